"""Wishes about who: somebody, anybody, or anybody but somebody."""

from __future__ import annotations

import re

from askpro.conversation.understanding.commands import NameStaff
from askpro.conversation.understanding.names import is_plausible_name
from askpro.conversation.understanding.spans import Span, overlap
from askpro.conversation.understanding.terms import TermFinder
from askpro.conversation.understanding.titles import TITLE
from askpro.conversation.understanding.utterance import Utterance

_SOMEBODY = {
    "de": re.compile(
        rf"\b(?:(?:bei|zu|mit)(?: (?:der|dem))? (?:(?i:{TITLE}) )+(?P<titled>[^\W\d_]{{3,}})"
        r"|(?:bei|zu)(?: (?:der|dem))? (?P<who>[A-ZÄÖÜ][a-zäöüß]{2,}))\b"
    ),
    "en": re.compile(
        rf"\b(?:with|see) (?:(?:(?i:{TITLE}) )+(?P<titled>[^\W\d_]{{3,}})|(?P<who>[A-Z][a-z]{{2,}}))\b"
    ),
}
_ANSWERS_WHO = frozenset({"staff"})


_ALONE = re.compile(rf"\b(?<!nicht )(?<!not )(?:nur|only)(?: (?:die|der|{TITLE}))* $")
"""Right before a name: nobody else will do."""


_ONCE = re.compile(
    r"\b(?:war|waren|früher|bisher|jahrelang|used to|was|were|went)\b[^.;!?,]*$", re.IGNORECASE
)
""" "Ich war immer bei Frau Schulz": elsewhere, and once."""
_POSSESSIVE = re.compile(r"(?<=[a-z])'s\b")
""" "If Ahmet's in" names Ahmet."""


def read_staff(utterance: Utterance, finder: TermFinder, taken: list[Span]) -> list[NameStaff]:
    """Every wish about staff, in order. A bare first name counts when exact or after "bei", "with"."""
    text, phrases = utterance.folded.text, utterance.phrases
    expected = utterance.situation.expecting in _ANSWERS_WHO
    wishes: list[NameStaff] = []
    for mention in finder.find(_POSSESSIVE.sub("  ", text), taken):
        before = text[: mention.start]
        introduced = bool(phrases.staff_before.search(before))
        if mention.best < 0.95 and not (introduced or expected):
            continue
        wishes.append(
            NameStaff(
                candidates=mention.candidates(),
                not_wanted=bool(phrases.staff_not.search(before)),
                required=bool(phrases.staff_required.search(text) or _ALONE.search(before)),
                said=utterance.heard[slice(*utterance.folded.span(mention.start, mention.end))],
                span=utterance.folded.span(mention.start, mention.end),
                confidence=min(1.0, mention.best),
            )
        )
    if wishes:
        return wishes
    spoken_of = phrases.spoken_of.search(text)
    if spoken_of:
        return [NameStaff(spoken_of=True, span=utterance.folded.span(*spoken_of.span()))]
    anybody = phrases.anybody.search(text) or (expected and phrases.nobody_special.search(text))
    if anybody:
        return [NameStaff(anybody=True, span=utterance.folded.span(*anybody.span()))]
    return _stranger(utterance, taken)


def _stranger(utterance: Utterance, taken: list[Span]) -> list[NameStaff]:
    """A name after "bei" or "with" that nobody here has."""
    match = _SOMEBODY[utterance.situation.language].search(utterance.heard)
    who = "titled" if match and match["titled"] else "who"
    if not match or not is_plausible_name(match[who].title(), utterance.situation.language):
        return []
    span = match.span(who)
    if _ONCE.search(utterance.heard[: match.start()]):
        return []
    if any(overlap(span, utterance.folded.span(*piece)) for piece in taken):
        return []
    return [NameStaff(unknown=True, said=_capital(match[who]), span=span, confidence=0.6)]


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
