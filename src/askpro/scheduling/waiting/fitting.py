"""Who is offered what of freed time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from askpro.foundation.time import Period
from askpro.scheduling.availability import Diary, Slot, Wish, find_slots, rank_alternatives, supposing
from askpro.scheduling.waiting.model import Entry, Freed

_LONGEST = timedelta(days=1)


def shared_out(
    diary: Diary, entries: Iterable[Entry], freed: Freed, told: Mapping[UUID, Sequence[Period]]
) -> Iterator[tuple[Entry, Wish, Slot]]:
    """Freed time for those who wait, in turn, while anybody wants it; `told` was offered to them before."""
    for entry in sorted(entries, key=lambda each: each.turn):
        fits = _fitting(diary, entry, freed, told.get(entry.id, ()))
        if fits is not None:
            wish, slot = fits
            yield entry, wish, slot
            diary = supposing(diary, slot, entry.wish.customer_id)


def _fitting(diary: Diary, entry: Entry, freed: Freed, told: Sequence[Period]) -> tuple[Wish, Slot] | None:
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
