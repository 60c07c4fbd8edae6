"""The decision: allowed or not, what it costs, and why, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from askpro.scheduling.catalog import Price
from askpro.scheduling.policies.model import (
    Act,
    Caller,
    ChangeTerms,
    FeeTier,
    Policy,
    Topic,
    Withheld,
)
from askpro.scheduling.policies.rules import Rule, Sentences, sentences_of


@dataclass(frozen=True, slots=True)
class Case:
    """The appointment to decide on: when it starts, its whole price, and whether the number is withheld."""

    starts_at: datetime
    price: Price
    number_withheld: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """What the customer did in this calendar month, and how many other appointments are ahead."""

    cancellations: int = 0
    moves: int = 0
    upcoming: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether it is allowed, what it costs, and the rule that decided with a sentence in each language.

    A fee is due for doing it; a deposit is asked for the appointment that is booked.
    """

    allowed: bool
    rule: Rule
    sentences: Sentences
    fee: Price | None = None
    deposit: Price | None = None


def decide(policy: Policy, act: Act, case: Case, history: History, now: datetime) -> Decision:
    """May this be done now, and what does it cost? Fees are in minor units of the price's currency.

    The notice is exact: with 24 hours asked for, exactly 24 hours before is early enough.
    """
    if act is Act.BOOK:
        return _booking(policy, case, history)
    if act is Act.CANCEL:
        return _changing(_CANCEL, policy.cancelling, history.cancellations, case, now)
    return _changing(_MOVE, policy.moving, history.moves, case, now)


def may_tell(policy: Policy, topic: Topic, caller: Caller) -> Decision:
    """May this caller be told that? Whoever is identified may hear everything of their own."""
    told = {
        Caller.UNIDENTIFIED: policy.told_unidentified,
        Caller.RECOGNISED: policy.told_recognised,
        Caller.IDENTIFIED: frozenset(Topic),
    }
    return _decided(Rule.FREE) if topic in told[caller] else _refused(Rule.NOT_DISCLOSED)


@dataclass(frozen=True, slots=True)
class _RulesOfChange:
    notice: Rule
    per_month: Rule
    fee: Rule


_CANCEL = _RulesOfChange(Rule.CANCEL_NOTICE, Rule.CANCELLATIONS_PER_MONTH, Rule.CANCEL_FEE)
_MOVE = _RulesOfChange(Rule.MOVE_NOTICE, Rule.MOVES_PER_MONTH, Rule.MOVE_FEE)


def _booking(policy: Policy, case: Case, history: History) -> Decision:
    if case.number_withheld and policy.withheld_number is Withheld.REFUSED:
        return _refused(Rule.WITHHELD_NUMBER)
    if case.number_withheld and policy.withheld_number is Withheld.CALLED_BACK:
        return _refused(Rule.CALLBACK_FIRST)
    if policy.upcoming_max is not None and history.upcoming >= policy.upcoming_max:
        return _refused(Rule.UPCOMING_MAX, count=policy.upcoming_max)
    deposit = policy.deposit_for(case.price)
    if deposit is None:
        return _decided(Rule.FREE)
    return Decision(True, Rule.DEPOSIT, sentences_of(Rule.DEPOSIT, price=deposit), deposit=deposit)


def _changing(
    rules: _RulesOfChange, terms: ChangeTerms, done_this_month: int, case: Case, now: datetime
) -> Decision:
    left = case.starts_at - now
    if terms.notice_minutes and left < timedelta(minutes=terms.notice_minutes):
        return _refused(rules.notice, notice_minutes=terms.notice_minutes)
    if terms.per_month_max is not None and done_this_month >= terms.per_month_max:
        return _refused(rules.per_month, count=terms.per_month_max)
    charged = _charged(terms.fees, case.price, left)
    if charged is None:
        return _decided(Rule.FREE)
    fee = charged.fee.of(case.price)
    sentences = sentences_of(
        rules.fee, notice_minutes=charged.under_minutes, price=fee, percent=charged.fee.percent
    )
    return Decision(True, rules.fee, sentences, fee=fee)


def _charged(tiers: tuple[FeeTier, ...], price: Price, left: timedelta) -> FeeTier | None:
    """Of the tiers that hold, the dearest that costs anything."""
    hold = [tier for tier in tiers if left < timedelta(minutes=tier.under_minutes)]
    dearest = max(hold, key=lambda tier: tier.fee.of(price).cents, default=None)
    return dearest if dearest and dearest.fee.of(price).cents else None


def _decided(rule: Rule) -> Decision:
    return Decision(True, rule, sentences_of(rule))


def _refused(rule: Rule, *, notice_minutes: int = 0, count: int = 0) -> Decision:
    return Decision(False, rule, sentences_of(rule, notice_minutes=notice_minutes, count=count))
