"""What the tools of a call have found out or done. Only these may be claimed to a caller.

Every piece carries the witness of the tool call it came from; a witness is made in `trace.py` and
nowhere else, and what is said is refused when its witness belongs to another call.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import msgspec


class Evidence(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of everything that may be claimed."""

    witness: str


class OfferedSlot(Evidence, frozen=True, kw_only=True, tag=True):
    """A free time that is kept for this call. Prices are in minor units."""

    hold_id: UUID
    starts_at: datetime
    ends_at: datetime
    services: tuple[UUID, ...]
    staff_id: UUID | None
    branch_id: UUID
    price_cents: int | None = None
    currency: str = "EUR"
    deposit_cents: int = 0


class KnownAppointment(Evidence, frozen=True, kw_only=True, tag=True):
    """An appointment as it stands in the book."""

    appointment_id: UUID
    starts_at: datetime
    ends_at: datetime
    services: tuple[UUID, ...]
    staff_id: UUID | None
    branch_id: UUID
    series_id: UUID | None = None


class KnownCustomer(Evidence, frozen=True, kw_only=True, tag=True):
    """A customer of the company; `name` is what the profile says."""

    customer_id: UUID
    name: str


class Obstacle(Evidence, frozen=True, kw_only=True, tag=True):
    """Why a wish cannot be met: the rule, and the sentences that say it, by language."""

    rule: str
    sentences: dict[str, str] = {}
    day: date | None = None
    starts_at: datetime | None = None
    staff_id: UUID | None = None


class Found(Evidence, frozen=True, kw_only=True, tag=True):
    """The outcome of a search: what the caller wished for when `exact`, otherwise what comes nearest."""

    slots: tuple[OfferedSlot, ...] = ()
    exact: bool = False
    obstacle: Obstacle | None = None


class Occurrences(Evidence, frozen=True, kw_only=True, tag=True):
    """The times of a series, each kept for this call: as wished, or what comes nearest on the same day."""

    weeks: int
    """From one to the next."""
    first_at: datetime
    """When the first was wished for; its weekday and hour are those of all."""
    slots: tuple[OfferedSlot, ...] = ()
    """At the hour and with the person of the series."""
    instead: tuple[OfferedSlot, ...] = ()
    """At another hour, or with somebody else, where that is taken."""
    missed: tuple[Obstacle, ...] = ()
    """Days on which there is nothing."""
    left_out: tuple[date, ...] = ()
    """Days of the series that the caller does not want."""
    counts: tuple[int, ...] = ()
    """The numbers that may be said of it: of all, of those as wished, of those wanted."""

    @property
    def all(self) -> tuple[OfferedSlot, ...]:
        """Everything that can be booked, in order."""
        return tuple(sorted((*self.slots, *self.instead), key=lambda slot: slot.starts_at))


class Booked(Evidence, frozen=True, kw_only=True, tag=True):
    appointment: KnownAppointment
    customer: KnownCustomer | None = None


class Moved(Evidence, frozen=True, kw_only=True, tag=True):
    appointment: KnownAppointment


class Cancelled(Evidence, frozen=True, kw_only=True, tag=True):
    appointment: KnownAppointment


class SeriesBooked(Evidence, frozen=True, kw_only=True, tag=True):
    """All appointments of a series were made; those at its own hour, and those beside it."""

    weeks: int
    appointments: tuple[KnownAppointment, ...]
    usual: tuple[KnownAppointment, ...]
    counts: tuple[int, ...] = ()
    customer: KnownCustomer | None = None

    @property
    def appointment(self) -> KnownAppointment:
        """The first of them."""
        return self.appointments[0]


class SeveralCancelled(Evidence, frozen=True, kw_only=True, tag=True):
    """Several appointments were cancelled together."""

    appointments: tuple[KnownAppointment, ...]
    counts: tuple[int, ...] = ()

    @property
    def appointment(self) -> KnownAppointment:
        """The first of them."""
        return self.appointments[0]


class Upcoming(Evidence, frozen=True, kw_only=True, tag=True):
    """The appointments a customer still has, soonest first."""

    customer_id: UUID
    appointments: tuple[KnownAppointment, ...]


class LookedFor(Evidence, frozen=True, kw_only=True, tag=True):
    """The time an appointment was looked for at; whether anybody has one then it does not say."""

    starts_at: datetime


class Identified(Evidence, frozen=True, kw_only=True, tag=True):
    """Whether name and time of an appointment proved who is calling."""

    customer: KnownCustomer | None = None
    upcoming: Upcoming | None = None
    looked_for: LookedFor | None = None
    """The time that was named, where it is one instant."""
    too_wide: bool = False
    """More is booked in the time that was named than is looked through: nothing was looked for."""


