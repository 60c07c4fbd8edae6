"""Series: all times searched and kept at once, booked as one whole, and several cancelled together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from askpro.conversation.tools.acts import AskSeveralTerms, BookSeries, CancelSeveral, FindOccurrences
from askpro.conversation.tools.booking import (
    customer_of,
    details_of,
    held_again,
    known_appointment,
    known_customer,
    note_booked,
)
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import (
    Obstacle,
    Occurrences,
    OfferedSlot,
    SeriesBooked,
    SeveralCancelled,
    SeveralTerms,
)
from askpro.conversation.tools.obstacles import obstacle_to
from askpro.conversation.tools.search import offered_slot
from askpro.conversation.tools.terms import terms_on
from askpro.foundation.database import Work
from askpro.foundation.time import Period
from askpro.scheduling import appointments, policies, series
from askpro.scheduling.appointments import AppointmentNotFound, Details, Holding, as_offered, hold_each
from askpro.scheduling.availability import (
    Diary,
    Request,
    Slot,
    StaffWish,
    check,
    find_slots,
    open_diary,
)
from askpro.scheduling.availability import Wish as Search
from askpro.scheduling.catalog import Price
from askpro.scheduling.policies import Act as Doing
from askpro.scheduling.policies import Case, History, Part, decide
from askpro.scheduling.series import SeriesWish
from askpro.telephony import calls
from askpro.telephony.calls import Outcome

FURTHER_MAX = 6
"""So many steps beyond its end a series goes on for days on which there is nothing."""

_A_DAY = timedelta(days=1)


async def find_and_hold(work: Work, desk: Desk, act: FindOccurrences, mark: str) -> Occurrences:
    """Every time of the series, kept for this call; no more of them than a customer may have ahead."""
    starts = _starts(desk, act, act.count)
    limit, starts = await _within_limit(work, desk, act, starts, mark)
    if not starts:
        return Occurrences(witness=mark, weeks=act.weeks, first_at=act.first_at, missed=limit)
    later = _starts(desk, act, act.count + FURTHER_MAX)[len(starts) :] if act.fill and not limit else []
    around = Period(starts[0], (*starts, *later)[-1]).widened(_A_DAY, _A_DAY)
    diary = await open_diary(work, act.branch_id, around, holder=desk.holder)
    search = _Search(diary, act, desk.local(work), mark)
    found = search.all_of(starts, later)
    slots = [one for one in found if isinstance(one, Slot)]
    held = await hold_each(work, [(_wanted(desk, act, slot), slot) for slot in slots], diary)
    kept = {one.starts_at: offered_slot(one, desk.shop, mark) for one in held}
    lost = [slot.start for slot in slots if slot.start not in kept]
    usual = tuple(slot for slot in kept.values() if search.is_usual(slot))
    instead = tuple(slot for slot in kept.values() if not search.is_usual(slot))
    missed = [one for one in found if isinstance(one, Obstacle)]
    missed += [Obstacle(witness=mark, rule="taken", starts_at=start) for start in lost]
    return Occurrences(
        witness=mark,
        weeks=act.weeks,
        first_at=act.first_at,
        slots=usual,
        instead=instead,
        missed=(*limit, *missed),
        left_out=tuple(sorted(act.left_out)),
        counts=(len(kept), len(usual), len(instead), act.count, len(missed)),
    )


async def book(work: Work, desk: Desk, act: BookSeries, mark: str) -> SeriesBooked:
    """Turn the held times into a series. Refuses as series.book_held does."""
    customer = await customer_of(work, desk, act)
    wish = _wish(desk, act, details_of(desk, act, customer))
    try:
        made = await series.book_held(work, wish, [slot.hold_id for slot in act.slots])
    except AppointmentNotFound:
        again = [await held_again(work, desk, slot, None) for slot in act.slots]
        made = await series.book_held(work, wish, [slot.hold_id for slot in again])
    await note_booked(work, desk, customer)
    booked = tuple(known_appointment(one, mark) for one in made.booked)
    at_its_hour = {slot.starts_at for slot in act.usual}
    usual = tuple(one for one in booked if one.starts_at in at_its_hour)
    return SeriesBooked(
        witness=mark,
        weeks=act.weeks,
        appointments=booked,
        usual=usual,
        counts=(len(booked), len(usual)),
        customer=known_customer(customer, mark),
    )


async def ask_terms(work: Work, desk: Desk, act: AskSeveralTerms, mark: str) -> SeveralTerms:
    """Which of them may be cancelled for nothing, and what holds for the others."""
    decided = [(one, await terms_on(work, one, "cancel", mark)) for one in act.appointments]
    free = tuple(one for one, terms in decided if terms.allowed and not terms.fee_cents)
    bound = [(one, terms) for one, terms in decided if one not in free]
    return SeveralTerms(
        witness=mark,
        free=free,
        bound=tuple(one for one, _ in bound),
        terms=tuple(terms for _, terms in bound),
        counts=(len(free), len(bound), len(decided)),
    )


async def cancel(work: Work, desk: Desk, act: CancelSeveral, mark: str) -> SeveralCancelled:
    """Cancel all of them or none. Refuses as appointments.cancel does."""
    cancelled = [
        await appointments.cancel(work, one.appointment_id, reason="by phone") for one in act.appointments
    ]
    await calls.note_outcome(work, desk.vendor_call, Outcome.APPOINTMENT_CANCELLED)
    told = tuple(known_appointment(one, mark) for one in cancelled)
    return SeveralCancelled(witness=mark, appointments=told, counts=(len(told),))


@dataclass(frozen=True, slots=True)
class _Search:
    """One series in one open diary."""

    diary: Diary
    act: FindOccurrences
    now: datetime
    mark: str

    def all_of(self, starts: Sequence[datetime], later: Sequence[datetime]) -> list[Slot | Obstacle]:
        """Every one of them; for days on which there is nothing, as many later ones."""
        found = list[Slot | Obstacle]()
        for place, start in enumerate((*starts, *later)):
            if place >= len(starts) and sum(isinstance(one, Slot) for one in found) == len(starts):
                break
            one = self.of(start, next((each for each in found if isinstance(each, Slot)), None))
            if place >= len(starts) and isinstance(one, Obstacle) and one.rule == "booking_window":
                break
            found.append(one)
        return found

    def of(self, start: datetime, first: Slot | None) -> Slot | Obstacle:
        """The time itself, with whoever does the first or else anybody; or the nearest on its day."""
        wished = self._wished(start)
        if wished is None:
            for staff in self._staff(first):
                answer = check(
                    self.diary, Request(Search(self.act.services, Period(start, start), staff=staff), start)
                )
                if isinstance(answer, Slot):
                    return answer
        nearest = self._nearest(wished or start, first)
        return nearest or self._obstacle(start)

    def is_usual(self, slot: OfferedSlot) -> bool:
        """Whether it is at the hour of the series, and with whoever does the first."""
        local, first = (one.astimezone(self.now.tzinfo) for one in (slot.starts_at, self.act.first_at))
        return local.time() == first.time() and self.act.staff_id in (None, slot.staff_id)

    def _wished(self, start: datetime) -> datetime | None:
        day = start.astimezone(self.now.tzinfo).date()
        return next((one for one in self.act.moved if one.astimezone(self.now.tzinfo).date() == day), None)

    def _staff(self, first: Slot | None) -> Iterator[StaffWish]:
        if self.act.staff_id is not None:
            yield StaffWish(only=frozenset({self.act.staff_id}))
        if self.act.staff_id is None or not self.act.staff_required:
            yield StaffWish(preferred=first.staff_ids if first else ())

    def _nearest(self, start: datetime, first: Slot | None) -> Slot | None:
        """The nearest on that day; of what is as near, with whoever does the first."""
        local = start.astimezone(self.now.tzinfo)
        midnight = datetime.combine(local.date(), time(), self.now.tzinfo)
        day = Period(midnight, midnight + _A_DAY)
        near: list[tuple[timedelta, int, Slot]] = []
        for place, staff in enumerate(self._staff(first)):
            slots = find_slots(self.diary, Search(self.act.services, day, staff=staff))
            starts = [(abs(one - start), number) for number, one in enumerate(slots.starts())]
            near += [(min(starts)[0], place, slots[min(starts)[1]])] if starts else []
        return min(near, key=lambda one: one[:2])[2] if near else None

    def _obstacle(self, start: datetime) -> Obstacle:
        local = start.astimezone(self.now.tzinfo)
        staff_id = self.act.staff_id if self.act.staff_required else None
        only = StaffWish(only=frozenset({staff_id})) if staff_id else StaffWish()
        search = Search(self.act.services, self.diary.period, staff=only)
        found = obstacle_to(self.diary, search, staff_id, None, local.date(), self.now, self.mark)
        return found or Obstacle(witness=self.mark, rule="full", day=local.date())


def _starts(desk: Desk, act: FindOccurrences, count: int) -> list[datetime]:
    """So many times of the rule, less those the caller leaves out."""
    times = series.occurrences(_rule(act.weeks, count), act.first_at, desk.shop.zone)
    return [one for one in times if one.astimezone(desk.shop.zone).date() not in act.left_out]


def _rule(weeks: int, count: int) -> str:
    return f"FREQ=WEEKLY;INTERVAL={weeks};COUNT={count}"


def _wish(desk: Desk, act: BookSeries, details: Details) -> SeriesWish:
    """What was agreed: a day of the rule on which it takes place at another hour, or not, is an exception."""
    zone = desk.shop.zone
    last = max(slot.starts_at for slot in act.slots).astimezone(zone).date()
    count = (last - act.first_at.astimezone(zone).date()).days // (7 * act.weeks) + 1
    rule = _rule(act.weeks, max(1, count))
    at_its_hour = {slot.starts_at for slot in act.usual}
    days = series.occurrences(rule, act.first_at, zone)
    return SeriesWish(
        branch_id=act.slots[0].branch_id,
        service_ids=act.slots[0].services,
        first=act.first_at,
        rule=rule,
        details=details,
        holder=desk.holder,
        source="phone",
        exceptions=frozenset(day.astimezone(zone).date() for day in days if day not in at_its_hour),
    )


def _wanted(desk: Desk, act: FindOccurrences, slot: Slot) -> Holding:
    request = as_offered(Search(slot.service_ids, slot.period), slot)
    return Holding(branch_id=act.branch_id, request=request, holder=desk.holder, source="phone")


async def _within_limit(
    work: Work, desk: Desk, act: FindOccurrences, starts: Sequence[datetime], mark: str
) -> tuple[tuple[Obstacle, ...], list[datetime]]:
    """The first of them that a customer may have ahead, and the rule where that is not all."""
    parts = [Part(service, act.staff_id) for service in act.services]
    policy = await policies.policy_for(work, act.branch_id, parts)
    if policy.upcoming_max is None:
        return (), list(starts)
    ahead = (
        await appointments.upcoming_of(work, act.customer_id, policy.upcoming_max) if act.customer_id else []
    )
    left = max(0, policy.upcoming_max - len(ahead))
    if left >= len(starts):
        return (), list(starts)
    full = History(upcoming=policy.upcoming_max)
    sentences = decide(policy, Doing.BOOK, Case(starts[0], Price(0)), full, work.now).sentences
    return (Obstacle(witness=mark, rule="upcoming_max", sentences=dict(sentences)),), list(starts[:left])
