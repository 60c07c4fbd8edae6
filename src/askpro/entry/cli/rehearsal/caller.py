"""The simulated caller: hears only the receptionist's words, knows only its own goal, and answers by its habits."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from askpro.entry.cli.rehearsal import agreeing, coming_again, introducing, wanting
from askpro.entry.cli.rehearsal.cues import Ask
from askpro.entry.cli.rehearsal.hearing import Heard, listen
from askpro.entry.cli.rehearsal.mind import Mind, Turn
from askpro.entry.cli.rehearsal.outcomes import claimed
from askpro.entry.cli.rehearsal.person import Person
from askpro.entry.cli.rehearsal.scenario import Scenario
from askpro.entry.cli.rehearsal.wording import joined

TURNS_MAX = 24


class Caller:
    """One call's worth of a person. Ask `reply` for each turn; None hangs up."""

    def __init__(self, scenario: Scenario, person: Person, chance: Random) -> None:
        self._mind = Mind(scenario, person, chance)

    @property
    def turns(self) -> list[Turn]:
        return self._mind.turns

    @property
    def done(self) -> bool:
        """Whether the caller has heard that what it wanted is done."""
        return self._mind.done

    def reply(self, text: str) -> str | None:
        """The answer to what the receptionist said; an empty one is silence."""
        mind = self._mind
        heard = listen(text, mind.scenario.today.date(), mind.day)
        _remember(mind, heard)
        mind.answered = None
        said = _answer(mind, heard)
        spoken = mind.wording.spoken(said) if said else said
        mind.turns.append(Turn(heard, spoken, mind.answered))
        return spoken


def _remember(mind: Mind, heard: Heard) -> None:
    if heard.offers:
        mind.last_offers = heard.offers
        mind.day = heard.offers[-1].at.date()
    if claimed(heard.text) & set(_DONE_OF_GOAL[mind.scenario.written.goal]):
        mind.done = True


def _answer(mind: Mind, heard: Heard) -> str | None:
    if heard.goodbye or len(mind.turns) >= TURNS_MAX or mind.farewell:
        return None
    if mind.lines:
        return _read_out(mind)
    if not mind.told.errand:
        return mind.opening()
    if mind.done or mind.gave_up:
        return _after_errand(mind, heard)
    interruption = _interrupt(mind, heard)
    if interruption is not None:
        return interruption
    answer = _ANSWERS[heard.ask](mind, heard)
    if answer and mind.answered is None:
        mind.answered = heard.ask
    return answer


def _read_out(mind: Mind) -> str:
    """The scenario's own first lines, whatever is asked."""
    mind.told.errand = mind.told.service = mind.told.target = mind.told.staff = True
    return mind.lines.pop(0)


def _after_errand(mind: Mind, heard: Heard) -> str | None:
    if mind.questions:
        return mind.own_question()
    if heard.ask is Ask.PERSON_OFFER:
        return _person_offered(mind, heard)
    if heard.ask is Ask.PHONE:
        return introducing.phone(mind, heard)
    said_before = any(turn.answered is Ask.ANYTHING_ELSE for turn in mind.turns)
    mind.farewell = said_before or heard.ask is not Ask.ANYTHING_ELSE
    mind.answered = heard.ask
    return mind.wording.phrase("that_was_all")


def _interrupt(mind: Mind, heard: Heard) -> str | None:
    """Habits that come before any answer: a silence, a question in between, another wish."""
    if heard.ask not in _INTERRUPTED:
        return None
    if mind.has("silent once") and not mind.was_silent:
        mind.was_silent = True
        mind.answered = Ask.NOTHING
        return ""
    if mind.has("asks in between") and mind.questions and mind.scenario.written.goal != "ask":
        mind.answered = Ask.NOTHING
        return mind.own_question()
    if mind.has("changes its mind") and not mind.changed_mind and heard.ask is Ask.CONFIRM:
        return _change_mind(mind)
    return None


def _change_mind(mind: Mind) -> str:
    mind.changed_mind = True
    if mind.scenario.instead is None:
        return mind.give_up()
    mind.answered = Ask.NOTHING
    return mind.wording.phrase("change_mind", when=mind.spoken_wish())


def _person_offered(mind: Mind, heard: Heard) -> str:
    mind.answered = heard.ask
    if "callback" in (mind.scenario.written.otherwise, mind.scenario.written.goal):
        return mind.wording.phrase("yes_person")
    mind.gave_up = mind.gave_up or not mind.done
    return mind.wording.phrase("no_person")


def _still_there(mind: Mind, heard: Heard) -> str:
    return joined(mind.wording.phrase("still_here"), mind.last_words)


def _repeat(mind: Mind, heard: Heard) -> str:
    mind.answered = Ask.REPEAT
    return mind.last_words or wanting.purpose(mind, heard)


_INTERRUPTED = (Ask.WHEN, Ask.NAME, Ask.CONFIRM, Ask.SERIES, Ask.CHOICE, Ask.OFFER, Ask.APPOINTMENT_TIME)
_DONE_OF_GOAL = {
    "book": ("booked",),
    "move": ("moved",),
    "cancel": ("cancelled",),
    "ask": (),
    "callback": ("callback", "transfer"),
    "nothing": (),
}
_ANSWERS: dict[Ask, Callable[[Mind, Heard], str]] = {
    Ask.PURPOSE: wanting.purpose,
    Ask.SERVICE: wanting.service,
    Ask.STAFF: wanting.staff,
    Ask.WHEN: wanting.when,
    Ask.OTHER_WHEN: wanting.other_when,
    Ask.CHOICE: wanting.choice,
    Ask.SERIES: coming_again.read_back,
    Ask.RHYTHM: coming_again.rhythm,
    Ask.HOW_MANY: coming_again.how_many,
    Ask.OFFER: wanting.choice,
    Ask.NAME: introducing.name,
    Ask.GIVEN_NAME: introducing.given_name,
    Ask.SPELLING: introducing.spelling,
    Ask.PHONE: introducing.phone,
    Ask.CONFIRM: agreeing.confirm,
    Ask.WHICH_APPOINTMENT: agreeing.which_appointment,
    Ask.APPOINTMENT_TIME: agreeing.appointment_time,
    Ask.IS_IT_THIS: agreeing.is_it_this,
    Ask.BOOK_NEW: agreeing.book_new,
    Ask.PERSON_OFFER: _person_offered,
    Ask.ANYTHING_ELSE: wanting.anything_else,
    Ask.STILL_THERE: _still_there,
    Ask.REPEAT: _repeat,
    Ask.NOTHING: wanting.nothing_asked,
}
