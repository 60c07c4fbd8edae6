"""A small salon for the pure dialogue: names, evidence as tools return it, commands by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_DNS, UUID, uuid5
from zoneinfo import ZoneInfo

from askpro.conversation.dialogue import Caller, Move, Setting, State, next_move
from askpro.conversation.tools.evidence import (
    Booked,
    Found,
    KnownAppointment,
    KnownCustomer,
    OfferedSlot,
    Terms,
    Upcoming,
)
from askpro.conversation.tools.shop import Shop
from askpro.conversation.tools.trace import witness
from askpro.conversation.understanding import Meaning, Vocabulary
from askpro.conversation.understanding.answers import Answer, AnswerKind
from askpro.conversation.understanding.commands import (
    Command,
    GiveName,
    GiveTime,
    NameService,
    Purpose,
    Say,
    Want,
)
from askpro.conversation.understanding.names import SpokenName
from askpro.conversation.understanding.when import DayRange, TimeRange, Timing, Wish

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
CALL = "call-1"


def id_of(name: str) -> UUID:
    return uuid5(NAMESPACE_DNS, name)


CUT, COLOUR, BRANCH = id_of("cut"), id_of("colour"), id_of("Mitte")
MIRA, TOM, WEBER = id_of("Mira"), id_of("Tom"), id_of("Weber")
SHOP = Shop(
    company_name="Salon Schnittpunkt",
    branch_id=BRANCH,
    zone=ZONE,
    language="de",
    country="DE",
    service_names={CUT: {"de": "Haarschnitt", "en": "Haircut"}, COLOUR: {"de": "Färben", "en": "Colour"}},
    staff_names={MIRA: "Mira", TOM: "Tom"},
    branch_names={BRANCH: "Mitte"},
    vocabulary=Vocabulary((), (), ()),
)
SETTING = Setting(NOW, SHOP)
MARK = witness(CALL, 1)
ANNA = KnownCustomer(witness=MARK, customer_id=WEBER, name="Anna Weber")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A time in November 2026, in Berlin."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def slot(starts_at: datetime, staff_id: UUID = MIRA, **more: Any) -> OfferedSlot:
    return OfferedSlot(
        witness=MARK,
        hold_id=id_of(f"hold {starts_at}"),
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=45),
        services=more.get("services", (CUT,)),
        staff_id=staff_id,
        branch_id=BRANCH,
    )


def appointment(starts_at: datetime, staff_id: UUID = MIRA) -> KnownAppointment:
    return KnownAppointment(
        witness=MARK,
        appointment_id=id_of(f"appointment {starts_at}"),
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=45),
        services=(CUT,),
        staff_id=staff_id,
        branch_id=BRANCH,
    )


def found(*slots: OfferedSlot, exact: bool = True, **more: Any) -> Found:
    return Found(witness=MARK, slots=slots, exact=exact, **more)


def booked(starts_at: datetime) -> Booked:
    return Booked(witness=MARK, appointment=appointment(starts_at), customer=ANNA)


def upcoming(*appointments: KnownAppointment) -> Upcoming:
    return Upcoming(witness=MARK, customer_id=WEBER, appointments=appointments)


def free_of_charge(appointment: KnownAppointment) -> Terms:
    """The policy lets it be changed for nothing."""
    return Terms(witness=MARK, appointment_id=appointment.appointment_id, allowed=True, rule="free")


def known() -> State:
    """A call from a number that belongs to one customer."""
    return State(
        call_id=CALL, branch_id=BRANCH, caller=Caller(number_shown=True, customers=(ANNA,), customer=ANNA)
    )


def stranger(number_shown: bool = True) -> State:
    """A call from a number nobody knows, or that is withheld."""
    return State(call_id=CALL, branch_id=BRANCH, caller=Caller(number_shown=number_shown))


def meaning(*commands: Command, language: Any = "de") -> Meaning:
    return Meaning(commands, language, "")


def heard(state: State, *commands: Command) -> Move:
    return next_move(state, meaning(*commands), SETTING)


def after(state: State, *events: Any) -> Move:
    """The move after several events; a tuple of commands is what was heard at once."""
    move = Move(state)
    for event in events:
        said = meaning(*event) if isinstance(event, tuple) else event
        move = next_move(move.state, said, SETTING)
    return move


def wants(purpose: Purpose = Purpose.BOOK) -> Want:
    return Want(purpose=purpose)


def service(*candidates: UUID, **more: Any) -> NameService:
    return NameService(candidates=candidates, **more)


def day_and_time(day: int | None = None, minute: int | None = None, **more: Any) -> GiveTime:
    """A wish for a day of November, a minute of the day, or both."""
    days = DayRange(date(2026, 11, day), date(2026, 11, day + 1)) if day else None
    times = TimeRange(minute, minute) if minute is not None else None
    return GiveTime(timing=Timing(wishes=(Wish(day=days, time=times, **more),)))


def named(family: str, introduced: bool = False) -> GiveName:
    return GiveName(name=SpokenName(None, family, (0, 0), 0.9, introduced=introduced))


def says(kind: AnswerKind) -> Say:
    return Say(answer=Answer(kind, (0, 0), False, ""))


YES, NO = says(AnswerKind.YES), says(AnswerKind.NO)
