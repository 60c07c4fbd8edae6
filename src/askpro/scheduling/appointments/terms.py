"""What the business's policies ask of an appointment: fees, deposits, limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.database import Work
from askpro.scheduling import policies
from askpro.scheduling.appointments.model import WAIVED, Appointment, Details, Holding
from askpro.scheduling.appointments.refusals import FeeNotAccepted, NotBookable, PolicyForbids
from askpro.scheduling.appointments.repository import AppointmentRepository
from askpro.scheduling.availability import limit_in_the_way
from askpro.scheduling.catalog import Price
from askpro.scheduling.policies import Act, Case, Decision, History, Part, Policy, decide
from askpro.tenancy import branches


async def decision_on(work: Work, act: Act, appointment: Appointment) -> Decision:
    """What the policy says about changing an appointment now."""
    policy = await _policy_for(work, appointment)
    history = await _history(work, policy, appointment, appointment.customer_id)
    return decide(policy, act, Case(appointment.starts_at, appointment.price), history, work.now)


async def charged(
    work: Work, act: Act, appointment: Appointment, accepted_fee: Price | None, waive: bool
) -> Appointment:
    """The appointment with what changing it costs. Refuses with PolicyForbids or FeeNotAccepted.

    If less than was accepted is due by now, that is charged; if more is due, it has to be accepted anew.
    """
    if waive:
        return replace(appointment, fee_reason=WAIVED)
    decision = await decision_on(work, act, appointment)
    if not decision.allowed:
        raise PolicyForbids(decision)
    if decision.fee is None:
        return appointment
    if accepted_fee is None or not _covers(accepted_fee, decision.fee):
        raise FeeNotAccepted(decision, decision.fee)
    return replace(appointment, fee_cents=decision.fee.cents, fee_reason=decision.rule.value)


async def agreed(
    work: Work, hold: Appointment, details: Details, moving: Appointment | None = None
) -> Appointment:
    """The hold with the deposit this customer is asked for. Refuses with PolicyForbids or NotBookable.

    Whoever only moves an appointment has no more of them than before, and may do so by any number.
    """
    policy = await _policy_for(work, hold)
    beside = [hold.id, moving.id] if moving else [hold.id]
    exceeded = await limit_in_the_way(
        work, hold.branch_id, details.customer_id, policy.customer_limits, hold.period, beside
    )
    if exceeded is not None:
        raise NotBookable(exceeded.rule.value, exceeded.sentences)
    history = History() if moving else await _history(work, policy, hold, details.customer_id)
    withheld = details.number_withheld and moving is None
    decision = decide(policy, Act.BOOK, Case(hold.starts_at, hold.price, withheld), history, work.now)
    if not decision.allowed:
        raise PolicyForbids(decision)
    return replace(hold, deposit_cents=decision.deposit.cents if decision.deposit else 0)


async def with_limits(work: Work, wanted: Holding) -> Holding:
    """The wish with the limits of its customer, where that is known."""
    wish = wanted.request.wish
    if wish.customer_id is None:
        return wanted
    doers: tuple[UUID | None, ...] = tuple(wish.staff.only) or (None,)
    parts = [Part(service_id, staff_id) for service_id in wish.service_ids for staff_id in doers]
    policy = await policies.policy_for(work, wanted.branch_id, parts)
    limits = tuple(dict.fromkeys((*wish.customer_limits, *policy.customer_limits)))
    return replace(wanted, request=replace(wanted.request, wish=replace(wish, customer_limits=limits)))


async def _policy_for(work: Work, appointment: Appointment) -> Policy:
    parts = [Part(item.service_id, item.staff_id) for item in appointment.items]
    return await policies.policy_for(work, appointment.branch_id, parts)


async def _history(work: Work, policy: Policy, appointment: Appointment, customer_id: UUID | None) -> History:
    """What counts of the customer's past and future; not read where nothing is counted."""
    if customer_id is None or not policy.counts:
        return History()
    zone = ZoneInfo((await branches.find(work, appointment.branch_id)).zone)
    month = datetime(work.now.astimezone(zone).year, work.now.astimezone(zone).month, 1, tzinfo=zone)
    return await AppointmentRepository(work).history_of(customer_id, month, appointment.id)


def _covers(accepted: Price, fee: Price) -> bool:
    return accepted.currency == fee.currency and accepted.cents >= fee.cents
