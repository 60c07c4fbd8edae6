"""Rules for distances both languages share: "in two hours", "three weeks from tomorrow"."""

from dataclasses import replace
from datetime import date, datetime

from .amounts import AMOUNT, CLOCK_UNITS, QUANTITY, Amount, amount_of, moved
from .anchors import ANCHOR, anchor_days, at_midnight
from .calendar_days import ONE_DAY, next_weekday, week_of
from .grammar import Found, rule
from .kinds import kinds
from .periods import coming_units, unit_span, week_span
from .pieces import Length, Piece, Span, Stretch

_COUNT_MAX = 1000
_SATURDAY = 5
_EXACT = ("day", "workday")

_COUNTED_FROM_NOW = kinds("IN HENCE FROM SINCE")


def ahead(now: datetime, amount: Amount) -> Piece | None:
    """The moment or the day that far from now; None beyond what anybody plans."""
    if not amount or any(count > _COUNT_MAX for count, _ in amount):
        return None
    moment = moved(now, amount)
    smallest = amount[-1][1]
    if smallest in CLOCK_UNITS:
        whole = smallest == "hour" and all(count == int(count) for count, _ in amount)
        return Stretch(moment, None, "minute" if whole else "second")
    day = moment.date()
    exact = smallest in _EXACT
    return Span(day, day + ONE_DAY, "day", None if exact else week_of(day), exact, moment)


def _amount(found: Found) -> Amount:
    return amount_of(found.tokens[slice(*found.match.span("amount"))])


def _ahead(found: Found) -> Piece | None:
    return ahead(found.reference.now, _amount(found))


def ahead_of_day(found: Found) -> Piece | None:
    """The day so long after the day that was named."""
    amount = _amount(found)
    if not amount or amount[-1][1] in CLOCK_UNITS:
        return ahead(found.reference.now, amount)
    if any(count > _COUNT_MAX for count, _ in amount):
        return None
    if amount == [(8, "day")] and found.reference.language == "de":
        amount = [(1, "week")]  # "heute in acht Tagen" is a week from today
    day = _beyond(_base_day(found), amount)
    return Span(day, day + ONE_DAY, "day", sole=True)


def _weekend_ahead(found: Found) -> Piece | None:
    """ "Am Wochenende in zwei Wochen"."""
    amount = _amount(found)
    if found.name("unit") != "weekend" or not _counts_days(amount):
        return None
    return unit_span(_beyond(found.today, amount), "weekend", 0)


def _weekend_beside(found: Found) -> Piece | None:
    """ "The weekend after Easter": the next one that does not hold the day."""
    for day in anchor_days(found) if found.name("unit") == "weekend" else ():
        saturday = next_weekday(day - 9 * ONE_DAY if found.has("before") else day, _SATURDAY)
        if saturday + 2 * ONE_DAY > found.today:
            return unit_span(saturday, "weekend", 0)
    return None


def _lasting(found: Found) -> Piece | None:
    """ "Three days starting Monday", "for two weeks from the 5th"."""
    amount, days = _amount(found), anchor_days(found)
    if not days or not _counts_days(amount):
        return None
    return Span(days[-1] if found.has("a_feast") else days[0], _beyond(days[0], amount), "day", sole=True)


def _beyond(base: date, amount: Amount) -> date:
    return moved(at_midnight(base), amount).date()


def _base_day(found: Found) -> date:
    if found.has("weekday"):
        return next_weekday(found.today, found.value("weekday"))
    return found.today + (found.value("dayref") if found.has("dayref") else 0) * ONE_DAY


def _counts_days(amount: Amount) -> bool:
    known = amount and amount[-1][1] not in CLOCK_UNITS
    return bool(known) and all(count <= _COUNT_MAX for count, _ in amount)


def _counted_from(found: Found) -> Piece | None:
    """So long before or after a day: "two days before Friday"; the first such day that is still ahead."""
    amount = _amount(found)
    if not _counts_days(amount) or (found.has("next_to") and amount != [(1, "day")]):
        return None
    if found.has("before"):
        amount = [(-count, unit) for count, unit in amount]
    days = [_beyond(day, amount) for day in anchor_days(found)]
    day = next((day for day in days if day >= found.today), days[-1] if days else None)
    return None if day is None else Span(day, day + ONE_DAY, "day", sole=True)


