"""How German callers say days, clock times, numbers and spellings; every way a caller may choose from."""

from __future__ import annotations

from datetime import date
from random import Random

from askpro.entry.cli.rehearsal.lexicon import GERMAN_MONTHS, GERMAN_WEEKDAYS, german_number
from askpro.entry.cli.rehearsal.window import Window
from askpro.foundation.time import DAY_MINUTES

_ORDINALS = {1: "ersten", 3: "dritten", 7: "siebten", 8: "achten"}
_NAMES = (
    "Anton Berta Cäsar Dora Emil Friedrich Gustav Heinrich Ida Julius Kaufmann Ludwig Martha Nordpol Otto Paula"
    " Quelle Richard Samuel Theodor Ulrich Viktor Wilhelm Xanthippe Ypsilon Zacharias"
).split()
ALPHABET = {name[0].lower(): name for name in _NAMES} | {
    "ä": "Ärger", "ö": "Ökonom", "ü": "Übermut", "ß": "Eszett", "ı": "Ida", "ş": "Samuel", "ç": "Cäsar", "ğ": "Gustav",
}  # fmt: skip
PLAIN: dict[int, int] = {}
"""Letters that are spelled as others."""


def day(asked: date, today: date, chance: Random) -> str:
    """The day as a caller would name it today; never in a way that could mean another day."""
    ahead = (asked - today).days
    weekday = GERMAN_WEEKDAYS[asked.weekday()]
    ways = [f"am {ordinal(asked.day)} {GERMAN_MONTHS[asked.month - 1]}"]
    if ahead < 30:
        ways.append(f"am {weekday}, den {ordinal(asked.day)} {GERMAN_MONTHS[asked.month - 1]}")
        ways.append(f"am {ordinal(asked.day)} {ordinal(asked.month).capitalize()}")
    if ahead == 0:
        ways = ["heute"]
    elif ahead == 1:
        ways = ["morgen", "morgen", f"morgen am {weekday}", f"am {weekday}"]
    elif ahead == 2:
        ways = ["übermorgen", f"am {weekday}", f"{weekday}"]
    elif ahead < 7:
        ways = [f"am {weekday}", weekday, f"am {weekday}", *ways[1:2]]
    elif _weeks_between(asked, today) == 1:
        ways = [f"nächste Woche {weekday}", f"{weekday} nächste Woche", *ways]
    return chance.choice(ways)


def clock(minute: int, chance: Random) -> str:
    """A clock time without its preposition; the twelve-hour way only where opening hours leave one reading."""
    hours, minutes = divmod(minute, 60)
    ways = [f"{german_number(hours)} Uhr {german_number(minutes)}" if minutes else f"{_hour(hours)} Uhr"]
    spoken = german_number((hours - 1) % 12 + 1)
    following = german_number(hours % 12 + 1)
    if not minutes:
        ways.append(german_number(hours))
    if hours in (1, 2, 3, 4, 5, 13, 14, 15, 16, 17) and not minutes:
        ways.append(f"{_hour((hours - 1) % 12 + 1)} Uhr nachmittags")
    colloquial = {15: f"Viertel nach {spoken}", 30: f"halb {following}", 45: f"Viertel vor {following}"}
    if minutes in colloquial and 9 <= hours <= 17:
        ways.append(colloquial[minutes])
    return chance.choice(ways)


def number(number: int) -> str:
    """A number by itself."""
    return german_number(number)


def point(asked: date, minute: int, today: date, chance: Random) -> str:
    """Day and clock time together: "morgen um zehn Uhr"."""
    return f"{day(asked, today, chance)} um {clock(minute, chance)}"


def part_of_day(asked: Window, chance: Random) -> str:
    """ "Nachmittag" only where it means the same to everybody, otherwise the clock times."""
    if asked.until == DAY_MINUTES:
        return f"ab {clock(asked.since, chance)}"
    if asked.since == 0:
        return f"vor {clock(asked.until, chance)}"
    if asked.since <= 9 * 60 and asked.until == 12 * 60:
        return chance.choice(("Vormittag", "vormittags"))
    if asked.since == 12 * 60 and asked.until >= 18 * 60:
        return chance.choice(("Nachmittag", "nachmittags"))
    return f"zwischen {clock(asked.since, chance)} und {clock(asked.until, chance)}"


def digits(number: str, chance: Random) -> list[str]:
    """The digits of a number as it is given."""
    national = "0" + number.removeprefix("+49").removeprefix("0")
    return [german_number(int(digit)).replace("zwei", chance.choice(("zwei", "zwo"))) for digit in national]


def ordinal(number: int) -> str:
    if number in _ORDINALS:
        return _ORDINALS[number]
    return f"{german_number(number)}{'ten' if number < 20 else 'sten'}"


def _hour(hours: int) -> str:
    return "ein" if hours == 1 else german_number(hours)


def _weeks_between(asked: date, today: date) -> int:
    return (asked.toordinal() - asked.weekday() - today.toordinal() + today.weekday()) // 7
