"""Where a conversation stands: everything the next turn depends on, and nothing else."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self, TypedDict
from uuid import UUID

import msgspec

from askpro.conversation.dialogue.lines import Line
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.tools.evidence import (
    Booked,
    Cancelled,
    Found,
    Known,
    KnownAppointment,
    KnownCustomer,
    Moved,
    Occurrences,
    OfferedSlot,
    SeriesBooked,
    SeveralCancelled,
    SeveralTerms,
    Terms,
    Upcoming,
)
from askpro.conversation.understanding.commands import Topic
from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.shifting import Way
from askpro.conversation.understanding.when import Contradiction, NoSuchDay, Wish

VERSION = 1


class _Frozen(msgspec.Struct, frozen=True, kw_only=True):
    def but(self, **changes: Any) -> Self:
        """The same with changes."""
        return msgspec.structs.replace(self, **changes)


class Introduction(TypedDict):
    """What an act tells of the customer it is done for."""

    customer_id: UUID | None
    name: str
    phone: str
    email: str


class Caller(_Frozen, frozen=True, kw_only=True):
    """Who is on the line, as far as the number tells and the caller has said."""

    number_shown: bool = False
    customers: tuple[KnownCustomer, ...] = ()
    """Everybody known under this number."""
    customer: KnownCustomer | None = None
    """Who it is, once that is settled: by the number alone, or by name and appointment."""
    name: str = ""
    name_shared: bool = False
    """Several of those known under this number bear the name said."""
    name_refused: bool = False
    name_doubted: bool = False
    """No appointment was found with the name and the time said; either may be wrong."""
    phone: str = ""
    phone_refused: bool = False
    email: str = ""
    """Kept with whoever is new to us, and changed of nobody who is known by the number alone."""
    proven: bool = False
    """Name and time of an appointment fitted; a number alone proves nothing."""
    identity_failures: int = 0

    @property
    def called(self) -> str:
        """The name of the customer this is, or else the one that was said."""
        return self.customer.name if self.customer else self.name

    @property
    def introduction(self) -> Introduction:
        """Whom an appointment is for: the customer this is, or else somebody new with what was said."""
        if self.customer is not None:
            return Introduction(customer_id=self.customer.customer_id, name="", phone="", email="")
        return Introduction(customer_id=None, name=self.name, phone=self.phone, email=self.email)


class Errand(StrEnum):
    """What the caller wants done."""

    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"
    TELL = "tell"
    """To hear when the own appointment is."""
    WAITING_LIST = "waiting_list"


ABOUT_SOMETHING_NEW = frozenset({Errand.BOOK, Errand.WAITING_LIST})
"""Here services and times are what the caller wishes for, not what is booked."""


class Shifting(_Frozen, frozen=True, kw_only=True):
    """Earlier or later than what is booked, by so many minutes if that was said."""

    way: Way
    minutes: int | None = None


class Companion(_Frozen, frozen=True, kw_only=True):
    """Somebody else of the same party: what for, and who, as it was said; without a service it is asked."""

    services: tuple[UUID, ...] = ()
    open_choices: tuple[tuple[UUID, ...], ...] = ()
    for_whom: str = ""
    fits: tuple[UUID, ...] = ()
    wishes: tuple[Wish, ...] = ()
    """A time of their own, beside nobody else's."""


class Series(_Frozen, frozen=True, kw_only=True):
    """Appointments that come again, as far as that was told: the rhythm, and how many or how long."""

    weeks: int | None = None
    count: int | None = None
    lasting_weeks: int | None = None
    until: date | None = None
    like: KnownAppointment | None = None
    """What was booked just now, which comes again at its hour."""
    more: int = 0
    """Those that come on top of what was told: the one spoken of already, and days left out."""
    left_out: tuple[date, ...] = ()
    moved: tuple[datetime, ...] = ()
    """Times wished for on a day of the series, instead of its own."""
    only_usual: bool = False
    """Days on which the hour of the series is taken are left out."""


class Task(_Frozen, frozen=True, kw_only=True):
    """One errand, being filled in."""

    errand: Errand
    services: tuple[UUID, ...] = ()
    service_choices: tuple[UUID, ...] = ()
    """One service that is still open: what it may be."""
    more_choices: tuple[tuple[UUID, ...], ...] = ()
    """Further ones, asked for one after another."""
    service_said: str = ""
    """What the caller asked for though it is not sold here."""
    staff_id: UUID | None = None
    staff_choices: tuple[UUID, ...] = ()
    staff_not: tuple[UUID, ...] = ()
    staff_required: bool = False
    staff_said: str = ""
    branch_id: UUID | None = None
    branch_offered: UUID | None = None
    """Where whoever is asked for works, instead of here."""
    wishes: tuple[Wish, ...] = ()
    asap: bool = False
    late: bool = False
    """The last time of a day is wished for."""
    way: Way | None = None
    """Earlier or later than what was on the table is what is looked for."""
    others: bool = False
    """Other times are looked for than those told, whatever was wished for."""
    contradiction: Contradiction | None = None
    no_such_day: NoSuchDay | None = None
    about: tuple[Wish, ...] = ()
    """What was said about the time of the appointment that exists already."""
    shift: Shifting | None = None
    """Which way the appointment is to be moved, as long as it is not known when it is."""
    found: Found | None = None
    searched: bool = False
    misses: int = 0
    chosen: OfferedSlot | None = None
    agreed: bool = False
    declined: bool = False
    """The caller said no and has not said what instead."""
    forgotten: bool = False
    """The caller does not know when the appointment is."""
    rejected: tuple[OfferedSlot, ...] = ()
    unmet: bool = False
    """What was wished for is taken; it may become free."""
    waiting_offered: bool = False
    series: Series | None = None
    dates: Occurrences | None = None
    """All times of the series, once they were searched."""
    mostly_taken: bool = False
    """The hour named for the series is taken on most of its days."""
    all_meant: bool = False
    """All of the caller's appointments are meant, or all of a time that was named."""
    of_a_series: bool = False
    """Of these only such as come again by a rule."""
    only: tuple[UUID, ...] = ()
    """Of these only such as were just booked together."""
    several: tuple[KnownAppointment, ...] = ()
    """Which these are."""
    several_terms: SeveralTerms | None = None
    upcoming: Upcoming | None = None
    target: KnownAppointment | None = None
    terms: Terms | None = None
    """What changing the target asks for."""
    beside: KnownAppointment | None = None
    for_whom: str = ""
    """Who it is for, as it was said; of a party the caller is MYSELF."""
    fits: tuple[UUID, ...] = ()
    """What is sold for such as them alone, which decides among services alike."""
    people: int = 1
    companions: tuple[Companion, ...] = ()
    """Those of the party who want something of their own, booked one after the other."""
    in_turn: bool = False
    """One of several told in one sentence, and not the first."""


