"""Ungrounded claims: times, days, prices, lengths and deeds in the receptionist's words that no tool returned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from askpro.entry.cli.rehearsal.cues import EXAMPLE
from askpro.entry.cli.rehearsal.evidence import Evidence
from askpro.entry.cli.rehearsal.hearing import sentences
from askpro.entry.cli.rehearsal.lengths import lengths
from askpro.entry.cli.rehearsal.moments import last_day, mentions, moments
from askpro.entry.cli.rehearsal.outcomes import claimed
from askpro.foundation.time import minute_of_day

_CALENDAR_FACT = re.compile(
    r"\bist kein\b|passt nicht zusammen|\bis not a\b|do not go together", re.IGNORECASE
)
_PRICE = re.compile(r"(\d+) (?:Euro|euros?|€)(?: (\d{1,2})\b)?|(\d+)[.,](\d\d) ?(?:Euro|€)|(\d+) Cent\b")


def ungrounded(text: str, evidence: Evidence, names: Iterable[str] = ()) -> list[str]:
    """Every claim in the words without evidence, as a short sentence each.

    `names` are what the company calls its own: "Massage 60 Minuten" claims no length.
    """
    for name in names:
        text = re.sub(re.escape(name), "", text, flags=re.IGNORECASE)
    faults, told = list(_deeds(text, evidence)), None
    for sentence in sentences(text):
        faults += _sentence(sentence, told, evidence)
        told = last_day(sentence, evidence.today) or told
    return faults


def _deeds(text: str, evidence: Evidence) -> Iterator[str]:
    for deed in sorted(claimed(text) - evidence.deeds):
        yield f"says it is {deed}, and no tool did that"


def _sentence(sentence: str, told: date | None, evidence: Evidence) -> Iterator[str]:
    if EXAMPLE.search(sentence) or _CALENDAR_FACT.search(sentence):
        return
    for named in mentions(sentence, evidence.today):
        if named.day and not (named.day in evidence.days or (named.weekday_only and evidence.weekly)):
            yield f"names the day {named.day}"
        if named.minute is not None and named.minute not in evidence.minutes:
            yield f"names the time {named.minute // 60}:{named.minute % 60:02}"
    yield from _pairs(sentence, told, evidence)
    for cents in _prices(sentence):
        if cents not in evidence.cents:
            yield f"names the price {cents / 100:.2f}"
    for minutes in lengths(sentence):
        if minutes not in evidence.numbers and minutes // 60 not in evidence.numbers:
            yield f"names a length of {minutes} minutes"


def _pairs(sentence: str, told: date | None, evidence: Evidence) -> Iterator[str]:
    """A day and a time that are both known must also be known together, but for opening hours."""
    known = {(moment.date(), minute_of_day(moment)) for moment in evidence.moments}
    times_of_slots = {minute for _, minute in known}
    for named in moments(sentence, evidence.today):
        day = named.day or told
        if day in evidence.days and named.minute in times_of_slots and (day, named.minute) not in known:
            yield f"puts {day} and {(named.minute or 0) // 60}:{(named.minute or 0) % 60:02} together"


def _prices(sentence: str) -> Iterator[int]:
    for whole, rest, major, minor, cents in _PRICE.findall(sentence):
        yield int(cents) if cents else int(whole or major) * 100 + int(rest or minor or 0)
