"""Rules for stretches of days both languages share: weeks, weekends, months, quarters and their edges."""

from datetime import date, datetime, time

from .calendar_days import ONE_DAY, week_of
from .date_rules import spoken_year
from .grammar import Found, rule
from .kinds import KIND, kinds
from .periods import (
    A_FEW,
    AHEAD,
    NUMBERED,
    SEVERAL,
    SMALL_UNITS,
    coming_month,
    coming_units,
    month_span,
    unit_span,
    week_span,
)
from .pieces import CalendarDay, Piece, Span, Stretch
from .settling import next_date

_BEFORE_MONTH = tuple(
    KIND[name]
    for name in [
        "OF",
        "FROM",
        "SINCE",
        "UNTIL",
        "TO",
        "DASH",
        "BETWEEN",
        "AND",
        "OR",
        "BEFORE",
        "AFTER",
        "COMMA",
        "FOR",
        "THIS",
        "THE",
    ]
)
_OTHER_DAYS = kinds("DAYREF WEEKDAY MONTH DATE DOTTED DOTTED_NUMBER ORDINAL HOLIDAY")
_BETWEEN_MONTHS = (KIND["OR"], KIND["AND"])
_AFTER_MONTH = tuple(KIND[name] for name in ("BETWEEN", "FROM", "OF", "TO", "UNTIL", "DASH"))


def _chosen_unit(found: Found) -> Piece | None:
    unit, choice = found.name("unit"), found.name("choice")
    if unit == "fortnight":
        return None
    ahead = AHEAD[choice]
    if (ahead > 0 or (ahead == 0 and unit == "day")) and found.value("unit") == SEVERAL:
        return coming_units(found.reference.now, A_FEW, unit, within=True)
    if unit == "weekend" and choice in ("coming", "upcoming"):
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
    return month_span(found.today.year + AHEAD[found.name("choice")], found.value("month"))


def _month(found: Found) -> Piece | None:
    """A month; alone it may be a name or a verb (Mai, May), so something has to speak for it."""
    year, first = spoken_year(found), found.match.start()
    before = found.tokens[first - 1].kind if first else ""
    after = found.tokens[found.match.end()].kind if found.match.end() < len(found.tokens) else ""
    later = found.tokens[found.match.end() + 1].kind if found.match.end() + 1 < len(found.tokens) else ""
    listed = after in _BETWEEN_MONTHS and later == KIND["MONTH"]
    vouched = found.has("in") or before in _BEFORE_MONTH or after in _AFTER_MONTH or len(found.tokens) <= 2
    vouched |= listed
    if year is None and not vouched and found.reference.expecting not in ("day", "when"):
        return None
    return (
        coming_month(found.today, found.value("month"))
        if year is None
        else month_span(year, found.value("month"))
    )


def _month_and_year(found: Found) -> Piece | None:
    year = spoken_year(found)
    return None if year is None else month_span(year, found.value("month"))


def _week_with(found: Found) -> Piece | None:
    day = next_date(_spoken_date(found), found.today)
    if day is None or found.name("unit") not in ("week", "weekend"):
        return None
    return week_span(week_of(day)) if found.name("unit") == "week" else unit_span(day, "weekend", 0)


def _spoken_date(found: Found) -> CalendarDay:
    """The date that names a week: "of the 6th", "vom 6.4."; the month first where the country does so."""
    if not found.has("date"):
        month = found.value("month") if found.has("month") else None
        return CalendarDay(found.value("day"), month)
    day, month = found.token("date").parts[:2]
    if found.reference.month_first and found.token("date").kind == KIND["SLASHED"]:
        day, month = month, day
    return CalendarDay(day, month)


_WEEKS_OF_A_MONTH = 5


def _numbered_week(found: Found) -> Piece | None:
    """The week of that number as ISO 8601 counts them, this year or, when past, the next."""
    number = found.value("number")
    ranked = found.token("number").kind != KIND["NUMBER"]
    if ranked and number <= _WEEKS_OF_A_MONTH:
        return None
    if found.name("unit") != "week" or not 1 <= number <= 52:
        return None
    monday = date.fromisocalendar(found.today.isocalendar().year, number, 1)
    if monday < week_of(found.today):
        monday = date.fromisocalendar(found.today.isocalendar().year + 1, number, 1)
    return week_span(monday)


def _week_of_the_year(found: Found) -> Piece | None:
    """ "10. KW"; an expectant mother counts "the tenth week" too."""
    return _numbered_week(found) if found.value("unit") == NUMBERED else None