def _days_beside(found: Found) -> Piece | None:
    """ "The three days after Monday", "the week before Christmas": that many days next to it, without it."""
    amount = _amount(found)
    if not _counts_days(amount) or amount == [(1, "day")]:
        return None
    for day in anchor_days(found):
        after = day + ONE_DAY
        before = found.has("before")
        start, end = (_back_from(day, amount), day) if before else (after, _beyond(after, amount))
        if end > found.today:
            return Span(start, end, "day", sole=True)
    return None


def _week_ending(found: Found) -> Piece | None:
    """ "The week ending Friday", "week beginning Monday": the week with that day in it."""
    weeks = [week_span(week_of(day)) for day in anchor_days(found) if found.name("unit") == "week"]
    return next((week for week in weeks if week.end > found.today), None)


def _back_from(day: date, amount: Amount) -> date:
    return _beyond(day, [(-count, unit) for count, unit in amount])


def _between_distances(found: Found) -> Piece | None:
    """ "In two to three weeks": from the first to the last of these days."""
    now, unit = found.reference.now, found.name("unit")
    least = max(1, found.value("least")) if found.has("least") else 1
    if found.value("most") <= least or found.value("most") > _COUNT_MAX or unit == "weekend":
        return None
    first, last = (moved(now, [(count, unit)]) for count in (least, found.value("most")))
    if unit in CLOCK_UNITS:
        return Stretch(first, last, "minute")
    return Span(first.date(), last.date() + ONE_DAY, "day")


def _at_most_as_many(found: Found) -> Piece | None:
    """ "In the next two to three weeks"."""
    return coming_units(found.reference.now, found.value("most"), found.name("unit"), within=True)


def _within(found: Found) -> Piece | None:
    now = found.reference.now
    until = ahead(now, _amount(found))
    if isinstance(until, Stretch):
        return Stretch(now, until.start, "minute")
    if not isinstance(until, Span):
        return None
    return Stretch(
        now, datetime(until.start.year, until.start.month, until.start.day, tzinfo=now.tzinfo), "day"
    )


def _at_least(found: Found) -> Piece | None:
    """ "In more than two weeks", "not for another month"."""
    span = _ahead(found)
    return replace(span, onward=True) if isinstance(span, Span) else None


def _at_most(found: Found) -> Piece | None:
    """ "In less than two weeks"; without "in" or "from now" it would be a length."""
    words = {token.kind for token in found.tokens[slice(*found.match.span())]}
    return None if words.isdisjoint(_COUNTED_FROM_NOW) else _within(found)


def _ago(found: Found) -> Piece | None:
    return back(found.reference.now, _amount(found))


def back(now: datetime, amount: Amount) -> Piece | None:
    """The day or moment that long ago."""
    if not amount or any(count > _COUNT_MAX for count, _ in amount):
        return None
    moment = moved(now, [(-count, unit) for count, unit in amount])
    if amount[-1][1] in CLOCK_UNITS:
        return Stretch(moment, None, "minute")
    return Span(moment.date(), moment.date() + ONE_DAY, "day", week_of(moment.date()))


def _length(found: Found) -> Piece | None:
    amount = _amount(found)
    return Length(tuple(amount)) if amount else None


_LENGTH = rf"(?P<amount> {QUANTITY} MORE? UNIT (?: AND? {QUANTITY} UNIT )* ) LONG?"
DAY = r"(?:(?P<dayref>DAYREF)|(?:ON|THIS|COMING)? (?P<weekday>WEEKDAY))"

_LEAST_TO_MOST = "(?P<least>NUMBER|ARTICLE) (?:TO|UNTIL|DASH|OR|COMMA) (?P<most>NUMBER|COUPLE|FEW)"
_MORE = "(?: MORE THAN | AT? LEAST | SINCE )"
_LESS = "(?: LESS THAN? | NOT MORE THAN | AT MOST )"

