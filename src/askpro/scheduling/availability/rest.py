"""GET /v1/slots: free times that can be booked as they are."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from operator import itemgetter
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Invalid
from askpro.foundation.ids import outside
from askpro.foundation.paging import LIMIT_MAX, Page, page_of, read_cursor
from askpro.foundation.time import Period
from askpro.scheduling.availability.diary import Diary
from askpro.scheduling.availability.found import Slots
from askpro.scheduling.availability.minutes import minute_of
from askpro.scheduling.availability.reading import open_diary
from askpro.scheduling.availability.search import find_slots
from askpro.scheduling.availability.slot import Outline
from askpro.scheduling.availability.wish import StaffWish, Wish
from askpro.scheduling.catalog.rest import PriceOut, service_named
from askpro.scheduling.staff.rest import staff_named
from askpro.tenancy import branches
from askpro.tenancy.branches import Branch
from askpro.tenancy.branches.rest import branch_named
from askpro.tenancy.permissions import Permission

DAYS_DEFAULT = 7
DAYS_MAX = 62
_Told = tuple[int, UUID]


class MalformedMoment(Invalid):
    """A time that cannot be read."""


class PeriodTooLong(Invalid):
    """More days than one search looks at."""


class StaffRef(msgspec.Struct, frozen=True, kw_only=True):
    """A member of staff."""

    id: str
    name: str


class SlotOut(msgspec.Struct, frozen=True, kw_only=True):
    """A free time, in the branch's zone."""

    starts_at: datetime
    ends_at: datetime
    services: list[str]
    branch: str
    staff: list[StaffRef]
    price: PriceOut


@dataclass(frozen=True, slots=True)
class _Search:
    """What was found at one branch, and the words for it."""

    branch_id: UUID
    zone: ZoneInfo
    slots: Slots
    branch: str
    services: list[str]
    staff: Mapping[UUID, StaffRef]

    @classmethod
    def of(cls, diary: Diary, wish: Wish) -> _Search:
        return cls(
            diary.place.branch_id,
            diary.place.zone,
            find_slots(diary, wish),
            outside("branch", diary.place.branch_id),
            [outside("svc", each) for each in wish.service_ids],
            {each.id: StaffRef(id=outside("staff", each.id), name=each.name) for each in diary.staff},
        )

    def told(self, after: _Told | None) -> Iterator[tuple[_Told, SlotOut]]:
        """Each slot behind this one with its key, built when it is asked for."""
        for outline in self.slots.outlines():
            key = minute_of(outline.start), self.branch_id
            if after is None or key > after:
                yield key, self._out(outline)

    def _out(self, outline: Outline) -> SlotOut:
        return SlotOut(
            starts_at=outline.start.astimezone(self.zone),
            ends_at=outline.end.astimezone(self.zone),
            services=self.services,
            branch=self.branch,
            staff=[self.staff[each] for each in outline.staff_ids],
            price=PriceOut.of(outline.price),
        )


@get("/slots", summary="Free times")
async def list_slots(
    tenant: NamedDependency[Tenant],
    service: Annotated[
        list[str], QueryParameter(description="Id or name; several are done one after another.")
    ],
    branch: Annotated[str | None, QueryParameter(description="Id or name; all branches without it.")] = None,
    staff: Annotated[str | None, QueryParameter(description="Id or name; anybody without it.")] = None,
    since: Annotated[
        str | None, QueryParameter(name="from", description="ISO time or day; now without it.")
    ] = None,
    until: Annotated[
        str | None,
        QueryParameter(name="to", description="ISO time, or a day, which is included; a week without it."),
    ] = None,
    cursor: FromQuery[str | None] = None,
    limit: Annotated[
        int | None, QueryParameter(ge=1, le=LIMIT_MAX, description="At most so many; all of them without it.")
    ] = None,
) -> Page[SlotOut]:
    """Free times in order. Each can be booked as it is, until somebody else does."""
    tenant.require(Permission.APPOINTMENTS_READ)
    after = read_cursor(cursor, tuple[int, UUID])
    async with tenant.begin() as work:
        service_ids = tuple([await service_named(work, each) for each in service])
        only = frozenset({await staff_named(work, staff)}) if staff else frozenset[UUID]()
        places = [await branch_named(work, branch)] if branch else await branches.listed(work)
        windows = {place.id: _window(work, place, since, until) for place in places}
        diaries = [await open_diary(work, branch_id, window) for branch_id, window in windows.items()]
    wishes = [Wish(service_ids, window, staff=StaffWish(only=only)) for window in windows.values()]
    searches = [_Search.of(diary, wish) for diary, wish in zip(diaries, wishes, strict=True)]
    told = heapq.merge(*(each.told(after) for each in searches), key=itemgetter(0))
    if limit is None:
        return Page(items=[slot for _, slot in told])
    return page_of(list(islice(told, limit + 1)), limit, itemgetter(1), itemgetter(0))


def _window(work: Work, place: Branch, since: str | None, until: str | None) -> Period:
    zone = ZoneInfo(place.zone)
    start = _moment(since, zone, end_of_day=False) if since else work.now
    end = _moment(until, zone, end_of_day=True) if until else start + timedelta(days=DAYS_DEFAULT)
    if end < start:
        raise MalformedMoment("'to' lies before 'from'.")
    if end - start > timedelta(days=DAYS_MAX + 1):
        raise PeriodTooLong(f"Ask for at most {DAYS_MAX} days at once.")
    return Period(start, end)


def _moment(text: str, zone: ZoneInfo, *, end_of_day: bool) -> datetime:
    """An instant; without an offset it is meant by the branch's clock, and a bare day is the whole day."""
    try:
        if len(text) == len("2026-11-24"):
            day = date.fromisoformat(text) + timedelta(days=end_of_day)
            return datetime.combine(day, time(), zone)
        moment = datetime.fromisoformat(text.replace(" ", "+"))
        return moment if moment.tzinfo else moment.replace(tzinfo=zone)
    except (ValueError, OverflowError) as wrong:
        raise MalformedMoment(f"'{text[:40]}' is no ISO time such as 2026-11-24T09:00:00+01:00.") from wrong