class OpeningHours(Evidence, frozen=True, kw_only=True, tag=True):
    """When the branch is open on a day: pairs of minutes of the day, none when closed."""

    day: date
    open_minutes: tuple[tuple[int, int], ...]
    holiday: bool = False
    """Whether it is closed for a public holiday's sake."""


class WeeklyHours(Evidence, frozen=True, kw_only=True, tag=True):
    """The usual hours: runs of weekdays alike (0 is Monday), each with its open stretches in minutes."""

    runs: tuple[tuple[int, int, tuple[tuple[int, int], ...]], ...]


class Address(Evidence, frozen=True, kw_only=True, tag=True):
    text: str


class ServiceFacts(Evidence, frozen=True, kw_only=True, tag=True):
    """What a service costs (minor units) and how long it takes."""

    service_id: UUID
    about: str
    price_cents: int | None
    price_cents_max: int | None = None
    currency: str = "EUR"
    duration_minutes: int = 0


class Menu(Evidence, frozen=True, kw_only=True, tag=True):
    """What is sold here."""

    services: tuple[UUID, ...]


class Team(Evidence, frozen=True, kw_only=True, tag=True):
    """Who works here."""

    staff: tuple[UUID, ...]


class AtWork(Evidence, frozen=True, kw_only=True, tag=True):
    """When somebody is at work here on a day: pairs of minutes of the day, none when not at all."""

    staff_id: UUID
    day: date
    work_minutes: tuple[tuple[int, int], ...]


class UsuallyAtWork(Evidence, frozen=True, kw_only=True, tag=True):
    """Somebody's usual hours here: runs of weekdays alike (0 is Monday), each with its stretches."""

    staff_id: UUID
    runs: tuple[tuple[int, int, tuple[tuple[int, int], ...]], ...]


class Terms(Evidence, frozen=True, kw_only=True, tag=True):
    """What the policy decides on changing one appointment now, and why. The fee is in minor units."""

    appointment_id: UUID
    allowed: bool
    rule: str
    sentences: dict[str, str] = {}
    fee_cents: int | None = None
    currency: str = "EUR"


class SeveralTerms(Evidence, frozen=True, kw_only=True, tag=True):
    """What the policy decides on cancelling several: those that cost nothing, and of the others why."""

    free: tuple[KnownAppointment, ...]
    bound: tuple[KnownAppointment, ...] = ()
    terms: tuple[Terms, ...] = ()
    counts: tuple[int, ...] = ()


class FeeTerm(Evidence, frozen=True, kw_only=True, tag=True):
    """A share of the price, or a fixed amount in minor units, due with less than so many minutes to go."""

    under_minutes: int
    percent: int | None = None
    cents: int | None = None
    currency: str = "EUR"


class CancellationTerms(Evidence, frozen=True, kw_only=True, tag=True):
    """What cancelling asks for in general; the fees from the earliest to the latest."""

    notice_minutes: int
    fees: tuple[FeeTerm, ...] = ()


class WaitingNoted(Evidence, frozen=True, kw_only=True, tag=True):
    """The caller is on the waiting list: for what, with whom, and when. Days are both included."""

    services: tuple[UUID, ...]
    staff_id: UUID | None
    first_day: date
    last_day: date
    weekdays: tuple[int, ...] = ()
    between: tuple[int, int] | None = None
    """Minutes of the day within which it would begin."""


class FreedDeclined(Evidence, frozen=True, kw_only=True, tag=True):
    """What had become free was left to the next on the waiting list."""


class Known(Evidence, frozen=True, kw_only=True, tag=True):
    """What the company itself answers to an open question, in words that were held against its own."""

    text: str


class CallbackPromised(Evidence, frozen=True, kw_only=True, tag=True):
    """A person will call back, no later than `by`."""

    by: datetime


class TransferOpen(Evidence, frozen=True, kw_only=True, tag=True):
    """A person can take the call now."""

    phone: str


class Refused(Evidence, frozen=True, kw_only=True, tag=True):
    """The tool was not allowed or not able to do it; nothing changed unless `unknown`."""

    rule: str
    sentences: dict[str, str] = {}
    unknown: bool = False


Result = (
    Found
    | Occurrences
    | Booked
    | SeriesBooked
    | Moved
    | Cancelled
    | SeveralCancelled
    | Upcoming
    | Identified
    | OpeningHours
    | WeeklyHours
    | Address
    | ServiceFacts
    | Menu
    | Team
    | AtWork
    | UsuallyAtWork
    | Terms
    | SeveralTerms
    | CancellationTerms
    | WaitingNoted
    | FreedDeclined
    | CallbackPromised
    | TransferOpen
    | Refused
)
