"""How English callers say days, clock times, numbers and spellings; every way a caller may choose from."""

from __future__ import annotations

from datetime import date
from random import Random

from askpro.entry.cli.rehearsal.lexicon import ENGLISH_MONTHS, ENGLISH_WEEKDAYS, english_number
from askpro.entry.cli.rehearsal.window import Window
from askpro.foundation.time import DAY_MINUTES

_ORDINALS = {
    1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth", 20: "twentieth",
    30: "thirtieth",
}  # fmt: skip
_NAMES = (
    "Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec"
    " Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu"
).split()
ALPHABET = {name[0].lower(): name for name in _NAMES}
PLAIN = str.maketrans("äöüıçşğé", "aouicsge")
"""Letters that are spelled as others."""


def day(asked: date, today: date, chance: Random) -> str:
    """The day as a caller would name it today; never in a way that could mean another day."""
    ahead = (asked - today).days
    weekday, month = ENGLISH_WEEKDAYS[asked.weekday()], ENGLISH_MONTHS[asked.month - 1]
    ways = [f"on {month} {ordinal(asked.day)}", f"on the {ordinal(asked.day)} of {month}"]
    if ahead < 30:
        ways.append(f"on {weekday} the {ordinal(asked.day)} of {month}")
    if ahead == 0:
        ways = ["today"]
    elif ahead == 1:
        ways = ["tomorrow", "tomorrow", f"on {weekday}"]
    elif ahead < 7:
        ways = [f"on {weekday}", f"on {weekday}", f"this coming {weekday}"]
    return chance.choice(ways)


def clock(minute: int, chance: Random) -> str:
    """A clock time without its preposition; the half of the day is left out where opening hours settle it."""
    hours, minutes = divmod(minute, 60)
    half = "a.m." if hours < 12 else "p.m."
    spoken = english_number((hours - 1) % 12 + 1)
    following = english_number(hours % 12 + 1)
    plain = f"{spoken} {english_number(minutes)}" if minutes else spoken
    ways = [f"{plain} {half}"]
    if minutes == 0 and hours == 12:
        ways.append("noon")
    if 10 <= hours <= 17:
        ways += [plain] if minutes else [spoken, f"{spoken} o'clock"]
        ways += {
            15: [f"quarter past {spoken}"],
            30: [f"half past {spoken}"],
            45: [f"quarter to {following}"],
        }.get(minutes, [])
    if minutes == 0 and hours < 12:
        ways.append(f"{spoken} in the morning")
    if minutes == 0 and 13 <= hours <= 17:
        ways.append(f"{spoken} in the afternoon")
    return chance.choice(ways)


def number(number: int) -> str:
    """A number by itself."""
    return english_number(number)


def point(asked: date, minute: int, today: date, chance: Random) -> str:
    """Day and clock time together: "tomorrow at ten"."""
    return f"{day(asked, today, chance)} at {clock(minute, chance)}"


def part_of_day(asked: Window, chance: Random) -> str:
    """ "Afternoon" only where it means the same to everybody, otherwise the clock times."""
    if asked.until == DAY_MINUTES:
        return f"after {clock(asked.since, chance)}"
    if asked.since == 0:
        return f"before {clock(asked.until, chance)}"
    if asked.since <= 9 * 60 and asked.until == 12 * 60:
        return "in the morning"
    if asked.since == 12 * 60 and asked.until >= 17 * 60:
        return "in the afternoon"
    return f"between {clock(asked.since, chance)} and {clock(asked.until, chance)}"


def digits(number: str, chance: Random) -> list[str]:
    """The digits of a number as it is given."""
    national = "0" + number.removeprefix("+49").removeprefix("0")
    nought = chance.choice(("zero", "oh"))
    return [nought if digit == "0" else english_number(int(digit)) for digit in national]


def ordinal(number: int) -> str:
    if number in _ORDINALS:
        return _ORDINALS[number]
    if number < 20:
        return f"{english_number(number)}th"
    tens, ones = number // 10 * 10, number % 10
    return f"{english_number(tens)} {ordinal(ones)}"
