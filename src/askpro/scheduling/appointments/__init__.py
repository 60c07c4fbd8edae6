"""Appointments: held, booked, moved, cancelled; nobody is ever booked twice at a time."""

from askpro.scheduling.appointments.attendance import complete, mark_no_show
from askpro.scheduling.appointments.auditing import audit
from askpro.scheduling.appointments.booking import book, book_directly
from askpro.scheduling.appointments.cancelling import cancel
from askpro.scheduling.appointments.deciding import decide_cancelling, decide_moving
from askpro.scheduling.appointments.events import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCompleted,
    AppointmentMoved,
    CustomerDidNotCome,
)
from askpro.scheduling.appointments.holding import (
    as_offered,
    held_by,
    hold,
    hold_until,
    release,
    release_all_of,
)
from askpro.scheduling.appointments.importing import Existing, take_over
from askpro.scheduling.appointments.model import Appointment, Details, Holding, Item, Source, Status
from askpro.scheduling.appointments.offering import hold_each
from askpro.scheduling.appointments.party import (
    Attending,
    Party,
    PartyTooLarge,
    Together,
    arranged,
    book_party,
)
from askpro.scheduling.appointments.placing import HOLD_SECONDS
from askpro.scheduling.appointments.reading import claims_of, find, listed, on_calendar_of, upcoming_of
from askpro.scheduling.appointments.refusals import (
    AlreadyBooked,
    AlreadyCancelled,
    AlreadyMoved,
    AppointmentNotFound,
    AppointmentOver,
    FeeNotAccepted,
    HoldExpired,
    HoldTooLong,
    NotBookable,
    NotConfirmed,
    NotYetStarted,
    PolicyForbids,
    SlotTaken,
)
from askpro.scheduling.appointments.repository import AppointmentFilter
from askpro.scheduling.appointments.rescheduling import move
from askpro.scheduling.appointments.sweeping import expire_holds

__all__ = [
    "HOLD_SECONDS",
    "AlreadyBooked",
    "AlreadyCancelled",
    "AlreadyMoved",
    "Appointment",
    "AppointmentBooked",
    "AppointmentCancelled",
    "AppointmentCompleted",
    "AppointmentFilter",
    "AppointmentMoved",
    "AppointmentNotFound",
    "AppointmentOver",
    "Attending",
    "CustomerDidNotCome",
    "Details",
    "Existing",
    "FeeNotAccepted",
    "HoldExpired",
    "HoldTooLong",
    "Holding",
    "Item",
    "NotBookable",
    "NotConfirmed",
    "NotYetStarted",
    "Party",
    "PartyTooLarge",
    "PolicyForbids",
    "SlotTaken",
    "Source",
    "Status",
    "Together",
    "arranged",
    "as_offered",
    "audit",
    "book",
    "book_directly",
    "book_party",
    "cancel",
    "claims_of",
    "complete",
    "decide_cancelling",
    "decide_moving",
    "expire_holds",
    "find",
    "held_by",
    "hold",
    "hold_each",
    "hold_until",
    "listed",
    "mark_no_show",
    "move",
    "on_calendar_of",
    "release",
    "release_all_of",
    "take_over",
    "upcoming_of",
]
