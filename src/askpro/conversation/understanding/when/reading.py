"""From words to drafts: the one path both verbs take."""

from . import english, english_words, german, german_words
from .anchored_rules import ANCHORED_RULES
from .busy import with_busy_ends
from .clock_rules import CLOCK_RULES
from .composition import compose
from .date_rules import DATE_RULES
from .distance_rules import DISTANCE_RULES
from .drafts import Draft
from .edge_rules import EDGE_RULES
from .grammar import grammar, items
from .kinds import KIND
from .model import Language, Reference
from .named_day_rules import NAMED_DAY_RULES
from .open_ends import with_open_ends
from .ordinal_rules import ORDINAL_RULES
from .part_rules import PART_RULES
from .period_rules import PERIOD_RULES
from .season_rules import SEASON_RULES
from .sentence_ends import with_sentence_ends
from .shrugs import without_shrugs
from .tokens import tokenise
from .vocabulary import Token, fold
from .vouching import vouched

_SHARED = (
    *DATE_RULES, *ORDINAL_RULES, *NAMED_DAY_RULES, *PERIOD_RULES, *SEASON_RULES, *EDGE_RULES, *ANCHORED_RULES,
    *DISTANCE_RULES, *PART_RULES, *CLOCK_RULES,
)  # fmt: skip
_WORDS = {"de": german_words, "en": english_words}
_RULES = {"de": grammar(german.GERMAN_RULES + _SHARED), "en": grammar(english.ENGLISH_RULES + _SHARED)}


def wants_soonest(text: str, language: Language) -> bool:
    """Whether the caller asks for the first time there is."""
    return _WORDS[language].SOONEST.search(fold(text)) is not None


def tells_of_the_past(text: str, language: Language) -> bool:
    """Whether the caller tells what was, or when somebody was born, and wishes for nothing."""
    return _WORDS[language].TOLD.search(fold(text)) is not None


def read(text: str, reference: Reference, *, sole: bool = False) -> tuple[list[Token], list[Draft]]:
    """The tokens and the drafts of an utterance; `sole` where it is a time expression and nothing else."""
    language = german if reference.language == "de" else english
    heard = tokenise(text, _WORDS[reference.language].VOCABULARY)
    if reference.language == "de":
        heard = with_sentence_ends(heard, time_asked=reference.expecting == "time")
    tokens = with_busy_ends(with_open_ends(without_shrugs(language.settle(heard))))
    while len(tokens) > 1 and tokens[-1].kind == KIND["STOP"]:
        tokens.pop()  # "15th." is all that was said
    found = list(items(tokens, _RULES[reference.language], reference))
    return tokens, compose(vouched(found, reference, sole=sole), question=text.rstrip().endswith("?"))
