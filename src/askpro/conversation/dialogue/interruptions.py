"""What comes before everything else: emergencies, callers who want a person, "wie bitte?"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from askpro.conversation.dialogue.handover import COMPLAINS, WANTS_A_PERSON, WILL_BE_LATE
from askpro.conversation.dialogue.lines import Line, line
from askpro.conversation.dialogue.moves import Move, Setting, again, ask, farewell, offer_person
from askpro.conversation.dialogue.plan import advance
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.replies import CONTENT, answer_in, brings_content
from askpro.conversation.dialogue.results import told_done
from askpro.conversation.dialogue.state import State
from askpro.conversation.tools.evidence import Booked, Moved, SeriesBooked
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.answers import AnswerKind
from askpro.conversation.understanding.commands import (
    Abuse,
    Ask,
    Choose,
    Emergency,
    GiveName,
    GivePhone,
    GiveTime,
    Greet,
    NameService,
    NameStaff,
    Recall,
    Refuse,
    Repeat,
    RunLate,
    SayGoodbye,
    ShiftTime,
    SmallTalk,
    StartOver,
    SwitchLanguage,
    Thank,
    Topic,
    Wait,
    WantPerson,
)
from askpro.conversation.understanding.remarks import Remark

TURNS_MAX = 40
INSULTS_MAX = 3
CALLBACK_TOLD_MAX = 2
GREETING_WORDS_MAX = 6


@dataclass(frozen=True, slots=True)
class Interruption:
    """A row of the table: what is heard, and what is done about it, if it applies."""

    name: str
    take: Callable[[State, Meaning, Setting], Move | None]


def _emergency(state: State, meaning: Meaning, setting: Setting) -> Move | None:
    if not meaning.of(Emergency):
        return None
    return Move(state, (line("emergency"),), no_interruption=True)


def _too_long(state: State, meaning: Meaning, setting: Setting) -> Move | None:
    if state.turns <= TURNS_MAX:
        return None
    if state.turns == TURNS_MAX + 1 and not state.callback_promised:
        return offer_person(state)
    if state.turns > TURNS_MAX + 6:
        return farewell(state)
    return None


def _abuse(state: State, meaning: Meaning, setting: Setting) -> Move | None:
    if not meaning.of(Abuse) or (brings_content(meaning) and not _is_all_name(meaning)):
        return None
    insulted = state.but(insults=state.insults + 1)
    if insulted.insults >= INSULTS_MAX:
        return farewell(insulted, line("abuse_end"))
    if insulted.insults == 2:
        return offer_person(insulted).after(line("abuse_calm"))
    return again(insulted).after(line("abuse_calm"))


def _is_all_name(meaning: Meaning) -> bool:
    """ "This is bullshit" introduces nobody."""
    names = meaning.of(GiveName)
    return len(names) == sum(len(meaning.of(kind)) for kind in CONTENT)


def _person(state: State, meaning: Meaning, setting: Setting) -> Move | None:
    if not meaning.of(WantPerson) or _asks_who_is_there(meaning):
        return None
    if state.callback_promised:
        return _called_back_anyway(state)
    if any(one.complains for one in meaning.of(WantPerson)):
        told = state.but(handing_over=f'{COMPLAINS} "{meaning.heard}"', to_answer=())
        return advance(told, setting).after(line("complaint_heard"))
    return advance(state.but(handing_over=WANTS_A_PERSON, to_answer=()), setting)


def _called_back_anyway(state: State) -> Move:
    """Asked once more, the open question is put again; then the rest is left to whoever rings back."""
    told = state.spoken.get("callback_stands", 0)
    if told == 0:
        return again(state).after(line("callback_stands"))
    left = state.but(task=None, waiting=(), to_answer=())
    if told >= CALLBACK_TOLD_MAX:
        return farewell(left, line("callback_stands"))
    return ask(left, Question.ANYTHING_ELSE, line("callback_stands"), line("anything_else"))


def _asks_who_is_there(meaning: Meaning) -> bool:
    """ "Are you human?" asks for nobody else."""
    asked = [ask.span for ask in meaning.of(Ask) if ask.topic is Topic.WHO_ARE_YOU]
    wanted = meaning.of(WantPerson)
    return any(start <= each.span[0] < end for start, end in asked for each in wanted)


def _late(state: State, meaning: Meaning, setting: Setting) -> Move | None:
    """Only the team can say whether there is still time; they are told, and ring back."""
    if not meaning.of(RunLate) or state.task is not None or state.callback_promised:
        return None
    told = state.but(handing_over=WILL_BE_LATE, to_answer=())
    return advance(told, setting).after(line("late_noted"))


def _wait(state: State, meaning: Meaning, setting: Setting) -> Move | None:
    if not meaning.of(Wait) or brings_content(meaning) or meaning.first(Ask) or meaning.first(Choose):
        return None
    if answer_in(meaning) is AnswerKind.NO or meaning.first(StartOver):
        return None
    return Move(state, (line("take_your_time"),))


def _start_over(state: State, meaning: Meaning, setting: Setting) -> Move | None:
    if not meaning.of(StartOver) or brings_content(meaning):
        return None
    if state.task is None and state.question in (Question.PURPOSE, Question.ANYTHING_ELSE):
        return farewell(state)
    if state.task is None and state.question is not Question.PERSON_OFFER:
        return None
    dropped = state.but(task=None, handing_over="", questions_asked={}, question=Question.ANYTHING_ELSE)
    if meaning.of(SayGoodbye):
        dropped = dropped.but(leaving=True)
    return advance(dropped, setting).after(line("dropped"))


def _repeat(state: State, meaning: Meaning, setting: Setting) -> Move | None:
    if not meaning.of(Repeat) or _says_more_than_an_answer(meaning):
        return None
    return Move(state, state.asked)


_NEWS = (GiveTime, ShiftTime, NameService, NameStaff, Choose, StartOver)


def _recall(state: State, meaning: Meaning, setting: Setting) -> Move | None:
    """ "What was the time again?": what is chosen, or booked, and else the open question with its times."""
    task = state.task
    chosen = task.chosen if task is not None else None
    asked = {one.topic for one in meaning.of(Ask)}
    own = Topic.MY_APPOINTMENT in asked
    if not (own or meaning.of(Recall)) or (own and chosen is None):
        return None
    if asked - {Topic.MY_APPOINTMENT, Topic.OTHER} or any(meaning.of(kind) for kind in _NEWS):
        return None
    read_back = (Question.READ_BACK, Question.SERIES_CHECK)
    if chosen is not None and state.question not in read_back:
        return again(state).after(line("time_chosen", slot=chosen))
    if task is None and state.freed is None:
        told = _told_last(state)
        return again(state).after(told) if told is not None else None
    return Move(state, state.asked)


def _told_last(state: State) -> Line | None:
    """The appointments told, or the one that was just made, moved or cancelled."""
    if state.told is not None:
        return line("your_appointments", appointments=state.told.appointments)
    last = state.last_done
    if isinstance(last, SeriesBooked):
        return told_done(last)
    if isinstance(last, Booked | Moved):
        return line("your_appointments", appointments=(last.appointment,))
    return told_done(last) if last is not None else None


def _small_talk(state: State, meaning: Meaning, setting: Setting) -> Move | None:
    """A greeting or a remark and nothing else."""
    if _only_hopes(state, meaning):
        return farewell(state, line("remark_hope"))
    if any(one.remark is Remark.WRONG_NUMBER for one in meaning.of(SmallTalk)) and not brings_content(
        meaning
    ):
        return farewell(state, line("no_problem"))
    if _says_more(meaning) or (meaning.of(SayGoodbye) and not _is_hello(state, meaning)):
        return None
    if meaning.of(SwitchLanguage):
        return again(state).after(line("language_switched"))
    remark = meaning.first(SmallTalk)
    if remark is not None:
        return again(state).after(*((line(REPLIES[remark.remark]),) if remark.remark else ()))
    if meaning.of(Greet) and _goes_on(meaning):
        return None
    if meaning.of(Greet) and state.question is Question.PURPOSE:
        back = advance(state, setting) if state.freed is not None else again(state)
        return back.after(line("greet_back"))
    if meaning.of(Greet):
        return again(state)
    if meaning.of(Thank) and state.question is not Question.ANYTHING_ELSE:
        return again(state)
    return None


def _only_hopes(state: State, meaning: Meaning) -> bool:
    """ "Okay, then I hope something comes up": on the waiting list, with nothing else on the mind."""
    hopes = any(remark.remark is Remark.HOPE for remark in meaning.of(SmallTalk))
    return hopes and state.question is Question.ANYTHING_ELSE and not _says_more_than_an_answer(meaning)


def _goes_on(meaning: Meaning) -> bool:
    """ "Hi, mein Hund ...": whoever said more than a greeting, and was not understood, is told so."""
    return len(meaning.heard.split()) > GREETING_WORDS_MAX


def _is_hello(state: State, meaning: Meaning) -> bool:
    """ "Servus" opens a call as well as it ends one."""
    return bool(meaning.of(Greet)) and state.question is Question.PURPOSE


REPLIES: dict[Remark, str] = {
    Remark.HOW_ARE_YOU: "remark_how_are_you",
    Remark.WEATHER: "remark_weather",
    Remark.JOKE: "remark_joke",
    Remark.PRAISE: "remark_praise",
    Remark.WISHES: "remark_wishes",
    Remark.CAN_YOU_HEAR: "remark_can_you_hear",
    Remark.BAD_LINE: "remark_bad_line",
    Remark.IN_A_HURRY: "remark_in_a_hurry",
    Remark.DISTRACTED: "remark_distracted",
    Remark.ANNOYED: "remark_annoyed",
    Remark.HOPE: "remark_hope",
}
"""What is said to a remark before the open question is put again."""


def _says_more(meaning: Meaning) -> bool:
    return answer_in(meaning) is not None or _says_more_than_an_answer(meaning)


def _says_more_than_an_answer(meaning: Meaning) -> bool:
    """ "Noch mal, bitte" and "I didn't catch that" hold words of a yes and of a no, and are neither."""
    return brings_content(meaning) or any(
        meaning.of(kind) for kind in (Ask, Choose, GivePhone, Refuse, StartOver)
    )


INTERRUPTIONS = (
    Interruption("emergency", _emergency),
    Interruption("too long", _too_long),
    Interruption("abuse", _abuse),
    Interruption("person", _person),
    Interruption("late", _late),
    Interruption("recall", _recall),
    Interruption("repeat", _repeat),
    Interruption("wait", _wait),
    Interruption("never mind", _start_over),
    Interruption("small talk", _small_talk),
)
