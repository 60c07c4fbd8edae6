"""Days something else is counted from: "Friday", "tomorrow", "the 15th", "December 5th", "Easter"."""

from datetime import date, datetime, time, timedelta

from .calendar_days import ONE_DAY, next_weekday, two_digit_year, week_of
from .feasts import days_after_first, feast_in, latest_feast, next_feast
from .grammar import Found
from .kinds import KIND
from .pieces import CalendarDay
from .settling import next_date

ANCHOR = (
    r"(?: (?:ON|THE|COMMA)* (?:WEEKDAY COMMA?)? (?:ON|THE)*"
    r" (?: (?P<a_day>DAYNUMBER) (?:OF|IN)? THE? (?P<a_month>MONTH) (?: COMMA? (?P<a_year>YEAR))?"
    r" | (?P<a_month_first>MONTH) THE? (?P<a_day_second>DAYNUMBER) (?: COMMA? (?P<a_year_last>YEAR))?"
    r" | (?P<a_ordinal>RANKWORD) (?! RANKWORD | UNIT | WEEKDAY | MONTH | LAST | HOLIDAY )"
    r" | (?P<a_date>DATE|DOTTED|SLASHED) (?! AM|PM|OCLOCK ) )"
    r" | ON? THE? (?P<a_choice>CHOICE)* (?P<a_weekday>WEEKDAY)"
    r" | (?P<a_dayref>DAYREF)"
    r" | (?:ON|AT|THE)* (?P<a_rank>RANKWORD)? (?P<a_feast>HOLIDAY) (?P<a_feast_year>YEAR)? )"
)
_LATEST_MONTH = 12


def anchor_days(found: Found) -> list[date]:
    """The days the anchor may stand for, the nearest first; none where it names none."""
    if found.has("a_dayref"):
        return [found.today + found.value("a_dayref") * ONE_DAY]
    if found.has("a_feast"):
        return _feast_days(found)
    if found.has("a_weekday"):
        return _weekdays(found)
    spoken = _spoken(found)
    day = next_date(spoken, found.today) if spoken is not None else None
    return [] if day is None else [day]


def _feast_days(found: Found) -> list[date]:
    name = found.name("a_feast")
    later = days_after_first(name, found.value("a_rank")) if found.has("a_rank") else 0
    if later is None:
        return []
    if found.has("a_feast_year"):
        return [feast_in(name, found.value("a_feast_year")) + later * ONE_DAY]
    return [latest_feast(name, found.today) + later * ONE_DAY, next_feast(name, found.today, later)]


def _weekdays(found: Found) -> list[date]:
    index = found.value("a_weekday")
    if found.has("a_choice") and found.token("a_choice").kind == KIND["NEXT"]:
        first = week_of(found.today, 1) + index * ONE_DAY
    else:
        first = next_weekday(found.today, index)
    return [first, first + timedelta(weeks=1)]


def _spoken(found: Found) -> CalendarDay | None:
    if found.has("a_date"):
        return _written(found)
    if found.has("a_ordinal"):
        return CalendarDay(found.value("a_ordinal"))
    if found.has("a_month"):
        year = found.value("a_year") if found.has("a_year") else None
        return CalendarDay(found.value("a_day"), found.value("a_month"), year)
    if found.has("a_month_first"):
        year = found.value("a_year_last") if found.has("a_year_last") else None
        return CalendarDay(found.value("a_day_second"), found.value("a_month_first"), year)
    return None


def _written(found: Found) -> CalendarDay | None:
    """A date in digits, the month first where the country writes it so."""
    numbers = found.token("a_date").parts
    if numbers[0] > 31:
        return CalendarDay(numbers[2], numbers[1], numbers[0])
    month_first = found.reference.month_first and found.token("a_date").kind != KIND["DOTTED"]
    day, month = (numbers[1], numbers[0]) if month_first else (numbers[0], numbers[1])
    if month > _LATEST_MONTH:
        day, month = month, day
    year = two_digit_year(numbers[2]) if len(numbers) > 2 else None
    return CalendarDay(day, month, year)


def at_midnight(day: date) -> datetime:
    """The first moment of the day, of no zone."""
    return datetime.combine(day, time())
