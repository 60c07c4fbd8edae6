"""Two visits with nothing but a comma between them: what follows is no correction of what was said before."""

from __future__ import annotations

from collections.abc import Sequence

from askpro.conversation.understanding.commands import NameService
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.timing import read_timing, without_what_is_none
from askpro.conversation.understanding.utterance import Utterance
from askpro.conversation.understanding.when import Timing

_ENDS_A_VISIT = ";"
"""Read as a comma that corrects nothing."""


def visits_apart(utterance: Utterance, timing: Timing, services: Sequence[NameService]) -> Timing:
    """The timing, with the day of each where a comma parts two visits: each day has something of its own.

    "Am Donnerstag eine Farbe um eins, am Samstag eine Haarkur" is no "Thursday, no, Saturday".
    """
    heard = utterance.heard
    spanned = (at for wish in timing.wishes for at in range(*wish.span) if heard[at] == ",")
    commas = {at for at in spanned if _parts_visits(utterance, at, services)}
    if not commas:
        return timing
    apart = "".join(_ENDS_A_VISIT if at in commas else letter for at, letter in enumerate(heard))
    other = Utterance.of(apart, utterance.situation)
    told = without_what_is_none(other, read_timing(other))
    return told if len(_days(told)) > len(_days(timing)) else timing


def _parts_visits(utterance: Utterance, comma: int, services: Sequence[NameService]) -> bool:
    before = [one for one in services if one.span[1] <= comma and not one.unknown]
    after = [one for one in services if comma < one.span[0] and not one.unknown]
    if not before or not after or before[-1].candidates == after[0].candidates:
        return False
    between = fold(utterance.heard[comma : after[0].span[0]]).text
    return not utterance.phrases.correct.search(between)


def _days(timing: Timing) -> set[object]:
    return {(wish.day, wish.weekdays) for wish in timing.wishes if wish.day or wish.weekdays}
