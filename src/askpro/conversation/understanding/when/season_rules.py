"""Rules for stretches longer than a month: quarters, seasons, years and decades."""

from datetime import date

from .calendar_days import add_months
from .date_rules import spoken_year
from .grammar import Found, rule
from .periods import (
    AHEAD,
    coming_season,
    decade_span,
    season_span,
    unit_span,
    year_span,
)
from .pieces import Piece, Span


def _named_year(found: Found) -> Piece | None:
    return year_span(found.value("year")) if found.name("unit") == "year" else None


def _season(found: Found) -> Piece | None:
    """The season that is running or comes next; alone it may be a name (Winter) or a verb (fall)."""
    name, year = found.name("season"), spoken_year(found)
    if year is not None:
        return season_span(name, year)
    if not found.has("vouched") and len(found.tokens) > len(found.match.group()):
        return None
    span = coming_season(found.today, name)
    runs_and_next = found.has("choice") and found.name("choice") == "next" and span.start <= found.today
    return season_span(name, span.start.year + 1) if runs_and_next else span


def _decade(found: Found) -> Piece | None:
    """The decade of that name which is running or comes next; "2030s" names its century."""
    number = found.value("decade")
    if number >= 100:
        return decade_span(number)
    running = found.today.year // 10 * 10
    return decade_span(running + (number - running) % 100)


def _quarter(found: Found) -> Piece | None:
    number = found.value("rank")
    if not 1 <= number <= 4 or (found.has("unit") and found.name("unit") != "quarter"):
        return None
    year, named = _year_of_quarter(found)
    start = date(year, number * 3 - 2, 1)
    if not named and add_months(start, 3) <= found.today:
        start = add_months(start, 12)
    return Span(start, add_months(start, 3), "quarter")


def _year_of_quarter(found: Found) -> tuple[int, bool]:
    """The year said, or this one, and whether it was said."""
    if found.has("frame"):
        return found.today.year + AHEAD[found.name("choice")] * (found.name("frame") == "year"), True
    year = spoken_year(found)
    return year or found.today.year, year is not None


def _chosen_quarter(found: Found) -> Piece | None:
    return unit_span(found.today, "quarter", AHEAD[found.name("choice")])


def _year_span(found: Found) -> Piece:
    return year_span(found.value("year"))


SEASON_RULES = (
    rule(
        r"(?:QUARTER|(?P<unit>UNIT)) (?P<rank>NUMBER) (?:OF|IN)? THE? (?P<choice>CHOICE) (?P<frame>UNIT)",
        _quarter,
    ),
    rule(
        r"(?:IN|ON)? THE? (?P<rank>RANKWORD) (?:QUARTER|(?P<unit>UNIT)) (?:OF|IN)? THE?"
        r"(?P<choice>CHOICE) (?P<frame>UNIT)",
        _quarter,
    ),
    rule(r"IN? THE? (?P<unit>UNIT) (?P<year>YEAR)", _named_year),
    rule(
        r"(?: (?P<vouched>IN THE? | (?:IN|AT|ON)? THE? (?P<choice>THIS|NEXT|COMING|UPCOMING|FOLLOWING))"
        r" | THE )?"
        r"(?P<season>SEASON) (?: OF? (?P<year>YEAR) )?",
        _season,
    ),
    rule(r"IN? THE? (?P<decade>DECADE) UNIT?", _decade),
    rule(r"(?:IN|ON)? THE? (?P<rank>RANKWORD) (?:QUARTER|(?P<unit>UNIT)) (?: OF? (?P<year>YEAR))?", _quarter),
    rule(r"(?P<year>YEAR) THE? (?P<rank>RANKWORD) (?:QUARTER|(?P<unit>UNIT))", _quarter),
    rule(r"(?:QUARTER|(?P<unit>UNIT)) (?P<rank>NUMBER) OF? (?P<year>YEAR)?", _quarter),
    rule(r"(?P<year>YEAR) QUARTER (?P<rank>NUMBER)", _quarter),
    rule(r"(?P<choice>CHOICE) QUARTER", _chosen_quarter),
    rule(r"IN (?P<year>YEAR)", _year_span),
)
