"""Rules for the edges of stretches both languages share: "early March", "the second half of April", "EOM"."""

from datetime import date

from .grammar import Found, rule
from .periods import AHEAD, coming_month, coming_season, edge_of, month_span, unit_span, year_span
from .pieces import Piece, Span

_HALVES = {1: "early", 2: "late"}


def _edge(found: Found) -> Span | None:
    return _edge_said(found, found.name("edge"))


def _later(found: Found) -> Piece | None:
    """ "Later next week"."""
    return _edge_said(found, "late")


def _half(found: Found) -> Piece | None:
    """ "The second half of April": from the 16th on."""
    half = _HALVES.get(found.value("rank"))
    if half is not None and found.has("half_of"):
        return edge_of(year_span(found.value("half_of")), half)
    return None if half is None else _edge_said(found, half)


def _edge_to_edge(found: Found) -> Piece | None:
    """ "Early to mid December"."""
    first, last = _edge(found), _edge_said(found, found.name("until"))
    if first is None or last is None or last.end <= first.start:
        return None
    return Span(first.start, last.end, last.grain, closing=last.closing)


def _edges_of_months(found: Found) -> Piece | None:
    """ "End of March, beginning of April"."""
    first = _edge_of_month(found.today, found.value("month"), found.name("edge"))
    last = _edge_of_month(found.today, found.value("month_after"), found.name("until"))
    return Span(first.start, last.end, "day") if first.start < last.end else None


def _edge_said_after(found: Found) -> Piece | None:
    """ "Next week, towards the end", "nächste Woche, Anfang der Woche"."""
    if found.has("again") and found.name("again") != found.name("unit"):
        return None
    return _edge(found)


def _edge_in_short(found: Found) -> Piece | None:
    edge, unit = found.name("phrase").split()
    if edge == "next":
        return unit_span(found.today, unit, 1)
    return _edge_of_unit(found.today, unit, edge)


def _edge_said(found: Found, edge: str) -> Span | None:
    """The edge of what was named; where nothing chose a week, month or year, the next that has not passed."""
    if found.has("whole_year"):
        return edge_of(year_span(found.value("whole_year")), edge)
    if found.has("month") and found.has("year"):
        return edge_of(month_span(found.value("year"), found.value("month")), edge)
    if found.has("month"):
        return _edge_of_month(found.today, found.value("month"), edge)
    if found.has("season"):
        return edge_of(coming_season(found.today, found.name("season")), edge)
    unit = "quarter" if found.has("quarter") else found.name("unit")
    if found.has("choice"):
        return _edge_of_units_ahead(found.today, unit, edge, AHEAD[found.name("choice")])
    return _edge_of_unit(found.today, unit, edge)


def _edge_of_month(today: date, month: int, edge: str) -> Span:
    running = coming_month(today, month)
    span = edge_of(running, edge)
    return span if span.end > today else edge_of(month_span(running.start.year + 1, month), edge)


def _edge_of_unit(today: date, unit: str, edge: str) -> Span | None:
    running = _edge_of_units_ahead(today, unit, edge, 0)
    return running if running is None or running.end > today else _edge_of_units_ahead(today, unit, edge, 1)


def _edge_of_units_ahead(today: date, unit: str, edge: str, ahead: int) -> Span | None:
    span = unit_span(today, unit, ahead)
    return None if span is None or span.grain == "day" else edge_of(span, edge)


_EDGE = "END|BEGINNING|MIDDLE|LATE|EARLY"
_OF_WHAT = (
    r"DASH? (?:OF|IN)? ABOUT? THE? (?:(?P<month>MONTH) (?P<year>YEAR)? | (?P<season>SEASON)"
    r" | (?P<whole_year>YEAR) | (?P<choice>CHOICE)? (?:(?P<unit>UNIT)|(?P<quarter>QUARTER)))"
)

EDGE_RULES = (
    rule(rf"(?:AT|ON|IN)? THE? (?P<edge>{_EDGE}) {_OF_WHAT}", _edge),
    rule(
        rf"(?:AT|ON|IN|FROM|OF)? THE? (?P<edge>{_EDGE}) (?:TO|UNTIL|DASH|OR|AND)+ THE? (?P<until>{_EDGE})"
        rf" {_OF_WHAT}",
        _edge_to_edge,
    ),
    rule(
        r"(?:IN|ON)? THE? (?P<choice>CHOICE) (?P<unit>UNIT) COMMA? (?:AT|ON|IN|ABOUT|THE)*"
        r" (?P<edge>END|BEGINNING|MIDDLE) (?: OF? THE? (?P<again>UNIT) )?"
        r"(?! OF|MONTH|CHOICE|UNIT|WEEKDAY|DASH|PART )",
        _edge_said_after,
    ),
    rule(
        rf"(?:AT|ON|IN)? THE? (?P<edge>{_EDGE}) DASH? OF? (?P<month>MONTH)"
        rf" (?:TO|UNTIL|DASH|OR|AND|COMMA|SLASH)* THE? (?P<until>{_EDGE}) DASH? OF? (?P<month_after>MONTH)",
        _edges_of_months,
    ),
    rule(r"(?P<later>LATER) (?:IN|ON)? THE? (?P<choice>NEXT|COMING|FOLLOWING) (?P<unit>UNIT)", _later),
    rule(r"(?:AT|ON|IN)? THE? (?P<phrase>PHRASE)", _edge_in_short),
    rule(
        r"(?:IN|ON)? THE? (?P<rank>RANKWORD) HALF (?:OF|IN|THE)*"
        r"(?: (?P<month>MONTH) | (?P<whole_year>YEAR) | (?P<choice>CHOICE)? (?P<unit>UNIT) )",
        _half,
    ),
    rule(
        r"(?:IN|ON)? THE? (?P<rank>RANKWORD)"
        r"(?: (?P<month>MONTH) | (?P<whole_year>YEAR) | (?P<choice>CHOICE)? (?P<unit>UNIT) ) HALF",
        _half,
    ),
    rule(r"(?:IN|ON)? THE? (?P<rank>RANKWORD) (?: UNIT HALF | HALF UNIT ) OF? (?P<half_of>YEAR)", _half),
    rule(r"HOURMARK (?P<rank>NUMBER) OF? (?P<half_of>YEAR)", _half),
    rule(r"(?P<half_of>YEAR) HOURMARK (?P<rank>NUMBER)", _half),
)
