"""The days only English names this way: "Friday week", "the week after next", "three Fridays from now"."""

from .amounts import AMOUNT
from .calendar_days import ONE_DAY, next_weekday, week_of
from .date_rules import numbered_month
from .distance_rules import DAY, ahead_of_day
from .english_words import DURING
from .grammar import Found, rule
from .periods import one_day, unit_span
from .pieces import CalendarDay, Piece, Weekday, Weekdays
from .settling import HALF_DAY, next_date


def _weekday_and_number(found: Found) -> Piece | None:
    """ "Tue 19", where the next 19th is a Tuesday."""
    number = found.token("day")
    if not number.parts or number.value <= HALF_DAY // 60:
        return None
    day = next_date(CalendarDay(number.value), found.today)
    fits = day is not None and day.weekday() == found.value("weekday")
    return CalendarDay(number.value) if fits else None


def _weeks_on(found: Found) -> Piece | None:
    """ "A week on Friday", "a fortnight today"."""
    weeks = {token.name for token in found.tokens[slice(*found.match.span("amount"))]} & {"week", "fortnight"}
    return ahead_of_day(found) if weeks else None


def _weekday_after_next(found: Found) -> Piece:
    return Weekday(found.value("weekday"), "afternext")


def _unit_after_next(found: Found) -> Piece | None:
    return unit_span(found.today, found.name("unit"), 2)


def _weekday_before_last(found: Found) -> Piece:
    return one_day(week_of(found.today, -2) + found.value("weekday") * ONE_DAY, sole=True)


def _unit_before_last(found: Found) -> Piece | None:
    return unit_span(found.today, found.name("unit"), -2)


def _weekdays_ahead(found: Found) -> Piece:
    first = next_weekday(found.today, found.value("weekday"))
    return one_day(first + (found.value("count") - 1) * 7 * ONE_DAY, sole=True)


def _weekday_week(found: Found) -> Piece | None:
    """ "Friday week": the Friday after the coming one."""
    weeks = {"week": 1, "fortnight": 2}.get(found.name("unit"))
    if weeks is None:
        return None
    return one_day(next_weekday(found.today, found.value("weekday")) + weeks * 7 * ONE_DAY, sole=True)


def _day_week(found: Found) -> Piece | None:
    """ "Tomorrow week": a week after tomorrow."""
    if found.name("unit") != "week" or found.value("day") < 0:
        return None
    return one_day(found.today + (found.value("day") + 7) * ONE_DAY, sole=True)


def _dotted_date(found: Found) -> Piece | None:
    """ "4.22" as a date, where it is all that was said or "on" stands before it."""
    if not found.has("on") and len(found.tokens) > 1:
        return None
    first, second = found.token("date").parts[:2]
    day, month = (second, first) if found.reference.month_first else (first, second)
    return CalendarDay(day, month) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _during_the_week(found: Found) -> Piece | None:
    """ "During the week" is not at the weekend."""
    during = found.value("during") == DURING and found.name("unit") == "week"
    return Weekdays(frozenset(range(5))) if during else None


ENGLISH_DAY_RULES = (
    rule(
        r"(?P<during>IN) THE (?P<unit>UNIT) (?! OF|ON|FROM|SINCE|AT|BEGINNING|BEFORE|AFTER|END )",
        _during_the_week,
    ),
    rule(
        r"(?P<weekday>WEEKDAY) (?P<day>NUMBER) (?! AM|PM|OCLOCK|DASH|TO|UNTIL|NUMBER )", _weekday_and_number
    ),
    rule(r"(?P<weekday>WEEKDAY) (?P<unit>UNIT) (?! OF )", _weekday_week),
    rule(rf"{AMOUNT} ON? {DAY}", _weeks_on),
    rule(r"(?P<day>DAYREF) (?P<unit>UNIT) (?! OF )", _day_week),
    rule(r"THE? (?P<weekday>WEEKDAY) AFTER THE? NEXT", _weekday_after_next),
    rule(r"THE? (?P<unit>UNIT) AFTER THE? NEXT", _unit_after_next),
    rule(r"(?P<on>ON)? (?P<date>DOTTED)", _dotted_date),
    rule(r"(?:ON|OF)? THE? (?P<day>ORDINAL) OF THE? (?P<month>ORDINAL) (?P<year>YEAR)?", numbered_month),
    rule(
        r"IN? (?P<count>NUMBER) (?P<weekday>WEEKDAY|WEEKDAYS) (?: FROM (?:NOW|DAYREF) | HENCE | LATER )",
        _weekdays_ahead,
    ),
    rule(r"THE? (?P<weekday>WEEKDAY) BEFORE THE? LAST", _weekday_before_last),
    rule(r"THE? (?P<unit>UNIT) BEFORE THE? LAST", _unit_before_last),
    rule(r"IN (?P<count>NUMBER) (?P<weekday>WEEKDAYS)", _weekdays_ahead),
)
