"""Cut an utterance into typed words."""

import re
from functools import lru_cache

from .kinds import KIND
from .number_joins import join_english, join_german
from .numerals import (
    german_number,
    is_long_german_number,
)
from .vocabulary import HEARD_LENGTH, Meaning, Token, Vocabulary, fold, sound_of

_SHAPES = re.compile(
    r"""\s?(?:(?P<dots>(?<![^\W\d_])(?:[ap]\.?\s?m\b\.?(?!\w)|(?<=\d)[ap]\b))
    |(?P<word>[^\W\d_]+(?:['’"´][^\W\d_]+)?)
    |(?P<iso>\b\d{4}(?P<sign_>[-./])\d{1,2}(?P=sign_)\d{1,2}(?!\d)(?:t(?=\d))?)
    |(?P<noise>\+?\d[\d./-]*\d{5,}|\d+(?:[./-]\d{3,}){2,}|\d{5,}|\d+[.,]\d{3}\b|[€$£]\s?\d+(?:[.,]\d+)?|\d+%|\#\d+)
    |(?P<date>\b\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:\d{4}|\d{2})\b)
    |(?P<clock>(?<!\d)\d{1,2}:\d{2}(?::\d{2})?)
    |(?P<dotted>\b\d{1,2}\.\d{1,2}(?!\d)\.?)
    |(?P<slashed>\b\d{1,2}/\d{1,4}(?!\d))
    |(?P<decade>['’]?\b(?:19|20)?\d0(?:['’]?s|er)\b)
    |(?P<ordinal>\b\d{1,2}(?:st|nd|rd|th|te[nrs]?|ter)\b)
    |(?P<numberdot>\b\d{1,2}\.(?!\d))
    |(?P<decimal>\b\d+,\d+\b)
    |(?P<number>\d+)
    |(?P<apostrophe>['"])
    |(?P<stop>[.?!;:]+)|(?P<comma>,)|(?P<dash>[-–—]+)|(?P<slash>/)|(?P<sign>@))""",
    re.VERBOSE,
)
_PLAIN = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "’": "'"})
"""As `_FOLD`, and every character keeps its place."""


_SPELLED_OUT = re.compile(r"(?<![aeioq])([aou])e")
"""An umlaut in two letters, "fuenf"; the "ue" of "neuen" is none."""
_OWNERS = ("UNIT", "DAYREF", "WEEKDAY", "MONTH")
_ABBREVIATION_LENGTH = 3


def tokenise(text: str, language: Vocabulary) -> list[Token]:
    """The typed tokens of an utterance, hesitations left out."""
    lowered = text.lower()
    tokens: list[Token] = []
    sayings = _said(lowered, language)
    for match in _SHAPES.finditer(lowered):
        shape = match.lastgroup or ""
        start, end = match.span(shape)
        while sayings and sayings[0].end <= start:
            tokens.append(sayings.pop(0))
        if sayings and sayings[0].start < end:
            continue
        if shape == "word":
            for meaning in _meanings(match[shape], language):
                tokens.append(Token(KIND[meaning.kind], meaning.value, meaning.name, start, end))
        else:
            tokens.append(_written(shape, match[shape], start, language))
    tokens = _without_abbreviation_marks([*tokens, *sayings])
    return join_german(tokens) if language.german else join_english(tokens, lowered)


def _said(text: str, language: Vocabulary) -> list[Token]:
    """The sayings of several words in a text, each as one token."""
    found = []
    for match in language.said.finditer(text.translate(_PLAIN)):
        words = re.split(r"[\s-]+", match.group().replace("'", "").replace(".", ""))
        meaning = language.sayings[" ".join(words)]
        found.append(Token(KIND[meaning.kind], meaning.value, meaning.name, *match.span()))
    return found


