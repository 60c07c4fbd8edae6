"""What a caller can mean: typed commands with where they were said and how sure we are."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from askpro.conversation.understanding.answers import Answer
from askpro.conversation.understanding.names import SpokenName
from askpro.conversation.understanding.phone import SpokenPhone
from askpro.conversation.understanding.pointing import Pointing
from askpro.conversation.understanding.recurrence import Recurrence
from askpro.conversation.understanding.remarks import Remark
from askpro.conversation.understanding.shifting import Way
from askpro.conversation.understanding.topics import Purpose as Purpose
from askpro.conversation.understanding.topics import Topic as Topic
from askpro.conversation.understanding.when import Timing

MYSELF = "myself"
THEM = "them"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Base of all commands. `span` is [start, end) in the text heard; `confidence` is 0 to 1."""

    span: tuple[int, int] = (0, 0)
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Want(Command):
    """The caller wants to book, move or cancel."""

    purpose: Purpose
    new: bool = False
    """ "Book me a new one": not the appointment there is."""
    again: bool = False
    """ "And another one": of what was booked last."""
    takes_back: bool = False
    """ "Cancel it after all": said of what was just agreed on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameService(Command):
    """A service was named. More than one candidate means: ask which. `adds` means in addition to others."""

    candidates: tuple[UUID, ...]
    adds: bool = False
    for_kind: bool = False
    """Sold to people of a kind alone: a cut for men."""
    count: int = 1
    """How many of it: two men's haircuts."""
    alike: tuple[UUID, ...] = ()
    """What the words alone may mean, where whom it is for has decided: "Haarschnitt für meinen Mann"."""
    whose: str = ""
    """MYSELF or THEM, where a word says so: "sie eine Farbe und ich einen Schnitt"."""
    said: str = ""
    unknown: bool = False
    """True when something was asked for that is not sold here; `said` holds the caller's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameStaff(Command):
    """A wish for somebody, for anybody (no candidates), or for anybody but somebody (`not_wanted`)."""

    candidates: tuple[UUID, ...] = ()
    anybody: bool = False
    not_wanted: bool = False
    said: str = ""
    unknown: bool = False
    required: bool = False
    """"Only with Mira": nobody else will do."""
    spoken_of: bool = False
    """"With her": whoever was spoken of last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameBranch(Command):
    candidates: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveTime(Command):
    """Wishes about day and time."""

    timing: Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftTime(Command):
    """Earlier or later than what is spoken of, and by how much where that was said."""

    way: Way
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recur(Command):
    """The same is wanted again and again."""

    series: Recurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanAll(Command):
    """All of the caller's appointments are to be changed, and not one of them."""

    of_a_series: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AsLateAsPossible(Command):
    """The last time of the day that is wished for, or spoken of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveName(Command):
    name: SpokenName


@dataclass(frozen=True, slots=True, kw_only=True)
class GivePhone(Command):
    phone: SpokenPhone


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveEmail(Command):
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookFor(Command):
    """The appointment is for somebody else, or for several people; who names both says MYSELF as well.

    Of several alike ("zwei Herren und ein Kind") each is one of its own.
    """

    who: SpokenName | None = None
    relation: str = ""
    fits: tuple[UUID, ...] = ()
    """What is sold for such as them alone: a husband wants the cut for men."""
    unfit: tuple[UUID, ...] = ()
    """What is sold for others alone, where the same is wanted for them: "my wife needs one too"."""
    people: int = 1
    alone: bool = False
    """ "Just the one": nobody else comes after all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(Command):
    """Yes or no."""

    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose(Command):
    """One of what was offered, or none; `more` when others are asked for."""

    pointing: Pointing
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Command):
    """A question; `services` or `staff` when it is about some."""

    topic: Topic
    services: tuple[UUID, ...] = ()
    staff: tuple[UUID, ...] = ()
    follows: bool = False
    """The question before, about something else: "and Mira?"."""
    spoken_of: bool = False
    """ "When is she in?": about whoever was spoken of last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct(Command):
    """What follows replaces what was understood before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat(Command):
    """ "Wie bitte?": say it again, in other words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall(Command):
    """ "What was the time again?": the time spoken of, or the times told, once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse(Command):
    """The caller will not tell what was asked ("Muss ich das?")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgot(Command):
    """The caller does not know ("Ich weiß nicht mehr, wann der ist")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveOpen(Command):
    """ "Das ist mir egal", "what have you got?": the caller leaves the choice to us."""

    time: bool = False
    """ "Whenever she's in": it is the time that is left to us."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WantPerson(Command):
    """The caller wants to talk to a person, or has a complaint that a person must hear."""

    complains: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLate(Command):
    """The caller has an appointment and will not be there in time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency(Command):
    """A medical emergency: told to dial 112 at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait(Command):
    """ "Moment bitte": the caller needs time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartOver(Command):
    """ "Vergessen Sie das": drop the current purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Greet(Command):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Thank(Command):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class SayGoodbye(Command):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallTalk(Command):
    """A remark that asks for nothing to be done."""

    remark: Remark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Abuse(Command):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchLanguage(Command):
    language: str
