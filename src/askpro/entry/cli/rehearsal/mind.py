"""What a simulated caller keeps in mind during its call: its errand, what it has told, heard and refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from askpro.entry.cli.rehearsal.checking import Doubt
from askpro.entry.cli.rehearsal.cues import Ask
from askpro.entry.cli.rehearsal.errand import Told, opening, target, wish
from askpro.entry.cli.rehearsal.hearing import Heard, Offered
from askpro.entry.cli.rehearsal.person import Person
from askpro.entry.cli.rehearsal.scenario import Scenario
from askpro.entry.cli.rehearsal.wording import Wording


@dataclass(frozen=True, slots=True)
class Turn:
    """What the caller heard and said to it; `answered` is the question its words answer, if they do."""

    heard: Heard
    said: str | None
    answered: Ask | None


@dataclass(slots=True)
class Mind:
    """Of one caller in one call."""

    scenario: Scenario
    person: Person
    chance: Random
    turns: list[Turn] = field(default_factory=list)
    done: bool = False
    gave_up: bool = False
    told: Told = field(default_factory=Told)
    wish: int = 0
    refusals: int = 0
    corrections: int = 0
    name_refusals: int = 0
    doubt: Doubt | None = None
    changed_mind: bool = False
    was_silent: bool = False
    farewell: bool = False
    day: date | None = None
    last_offers: tuple[Offered, ...] = ()
    questions: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    objections: list[str] = field(default_factory=list)
    answered: Ask | None = None
    wording: Wording = field(init=False)

    def __post_init__(self) -> None:
        written = self.scenario.written
        self.wording = Wording(
            self.scenario.language, self.scenario.today.date(), written.habits, self.chance
        )
        self.lines = list(self.scenario.says.opening)
        self.objections = list(self.scenario.says.read_back)
        self.questions = list(written.questions)
        if written.goal == "ask" and not self.lines:
            self.questions = self.questions[1:]

    def has(self, habit: str) -> bool:
        return habit in self.scenario.written.habits

    @property
    def wishes(self) -> tuple[object, ...]:
        return (*self.scenario.when, *self.scenario.accepts)

    @property
    def last_words(self) -> str:
        return next((turn.said for turn in reversed(self.turns) if turn.said), "")

    def opening(self) -> str:
        return opening(self.scenario, self.person, self.wording, self.told, self.chance)

    def target(self) -> str:
        """When the appointment is that the call is about, in words."""
        return target(self.scenario, self.wording)

    def spoken_wish(self) -> str:
        if self.changed_mind and self.scenario.instead:
            return self.scenario.says.instead or self.wording.window(self.scenario.instead)
        return wish(self.scenario, min(self.wish, len(self.wishes) - 1), self.wording)

    def own_question(self) -> str:
        return self.wording.phrase(self.questions.pop(0))

    def otherwise(self) -> str:
        """What is left when nothing suits."""
        if self.scenario.written.otherwise == "callback":
            return self.wording.phrase("callback")
        return self.give_up()

    def give_up(self) -> str:
        self.answered = Ask.NOTHING
        self.gave_up = True
        return self.wording.phrase("give_up")
