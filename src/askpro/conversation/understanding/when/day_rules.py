"""Rules for days that both languages share: dates, weekdays, weeks and months."""

from datetime import date, datetime, time, timedelta

from .calendar_days import (
    ONE_DAY,
    add_months,
    first_of_next_month,
    next_weekday,
    nth_weekday,
    two_digit_year,
    valid_date,
    week_of,
)
from .feasts import feast_in, next_feast
from .grammar import CalendarDay, Found, Piece, Span, Stretch, Weekday, Weekdays, rule
from .tokens import KIND

_NAMES_WEEKDAY = (KIND["WEEKDAY"], KIND["WEEKDAYS"])
_BEFORE_MONTH = tuple(
    KIND[name]
    for name in "OF FROM SINCE UNTIL TO DASH BETWEEN AND OR BEFORE AFTER COMMA FOR THIS THE".split()
)
_SMALL_UNITS = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1)}


def one_day(day: date, *, week: date | None = None, sole: bool = False) -> Span:
    """The day as a span."""
    return Span(day, day + ONE_DAY, "day", week, sole)


def month_span(year: int, month: int) -> Span:
    """The whole month."""
    return Span(date(year, month, 1), first_of_next_month(year, month), "month")


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
    if unit == "weekend":
        saturday = week_of(today, ahead) + 5 * ONE_DAY
        return Span(saturday, saturday + 2 * ONE_DAY, "day")
    if unit in ("month", "quarter"):
        length = 1 if unit == "month" else 3
        first = today.replace(day=1, month=(today.month - 1) // length * length + 1)
        start = add_months(first, ahead * length)
        return Span(start, add_months(start, length), "month" if unit == "month" else "quarter")
    if unit == "year":
        return Span(date(today.year + ahead, 1, 1), date(today.year + ahead + 1, 1, 1), "year")
    return None


def coming_units(now: datetime, count: int, unit: str) -> Piece | None:
    """The next `count` units: hours from now on, days and more from tomorrow on."""
    if unit in _SMALL_UNITS:
        return Stretch(now, now + count * _SMALL_UNITS[unit], "minute")
    tomorrow = now.date() + ONE_DAY
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
    return Span(span.start + bounds[0] * ONE_DAY, span.start + bounds[1] * ONE_DAY, "day")


def _edge_of_year(span: Span, edge: str) -> Span:
    months = {"beginning": (0, 3), "middle": (4, 8), "end": (8, 12), "late": (6, 12), "early": (0, 6)}[edge]
    return Span(add_months(span.start, months[0]), add_months(span.start, months[1]), "month")


def _calendar_day(found: Found) -> Piece | None:
    day, month = found.value("day"), found.value("month")
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    return CalendarDay(day, month, _year(found))


def _year(found: Found) -> int | None:
    if "year" not in found.match.re.groupindex or not found.has("year"):
        return None
    start, end = found.match.span("year")
    numbers = [token.value for token in found.tokens[start:end] if token.value]
    if len(numbers) == 2:
        return numbers[0] * 100 + numbers[1]
    return two_digit_year(numbers[0]) if numbers else None


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
    return CalendarDay(day, month) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _weekday(found: Found) -> Piece:
    return Weekday(found.value("weekday"), found.name("choice") if found.has("choice") else "")


_AHEAD = {"this": 0, "next": 1, "coming": 1, "afternext": 2, "last": -1, "following": 1, "upcoming": 1}


def _chosen_unit(found: Found) -> Piece | None:
    unit, choice = found.name("unit"), found.name("choice")
    if unit == "fortnight":
        return None
    ahead = _AHEAD[choice]
    if unit == "weekend" and choice == "coming":
        ahead = 0
    if unit in ("minute", "hour"):
        return coming_units(found.reference.now, 1, unit) if ahead > 0 else None
    return unit_span(found.today, unit, ahead)


def _chosen_month(found: Found) -> Piece:
    ahead = {"afternext": 1, "last": -1}.get(found.name("choice"), 0)
    month = found.value("month")
    year = found.today.year + (month < found.today.month)
    if found.name("choice") == "next" and month == found.today.month:
        year += 1
    return month_span(year + ahead, month)


def _month_of_year(found: Found) -> Piece | None:
    if found.name("unit") != "year":
        return None
    return month_span(found.today.year + _AHEAD[found.name("choice")], found.value("month"))


def _week_with(found: Found) -> Piece | None:
    if found.name("unit") != "week":
        return None
    dotted = "date" in found.match.re.groupindex and found.has("date")
    day, month = found.token("date").parts[:2] if dotted else (found.value("day"), found.value("month"))
    if not 1 <= month <= 12:
        return None
    ahead = found.today.year + (month < found.today.month)
    date_in_week = valid_date(ahead, month, day)
    return None if date_in_week is None else _week(week_of(date_in_week))


def _week(monday: date) -> Span:
    return Span(monday, monday + 7 * ONE_DAY, "week")


def _numbered_week(found: Found) -> Piece | None:
    """The week of that number as ISO 8601 counts them, this year or, when past, the next."""
    number = found.value("number")
    if found.name("unit") != "week" or not 1 <= number <= 52:
        return None
    monday = date.fromisocalendar(found.today.isocalendar().year, number, 1)
    if monday < week_of(found.today):
        monday = date.fromisocalendar(found.today.isocalendar().year + 1, number, 1)
    return _week(monday)


def _month(found: Found) -> Piece | None:
    """A month; alone it may be a name or a verb (Mai, May), so something has to speak for it."""
    year, first = _year(found), found.match.start()
    before = found.tokens[first - 1].kind if first else ""
    vouched = found.has("in") or before in _BEFORE_MONTH or len(found.tokens) <= 2
    if year is None and not vouched and found.reference.expecting not in ("day", "when"):
        return None
    return (
        coming_month(found.today, found.value("month"))
        if year is None
        else month_span(year, found.value("month"))
    )


def _coming_units(found: Found) -> Piece | None:
    return coming_units(found.reference.now, found.value("count"), found.name("unit"))


def _past_units(found: Found) -> Piece | None:
    unit, count, now = (
        found.name("unit"),
        found.value("count") if found.has("count") else 1,
        found.reference.now,
    )
    if unit in _SMALL_UNITS:
        return Stretch(now - count * _SMALL_UNITS[unit], now, unit)  # type: ignore[arg-type]
    first = unit_span(found.today, unit, -count)
    last = unit_span(found.today, unit, -1)
    return None if first is None or last is None else Span(first.start, last.end, first.grain)


def _dayref(found: Found) -> Piece:
    return one_day(found.today + found.value("day") * ONE_DAY, sole=True)


def _nth_weekday(found: Found) -> Piece | None:
    frame, nth = _frame(found), _rank(found)
    if frame is None or nth is None:
        return None
    day = nth_weekday(frame.start, frame.end, found.value("weekday"), nth)
    if day is not None and day < found.today and found.has("month") and not found.has("year"):
        frame = month_span(frame.start.year + 1, frame.start.month)
        day = nth_weekday(frame.start, frame.end, found.value("weekday"), nth)
    return None if day is None else one_day(day, sole=True)


def _rank(found: Found) -> int | None:
    """The ordinal, counted from the end where "last" was said."""
    counted = found.value("rank") if found.has("rank") else 1
    if found.has("last"):
        return -counted
    return counted if found.has("rank") else None


def _frame(found: Found) -> Span | None:
    if found.has("month"):
        year = _year(found)
        month = found.value("month")
        return coming_month(found.today, month) if year is None else month_span(year, month)
    unit = found.name("frame")
    choice = found.name("choice") if found.has("choice") else "this"
    return unit_span(found.today, unit, _AHEAD[choice]) if unit in ("month", "year", "quarter") else None


def _nth_unit(found: Found) -> Piece | None:
    frame, nth, unit = _frame(found), _rank(found), found.name("unit")
    if frame is None or nth is None:
        return None
    if unit == "day":
        day = frame.start + (nth - 1) * ONE_DAY if nth > 0 else frame.end + nth * ONE_DAY
        return one_day(day, sole=True)
    if unit == "weekend":
        saturday = nth_weekday(frame.start, frame.end, 5, nth)
        return None if saturday is None else Span(saturday, saturday + 2 * ONE_DAY, "day")
    if unit == "week":
        return _nth_week(frame, nth)
    return None


def _nth_week(frame: Span, nth: int) -> Span | None:
    """The nth week with its Thursday in the frame, as the calendar counts weeks."""
    thursday = nth_weekday(frame.start, frame.end, 3, nth)
    if thursday is None:
        return None
    monday = week_of(thursday)
    return Span(monday, monday + 7 * ONE_DAY, "week")


def _nth_day(found: Found) -> Piece | None:
    frame, nth = _frame(found), _rank(found)
    if frame is None or nth is None or (found.has("unit") and found.name("unit") != "day"):
        return None
    if found.has("month") and not found.has("last"):
        return CalendarDay(nth, found.value("month"), _year(found))
    day = frame.end + nth * ONE_DAY if nth < 0 else frame.start + (nth - 1) * ONE_DAY
    return CalendarDay(day.day, day.month, day.year)


def _edge(found: Found) -> Piece | None:
    edge = found.name("edge")
    if found.has("month"):
        span = coming_month(found.today, found.value("month"))
        if found.has("year"):
            span = month_span(found.value("year"), found.value("month"))
    else:
        choice = found.name("choice") if found.has("choice") else "this"
        chosen = unit_span(found.today, found.name("unit"), _AHEAD[choice])
        if chosen is None or chosen.grain == "day":
            return None
        span = chosen
    return edge_of(span, edge)


def _abbreviated_edge(found: Found) -> Piece | None:
    edge, unit = found.name("phrase").split()
    span = unit_span(found.today, unit, 0)
    return None if span is None else edge_of(span, edge)


def _rest(found: Found) -> Piece | None:
    span = unit_span(found.today, found.name("unit"), 0)
    if span is None:
        return None
    if found.name("unit") == "day":
        now = found.reference.now
        return Stretch(now, datetime.combine(span.end, time(), now.tzinfo), "minute")
    return Span(found.today, span.end, "day")


def _weekend(found: Found) -> Piece | None:
    return unit_span(found.today, "weekend", 0) if found.name("unit") == "weekend" else None


def _quarter(found: Found) -> Piece | None:
    number = found.value("rank")
    if not 1 <= number <= 4:
        return None
    year = _year(found) or found.today.year
    start = date(year, number * 3 - 2, 1)
    return Span(start, add_months(start, 3), "quarter")


def _feast(found: Found) -> Piece:
    name = found.name("feast")
    day = feast_in(name, found.value("year")) if found.has("year") else next_feast(name, found.today)
    return one_day(day, sole=True)


def _weekday_after_feast(found: Found) -> Piece:
    name = found.name("feast")
    day = feast_in(name, found.value("year")) if found.has("year") else next_feast(name, found.today)
    count = found.value("rank") if found.has("rank") else 1
    return one_day(next_weekday(day, found.value("weekday")) + (count - 1) * 7 * ONE_DAY, sole=True)


def _year_span(found: Found) -> Piece:
    return Span(date(found.value("year"), 1, 1), date(found.value("year") + 1, 1, 1), "year")


def _anchored(found: Found) -> Piece | None:
    day = found.reference.anchor_day
    return None if day is None or found.name("unit") != "day" else one_day(day, sole=True)


def _days(found: Found) -> Piece:
    words = found.tokens[slice(*found.match.span("days"))]
    return Weekdays(frozenset(word.value for word in words if word.kind in _NAMES_WEEKDAY))


_YEAR_TAIL = r"(?: COMMA? OF? (?P<year>YEAR | NUMBER (?! AM|PM|OCLOCK|UNIT|PART|DASH|CLOCK|AHALF|HOURMARK|TO|UNTIL) ))?"
_MONTH_FRAME = r"(?P<month>MONTH) (?: COMMA? OF? (?P<year>YEAR))?"
_FRAME = rf"(?: {_MONTH_FRAME} | (?:THE (?=UNIT))? (?P<choice>CHOICE)? (?P<frame>UNIT) )"

DAY_RULES = (
    rule(r"(?P<day>DAYREF)", _dayref),
    rule(r"(?P<date>DATE)", _digits_date),
    rule(r"(?P<date>SLASHED)", _slashed),
    rule(rf"(?:ON|OF|FOR)? THE? (?P<day>DAYNUMBER) (?:OF|IN|ON)? THE? (?P<month>MONTH) {_YEAR_TAIL}", _calendar_day),
    rule(rf"(?P<month>MONTH) COMMA? THE? (?P<day>DAYNUMBER) (?! OCLOCK|AM|PM|HOURMARK) {_YEAR_TAIL}", _calendar_day),
    rule(r"(?P<choice>CHOICE)? (?P<weekday>WEEKDAY)", _weekday),
    rule(r"(?P<choice>CHOICE) (?P<unit>UNIT)", _chosen_unit),
    rule(r"(?P<choice>CHOICE) (?P<month>MONTH)", _chosen_month),
    rule(r"IN? (?P<month>MONTH) (?:IN|OF)? THE? (?P<choice>CHOICE) THE? (?P<unit>UNIT)", _month_of_year),
    rule(r"(?:IN|ON)? THE? (?P<unit>UNIT) (?:OF|BEGINNING|ON|THE)+ (?: (?P<day>DAYNUMBER) OF? (?P<month>MONTH)"
         r" | (?P<date>DOTTED))", _week_with),
    rule(r"(?:IN|ON)? THE? (?P<unit>UNIT) (?:OF|BEGINNING|ON|THE)+ (?P<month>MONTH) (?P<day>DAYNUMBER)", _week_with),
    rule(r"(?:IN|ON)? THE? (?P<unit>UNIT) (?P<number>NUMBER)", _numbered_week),
    rule(r"(?P<in>IN)? (?P<month>MONTH) (?: OF? (?P<year>YEAR))?", _month),
    rule(r"THE? AHEAD (?P<count>COUNT) (?P<unit>UNIT)", _coming_units),
    rule(r"THE? (?P<count>COUNT) (?:COMING|UPCOMING) (?P<unit>UNIT)", _coming_units),
    rule(r"THE? LAST (?P<count>COUNT)? (?P<unit>UNIT)", _past_units),
    rule(rf"ON? THE? (?P<rank>RANKWORD)? (?P<last>LAST)? (?P<weekday>WEEKDAY) (?:OF|IN)+ THE? {_FRAME}", _nth_weekday),
    rule(rf"ON? THE? (?P<rank>RANKWORD)? (?P<last>LAST)? (?P<unit>UNIT) (?:OF|IN)+ THE? {_FRAME}", _nth_unit),
    rule(rf"ON? THE? (?P<rank>DAYNUMBER) (?P<last>LAST)? (?P<unit>UNIT)? (?:OF|IN)+ THE? {_FRAME}", _nth_day),
    rule(r"(?:AT|ON|IN)? THE? (?P<edge>END|BEGINNING|MIDDLE|LATE|EARLY) (?:OF|IN)? ABOUT? THE? (?:(?P<month>MONTH) (?P<year>YEAR)?"
         r"| (?P<choice>CHOICE)? (?P<unit>UNIT))", _edge),
    rule(r"(?:AT|ON|IN)? THE? (?P<phrase>PHRASE)", _abbreviated_edge),
    rule(r"THE? (?:REST OF?|LATER) THE? THIS? (?P<unit>UNIT)", _rest),
    rule(r"(?P<year>YEAR) (?:DASH|SLASH) (?P<month>MONTH) (?:DASH|SLASH) (?P<day>NUMBER)", _calendar_day),
    rule(r"(?P<day>NUMBER) (?:DASH|SLASH) (?P<month>MONTH) (?:DASH|SLASH) (?P<year>ANYYEAR)", _calendar_day),
    rule(r"(?:AT|ON|IN)? THE? (?P<unit>UNIT)", _weekend),
    rule(r"(?:ON|IN|THE|AT)* (?:SAME|THAT) (?P<unit>UNIT)", _anchored),
    rule(r"(?:ON|IN|AT) (?:THE|THIS) (?P<unit>UNIT)", _anchored),
    rule(r"(?:IN|ON)? THE? (?P<rank>RANKWORD) QUARTER (?: OF? (?P<year>YEAR))?", _quarter),
    rule(r"QUARTER (?P<rank>NUMBER) (?P<year>YEAR)?", _quarter),
    rule(r"IN (?P<year>YEAR)", _year_span),
    rule(r"(?:AT|ON|IN)? (?P<feast>HOLIDAY) (?P<year>YEAR)?", _feast),
    rule(r"THE? (?P<rank>RANKWORD)? (?P<weekday>WEEKDAY) AFTER (?P<feast>HOLIDAY) (?P<year>YEAR)?", _weekday_after_feast),
    rule(r"(?:ONLY|EVERY|ON)* (?P<days>WEEKDAYS (?: (?:AND|OR|COMMA)+ WEEKDAYS)*)", _days),
    rule(r"EVERY (?P<days>WEEKDAY)", _days),
)  # fmt: skip
