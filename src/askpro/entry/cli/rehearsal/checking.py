"""Whether a read-back says what the caller meant, and if not, what is wrong with it."""

from __future__ import annotations

import re
from enum import StrEnum

from rapidfuzz import fuzz

from askpro.entry.cli.rehearsal.cues import NEGATIVE
from askpro.entry.cli.rehearsal.hearing import Heard, sentences
from askpro.entry.cli.rehearsal.lexicon import number_of
from askpro.entry.cli.rehearsal.moments import mentions
from askpro.entry.cli.rehearsal.person import Person
from askpro.entry.cli.rehearsal.scenario import Scenario
from askpro.foundation.time import minute_of_day

ALIKE_MIN = 75.0
"""From this likeness on two names may sound the same to the one who bears it."""
_CANCELLING = re.compile(r"\b(?:absag|stornier|streich|cancel)|\bsage\b.*\bab\b", re.IGNORECASE)
_ALL = re.compile(r"\balle\b|\ball\b|\bthem\b", re.IGNORECASE)
_MOVING = re.compile(r"verleg|verschieb|\bneu wäre|\bmove|new time", re.IGNORECASE)
_WITHOUT = re.compile(r"(?:dann )?ohne\b|without\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\b(\w+) (?:Termine|appointments)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:\b[Nn]amen?|\bauf|\b[Uu]nder(?: the name)?)\s+(?:of )?((?:[A-ZÄÖÜİŞÇ][\w'’-]+)(?: [A-ZÄÖÜİŞÇ][\w'’-]+)*)"
)


class Doubt(StrEnum):
    """What is wrong in a read-back."""

    TIME = "time"
    NAME = "name"
    SERVICE = "service"
    STAFF = "staff"
    PURPOSE = "purpose"


def check_read_back(scenario: Scenario, person: Person, heard: Heard) -> Doubt | None:
    """The first thing that is wrong, None when all of it is right or nothing of it was said."""
    goal = scenario.written.goal
    if _CANCELLING.search(heard.text):
        together = _how_many_are_cancelled(heard) in (None, len(scenario.targets))
        together = together and bool(_ALL.search(heard.question)) == (len(scenario.targets) > 1)
        right = goal == "cancel" and together and target_named(scenario, heard)
        return None if right else Doubt.PURPOSE
    if goal == "cancel":
        return Doubt.PURPOSE
    if _MOVING.search(heard.text) and goal == "book":
        return Doubt.PURPOSE
    if heard.offers and not _time_fits(scenario, heard):
        return Doubt.TIME
    if _other_service(scenario, heard.text):
        return Doubt.SERVICE
    if _other_staff(scenario, heard.text):
        return Doubt.STAFF
    return Doubt.NAME if goal == "book" and _other_name(scenario, person, heard.text) else None


def series_as_meant(scenario: Scenario, heard: Heard) -> bool:
    """Whether a series is read back with the number, the hour and the service that are meant."""
    said = _HOW_MANY.search(heard.text)
    number = number_of(said[1]) if said else None
    if number is not None and number != len(scenario.series):
        return False
    if _other_service(scenario, heard.text) or _other_staff(scenario, heard.text):
        return False
    of_it = [part for part in sentences(heard.text) if not (NEGATIVE.search(part) or _WITHOUT.match(part))]
    told = [each for part in of_it for each in mentions(part, scenario.today.date())]
    minutes = {each.minute for each in told if each.minute is not None}
    days = {each.day for each in told if each.day is not None and not each.weekday_only}
    return all(
        any(window.since <= minute <= window.until for window in scenario.series) for minute in minutes
    ) and all(any(window.takes_day(day) for window in scenario.series) for day in days)


def _how_many_are_cancelled(heard: Heard) -> int | None:
    said = _HOW_MANY.search(heard.text)
    return number_of(said[1]) if said else None


def target_named(scenario: Scenario, heard: Heard) -> bool:
    """Whether the appointment just named is the one meant; without a time it is taken to be."""
    target = scenario.target
    if target is None or not heard.offers:
        return target is not None
    return any(offer.at == scenario.local(target.at) for offer in heard.offers)


def still_doubtful(doubt: Doubt, scenario: Scenario, heard: Heard) -> bool:
    """Whether what was objected to is still open: the question does not name the right one either."""
    match doubt:
        case Doubt.STAFF:
            return scenario.written.staff not in heard.text
        case Doubt.TIME:
            return not heard.offers
        case Doubt.SERVICE:
            name = scenario.company.service_name(scenario.written.service, scenario.language)
            return name.casefold() not in heard.text.casefold()
        case Doubt.NAME | Doubt.PURPOSE:
            return False


def same_staff(one: str, other: str) -> bool:
    """The same member of the team, with or without the title."""
    return one.split()[-1] == other.split()[-1] or one in other


def same_name(one: str, other: str) -> bool:
    """Alike enough that the bearer would not object."""
    return fuzz.ratio(_folded(one), _folded(other)) >= ALIKE_MIN


def _time_fits(scenario: Scenario, heard: Heard) -> bool:
    last = heard.offers[-1]
    if last.day_known:
        return any(window.takes(last.at) for window in scenario.acceptable)
    minute_fits = (window.since <= minute_of_day(last.at) <= window.until for window in scenario.acceptable)
    return any(minute_fits)


def _other_service(scenario: Scenario, text: str) -> bool:
    wanted = scenario.written.service
    if not wanted or scenario.written.goal != "book":
        return False
    names = {key: scenario.company.service_name(key, scenario.language) for key in scenario.company.services}
    said = [key for key, name in names.items() if name.casefold() in text.casefold()]
    return bool(said) and wanted not in said


def _other_staff(scenario: Scenario, text: str) -> bool:
    wanted = scenario.written.staff
    if not wanted:
        return False
    named = [name for name in scenario.company.staff if re.search(rf"\b(?:bei|with) {name}\b", text)]
    return bool(named) and wanted not in named


def _other_name(scenario: Scenario, person: Person, text: str) -> bool:
    if scenario.known or not person.name or scenario.written.for_whom:
        return False
    found = [match for match in _NAMED.findall(text) if match not in scenario.company.staff]
    if not found:
        return False
    said = found[-1].split()[-1]
    return not same_name(said, person.family_name) and not same_name(found[-1], person.name)


def _folded(name: str) -> str:
    plain = name.casefold().replace("ß", "ss").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return plain.translate(str.maketrans("ışğç", "isgc"))
