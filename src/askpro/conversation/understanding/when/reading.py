"""From words to drafts: the one path both verbs take."""

from . import english, german
from .clock_rules import CLOCK_RULES
from .composition import Draft, compose
from .day_rules import DAY_RULES
from .grammar import Item, items
from .model import Reference
from .tokens import Token, tokenise

_RULES = {
    "de": german.GERMAN_RULES + DAY_RULES + CLOCK_RULES,
    "en": english.ENGLISH_RULES + DAY_RULES + CLOCK_RULES,
}


def read(text: str, reference: Reference) -> tuple[list[Token], list[Item], list[Draft]]:
    """The tokens, the pieces and the drafts of an utterance."""
    language = german if reference.language == "de" else english
    tokens = language.settle(tokenise(text, language.VOCABULARY))
    found = list(items(tokens, _RULES[reference.language], reference))
    return tokens, found, compose(found, reference)
