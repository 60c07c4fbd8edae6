"""The caller's ear: from the receptionist's words alone to what is asked and which times are offered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from askpro.entry.cli.rehearsal.cues import (
    ASKS_OPENLY,
    CUES,
    EITHER_OR,
    EXAMPLE,
    GOODBYE,
    INSTEAD_OF,
    NEGATIVE,
    OFFERING,
    REPEAT,
    TELLS_WHAT_TO_SAY,
    Ask,
)
from askpro.entry.cli.rehearsal.moments import last_day, moments
from askpro.foundation.time import DAY_MINUTES

_SENTENCE_END = re.compile(
    r"(?<=[?!])\s+|(?<=[^\W\d][.])\s+(?=[A-ZÄÖÜ\"])|(?<=\d[.])\s+(?=Soll|Passt|Ist|Was|Welche|Möcht)"
)


_STAFF = re.compile(r"\b(?:bei|with) ((?:Doktor |Frau |Herr |Herrn )?[A-ZÄÖÜ]\w+)")


@dataclass(frozen=True, slots=True)
class Offered:
    """A start the receptionist named: local, without a zone; `day_known` is False when only the clock was said."""

    at: datetime
    day_known: bool
    staff: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """One turn of the receptionist as the caller takes it."""

    text: str
    ask: Ask
    question: str
    offers: tuple[Offered, ...]
    not_understood: bool
    goodbye: bool


def listen(text: str, today: date, previous_day: date | None = None) -> Heard:
    """What was asked and offered. Without a day in the words the clock times belong to `previous_day`."""
    parts = sentences(text)
    question = _question(parts)
    goodbye = bool(GOODBYE.search(text)) and not question.endswith("?")
    return Heard(
        text=text,
        ask=Ask.NOTHING if goodbye else _asked(question, parts),
        question=question,
        offers=tuple(_offers(parts, today, previous_day)),
        not_understood=bool(REPEAT.search(text)),
        goodbye=goodbye,
    )


def sentences(text: str) -> list[str]:
    """The sentences; dots of ordinals and clock times do not end one."""
    return [part.strip() for part in _SENTENCE_END.split(text.strip()) if part.strip()]


def _question(parts: Sequence[str]) -> str:
    """The last question; without one the last sentence, which may ask by telling what to say."""
    questions = [part for part in parts if part.endswith("?")]
    return questions[-1] if questions else parts[-1] if parts else ""


def _asked(question: str, parts: Sequence[str]) -> Ask:
    if not question.endswith("?") and not any(TELLS_WHAT_TO_SAY.search(part) for part in parts):
        return Ask.REPEAT if REPEAT.search(question) else Ask.NOTHING
    for sentence in (question, " ".join(parts[-2:])):
        found = next((ask for ask, cue in CUES if _fits(ask, cue, sentence)), None)
        if found is not None:
            return _in_context(found, parts)
    if EITHER_OR.search(question):
        return Ask.SERVICE
    return Ask.REPEAT


def _fits(ask: Ask, cue: re.Pattern[str], sentence: str) -> bool:
    """A yes-or-no question does not begin with "when" or "which"."""
    open_question = ask is Ask.CONFIRM and bool(ASKS_OPENLY.match(sentence))
    return bool(cue.search(sentence)) and not open_question


def _in_context(ask: Ask, parts: Sequence[str]) -> Ask:
    """Whether "Does that suit you?" asks to take an offer or confirms a read-back, the words before tell."""
    offering = any(OFFERING.search(part) for part in parts)
    return Ask.OFFER if ask is Ask.CONFIRM and offering else ask


def _offers(parts: Sequence[str], today: date, previous_day: date | None) -> list[Offered]:
    offers: list[Offered] = []
    told: date | None = None
    for part in parts:
        before, told = told, last_day(part, today) or told
        if NEGATIVE.search(part) or EXAMPLE.search(part) or INSTEAD_OF.search(part):
            continue
        for moment in moments(part, today):
            if moment.minute is None or moment.minute >= DAY_MINUTES:
                continue
            day = moment.day or before
            on = day or previous_day or today
            at = datetime.combine(on, time()) + timedelta(minutes=moment.minute)
            offers.append(Offered(at, day is not None, _staff_after(part, moment.span[1])))
    return list({offer.at: offer for offer in offers}.values())


def _staff_after(sentence: str, end: int) -> str | None:
    """With whom: the next name after the time; one name at the end of a list is meant for all of it."""
    named = _STAFF.search(sentence, end)
    return named[1] if named else None
