"""Whose word counts: staff before service, branch and company, and the strictest of several parts."""

from __future__ import annotations

from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from askpro.scheduling.policies import (
    Amount,
    FeeTier,
    Part,
    Policy,
    PolicyValues,
    Rulebook,
    Scope,
    Topic,
    Withheld,
)

COMPANY, BRANCH, CUT, COLOUR, MIRA, JONAS = (UUID(int=number) for number in range(1, 7))
HALF = (FeeTier(1440, Amount(percent=50)),)


def holds(*said: tuple[Scope, UUID, PolicyValues], parts: tuple[Part, ...] = (Part(CUT, MIRA),)) -> Policy:
    book = Rulebook(COMPANY, {(scope, subject): values for scope, subject, values in said})
    return book.policy_for(BRANCH, parts)


def test_where_nothing_is_said_nothing_is_asked() -> None:
    assert holds() == Policy()


def test_each_field_is_decided_by_the_most_special_who_says_anything_about_it() -> None:
    policy = holds(
        (Scope.COMPANY, COMPANY, PolicyValues(cancel_notice_minutes=60, upcoming_max=3, cancel_fees=HALF)),
        (Scope.BRANCH, BRANCH, PolicyValues(cancel_notice_minutes=120, move_notice_minutes=30)),
        (Scope.SERVICE, CUT, PolicyValues(cancel_notice_minutes=240, withheld_number=Withheld.REFUSED)),
        (Scope.STAFF, MIRA, PolicyValues(cancel_notice_minutes=480)),
        (Scope.STAFF, JONAS, PolicyValues(cancel_notice_minutes=960)),
    )
    assert policy == Policy(
        cancel_notice_minutes=480,
        move_notice_minutes=30,
        withheld_number=Withheld.REFUSED,
        upcoming_max=3,
        cancel_fees=HALF,
    )


def test_what_the_company_asks_can_be_lifted() -> None:
    company = PolicyValues(cancel_fees=HALF, upcoming_max=3, move_notice_minutes=60)
    lifted = PolicyValues(cancel_fees=(), upcoming_max=None, move_notice_minutes=0)
    assert holds((Scope.COMPANY, COMPANY, company), (Scope.SERVICE, CUT, lifted)) == Policy()


def test_of_several_services_the_strictest_policy_holds() -> None:
    policy = holds(
        (Scope.COMPANY, COMPANY, PolicyValues(cancel_notice_minutes=60, cancel_fees=HALF)),
        (Scope.SERVICE, CUT, PolicyValues(cancel_fees=(), upcoming_max=5, told_unidentified=frozenset())),
        (Scope.SERVICE, COLOUR, PolicyValues(cancel_notice_minutes=2880, upcoming_max=2)),
        parts=(Part(CUT), Part(COLOUR)),
    )
    assert policy == Policy(
        cancel_notice_minutes=2880, cancel_fees=HALF, upcoming_max=2, told_unidentified=frozenset()
    )


def test_the_word_of_one_who_does_another_part_does_not_reach_this_part() -> None:
    said = (
        (Scope.SERVICE, CUT, PolicyValues(cancel_notice_minutes=2880)),
        (Scope.STAFF, MIRA, PolicyValues(cancel_notice_minutes=0)),
    )
    assert holds(*said, parts=(Part(CUT, MIRA), Part(COLOUR, JONAS))).cancel_notice_minutes == 0
    assert holds(*said, parts=(Part(CUT, JONAS), Part(COLOUR, MIRA))).cancel_notice_minutes == 2880


notices = some.integers(0, 9999)
values = some.builds(
    PolicyValues, cancel_notice_minutes=notices, upcoming_max=some.one_of(some.none(), some.integers(1, 9))
)


@given(values, values)
def test_an_appointment_of_several_parts_is_no_easier_to_change_than_any_of_them(
    one: PolicyValues, other: PolicyValues
) -> None:
    said = ((Scope.SERVICE, CUT, one), (Scope.SERVICE, COLOUR, other))
    whole = holds(*said, parts=(Part(CUT), Part(COLOUR)))
    for part in (Part(CUT), Part(COLOUR)):
        alone = holds(*said, parts=(part,))
        assert whole.cancel_notice_minutes >= alone.cancel_notice_minutes
        assert (whole.upcoming_max or 99) <= (alone.upcoming_max or 99)


def test_what_is_said_survives_being_written_down() -> None:
    values = PolicyValues(
        cancel_fees=HALF, told_recognised=frozenset({Topic.PRICES}), upcoming_max=None, deposits=()
    )
    written = msgspec.json.encode(values)
    assert msgspec.json.decode(written, type=PolicyValues) == values
    assert b"move" not in written


@pytest.mark.parametrize(
    "wrong",
    [
        b'{"cancel_notice_minutes": -1}',
        b'{"upcoming_max": 0}',
        b'{"cancel_fees": [{"under_minutes": 0, "fee": {"cents": 1}}]}',
        b'{"deposits": [{}]}',
        b'{"cancel_notise_minutes": 1}',
    ],
)
def test_what_makes_no_sense_cannot_be_said(wrong: bytes) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(wrong, type=PolicyValues)
