"""Is it right, and is it this one: what the caller says to a read-back and about an appointment it has."""

from __future__ import annotations

from askpro.entry.cli.rehearsal.checking import Doubt, check_read_back, still_doubtful, target_named
from askpro.entry.cli.rehearsal.cues import Ask
from askpro.entry.cli.rehearsal.hearing import Heard
from askpro.entry.cli.rehearsal.mind import Mind

_CORRECTIONS_MAX = 3


def confirm(mind: Mind, heard: Heard) -> str:
    doubt = check_read_back(mind.scenario, mind.person, heard)
    if doubt is None and mind.doubt and still_doubtful(mind.doubt, mind.scenario, heard):
        doubt = mind.doubt
    mind.doubt = doubt
    if doubt is None or mind.corrections >= _CORRECTIONS_MAX:
        return mind.wording.phrase("yes") if doubt is None else mind.otherwise()
    mind.corrections += 1
    mind.answered = Ask.NOTHING
    return _correction(mind, doubt)


def _correction(mind: Mind, doubt: Doubt) -> str:
    wording, scenario = mind.wording, mind.scenario
    match doubt:
        case Doubt.TIME if mind.wishes:
            return wording.phrase("correct_when", when=mind.spoken_wish())
        case Doubt.NAME:
            family = mind.person.family_name
            return wording.phrase("correct_name", name=family, spelled=wording.spelled(family))
        case Doubt.SERVICE:
            wanted = scenario.company.service_name(scenario.written.service, scenario.language)
            return wording.phrase("correct_service", service=wanted)
        case Doubt.STAFF:
            return wording.phrase("correct_staff", staff=scenario.written.staff)
        case Doubt.PURPOSE | Doubt.TIME:
            return wording.phrase("no")


def which_appointment(mind: Mind, heard: Heard) -> str:
    if mind.scenario.target is None:
        return mind.wording.phrase("no")
    return mind.wording.phrase("which", target=mind.target())


def appointment_time(mind: Mind, heard: Heard) -> str:
    if mind.has("forgot the time") or not mind.target():
        return mind.wording.phrase("forgot")
    mind.told.target = True
    return mind.wording.phrase("target", target=mind.target())


def is_it_this(mind: Mind, heard: Heard) -> str:
    return mind.wording.phrase("yes" if target_named(mind.scenario, heard) else "not_that")


def book_new(mind: Mind, heard: Heard) -> str:
    if mind.scenario.written.goal == "book":
        return mind.wording.phrase("yes")
    mind.gave_up = True
    return mind.wording.phrase("no_new")
