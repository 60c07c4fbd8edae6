"""Which slot of freed time somebody who waits would take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from askpro.foundation.time import Period
from askpro.scheduling.availability import Diary, Slot, Wish, find_slots, rank_alternatives
from askpro.scheduling.waiting.model import Entry, Freed

_LONGEST = timedelta(days=1)


def fitting(diary: Diary, entry: Entry, freed: Freed, told: Sequence[Period]) -> tuple[Wish, Slot] | None:
    """The slot nearest to the freed start that takes some of the freed time, and nothing `told` before."""

    def is_news(slot: Slot) -> bool:
        return freed.is_used_by(slot) and not any(slot.period.overlaps(each) for each in told)

    for wish in _wishes(entry, freed, diary):
        slots = list(filter(is_news, find_slots(diary, wish)))
        if slots:
            return wish, rank_alternatives(slots, wish, diary.place.zone)[0]
    return None


def _wishes(entry: Entry, freed: Freed, diary: Diary) -> Iterator[Wish]:
    """What is wished for in each window, around the freed time."""
    waited = entry.wish
    reach = _narrowed(freed.period.widened(before=_LONGEST), Period(diary.now, max(diary.now, waited.until)))
    anywhere = Wish(
        waited.service_ids,
        reach,
        add_on_ids=waited.add_on_ids,
        # Whoever has become free does it, where the wish leaves it open.
        staff=replace(waited.staff, preferred=(*waited.staff.preferred, *freed.staff_ids)),
        customer_id=waited.customer_id,
        ideals=(freed.starts_at,),
    )
    if not waited.windows:
        yield anywhere
    for window in waited.windows:
        yield replace(
            anywhere,
            window=_narrowed(reach, window.period(diary.place.zone)),
            weekdays=window.weekdays,
            day_parts=window.day_parts,
        )


def _narrowed(one: Period, other: Period) -> Period:
    start = max(one.start, other.start)
    return Period(start, max(start, min(one.end, other.end)))
