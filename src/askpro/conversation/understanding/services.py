"""Services in an utterance: named, ambiguous, or asked for though nobody here sells them."""

from __future__ import annotations

from typing import Protocol

from askpro.conversation.understanding.commands import NameService
from askpro.conversation.understanding.context import Situation
from askpro.conversation.understanding.folding import Folded
from askpro.conversation.understanding.phrases import Phrases
from askpro.conversation.understanding.terms import Mention, TermFinder

Span = tuple[int, int]
_NOT_A_SERVICE = frozenset(
    "termin termine appointment appointments morgen heute tomorrow today uebermorgen montag dienstag mittwoch donnerstag "
    "freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday mich mir uns ihnen meine meinen meiner "
    "mein somebody someone naechste naechsten kommende diese diesen week woche abend vormittag nachmittag mittag morning "
    "afternoon evening myself early fruehen spaeten late time zeit moment frage question buchen machen vereinbaren haben "
    "absagen stornieren verschieben verlegen cancel move reschedule book make schedule change zwei drei personen people "
    "halb viertel next this that half quarter noon january february march april june july august september october november "
    "december januar februar maerz juni juli oktober dezember weekend wochenende gleich sofort bald soon please bitte gerne "
    "freund freundin tochter sohn mann frau mutter vater husband wife daughter friend mother father something etwas slot "
    "neuen neuer freien another human person mitarbeiter menschen rueckruf callback know wissen fragen ask einem einen einer "
    "your their with what when where which tell talk speak sprechen some help hilfe name information anderen other different "
    "earlier later frueheren spaeteren eine einen neue table".split()
)


class Utterance(Protocol):
    """What is needed of the utterance being read."""

    @property
    def heard(self) -> str: ...
    @property
    def folded(self) -> Folded: ...
    @property
    def situation(self) -> Situation: ...
    @property
    def phrases(self) -> Phrases: ...


def read_services(
    utterance: Utterance, finder: TermFinder, taken: list[Span]
) -> list[tuple[Span, NameService]]:
    """Every service named, with its span in the folded text."""
    text = utterance.folded.text
    found: list[tuple[Span, NameService]] = []
    for mention in finder.find(text, taken, by_sound=_may_be_a_service(utterance), hints=_hints(utterance)):
        if utterance.phrases.negation_before.search(text[: mention.start]):
            continue
        adds = bool(found) and bool(utterance.phrases.adds.search(text[found[-1][0][1] : mention.start]))
        found.append(((mention.start, mention.end), _named(utterance, mention, adds)))
    if found:
        return found
    return _unknown(utterance)


def _may_be_a_service(utterance: Utterance) -> bool:
    return utterance.situation.expecting in ("service", "purpose")


def _hints(utterance: Utterance) -> list[str]:
    """Who it is for tells which of several alike is meant: a husband wants the cut for men."""
    words = utterance.folded.text.split()
    return [hint for word in words for hint in utterance.phrases.who_hints.get(word.strip(".,!?"), ())]


def _named(utterance: Utterance, mention: Mention, adds: bool) -> NameService:
    span = utterance.folded.span(mention.start, mention.end)
    return NameService(
        candidates=mention.candidates(),
        adds=adds,
        said=utterance.heard[slice(*span)],
        span=span,
        confidence=min(1.0, mention.best),
    )


def _unknown(utterance: Utterance) -> list[tuple[Span, NameService]]:
    for match in utterance.phrases.asked_for.finditer(utterance.folded.text):
        words = match.group("what").split()
        if any(word in _NOT_A_SERVICE for word in words[:1]):
            continue
        kept = words[:1] if len(words) == 2 and words[1] in _NOT_A_SERVICE else words
        start = match.start("what")
        end = start + len(" ".join(kept))
        span = utterance.folded.span(start, end)
        said = utterance.heard[slice(*span)]
        return [
            ((start, end), NameService(candidates=(), unknown=True, said=said, span=span, confidence=0.5))
        ]
    return []
