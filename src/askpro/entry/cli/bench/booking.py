"""Hold and book, over HTTP and by the verbs themselves; what is booked is cancelled again."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

import httpx

from askpro.customers import profiles
from askpro.entry.cli.bench.figures import Aim, Figure
from askpro.entry.cli.bench.floors import Floors
from askpro.entry.cli.bench.ground import Ground
from askpro.entry.cli.bench.load import Actor, Load, Recorder, Rhythm, under_load
from askpro.entry.cli.bench.shops import BRANCH, CUT
from askpro.foundation.database import Tenant, Work
from askpro.foundation.ids import new_id, outside
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Details, Holding, SlotTaken
from askpro.scheduling.availability import Request, Slot, StaffWish, Wish, find_slots, open_diary
from askpro.tenancy import branches

BOOK, CANCEL = "hold and book", "cancel"
_STAFF = 10
_AIM = Aim(99, 100.0)


@dataclass(frozen=True, slots=True)
class _Free:
    """Free times of a shop that do not touch each other, and for whom to book them."""

    branch_id: UUID
    customer_id: UUID
    slots: deque[Slot]


async def measure_booking(
    ground: Ground, floors: Floors, at_once: Sequence[int], seconds: float
) -> list[Figure]:
    """Booking and cancelling in a busy shop."""
    shop = await ground.shop(_STAFF)
    tenant = ground.tenant(shop)
    figures: list[Figure] = []
    for load in map(Load, at_once):
        select_1 = await floors.select_1(load)
        async with ground.api(shop) as api:
            free = await tenant.atomically(_free_times)
            over_http = await under_load(_over_http(api, free), load, seconds)
        free = await tenant.atomically(_free_times)
        by_verbs = await under_load(_by_verbs(tenant, free), load, seconds)
        for where, recorder in (("POST /v1/appointments", over_http), ("verbs", by_verbs)):
            figures += [
                Figure(
                    path=f"{where}: {kind}",
                    load=str(load),
                    timings=recorder.timings(kind),
                    floors=select_1,
                    aim=_AIM if kind == BOOK and load.at_once == 1 else None,
                )
                for kind in recorder.kinds
            ]
    return figures


def _over_http(api: httpx.AsyncClient, free: _Free) -> Actor:
    async def act(rhythm: Rhythm, recorder: Recorder) -> None:
        while True:
            slot = free.slots.popleft()
            wanted = {
                "service": CUT,
                "branch": BRANCH,
                "staff": outside("staff", slot.staff_ids[0]),
                "starts_at": slot.start.isoformat(),
                "customer_id": outside("cust", free.customer_id),
            }
            began_at = await rhythm.beat()
            booked = await _post(api, "/v1/appointments", wanted)
            if booked.status_code == 409:
                continue
            _note(recorder, BOOK, began_at, booked)
            began_at = await rhythm.beat()
            cancelled = await _post(api, f"/v1/appointments/{booked.json().get('id')}/cancellation", {})
            _note(recorder, CANCEL, began_at, cancelled)
            free.slots.append(slot)

    return act


def _by_verbs(tenant: Tenant, free: _Free) -> Actor:
    async def act(rhythm: Rhythm, recorder: Recorder) -> None:
        while True:
            slot = free.slots.popleft()
            began_at = await rhythm.beat()
            try:
                booked = await tenant.atomically(
                    appointments.book_directly, _holding(free, slot), Details(customer_id=free.customer_id)
                )
            except SlotTaken:
                # A request of the run before, cut off at its end, was served after all.
                continue
            recorder.note(BOOK, began_at)
            began_at = await rhythm.beat()
            await tenant.atomically(appointments.cancel, booked.id)
            recorder.note(CANCEL, began_at)
            free.slots.append(slot)

    return act


async def _free_times(work: Work) -> _Free:
    """Whatever the next month leaves free, by member of staff."""
    branch = (await branches.listed(work))[0]
    begin = work.now + timedelta(days=2)
    diary = await open_diary(work, branch.id, Period(begin, begin + timedelta(days=24)))
    service_id = next(each.id for each in diary.services.values() if each.name["de"] == CUT)
    free: list[Slot] = []
    for person in diary.staff:
        latest = begin
        wish = Wish((service_id,), diary.period, staff=StaffWish(only=frozenset({person.id})))
        for slot in find_slots(diary, wish):
            if slot.start >= latest:
                free.append(slot)
                latest = max(claim.period.end for claim in slot.claims)
    customer = (await profiles.listed(work, limit=1))[0]
    return _Free(branch.id, customer.id, deque(sorted(free, key=lambda slot: slot.start)))


def _holding(free: _Free, slot: Slot) -> Holding:
    wish = Wish(
        slot.service_ids,
        slot.period,
        staff=StaffWish(only=frozenset(slot.staff_ids)),
        customer_id=free.customer_id,
    )
    return Holding(
        branch_id=free.branch_id, request=Request(wish, slot.start), holder=f"bench:{new_id()}", source="api"
    )


async def _post(api: httpx.AsyncClient, path: str, body: object) -> httpx.Response:
    return await api.post(path, json=body, headers={"Idempotency-Key": uuid4().hex})


def _note(recorder: Recorder, kind: str, began_at: float, answer: httpx.Response) -> None:
    if answer.is_success:
        recorder.note(kind, began_at)
    else:
        recorder.failed(kind, f"{answer.status_code} {answer.text[:200]}")
