"""Parties and series for the examples of the booking rules, as pure values."""

from __future__ import annotations

from datetime import date, datetime

from tests.scheduling.availability.shop import BRANCH, Shop, id_of

from askpro.scheduling.appointments import Attending, Details, Party, Together, arranged
from askpro.scheduling.availability import Refused
from askpro.scheduling.series import occurrences


def comes_with(shop: Shop, at: str, together: Together, *wishes: str) -> str:
    """Who serves whom of a party and when; a wish is `cut` or, insisting on somebody, `cut:Mira`."""
    party = Party(
        branch_id=BRANCH,
        starts_at=shop.instant(at),
        attending=tuple(_attending(shop, at, wish) for wish in wishes),
        together=together,
        holder="call:1",
        source="phone",
    )
    slots = arranged(shop.diary(), party)
    if isinstance(slots, Refused):
        return slots.rule.value
    return ", ".join(
        f"{shop.staff[slot.staff_ids[0]].name} {slot.start.astimezone(shop.zone):%H:%M}" for slot in slots
    )


def comes_again(rule: str, first: str, *exceptions: str, shop: Shop | None = None) -> str:
    """When a series takes place, on the shop's wall clock."""
    zone = (shop or Shop()).zone
    start = datetime.fromisoformat(first).replace(tzinfo=zone)
    found = occurrences(rule, start, zone, [date.fromisoformat(each) for each in exceptions])
    return ", ".join(f"{each.astimezone(zone):%d.%m. %H:%M}" for each in found)


def _attending(shop: Shop, at: str, wish: str) -> Attending:
    service, _, only = wish.partition(":")
    return Attending(shop.wish(service, at.split()[0], only=only), Details(customer_id=id_of("Weber")))
