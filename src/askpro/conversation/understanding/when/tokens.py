"""Cut an utterance into typed words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from .kinds import KIND
from .numerals import (
    ENGLISH_CARDINALS,
    ENGLISH_ORDINALS,
    GERMAN_CARDINALS,
    GERMAN_ORDINALS,
    german_number,
    is_long_german_number,
)
from .sayings import Said, pattern_of

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
_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "’": "'", '"': "'", "´": "'", "é": "e"})
_PLAIN = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "’": "'"})
"""As `_FOLD`, and every character keeps its place."""
_SOUND_STEPS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph|v", "f"), (r"dt|th|d\b", "t"), (r"ck|g\b", "k"), (r"tz|c(?=[ei])", "z"), (r"ie|y", "i"),
        (r"([aeiou])h", r"\1"), (r"ei|ai", "ai"), (r"ae", "a"), (r"oe", "o"), (r"ue", "u"), (r"(.)\1", r"\1"),
    )
]  # fmt: skip


_SPELLED_OUT = re.compile(r"(?<![aeioq])([aou])e")
"""An umlaut in two letters, "fuenf"; the "ue" of "neuen" is none."""
_OWNERS = ("UNIT", "DAYREF", "WEEKDAY", "MONTH")
_ABBREVIATION_LENGTH = 3
_HEARD_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word of the vocabulary stands for."""

    kind: str
    value: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its kind, its value, and where it stands in the utterance."""

    kind: str
    value: int
    name: str
    start: int
    end: int
    parts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of one language, exact and by sound."""

    words: Mapping[str, Meaning]
    sounds: Mapping[str, Meaning]
    fillers: frozenset[str]
    compound: re.Pattern[str] | None
    sayings: Mapping[str, Meaning]
    said: re.Pattern[str]

    @property
    def german(self) -> bool:
        """Whether words are compounded, as in German."""
        return self.compound is not None


def vocabulary(
    words: Mapping[str, Meaning],
    fillers: str,
    sayings: Iterable[tuple[str, Said]],
    compound: re.Pattern[str] | None = None,
) -> Vocabulary:
    """Index the words by sound too, leaving out the short ones that too many others sound like."""
    spoken = {saying: Meaning(*said) for saying, said in sayings}
    words = {**words, **{saying: meaning for saying, meaning in spoken.items() if " " not in saying}}
    several = {saying.replace("'", ""): meaning for saying, meaning in spoken.items() if " " in saying}
    silent = frozenset(fillers.split())
    numbers = _number_words(german=compound is not None)
    named = {word: _named(meaning, word) for word, meaning in chain(numbers.items(), words.items())}
    sounds = {sound_of(word): named[word] for word in words if len(word) >= _HEARD_LENGTH}
    known = {word: meaning for word, meaning in named.items() if word not in silent}
    said = pattern_of(saying for saying in spoken if " " in saying)
    return Vocabulary(known, sounds, silent, compound, several, said)


def _number_words(*, german: bool) -> dict[str, Meaning]:
    cardinals, ordinals = (
        (GERMAN_CARDINALS, GERMAN_ORDINALS) if german else (ENGLISH_CARDINALS, ENGLISH_ORDINALS)
    )
    numbers = {word: Meaning("NUMBER", value) for word, value in cardinals.items()}
    return numbers | {word: Meaning("ORDINAL", value) for word, value in ordinals.items()}


def _named(meaning: Meaning, word: str) -> Meaning:
    return meaning if meaning.name else Meaning(meaning.kind, meaning.value, word)


def fold(text: str) -> str:
    """Lower case without umlauts, the way recognisers often write."""
    lowered = text.lower()
    return lowered if lowered.isascii() and lowered.isalpha() else lowered.translate(_FOLD)


def sound_of(word: str) -> str:
    """What is left of a word when spellings that sound alike are written alike."""
    for pattern, sound in _SOUND_STEPS:
        word = pattern.sub(sound, word)
    return word


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
    return _join_german(tokens) if language.german else _join_english(tokens, lowered)


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
        if token.kind == KIND["STOP"] and before is not None and dated and dated[0].parts:
            short = before.kind == KIND["WEEKDAY"] and before.end - before.start <= _ABBREVIATION_LENGTH
            if short or before.kind == KIND["MONTH"]:
                continue
        kept.append(token)
    return kept


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
    if meaning is None and len(word) >= _HEARD_LENGTH:
        meaning = language.sounds.get(sound_of(word))
    return meaning or Meaning("WORD", 0, word)


def _long_number(word: str, language: Vocabulary) -> Meaning | None:
    value = german_number(word) if language.german and is_long_german_number(word) else None
    if value is None:
        return None
    return Meaning("YEAR" if 1900 <= value <= 2100 else "NUMBER", value, word)


def _join_german(tokens: list[Token]) -> list[Token]:
    """Join what a recogniser took apart: "ein und zwanzig", "funf und zwanzigsten", "zwei tausend ..."."""
    joined: list[Token] = []
    for token in tokens:
        if (
            len(joined) >= 2
            and token.kind in (KIND["NUMBER"], KIND["ORDINAL"])
            and not token.parts
            and token.value in range(20, 100, 10)
            and joined[-1].kind == KIND["AND"]
            and _is_spelled_unit(joined[-2])
        ):
            unit = joined[-2]
            joined[-2:] = [Token(token.kind, token.value + unit.value, "", unit.start, token.end)]
            continue
        joined.append(token)
    return _join_thousands(joined)


def _is_spelled_unit(token: Token) -> bool:
    return token.kind in (KIND["NUMBER"], KIND["ARTICLE"]) and not token.parts and 1 <= token.value <= 9


def _join_thousands(tokens: list[Token]) -> list[Token]:
    """Join "two thousand (and) eighteen" and "zwei tausend sechsundzwanzig"."""
    joined: list[Token] = []
    for token in tokens:
        if token.name in ("thousand", "tausend") and joined and joined[-1].value == 2:
            joined[-1] = Token(KIND["YEAR"], 2000, "thousand", joined[-1].start, token.end)
        elif token.kind == KIND["NUMBER"] and 1 <= token.value < 100 and _ends_in_thousand(joined):
            if joined[-1].kind == KIND["AND"]:
                joined.pop()
            base = joined[-1]
            joined[-1] = Token(KIND["YEAR"], 2000 + token.value, "", base.start, token.end)
        else:
            joined.append(token)
    return joined


def _ends_in_thousand(tokens: list[Token]) -> bool:
    for token in reversed(tokens[-2:]):
        if token.kind != KIND["AND"]:
            return token.name == "thousand"
    return False


def _join_english(tokens: list[Token], text: str) -> list[Token]:
    """Join "twenty first" and "twenty-one"."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[-2:]
        if before and before[-1].kind == KIND["DASH"] and token.start == before[-1].end:
            before = before[:-1]
        tens = before[-1] if before else None
        if (
            tens is not None
            and tens.kind == KIND["NUMBER"]
            and not tens.parts
            and not token.parts
            and tens.value in range(20, 100, 10)
            and token.kind in (KIND["NUMBER"], KIND["ORDINAL"])
            and 1 <= token.value <= 9
            and text[tens.end : token.start] in (" ", "-")
        ):
            if joined[-1].kind == KIND["DASH"]:
                joined.pop()
            joined[-1] = Token(token.kind, tens.value + token.value, "", tens.start, token.end)
            continue
        joined.append(token)
    return _join_thousands(joined)
