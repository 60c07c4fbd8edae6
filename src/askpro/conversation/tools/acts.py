"""What the dialogue may ask the tools to do: names with typed arguments, no behaviour."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import msgspec

from askpro.conversation.tools.evidence import KnownAppointment, OfferedSlot, Terms
from askpro.conversation.understanding.when import Wish


class Act(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of everything that can be asked for."""


class FindSlots(Act, frozen=True, kw_only=True, tag=True):
    """Search by the caller's own wishes and keep what is offered for this call, at most three."""

    services: tuple[UUID, ...]
    branch_id: UUID
    wishes: tuple[Wish, ...] = ()
    earliest: bool = False
    """The first time that meets the wishes, instead of a choice."""
    latest: bool = False
    """Of each day that meets the wishes the last time."""
    staff_id: UUID | None = None
    staff_not: tuple[UUID, ...] = ()
    staff_required: bool = False
    staff_assumed: bool = False
    """Nobody asked for that person, who has the appointment that is to be moved."""
    moving: UUID | None = None
    beside: OfferedSlot | KnownAppointment | None = None
    """An appointment of the same party: the same time, or right after it, is dearest."""
    rejected: tuple[datetime, ...] = ()
    days_rejected: tuple[date, ...] = ()
    """Days told instead of the one wished for, and turned down."""
    day_left: date | None = None
    """The day of the appointment that is to be moved to another day."""
    first_of_series: bool = False
    """A series begins with it: the times of the first day that has any."""


class ForCustomer(Act, frozen=True, kw_only=True):
    """Done for the customer known, or without `customer_id` for a new one with what was told."""

    customer_id: UUID | None = None
    name: str = ""
    phone: str = ""
    email: str = ""


class Book(ForCustomer, frozen=True, kw_only=True, tag=True):
    """Make an appointment of a slot."""

    slot: OfferedSlot
    for_whom: str = ""


class FindOccurrences(Act, frozen=True, kw_only=True, tag=True):
    """Search and keep all times of a series; where one is taken, the nearest of its day."""

    services: tuple[UUID, ...]
    branch_id: UUID
    first_at: datetime
    weeks: int
    count: int
    staff_id: UUID | None = None
    """Who does the first, and so all where that is possible."""
    staff_required: bool = False
    customer_id: UUID | None = None
    left_out: tuple[date, ...] = ()
    fill: bool = False
    """So many are wanted, however long it takes: for days with nothing free it goes on longer."""
    moved: tuple[datetime, ...] = ()
    """Times wished for on a day of the series, instead of its own."""


class BookSeries(ForCustomer, frozen=True, kw_only=True, tag=True):
    """Make the appointments of a series of the slots, all or none."""

    slots: tuple[OfferedSlot, ...]
    usual: tuple[OfferedSlot, ...]
    first_at: datetime
    weeks: int
    for_whom: str = ""


class AskSeveralTerms(Act, frozen=True, kw_only=True, tag=True):
    """May these be cancelled now, and which of them cost something?"""

    appointments: tuple[KnownAppointment, ...]


class CancelSeveral(Act, frozen=True, kw_only=True, tag=True):
    """Cancel all of these, which cost nothing, or none."""

    appointments: tuple[KnownAppointment, ...]


class MoveTo(Act, frozen=True, kw_only=True, tag=True):
    """`accepted` are the terms with the fee the caller said yes to."""

    appointment: KnownAppointment
    slot: OfferedSlot
    accepted: Terms | None = None


class Cancel(Act, frozen=True, kw_only=True, tag=True):
    """`accepted` are the terms with the fee the caller said yes to."""

    appointment: KnownAppointment
    accepted: Terms | None = None


class AskTerms(Act, frozen=True, kw_only=True, tag=True):
    """May this appointment be changed now, and what does it cost? `change` is "cancel" or "move"."""

    appointment: KnownAppointment
    change: str = "cancel"


class TellTerms(Act, frozen=True, kw_only=True, tag=True):
    branch_id: UUID
    services: tuple[UUID, ...] = ()


class LoadUpcoming(Act, frozen=True, kw_only=True, tag=True):
    customer_id: UUID


class Identify(Act, frozen=True, kw_only=True, tag=True):
    """Does somebody of this name have an appointment then? Both must fit before anything is told."""

    name: str
    wishes: tuple[Wish, ...]


class JoinWaitingList(ForCustomer, frozen=True, kw_only=True, tag=True):
    """Wait for a time that meets the wishes."""

    branch_id: UUID
    services: tuple[UUID, ...]
    wishes: tuple[Wish, ...] = ()
    staff_id: UUID | None = None


class TakeFreed(Act, frozen=True, kw_only=True, tag=True):
    """Book what the waiting list holds for the caller."""

    slot: OfferedSlot


class TurnDownFreed(Act, frozen=True, kw_only=True, tag=True):
    slot: OfferedSlot


class TellHours(Act, frozen=True, kw_only=True, tag=True):
    branch_id: UUID
    day: date | None = None


class TellAddress(Act, frozen=True, kw_only=True, tag=True):
    branch_id: UUID


class TellService(Act, frozen=True, kw_only=True, tag=True):
    service_id: UUID
    branch_id: UUID
    about: str = "price"


class TellMenu(Act, frozen=True, kw_only=True, tag=True):
    """`for_unsold`: the caller asked for something that is not sold here."""

    branch_id: UUID
    for_unsold: bool = False


class TellTeam(Act, frozen=True, kw_only=True, tag=True):
    branch_id: UUID


class TellAtWork(Act, frozen=True, kw_only=True, tag=True):
    """When this person is at work at the branch: on a day, or else usually."""

    staff_id: UUID
    branch_id: UUID
    day: date | None = None


class ReachPerson(Act, frozen=True, kw_only=True, tag=True):
    """Put the caller through where that is possible now; otherwise promise a call back."""

    reason: str
    branch_id: UUID
    priority: str = "normal"
    name: str = ""
    phone: str = ""
    customer_id: UUID | None = None
    transfer: bool = True


AnyAct = (
    FindSlots
    | FindOccurrences
    | Book
    | BookSeries
    | AskSeveralTerms
    | CancelSeveral
    | MoveTo
    | Cancel
    | JoinWaitingList
    | TakeFreed
    | TurnDownFreed
    | AskTerms
    | TellTerms
    | LoadUpcoming
    | Identify
    | TellHours
    | TellAddress
    | TellService
    | TellMenu
    | TellTeam
    | TellAtWork
    | ReachPerson
)
