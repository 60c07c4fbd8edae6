"""/v1/waiting-list: who waits for a time to become free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from askpro.customers import profiles
from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Invalid
from askpro.foundation.idempotency import Key, answered_once
from askpro.foundation.ids import inside, outside
from askpro.foundation.paging import LIMIT_DEFAULT, LIMIT_MAX, Page, page_of, read_cursor
from askpro.foundation.time import minute_of_day
from askpro.scheduling import catalog
from askpro.scheduling.appointments.showing import Ref
from askpro.scheduling.availability import DayPart, StaffWish
from askpro.scheduling.catalog.rest import service_named
from askpro.scheduling.hours import DAY_MINUTES
from askpro.scheduling.staff.rest import staff_named
from askpro.scheduling.waiting.answering import leave
from askpro.scheduling.waiting.joining import join
from askpro.scheduling.waiting.model import Entry, Offer, WaitingWish, Window
from askpro.scheduling.waiting.reading import listed, offers_to
from askpro.tenancy import branches
from askpro.tenancy.branches.rest import WEEKDAYS, branch_named_or_first
from askpro.tenancy.permissions import Permission

PREFIX, OFFER_PREFIX = "wait", "appt"


class WindowUnclear(Invalid):
    """A window has days in order, weekdays by their English names, and times such as 13:00."""


class WindowShown(msgspec.Struct, frozen=True, kw_only=True):
    """Days at the branch, both included, narrowed to weekdays and a part of the day."""

    first_day: date
    last_day: date
    weekdays: list[str] = []
    since: Annotated[str | None, msgspec.Meta(description="Such as 13:00.")] = None
    until: Annotated[str | None, msgspec.Meta(description="Such as 18:00; that minute is not included.")] = (
        None
    )

    def window(self) -> Window:
        try:
            weekdays = frozenset(WEEKDAYS.index(each.casefold()) for each in self.weekdays)
            since = _minute(self.since) if self.since else 0
            until = _minute(self.until) if self.until else DAY_MINUTES
        except ValueError as wrong:
            raise WindowUnclear("Name weekdays such as monday, and times such as 13:00.") from wrong
        if self.last_day < self.first_day or until <= since:
            raise WindowUnclear("A window ends after it begins.")
        whole = (since, until) == (0, DAY_MINUTES)
        return Window(self.first_day, self.last_day, weekdays, () if whole else (DayPart(since, until),))

    @classmethod
    def each_of(cls, window: Window) -> list[WindowShown]:
        return [
            cls(
                first_day=window.first_day,
                last_day=window.last_day,
                weekdays=[WEEKDAYS[each] for each in sorted(window.weekdays)],
                since=_clock(part.start_minute) if part else None,
                until=_clock(part.end_minute) if part else None,
            )
            for part in window.day_parts or (None,)
        ]


class NewEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What to wait for, until when. Ids or exact names; any window will do, and any time without one."""

    customer_id: str
    service: str | list[str]
    until: datetime
    branch: str | None = None
    staff: str | None = None
    windows: list[WindowShown] = []
    language: str | None = None


class OfferOut(msgspec.Struct, frozen=True, kw_only=True):
    """A time held for this entry."""

    appointment_id: str
    starts_at: datetime
    expires_at: datetime


class EntryOut(msgspec.Struct, frozen=True, kw_only=True):
    """An entry on the waiting list, with what is offered to it now."""

    id: str
    status: str
    branch: Ref
    customer: Ref
    services: list[Ref]
    staff: list[str]
    windows: list[WindowShown]
    until: datetime
    joined_at: datetime
    offers_had: int
    offer: OfferOut | None


