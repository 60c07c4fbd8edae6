"""Rules for days both languages share: dates, weekdays, the nth of a month, feasts, recurring weekdays."""

from .calendar_days import ONE_DAY, two_digit_year
from .grammar import Found, rule
from .kinds import KIND, kinds
from .periods import month_span, one_day
from .pieces import CalendarDay, Piece, Weekday
from .vocabulary import Token

_SAID_AS_A_DAY_MAX = 39
"""Up to here "the 32nd of May" is a slip and told so."""
_YEARS, _HOURS, _MINUTES, _TEN = (1900, 2100), 24, 59, 10
_YEARS_AHEAD = 2


def spoken_year(found: Found) -> int | None:
    """The year behind the group `year`, of two digits, four, or said in two halves."""
    if not found.has("year"):
        return None
    start, end = found.match.span("year")
    numbers = [token for token in found.tokens[start:end] if token.value]
    if len(numbers) > 1:
        return _year_in_halves(numbers[0], numbers[1], found.today.year)
    return two_digit_year(numbers[0].value) if numbers else None


def _year_in_halves(century: Token, rest: Token, this_year: int) -> int | None:
    """ "Twenty twenty-seven", where it is soon or no clock shows it; else it is rather an hour."""
    year = century.value * 100 + rest.value
    if century.parts or rest.parts or not _YEARS[0] <= year <= _YEARS[1] or rest.value < _TEN:
        return None
    no_clock = rest.value > _MINUTES or rest.value % 5
    return year if no_clock or this_year <= year <= this_year + _YEARS_AHEAD else None


def _day_of_month(found: Found) -> Piece | None:
    """ "5 December"; the nine of "at 9 December 5" and "9 on December 5th" is an hour."""
    first, end = found.match.span()
    before = found.tokens[first - 1].kind if first else ""
    after = [token.kind for token in found.tokens[end : end + 2]] + ["", ""]
    counted = after[0] in _DAY_NUMBERS and after[1] not in _HOUR_SIGNS
    hour = found.token("day").kind == KIND["NUMBER"] and counted
    return None if hour and (found.has("at_day") or before in _BEFORE_HOURS) else _calendar_day(found)


def _calendar_day(found: Found) -> Piece | None:
    day, month, year = found.value("day"), found.value("month"), spoken_year(found)
    ranked = found.token("day").kind != KIND["NUMBER"]
    if not 1 <= day <= (_SAID_AS_A_DAY_MAX if ranked else 31) or not 1 <= month <= 12:
        return None
    return CalendarDay(day, month, year)


def numbered_month(found: Found) -> Piece | None:
    """ "Am dritten Zwölften", "the third of the twelfth"."""
    day, month = found.value("day"), found.value("month")
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return CalendarDay(day, month, found.value("year") if found.has("year") else None)


def _calendar_day_with_year(found: Found) -> Piece | None:
    """A date and its year; "the 5th of March 10" rather names the hour, as 2010 has been."""
    year = spoken_year(found)
    if year is None or not _YEARS[0] <= year <= _YEARS[1]:
        return None
    said = found.match.end("year") - found.match.start("year")
    named = said > 1 or found.value("year") > _HOURS or year >= found.today.year
    return _calendar_day(found) if named else None


def _digits_date(found: Found) -> Piece | None:
    numbers, raw = found.token("date").parts, found.name("date")
    if numbers[0] > 31:
        return CalendarDay(numbers[2], numbers[1], numbers[0]) if numbers[1] <= 12 else None
    month_first = found.reference.month_first and "." not in raw
    day, month = (numbers[1], numbers[0]) if month_first else (numbers[0], numbers[1])
    if month > 12:
        day, month = month, day
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return CalendarDay(day, month, two_digit_year(numbers[2]))


def _slashed(found: Found) -> Piece | None:
    first, second = found.token("date").parts
    if second > 31:
        return month_span(second, first) if 1900 <= second <= 2100 and 1 <= first <= 12 else None
    day, month = (second, first) if found.reference.month_first else (first, second)
    if month > 12:
        day, month = month, day
    return CalendarDay(day, month, spoken_year(found)) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _weekday(found: Found) -> Piece:
    return Weekday(found.value("weekday"), found.name("choice") if found.has("choice") else "")


def _dayref(found: Found) -> Piece:
    return one_day(found.today + found.value("day") * ONE_DAY, sole=True)


def _anchored(found: Found) -> Piece | None:
    day = found.reference.anchor_day
    return None if day is None or found.name("unit") != "day" else one_day(day, sole=True)


_NO_YEAR_BEFORE = "(?! AM|PM|OCLOCK|UNIT|PART|DASH|CLOCK|AHALF|HOURMARK|TO|UNTIL|NUMBER )"
_YEAR = rf"COMMA? OF? (?P<year>YEAR | NUMBER NUMBER {_NO_YEAR_BEFORE} | NUMBER {_NO_YEAR_BEFORE})"
_DAY_MONTH = r"(?:ON|OF|FOR)? THE? (?P<day>DAYNUMBER) (?:OF|IN|(?P<at_day>ON))? THE? (?P<month>MONTH)"
_DAY_NUMBERS = kinds("NUMBER ORDINAL DOTTED_NUMBER")
_HOUR_SIGNS = kinds("AM PM OCLOCK HOURMARK CLOCK NUMBER OH")
_BEFORE_HOURS = kinds("AT ABOUT TO UNTIL DASH AND PAST BEFORE AFTER HALF QUARTER NUMBER")
_MONTH_DAY = r"(?P<month>MONTH) COMMA? THE? (?P<day>DAYNUMBER) (?! OCLOCK|AM|PM|HOURMARK)"


DATE_RULES = (
    rule(r"(?P<day>DAYREF)", _dayref),
    rule(r"ON? (?P<date>DATE)", _digits_date),
    rule(r"ON? (?P<date>SLASHED)", _slashed),
    rule(r"ON? (?P<date>SLASHED) COMMA? (?P<year>YEAR)", _slashed),
    rule(_DAY_MONTH, _day_of_month),
    rule(_MONTH_DAY, _calendar_day),
    rule(rf"{_DAY_MONTH} {_YEAR}", _calendar_day_with_year),
    rule(rf"{_MONTH_DAY} {_YEAR}", _calendar_day_with_year),
    rule(r"(?P<choice>CHOICE)? (?P<weekday>WEEKDAY)", _weekday),
    rule(r"(?P<day>NUMBER) (?:DASH|SLASH) (?P<month>MONTH)", _calendar_day),
    rule(r"(?P<month>MONTH) (?:DASH|SLASH) (?P<day>NUMBER)", _calendar_day),
    rule(r"(?P<month>MONTH) (?:DASH|SLASH) (?P<day>NUMBER) (?:DASH|SLASH) (?P<year>YEAR)", _calendar_day),
    rule(r"(?P<year>YEAR) (?:DASH|SLASH) (?P<month>MONTH) (?:DASH|SLASH) (?P<day>NUMBER)", _calendar_day),
    rule(r"(?P<day>NUMBER) (?:DASH|SLASH) (?P<month>MONTH) (?:DASH|SLASH) (?P<year>ANYYEAR)", _calendar_day),
    rule(r"(?:ON|IN|THE|AT)* (?:SAME|THAT) (?P<unit>UNIT)", _anchored),
    rule(r"(?:ON|IN|AT) (?:THE|THIS) (?P<unit>UNIT)", _anchored),
)
