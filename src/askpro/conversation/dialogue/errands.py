"""Which errand the caller is on."""

from __future__ import annotations

from askpro.conversation.dialogue.caller_questions import day_belongs_to_a_question, services_in
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.series import repeating, repeats_the_last, undone
from askpro.conversation.dialogue.services import choosing, the_same_for
from askpro.conversation.dialogue.slots import said_no
from askpro.conversation.dialogue.state import Errand, State, Task, offered_a_new_one
from askpro.conversation.tools.evidence import Booked, KnownAppointment, Moved, SeriesBooked
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.answers import AnswerKind
from askpro.conversation.understanding.commands import (
    MYSELF,
    Ask,
    BookFor,
    GiveTime,
    NameService,
    NameStaff,
    Purpose,
    Say,
    SayGoodbye,
    ShiftTime,
    StartOver,
    Topic,
    Want,
)

ERRANDS = {
    Purpose.BOOK: Errand.BOOK,
    Purpose.MOVE: Errand.MOVE,
    Purpose.CANCEL: Errand.CANCEL,
    Purpose.WAITING_LIST: Errand.WAITING_LIST,
}
ABOUT_AN_APPOINTMENT = frozenset({Errand.MOVE, Errand.CANCEL, Errand.TELL})


def hear_errand(state: State, meaning: Meaning, setting: Setting) -> State:
    """Open the errand that was asked for, or the one implied by what was said."""
    if repeats_the_last(state, meaning):
        return repeating(state, meaning, setting)
    wanted, task = _wanted(state, meaning), state.task
    if wanted is Errand.BOOK and _turns_down_what_was_told(state, meaning):
        wanted = None
    if wanted is None and task is not None:
        return _comes_another_time(state, task, meaning, setting)
    if wanted is None:
        return _implied(state, meaning)
    if task is not None and (task.errand is wanted or _is_the_same(task, wanted, meaning)):
        return state
    opened, last = _opened(state, wanted), state.last_done
    if wanted is Errand.CANCEL and isinstance(last, Booked | SeriesBooked) and _takes_it_back(state, meaning):
        return opened.but(task=undone(last))
    again = any(want.again for want in meaning.of(Want))
    if again and isinstance(last, Booked | SeriesBooked) and opened.task:
        return opened.but(task=_the_same_again(opened.task, last, meaning))
    return opened


def _the_same_again(task: Task, last: Booked | SeriesBooked, meaning: Meaning) -> Task:
    """What was just booked once more, or for somebody else beside it: "my brother could do with one too"."""
    who = meaning.first(BookFor)
    if who is None:
        return task.but(services=last.appointment.services)
    meant = [the_same_for((one,), who.fits, who.unfit) for one in last.appointment.services]
    beside = None if meaning.of(GiveTime) else last.appointment
    sure = tuple(one for each in meant if len(each) == 1 for one in each)
    return choosing(
        task.but(services=sure, beside=beside, fits=who.fits), tuple(each for each in meant if len(each) > 1)
    )


def _takes_it_back(state: State, meaning: Meaning) -> bool:
    """ "Doch nicht, bitte absagen", said to what was booked just now, is about nothing else."""
    says_which = bool(meaning.of(GiveTime)) or bool(meaning.of(NameService))
    at_once = state.question is Question.ANYTHING_ELSE and state.told is None
    return at_once and not says_which and any(want.takes_back for want in meaning.of(Want))


def _comes_another_time(state: State, task: Task, meaning: Meaning, setting: Setting) -> State:
    """Asked whether to cancel, "the day after, at the same time?" moves it, "the one on Friday" names it."""
    timing = meaning.first(GiveTime)
    if state.question is not Question.CANCEL_CHECK or task.target is None or timing is None:
        return state
    wishes = [wish for wish in timing.timing.wishes if not wish.excluded]

    def is_meant(appointment: KnownAppointment) -> bool:
        return any(setting.meets(wish, appointment) for wish in wishes)

    if not wishes or is_meant(task.target):
        return state
    known = task.upcoming.appointments if task.upcoming else ()
    if any(is_meant(one) for one in known):
        return state.but(task=task.but(target=None, about=tuple(wishes), declined=False))
    return _opened(state, Errand.MOVE)


def _turns_down_what_was_told(state: State, meaning: Meaning) -> bool:
    """ "Das passt mir nicht, ginge Freitag?", said to the own appointment, is no wish for a second one."""
    return state.told is not None and state.task is None and said_no(meaning) and not meaning.of(NameService)


