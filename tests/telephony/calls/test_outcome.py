"""Exactly one outcome, whatever is known in whatever order."""

from __future__ import annotations

import itertools

import pytest

from askpro.telephony.calls.outcome import Outcome, outcome_of_reason, settled, weightier


def test_weighing_does_not_depend_on_order() -> None:
    for one, other, third in itertools.product(Outcome, repeat=3):
        assert weightier(one, other) == weightier(other, one)
        assert weightier(weightier(one, other), third) == weightier(one, weightier(other, third))
        assert weightier(one, None) == one


@pytest.mark.parametrize(
    ("reason", "spoke", "outcome"),
    [
        (None, False, Outcome.ABANDONED),
        ("user_hangup", False, Outcome.ABANDONED),
        ("user_hangup", True, Outcome.OTHER),
        ("voicemail_reached", False, Outcome.VOICEMAIL),
        ("error_llm_websocket_open", True, Outcome.TECHNICAL_ISSUE),
        ("call_transfer", True, Outcome.TRANSFERRED),
        ("scam_detected", True, Outcome.SPAM),
        ("a_reason_of_next_year", True, Outcome.OTHER),
    ],
)
def test_a_call_in_which_nothing_was_noted_is_settled_by_how_it_went(
    reason: str | None, spoke: bool, outcome: Outcome
) -> None:
    assert settled(None, reason, spoke) is outcome


def test_what_was_done_outweighs_how_the_line_went_dead() -> None:
    assert settled(Outcome.APPOINTMENT_BOOKED, "error_asr", True) is Outcome.APPOINTMENT_BOOKED
    assert outcome_of_reason("user_hangup") is None
