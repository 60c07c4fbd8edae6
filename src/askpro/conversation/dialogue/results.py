"""What a tool's result changes, and what is said about it."""

from __future__ import annotations

from askpro.conversation.dialogue.answers import answered
from askpro.conversation.dialogue.dates_found import dates_found
from askpro.conversation.dialogue.lines import Echo, Line, line
from askpro.conversation.dialogue.moves import Move, Setting, ask, farewell, offer_person
from askpro.conversation.dialogue.party import introduced, next_of_party
from askpro.conversation.dialogue.plan import advance
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import Caller, Done, State, Task
from askpro.conversation.dialogue.terms import told_terms
from askpro.conversation.tools.evidence import (
    Address,
    AtWork,
    Booked,
    CallbackPromised,
    CancellationTerms,
    Cancelled,
    Found,
    FreedDeclined,
    Identified,
    Menu,
    Moved,
    Occurrences,
    OpeningHours,
    Refused,
    Result,
    SeriesBooked,
    ServiceFacts,
    SeveralCancelled,
    SeveralTerms,
    Team,
    Terms,
    TransferOpen,
    Upcoming,
    UsuallyAtWork,
    WaitingNoted,
    WeeklyHours,
)

TRY_ANOTHER_TIME = frozenset({"slot_taken", "hold_expired"})
ASK_THE_POLICY_AGAIN = frozenset({"fee_not_accepted", "policy_forbids"})
"""Meanwhile it costs more than was read out, or is not allowed any more."""


TAKEN = frozenset({"taken", "full", "staff_taken", "resource_taken"})
"""What stands in the way is somebody else's appointment, which may be given back."""


def learned(state: State, result: Result, setting: Setting) -> Move:
    """Go on with what a tool returned."""
    match result:
        case Found():
            return _searched(state, result, setting)
        case Occurrences():
            return dates_found(state, result, setting)
        case Booked() | SeriesBooked() | Moved() | Cancelled() | SeveralCancelled():
            return _finished(state, result, setting)
        case Upcoming():
            task = state.task.but(upcoming=result) if state.task else None
            return advance(state.but(task=task), setting)
        case Terms() if not state.to_answer and state.task is not None:
            return advance(state.but(task=state.task.but(terms=result)), setting)
        case SeveralTerms() if state.task is not None:
            return advance(state.but(task=state.task.but(several_terms=result)), setting)
        case WaitingNoted():
            noted = state.but(task=None, questions_asked={}, waits=True)
            return _then_what(noted, setting, line("waiting_noted", noted=result))
        case FreedDeclined():
            return _go_on(state, setting, line("freed_declined"))
        case CancellationTerms():
            return advance(answered(state), setting).after(*told_terms(result))
        case Identified():
            return _identified(state, result, setting)
        case CallbackPromised() if state.callback_promised:
            return _then_what(state, setting, line("passed_on"))
        case CallbackPromised():
            done = state.but(handing_over="", task=None, callback_promised=True)
            return _then_what(done, setting, line("callback_promised", callback=result))
        case TransferOpen():
            ended = state.but(ended=True, question=Question.NOTHING, asked=())
            return Move(ended, (line("putting_through"),), transfer_to=result.phone)
        case Refused():
            return _refused(state, result, setting)
        case _:
            return _told(state, result, setting)


def _searched(state: State, result: Found, setting: Setting) -> Move:
    if state.task is None:
        return advance(state, setting)
    misses = 0 if result.slots else state.task.misses + 1
    task = state.task.but(
        found=result, searched=True, chosen=None, agreed=False, misses=misses, unmet=_may_become_free(result)
    )
    return advance(state.but(task=task), setting)


def _may_become_free(found: Found) -> bool:
    return not found.exact and found.obstacle is not None and found.obstacle.rule in TAKEN


def told_done(done: Done) -> Line:
    """The line that confirms what was done."""
    if isinstance(done, SeriesBooked):
        return line("series_booked", made=done)
    if isinstance(done, SeveralCancelled):
        return line("several_cancelled", several=done)
    key = {Booked: "booked", Moved: "moved", Cancelled: "cancelled"}[type(done)]
    return line(key, appointment=done.appointment)


def _told_beside(done: Done) -> list[Line]:
    """Of a series, what is at another hour than the rest."""
    if not isinstance(done, SeriesBooked) or not done.usual:
        return []
    beside = [one for one in done.appointments if one not in done.usual]
    return [line("series_booked_beside", appointment=one) for one in beside]


def _told_of(done: Done, task: Task | None) -> Line:
    """The same, and for whom where that was said."""
    if not isinstance(done, Booked) or task is None or not task.for_whom:
        return told_done(done)
    return line("booked_for", appointment=done.appointment, relation=Echo(text=task.for_whom))


def _finished(state: State, done: Done, setting: Setting) -> Move:
    task, caller = state.task, state.caller
    if isinstance(done, Booked | SeriesBooked) and done.customer is not None:
        caller = caller.but(customer=done.customer)
    following = state.waiting
    told = [_told_of(done, task), *_told_beside(done)]
    if isinstance(done, Booked) and task is not None and (task.companions or task.people > 1):
        companion = next_of_party(task, done)
        following = (companion, *following)
        told.append(introduced(companion, task.for_whom))
    state = state.but(
        caller=caller, done=(*state.done, done), told=None, task=None, misunderstandings=0, questions_asked={}
    )
    return _go_on(state.but(waiting=following), setting, *told)


