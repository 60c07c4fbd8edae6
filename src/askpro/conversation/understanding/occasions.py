"""Days on which something else is: before a wedding on Saturday, and not on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from askpro.conversation.understanding.spans import Span
from askpro.conversation.understanding.when import DayRange, Timing, Wish

_CLAUSE = re.compile(r"[,.;!?]|\b(?:und|aber|denn|weil|deshalb|deswegen|and|but|because|so)\b", re.IGNORECASE)
_BUSY = re.compile(
    r"(?:gespräch|prüfung|urlaub|klausur|einschulung|interview|beerdigung|umzug)\b|\b(?:verreis\w*"
    r"|flieg\w*|fahr\w* (?:ich|wir)? ?(?:\w+ ){0,4}(?:weg|nach|in d\w+)|wegfahr\w*|exam|holidays?|vacation"
    r"|trip|flying|funeral|(?:going|go|leaving|leave) away|moving house)\b",
    re.IGNORECASE,
)
"""Where one is then is not here."""
_FEAST = re.compile(
    r"(?:hochzeit|geburtstag|feier|party|taufe|konfirmation|kommunion|ball|firmenfest)\b"
    r"|\b(?:heirat\w*|wedding|birthday|prom|graduation|christening|getting married)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:vorher|davor|zuvor|bis dahin|bevor|vor (?:mein|dein|unser|d)\w*|beforehand|by then"
    r"|before(?: (?:that|then|it|my|our|the|i|we)\b|(?=\W*$)))",
    re.IGNORECASE,
)


def without_occasions(timing: Timing, heard: str, named: Iterable[Span], today: date) -> Timing:
    """The timing without the days of something else; "before that" wishes for the days until then.

    `named` is where services were named: what is said of the day in the same clause is wished for.
    """
    spans = list(named)
    wishes = [one for wish in timing.wishes for one in _kept(wish, heard, spans, today)]
    return replace(timing, wishes=tuple(wishes))


def _kept(wish: Wish, heard: str, named: list[Span], today: date) -> list[Wish]:
    day = wish.day.single if wish.day else None
    if day is None or wish.relation == "from":
        return [wish]
    clause = _clause_of(wish, heard)
    said = heard[slice(*clause)]
    busy = _BUSY.search(said)
    if not busy and not _FEAST.search(said):
        return [wish]
    if _BEFORE.search(heard):
        return [Wish(day=DayRange(today, day), span=wish.span)] if day > today else []
    wished_for = any(clause[0] <= start < clause[1] for start, _ in named)
    return [] if busy and not wished_for else [wish]


def _clause_of(wish: Wish, heard: str) -> Span:
    """As far as a clause goes on both sides of it."""
    before = [found.end() for found in _CLAUSE.finditer(heard, 0, wish.span[0])]
    after = _CLAUSE.search(heard, wish.span[1])
    return (before[-1] if before else 0), (after.start() if after else len(heard))
