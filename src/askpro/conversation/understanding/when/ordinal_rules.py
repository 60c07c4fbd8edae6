"""Rules for what is counted in a month, quarter or year: "the second to last Friday of the month"."""

from collections.abc import Iterable
from datetime import date

from .calendar_days import ONE_DAY, nth_weekday, week_of
from .date_rules import spoken_year
from .grammar import Found, rule
from .periods import A_FEW, AHEAD, SEVERAL, coming_month, month_span, one_day, unit_span, year_span
from .pieces import CalendarDay, Piece, Span

_SATURDAY = 5
_CLOSED = ((1, 1), (12, 25), (12, 26))
"""Days of the year on which nobody works in any of our countries."""
PENULTIMATE = 2
"""The value of a word for the one before the last."""


def _nth_weekday(found: Found) -> Piece | None:
    nth = _rank(found)
    if nth is None:
        return None
    days = (nth_weekday(frame.start, frame.end, found.value("weekday"), nth) for frame in _frames(found))
    day = _first_ahead(days, found.today)
    return None if day is None else one_day(day, sole=True)


def _first_ahead(days: Iterable[date | None], today: date) -> date | None:
    """The first of the days that is not past, or the first."""
    real = [day for day in days if day is not None]
    return next((day for day in real if day >= today), real[0] if real else None)


def _rank(found: Found) -> int | None:
    """The ordinal, counted from the end where "last" was said."""
    counted = found.value("rank") if found.has("rank") else 1
    if found.has("last"):
        return -(counted + found.has("but") + (found.value("last") == PENULTIMATE))
    return counted if found.has("rank") else None


def _frame(found: Found) -> Span | None:
    if found.has("month"):
        year = spoken_year(found)
        month = found.value("month")
        return coming_month(found.today, month) if year is None else month_span(year, month)
    if found.has("whole_year"):
        return year_span(found.value("whole_year"))
    unit = found.name("frame")
    choice = found.name("choice") if found.has("choice") else "this"
    return unit_span(found.today, unit, AHEAD[choice]) if unit in ("month", "year", "quarter") else None


def _frames(found: Found) -> list[Span]:
    """The stretch named; where nothing chose which month or year, the running one and the next."""
    frame = _frame(found)
    if frame is None:
        return []
    if found.has("month") and not found.has("year"):
        return [frame, month_span(frame.start.year + 1, frame.start.month)]
    if found.has("frame") and not found.has("choice"):
        following = unit_span(found.today, found.name("frame"), 1)
        return [frame] if following is None else [frame, following]
    return [frame]


def _nth_unit(found: Found) -> Piece | None:
    frame, nth, unit = _frame(found), _rank(found), found.name("unit")
    if frame is None or nth is None:
        return None
    if unit == "day" and found.value("unit") == SEVERAL and abs(nth) == 1:
        few = A_FEW * ONE_DAY  # "the first days of December"
        start = frame.start if nth > 0 else frame.end - few
        return Span(start, start + few, "day")
    if unit == "day":
        day = frame.start + (nth - 1) * ONE_DAY if nth > 0 else frame.end + nth * ONE_DAY
        return one_day(day, sole=True)
    if unit == "workday":
        return _nth_workday(frame, nth)
    if unit == "weekend":
        saturday = nth_weekday(frame.start, frame.end, 5, nth)
        return None if saturday is None else Span(saturday, saturday + 2 * ONE_DAY, "day")
    if unit == "week":
        return _nth_week(frame, nth)
    return None


def _nth_workday(frame: Span, nth: int) -> Span | None:
    """ "The first working day in January"."""
    days = [frame.start + ahead * ONE_DAY for ahead in range((frame.end - frame.start).days)]
    working = [day for day in days if day.weekday() < _SATURDAY and (day.month, day.day) not in _CLOSED]
    if not 1 <= abs(nth) <= len(working):
        return None
    return one_day(working[nth - 1 if nth > 0 else nth], sole=True)


def _counted_edge(found: Found) -> Piece | None:
    """ "The first three days of June", "the last two weeks of the month"."""
    frame, days = _frame(found), found.value("count") * {"day": 1, "week": 7}.get(found.name("unit"), 0)
    if frame is None or not days or days * ONE_DAY > frame.end - frame.start:
        return None
    if found.has("last"):
        return Span(frame.end - days * ONE_DAY, frame.end, "day")
    return Span(frame.start, frame.start + days * ONE_DAY, "day") if found.value("rank") == 1 else None


def _nth_week(frame: Span, nth: int) -> Span | None:
    """The nth week with its Thursday in the frame, as the calendar counts weeks."""
    thursday = nth_weekday(frame.start, frame.end, 3, nth)
    if thursday is None:
        return None
    monday = week_of(thursday)
    return Span(monday, monday + 7 * ONE_DAY, "week")


def _nth_day(found: Found) -> Piece | None:
    nth = _rank(found)
    if nth is None or (found.has("unit") and found.name("unit") != "day"):
        return None
    if found.has("month") and not found.has("last"):
        return CalendarDay(nth, found.value("month"), spoken_year(found))
    day = _first_ahead((_day_within(frame, nth) for frame in _frames(found)), found.today)
    return None if day is None else CalendarDay(day.day, day.month, day.year)


def _day_within(frame: Span, nth: int) -> date | None:
    day = frame.end + nth * ONE_DAY if nth < 0 else frame.start + (nth - 1) * ONE_DAY
    return day if frame.start <= day < frame.end else None


def _last_day(found: Found) -> Piece | None:
    """ "The last of the month"."""
    return _nth_day(found) if found.has("month") or found.name("frame") in ("month", "year") else None


_MONTH_FRAME = r"(?P<month>MONTH) (?: COMMA? OF? (?P<year>YEAR))?"
_FRAME = (
    rf"(?: {_MONTH_FRAME} | (?:THE (?=UNIT))? (?P<choice>CHOICE)? (?P<frame>UNIT)"
    r" | (?:THIS? UNIT)? (?P<whole_year>YEAR) )"
)
_RANK = r"(?P<rank>RANKWORD)? (?:DASH? TO DASH?)? (?: (?P<last>LAST) (?P<but>BUT NUMBER)? )?"


ORDINAL_RULES = (
    rule(rf"(?:ON|FOR)? THE? {_RANK} (?P<weekday>WEEKDAY) (?:OF|IN|THE)* {_FRAME}", _nth_weekday),
    rule(rf"(?:IN|ON)? THE? {_RANK} (?P<month>MONTH) (?P<unit>UNIT) (?P<year>YEAR)?", _nth_unit),
    rule(rf"(?:IN|ON)? THE? {_RANK} (?P<unit>UNIT) (?:OF|IN|THE)* {_FRAME}", _nth_unit),
    rule(rf"ON? THE? (?P<last>LAST) (?:OF|THE)+ {_FRAME}", _last_day),
    rule(rf"ON? THE? (?P<rank>DAYNUMBER) (?P<last>LAST)? (?P<unit>UNIT)? (?:OF|IN|THE)+ {_FRAME}", _nth_day),
    rule(
        r"ON? THE? (?:(?P<rank>RANKWORD)|(?P<last>LAST)) (?P<count>COUNT) (?P<unit>UNIT)"
        rf"(?:OF|IN|THE)+ {_FRAME}",
        _counted_edge,
    ),
)
