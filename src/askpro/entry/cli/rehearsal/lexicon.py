"""Words for numbers, days, months and clock times in German and English, as a listener knows them."""

from __future__ import annotations

import re
from dataclasses import dataclass

GERMAN_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
ENGLISH_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
GERMAN_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

WEEKDAYS = {
    name.lower() + ending: number
    for names in (GERMAN_WEEKDAYS, ENGLISH_WEEKDAYS)
    for number, name in enumerate(names)
    for ending in ("", "s")
} | {"sonnabend": 5}
MONTHS = {
    name.lower(): number for names in (GERMAN_MONTHS, ENGLISH_MONTHS) for number, name in enumerate(names, 1)
}
NEAR_DAYS = {"heute": 0, "morgen": 1, "übermorgen": 2, "today": 0, "tomorrow": 1}

GERMAN_ONES = (
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip
GERMAN_TENS = {20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig", 60: "sechzig", 70: "siebzig"}
ENGLISH_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
ENGLISH_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy"}


def german_number(number: int) -> str:
    """Zero to seventy-nine in German."""
    if number < 20:
        return GERMAN_ONES[number]
    tens, ones = number // 10 * 10, number % 10
    one = "ein" if ones == 1 else GERMAN_ONES[ones]
    return f"{one}und{GERMAN_TENS[tens]}" if ones else GERMAN_TENS[tens]


def english_number(number: int) -> str:
    """Zero to seventy-nine in English."""
    if number < 20:
        return ENGLISH_ONES[number]
    tens, ones = number // 10 * 10, number % 10
    return f"{ENGLISH_TENS[tens]} {ENGLISH_ONES[ones]}" if ones else ENGLISH_TENS[tens]


_SPOKEN = {word(number): number for word in (german_number, english_number) for number in range(60)} | {
    "ein": 1
}


def number_of(written: str) -> int | None:
    """The number in digits or in words, None if it is none."""
    written = written.lower().replace("-", " ").strip()
    return int(written) if written.isdigit() else _SPOKEN.get(written)


@dataclass(frozen=True, slots=True)
class ClockForm:
    """One way of saying a clock time; `shift` minutes are added, `fixed` replaces reading."""

    pattern: re.Pattern[str]
    shift: int = 0
    fixed: int | None = None


_NUMBER = "|".join(
    sorted((re.escape(word).replace(r"\ ", "[ -]") for word in _SPOKEN), key=len, reverse=True)
)
_N = rf"(?:\d{{1,2}}|{_NUMBER})"
_HALF = r"(?P<half>a\.?m\.?|p\.?m\.?)"


def _form(pattern: str, shift: int = 0, fixed: int | None = None) -> ClockForm:
    return ClockForm(re.compile(pattern, re.IGNORECASE), shift, fixed)


_MORE = r"(?:(?:,|\s+(?:oder|und|bis|or|and|to))\s+"
"""What goes on from one time of a list to the next."""

CLOCKS = (
    # "9, 10 oder 11 Uhr" · "10:30, 11 or 11:30 am": the last says it for all
    _form(rf"\b(?P<hour>{_N})(?={_MORE}{_N})+\s*uhr\b)"),
    _form(rf"\b(?P<hour>{_N})(?::(?P<minute>\d\d))?(?={_MORE}{_N}(?::\d\d)?)+\s*{_HALF})"),
    _form(rf"\bhalb (?P<hour>{_N})\b", -30),
    _form(rf"\bdreiviertel (?P<hour>{_N})\b", -15),
    _form(rf"\bviertel vor (?P<hour>{_N})\b", -15),
    _form(rf"\bviertel nach (?P<hour>{_N})\b", 15),
    _form(rf"\bhalf past (?P<hour>{_N})\b(?:\s*{_HALF}\b)?", 30),
    _form(rf"\bquarter past (?P<hour>{_N})\b(?:\s*{_HALF}\b)?", 15),
    _form(rf"\bquarter to (?P<hour>{_N})\b(?:\s*{_HALF}\b)?", -15),
    _form(rf"\b(?P<hour>{_N})(?:[:.](?P<minute>\d\d))?\s*uhr\b(?:\s+(?P<spoken_minute>{_N})\b)?"),
    _form(rf"\b(?P<hour>{_N})(?:[:. ](?P<minute>\d\d|{_NUMBER}))?\s*{_HALF}"),
    _form(rf"\b(?P<hour>{_N}) o'?clock\b"),
    _form(r"\b(?P<hour>\d{1,2}):(?P<minute>\d\d)\b"),
    _form(r"\bnoon\b|\bmidday\b", fixed=12 * 60),
    _form(r"\bmitternacht\b|\bmidnight\b", fixed=24 * 60),
)
