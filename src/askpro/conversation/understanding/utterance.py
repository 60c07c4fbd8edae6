"""One utterance as it is read: what was heard, made whole and folded, and where the conversation stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from askpro.conversation.understanding.context import Language, Situation, Vocabulary
from askpro.conversation.understanding.folding import Folded, fold, without_fillers
from askpro.conversation.understanding.languages import language_of_emergency, spoken_language
from askpro.conversation.understanding.mending import Damage, damage_in, mended
from askpro.conversation.understanding.phrases import PHRASES, Phrases
from askpro.conversation.understanding.recurrence import Recurrence, read_recurrence
from askpro.conversation.understanding.spans import Span
from askpro.conversation.understanding.terms import TermFinder

CHARACTERS_MAX = 600


@dataclass(frozen=True, slots=True)
class Finders:
    """Finds what the company calls its own, in one language."""

    services: TermFinder
    staff: TermFinder
    branches: TermFinder
    words: frozenset[str]
    """What the company calls its own is no damaged word of everyday talk."""


@dataclass(frozen=True)
class Utterance:
    """What was heard in a situation. Spans count the letters of what was heard, unless said to be folded."""

    heard: str
    said: Folded
    """What was heard, folded as it is."""
    damage: tuple[Damage, ...]
    whole: Folded
    """What was heard, with damaged words made whole."""
    folded: Folded
    situation: Situation
    language: Language
    phrases: Phrases

    @staticmethod
    def of(heard: str, situation: Situation) -> Utterance:
        """Of a long one only the last CHARACTERS_MAX characters count."""
        heard = heard[-CHARACTERS_MAX:]
        said = fold(heard)
        language = language_of_emergency(said.text) or spoken_language(said.text, situation.language)
        damage = damage_in(heard, language, _finders(situation.vocabulary, language).words)
        whole = mended(heard, damage)
        folded = without_fillers(said if whole.text == heard else fold(whole.text).of(whole), language)
        return Utterance(heard, said, damage, whole, folded, situation, language, PHRASES[language])

    @cached_property
    def finders(self) -> Finders:
        return _finders(self.situation.vocabulary, self.language)

    @cached_property
    def certain(self) -> Folded:
        """What was heard, mended where there is no doubt; asked for a name, nothing is."""
        asked_for_a_name = self.situation.expecting == "name"
        return mended(self.heard, () if asked_for_a_name else [one for one in self.damage if one.certain])

    @cached_property
    def series(self) -> Recurrence | None:
        """The series that is wished for; its words are neither a day nor an hour."""
        return read_recurrence(self.folded, self.language, self.situation)

    def ends_as_a_question(self) -> bool:
        return self.heard.rstrip().endswith("?")

    def fold_span(self, span: Span) -> Span:
        """Where a stretch of what was heard stands in the folded text."""
        origins = self.folded.origins
        return bisect_left(origins, span[0]), bisect_left(origins, span[1])


_FINDERS: WeakKeyDictionary[Vocabulary, dict[Language, Finders]] = WeakKeyDictionary()
"""They live as long as the vocabulary they are made from."""


def _finders(vocabulary: Vocabulary, language: Language) -> Finders:
    made = _FINDERS.setdefault(vocabulary, {})
    if language not in made:
        made[language] = _made(vocabulary, language)
    return made[language]


def _made(vocabulary: Vocabulary, language: Language) -> Finders:
    terms = (*vocabulary.services, *vocabulary.staff, *vocabulary.branches)
    phrases = (phrase for term in terms for own in term.words.values() for phrase in own)
    return Finders(
        TermFinder(vocabulary.services, language, compounds=True),
        TermFinder(vocabulary.staff, language, titled=True),
        TermFinder(vocabulary.branches, language),
        frozenset(word for phrase in phrases for word in re.findall(r"[^\W\d_]+", phrase.lower())),
    )