DISTANCE_RULES = (
    rule(rf"IN ABOUT? {AMOUNT} (?: HENCE | FROM NOW )? (?! AGO )", _ahead),
    rule(rf"{AMOUNT} (?:HENCE|LATER|FROM NOW)", _ahead),
    rule(rf"{AMOUNT} IN THE? FUTURE", _ahead),
    rule(rf"IN ABOUT? {_LEAST_TO_MOST} (?P<unit>UNIT)", _between_distances),
    rule(rf"{_LEAST_TO_MOST} (?P<unit>UNIT) (?:HENCE|LATER|FROM NOW)", _between_distances),
    rule(rf"IN? THE? AHEAD {_LEAST_TO_MOST} (?P<unit>UNIT)", _at_most_as_many),
    rule(r"IN ABOUT? ARTICLE (?P<unit>UNIT) OR (?P<most>NUMBER|COUPLE)", _between_distances),
    rule(rf"FOR? {AMOUNT} (?:SINCE|BEGINNING) {ANCHOR}", _lasting),
    rule(rf"FOR {AMOUNT} FROM {ANCHOR}", _lasting),
    rule(r"WITHIN THE (?P<amount>UNIT)", _within),
    rule(
        r"IN? THE? AHEAD (?P<amount> (?:HALF ARTICLE? | AHALF | THREEQUARTER | QUARTER OF? ARTICLE) UNIT)",
        _within,
    ),
    rule(rf"{DAY} IN {AMOUNT}", ahead_of_day),
    rule(rf"(?:ON|IN|AT)? THE? (?P<unit>UNIT) IN {AMOUNT}", _weekend_ahead),
    rule(rf"IN? {AMOUNT} (?:FROM|AFTER|(?P<before>BEFORE)) {ANCHOR}", _counted_from),
    rule(
        rf"(?:ON|AT)? THE? (?P<amount>(?P<next_to>UNIT)) (?:AFTER|(?P<before>BEFORE)) {ANCHOR}",
        _counted_from,
    ),
    rule(
        rf"(?:IN|ON|FOR)? THE (?P<amount>NUMBER? UNIT) (?:AFTER|FOLLOWING|(?P<before>BEFORE)) {ANCHOR}",
        _days_beside,
    ),
    rule(
        rf"(?:ON|IN|AT)? THE? (?P<unit>UNIT) (?:AFTER|FOLLOWING|(?P<before>BEFORE)) {ANCHOR}", _weekend_beside
    ),
    rule(rf"(?:IN|FOR)? THE? (?P<unit>UNIT) (?:END|BEGINNING|SINCE) (?:ON|AT)? {ANCHOR}", _week_ending),
    rule(rf"(?:IN|FOR)? THE? (?P<unit>UNIT) OF (?=THE? HOLIDAY) {ANCHOR}", _week_ending),
    rule(r"(?:IN|FOR)? THE? (?P<a_feast>HOLIDAY) (?P<unit>UNIT)", _week_ending),
    rule(rf"IN? {_LESS} IN? {AMOUNT} (?:HENCE | FROM NOW | (?:FROM|SINCE) DAYREF)?", _at_most),
    rule(rf"IN UNTIL {AMOUNT}", _within),
    rule(rf"IN ABOUT? {_MORE} {AMOUNT}", _at_least),
    rule(rf"{_MORE} {AMOUNT} (?:HENCE | FROM NOW | (?:FROM|SINCE) DAYREF)", _at_least),
    rule(rf"NOT FOR MORE? {AMOUNT}", _at_least),
    rule(rf"AFTER {AMOUNT} (?! AFTER|BEFORE|FROM|SINCE )", _at_least),
    rule(r"NOT FOR MORE (?P<amount>UNIT)", _at_least),
    rule(r"WITHIN OF? THE? AHEAD (?P<amount>UNIT)", _within),
    rule(rf"WITHIN OF? THE? AHEAD? {AMOUNT} (?: (?:FROM|SINCE|OF) (?:NOW|DAYREF))?", _within),
    rule(_LENGTH, _length),
    rule(rf"{AMOUNT} AGO", _ago),
)