def _wanted(state: State, meaning: Meaning) -> Errand | None:
    topics = {ask.topic for ask in meaning.of(Ask)}
    want = meaning.first(Want)
    if _insists_on_one(state, meaning, want):
        return Errand.TELL
    if Topic.MY_APPOINTMENT in topics and (want is None or want.purpose is Purpose.BOOK):
        return Errand.TELL
    if want is not None and not _takes_leave(state, meaning, want):
        return ERRANDS[want.purpose]
    if _drops_it_for_another(state, meaning) or _takes_up_our_offer(state, meaning):
        return Errand.BOOK
    return Errand.BOOK if Topic.EARLIEST in topics and state.task is None else None


def _takes_leave(state: State, meaning: Meaning, want: Want) -> bool:
    """ "I'll just pop in then, thanks, bye" books nothing."""
    leaving = state.question is Question.ANYTHING_ELSE and bool(meaning.of(SayGoodbye))
    says_what = any(meaning.of(kind) for kind in (GiveTime, NameService))
    return leaving and want.purpose is Purpose.BOOK and not says_what


def _drops_it_for_another(state: State, meaning: Meaning) -> bool:
    """ "Never mind, make it a haircut on Friday": said while an appointment is looked for and not found."""
    task = state.task
    looked_for = task is not None and task.errand in ABOUT_AN_APPOINTMENT and task.target is None
    return looked_for and bool(meaning.of(StartOver)) and bool(services_in(meaning))


def _takes_up_our_offer(state: State, meaning: Meaning) -> bool:
    """Whoever has no appointment was asked whether to make one."""
    offered = state.task is None and offered_a_new_one(state)
    return offered and any(said.answer.kind is AnswerKind.YES for said in meaning.of(Say))


def _insists_on_one(state: State, meaning: Meaning, want: Want | None) -> bool:
    """ "No, she has one on Thursday", said to "shall I book a new one?", wishes for no new one."""
    only_spoken_of = want is None or (want.purpose is Purpose.BOOK and not want.new)
    when = bool(meaning.of(GiveTime))
    return state.task is None and offered_a_new_one(state) and said_no(meaning) and when and only_spoken_of


def _is_the_same(task: Task, wanted: Errand, meaning: Meaning) -> bool:
    """ "Termin" said while one is being moved or cancelled means that one, unless a new one is wanted."""
    if wanted is not Errand.BOOK or task.errand not in ABOUT_AN_APPOINTMENT:
        return False
    want = meaning.first(Want)
    new = task.target is None and want is not None and want.new
    return not (new or meaning.of(StartOver))


def _implied(state: State, meaning: Meaning) -> State:
    """A time, a service or a person named without a verb is a wish to book; after a booking, to change it."""
    asked = bool(state.to_answer)
    timing = meaning.first(GiveTime) if not day_belongs_to_a_question(meaning) else None
    service = meaning.first(NameService) if not asked else None
    staff = meaning.first(NameStaff)
    others = any(not command.alone and command.relation != MYSELF for command in meaning.of(BookFor))
    if meaning.of(SayGoodbye) and state.question is Question.ANYTHING_ELSE:
        return state
    changes = timing or meaning.first(ShiftTime)
    if changes and not service and not others and state.question is Question.ANYTHING_ELSE:
        changed = _changing_the_last(state)
        if changed is not None:
            return state.but(task=changed, questions_asked={})
    if timing or service or others or (staff and staff.candidates and not asked):
        return _opened(state, Errand.BOOK)
    return state


def _changing_the_last(state: State) -> Task | None:
    last = state.last_done
    if state.told is not None and len(state.told.appointments) == 1:
        (told,) = state.told.appointments
        return Task(errand=Errand.MOVE, target=told, branch_id=told.branch_id)
    if state.told is not None:
        return Task(errand=Errand.MOVE, upcoming=state.told, branch_id=state.branch_id)
    if not isinstance(last, Booked | Moved):
        return None
    return Task(errand=Errand.MOVE, target=last.appointment, branch_id=last.appointment.branch_id)


def _opened(state: State, errand: Errand) -> State:
    task, before = Task(errand=errand, branch_id=state.branch_id), state.task
    if errand is Errand.BOOK and len(state.mentioned) == 1:
        task = task.but(services=state.mentioned)
    if before is not None and errand is Errand.WAITING_LIST and before.errand is Errand.BOOK:
        task = before.but(errand=errand, chosen=None)
    if before is not None and {errand, before.errand} <= ABOUT_AN_APPOINTMENT:
        task = task.but(
            upcoming=before.upcoming, target=before.target, about=before.about, forgotten=before.forgotten
        )
    mentioned = state.mentioned if errand is Errand.TELL else ()
    return state.but(
        task=task, mentioned=mentioned, topic=None, handing_over="", questions_asked={}, misunderstandings=0
    )
