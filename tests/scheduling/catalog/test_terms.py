"""Whose terms hold."""

from __future__ import annotations

from uuid import UUID

import pytest

from askpro.scheduling.catalog import AddOn, Phase, Price, Service, Terms, chosen_add_ons, phases_of, price_of

BRANCH, OTHER_BRANCH, MIRA, JONAS, SHINE = (UUID(int=number) for number in range(1, 6))
SERVICE = Service(
    id=UUID(int=9),
    name={"de": "Schnitt", "en": "Cut"},
    phases=(Phase(30), Phase(10, needs_staff=False)),
    price=Price(4000),
    add_ons=(AddOn(SHINE, {"en": "Shine"}, 10, Price(500)),),
    branch_terms={BRANCH: Terms(phase_minutes=(35, 10), price=Price(4500))},
    staff_terms={MIRA: Terms(phase_minutes=(25, 10)), JONAS: Terms(price=Price(3900))},
)


def minutes(branch_id: UUID, staff_id: UUID | None = None) -> list[int]:
    return [phase.minutes for phase in phases_of(SERVICE, branch_id, staff_id)]


def test_staff_terms_come_before_branch_terms_before_the_service() -> None:
    assert minutes(BRANCH, MIRA) == [25, 10]
    assert minutes(BRANCH, JONAS) == minutes(BRANCH) == [35, 10]
    assert minutes(OTHER_BRANCH, JONAS) == [30, 10]


def test_minutes_and_price_are_looked_up_apart() -> None:
    assert price_of(SERVICE, BRANCH, MIRA) == Price(4500)
    assert price_of(SERVICE, BRANCH, JONAS) == Price(3900)
    assert price_of(SERVICE, OTHER_BRANCH) == Price(4000)


def test_an_override_keeps_what_a_phase_needs() -> None:
    assert [phase.needs_staff for phase in phases_of(SERVICE, BRANCH, MIRA)] == [True, False]


def test_only_add_ons_of_the_services_are_chosen() -> None:
    assert [each.id for each in chosen_add_ons([SERVICE], [SHINE, UUID(int=99)])] == [SHINE]


def test_prices_of_two_currencies_do_not_add_up() -> None:
    with pytest.raises(ValueError, match="currency"):
        Price(1, "EUR") + Price(1, "CHF")


def test_a_service_without_phases_is_refused() -> None:
    with pytest.raises(ValueError, match="phase"):
        Service(UUID(int=1), {}, (), Price(0))
