"""The name that starts at a place in a text: which words belong to it, and which part each is."""

import re
from collections.abc import Iterator
from itertools import islice

from ..titles import SALUTATIONS, TITLES
from .cues import ALWAYS_LARGE, ALWAYS_SMALL, AMONG_OTHER_WORDS, GIVEN_AND_EVERYDAY, PARTICLES
from .ordinary import is_ordinary
from .plausible import NAME_WORD, NAME_WORDS_MAX, is_familiar, is_given_name, is_name_word, split_parts
from .spoken import SpokenName

_NEXT_WORD = {
    language: re.compile(rf"[\s,]*(?:\b(?:{thinking})\b[\s,]*)?({NAME_WORD.pattern})", re.IGNORECASE)
    for language, thinking in {"de": "äh|ähm|öh|hm|na ja|also", "en": "er|erm|uh|um|hm|well"}.items()
}
"""After a space, a comma or a pause to think."""
_ASKS = re.compile(
    r"(?:can|will|may|might|must|hope)\s+(?:i|we|you|he|she|they|it|my|our|somebody|someone)\b", re.IGNORECASE
)
"""A question may follow a name without a pause: "this is Olivia Bennett can I come in"."""
_WORDS_READ = 2 * NAME_WORDS_MAX + 2
"""So many words hold every name with its titles, and what follows it."""
_ABBREVIATION_LETTERS_MAX = 3
"""With its full stop."""


def name_at(text: str, position: int, language: str, cased: bool) -> SpokenName | None:
    """The name that starts here; with `cased`, in a text with capitals its words must have them."""
    start = len(text)
    needs_capital = cased and any(letter.isupper() for letter in text[1:].replace("I", ""))
    salutation, words, spans, comma = "", list[str](), list[tuple[int, int]](), False
    found = list(islice(_adjacent(text, position, language), _WORDS_READ))
    for place, word in enumerate(found):
        plain = word.group().lower().strip(".")
        if words and _ASKS.match(text, word.start()):
            break
        if words and _ends_a_sentence(found[place - 1].group()) and _goes_elsewhere(words, plain, language):
            break
        if not words and plain in SALUTATIONS | TITLES:
            salutation = f"{salutation} {SALUTATIONS.get(plain) or TITLES[plain]}".strip()
            start = min(start, word.start())
        elif (
            _continues(word.group(), words, needs_capital and not salutation, language)
            or _opens_a_name(found, place, words, language, cased=cased)
            or (language == "en" and _is_meant_as_a_name(text, found, place, words))
            or (language == "de" and _closes_a_name(text, found, place, words))
        ):
            comma = comma or (len(words) == 1 and "," in text[spans[-1][1] : word.start()])
            words.append(word.group().strip("."))
            spans.append(word.span())
        else:
            break
    while (
        words
        and words[-1].lower() in PARTICLES | {"und"}
        and not (len(words) == 1 and is_given_name(words[0]))
    ):
        words.pop()
        spans.pop()
    if not words:
        return None
    words = _without_repeats(words)
    given, family = split_parts(words, comma)
    if salutation and len(words) == 1:
        given, family = None, words[0]
    return SpokenName(
        capital(given), capital(family), (min(start, spans[0][0]), spans[-1][1]), 0.7, salutation or None
    )


def _ends_a_sentence(word: str) -> bool:
    """ "Bennett." does, an initial or a title does not."""
    return word.endswith(".") and len(word) > _ABBREVIATION_LETTERS_MAX and word.lower()[:-1] not in TITLES


def _goes_elsewhere(words: list[str], following: str, language: str) -> bool:
    """ "Olivia Bennett. Can I come in?"; only "Müller. Thomas Müller" goes on with the name."""
    return len(words) > 1 or not is_given_name(following) or is_ordinary(following, language)