def _coming_units(found: Found) -> Piece | None:
    return coming_units(
        found.reference.now, found.value("count"), found.name("unit"), within=found.has("within")
    )


def _past_units(found: Found) -> Piece | None:
    unit, count, now = (
        found.name("unit"),
        found.value("count") if found.has("count") else 1,
        found.reference.now,
    )
    if unit in SMALL_UNITS:
        return Stretch(now - count * SMALL_UNITS[unit], now, unit)  # type: ignore[arg-type]
    first = unit_span(found.today, unit, -count)
    last = unit_span(found.today, unit, -1)
    return None if first is None or last is None else Span(first.start, last.end, first.grain)


def _rest(found: Found) -> Piece | None:
    span = unit_span(found.today, found.name("unit"), 0)
    if span is None or (span.grain == "day" and (found.has("in") or _names_another_day(found))):
        return None  # "later in the day" is a time of any day
    if found.name("unit") == "day":
        now = found.reference.now
        return Stretch(now, datetime.combine(span.end, time(), now.tzinfo), "minute")
    return Span(found.today, span.end, "day", rest=True)


def _names_another_day(found: Found) -> bool:
    """ "Morgen im Laufe des Tages"."""
    return any(token.kind in _OTHER_DAYS for token in found.tokens)


def _rest_of_month(found: Found) -> Piece:
    span = coming_month(found.today, found.value("month"))
    return Span(max(found.today, span.start), span.end, "day", rest=True)


def _rest_of_day(found: Found) -> Piece | None:
    now = found.reference.now
    midnight = datetime.combine(found.today + ONE_DAY, time(), now.tzinfo)
    return Stretch(now, midnight, "minute") if found.value("day") == 0 else None


def _running_unit(found: Found) -> Piece | None:
    """The weekend; any other unit only where nothing else was said: "the week"."""
    alone = found.has("the") and len(found.match.group()) == len(found.tokens)
    return unit_span(found.today, found.name("unit"), 0) if found.name("unit") == "weekend" or alone else None


_WEEK_OF = r"(?:IN|ON)? THE? (?P<unit>UNIT) (?:OF|BEGINNING|ON|SINCE|FROM|AT|THE)+"

PERIOD_RULES = (
    rule(r"(?P<choice>CHOICE) (?P<unit>UNIT)", _chosen_unit),
    rule(r"(?P<choice>CHOICE) (?P<month>MONTH)", _chosen_month),
    rule(r"IN? (?P<month>MONTH) (?:IN|OF)? THE? (?P<choice>CHOICE) THE? (?P<unit>UNIT)", _month_of_year),
    rule(
        rf"{_WEEK_OF} (?: (?P<day>DAYNUMBER) OF? (?P<month>MONTH)? | (?P<date>DOTTED|SLASHED))",
        _week_with,
    ),
    rule(
        rf"{_WEEK_OF} (?P<month>MONTH) (?P<day>DAYNUMBER)",
        _week_with,
    ),
    rule(r"(?:IN|ON)? THE? (?P<unit>UNIT) (?P<number>NUMBER)", _numbered_week),
    rule(r"IN THE? (?P<number>RANKWORD) (?P<unit>UNIT)", _numbered_week),
    rule(r"THE? (?P<number>RANKWORD) (?P<unit>UNIT)", _week_of_the_year),
    rule(r"(?P<in>IN)? (?P<month>MONTH) (?: COMMA? OF? (?P<year>YEAR))?", _month),
    rule(r"IN? (?P<month>MONTH) (?P<year>NUMBER NUMBER) (?! OCLOCK|AM|PM|HOURMARK|UNIT )", _month_and_year),
    rule(r"(?P<within>IN)? THE? AHEAD (?P<count>COUNT) OF? (?P<unit>UNIT)", _coming_units),
    rule(r"(?P<within>IN)? THE? (?P<count>COUNT) (?:COMING|UPCOMING) (?P<unit>UNIT)", _coming_units),
    rule(r"THE? LAST (?P<count>COUNT)? (?P<unit>UNIT)", _past_units),
    rule(r"IN? THE? (?:REST OF?|LATER (?P<in>IN)?) THE? THIS? (?P<unit>UNIT)", _rest),
    rule(r"THE? REST OF? THE? (?P<month>MONTH)", _rest_of_month),
    rule(r"THE? REST OF? (?P<day>DAYREF)", _rest_of_day),
    rule(r"(?:AT|ON|IN)? (?P<the>THE)? (?P<unit>UNIT)", _running_unit),
)