class CallerAsks(_Frozen, frozen=True, kw_only=True):
    """A question of the caller's that is not answered yet."""

    topic: Topic
    services: tuple[UUID, ...] = ()
    staff_id: UUID | None = None
    day: date | None = None


class Standing(_Frozen, frozen=True, kw_only=True):
    """How far the conversation has come: the open question, and a digest of what is settled."""

    question: Question
    settled: str


Done = Booked | SeriesBooked | Moved | Cancelled | SeveralCancelled


class State(_Frozen, frozen=True, kw_only=True):
    """One call's conversation."""

    call_id: str
    branch_id: UUID
    version: int = VERSION
    language: Language = "de"
    caller: Caller = Caller()
    task: Task | None = None
    waiting: tuple[Task, ...] = ()
    """What the caller wants as well, taken up one after the other."""
    waits: bool = False
    """The caller has joined the waiting list in this call."""
    freed: OfferedSlot | None = None
    """What the waiting list holds for the caller, until it is answered."""
    freed_wanted: bool | None = None
    mentioned: tuple[UUID, ...] = ()
    """Services asked about before there was a task."""
    done: tuple[Done, ...] = ()
    told: Upcoming | None = None
    """The own appointments the caller was told last, which a wish for another time is about."""
    question: Question = Question.PURPOSE
    asked: tuple[Line, ...] = ()
    """How the open question was put."""
    remarks: tuple[Line, ...] = ()
    """What is to be said before the next question, whatever it is."""
    to_answer: tuple[CallerAsks, ...] = ()
    """What the caller has asked and not been told yet."""
    topic: Topic | None = None
    """What the caller asked last, while there was no task."""
    known: Known | None = None
    """What the company itself answers to the open question just asked."""
    wondered: CallerAsks | None = None
    """A question about a service the caller has still to name."""
    unanswered: str = ""
    """What the caller asked last that we do not know of, in the caller's words."""
    spoken_of: CallerAsks | None = None
    """The latest question about somebody's or our hours: "then with him, at eleven" means that day."""
    resuming: bool = False
    """The open question was only interrupted; it is put again in short."""
    leaving: bool = False
    """The caller has said goodbye in the same breath."""
    handing_over: str = ""
    """Why a person is wanted, once one is."""
    misunderstandings: int = 0
    stood: Standing | None = None
    """Where the conversation stood when the caller last said what should have brought it on."""
    fruitless: int = 0
    """Turns at the open question that did not bring it on, whatever was said in them."""
    repairs: int = 0
    insults: int = 0
    silences: int = 0
    turns: int = 0
    questions_asked: dict[str, int] = {}
    spoken: dict[str, int] = {}
    """How often each prompt was used, so that its wordings take turns."""
    said: tuple[str, ...] = ()
    """The sentences of our latest answer, their places still open, so that the next one has others."""
    unspoken: tuple[Done, ...] = ()
    """What a turn did whose answer the caller never heard."""
    callback_promised: bool = False
    ended: bool = False

    @property
    def last_done(self) -> Done | None:
        """What was booked, moved or cancelled last in this call."""
        return self.done[-1] if self.done else None


def offers_on(state: State) -> tuple[OfferedSlot, ...]:
    """The slots on the table, in the order they were told."""
    task = state.task
    if task is None or task.found is None or task.chosen is not None:
        return ()
    return task.found.slots


def offered_a_new_one(state: State) -> bool:
    """Whether the caller was just told that no appointment is found, and asked whether to make one."""
    return any(put.key == "offer_booking" for put in state.asked)


def asks_for_one_alone(state: State) -> bool:
    """Whether one of the times on the table was asked for by itself, for a yes or a no."""
    return bool(state.asked) and state.asked[-1].key == "hint_choice"


LISTED_MAX = 4


def listed_on(state: State) -> tuple[UUID, ...]:
    """The services or the staff the caller was just told to choose from, in the order they were told."""
    task = state.task
    if task is None or state.question not in (Question.SERVICE, Question.STAFF):
        return ()
    choices = task.service_choices if state.question is Question.SERVICE else task.staff_choices
    return choices[:LISTED_MAX]
