"""Whose name is told, and whether it is one: the caller's, and not whoever is to be seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.answers import Answer, AnswerKind
from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.folding import fold, said_without_fillers
from askpro.conversation.understanding.mending import damage_in, is_everyday, mended
from askpro.conversation.understanding.mentions import IN_FULL
from askpro.conversation.understanding.names import SpokenName, is_ordinary, read_more_of_name, read_name
from askpro.conversation.understanding.spans import Span, overlap
from askpro.conversation.understanding.topics import Purpose
from askpro.conversation.understanding.unlisted import UNLISTED, read_bare_name, read_unlisted_name
from askpro.conversation.understanding.utterance import Utterance

_UNSURE = 0.7
"""Up to this confidence the words of an answer are no name: "das ist ungünstig"."""
_NAMES_MAY_FOLLOW = frozenset({"choice", "when"})


def read_own_name(utterance: Utterance, answer: Answer | None, answered: Iterable[Span]) -> SpokenName | None:
    """The name told, if it is one; `answered` is where the open question is answered."""
    name = _name(utterance, answer)
    unsure = name is not None and name.confidence <= _UNSURE
    if name is None or (unsure and any(overlap(name.span, span) for span in answered)):
        return None
    if unsure and answer is not None and answer.kind is AnswerKind.YES and _reads_back(utterance):
        return None  # "Ja, das ist richtich"
    if unsure and (_is_damaged_talk(utterance, name) or _is_talk_in_the_other_language(utterance, name)):
        return None
    if _is_whom_to_see(utterance, name):
        return None
    return name


def _reads_back(utterance: Utterance) -> bool:
    return utterance.situation.expecting == "confirmation"


def is_the_name_asked_for(utterance: Utterance, name: SpokenName) -> bool:
    """Asked for the name, "Jonas Berg" is no wish for Jonas."""
    sure = name.confidence > _UNSURE or bool(name.given and name.family)
    return utterance.situation.expecting == "name" and sure


def only_courtesy(utterance: Utterance) -> bool:
    """ "Ciao" or "Augenblick", when a name was asked for, is no name."""
    said = utterance.folded.text.strip(" .,!")
    courtesies = (
        utterance.phrases.goodbye,
        utterance.phrases.thank,
        utterance.phrases.greet,
        utterance.phrases.wait,
    )
    return any(match is not None and match[0] == said for match in (one.search(said) for one in courtesies))


def read_unlisted(utterance: Utterance, said: Iterable[meant.Command]) -> meant.GiveName | None:
    """While times are told, a name that stands alone: one on no list, or a family name heard often.

    The latter too beside a wish to change an appointment there is, which goes under a name.
    """
    commands, own = list(said), utterance.finders.words
    named = any(isinstance(one, meant.GiveName) for one in commands)
    wants = (one.purpose for one in commands if isinstance(one, meant.Want))
    changes = any(purpose in (Purpose.MOVE, Purpose.CANCEL) for purpose in wants)
    chooses = utterance.situation.expecting in _NAMES_MAY_FOLLOW
    if named or not (chooses or changes):
        return None
    spans = [one.span for one in commands]
    name = read_unlisted_name(utterance.heard, utterance.language, spans) if chooses else None
    name = name or read_bare_name(utterance.heard, utterance.language, spans)
    if name is None or any(word.lower() in own for word in name.full.split()):
        return None
    return meant.GiveName(name=name, span=name.span, confidence=UNLISTED)


def _name(utterance: Utterance, answer: Answer | None) -> SpokenName | None:
    """The name told; it may follow a yes: "yes, that's great. Tom Hardy"."""
    asked = utterance.situation.expecting == "name"
    name = read_name(utterance.heard, utterance.language, expecting=asked)
    if name is None and answer is not None and answer.rest:
        rest = utterance.heard[answer.span[1] :].lstrip(" ,.;:!?–-")
        before = " " * (len(utterance.heard) - len(rest))
        name = read_name(before + rest, utterance.language, expecting=asked)
    if name is None and asked:
        said = said_without_fillers(utterance.heard, utterance.language)
        clear = mended(said, [one for one in damage_in(said, utterance.language) if one.certain])
        name = read_name(clear.text, utterance.language, expecting=True)
        return replace(name, span=(0, len(utterance.heard))) if name else None
    if name is None and utterance.situation.expecting == "confirmation":
        return _more_of_the_name(utterance)
    return name


def _is_whom_to_see(utterance: Utterance, name: SpokenName) -> bool:
    """ "Mr Hartmann", while a time is looked for, is the dentist and not the caller."""
    looking = utterance.situation.expecting in ("choice", "when", "staff")
    alone = looking and name.salutation is not None and name.given is None
    found = utterance.finders.staff.find(fold(name.full).text, alike=False)
    return alone and any(mention.best >= IN_FULL for mention in found)


def _more_of_the_name(utterance: Utterance) -> SpokenName | None:
    """ "Schmidt", at the read-back, is a name and no "Schnitt"; "Mira" is whoever works here."""
    more = read_more_of_name(utterance.heard, utterance.language, utterance.situation.name)
    own = utterance.finders.words
    known_here = more is not None and any(word.lower() in own for word in more.full.split())
    return replace(more, introduced=True) if more and not known_here else None


def _is_talk_in_the_other_language(utterance: Utterance, name: SpokenName) -> bool:
    """ "Damenhaarschnitt morgen zehn", in a call led in English, is no name of three words."""
    other: Language = "en" if utterance.language == "de" else "de"
    words = name.full.split()
    return len(words) > 1 and all(is_ordinary(word, other) for word in words)


def _is_damaged_talk(utterance: Utterance, name: SpokenName) -> bool:
    """ "It's apout an appointment" introduces nobody; what was asked for is a name all the same."""
    asked = utterance.situation.expecting == "name"
    return not asked and all(is_everyday(word, utterance.language) for word in name.full.split())