@get("/waiting-list", summary="Who waits")
async def list_waiting(
    tenant: NamedDependency[Tenant],
    customer: FromQuery[str | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: Annotated[int, QueryParameter(ge=1, le=LIMIT_MAX)] = LIMIT_DEFAULT,
) -> Page[EntryOut]:
    """Who waits now, in the order in which they joined."""
    tenant.require(Permission.APPOINTMENTS_READ)
    customer_id = inside("cust", customer) if customer else None
    async with tenant.begin() as work:
        found = await listed(work, customer_id, read_cursor(cursor, UUID), limit + 1)
        out = await _shown(work, found)
    return page_of(found, limit, lambda each: out[each.id], lambda each: each.id)


@post("/waiting-list", summary="Wait for a time", status_code=201)
async def join_waiting_list(
    tenant: NamedDependency[Tenant], data: JSONBody[NewEntry], key: Key = None
) -> EntryOut:
    """Wait for a time to become free. Waiting for the same again is the same entry."""
    tenant.require(Permission.APPOINTMENTS_WRITE)

    async def joined(work: Work) -> EntryOut:
        return await _out(work, await join(work, await _wish(work, data)))

    return await answered_once(tenant, key, "wait", data, joined, EntryOut)


@post("/waiting-list/{entry_id:str}/withdrawal", summary="Wait no longer", status_code=201)
async def leave_waiting_list(tenant: NamedDependency[Tenant], entry_id: FromPath[str]) -> EntryOut:
    """Leave the waiting list; a time held for this entry goes to the next. Leaving again changes nothing."""
    tenant.require(Permission.APPOINTMENTS_WRITE)

    async def left(work: Work) -> EntryOut:
        return await _out(work, await leave(work, inside(PREFIX, entry_id)))

    return await tenant.atomically(left)


async def _wish(work: Work, data: NewEntry) -> WaitingWish:
    if data.until.tzinfo is None:
        raise Invalid("Send until with its offset, such as 2026-11-24T09:00:00+01:00.")
    place = await branch_named_or_first(work, data.branch)
    names = [data.service] if isinstance(data.service, str) else data.service
    only = frozenset({await staff_named(work, data.staff)}) if data.staff else frozenset[UUID]()
    return WaitingWish(
        customer_id=inside("cust", data.customer_id),
        branch_id=place.id,
        service_ids=tuple([await service_named(work, name) for name in names]),
        until=data.until,
        staff=StaffWish(only=only),
        windows=tuple(each.window() for each in data.windows),
        language=data.language,
    )


async def _out(work: Work, entry: Entry) -> EntryOut:
    return (await _shown(work, [entry]))[entry.id]


async def _shown(work: Work, found: Sequence[Entry]) -> dict[UUID, EntryOut]:
    """Entries with the names of everything in them, read once for all."""
    places = {each.id: each for each in await branches.listed(work)}
    services = {each.id: each.name for each in await catalog.services(work)}
    customers = await profiles.find_each(work, {each.wish.customer_id for each in found})
    offers = {offer.entry_id: offer for offer in await offers_to(work, found)}
    return {
        each.id: EntryOut(
            id=outside(PREFIX, each.id),
            status=each.status,
            branch=Ref(id=outside("branch", each.wish.branch_id), name=places[each.wish.branch_id].name),
            customer=Ref(
                id=outside("cust", each.wish.customer_id), name=customers[each.wish.customer_id].full_name
            ),
            services=[
                _service(one, services.get(one, {}), each.wish.language) for one in each.wish.service_ids
            ],
            staff=[outside("staff", one) for one in sorted(each.wish.staff.only)],
            windows=[shown for window in each.wish.windows for shown in WindowShown.each_of(window)],
            until=each.wish.until.astimezone(ZoneInfo(places[each.wish.branch_id].zone)),
            joined_at=each.joined_at,
            offers_had=each.offers_had,
            offer=_offer(offers.get(each.id), ZoneInfo(places[each.wish.branch_id].zone)),
        )
        for each in found
    }


def _service(service_id: UUID, names: Mapping[str, str], language: str | None) -> Ref:
    name = names.get(language or "de") or next(iter(names.values()), "")
    return Ref(id=outside("svc", service_id), name=name)


def _offer(offer: Offer | None, zone: ZoneInfo) -> OfferOut | None:
    if offer is None:
        return None
    return OfferOut(
        appointment_id=outside(OFFER_PREFIX, offer.id),
        starts_at=offer.hold.starts_at.astimezone(zone),
        expires_at=offer.expires_at.astimezone(zone),
    )


def _minute(clock: str) -> int:
    if clock == "24:00":
        return DAY_MINUTES
    moment = time.fromisoformat(clock)
    return minute_of_day(moment)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
