"""From words to drafts: the one path both verbs take."""

from . import english, german
from .anchored_rules import ANCHORED_RULES
from .busy import with_busy_ends
from .clock_rules import CLOCK_RULES
from .composition import Draft, compose
from .date_rules import DATE_RULES
from .distance_rules import DISTANCE_RULES
from .edge_rules import EDGE_RULES
from .grammar import grammar, items
from .model import Language, Reference
from .open_ends import with_open_ends
from .period_rules import PERIOD_RULES
from .tokens import Token, fold, tokenise
from .vouching import vouched

_SHARED = DATE_RULES + PERIOD_RULES + EDGE_RULES + ANCHORED_RULES + DISTANCE_RULES + CLOCK_RULES
_RULES = {"de": grammar(german.GERMAN_RULES + _SHARED), "en": grammar(english.ENGLISH_RULES + _SHARED)}


def wants_soonest(text: str, language: Language) -> bool:
    """Whether the caller asks for the first time there is."""
    soonest = german.SOONEST if language == "de" else english.SOONEST
    return soonest.search(fold(text)) is not None


def tells_of_the_past(text: str, language: Language) -> bool:
    """Whether the caller tells what was, or when somebody was born, and wishes for nothing."""
    told = german.TOLD if language == "de" else english.TOLD
    return told.search(fold(text)) is not None


def read(text: str, reference: Reference, *, sole: bool = False) -> tuple[list[Token], list[Draft]]:
    """The tokens and the drafts of an utterance; `sole` where it is a time expression and nothing else."""
    language = german if reference.language == "de" else english
    tokens = with_busy_ends(with_open_ends(language.settle(tokenise(text, language.VOCABULARY))))
    found = list(items(tokens, _RULES[reference.language], reference))
    return tokens, compose(vouched(found, reference, sole=sole), question=text.rstrip().endswith("?"))
