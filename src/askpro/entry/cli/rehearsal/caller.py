"""The simulated caller: hears only the receptionist's words, knows only its own goal, and answers by its habits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random

from askpro.entry.cli.rehearsal.checking import (
    Doubt,
    check_read_back,
    still_doubtful,
    target_named,
)
from askpro.entry.cli.rehearsal.choosing import best, misheard
from askpro.entry.cli.rehearsal.cues import Ask
from askpro.entry.cli.rehearsal.errand import Told, opening, target, wish, wording_of_service
from askpro.entry.cli.rehearsal.hearing import Heard, Offered, listen
from askpro.entry.cli.rehearsal.outcomes import claimed
from askpro.entry.cli.rehearsal.person import Person
from askpro.entry.cli.rehearsal.scenario import Scenario
from askpro.entry.cli.rehearsal.wording import Wording, joined
from askpro.foundation.time import minute_of_day

TURNS_MAX = 24
_REFUSALS_MAX = 4
_CORRECTIONS_MAX = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """What the caller heard and said to it; `answered` is the question its words answer, if they do."""

    heard: Heard
    said: str | None
    answered: Ask | None


@dataclass(slots=True)
class Caller:
    """One call's worth of a person. Ask `reply` for each turn; None hangs up."""

    scenario: Scenario
    person: Person
    chance: Random
    turns: list[Turn] = field(default_factory=list)
    done: bool = False
    gave_up: bool = False
    _told: Told = field(default_factory=Told)
    _wish: int = 0
    _refusals: int = 0
    _corrections: int = 0
    _name_refusals: int = 0
    _doubt: Doubt | None = None
    _changed_mind: bool = False
    _was_silent: bool = False
    _farewell: bool = False
    _day: date | None = None
    _last_offers: tuple[Offered, ...] = ()
    _questions: list[str] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)
    _answered: Ask | None = None
    _wording: Wording = field(init=False)

    def __post_init__(self) -> None:
        written = self.scenario.written
        self._wording = Wording(
            self.scenario.language, self.scenario.today.date(), written.habits, self.chance
        )
        self._lines = list(self.scenario.says.opening)
        self._questions = list(written.questions)
        if written.goal == "ask" and not self._lines:
            self._questions = self._questions[1:]

    def reply(self, text: str) -> str | None:
        """The answer to what the receptionist said; an empty one is silence."""
        heard = listen(text, self.scenario.today.date(), self._day)
        self._remember(heard)
        self._answered = None
        said = self._answer(heard)
        spoken = self._wording.spoken(said) if said else said
        self.turns.append(Turn(heard, spoken, self._answered))
        return spoken

    def _remember(self, heard: Heard) -> None:
        if heard.offers:
            self._last_offers = heard.offers
            self._day = heard.offers[-1].at.date()
        if claimed(heard.text) & set(_DONE_OF_GOAL[self.scenario.written.goal]):
            self.done = True

    def _answer(self, heard: Heard) -> str | None:
        if heard.goodbye or len(self.turns) >= TURNS_MAX or self._farewell:
            return None
        if self._lines:
            return self._read_out(heard)
        if not self._told.errand:
            return opening(self.scenario, self.person, self._wording, self._told, self.chance)
        if self.done or self.gave_up:
            return self._after_errand(heard)
        interruption = self._interrupt(heard)
        if interruption is not None:
            return interruption
        answer = _ANSWERS[heard.ask](self, heard)
        if answer and self._answered is None:
            self._answered = heard.ask
        return answer

    def _read_out(self, heard: Heard) -> str:
        """The scenario's own first lines, whatever is asked."""
        self._told.errand = self._told.service = self._told.target = self._told.staff = True
        return self._lines.pop(0)

    def _after_errand(self, heard: Heard) -> str | None:
        if self._questions:
            return self._ask_own_question()
        if heard.ask is Ask.PERSON_OFFER:
            return self._person_offered(heard)
        if heard.ask is Ask.PHONE:
            return self._phone(heard)
        said_before = any(turn.answered is Ask.ANYTHING_ELSE for turn in self.turns)
        self._farewell = said_before or heard.ask is not Ask.ANYTHING_ELSE
        self._answered = heard.ask
        return self._wording.phrase("that_was_all")

    def _interrupt(self, heard: Heard) -> str | None:
        """Habits that come before any answer: a silence, a moment, a question in between."""
        habits = self.scenario.written.habits
        suitable = heard.ask in (Ask.WHEN, Ask.NAME, Ask.CONFIRM, Ask.CHOICE, Ask.OFFER, Ask.APPOINTMENT_TIME)
        if not suitable:
            return None
        if "silent once" in habits and not self._was_silent:
            self._was_silent = True
            self._answered = Ask.NOTHING
            return ""
        if "asks in between" in habits and self._questions and self.scenario.written.goal != "ask":
            self._answered = Ask.NOTHING
            return self._ask_own_question()
        if "changes its mind" in habits and not self._changed_mind and heard.ask is Ask.CONFIRM:
            return self._change_mind()
        return None

    def _ask_own_question(self) -> str:
        return self._wording.phrase(self._questions.pop(0))

    def _change_mind(self) -> str:
        self._changed_mind = True
        self._answered = Ask.NOTHING
        instead = self.scenario.instead
        if instead is None:
            self.gave_up = True
            return self._wording.phrase("give_up")
        told = self.scenario.says.instead or self._wording.window(instead)
        return self._wording.phrase("change_mind", when=told)

    # What is asked, and what is answered to it.

    def _purpose(self, heard: Heard) -> str:
        if self.scenario.written.goal == "nothing":
            self._farewell = True
            return self._wording.phrase("goodbye")
        return opening(self.scenario, self.person, self._wording, self._told, self.chance)

    def _service(self, heard: Heard) -> str:
        known = self.scenario.written.service
        if self.scenario.written.goal == "nothing":
            return self._purpose(heard)
        if not known and not self.scenario.says.service:
            return self._says_what_for(heard)
        if not known:
            return self._give_up() if self._told.service else self._say_unknown_service()
        again, self._told.service = self._told.service, True
        if again:
            name = self.scenario.company.service_name(known, self.scenario.language)
            return self._wording.phrase("service_again", service=name)
        return self._wording.phrase("service", service=wording_of_service(self.scenario, self.chance))

    def _says_what_for(self, heard: Heard) -> str:
        """Asked for a service although none is wanted: what it is about, once more."""
        if self._told.service:
            return self._give_up()
        self._told.service = True
        self._answered = Ask.NOTHING
        return self._anything_else(heard) or self._give_up()

    def _say_unknown_service(self) -> str:
        self._told.service = True
        return self._wording.phrase("service", service=self.scenario.says.service)

    def _staff(self, heard: Heard) -> str:
        if self.scenario.written.staff and not (self._told.staff and heard.not_understood):
            self._told.staff = True
            return self._wording.phrase("staff", staff=self.scenario.written.staff)
        return self._wording.phrase("any_staff")

    def _when(self, heard: Heard) -> str:
        if self.scenario.written.goal == "cancel":
            return self._appointment_time(heard)
        if not self._wishes:
            return self._give_up()
        self._told.when = True
        return self._wording.phrase("when", when=self._spoken_wish())

    def _other_when(self, heard: Heard) -> str:
        if self._told.when and not self._changed_mind:
            self._wish += 1
        if self._wish >= len(self._wishes):
            return self._otherwise()
        return self._when(heard)

    def _spoken_wish(self) -> str:
        if self._changed_mind and self.scenario.instead:
            return self.scenario.says.instead or self._wording.window(self.scenario.instead)
        return wish(self.scenario, min(self._wish, len(self._wishes) - 1), self._wording)

    @property
    def _wishes(self) -> tuple[object, ...]:
        return (*self.scenario.when, *self.scenario.accepts)

    def _choice(self, heard: Heard) -> str:
        offers = heard.offers or self._last_offers
        if heard.ask is Ask.CHOICE and not offers:
            return self._when(heard)
        chosen = best(self.scenario, offers)
        if chosen is None:
            return self._refuse(heard)
        self._told.when = True
        return self._take(chosen, offers)

    def _take(self, chosen: Offered, offers: tuple[Offered, ...]) -> str:
        if len(offers) == 1:
            return self._wording.phrase("take_only")
        place = offers.index(chosen)
        if "points" in self.scenario.written.habits and place < 4:
            return self._wording.phrase("take_pointing", ordinal=self._wording.ordinal(place))
        if sum(offer.at.time() == chosen.at.time() for offer in offers) > 1:
            return self._wording.phrase("take_day_clock", when=self._wording.moment(chosen.at))
        minute = minute_of_day(chosen.at)
        return self._wording.phrase("take_clock", clock=self._wording.clock(minute))

    def _refuse(self, heard: Heard) -> str:
        self._refusals += 1
        if self._refusals > _REFUSALS_MAX or not self._wishes:
            return self._otherwise()
        if not self._told.when:
            self._told.when = True
            return self._wording.phrase("refuse_offers_rather", when=self._spoken_wish())
        if not misheard(self.scenario, self._last_told(heard)):
            self._wish += 1
        if self._wish < len(self._wishes):
            return self._wording.phrase("refuse_offers_rather", when=self._spoken_wish())
        return self._otherwise()

    def _last_told(self, heard: Heard) -> Heard:
        """The words that offered what is refused: these, or those before a question of the caller's own."""
        if heard.offers:
            return heard
        return next((turn.heard for turn in reversed(self.turns) if turn.heard.offers), heard)

    def _name(self, heard: Heard) -> str:
        if "refuses name" in self.scenario.written.habits:
            return self._refuse_name()
        again, self._told.name = self._told.name, True
        if again or "spells name" in self.scenario.written.habits:
            spelled = self._wording.spelled(self.person.family_name)
            return self._wording.phrase("name_spelled", name=self.person.family_name, spelled=spelled)
        return self._wording.phrase("name", name=self.person.spoken_name)

    def _refuse_name(self) -> str:
        self._answered = Ask.NOTHING
        self._name_refusals += 1
        if self._name_refusals > _REFUSALS_MAX:
            return self._give_up()
        return self._wording.phrase("refuse_name")

    def _given_name(self, heard: Heard) -> str:
        refuses = "refuses name" in self.scenario.written.habits
        return self._refuse_name() if refuses else self.person.name.split()[0]

    def _spelling(self, heard: Heard) -> str:
        if "refuses name" in self.scenario.written.habits:
            return self._refuse_name()
        spelled = self._wording.spelled(self.person.family_name)
        return self._wording.phrase("spelled", spelled=spelled)

    def _phone(self, heard: Heard) -> str:
        self._answered = heard.ask
        if "refuses phone" in self.scenario.written.habits:
            return self._wording.phrase("refuse_phone")
        return self._wording.phrase("phone", digits=self._wording.digits(self.person.told))

    def _confirm(self, heard: Heard) -> str:
        doubt = check_read_back(self.scenario, self.person, heard)
        if doubt is None and self._doubt and still_doubtful(self._doubt, self.scenario, heard):
            doubt = self._doubt
        self._doubt = doubt
        if doubt is None or self._corrections >= _CORRECTIONS_MAX:
            return self._wording.phrase("yes") if doubt is None else self._otherwise()
        self._corrections += 1
        self._answered = Ask.NOTHING
        return self._correction(doubt)

    def _correction(self, doubt: Doubt) -> str:
        wording = self._wording
        match doubt:
            case Doubt.TIME:
                return wording.phrase("correct_when", when=self._spoken_wish())
            case Doubt.NAME:
                name = self.person.family_name
                return wording.phrase("correct_name", name=name, spelled=wording.spelled(name))
            case Doubt.SERVICE:
                company, key = self.scenario.company, self.scenario.written.service
                return wording.phrase(
                    "correct_service", service=company.service_name(key, self.scenario.language)
                )
            case Doubt.STAFF:
                return wording.phrase("correct_staff", staff=self.scenario.written.staff)
            case Doubt.PURPOSE:
                return wording.phrase("no")

    def _which_appointment(self, heard: Heard) -> str:
        if self.scenario.target is None:
            return self._wording.phrase("no")
        return self._wording.phrase("which", target=target(self.scenario, self._wording))

    def _appointment_time(self, heard: Heard) -> str:
        if "forgot the time" in self.scenario.written.habits or not target(self.scenario, self._wording):
            return self._wording.phrase("forgot")
        self._told.target = True
        return self._wording.phrase("target", target=target(self.scenario, self._wording))

    def _is_it_this(self, heard: Heard) -> str:
        return self._wording.phrase("yes" if target_named(self.scenario, heard) else "not_that")

    def _book_new(self, heard: Heard) -> str:
        if self.scenario.written.goal == "book":
            return self._wording.phrase("yes")
        self.gave_up = True
        return self._wording.phrase("no_new")

    def _person_offered(self, heard: Heard) -> str:
        self._answered = heard.ask
        if "callback" in (self.scenario.written.otherwise, self.scenario.written.goal):
            return self._wording.phrase("yes_person")
        self.gave_up = self.gave_up or not self.done
        return self._wording.phrase("no_person")

    def _still_there(self, heard: Heard) -> str:
        return joined(self._wording.phrase("still_here"), self._last_words())

    def _repeat(self, heard: Heard) -> str:
        self._answered = Ask.REPEAT
        return self._last_words() or self._purpose(heard)

    def _last_words(self) -> str:
        return next((turn.said for turn in reversed(self.turns) if turn.said), "")

    def _nothing_asked(self, heard: Heard) -> str:
        """Nothing was asked although the errand is open: say what is still missing."""
        if heard.offers and best(self.scenario, heard.offers):
            return self._choice(heard)
        return self._purpose(heard)

    def _anything_else(self, heard: Heard) -> str | None:
        """Asked although the errand is open: once more, then no longer."""
        if self._questions:
            return self._ask_own_question()
        goal = self.scenario.written.goal
        if goal in ("ask", "nothing") or sum(turn.answered is Ask.ANYTHING_ELSE for turn in self.turns) >= 1:
            self._farewell = True
            return self._wording.phrase("that_was_all")
        return self._purpose(heard)

    def _otherwise(self) -> str:
        if self.scenario.written.otherwise == "callback":
            return self._wording.phrase("callback")
        return self._give_up()

    def _give_up(self) -> str:
        self._answered = Ask.NOTHING
        self.gave_up = True
        return self._wording.phrase("give_up")