def _continues(word: str, words: list[str], needs_capital: bool, language: str) -> bool:
    if len(words) >= NAME_WORDS_MAX + 1:
        return False
    if word.lower() == "und":
        return words[-1:] == ["von"]  # "von und zu"
    if word.lower() in PARTICLES:
        return bool(words) or word.lower() in ("van", "von", "de", "el", "al") or is_given_name(word)
    if needs_capital and not word[0].isupper() and not is_familiar(word):
        return False
    return is_name_word(word, language)


def _opens_a_name(
    found: list[re.Match[str]], place: int, words: list[str], language: str, *, cased: bool
) -> bool:
    """ "Da Silva", "zur Mühlen": a particle before a word that is a name and written large."""
    word, following = found[place].group(), [one.group() for one in found[place + 1 : place + 2]]
    opens = not words and word.lower() in PARTICLES - AMONG_OTHER_WORDS and (word[0].isupper() or not cased)
    return opens and any(one[0].isupper() and is_name_word(one, language) for one in following)


def _closes_a_name(text: str, found: list[re.Match[str]], place: int, words: list[str]) -> bool:
    """ "Peter Lang.", "Anna Kurz": written large beside a given name, and nothing after it."""
    word = found[place].group()
    ends = not re.match(r"\w|[^\w.!?]+\w", text[found[place].end() :])
    beside = len(words) == 1 and text[found[place - 1].end() : found[place].start()].isspace()
    large = word[0].isupper() and word[1:].rstrip(".").islower()
    return ends and beside and large and words[0][0].isupper() and is_given_name(words[0])


def _is_meant_as_a_name(text: str, found: list[re.Match[str]], place: int, words: list[str]) -> bool:
    """ "Will Sanders", "Sarah Love": an everyday English word that is a name beside one."""
    word = found[place].group()
    if not words:
        following = found[place + 1].group() if place + 1 < len(found) else ""
        goes_on = bool(following) and text[found[place].end() : found[place + 1].start()].isspace()
        return word.lower() in GIVEN_AND_EVERYDAY and goes_on and is_name_word(following, "en")
    beside = text[found[place - 1].end() : found[place].start()].isspace()
    written_large = word[0].isupper() and word[1:].islower() and any(each.islower() for each in words[-1])
    return beside and written_large and is_given_name(words[-1]) and word.lower() not in ALWAYS_LARGE


def _adjacent(text: str, position: int, language: str) -> Iterator[re.Match[str]]:
    """Words that follow each other with nothing but a space, a comma or a pause to think between them."""
    while word := _NEXT_WORD[language].match(text, position):
        inner = NAME_WORD.match(text, word.start(1))
        if inner is None:
            return
        yield inner
        position = inner.end()


def _without_repeats(words: list[str]) -> list[str]:
    """ "Schmidt, Thomas Schmidt" is Thomas Schmidt."""
    lowered = [word.lower() for word in words]
    if len(words) > 1 and lowered[0] in lowered[1:]:
        return words[1:]
    if len(words) > 2 and lowered[-1] in lowered[:-1]:
        return words[:-1]
    return words


def capital(part: str | None) -> str | None:
    """The part of a name as one writes it: "von der Heide", "Müller-Lüdenscheidt", "McDonald", "O'Brien".

    Capitals inside stay, and particles too: only those that are always small become so.
    """
    if not part:
        return None
    return " ".join(map(_word_capital, part.split()))


def _word_capital(word: str) -> str:
    small = word.lower()
    if small in ALWAYS_SMALL:
        return small
    if small in PARTICLES and small not in _CLAN:
        return word
    return "-".join(map(_half_capital, word.split("-")))


_CLAN = ("mac", "mc")
_BEGINS_TWICE = re.compile(r"(mc|[a-z]['’])(?=[^\W\d_]{2})", re.IGNORECASE)
"""What has a capital of its own before the capital of the name: "Mc", "O'"."""


def _half_capital(half: str) -> str:
    before = _BEGINS_TWICE.match(half)
    if before and half[before.end()].isupper() and not half.isupper():
        return half
    if before:
        return before[0].capitalize() + _half_capital(half[before.end() :])
    return half[:1].upper() + (half[1:].lower() if half.isupper() else half[1:])
