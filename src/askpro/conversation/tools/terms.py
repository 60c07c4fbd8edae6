"""What the business asks for cancelling and moving: of one appointment, and in general."""

from __future__ import annotations

from askpro.conversation.tools.acts import AskTerms, TellTerms
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import CancellationTerms, FeeTerm, KnownAppointment, Terms
from askpro.foundation.database import Work
from askpro.scheduling import appointments, policies
from askpro.scheduling.policies import Part


async def ask_terms(work: Work, desk: Desk, act: AskTerms, mark: str) -> Terms:
    """What the policy decides on changing this appointment now. Refuses as decide_cancelling does."""
    return await terms_on(work, act.appointment, act.change, mark)


async def terms_on(work: Work, appointment: KnownAppointment, change: str, mark: str) -> Terms:
    """The same of any appointment, as evidence of the tool call `mark`."""
    decide = appointments.decide_moving if change == "move" else appointments.decide_cancelling
    decision = await decide(work, appointment.appointment_id)
    return Terms(
        witness=mark,
        appointment_id=appointment.appointment_id,
        allowed=decision.allowed,
        rule=decision.rule.value,
        sentences=dict(decision.sentences),
        fee_cents=decision.fee.cents if decision.fee else None,
        currency=decision.fee.currency if decision.fee else "EUR",
    )


async def tell_terms(work: Work, desk: Desk, act: TellTerms, mark: str) -> CancellationTerms:
    """The notice and the fees for cancelling at this branch, of these services where any are named."""
    parts = [Part(service_id) for service_id in act.services]
    policy = await policies.policy_for(work, act.branch_id, parts)
    tiers = sorted(policy.cancel_fees, key=lambda tier: -tier.under_minutes)
    fees = tuple(
        FeeTerm(
            witness=mark,
            under_minutes=tier.under_minutes,
            percent=tier.fee.percent,
            cents=tier.fee.cents,
        )
        for tier in tiers
        if tier.fee.percent or tier.fee.cents
    )
    return CancellationTerms(witness=mark, notice_minutes=policy.cancel_notice_minutes, fees=fees)
