"""Who is calling: the name to be given, the number shown and the number told."""

from __future__ import annotations

from dataclasses import dataclass

from askpro.entry.cli.rehearsal.scenario import Scenario

_FIRST_NEW_NUMBER = 5_550_000


@dataclass(frozen=True, slots=True)
class Person:
    """A caller. `shown` is None when the number is withheld; `told` is given when asked."""

    name: str
    shown: str | None
    told: str
    gives_full_name: bool = False

    @property
    def family_name(self) -> str:
        return self.name.split()[-1] if self.name else ""

    @property
    def spoken_name(self) -> str:
        return self.name if self.gives_full_name else self.family_name


def person_of(scenario: Scenario, place: int) -> Person:
    """The caller; nobody new shares a number with another call, so `place` is a number of its own."""
    written = scenario.written
    customer = scenario.company.customer(written.caller)
    new = f"+491517{_FIRST_NEW_NUMBER + place:07d}"
    own = customer.phone if customer and customer.phone and written.number != "new" else new
    full = "gives full name" in written.habits or scenario.language == "en"
    name = scenario.says.name or written.caller
    return Person(name, None if written.number == "withheld" else own, own, full)
