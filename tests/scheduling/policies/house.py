"""A house with rules for examples: what it says in words, and what it answers when asked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tests.scheduling.availability.shop import BRANCH, id_of

from askpro.scheduling.catalog import Price
from askpro.scheduling.policies import (
    Act,
    Caller,
    Case,
    Decision,
    History,
    Part,
    PolicyValues,
    Rulebook,
    Scope,
    Topic,
    decide,
    may_tell,
)

COMPANY = UUID(int=8)


class House:
    """A company with one branch; a cut by Mira costs 32 euros."""

    def __init__(self) -> None:
        self.said: dict[tuple[Scope, UUID], PolicyValues] = {}
        self.now = datetime(2027, 2, 26, 8, tzinfo=UTC)

    def says(self, scope: str = "company", of: str = "", **values: Any) -> House:
        subjects = {"company": COMPANY, "branch": BRANCH}
        self.said[Scope(scope), subjects.get(scope, id_of(of))] = PolicyValues(**values)
        return self

    def cancel(self, hours: float, services: str = "cut", **more: Any) -> str:
        """The rule that decides so many hours before, and what it costs."""
        return self.rule(Act.CANCEL, hours, services, **more)

    def move(self, hours: float, services: str = "cut", **more: Any) -> str:
        return self.rule(Act.MOVE, hours, services, **more)

    def book(self, services: str = "cut", **more: Any) -> str:
        return self.rule(Act.BOOK, 72, services, **more)

    def tell(self, topic: Topic, caller: Caller) -> str:
        return may_tell(Rulebook(COMPANY, self.said).policy_for(BRANCH, []), topic, caller).rule.value

    def rule(self, act: Act, hours: float, services: str, **more: Any) -> str:
        decision = self.decision(act, hours, services, **more)
        due = decision.fee or decision.deposit
        return f"{decision.rule} {due.cents} {due.currency}" if due else decision.rule.value

    def decision(
        self,
        act: Act,
        hours: float,
        services: str = "cut",
        staff: str = "Mira",
        cents: int = 3200,
        withheld: bool = False,
        **history: int,
    ) -> Decision:
        parts = [Part(id_of(service), id_of(staff)) for service in services.split()]
        policy = Rulebook(COMPANY, self.said).policy_for(BRANCH, parts)
        case = Case(self.now + timedelta(hours=hours), Price(cents), withheld)
        return decide(policy, act, case, History(**history), self.now)
