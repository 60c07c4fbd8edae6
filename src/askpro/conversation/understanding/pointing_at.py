"""What an utterance points at: one of the times or names told, or all the others."""

from __future__ import annotations

import re

from askpro.conversation.understanding.pointing import Direction, Pointing, read_pointing
from askpro.conversation.understanding.utterance import Utterance
from askpro.conversation.understanding.when import Timing

_POINTED_AT = frozenset({"choice", "which_appointment", "confirmation"})
_OTHERS = re.compile(
    r"\b(?:(?:any |what )?others?\b|(?:any|some|what )\w* ?else\b|more\b|different|left|ander(?:e|es)\b"
    r"|weitere|mehr\b|sonst|noch|all|that it\b)",
    re.IGNORECASE,
)
"""Turned down with these, what was told is not enough and others are asked for."""


def read_pointing_at(utterance: Utterance) -> Pointing | None:
    """Pointing needs something to point at."""
    now = utterance.situation
    if now.offered or now.listed or now.expecting in _POINTED_AT:
        return read_pointing(utterance.heard, utterance.language)
    if not now.chosen:
        return None
    pointing = read_pointing(utterance.heard, utterance.language)
    if pointing is None or not (pointing.told_apart or asks_for_others(utterance, pointing)):
        return None
    return pointing


def asked_what_is_free(utterance: Utterance, timing: Timing) -> Pointing | None:
    """ "What have you got that day?", with times on the table, turns to all there is on it or beside them."""
    phrases = utterance.phrases
    question = phrases.asks_what_is_free if timing.wishes else phrases.asks_what_there_is
    asked = question.search(utterance.folded.text)
    days_only = all(wish.day and not wish.time for wish in timing.wishes)
    if asked is None or not days_only or not (utterance.situation.offered or utterance.situation.chosen):
        return None
    return Pointing(None, Direction.NONE, utterance.folded.span(*asked.span()))


def asks_for_others(utterance: Utterance, pointing: Pointing) -> bool:
    """Whether what was told is turned down for others."""
    others = _OTHERS.search(utterance.heard[slice(*pointing.span)])
    return pointing.direction is Direction.NONE and others is not None
