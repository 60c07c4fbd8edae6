"""Rules for what is told by the time under discussion: "eine Stunde später", "the week after"."""

from datetime import datetime, time

from askpro.foundation.time import minute_of_day

from .amounts import AMOUNT, amount_of, moved
from .calendar_days import ONE_DAY, next_weekday
from .grammar import Found, rule
from .part_rules import THEN
from .periods import one_day, unit_span
from .pieces import Clock, Piece

_OF_THE_DAY = frozenset(("minute", "quarterhour", "threequarterhour", "hour"))


def _beside(found: Found) -> Piece | None:
    """So much earlier or later than the time, or the day, under discussion."""
    way = 1 if found.has("later") else -1
    amount = [
        (way * count, unit) for count, unit in amount_of(found.tokens[slice(*found.match.span("amount"))])
    ]
    units, reference = {unit for _, unit in amount}, found.reference
    day = reference.anchor_day or found.today
    if units and units <= _OF_THE_DAY and reference.anchor_time is not None:
        there = moved(datetime.combine(day, reference.anchor_time), amount)
        return Clock(minute_of_day(there), fixed=True) if there.date() == day else None
    if units and not units & _OF_THE_DAY and reference.anchor_day is not None:
        return one_day(moved(datetime.combine(day, time()), amount).date(), sole=True)
    return None


def _next_unit(found: Found) -> Piece | None:
    """The day or the week after the one under discussion, or before it."""
    base, unit = found.reference.anchor_day, found.name("unit")
    if base is None or unit not in ("day", "week"):
        return None
    return unit_span(base, unit, -1 if found.has("earlier") else 1)


def _weekday_beside(found: Found) -> Piece | None:
    """The Saturday after the day under discussion, or before it."""
    base = found.reference.anchor_day
    if base is None:
        return None
    after = next_weekday(base, found.value("weekday"))
    way = -1 if found.has("earlier") else 0
    day = after + way * 7 * ONE_DAY
    return one_day(day if day != base else day + way * 7 * ONE_DAY, sole=True)


def _weekday_then(found: Found) -> Piece | None:
    """ "Am Samstag danach"; "Samstag später" is Saturday, and later."""
    return _weekday_beside(found) if found.value("then") == THEN else None


ANCHORED_RULES = (
    rule(rf"{AMOUNT} (?:(?P<later>LATER)|EARLIER)", _beside),
    rule(r"(?:ON|IN|THE)* (?P<unit>UNIT) (?:LATER|(?P<earlier>EARLIER))", _next_unit),
    rule(
        r"(?:ON|IN)? THE? (?P<weekday>WEEKDAY) (?:AFTER|LATER|(?P<earlier>BEFORE))(?= STOP| COMMA|$)",
        _weekday_beside,
    ),
    rule(r"(?:ON|IN)? THE? (?P<weekday>WEEKDAY) (?P<then>LATER|(?P<earlier>EARLIER))", _weekday_then),
    rule(r"(?:ON|IN)? THE (?P<unit>UNIT) (?:AFTER|(?P<earlier>BEFORE))(?= STOP| COMMA| AT|$)", _next_unit),
)
