"""Which free times to say first when the one asked for cannot be had."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from askpro.scheduling.availability.slot import Slot
from askpro.scheduling.availability.wish import Wish

SAME_DAY_REACH = timedelta(hours=2)


def rank_alternatives(slots: Iterable[Slot], wish: Wish, zone: ZoneInfo) -> list[Slot]:
    """The slots, the most welcome first, measured by the caller's ideals on the wall clock of `zone`.

    First the named times themselves in the order named; then the same day within two hours; then the
    next working day at the same hour; then the rest by nearness. Within each, the wished-for staff
    comes first, then the nearer, then the earlier. Without an ideal the earliest comes first.
    """
    listed = sorted(slots, key=lambda slot: slot.start)
    if not wish.ideals:
        return sorted(listed, key=lambda slot: (not _welcome(slot, wish), slot.start))
    next_days = [_next_working_day(listed, ideal, zone) for ideal in wish.ideals]

    def place(slot: Slot) -> tuple[int, bool, timedelta, datetime]:
        exact = [rank for rank, ideal in enumerate(wish.ideals) if slot.start == ideal]
        near = min(abs(slot.start - ideal) for ideal in wish.ideals)
        stranger = not _welcome(slot, wish)
        if exact:
            return (exact[0], stranger, near, slot.start)
        behind = len(wish.ideals)
        if any(
            _same_day(slot, ideal, zone) and abs(slot.start - ideal) <= SAME_DAY_REACH
            for ideal in wish.ideals
        ):
            return (behind, stranger, near, slot.start)
        for ideal, day in zip(wish.ideals, next_days, strict=True):
            if _local(slot, zone).date() == day and _hour_apart(slot, ideal, zone) <= SAME_DAY_REACH:
                return (behind + 1, stranger, _hour_apart(slot, ideal, zone), slot.start)
        return (behind + 2, stranger, near, slot.start)

    return sorted(listed, key=place)


def _welcome(slot: Slot, wish: Wish) -> bool:
    wanted = {*wish.staff.only, *wish.staff.preferred}
    return not wanted or bool(wanted.intersection(slot.staff_ids))


def _local(slot: Slot, zone: ZoneInfo) -> datetime:
    return slot.start.astimezone(zone)


def _same_day(slot: Slot, ideal: datetime, zone: ZoneInfo) -> bool:
    return _local(slot, zone).date() == ideal.astimezone(zone).date()


def _hour_apart(slot: Slot, ideal: datetime, zone: ZoneInfo) -> timedelta:
    """How far apart the two are on the clock face, whatever the day."""
    mine, theirs = _local(slot, zone), ideal.astimezone(zone)
    return abs(
        timedelta(hours=mine.hour, minutes=mine.minute) - timedelta(hours=theirs.hour, minutes=theirs.minute)
    )


def _next_working_day(listed: Sequence[Slot], ideal: datetime, zone: ZoneInfo) -> date | None:
    """The first later day on which anything is free."""
    day = ideal.astimezone(zone).date()
    return next((_local(slot, zone).date() for slot in listed if _local(slot, zone).date() > day), None)