def _without_abbreviation_marks(tokens: list[Token]) -> list[Token]:
    """Drop the full stop of "Oct. 2" and "Fr. 15.1."."""
    kept = []
    for index, token in enumerate(tokens):
        before, after = (tokens[index - 1] if index else None), tokens[index + 1 : index + 2]
        dated = tokens[index + 2 : index + 3] if after and after[0].kind == KIND["COMMA"] else after
        if token.kind == KIND["STOP"] and before is not None and before.kind == KIND["ABOUT"] and after:
            continue  # "ca. 15 Uhr"
        if token.kind == KIND["STOP"] and before is not None and dated and dated[0].parts:
            short = before.kind == KIND["WEEKDAY"] and before.end - before.start <= _ABBREVIATION_LENGTH
            if short or before.kind == KIND["MONTH"]:
                continue
        kept.append(token)
    return kept


@lru_cache(maxsize=16384)
def _meanings(raw: str, language: Vocabulary) -> tuple[Meaning, ...]:
    """What a spoken word stands for: nothing for a hesitation, two things for "Freitagnachmittag"."""
    word = fold(raw)
    meaning = language.words.get(word) or _owning(word, language)
    if meaning is not None:
        return (meaning,)
    if word in language.fillers:
        return ()
    compound = language.compound.fullmatch(word) if language.compound else None
    parts = tuple(part for part in compound.groups() if part) if compound else (word,)
    return tuple(_meaning(part, language) for part in parts)


def _owning(word: str, language: Vocabulary) -> Meaning | None:
    """The day or unit of "a week's time", "next week's Tuesday"."""
    meaning = language.words.get(word.removesuffix("'s")) if word.endswith("'s") else None
    return meaning if meaning is not None and meaning.kind in _OWNERS else None


def _written(shape: str, raw: str, start: int, language: Vocabulary) -> Token:
    numbers = tuple(int(digits) for digits in re.findall(r"\d+", raw))
    kind, value = _shaped(shape, raw, numbers, language.german)
    name = raw if shape == "date" else ""
    return Token(KIND[kind], value, name, start, start + len(raw), numbers)


_PLAIN_SHAPES = {
    "stop": "STOP",
    "comma": "COMMA",
    "dash": "DASH",
    "slash": "SLASH",
    "sign": "AT",
    "noise": "NOISE",
    "decimal": "DURATION",
    "iso": "DATE",
    "date": "DATE",
    "slashed": "SLASHED",
    "dotted": "DOTTED",
}


def _shaped(shape: str, raw: str, numbers: tuple[int, ...], german: bool) -> tuple[str, int]:
    if shape in _PLAIN_SHAPES:
        return _PLAIN_SHAPES[shape], 0
    if shape == "clock":
        valid = numbers[0] <= 24 and numbers[1] < 60
        return ("CLOCK", numbers[0] * 60 + numbers[1]) if valid else ("NOISE", 0)
    if shape == "ordinal":
        return "ORDINAL", numbers[0]
    if shape == "decade":
        return "DECADE", numbers[0]
    if shape == "numberdot":
        return ("DOTTED_NUMBER" if german else "NUMBER"), numbers[0]
    if shape == "dots":
        return "ON" if german and raw == "am" else "AM" if raw[0] == "a" else "PM", 0
    if shape == "apostrophe":
        return ("MINUTEMARK" if raw == "'" else "SECONDMARK"), 0
    if len(raw) == 4 and 1900 <= numbers[0] <= 2100:
        return "YEAR", numbers[0]
    return "NUMBER", numbers[0]


def _meaning(word: str, language: Vocabulary) -> Meaning:
    meaning = language.words.get(word) or _long_number(word, language)
    if meaning is None and language.german and ("ae" in word or "oe" in word or "ue" in word):
        plain = _SPELLED_OUT.sub(r"\1", word)
        meaning = language.words.get(plain) or _long_number(plain, language)
    if meaning is None and len(word) >= HEARD_LENGTH:
        meaning = language.sounds.get(sound_of(word))
    return meaning or Meaning("WORD", 0, word)


def _long_number(word: str, language: Vocabulary) -> Meaning | None:
    value = german_number(word) if language.german and is_long_german_number(word) else None
    if value is None:
        return None
    return Meaning("YEAR" if 1900 <= value <= 2100 else "NUMBER", value, word)
