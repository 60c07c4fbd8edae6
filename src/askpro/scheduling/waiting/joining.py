"""Joining the waiting list."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.customers.profiles import CustomerNotFound
from askpro.foundation.database import ForeignKeyViolation, Work
from askpro.foundation.ids import new_id
from askpro.scheduling import catalog
from askpro.scheduling.catalog import ServiceNotFound
from askpro.scheduling.waiting.model import Entry, EntryStatus, WaitingWish
from askpro.scheduling.waiting.refusals import NothingToWaitFor
from askpro.scheduling.waiting.repository import WaitingRepository
from askpro.tenancy import branches

ANSWER_MINUTES = 30
"""How long an offer waits for an answer, counted while the branch is open, unless it says otherwise."""


async def join(work: Work, wish: WaitingWish) -> Entry:
    """Wait for a time to become free. The same wish again is the same entry, kept at least as long.

    What is free already is not offered: whoever joins has turned it down.
    Refuses with NothingToWaitFor, BranchNotFound, ServiceNotFound or CustomerNotFound.
    """
    await _check(work, wish)
    waiting = WaitingRepository(work)
    await waiting.open_list(wish.branch_id, ANSWER_MINUTES)
    await waiting.lock_list(wish.branch_id)
    await waiting.lapse(wish.branch_id, work.now)
    known = await waiting.waiting_for(wish.key)
    if known is not None:
        await waiting.extend(known.id, wish.until)
        return await waiting.by_id(known.id) or known
    entry = Entry(new_id(), wish, EntryStatus.WAITING, offers_had=0, joined_at=work.now)
    try:
        await waiting.add(entry)
    except ForeignKeyViolation as unknown:
        raise CustomerNotFound("This company has no such customer.") from unknown
    return entry


async def set_answer_minutes(work: Work, branch_id: UUID, minutes: int) -> None:
    """How long offers of a branch wait for an answer from now on, in minutes while it is open.

    Refuses with BranchNotFound.
    """
    await branches.find(work, branch_id)
    waiting = WaitingRepository(work)
    await waiting.open_list(branch_id, minutes)
    await waiting.set_answer_minutes(branch_id, minutes)


async def _check(work: Work, wish: WaitingWish) -> None:
    branch = await branches.find(work, wish.branch_id)
    on_sale = {service.id for service in await catalog.services(work)}
    for service_id in wish.service_ids:
        if service_id not in on_sale:
            raise ServiceNotFound(str(service_id))
    zone = ZoneInfo(branch.zone)
    soon = work.now + timedelta(minutes=1)
    ahead = [
        each for each in wish.windows if each.period(zone).end > soon and each.period(zone).start < wish.until
    ]
    if not wish.service_ids or wish.until <= soon or (wish.windows and not ahead):
        raise NothingToWaitFor
