"""Why an appointment cannot be had, moved or cancelled, with what may be said about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from askpro.foundation.errors import Conflict, Forbidden, Invalid, NotFound
from askpro.scheduling.catalog import Price
from askpro.scheduling.policies import Decision


class SlotTaken(Conflict):
    """Somebody else has the time."""

    def __init__(self, starts_at: datetime, sentences: Mapping[str, str] | None = None) -> None:
        super().__init__(
            "This time is taken. Search again and offer another one.",
            sentences=sentences
            or {"de": "Diese Zeit ist gerade vergeben worden.", "en": "That time has just been taken."},
            starts_at=starts_at.isoformat(),
        )


class NotBookable(Conflict):
    """A rule of the business forbids the time; `rule` is its stable name."""

    def __init__(self, rule: str, sentences: Mapping[str, str]) -> None:
        super().__init__(f"The rule '{rule}' forbids this time.", sentences=sentences, rule=rule)


class PolicyForbids(Forbidden):
    """A policy of the business does not allow it; `rule` is the rule's stable name."""

    def __init__(self, decision: Decision) -> None:
        super().__init__(
            f"The policy '{decision.rule}' of this business does not allow it.",
            sentences=decision.sentences,
            rule=decision.rule.value,
        )


class FeeNotAccepted(Conflict):
    """It costs a fee that nobody has accepted yet; repeat it with the fee accepted."""

    def __init__(self, decision: Decision, fee: Price) -> None:
        super().__init__(
            f"This costs {fee.cents} cents {fee.currency} by the policy '{decision.rule}'. Accept the fee.",
            sentences=decision.sentences,
            rule=decision.rule.value,
            fee_cents=fee.cents,
            currency=fee.currency,
        )


class HoldExpired(Conflict):
    """The hold ran out, and its time has gone to somebody else."""

    def __init__(self, hold_id: UUID) -> None:
        super().__init__(
            "The hold has expired and its time is taken. Search again.",
            sentences={
                "de": "Die Reservierung ist abgelaufen, und die Zeit ist inzwischen vergeben.",
                "en": "The reservation has run out and that time is gone by now.",
            },
            hold_id=str(hold_id),
        )


class HoldTooLong(Invalid):
    """A hold lasts from one second to its maximum."""


class AppointmentNotFound(NotFound):
    """The company has no such appointment."""

    def __init__(self, appointment_id: UUID) -> None:
        super().__init__(
            "This company has no such appointment.",
            sentences={"de": "Diesen Termin finde ich nicht.", "en": "I cannot find that appointment."},
            appointment_id=str(appointment_id),
        )


class AlreadyBooked(Conflict):
    """The hold was booked for somebody else."""

    def __init__(self, appointment_id: UUID) -> None:
        super().__init__(
            "This hold is booked already, for another customer.",
            sentences={
                "de": "Diese Zeit ist schon gebucht.",
                "en": "That time is booked already.",
            },
            appointment_id=str(appointment_id),
        )


class AlreadyCancelled(Conflict):
    """The appointment is cancelled."""

    def __init__(self, appointment_id: UUID) -> None:
        super().__init__(
            "This appointment is cancelled. Book a new one.",
            sentences={
                "de": "Dieser Termin ist schon abgesagt.",
                "en": "That appointment is already cancelled.",
            },
            appointment_id=str(appointment_id),
        )


class AlreadyMoved(Conflict):
    """The appointment was moved; `moved_to` is the one that counts."""

    def __init__(self, appointment_id: UUID, moved_to: UUID | None) -> None:
        super().__init__(
            "This appointment was moved. Use the one it was moved to.",
            sentences={
                "de": "Dieser Termin ist schon verlegt worden.",
                "en": "That appointment has already been moved.",
            },
            appointment_id=str(appointment_id),
            moved_to=str(moved_to),
        )


class AppointmentOver(Conflict):
    """The appointment has taken place, or its time has passed."""

    def __init__(self, appointment_id: UUID) -> None:
        super().__init__(
            "This appointment is over.",
            sentences={"de": "Dieser Termin ist schon vorbei.", "en": "That appointment is already over."},
            appointment_id=str(appointment_id),
        )


class NotYetStarted(Conflict):
    """Whether somebody came is known only after the start."""

    def __init__(self, appointment_id: UUID, starts_at: datetime) -> None:
        super().__init__(
            "This appointment has not started yet.",
            sentences={
                "de": "Dieser Termin hat noch nicht begonnen.",
                "en": "That appointment has not started yet.",
            },
            appointment_id=str(appointment_id),
            starts_at=starts_at.isoformat(),
        )


class NotConfirmed(Conflict):
    """The appointment is only held, not booked."""

    def __init__(self, appointment_id: UUID) -> None:
        super().__init__(
            "This appointment is not booked yet.",
            sentences={
                "de": "Dieser Termin ist noch nicht gebucht.",
                "en": "That appointment is not booked yet.",
            },
            appointment_id=str(appointment_id),
        )
