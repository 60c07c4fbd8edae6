"""Say: lines become clauses in the caller's language and the company's tone.

Wordings take turns, facts are evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from string import Formatter
from types import SimpleNamespace
from typing import Any

from askpro.conversation.dialogue.lines import Echo, Fact, Line, Ungrounded
from askpro.conversation.dialogue.many_told import ManyTold
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.prompts import PROMPTS, Prompts
from askpro.conversation.dialogue.prompts.turns import in_turn, sentences_of
from askpro.conversation.dialogue.speech import TONGUES, Listing, Tongue, listed
from askpro.conversation.dialogue.spoken import Spoken
from askpro.conversation.dialogue.state import State
from askpro.conversation.tools.evidence import (
    Address,
    AtWork,
    CallbackPromised,
    CancellationTerms,
    FeeTerm,
    Known,
    KnownAppointment,
    KnownCustomer,
    LookedFor,
    Menu,
    Obstacle,
    Occurrences,
    OfferedSlot,
    OpeningHours,
    Refused,
    SeriesBooked,
    ServiceFacts,
    SeveralCancelled,
    SeveralTerms,
    Team,
    Terms,
    Upcoming,
    UsuallyAtWork,
    WaitingNoted,
    WeeklyHours,
)
from askpro.conversation.tools.trace import is_witnessed
from askpro.conversation.understanding.folding import fold
from askpro.foundation.time import minute_of_day

TOLD_AT_ONCE_MAX = 8
"""Nobody keeps more names of services or people in mind."""


def say(state: State, lines: Iterable[Line], setting: Setting) -> tuple[State, tuple[str, ...]]:
    """The state, wordings counted, and what is spoken. Raises Ungrounded for a fact of another call."""
    prompts = PROMPTS[state.language, setting.shop.tone]
    voice = _Voice(setting, TONGUES[state.language], prompts, state.call_id)
    spoken, chosen, clauses = dict(state.spoken), list[str](), list[str]()
    for line in lines:
        turn = spoken.get(line.key, 0)
        spoken[line.key] = turn + 1
        wording = in_turn(prompts.wordings[line.key], turn, (*state.said, *chosen))
        chosen += sentences_of(wording)
        sentence = wording.format_map(voice.fillings(line))
        clauses.append(sentence[:1].upper() + sentence[1:])
    return state.but(spoken=spoken, said=tuple(chosen) or state.said), tuple(clauses)


class _Voice:
    """One language and tone in one setting."""

    def __init__(self, setting: Setting, tongue: Tongue, prompts: Prompts, call_id: str) -> None:
        self.shop, self.tongue, self.prompts, self.call_id = setting.shop, tongue, prompts, call_id
        self.today = setting.now.date()
        self.spoken = Spoken(self.shop, self.tongue, self.today)
        self.many = ManyTold(self.shop, self.tongue, self.today)
        self.day_told: date | None = None
        """The day the sentence before spoke of."""

    def fillings(self, line: Line) -> dict[str, Any]:
        filled: dict[str, Any] = {place: self._word(place, echo) for place, echo in line.words.items()}
        for place, facts in line.facts.items():
            for fact in facts:
                if not is_witnessed(fact, self.call_id):
                    raise Ungrounded(f"'{place}' comes from another call")
            filled[place] = self._facts(place, facts)
        return filled

    def _word(self, place: str, echo: Echo) -> str:
        if echo.services:
            names = self.spoken.services(echo.services)
            return self.tongue.either(names) if place == "services" else self.tongue.every(names)
        if echo.staff:
            return self.tongue.either([self.shop.staff_name(staff) for staff in echo.staff])
        if echo.day is not None:
            return self.tongue.date(echo.day, self.today)
        if echo.no_such_day is not None:
            return self.tongue.no_such_day(echo.no_such_day)
        if echo.weekday is not None:
            return self.tongue.weekday(echo.weekday)
        if place == "relation":
            return self.prompts.relations.get(fold(echo.text).text, echo.text)
        return echo.text

    def _facts(self, place: str, facts: tuple[Fact, ...]) -> Any:
        if place == "slots":
            return self._slots([fact for fact in facts if isinstance(fact, OfferedSlot)])
        if place == "appointments":
            told = [self._appointment(fact) for fact in facts if isinstance(fact, KnownAppointment)]
            return self.tongue.every([f"{one.service} {one.on}" for one in told])
        return self._fact(facts[0])

    def _fact(self, fact: Fact) -> Any:
        tell: dict[type, Callable[[Any], Any]] = {
            OfferedSlot: self._appointment,
            KnownAppointment: self._appointment,
            Occurrences: self.many.series,
            SeriesBooked: self.many.series,
            SeveralTerms: self.many.several,
            SeveralCancelled: self.many.several,
            Upcoming: lambda upcoming: SimpleNamespace(
                count=self.tongue.appointments(len(upcoming.appointments))
            ),
            KnownCustomer: lambda customer: customer.name,
            LookedFor: lambda looked_for: SimpleNamespace(on=self.spoken.on(looked_for.starts_at)),
            Obstacle: self._obstacle,
            Refused: self._refused,
            Terms: lambda terms: self._own_sentence(terms.sentences),
            WaitingNoted: self._noted,
            FeeTerm: self._fee_term,
            CancellationTerms: lambda terms: self.tongue.notice(terms.notice_minutes),
            OpeningHours: self._hours,
            WeeklyHours: lambda week: self._runs(week.runs),
            AtWork: self._at_work,
            UsuallyAtWork: lambda usual: SimpleNamespace(
                staff=self.shop.staff_name(usual.staff_id), week=self._runs(usual.runs)
            ),
            Address: lambda address: address.text,
            Known: lambda known: known.text,
            ServiceFacts: self._service_facts,
            Menu: lambda menu: self.tongue.every(self.spoken.services(menu.services[:TOLD_AT_ONCE_MAX])),
            Team: lambda team: self.tongue.every([self.shop.staff_name(staff) for staff in team.staff]),
            CallbackPromised: lambda promise: SimpleNamespace(by=self.spoken.on(promise.by)),
        }
        return tell[type(fact)](fact)

    def _appointment(self, fact: OfferedSlot | KnownAppointment) -> SimpleNamespace:
        """`on` is when it is, `named` the time itself, `onto` where it is moved to."""
        local = self.spoken.local(fact.starts_at)
        name = self.shop.staff_name(fact.staff_id)
        return SimpleNamespace(
            service=self.tongue.every(self.spoken.services(fact.services)),
            on=self.spoken.on(local),
            day=self.tongue.on(local.date(), self.today),
            named=self.spoken.named(local),
            onto=f"{self.tongue.onto(local.date(), self.today):,} {self.spoken.at(local)}",
            at=self.tongue.clock(minute_of_day(local)),
            with_staff=self.tongue.with_staff(name) if name else "",
            deposit=self.tongue.price(fact.deposit_cents, fact.currency)
            if isinstance(fact, OfferedSlot)
            else "",
        )

    def _slots(self, slots: list[OfferedSlot]) -> Listing:
        times = [(self.spoken.local(slot.starts_at), self.shop.staff_name(slot.staff_id)) for slot in slots]
        return listed(self.tongue, times, self.today, self.day_told)

    def _obstacle(self, obstacle: Obstacle) -> str:
        sentence = self._known_obstacle(obstacle)
        return sentence or self._own_sentence(obstacle.sentences)

    def _known_obstacle(self, obstacle: Obstacle) -> str:
        template = self.prompts.obstacles.get(obstacle.rule, "")
        local = self.spoken.local(obstacle.starts_at) if obstacle.starts_at else None
        day = local.date() if local else obstacle.day
        fillings: dict[str, str] = {}
        if day:
            on, named = self.tongue.on(day, self.today), self.tongue.day(day, self.today)
            fillings |= {"on": on, "day": named, "when": on, "moment": named}
        if local:
            fillings |= {"when": self.spoken.on(local), "moment": self.spoken.named(local)}
        if obstacle.staff_id:
            fillings["staff"] = self.shop.staff_name(obstacle.staff_id)
        needed = {place for _, place, _, _ in Formatter().parse(template) if place}
        if not template or not needed <= fillings.keys():
            return ""
        self.day_told = day if needed - {"staff"} else None
        return template.format_map(fillings)

    def _refused(self, refused: Refused) -> str:
        return self._own_sentence(refused.sentences)

    def _own_sentence(self, sentences: dict[str, str]) -> str:
        return sentences.get(self.tongue.language) or self.prompts.obstacles["nothing"]

    def _noted(self, noted: WaitingNoted) -> SimpleNamespace:
        if noted.first_day == noted.last_day:
            days: str = self.tongue.on(noted.first_day, self.today)
        else:
            days = self.tongue.until(noted.last_day, self.today)
        weekdays = [self.tongue.weekdays(weekday, weekday) for weekday in noted.weekdays]
        between = [self.tongue.within(*noted.between)] if noted.between else []
        name = self.shop.staff_name(noted.staff_id)
        return SimpleNamespace(
            service=self.tongue.every(self.spoken.services(noted.services[:TOLD_AT_ONCE_MAX])),
            when=", ".join([days, *weekdays, *between]),
            with_staff=f" {self.tongue.with_staff(name)}" if name else "",
        )

    def _fee_term(self, fee: FeeTerm) -> SimpleNamespace:
        due = (
            self.tongue.share(fee.percent) if fee.percent else self.tongue.price(fee.cents or 0, fee.currency)
        )
        return SimpleNamespace(notice=self.tongue.notice(fee.under_minutes), due=due)

    def _hours(self, hours: OpeningHours) -> SimpleNamespace:
        times = [self.tongue.stretch(since, until) for since, until in hours.open_minutes]
        return SimpleNamespace(
            day=self.tongue.day(hours.day, self.today),
            on=self.tongue.on(hours.day, self.today),
            times=self.tongue.every(times),
        )

    def _at_work(self, present: AtWork) -> SimpleNamespace:
        times = [self.tongue.stretch(since, until) for since, until in present.work_minutes]
        return SimpleNamespace(
            staff=self.shop.staff_name(present.staff_id),
            on=self.tongue.on(present.day, self.today),
            times=self.tongue.every(times),
        )

    def _runs(self, week: Iterable[tuple[int, int, tuple[tuple[int, int], ...]]]) -> str:
        runs = [
            f"{self.tongue.weekdays(first, last)} "
            + self.tongue.every([self.tongue.stretch(since, until) for since, until in times])
            for first, last, times in week
        ]
        return ", ".join(runs)

    def _service_facts(self, facts: ServiceFacts) -> SimpleNamespace:
        price = self.tongue.price(facts.price_cents, facts.currency) if facts.price_cents is not None else ""
        return SimpleNamespace(
            service=self.shop.service_name(facts.service_id, self.tongue.language),
            price=price,
            duration=self.tongue.duration(facts.duration_minutes),
        )
