"""What is decided about cancelling, moving and booking, from policy, appointment and history alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from askpro.scheduling.catalog import Price
from askpro.scheduling.policies import (
    Act,
    Amount,
    Caller,
    Case,
    Decision,
    FeeTier,
    History,
    Policy,
    Rule,
    Topic,
    Withheld,
    decide,
    may_tell,
)
from askpro.scheduling.policies.rules import sentences_of

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
HALF, WHOLE = Amount(percent=50), Amount(percent=100)
TIERED = Policy(cancel_fees=(FeeTier(2880, HALF), FeeTier(1440, WHOLE)))


def cancelling(policy: Policy, hours: float, cents: int = 3200, **history: int) -> Decision:
    case = Case(NOW + timedelta(hours=hours), Price(cents))
    return decide(policy, Act.CANCEL, case, History(**history), NOW)


def booking(policy: Policy, number_withheld: bool = False, **history: int) -> Decision:
    case = Case(NOW + timedelta(days=3), Price(8900), number_withheld)
    return decide(policy, Act.BOOK, case, History(**history), NOW)


@pytest.mark.parametrize("act", Act)
def test_without_a_policy_everything_is_allowed_and_free(act: Act) -> None:
    case = Case(NOW - timedelta(minutes=5), Price(3200), number_withheld=True)
    decision = decide(Policy(), act, case, History(9, 9, 9), NOW)
    assert (decision.allowed, decision.rule, decision.fee, decision.deposit) == (True, Rule.FREE, None, None)


@pytest.mark.parametrize(
    ("hours", "cents"), [(48, 0), (47.99, 1600), (24, 1600), (23.99, 3200), (-0.5, 3200)]
)
def test_a_fee_rises_in_tiers_as_the_appointment_comes_near(hours: float, cents: int) -> None:
    fee = cancelling(TIERED, hours).fee
    assert (fee.cents if fee else 0) == cents


def test_a_fee_is_said_with_its_amount_and_its_share() -> None:
    assert dict(cancelling(TIERED, 30, cents=3250).sentences) == {
        "de": "Weniger als 48 Stunden vorher kostet eine Absage 16,25 Euro, das sind 50 Prozent des Preises.",
        "en": "Cancelling less than 48 hours before costs 16.25 euros, which is 50 percent of the price.",
    }


def test_a_fixed_fee_does_not_depend_on_the_price() -> None:
    decision = cancelling(Policy(cancel_fees=(FeeTier(90, Amount(cents=100)),)), 1)
    assert decision.fee == Price(100)
    assert decision.sentences["de"] == "Weniger als 90 Minuten vorher kostet eine Absage 1 Euro."


def test_moving_has_terms_of_its_own() -> None:
    policy = Policy(cancel_notice_minutes=4320, move_fees=(FeeTier(1440, Amount(cents=500)),))
    case = Case(NOW + timedelta(hours=2), Price(3200))
    assert decide(policy, Act.MOVE, case, History(), NOW).rule is Rule.MOVE_FEE
    refused = decide(policy, Act.CANCEL, case, History(), NOW)
    assert (refused.allowed, refused.rule) == (False, Rule.CANCEL_NOTICE)
    assert refused.sentences["en"] == "Cancelling is only possible up to 3 days before."


def test_so_many_cancellations_a_month_and_no_more() -> None:
    policy = Policy(cancellations_per_month_max=2)
    assert cancelling(policy, 100, cancellations=1).allowed
    refused = cancelling(policy, 100, cancellations=2)
    assert (refused.allowed, refused.rule) == (False, Rule.CANCELLATIONS_PER_MONTH)


def test_a_booking_may_need_a_deposit_and_of_two_the_higher() -> None:
    decision = booking(Policy(deposits=(Amount(percent=20), Amount(cents=2000))))
    assert (decision.allowed, decision.rule, decision.deposit) == (True, Rule.DEPOSIT, Price(2000))


def test_only_so_many_appointments_lie_ahead() -> None:
    policy = Policy(upcoming_max=2)
    assert booking(policy, upcoming=1).allowed
    assert booking(policy, upcoming=2).rule is Rule.UPCOMING_MAX


@pytest.mark.parametrize(
    ("withheld", "rule"),
    [
        (Withheld.BOOKS, Rule.FREE),
        (Withheld.CALLED_BACK, Rule.CALLBACK_FIRST),
        (Withheld.REFUSED, Rule.WITHHELD_NUMBER),
    ],
)
def test_a_withheld_number_may_book_is_called_back_or_refused(withheld: Withheld, rule: Rule) -> None:
    assert booking(Policy(withheld_number=withheld), number_withheld=True).rule is rule
    assert booking(Policy(withheld_number=withheld)).rule is Rule.FREE


def test_appointments_are_told_to_those_who_are_known() -> None:
    assert may_tell(Policy(), Topic.PRICES, Caller.UNIDENTIFIED).allowed
    assert may_tell(Policy(), Topic.APPOINTMENTS, Caller.UNIDENTIFIED).rule is Rule.NOT_DISCLOSED
    assert may_tell(Policy(), Topic.APPOINTMENTS, Caller.RECOGNISED).allowed
    discreet = Policy(told_recognised=frozenset())
    assert not may_tell(discreet, Topic.APPOINTMENTS, Caller.RECOGNISED).allowed
    assert may_tell(discreet, Topic.APPOINTMENTS, Caller.IDENTIFIED).allowed


amounts = some.one_of(
    some.builds(Amount, percent=some.integers(0, 100)), some.builds(Amount, cents=some.integers(0, 9999))
)
tiers = some.lists(some.builds(FeeTier, some.integers(1, 9999), amounts), max_size=4).map(tuple)


@given(tiers, some.integers(-600, 9999), some.integers(0, 600), some.integers(0, 20000))
def test_waiting_never_makes_it_cheaper(
    fees: tuple[FeeTier, ...], minutes: int, later: int, cents: int
) -> None:
    def fee_at(left: int) -> int:
        fee = cancelling(Policy(cancel_fees=fees), left / 60, cents).fee
        return fee.cents if fee else 0

    assert fee_at(minutes) <= fee_at(minutes - later)


@given(some.integers(0, 100), some.integers(0, 100_000))
def test_a_share_is_rounded_to_the_nearest_cent(percent: int, cents: int) -> None:
    fee = Amount(percent=percent).of(Price(cents)).cents
    assert abs(fee * 100 - cents * percent) <= 50


@pytest.mark.parametrize("wrong", [{}, {"percent": 5, "cents": 5}, {"percent": 101}, {"cents": -1}])
def test_an_amount_is_one_thing_and_makes_sense(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="percentage"):
        Amount(**wrong)


def test_every_rule_has_a_sentence_in_both_languages() -> None:
    for rule in Rule:
        sentences = sentences_of(rule, notice_minutes=60, count=2, price=Price(500))
        assert set(sentences) == {"de", "en"}
        assert all(each.endswith(".") and "{" not in each for each in sentences.values())
