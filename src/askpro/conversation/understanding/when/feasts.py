"""Feasts callers steer by: fixed dates, those that move with Easter, and those on a certain weekday."""

from datetime import date

from .calendar_days import ONE_DAY, nth_weekday

_MONDAY, _THURSDAY, _SUNDAY = 0, 3, 6
_FIXED = {
    "new year": (1, 1), "epiphany": (1, 6), "valentine": (2, 14), "women's day": (3, 8),
    "saint patrick": (3, 17), "may day": (5, 1), "independence": (7, 4), "swiss day": (8, 1),
    "assumption": (8, 15), "unity": (10, 3), "reformation": (10, 31), "halloween": (10, 31),
    "all saints": (11, 1), "all souls": (11, 2), "guy fawkes": (11, 5), "armistice": (11, 11),
    "saint nicholas": (12, 6), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
    "between the years": (12, 27), "new year's eve": (12, 31),
}  # fmt: skip
_FROM_EASTER = {
    "women's carnival": -52, "rose monday": -48, "shrove tuesday": -47, "ash wednesday": -46,
    "mothering sunday": -21, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "holy saturday": -1, "easter": 0, "easter monday": 1, "ascension": 39, "pentecost": 49,
    "whit monday": 50, "trinity": 56, "corpus christi": 60,
}  # fmt: skip
_ON_WEEKDAY = {
    "martin luther king": (1, _MONDAY, 3), "presidents": (2, _MONDAY, 3), "early may": (5, _MONDAY, 1),
    "mother's day": (5, _SUNDAY, 2), "memorial": (5, _MONDAY, -1), "father's day": (6, _SUNDAY, 3),
    "late summer": (8, _MONDAY, -1), "labor": (9, _MONDAY, 1), "harvest": (10, _SUNDAY, 1),
    "columbus": (10, _MONDAY, 2), "thanksgiving": (11, _THURSDAY, 4),
}  # fmt: skip
"""Month, weekday, and which of the month's, counted from its end where negative."""
_FROM_ADVENT = {"mourning": -14, "repentance": -11, "eternity": -7, "advent": 0}
_AFTER_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
_DAYS = {"christmas": 2, "easter": 2, "pentecost": 2}
_SUNDAYS_OF_ADVENT = 4
LASTING = {"between the years": 5}
"""Those that last longer than a day, in days."""


def feast_in(name: str, year: int) -> date:
    """The day of the feast that year, the first where it lasts."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _ON_WEEKDAY:
        return _on_weekday(year, *_ON_WEEKDAY[name])
    if name in _FROM_ADVENT:
        return _first_of_advent(year) + _FROM_ADVENT[name] * ONE_DAY
    if name in _AFTER_THANKSGIVING:
        return feast_in("thanksgiving", year) + _AFTER_THANKSGIVING[name] * ONE_DAY
    return easter(year) + _FROM_EASTER[name] * ONE_DAY


def days_after_first(name: str, rank: int) -> int | None:
    """How many days after its first day a feast has that day: "zweiter Advent"; None where it has none."""
    if name == "advent":
        return (rank - 1) * 7 if 1 <= rank <= _SUNDAYS_OF_ADVENT else None
    return rank - 1 if 1 <= rank <= _DAYS.get(name, 0) else None


def next_feast(name: str, today: date, after_first: int = 0) -> date:
    """The feast today or the next time it comes."""
    days = (feast_in(name, year) + after_first * ONE_DAY for year in (today.year, today.year + 1))
    return next(day for day in days if day + (LASTING.get(name, 1) - 1) * ONE_DAY >= today)


def latest_feast(name: str, today: date) -> date:
    """The feast the last time it came."""
    this_year = feast_in(name, today.year)
    return this_year if this_year < today else feast_in(name, today.year - 1)


def _on_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first, following = date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    day = nth_weekday(first, following, weekday, nth)
    assert day is not None, "every month has at least four of each weekday"
    return day


def _first_of_advent(year: int) -> date:
    """The fourth Sunday before Christmas Day."""
    christmas = feast_in("christmas", year)
    return christmas - (christmas.weekday() + 1 + 21) * ONE_DAY


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
