"""What a slot consists of, service by service."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from askpro.scheduling.appointments.items import items_of
from askpro.scheduling.availability import Assigned, Slot, Subject, SubjectKind
from askpro.scheduling.catalog import Phase, Price, Service, Terms

TEN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
BRANCH, MIRA, JONAS = uuid4(), uuid4(), uuid4()


def a_service(*minutes: int, cents: int, **more: object) -> Service:
    phases = tuple(Phase(each) for each in minutes)
    return Service(uuid4(), {"de": "x"}, phases, Price(cents), **more)  # type: ignore[arg-type]


def a_slot(minutes: int, *parts: tuple[Service, UUID | None]) -> Slot:
    return Slot(
        start=TEN,
        end=TEN + timedelta(minutes=minutes),
        service_ids=tuple(service.id for service, _ in parts),
        assigned=tuple(
            Assigned(Subject(SubjectKind.STAFF, staff), "", service.id) for service, staff in parts if staff
        ),
        claims=(),
        price=Price(0),
    )


def test_a_chain_is_one_item_after_another_each_on_its_staffs_terms() -> None:
    colour = a_service(30, 15, cents=6000)
    cut = a_service(45, cents=3500, staff_terms={JONAS: Terms(phase_minutes=(30,), price=Price(3000))})
    slot = a_slot(75, (colour, MIRA), (cut, JONAS))
    first, second = items_of(slot, {colour.id: colour, cut.id: cut}, BRANCH)
    assert (first.staff_id, first.ends_at, first.price_cents) == (MIRA, TEN + timedelta(minutes=45), 6000)
    assert (second.starts_at, second.ends_at, second.price_cents) == (first.ends_at, slot.end, 3000)


def test_an_add_on_lengthens_the_last_service_and_seats_multiply_the_price() -> None:
    cut = a_service(30, cents=3500)
    [item] = items_of(a_slot(45, (cut, MIRA)), {cut.id: cut}, BRANCH, seats=2)
    assert (item.ends_at, item.price_cents) == (TEN + timedelta(minutes=45), 7000)


def test_the_same_service_twice_has_each_its_own_staff_and_none_where_nobody_is_needed() -> None:
    cut, sauna = a_service(30, cents=3500), a_service(60, cents=2000)
    slot = a_slot(120, (cut, MIRA), (cut, JONAS), (sauna, None))
    items = items_of(slot, {cut.id: cut, sauna.id: sauna}, BRANCH)
    assert [item.staff_id for item in items] == [MIRA, JONAS, None]
    assert [item.position for item in items] == [0, 1, 2]
