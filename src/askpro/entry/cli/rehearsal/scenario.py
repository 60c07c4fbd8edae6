"""The format of the benchmark: files of scenarios, read and checked. evals/booking/README.md describes it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import get_args

import msgspec

from askpro.entry.cli.rehearsal.company import Company, read_companies
from askpro.entry.cli.rehearsal.vocabulary import (
    End,
    GoalKind,
    Habit,
    Language,
    NumberShown,
    QuestionTopic,
)
from askpro.entry.cli.rehearsal.window import Window, read_window
from askpro.foundation.errors import Invalid

"""Written once for all, or as a table by language."""


class ScenarioFault(Invalid):
    """A scenario file does not follow the format."""


class Booked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An appointment in the book before the call: `at` local, `of` a customer or a new name."""

    at: str
    service: str
    staff: str
    of: str = ""


class Busy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of one person's day that is taken by somebody else."""

    staff: str
    at: str


class Says(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words the scenario insists on; what is left empty, the caller finds words for."""

    opening: tuple[str, ...] = ()
    service: str = ""
    when: tuple[str, ...] = ()
    name: str = ""
    target: str = ""
    instead: str = ""
    rhythm: str = ""
    count: str = ""
    read_back: tuple[str, ...] = ()


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A scenario as it stands in the file."""

    id: str
    about: str
    caller: str
    goal: GoalKind
    language: tuple[Language, ...] | None = None
    company: str | None = None
    clock: str | None = None
    line: Language | None = None
    branch: str = ""
    number: NumberShown = "own"
    book: tuple[Booked, ...] = ()
    busy: tuple[Busy, ...] = ()
    service: str = ""
    staff: str = ""
    for_whom: dict[str, str] = {}
    customer: str = ""
    when: tuple[str, ...] = ()
    accepts: tuple[str, ...] = ()
    instead: str = ""
    target: int = 0
    targets: tuple[int, ...] = ()
    series: tuple[str, ...] = ()
    habits: tuple[Habit, ...] = ()
    questions: tuple[QuestionTopic, ...] = ()
    says: dict[str, Says] = {}
    otherwise: str = "give up"
    end: tuple[End, ...] = ()
    must_say: dict[str, tuple[str, ...]] = {}
    never_say: tuple[str, ...] = ()


class _Defaults(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    about: str
    clock: str
    language: tuple[Language, ...]
    company: str = "salon"
    scenario: tuple[Written, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One caller with one goal, on one day, in one language."""

    id: str
    group: str
    about: str
    language: Language
    line: Language
    company: Company = field(repr=False)
    clock: datetime
    written: Written = field(repr=False)
    when: tuple[Window, ...]
    accepts: tuple[Window, ...]
    series: tuple[Window, ...]
    instead: Window | None
    says: Says = field(repr=False)
    must_say: tuple[str, ...]

    @property
    def today(self) -> datetime:
        """The clock, in the company's local time without its zone."""
        return self.clock.astimezone(self.company.zone).replace(tzinfo=None)

    def local(self, written: str) -> datetime:
        """A moment of the book as it is written, in local time without a zone."""
        return datetime.fromisoformat(written)

    @property
    def ends(self) -> tuple[End, ...]:
        """How the call may end; by default what the goal says."""
        if self.written.series and not self.written.end:
            return ("series",)
        return self.written.end or _END_OF_GOAL[self.written.goal]

    @property
    def acceptable(self) -> tuple[Window, ...]:
        """All the caller would take: wishes in their order, then what would also do."""
        final = (self.instead,) if self.instead else self.when
        return (*final, *self.accepts)

    @property
    def target(self) -> Booked | None:
        """The appointment a move or a cancellation is about."""
        if self.written.goal not in ("move", "cancel", "ask") or not self.written.book:
            return None
        return self.written.book[self.written.target]

    @property
    def targets(self) -> tuple[Booked, ...]:
        """All that a cancellation is about, where that is not one alone."""
        if self.written.targets:
            return tuple(self.written.book[place] for place in self.written.targets)
        return (self.target,) if self.target else ()

    @property
    def known(self) -> bool:
        """Whether the shown number belongs to a customer."""
        customer = self.company.customer(self.written.caller)
        return self.written.number == "own" and customer is not None and customer.phone is not None


_END_OF_GOAL: Mapping[GoalKind, tuple[End, ...]] = {
    "book": ("booked",),
    "move": ("moved",),
    "cancel": ("cancelled",),
    "ask": ("nothing",),
    "callback": ("callback",),
    "nothing": ("nothing",),
}


def read_scenarios(directory: Path, only: str | None = None) -> list[Scenario]:
    """Every scenario below the directory whose id contains `only`. Refuses with ScenarioFault."""
    companies = read_companies(directory / "companies")
    read = [
        scenario for path in sorted(directory.glob("*.toml")) for scenario in _scenarios_of(path, companies)
    ]
    ids = [scenario.id for scenario in read]
    twice = sorted({each for each in ids if ids.count(each) > 1})
    if twice:
        raise ScenarioFault(f"These ids are used twice: {', '.join(twice)}.")
    chosen = [scenario for scenario in read if only is None or only in scenario.id]
    if not chosen:
        raise ScenarioFault(f"There is no scenario in {directory}" + (f" with '{only}'." if only else "."))
    return chosen


def _scenarios_of(path: Path, companies: Mapping[str, Company]) -> Iterator[Scenario]:
    try:
        group = msgspec.convert(tomllib.loads(path.read_text("utf-8")), _Defaults)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise ScenarioFault(f"{path}: {fault}") from fault
    for written in group.scenario:
        languages = written.language or group.language
        for language in languages:
            try:
                yield _scenario(path.stem, group, written, language, companies)
            except (Invalid, ValueError, KeyError, IndexError) as fault:
                raise ScenarioFault(f"{path}, {written.id}: {fault}") from fault


def _scenario(
    group: str,
    defaults: _Defaults,
    written: Written,
    language: Language,
    companies: Mapping[str, Company],
) -> Scenario:
    company = companies[written.company or defaults.company]
    _check_names(written, company)
    return Scenario(
        id=f"{written.id}.{language}",
        group=group,
        about=written.about,
        language=language,
        line=written.line or language,
        company=company,
        clock=datetime.fromisoformat(written.clock or defaults.clock),
        written=written,
        when=_windows(written.when),
        accepts=_windows(written.accepts),
        series=_windows(written.series),
        instead=read_window(written.instead) if written.instead else None,
        says=written.says.get(language, Says()),
        must_say=_patterns(written.must_say.get(language, ())),
    )


def _windows(written: Sequence[str]) -> tuple[Window, ...]:
    return tuple(read_window(each) for each in written)


def _patterns(written: Sequence[str]) -> tuple[str, ...]:
    for pattern in written:
        re.compile(pattern)
    return tuple(written)


def _check_names(written: Written, company: Company) -> None:
    """A word that nobody in the company knows is a slip of the pen, and no trap."""
    services = [each.service for each in written.book] + ([written.service] if written.service else [])
    staff = [*(each.staff for each in written.book), *(each.staff for each in written.busy)]
    unknown = [key for key in services if key not in company.services]
    unknown += [name for name in staff if name not in company.staff]
    if written.branch and written.branch not in company.branches:
        unknown.append(written.branch)
    if unknown:
        raise ScenarioFault(f"{company.key} has no {', '.join(unknown)}.")
    stray = set(written.says) - set(get_args(Language))
    if stray:
        raise ScenarioFault(f"says has no language {', '.join(stray)}.")
    if written.goal in ("move", "cancel") and not written.book and not written.end:
        raise ScenarioFault("what is to be moved or cancelled must be in the book.")
    _patterns(written.never_say)
