"""What a business asks of those who book, move and cancel."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from askpro.scheduling.catalog import Price
from askpro.scheduling.hours import Limit


class Scope(StrEnum):
    """What a policy is for, the general before the special."""

    COMPANY = "company"
    BRANCH = "branch"
    SERVICE = "service"
    STAFF = "staff"


class Act(StrEnum):
    """What somebody wants to do with an appointment."""

    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"


class Topic(StrEnum):
    """What may be told or not: prices, who works here, and whether somebody has an appointment."""

    PRICES = "prices"
    TEAM = "team"
    APPOINTMENTS = "appointments"


class Caller(StrEnum):
    """How well the caller is known: not at all, by the number shown, or proven to be who they say."""

    UNIDENTIFIED = "unidentified"
    RECOGNISED = "recognised"
    IDENTIFIED = "identified"


class Withheld(StrEnum):
    """What a caller who withholds the number may do, the more lenient first."""

    BOOKS = "books"
    CALLED_BACK = "called_back"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Amount:
    """A share of the price, or a fixed amount in minor units of its currency."""

    percent: int | None = None
    cents: int | None = None

    def __post_init__(self) -> None:
        if (self.percent is None) == (self.cents is None):
            raise ValueError("an amount is a percentage or cents, not both")
        if not 0 <= (self.percent or 0) <= 100 or (self.cents or 0) < 0:
            raise ValueError("a percentage lies between 0 and 100, and cents are not negative")

    def of(self, price: Price) -> Price:
        """The amount for something of this price; half a cent is rounded up."""
        if self.percent is None:
            return Price(self.cents or 0, price.currency)
        return Price((price.cents * self.percent + 50) // 100, price.currency)


@dataclass(frozen=True, slots=True)
class FeeTier:
    """What it costs with less than so many minutes to go. Of the tiers that hold, the dearest is charged."""

    under_minutes: int
    fee: Amount

    def __post_init__(self) -> None:
        if self.under_minutes <= 0:
            raise ValueError("a tier begins before the appointment does")


@dataclass(frozen=True, slots=True)
class Part:
    """A service and who does it, as far as that is known."""

    service_id: UUID | None = None
    staff_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ChangeTerms:
    """The terms of cancelling, or of moving. `per_month_max` counts a customer's in a calendar month."""

    notice_minutes: int = 0
    fees: tuple[FeeTier, ...] = ()
    per_month_max: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The policy that holds for an appointment, complete. Where nothing is said, all is allowed and free.

    Of several deposits the highest is asked for. Customer limits count all of a customer's appointments.
    """

    cancel_notice_minutes: int = 0
    cancel_fees: tuple[FeeTier, ...] = ()
    cancellations_per_month_max: int | None = None
    move_notice_minutes: int = 0
    move_fees: tuple[FeeTier, ...] = ()
    moves_per_month_max: int | None = None
    deposits: tuple[Amount, ...] = ()
    customer_limits: tuple[Limit, ...] = ()
    upcoming_max: int | None = None
    withheld_number: Withheld = Withheld.BOOKS
    told_unidentified: frozenset[Topic] = frozenset({Topic.PRICES, Topic.TEAM})
    told_recognised: frozenset[Topic] = frozenset(Topic)

    @property
    def cancelling(self) -> ChangeTerms:
        return ChangeTerms(self.cancel_notice_minutes, self.cancel_fees, self.cancellations_per_month_max)

    @property
    def moving(self) -> ChangeTerms:
        return ChangeTerms(self.move_notice_minutes, self.move_fees, self.moves_per_month_max)

    @property
    def counts(self) -> bool:
        """Whether anything the customer did or has ahead matters."""
        return any((self.cancellations_per_month_max, self.moves_per_month_max, self.upcoming_max))

    def deposit_for(self, price: Price) -> Price | None:
        """What is asked for in advance, in minor units; None when nothing is."""
        cents = max((deposit.of(price).cents for deposit in self.deposits), default=0)
        return Price(cents, price.currency) if cents else None
