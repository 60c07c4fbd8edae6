"""A series is booked: every time by the same rules as a single appointment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.customers import profiles
from askpro.foundation.database import Work
from askpro.foundation.errors import Refusal
from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, Holding, NotBookable, PolicyForbids, SlotTaken
from askpro.scheduling.availability import Request, Wish
from askpro.scheduling.series.model import Missed, Otherwise, Series, SeriesWish
from askpro.scheduling.series.refusals import SeriesNotPossible
from askpro.scheduling.series.repository import SeriesRepository
from askpro.scheduling.series.rule import occurrences
from askpro.tenancy import branches

NOT_TO_BE_HAD = (NotBookable, SlotTaken, PolicyForbids)


async def book(work: Work, wish: SeriesWish) -> Series:
    """Book every time of the rule, or, if the wish says so, all that can be had and list the others.

    Whatever cannot be had is refused by the rules of a single appointment, with their sentences.
    Refuses with SeriesNotPossible when a time cannot be had and the rest is not wanted, or when none can;
    with MalformedRule, EndlessRule, BranchNotFound or CustomerNotFound.
    """
    branch = await branches.find(work, wish.branch_id)
    await profiles.find(work, wish.details.customer_id)
    starts = occurrences(wish.rule, wish.first, ZoneInfo(branch.zone), wish.exceptions)
    series = _agreed(work, wish)
    async with work.savepoint():
        booked, refused = await _booked(work, wish, series.id, starts)
        if not booked or (refused and wish.otherwise is Otherwise.NOTHING):
            raise SeriesNotPossible(refused)
        series = replace(series, booked=tuple(booked), refused=tuple(refused))
        await SeriesRepository(work).add(series)
    return series


async def book_held(work: Work, wish: SeriesWish, hold_ids: Sequence[UUID]) -> Series:
    """Turn holds into the appointments of a series, all of them or none.

    They are what was agreed on: a hold beside the rule takes the place of one of the wish's `exceptions`.
    Refuses as `appointments.book` does, and with MalformedRule, EndlessRule, BranchNotFound or
    CustomerNotFound.
    """
    branch = await branches.find(work, wish.branch_id)
    occurrences(wish.rule, wish.first, ZoneInfo(branch.zone), wish.exceptions)
    series = _agreed(work, wish)
    details = replace(wish.details, series_id=series.id)
    async with work.savepoint():
        booked = [await appointments.book(work, hold_id, details) for hold_id in hold_ids]
        series = replace(series, booked=tuple(booked))
        await SeriesRepository(work).add(series)
    return series


async def _booked(
    work: Work, wish: SeriesWish, series_id: UUID, starts: Sequence[datetime]
) -> tuple[list[Appointment], list[Missed]]:
    booked: list[Appointment] = []
    refused: list[Missed] = []
    details, staff = replace(wish.details, series_id=series_id), wish.staff
    for start in starts:
        wished = Wish(
            wish.service_ids,
            Period(start, start),
            add_on_ids=wish.add_on_ids,
            staff=staff,
            customer_id=details.customer_id,
        )
        wanted = Holding(
            branch_id=wish.branch_id, request=Request(wished, start), holder=wish.holder, source=wish.source
        )
        try:
            booked.append(await appointments.book_directly(work, wanted, details))
        except NOT_TO_BE_HAD as refusal:
            refused.append(missed(start, refusal))
        if booked and not staff.preferred:
            staff = replace(staff, preferred=booked[0].staff_ids)
    return booked, refused


def _agreed(work: Work, wish: SeriesWish) -> Series:
    """The series as it is agreed, before anything of it is booked."""
    return Series(
        id=new_id(),
        branch_id=wish.branch_id,
        customer_id=wish.details.customer_id,
        service_ids=wish.service_ids,
        first=wish.first,
        rule=wish.rule,
        exceptions=wish.exceptions,
        created_at=work.now,
    )


def missed(start: datetime, refusal: Refusal) -> Missed:
    """The time with the name of the rule that refused it, and its sentences."""
    return Missed(start, str(refusal.facts.get("rule", refusal.code)), dict(refusal.sentences))
