"""Phone numbers as callers say them: digit by digit, in groups, with doubles and country codes."""

import re
from dataclasses import dataclass

import phonenumbers
from rapidfuzz.distance import OSA

from .sound import blurred

WORD = re.compile(r"\+|[^\W\d_]+(?:-[^\W\d_]+)*|\d+")
DATE_OR_TIME = re.compile(r"\b\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}\b)?|\b\d{1,2}:\d{2}\b|\b\d{4}-\d{2}-\d{2}\b")
DIGITS_MIN = 5

GERMAN_UNITS = {
    "null": 0, "eins": 1, "ein": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5,
    "fünnef": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18,
    "neunzehn": 19,
}  # fmt: skip
GERMAN_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
ENGLISH_UNITS = {
    "zero": 0, "oh": 0, "o": 0, "nought": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
ENGLISH_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_HOMOPHONES = {"to": 2, "too": 2, "for": 4, "ate": 8, "won": 1}
_SINGLE = {
    "de": [(said, unit) for said, unit in GERMAN_UNITS.items() if unit <= 9],
    "en": [(said, unit) for said, unit in {**_HOMOPHONES, **ENGLISH_UNITS}.items() if unit <= 9],
}
_BLURRED = {
    language: [(blurred(said), unit) for said, unit in single] for language, single in _SINGLE.items()
}
TIMES = {"zwei": 2, "drei": 3, "vier": 4}
ARTICLES = frozenset(("die", "der", "the", "a"))
REPEATS = {
    "doppel": 2, "doppelt": 2, "doppelte": 2, "zweimal": 2, "dreimal": 3, "dreifach": 3, "viermal": 4,
    "double": 2, "triple": 3, "treble": 3, "quadruple": 4,
}  # fmt: skip
FILLERS = frozenset(
    [
        "und",
        "dann",
        "also",
        "äh",
        "ähm",
        "hm",
        "and",
        "then",
        "um",
        "uh",
        "er",
        "strich",
        "minus",
        "bindestrich",
        "dash",
        "hyphen",
        "schrägstrich",
        "noch",
        "nochmal",
        "mal",
        "slash",
        "klammer",
        "ja",
    ]
)
OFFER_OF_NUMBER = re.compile(
    r"nummer|telefon|handy|mobil|vorwahl|erreich|number|phone|mobile|cell|reach|call me|anruf", re.I
)


@dataclass(frozen=True, slots=True)
class SpokenPhone:
    """The digits as said, the number in E.164 when it can exist, and whether digits are still missing."""

    digits: str
    e164: str | None
    partial: bool
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Group:
    digits: str
    words: int


def read_phone(text: str, language: str, region: str = "DE") -> SpokenPhone | None:
    """The phone number in what a caller said, or None; `partial` asks the caller for the rest.

    Numbers are judged by the numbering plans of libphonenumber; `region` is where a number without
    country code belongs. Fewer than five digits are a number only when the caller speaks of one.
    """
    words = list(WORD.finditer(DATE_OR_TIME.sub(lambda found: "x" * len(found.group()), text)))
    spoken = [word.group().lower() for word in words]
    run = _longest_run(spoken, "de" if language == "de" else "en")
    if run is None:
        return None
    first, last, digits = run
    if len(digits.lstrip("+")) < DIGITS_MIN and not (
        digits.startswith(("0", "+")) and OFFER_OF_NUMBER.search(text)
    ):
        return None
    e164 = _in_e164(digits, region)
    return SpokenPhone(
        digits,
        e164,
        e164 is None and _is_too_short(digits, region),
        (words[first].start(), words[last].end()),
    )


def _longest_run(spoken: list[str], language: str) -> tuple[int, int, str] | None:
    best: tuple[int, int, str] | None = None
    position = 0
    while position < len(spoken):
        first, digits, last = position, "", position - 1
        while position < len(spoken):
            group = _group(spoken, position, language)
            if group is None and digits:
                group = _damaged(spoken[position], language)
            if group is not None:
                digits += group.digits
                position += group.words
                last = position - 1
            elif digits and spoken[position] in FILLERS:
                position += 1
            else:
                break
        if digits.strip("+") and (best is None or len(digits) > len(best[2])):
            best = (first, last, digits)
        position = max(position, first + 1)
    return best


def _group(spoken: list[str], position: int, language: str) -> _Group | None:
    word, following = spoken[position], spoken[position + 1 : position + 2]
    if word in ("+", "plus"):
        return _Group("+", 1)
    if word.isdigit():
        return _Group(word, 1)
    times, said = _times(spoken, position)
    if times and following:
        repeated = _group(spoken, position + said, language) if position + said < len(spoken) else None
        once = repeated.digits if repeated else ""
        return _Group(once * times, said + repeated.words) if repeated and once else None
    return (
        _german(word, spoken[position + 1 : position + 3]) if language == "de" else _english(word, following)
    )


def _damaged(word: str, language: str) -> _Group | None:
    """Among digits, the one that sounds like it: "sieben fünf finf"."""
    tongue = "en" if language == "en" else "de"
    blur = blurred(word)
    same = {unit for other, unit in _BLURRED[tongue] if other == blur}
    alike = (
        {unit for said, unit in _SINGLE[tongue] if OSA.distance(said, word) == 1} if len(word) >= 4 else set()
    )
    near = same or alike
    return _Group(str(near.pop()), 1) if len(near) == 1 else None


def _times(spoken: list[str], position: int) -> tuple[int, int]:
    """How often the next digit is said, and in how many words: "doppel", "dreimal die", "drei mal die"."""
    word, *following = spoken[position : position + 3]
    if word in TIMES and following[:1] == ["mal"]:
        times, said = TIMES[word], 2
    else:
        times, said = REPEATS.get(word, 0), 1
    article = times > 0 and following[said - 1 : said] and following[said - 1] in ARTICLES
    return times, said + bool(article)


def digits_at(spoken: list[str], position: int, language: str) -> tuple[str, int] | None:
    """The digits that the words from a position on say, and how many words that takes; None when none."""
    group = _group(spoken, position, language)
    return (group.digits, group.words) if group else None


def _german(word: str, following: list[str]) -> _Group | None:
    compound = word.replace("-", "")
    if compound.startswith("doppel") and compound[6:] in GERMAN_UNITS:
        return _Group(str(GERMAN_UNITS[compound[6:]]) * 2, 1)
    if len(following) == 2 and word in GERMAN_UNITS and following[0] == "und" and following[1] in GERMAN_TENS:
        return _Group(str(GERMAN_TENS[following[1]] + GERMAN_UNITS[word]), 3)
    number = _german_number(compound)
    return None if number is None else _Group(str(number), 1)


def _german_number(word: str) -> int | None:
    """Zero to 999 as one word: "zweiundvierzig", "hundertsiebzig", "dreihundertfünf"."""
    if word in GERMAN_UNITS:
        return GERMAN_UNITS[word]
    if word in GERMAN_TENS:
        return GERMAN_TENS[word]
    hundreds, hundred, rest = word.partition("hundert")
    if hundred:
        count = 1 if not hundreds else GERMAN_UNITS.get(hundreds)
        below = 0 if not rest else _german_number(rest.removeprefix("und"))
        return None if count is None or below is None or count > 9 else count * 100 + below
    unit, joined, ten = word.partition("und")
    if joined and unit in GERMAN_UNITS and ten in GERMAN_TENS:
        return GERMAN_TENS[ten] + GERMAN_UNITS[unit]
    return None


def _english(word: str, following: list[str]) -> _Group | None:
    ten, hyphen, unit = word.partition("-")
    if hyphen:
        both = ten in ENGLISH_TENS and unit in ENGLISH_UNITS
        return _Group(str(ENGLISH_TENS[ten] + ENGLISH_UNITS[unit]), 1) if both else None
    if word in ENGLISH_TENS:
        unit = following[0] if following else ""
        if 1 <= ENGLISH_UNITS.get(unit, 0) <= 9:
            return _Group(str(ENGLISH_TENS[word] + ENGLISH_UNITS[unit]), 2)
        return _Group(str(ENGLISH_TENS[word]), 1)
    if following == ["hundred"] and word in ENGLISH_UNITS:
        return _Group(str(ENGLISH_UNITS[word]) + "00", 2)
    return _Group(str(ENGLISH_UNITS[word]), 1) if word in ENGLISH_UNITS else None


def _in_e164(digits: str, region: str) -> str | None:
    """The number in E.164 when the numbering plan knows it, with or without a plus before the country."""
    spellings = [digits]
    if not digits.startswith(("+", "0")):
        spellings.append("+" + digits)
    for spelling in spellings:
        try:
            number = phonenumbers.parse(spelling, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def _is_too_short(digits: str, region: str) -> bool:
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException as problem:
        return problem.error_type in (
            phonenumbers.NumberParseException.TOO_SHORT_NSN,
            phonenumbers.NumberParseException.TOO_SHORT_AFTER_IDD,
            phonenumbers.NumberParseException.NOT_A_NUMBER,
        )
    return phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.TOO_LONG
