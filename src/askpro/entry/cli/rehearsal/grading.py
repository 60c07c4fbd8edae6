"""The verdict on a call: the end state of the book, and what had to be or must not be said. Nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from askpro.entry.cli.rehearsal.checking import same_name
from askpro.entry.cli.rehearsal.claims import ungrounded
from askpro.entry.cli.rehearsal.evidence import evidence_of
from askpro.entry.cli.rehearsal.person import Person
from askpro.entry.cli.rehearsal.repeats import Exchange, asked_twice
from askpro.entry.cli.rehearsal.scenario import Booked, Scenario
from askpro.entry.cli.rehearsal.shop import Changes, Entry
from askpro.entry.cli.rehearsal.vocabulary import End
from askpro.tenancy.companies import Tone

_OTHER_TONE = {
    Tone.FORMAL: re.compile(r"\b(?:[Dd]u|[Dd]ir|[Dd]ich|[Dd]ein(?:e[nmrs]?)?)\b"),
    Tone.INFORMAL: re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)\b"),
}
"""Words that a company of this tone never has for its caller."""
_CALLBACKS = ("callback_requested", "transferred")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was wrong with a call; it passed when nothing was."""

    wrong_end: tuple[str, ...]
    wrong_words: tuple[str, ...]
    ungrounded: tuple[str, ...]
    asked_twice: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Only the end state and the words that matter decide; repeats and claims are counted beside."""
        return not self.wrong_end and not self.wrong_words


def judge(
    scenario: Scenario,
    person: Person,
    changes: Changes,
    call: Mapping[str, Any],
    agent_words: Sequence[str],
    exchanges: Sequence[Exchange],
) -> Verdict:
    """The verdict on one call."""
    evidence = evidence_of(call, scenario.company.zone, scenario.today.date())
    services = scenario.company.services
    sold = [scenario.company.service_name(key, language) for key in services for language in ("de", "en")]
    called_back = call.get("outcome") in _CALLBACKS or "callback" in evidence.deeds
    faults: list[list[str]] = [_faults(end, scenario, person, changes, called_back) for end in scenario.ends]
    return Verdict(
        wrong_end=() if any(not each for each in faults) else tuple(sorted(faults, key=len)[0]),
        wrong_words=tuple(_wrong_words(scenario, agent_words)),
        ungrounded=tuple(
            f"{fault}: {text}" for text in agent_words for fault in ungrounded(text, evidence, sold)
        ),
        asked_twice=tuple(asked_twice(exchanges)),
    )


def _faults(end: End, scenario: Scenario, person: Person, changes: Changes, called_back: bool) -> list[str]:
    """What keeps the book from being in this end state."""
    match end:
        case "booked":
            return _booked(scenario, person, changes)
        case "series":
            return _series(scenario, person, changes)
        case "moved":
            return _moved(scenario, changes)
        case "cancelled":
            return _cancelled(scenario, changes)
        case "nothing":
            return [f"the book changed: {told(changes)}"] if not changes.none else []
        case "callback":
            missing = [] if called_back else ["nobody will call back"]
            return missing + ([f"the book changed: {told(changes)}"] if not changes.none else [])
        case "booked+callback":
            return _booked(scenario, person, changes) + ([] if called_back else ["nobody will call back"])


def _booked(scenario: Scenario, person: Person, changes: Changes) -> list[str]:
    if changes.moved or changes.cancelled or len(changes.booked) != 1:
        return [f"not exactly one booking: {told(changes)}"]
    entry = changes.booked[0]
    faults = (
        []
        if any(window.takes(entry.starts_at) for window in scenario.acceptable)
        else [f"time {entry.starts_at:%d.%m. %H:%M}"]
    )
    return faults + _entry_faults(scenario, person, entry)


def _series(scenario: Scenario, person: Person, changes: Changes) -> list[str]:
    """Exactly one appointment in each window of the series, and nothing else."""
    if changes.moved or changes.cancelled or len(changes.booked) != len(scenario.series):
        return [f"not exactly {len(scenario.series)} bookings: {told(changes)}"]
    in_order = sorted(changes.booked, key=lambda entry: entry.starts_at)
    faults: list[str] = []
    for window, entry in zip(scenario.series, in_order, strict=True):
        faults += [] if window.takes(entry.starts_at) else [f"time {entry.starts_at:%d.%m. %H:%M}"]
        faults += _entry_faults(scenario, person, entry)
    return faults


def _entry_faults(scenario: Scenario, person: Person, entry: Entry) -> list[str]:
    faults: list[str] = []
    if scenario.written.service and not _is_service(scenario, entry, scenario.written.service):
        faults.append(f"service {' + '.join(entry.services)}")
    if scenario.written.staff and scenario.written.staff not in entry.staff:
        faults.append(f"staff {' + '.join(entry.staff)}")
    return faults + _customer_faults(scenario, person, entry)


def _customer_faults(scenario: Scenario, person: Person, entry: Entry) -> list[str]:
    expected = scenario.written.customer or person.name
    if not expected or scenario.written.for_whom:
        return []
    family = entry.customer.split()[-1] if entry.customer else ""
    fits = same_name(entry.customer, expected) or same_name(family, expected.split()[-1])
    return [] if fits else [f"customer {entry.customer or 'nobody'}"]


def _moved(scenario: Scenario, changes: Changes) -> list[str]:
    if changes.booked or changes.cancelled or len(changes.moved) != 1:
        return [f"not exactly one move: {told(changes)}"]
    before, after = changes.moved[0]
    faults = [] if _is_target(scenario, before) else [f"the wrong one was moved: {_line(before)}"]
    if not any(window.takes(after.starts_at) for window in scenario.acceptable):
        faults.append(f"time {after.starts_at:%d.%m. %H:%M}")
    if scenario.written.staff and scenario.written.staff not in after.staff:
        faults.append(f"staff {' + '.join(after.staff)}")
    return faults


def _cancelled(scenario: Scenario, changes: Changes) -> list[str]:
    targets = scenario.targets
    if changes.booked or changes.moved or len(changes.cancelled) != max(1, len(targets)):
        return [f"not exactly {max(1, len(targets))} cancelled: {told(changes)}"]
    return [
        f"the wrong one was cancelled: {_line(entry)}"
        for entry in changes.cancelled
        if not any(_is(scenario, target, entry) for target in targets)
    ]


def _is_target(scenario: Scenario, entry: Entry) -> bool:
    target = scenario.target
    return target is not None and _is(scenario, target, entry)


def _is(scenario: Scenario, target: Booked, entry: Entry) -> bool:
    return entry.starts_at == scenario.local(target.at) and target.staff in entry.staff


def _is_service(scenario: Scenario, entry: Entry, key: str) -> bool:
    service = scenario.company.services[key]
    return len(entry.services) == 1 and entry.services[0] in (service.german, service.english)


def _wrong_words(scenario: Scenario, agent_words: Sequence[str]) -> list[str]:
    said = "\n".join(agent_words)
    missing = [
        f"never said: {pattern}"
        for pattern in scenario.must_say
        if not re.search(pattern, said, re.IGNORECASE)
    ]
    forbidden = [
        f"said: {pattern}"
        for pattern in scenario.written.never_say
        if re.search(pattern, said, re.IGNORECASE)
    ]
    addressed = _OTHER_TONE[scenario.company.tone].search(said)
    return missing + forbidden + ([f"addressed otherwise: {addressed[0]}"] if addressed else [])


def told(changes: Changes) -> str:
    """The changes in one line."""
    parts = [f"booked {_line(entry)}" for entry in changes.booked]
    parts += [f"moved {_line(before)} to {_line(after)}" for before, after in changes.moved]
    parts += [f"cancelled {_line(entry)}" for entry in changes.cancelled]
    return "; ".join(parts) or "nothing changed"


def _line(entry: Entry) -> str:
    who = f"{'+'.join(entry.services)}, {'+'.join(entry.staff)}, {entry.customer}"
    return f"{entry.starts_at:%Y-%m-%d %H:%M} {who}" + (f" for {entry.for_whom}" if entry.for_whom else "")
