"""The one outcome of a call: the weightiest thing that happened in it."""

from __future__ import annotations

from enum import StrEnum

_TECHNICAL = frozenset(
    {"no_valid_payment", "credit_exhausted", "budget_reached", "concurrency_limit_reached"}
)
_OF_REASON = {
    "voicemail_reached": "voicemail",
    "ivr_reached": "voicemail",
    "marked_as_spam": "spam",
    "scam_detected": "spam",
    "call_transfer": "transferred",
    "transfer_bridged": "transferred",
    "call_take_over": "transferred",
    "user_requested_callback": "callback_requested",
}


class Outcome(StrEnum):
    """How a call ended, weightiest first: what was done outweighs what was said, that outweighs silence."""

    APPOINTMENT_BOOKED = "appointment_booked"
    APPOINTMENT_MOVED = "appointment_moved"
    APPOINTMENT_CANCELLED = "appointment_cancelled"
    TRANSFERRED = "transferred"
    CALLBACK_REQUESTED = "callback_requested"
    SPAM = "spam"
    TECHNICAL_ISSUE = "technical_issue"
    VOICEMAIL = "voicemail"
    INFORMATION_ONLY = "information_only"
    OTHER = "other"
    ABANDONED = "abandoned"


_WEIGHT = {outcome: weight for weight, outcome in enumerate(reversed(Outcome))}


def weightier(one: Outcome | None, other: Outcome | None) -> Outcome | None:
    """The weightier of two; the order in which things become known does not matter."""
    known = [outcome for outcome in (one, other) if outcome is not None]
    return max(known, key=_WEIGHT.__getitem__) if known else None


def settled(noted: Outcome | None, reason: str | None, caller_spoke: bool) -> Outcome:
    """The outcome of a call that is over, from what was noted, why the line went dead, and who spoke.

    Reasons are the voice vendor's words; an unknown one decides nothing.
    """
    heard = Outcome.OTHER if caller_spoke else Outcome.ABANDONED
    return weightier(weightier(noted, outcome_of_reason(reason)), heard) or heard


def outcome_of_reason(reason: str | None) -> Outcome | None:
    """What the reason of a disconnection says on its own, if anything."""
    if reason is None:
        return None
    if reason.startswith("error_") or reason in _TECHNICAL:
        return Outcome.TECHNICAL_ISSUE
    return Outcome(_OF_REASON[reason]) if reason in _OF_REASON else None
