"""Lengths of time in a spoken sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LENGTH = re.compile(
    r"(?P<hours>eine Stunde|\d+ Stunden|one hour|\d+ hours)(?: (?:und|and) (?P<rest>\d+) (?:Minuten|minutes))?"
    r"|(?P<minutes>\d+) (?:Minuten|minutes)"
)


def lengths(sentence: str) -> Iterator[int]:
    """Each length named, in minutes."""
    for found in _LENGTH.finditer(sentence):
        if found["minutes"]:
            yield int(found["minutes"])
        else:
            number = re.search(r"\d+", found["hours"])
            yield (int(number[0]) if number else 1) * 60 + int(found["rest"] or 0)