def _go_on(state: State, setting: Setting, *told: Line) -> Move:
    """Take up what the caller wants as well, or ask."""
    if state.waiting:
        return advance(state, setting).after(*told)
    return _then_what(state, setting, *told)


def _then_what(state: State, setting: Setting, *told: Line) -> Move:
    if state.to_answer:
        return advance(state, setting).after(*told)
    if state.leaving:
        return farewell(state, *told)
    return ask(state, Question.ANYTHING_ELSE, line("anything_else")).after(*told)


def _identified(state: State, result: Identified, setting: Setting) -> Move:
    task, caller = state.task, state.caller
    if task is None:
        return advance(state, setting)
    if result.too_wide:
        narrower = state.but(task=task.but(about=()))
        return advance(narrower, setting).after(line("identity_too_wide"))
    if result.customer is None:
        failed = caller.but(identity_failures=caller.identity_failures + 1, name_doubted=True)
        about = task.about if caller.customer is None else ()
        again = state.but(caller=failed, task=task.but(about=about))
        return advance(again, setting).after(_not_found(caller, result))
    proven = caller.but(customer=result.customer, proven=True, identity_failures=0, name_doubted=False)
    return advance(state.but(caller=proven, task=task.but(upcoming=result.upcoming)), setting)


def _not_found(caller: Caller, result: Identified) -> Line:
    """What was looked for, so that what was misheard can be put right; only a name the caller said."""
    name = Echo(text=caller.name)
    if caller.customer is not None or not caller.name:
        return line("identity_not_found")
    if result.looked_for is None:
        return line("identity_not_found_as", name=name)
    return line("identity_not_found_then", name=name, looked_for=result.looked_for)


def _refused(state: State, refused: Refused, setting: Setting) -> Move:
    task = state.task
    if state.to_answer or task is None:
        dropped = answered(state).but(handing_over="") if state.to_answer else state.but(handing_over="")
        return ask(dropped, Question.ANYTHING_ELSE, line("cannot_tell_now"), line("anything_else"))
    if refused.rule in TRY_ANOTHER_TIME and task.dates is not None:
        again = task.but(dates=None, agreed=False)
        return advance(state.but(task=again), setting).after(line("series_taken"))
    if refused.rule in TRY_ANOTHER_TIME and task.chosen is not None:
        retry = task.but(
            rejected=(*task.rejected, task.chosen), found=None, searched=False, chosen=None, agreed=False
        )
        return advance(state.but(task=retry), setting).after(line("just_taken"))
    if refused.rule in ASK_THE_POLICY_AGAIN and task.terms is not None:
        return advance(state.but(task=task.but(terms=None, agreed=False)), setting)
    if refused.unknown:
        return offer_person(state).after(line("outcome_unknown"))
    if refused.rule == "unavailable":
        return offer_person(state.but(task=task.but(agreed=False))).after(line("technical_trouble"))
    nothing = (line("series_refused"),) if task.dates is not None else ()
    return offer_person(state.but(task=None)).after(line("obstacle", obstacle=refused), *nothing)


def _told(state: State, result: Result, setting: Setting) -> Move:
    task = state.task
    if isinstance(result, Menu) and not state.to_answer and task is not None:
        return ask(
            state.but(task=task.but(service_said="")),
            Question.SERVICE,
            line("service_unknown"),
            line("menu", menu=result),
            line("which_of_these"),
        )
    if isinstance(result, ServiceFacts):
        return advance(state, setting).after(_about_service(result, _is_a_series(state)))
    return advance(answered(state), setting).after(_fact(result))


def _is_a_series(state: State) -> bool:
    """Whether appointments that come again are spoken of."""
    if state.task is not None:
        return state.task.series is not None
    return isinstance(state.last_done, SeriesBooked)


def _about_service(facts: ServiceFacts, each: bool) -> Line:
    if facts.about == "price" and facts.price_cents and each:
        return line("price_each", service_facts=facts)
    if facts.about == "duration":
        return line("duration", service_facts=facts)
    if not facts.price_cents:
        return line("price_unknown" if facts.price_cents is None else "price_free", service_facts=facts)
    return line("price", service_facts=facts)


def _fact(result: Result) -> Line:
    match result:
        case OpeningHours() if not result.open_minutes:
            return line("closed_holiday" if result.holiday else "closed", hours=result)
        case OpeningHours():
            return line("hours", hours=result)
        case WeeklyHours():
            return line("week", week=result)
        case Address():
            return line("address", address=result)
        case Menu():
            return line("menu", menu=result)
        case Team():
            return line("team", team=result)
        case AtWork():
            return line("at_work" if result.work_minutes else "not_at_work", at_work=result)
        case UsuallyAtWork():
            return line("usually_at_work" if result.runs else "never_at_work", usually=result)
        case Terms():
            return line("terms", terms=result)
    return line("cannot_answer")
