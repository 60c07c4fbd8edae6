"""Feasts callers steer by: fixed dates and those that move with Easter."""

from datetime import date

from .calendar_days import ONE_DAY

_FIXED = {
    "new year": (1, 1), "epiphany": (1, 6), "valentine": (2, 14), "may day": (5, 1), "unity": (10, 3),
    "reformation": (10, 31), "halloween": (10, 31), "all saints": (11, 1), "saint nicholas": (12, 6),
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip
_FROM_EASTER = {
    "rose monday": -48, "ash wednesday": -46, "good friday": -2, "easter": 0, "easter monday": 1,
    "ascension": 39, "pentecost": 49, "whit monday": 50, "corpus christi": 60,
}  # fmt: skip


def feast_in(name: str, year: int) -> date:
    """The day of the feast that year."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    return easter(year) + _FROM_EASTER[name] * ONE_DAY


def next_feast(name: str, today: date) -> date:
    """The feast today or the next time it comes."""
    this_year = feast_in(name, today.year)
    return this_year if this_year >= today else feast_in(name, today.year + 1)


def latest_feast(name: str, today: date) -> date:
    """The feast the last time it came."""
    this_year = feast_in(name, today.year)
    return this_year if this_year < today else feast_in(name, today.year - 1)


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, leap_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quarter, quarter_rest = divmod(rest, 4)
    weekday = (32 + 2 * leap_rest + 2 * quarter - epact - quarter_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
