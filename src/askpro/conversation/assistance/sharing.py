"""Times of a list that share their last word: "um 9, 11 oder 15 Uhr", "at 10:30, 11 or 11:30 am"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askpro.conversation.assistance.claim import Span
from askpro.conversation.understanding.context import Language

_TIME = r"\d{1,2}(?::\d{2})?"
_BEFORE = rf"(?<!Uhr )\b(?P<before>{_TIME}(?:, {_TIME})*),?"
_LISTS: dict[Language, re.Pattern[str]] = {
    "de": re.compile(rf"{_BEFORE} (?:oder|und) {_TIME} (?P<last>Uhr)", re.IGNORECASE),
    "en": re.compile(rf"{_BEFORE} (?:or|and) {_TIME} (?P<last>[ap]m)", re.IGNORECASE),
}
_ONE = re.compile(_TIME)


def times_sharing(text: str, language: Language) -> Iterator[tuple[int, Span]]:
    """The minute of the day of each time but the last, which is said in full, and where it stands."""
    for found in _LISTS[language].finditer(text):
        half = found["last"].lower() if language == "en" else ""
        for one in _ONE.finditer(found["before"]):
            start = found.start("before") + one.start()
            yield _minute(one[0], half), (start, start + len(one[0]))


def _minute(written: str, half: str) -> int:
    hour, _, minute = written.partition(":")
    of_half = int(hour) % 12 + (12 if half == "pm" else 0) if half else int(hour)
    return of_half * 60 + int(minute or 0)
