"""Rules for days both languages share: dates, weekdays, the nth of a month, feasts, recurring weekdays."""

from collections.abc import Iterable, Sequence
from datetime import date

from .anchors import ANCHOR, anchor_days
from .calendar_days import ONE_DAY, next_weekday, nth_weekday, two_digit_year, week_of
from .feasts import LASTING, days_after_first, feast_in, latest_feast, next_feast
from .grammar import CalendarDay, Found, Piece, Span, Weekday, Weekdays, rule
from .kinds import KIND
from .periods import A_FEW, AHEAD, SEVERAL, coming_month, month_span, one_day, unit_span, year_span
from .tokens import Token

_SAID_AS_A_DAY_MAX = 39
"""Up to here "the 32nd of May" is a slip and told so."""
_YEARS, _HOURS, _MINUTES, _TEN = (1900, 2100), 24, 59, 10
_YEARS_AHEAD = 2
PENULTIMATE = 2
"""The value of a word for the one before the last."""
DAYS_TOGETHER = {7: range(5), 8: range(5, 7)}
"""The weekdays behind the value of a word that names several."""
_NAMES_WEEKDAY = (KIND["WEEKDAY"], KIND["WEEKDAYS"])


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


def _days(found: Found) -> Piece:
    words = found.tokens[slice(*found.match.span("days"))]
    return Weekdays(frozenset(day for word in words if word.kind in _NAMES_WEEKDAY for day in _meant(word)))


def _meant(word: Token) -> Sequence[int]:
    """The weekdays behind a word: one, or those of "weekdays" and "weekends"."""
    return DAYS_TOGETHER.get(word.value, (word.value,))


def _days_through(found: Found) -> Piece:
    """ "Mondays to Thursdays", past the weekend too."""
    first, last = found.value("first"), found.value("last")
    return Weekdays(frozenset((first + ahead) % 7 for ahead in range((last - first) % 7 + 1)))


def _any_such_day(found: Found) -> Piece | None:
    """ "On a Saturday", "an einem Werktag"."""
    if found.has("weekday"):
        return Weekdays(frozenset((found.value("weekday"),)))
    named = {"workday": 7, "weekend": 8}.get(found.name("unit"))
    return None if named is None else Weekdays(frozenset(DAYS_TOGETHER[named]))


def _anchored(found: Found) -> Piece | None:
    day = found.reference.anchor_day
    return None if day is None or found.name("unit") != "day" else one_day(day, sole=True)


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
    if unit == "weekend":
        saturday = nth_weekday(frame.start, frame.end, 5, nth)
        return None if saturday is None else Span(saturday, saturday + 2 * ONE_DAY, "day")
    if unit == "week":
        return _nth_week(frame, nth)
    return None


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


def _feast(found: Found) -> Piece | None:
    """A feast, its second day ("2. Weihnachtstag"), the one last year or of a year that was named."""
    name, after_first = found.name("feast"), 0
    if found.has("rank"):
        ranked = days_after_first(name, found.value("rank"))
        if ranked is None:
            return None
        after_first = ranked
    year = found.value("year") if found.has("year") else _chosen_year(found)
    if year is not None:
        day = feast_in(name, year) + after_first * ONE_DAY
    elif found.has("choice") and found.name("choice") == "last":
        day = latest_feast(name, found.today)
    else:
        day = next_feast(name, found.today, after_first)
    return Span(day, day + LASTING.get(name, 1) * ONE_DAY, "day", sole=True)


def _chosen_year(found: Found) -> int | None:
    """ "Easter next year"."""
    if not found.has("frame"):
        return None
    return found.today.year + AHEAD[found.name("year_choice")] if found.name("frame") == "year" else None


def _weekday_beside(found: Found) -> Piece | None:
    """ "The Monday after the 15th", "the second Tuesday after Easter", "the Friday before Christmas"."""
    index, count = found.value("weekday"), found.value("rank") if found.has("rank") else 1
    for day in anchor_days(found):
        if found.has("before"):
            beside = day - ((day.weekday() - index - 1) % 7 + 1) * ONE_DAY
        else:
            beside = next_weekday(day, index) + (count - 1) * 7 * ONE_DAY
        if beside >= found.today:
            return one_day(beside, sole=True)
    return None


