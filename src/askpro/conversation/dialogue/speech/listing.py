"""Times to choose from, told as one tells them: by day, then by person, and what they share said once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from askpro.conversation.dialogue.speech.tongue import Tongue
from askpro.foundation.time import minute_of_day

WORDS_AT_ONCE_MAX = 20
"""With the words before it, a list of so many makes a sentence as long as one listens to."""

Time = tuple[datetime, str]
"""A local time and whose it is; no name where there is nobody to be named."""


@dataclass(frozen=True, slots=True)
class Listing:
    """`named` is what can be had ("Thursday at 9 am"), `on` is when that is ("on Thursday at 9 am").

    Either may be several sentences and stands at the end of one. `times` tells what was told before once
    more: the hours alone where all are on one day, and nobody's name.
    """

    named: str
    on: str
    times: str


def listed(tongue: Tongue, times: Sequence[Time], today: date, day_told: date | None = None) -> Listing:
    """The times as a list; the day just told is not told again."""
    nobodys = [(at, "") for at, _ in times]
    one_day = next(iter({at.date() for at, _ in times}), None)
    again, _ = _told(tongue, nobodys, today, one_day)
    return Listing(*_told(tongue, times, today, day_told), again)


def _told(tongue: Tongue, times: Sequence[Time], today: date, day_told: date | None) -> tuple[str, str]:
    """What can be had, and when that is."""
    names = {name for _, name in times}
    person = f" {tongue.with_staff(names.pop())}".rstrip() if len(names) == 1 and names != {""} else ""
    if person:
        times = [(at, "") for at, _ in times]
    days = [(day, list(of_day)) for day, of_day in groupby(times, lambda time: time[0].date())]
    if [day for day, _ in days] == [day_told]:
        [(_, of_day)] = days
        return (
            f"{_of_day(tongue, of_day, tongue.clock)}{person}",
            f"{_of_day(tongue, of_day, tongue.at)}{person}",
        )
    told = [(day, _of_day(tongue, of_day, tongue.at)) for day, of_day in days]
    if len(days) > 1 and len({at for _, at in told}) == 1:
        each = f"{tongue.each(told[0][1])}{person}"
        named_days = tongue.either_day([tongue.day(day, today) for day, _ in told])
        on_days = tongue.either_day([tongue.on(day, today) for day, _ in told])
        return f"{named_days} {each}", f"{on_days} {each}"
    named = [f"{tongue.day(day, today):,} {at}" for day, at in told]
    on = [f"{tongue.on(day, today):,} {at}" for day, at in told]
    return _listed(tongue, named, person), _listed(tongue, on, person)


def _listed(tongue: Tongue, days: Sequence[str], person: str) -> str:
    """The days in one breath, or, where that is too long to listen to, in a sentence each."""
    listed = f"{tongue.or_else(days)}{person}"
    if len(listed.split()) <= WORDS_AT_ONCE_MAX:
        return listed
    return tongue.or_in_sentences([f"{day}{person}" for day in days])


def _of_day(tongue: Tongue, times: Sequence[Time], say: Callable[..., str]) -> str:
    """The times of one day: those of the same people together, and a time that several have once."""
    people: dict[int, tuple[str, ...]] = {}
    for at, name in times:
        minute = minute_of_day(at)
        people[minute] = (*people.get(minute, ()), *((name,) if name else ()))
    return tongue.or_else(
        [
            " ".join([say(*minutes), *([tongue.with_staff(tongue.either(names))] if names else [])])
            for names, minutes in groupby(people, people.__getitem__)
        ]
    )
