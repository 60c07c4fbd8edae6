"""What the caller says of a series: how often, how many, and to all of it read back."""

from __future__ import annotations

from askpro.entry.cli.rehearsal.checking import series_as_meant
from askpro.entry.cli.rehearsal.cues import Ask
from askpro.entry.cli.rehearsal.hearing import Heard
from askpro.entry.cli.rehearsal.mind import Mind

_CORRECTIONS_MAX = 3


def read_back(mind: Mind, heard: Heard) -> str:
    """What the scenario objects to first, then yes when it is as meant."""
    if mind.objections:
        mind.answered = Ask.NOTHING
        return mind.objections.pop(0)
    if mind.scenario.series and series_as_meant(mind.scenario, heard):
        return mind.wording.phrase("yes")
    mind.answered = Ask.NOTHING
    if not mind.scenario.series:
        return mind.wording.phrase("no")
    mind.corrections += 1
    if mind.corrections > _CORRECTIONS_MAX:
        return mind.otherwise()
    return mind.wording.phrase("correct_series", count=how_many(mind, heard), when=mind.spoken_wish())


def rhythm(mind: Mind, heard: Heard) -> str:
    return mind.scenario.says.rhythm or mind.wording.phrase("weekly")


def how_many(mind: Mind, heard: Heard) -> str:
    return mind.scenario.says.count or mind.wording.count(len(mind.scenario.series))