_NO_YEAR_BEFORE = "(?! AM|PM|OCLOCK|UNIT|PART|DASH|CLOCK|AHALF|HOURMARK|TO|UNTIL|NUMBER )"
_YEAR = rf"COMMA? OF? (?P<year>YEAR | NUMBER NUMBER {_NO_YEAR_BEFORE} | NUMBER {_NO_YEAR_BEFORE})"
_DAY_MONTH = r"(?:ON|OF|FOR)? THE? (?P<day>DAYNUMBER) (?:OF|IN|ON)? THE? (?P<month>MONTH)"
_MONTH_DAY = r"(?P<month>MONTH) COMMA? THE? (?P<day>DAYNUMBER) (?! OCLOCK|AM|PM|HOURMARK)"
_MONTH_FRAME = r"(?P<month>MONTH) (?: COMMA? OF? (?P<year>YEAR))?"
_FRAME = (
    rf"(?: {_MONTH_FRAME} | (?:THE (?=UNIT))? (?P<choice>CHOICE)? (?P<frame>UNIT)"
    r" | (?:THIS? UNIT)? (?P<whole_year>YEAR) )"
)

_RANK = r"(?P<rank>RANKWORD)? (?:DASH? TO DASH?)? (?: (?P<last>LAST) (?P<but>BUT NUMBER)? )?"

DATE_RULES = (
    rule(r"(?P<day>DAYREF)", _dayref),
    rule(r"(?P<date>DATE)", _digits_date),
    rule(r"ON? (?P<date>SLASHED)", _slashed),
    rule(r"ON? (?P<date>SLASHED) COMMA? (?P<year>YEAR)", _slashed),
    rule(_DAY_MONTH, _calendar_day),
    rule(_MONTH_DAY, _calendar_day),
    rule(rf"{_DAY_MONTH} {_YEAR}", _calendar_day_with_year),
    rule(rf"{_MONTH_DAY} {_YEAR}", _calendar_day_with_year),
    rule(r"(?P<choice>CHOICE)? (?P<weekday>WEEKDAY)", _weekday),
    rule(rf"ON? THE? {_RANK} (?P<weekday>WEEKDAY) (?:OF|IN|THE)* {_FRAME}", _nth_weekday),
    rule(rf"(?:IN|ON)? THE? {_RANK} (?P<month>MONTH) (?P<unit>UNIT) (?P<year>YEAR)?", _nth_unit),
    rule(rf"(?:IN|ON)? THE? {_RANK} (?P<unit>UNIT) (?:OF|IN|THE)* {_FRAME}", _nth_unit),
    rule(rf"ON? THE? (?P<last>LAST) (?:OF|THE)+ {_FRAME}", _last_day),
    rule(rf"ON? THE? (?P<rank>DAYNUMBER) (?P<last>LAST)? (?P<unit>UNIT)? (?:OF|IN|THE)+ {_FRAME}", _nth_day),
    rule(r"(?P<day>NUMBER) (?:DASH|SLASH) (?P<month>MONTH)", _calendar_day),
    rule(r"(?P<month>MONTH) (?:DASH|SLASH) (?P<day>NUMBER)", _calendar_day),
    rule(
        r"ON? THE? (?:(?P<rank>RANKWORD)|(?P<last>LAST)) (?P<count>COUNT) (?P<unit>UNIT)"
        rf"(?:OF|IN|THE)+ {_FRAME}",
        _counted_edge,
    ),
    rule(r"(?P<year>YEAR) (?:DASH|SLASH) (?P<month>MONTH) (?:DASH|SLASH) (?P<day>NUMBER)", _calendar_day),
    rule(r"(?P<day>NUMBER) (?:DASH|SLASH) (?P<month>MONTH) (?:DASH|SLASH) (?P<year>ANYYEAR)", _calendar_day),
    rule(r"(?:ON|IN|THE|AT)* (?:SAME|THAT) (?P<unit>UNIT)", _anchored),
    rule(r"(?:ON|IN|AT) (?:THE|THIS) (?P<unit>UNIT)", _anchored),
    rule(
        r"(?:AT|ON|IN)? THE? (?: (?P<choice>CHOICE) | (?P<rank>RANKWORD) )? (?P<feast>HOLIDAY)"
        r"(?: (?:OF|IN)? (?: (?P<year>YEAR) | (?P<year_choice>CHOICE) (?P<frame>UNIT) ) )?",
        _feast,
    ),
    rule(
        rf"ON? THE? (?P<rank>RANKWORD)? (?P<weekday>WEEKDAY) (?:AFTER|FOLLOWING|(?P<before>BEFORE)) {ANCHOR}",
        _weekday_beside,
    ),
    rule(r"(?:ONLY|EVERY|ON)* (?P<days>WEEKDAYS (?: (?:AND|OR|COMMA)+ WEEKDAYS)*)", _days),
    rule(r"EVERY (?P<days>WEEKDAY)", _days),
    rule(
        r"(?:ONLY|EVERY|ON|FROM|OF)* (?P<first>WEEKDAYS) (?:TO|UNTIL|DASH) (?P<last>WEEKDAYS)", _days_through
    ),
    rule(r"ON ARTICLE (?:(?P<weekday>WEEKDAY)|(?P<unit>UNIT))", _any_such_day),
    rule(r"EVERY (?P<unit>UNIT)", _any_such_day),
)
