"""The first thing a caller says: as much of the errand as the habits let out at once."""

from __future__ import annotations

from random import Random

from askpro.entry.cli.rehearsal.person import Person
from askpro.entry.cli.rehearsal.scenario import Scenario
from askpro.entry.cli.rehearsal.wording import Wording, joined

_TELLS_WHEN = 0.7
"""How often an ordinary caller names the time at once; from conversations, not from wishes."""


class Told:
    """What of the errand the receptionist has been told."""

    def __init__(self) -> None:
        self.errand = self.service = self.staff = self.when = self.name = self.target = False


def opening(scenario: Scenario, person: Person, wording: Wording, told: Told, chance: Random) -> str:
    """The first sentence; what it tells is noted in `told`."""
    habits = scenario.written.habits
    told.errand = True
    polite = "hello" if chance.random() < 0.7 else ""
    parts = [wording.phrase(polite)] if polite else []
    if {"introduces itself", "over-answers"} & set(habits) and person.name and "refuses name" not in habits:
        told.name = True
        parts.append(_small(wording.phrase("introduce", name=person.spoken_name), person.spoken_name))
    if "chatty" in habits:
        parts.append(_small(wording.phrase("chat")))
    return joined(*parts, _small(_errand(scenario, wording, told, chance)))


def _errand(scenario: Scenario, wording: Wording, told: Told, chance: Random) -> str:
    match scenario.written.goal:
        case "book":
            return _booking(scenario, wording, told, chance)
        case "move":
            return _moving(scenario, wording, told, chance)
        case "cancel":
            return _cancelling(scenario, wording, told)
        case "ask":
            return wording.phrase(scenario.written.questions[0])
        case "callback":
            return wording.phrase("callback")
        case "nothing":
            return wording.phrase("book")


def _booking(scenario: Scenario, wording: Wording, told: Told, chance: Random) -> str:
    habits = scenario.written.habits
    if "terse" in habits:
        return wording.phrase("book")
    service = scenario.says.service or wording_of_service(scenario, chance)
    told.service = True
    if "splits turns" in habits and scenario.when:
        day = wording.day(scenario.when[0].first)
        parts = [wording.phrase("book_service_when", service=service, when=day).rstrip("?")]
    elif "over-answers" in habits or _names_time_at_once(scenario, chance):
        told.when = True
        parts = [wording.phrase("book_service_when", service=service, when=wish(scenario, 0, wording))]
    else:
        parts = [wording.phrase("book_service", service=service)]
    for_whom = scenario.written.for_whom.get(scenario.language)
    if for_whom:
        parts.append(_small(wording.phrase("book_for", relation=for_whom)))
    if scenario.written.staff:
        told.staff = True
        parts.append(_small(wording.phrase("with_staff", staff=scenario.written.staff)))
    if told.when and ({"asks for earliest", "ranks wishes"} & set(habits)):
        return joined(wording.phrase("book_service", service=service), *parts[1:], wish(scenario, 0, wording))
    return joined(*parts)


def _names_time_at_once(scenario: Scenario, chance: Random) -> bool:
    return bool(scenario.when) and chance.random() < _TELLS_WHEN


def _moving(scenario: Scenario, wording: Wording, told: Told, chance: Random) -> str:
    if "terse" in scenario.written.habits or "forgot the time" in scenario.written.habits:
        return wording.phrase("move")
    told.target = True
    parts = [wording.phrase("move_target", target=target(scenario, wording))]
    if scenario.when and chance.random() < _TELLS_WHEN:
        told.when = True
        parts.append(_small(wording.phrase("move_to", when=wish(scenario, 0, wording))))
    return joined(*parts)


def _cancelling(scenario: Scenario, wording: Wording, told: Told) -> str:
    if "terse" in scenario.written.habits or "forgot the time" in scenario.written.habits:
        return wording.phrase("cancel")
    told.target = True
    return wording.phrase("cancel_target", target=target(scenario, wording))


def wish(scenario: Scenario, place: int, wording: Wording) -> str:
    """The wish as it is spoken: in the scenario's words where it has them."""
    habits, insisted = scenario.written.habits, scenario.says.when
    if place < len(insisted):
        return insisted[place]
    if "asks for earliest" in habits and place == 0:
        return wording.phrase("earliest").lower()
    if "ranks wishes" in habits and place == 0 and len(scenario.when) > 1:
        first, second = (wording.window(window) for window in scenario.when[:2])
        return _small(wording.phrase("ranked", first=first, second=second))
    windows = (*scenario.when, *scenario.accepts)
    window = windows[place]
    if "corrects itself" in habits and place == 0 and window.point is not None:
        return wording.repaired(window)
    return wording.window(window)


def target(scenario: Scenario, wording: Wording) -> str:
    """When the appointment is that the call is about."""
    from_book = scenario.target
    if scenario.says.target or from_book is None:
        return scenario.says.target
    return wording.moment(scenario.local(from_book.at))


def wording_of_service(scenario: Scenario, chance: Random) -> str:
    """One of the ways to say what is wanted."""
    if scenario.says.service or not scenario.written.service:
        return scenario.says.service
    name, *others = scenario.company.ways_to_say(scenario.written.service, scenario.language)
    return chance.choice([name, name, *others[:2]])


def _small(text: str, name: str = "") -> str:
    """Without the capital of a sentence's beginning, but for names and the English I."""
    keeps = text.startswith(("I ", "I'")) or (name and text.startswith(name))
    return text if keeps else text[:1].lower() + text[1:]