_DONE_OF_GOAL = {
    "book": ("booked",),
    "move": ("moved",),
    "cancel": ("cancelled",),
    "ask": (),
    "callback": ("callback", "transfer"),
    "nothing": (),
}
_ANSWERS: dict[Ask, Callable[[Caller, Heard], str | None]] = {
    Ask.PURPOSE: Caller._purpose,
    Ask.SERVICE: Caller._service,
    Ask.STAFF: Caller._staff,
    Ask.WHEN: Caller._when,
    Ask.OTHER_WHEN: Caller._other_when,
    Ask.CHOICE: Caller._choice,
    Ask.OFFER: Caller._choice,
    Ask.NAME: Caller._name,
    Ask.GIVEN_NAME: Caller._given_name,
    Ask.SPELLING: Caller._spelling,
    Ask.PHONE: Caller._phone,
    Ask.CONFIRM: Caller._confirm,
    Ask.WHICH_APPOINTMENT: Caller._which_appointment,
    Ask.APPOINTMENT_TIME: Caller._appointment_time,
    Ask.IS_IT_THIS: Caller._is_it_this,
    Ask.BOOK_NEW: Caller._book_new,
    Ask.PERSON_OFFER: Caller._person_offered,
    Ask.ANYTHING_ELSE: Caller._anything_else,
    Ask.STILL_THERE: Caller._still_there,
    Ask.REPEAT: Caller._repeat,
    Ask.NOTHING: Caller._nothing_asked,
}
