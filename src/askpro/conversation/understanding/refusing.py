"""Whether a "not" belongs to an answer or to the time after it, where no comma tells."""

from __future__ import annotations

import re
from dataclasses import replace

from askpro.conversation.understanding.answers import Answer, AnswerKind
from askpro.conversation.understanding.when import Wish

_WORD = re.compile(r"[^\W\d_]+")
_ASKS_ON = re.compile(
    r"\b(?:nicht|not|n['’]t)\W+(?:ginge|gehts?|hätten|haben|habt|wie|was|kann|könnten?|wäre|lieber|dann"
    r"|how|what|could|can|is there|would|do you|have you)\b[^.?!]*$",
    re.IGNORECASE,
)
"""What stands between the two asks for another time."""
_CANNOT = re.compile(
    r"\b(?:(?:i|we) (?:can(?:['’]?t|not| not)|won['’]?t)"
    r"|(?:i['’]?m|i am|we['’]re|we are) (?:away|abroad|busy|not (?:free|available|around))"
    r"|(?:ich|wir) (?:kann|können|koennen) nicht|(?:kann|können|koennen) (?:ich|wir) nicht)\b"
    r"(?:(?!\b(?:what|how|could|can|would|is|do you|have|but|maybe"
    r"|wie|was|geht|ginge|aber|sondern|lieber)\b)[^.,;!?])*$",
    re.IGNORECASE,
)
"""Says of the time right after it that the caller cannot come then."""
_BARE_NO = frozenset(
    "nein nee ne nö no nope nicht nix not bitte danke please thanks ja jo also yes yeah ok okay well".split()
)


def without_second_refusal(heard: str, wish: Wish, answer: Answer) -> Wish:
    """ "Das geht nicht, morgen um vier": a not that the answer needs refuses nothing after it."""
    if answer.kind is not AnswerKind.NO or _CANNOT.search(heard[: wish.span[0]]):
        return wish
    start, end = answer.span
    needs_it = set(_WORD.findall(heard[start:end].lower())) - _BARE_NO
    again = _BARE_NO.intersection(_WORD.findall(heard[end : wish.span[0]].lower()))
    asks_on = _ASKS_ON.search(heard[: wish.span[0]])
    if wish.excluded and end <= wish.span[0] and (asks_on or (needs_it and not again)):
        return replace(wish, excluded=False)
    return wish
