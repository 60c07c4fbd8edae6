"""Settled stretches of the calendar: days, weeks, weekends, months, quarters, years, and their edges."""

from datetime import date, datetime, timedelta

from .amounts import moved
from .calendar_days import ONE_DAY, add_months, first_of_next_month, week_of
from .pieces import Piece, Span, Stretch

SMALL_UNITS = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1)}
A_FEW = 3
"""How many "the next days" are."""
SEVERAL = 2
"""The value of a unit word in the plural."""
NUMBERED = 3
"""The value of a unit word for one that is told by its number: "KW"."""
AHEAD = {"this": 0, "next": 1, "coming": 1, "afternext": 2, "last": -1, "following": 1, "upcoming": 1}
"""How many units ahead a choosing word points."""


def one_day(day: date, *, week: date | None = None, sole: bool = False) -> Span:
    """The day as a span."""
    return Span(day, day + ONE_DAY, "day", week, sole)


def month_span(year: int, month: int) -> Span:
    """The whole month."""
    return Span(date(year, month, 1), first_of_next_month(year, month), "month")


def year_span(year: int) -> Span:
    """The whole year."""
    return Span(date(year, 1, 1), date(year + 1, 1, 1), "year")


def week_span(monday: date) -> Span:
    """The week from Monday to Sunday."""
    return Span(monday, monday + 7 * ONE_DAY, "week")


def decade_span(first_year: int) -> Span:
    """The ten years from this one on."""
    return Span(date(first_year, 1, 1), date(first_year + 10, 1, 1), "decade")


_SEASON_STARTS = {"spring": (3, 21), "summer": (6, 21), "autumn": (9, 24), "winter": (12, 21)}


def season_span(name: str, year: int) -> Span:
    """The season of the calendar that begins in that year, from equinox to solstice or back."""
    starts = list(_SEASON_STARTS)
    following = starts[(starts.index(name) + 1) % 4]
    return Span(
        date(year, *_SEASON_STARTS[name]), date(year + (name == "winter"), *_SEASON_STARTS[following]), "day"
    )


def coming_season(today: date, name: str) -> Span:
    """The season that is running or comes next."""
    spans = (season_span(name, today.year + ahead) for ahead in (-1, 0, 1))
    return next(span for span in spans if span.end > today)


def coming_month(today: date, month: int) -> Span:
    """The month that is running or the next of that name."""
    return month_span(today.year + (month < today.month), month)


def unit_span(today: date, unit: str, ahead: int) -> Span | None:
    """The calendar unit `ahead` units after the running one."""
    if unit == "day":
        return one_day(today + ahead * ONE_DAY)
    if unit == "week":
        monday = week_of(today, ahead)
        return Span(monday, monday + 7 * ONE_DAY, "week")
    if unit == "workday" and ahead == 1:
        return one_day(today + (7 - today.weekday() if today.weekday() >= 4 else 1) * ONE_DAY, sole=True)
    if unit == "weekend":
        saturday = week_of(today, ahead) + 5 * ONE_DAY
        return Span(saturday, saturday + 2 * ONE_DAY, "day")
    if unit in ("month", "quarter"):
        length = 1 if unit == "month" else 3
        first = today.replace(day=1, month=(today.month - 1) // length * length + 1)
        start = add_months(first, ahead * length)
        return Span(start, add_months(start, length), "month" if unit == "month" else "quarter")
    if unit == "decade":
        return decade_span(today.year // 10 * 10 + ahead * 10)
    if unit == "year":
        return year_span(today.year + ahead)
    return None


def coming_units(now: datetime, count: int, unit: str, *, within: bool = False) -> Piece | None:
    """The next `count` units: hours from now, minutes and days whole ones after the running one."""
    if unit in SMALL_UNITS:
        running = timedelta(seconds=now.second, microseconds=now.microsecond)
        start = now + SMALL_UNITS[unit] - running if unit == "minute" and count > 1 and not within else now
        return Stretch(start, start + count * SMALL_UNITS[unit], "minute")
    tomorrow = now.date() + ONE_DAY
    if unit == "workday":
        days = [moved(now, [(ahead, unit)]).date() for ahead in (1, count)]
        return Span(days[0], days[1] + ONE_DAY, "day")
    if unit == "decade":
        first = now.year // 10 * 10 + 10
        return Span(date(first, 1, 1), date(first + count * 10, 1, 1), "decade")
    if unit in ("day", "week"):
        return Span(tomorrow, tomorrow + count * (1 if unit == "day" else 7) * ONE_DAY, "day")
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit)
    return None if months is None else Span(tomorrow, add_months(tomorrow, count * months), "day")


def edge_of(span: Span, edge: str) -> Span:
    """The beginning, middle or end of a span, the way people use the words."""
    days = (span.end - span.start).days
    if span.grain == "week":
        bounds = {"beginning": (0, 3), "middle": (2, 4), "end": (4, 7), "late": (3, 7), "early": (0, 3)}[edge]
    elif span.grain == "month":
        bounds = {"beginning": (0, 10), "middle": (10, 20), "end": (20, days), "late": (15, days),
                  "early": (0, 15)}[edge]  # fmt: skip
    elif span.grain == "year":
        return _edge_of_year(span, edge)
    else:
        third = days // 3
        bounds = {"beginning": (0, third), "middle": (third, 2 * third), "end": (2 * third, days),
                  "late": (days // 2, days), "early": (0, days // 2)}[edge]  # fmt: skip
    start, end = span.start + bounds[0] * ONE_DAY, span.start + bounds[1] * ONE_DAY
    return Span(start, end, "day", closing=edge == "end")


def _edge_of_year(span: Span, edge: str) -> Span:
    months = {"beginning": (0, 3), "middle": (4, 8), "end": (8, 12), "late": (6, 12), "early": (0, 6)}[edge]
    start, end = add_months(span.start, months[0]), add_months(span.start, months[1])
    return Span(start, end, "month", closing=edge == "end")
