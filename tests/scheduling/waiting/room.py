"""A waiting room for the examples of the booking rules: a shop's list as pure values."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from tests.scheduling.availability.shop import BRANCH, Shop, id_of

from askpro.foundation.time import Period
from askpro.scheduling.availability import Claim, DayPart, Slot, StaffWish, Subject, SubjectKind
from askpro.scheduling.waiting import Entry, EntryStatus, WaitingWish, Window
from askpro.scheduling.waiting.deadline import answer_by
from askpro.scheduling.waiting.fitting import shared_out
from askpro.scheduling.waiting.model import Freed


class Room:
    """Who waits in a shop, and who is offered what."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.entries: dict[UUID, Entry] = {}
        self.names: dict[UUID, str] = {}
        self.told: dict[UUID, list[Period]] = defaultdict(list)
        self.offers: dict[UUID, Slot] = {}

    def waits(
        self, name: str, services: str, *, only: str = "", day: str = "2027-03-01", between: str = ""
    ) -> Room:
        parts = (DayPart(*self.shop.stretch(between)),) if between else ()
        wish = WaitingWish(
            customer_id=id_of(name),
            branch_id=BRANCH,
            service_ids=tuple(id_of(each) for each in services.split()),
            until=self.shop.now + timedelta(days=60),
            staff=StaffWish(only=frozenset(id_of(each) for each in only.split())),
            windows=(Window(date.fromisoformat(day), date.fromisoformat(day), day_parts=parts),),
        )
        joined_at = self.shop.now + timedelta(minutes=len(self.entries))
        self.entries[id_of(name)] = Entry(id_of(name), wish, EntryStatus.WAITING, 0, joined_at)
        self.names[id_of(name)] = name
        return self

    def gives_back(self, name: str, span: str) -> str:
        """Time that was taken is free again; who is offered it."""
        claim = Claim(Subject(SubjectKind.STAFF, id_of(name)), self.shop.period(span))
        return self._freed(claim.period, (claim,))

    def declines(self, name: str) -> str:
        """Who is offered what this one does not want."""
        slot = self.offers.pop(id_of(name))
        return self._freed(slot.period, slot.claims)

    def answer_by(self, at: str, minutes: int = 30) -> str:
        """By when an offer made then is answered."""
        until = answer_by(self.shop.place, self.shop.instant(at), minutes)
        return f"{until.astimezone(self.shop.zone):%a %H:%M}"

    def _freed(self, period: Period, claims: tuple[Claim, ...]) -> str:
        for claim in claims:
            self.shop.claims.remove(claim)
        waiting = [each for each in self.entries.values() if each.id not in self.offers]
        given = shared_out(self.shop.diary(), waiting, Freed(BRANCH, period.start, claims), self.told)
        offered = []
        for entry, _, slot in given:
            self.offers[entry.id] = slot
            self.told[entry.id].append(slot.period)
            self.shop.claims.extend(slot.claims)
            self.entries[entry.id] = replace(entry, offers_had=entry.offers_had + 1)
            offered.append(f"{self.names[entry.id]} {slot.start.astimezone(self.shop.zone):%H:%M}")
        return ", ".join(offered) or "nobody"
