"""Who is calling: names, spelled or refused, and the number told when it is asked for."""

from __future__ import annotations

from askpro.entry.cli.rehearsal.cues import Ask
from askpro.entry.cli.rehearsal.hearing import Heard
from askpro.entry.cli.rehearsal.mind import Mind

_NAME_REFUSALS_MAX = 4


def name(mind: Mind, heard: Heard) -> str:
    if mind.has("refuses name"):
        return _refused(mind)
    again, mind.told.name = mind.told.name, True
    if again or mind.has("spells name"):
        family, spelled = mind.person.family_name, mind.wording.spelled(mind.person.family_name)
        return mind.wording.phrase("name_spelled", name=family, spelled=spelled)
    return mind.wording.phrase("name", name=mind.person.spoken_name)


def given_name(mind: Mind, heard: Heard) -> str:
    return _refused(mind) if mind.has("refuses name") else mind.person.name.split()[0]


def spelling(mind: Mind, heard: Heard) -> str:
    if mind.has("refuses name"):
        return _refused(mind)
    return mind.wording.phrase("spelled", spelled=mind.wording.spelled(mind.person.family_name))


def phone(mind: Mind, heard: Heard) -> str:
    mind.answered = heard.ask
    if mind.has("refuses phone"):
        return mind.wording.phrase("refuse_phone")
    return mind.wording.phrase("phone", digits=mind.wording.digits(mind.person.told))


def _refused(mind: Mind) -> str:
    mind.answered = Ask.NOTHING
    mind.name_refusals += 1
    if mind.name_refusals > _NAME_REFUSALS_MAX:
        return mind.give_up()
    return mind.wording.phrase("refuse_name")
