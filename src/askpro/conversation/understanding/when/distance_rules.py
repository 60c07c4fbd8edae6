"""Rules for distances both languages share: "in two hours", "three weeks from tomorrow"."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from .calendar_days import ONE_DAY, add_months, next_weekday, week_of
from .feasts import latest_feast, next_feast
from .grammar import Clock, Found, Length, Piece, Span, Stretch, rule
from .kinds import KIND
from .tokens import Token

_CLOCK_UNITS = {"second": 1, "minute": 60, "quarterhour": 900, "threequarterhour": 2700, "hour": 3600}
_DAY_UNITS = {"day": 1, "week": 7, "fortnight": 14}
_MONTH_UNITS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_COUNT_MAX = 1000
_EXACT = ("day", "workday")
_UNIT_OF_MARK = {KIND["HOURMARK"]: "hour", KIND["MINUTEMARK"]: "minute", KIND["SECONDMARK"]: "second"}
_FRACTIONS = {KIND["HALF"]: 0.5, KIND["QUARTER"]: 0.25, KIND["THREEQUARTER"]: 0.75}
_NUMBERS = tuple(KIND[kind] for kind in ("NUMBER", "ARTICLE", "FEW", "COUPLE"))

Amount = list[tuple[float, str]]


def amount_of(tokens: list[Token]) -> Amount:
    """The quantities and units of a spoken length: "two hours and thirty minutes"."""
    amount: Amount = []
    count: float | None = None
    for token in tokens:
        unit = token.name if token.kind == KIND["UNIT"] else _UNIT_OF_MARK.get(token.kind)
        if unit is not None:
            amount.append((1 if count is None else count, unit))
            count = None
        elif token.kind in _FRACTIONS:
            count = _with_fraction(count, _FRACTIONS[token.kind])
        elif token.kind == KIND["AHALF"]:
            count = token.value + 0.5
        elif token.kind == KIND["SLASHED"]:
            count = token.parts[0] / max(1, token.parts[1])
        elif token.kind in (KIND["DURATION"], KIND["DOTTED"]):
            count = float(".".join(str(part) for part in token.parts))
        elif token.kind in _NUMBERS and not (token.kind == KIND["ARTICLE"] and count):
            count = token.value if not count or token.kind in _NUMBERS[2:] else count
    return amount


def _with_fraction(count: float | None, fraction: float) -> float:
    """Half of one is a half, "two and a half" adds, "three quarters" multiplies."""
    if count is None or count == 1:
        return fraction
    return count * fraction if fraction == 0.25 else count + fraction


def ahead(now: datetime, amount: Amount) -> Piece | None:
    """The moment or the day that far from now; None beyond what anybody plans."""
    if not amount or any(count > _COUNT_MAX for count, _ in amount):
        return None
    moment = moved(now, amount)
    smallest = amount[-1][1]
    if smallest in _CLOCK_UNITS:
        whole = smallest == "hour" and all(count == int(count) for count, _ in amount)
        return Stretch(moment, None, "minute" if whole else "second")
    day = moment.date()
    exact = smallest in _EXACT
    return Span(day, day + ONE_DAY, "day", None if exact else week_of(day), exact, moment)


def moved(moment: datetime, amount: Iterable[tuple[float, str]]) -> datetime:
    """The moment that much later on the wall clock."""
    for count, unit in amount:
        if unit in _CLOCK_UNITS:
            moment += timedelta(seconds=count * _CLOCK_UNITS[unit])
        elif unit in _DAY_UNITS:
            moment += timedelta(days=count * _DAY_UNITS[unit])
        elif unit == "workday":
            moment += timedelta(days=_days_of_work(moment, int(count)))
        elif unit in _MONTH_UNITS:
            later = add_months(moment.date(), int(count * _MONTH_UNITS[unit]))
            moment = moment.replace(year=later.year, month=later.month, day=later.day)
    return moment


def _days_of_work(moment: datetime, count: int) -> int:
    """How many days pass until so many of them were Monday to Friday."""
    weeks, rest = divmod(count, 5)
    over_weekend = moment.weekday() + rest > 4
    return weeks * 7 + rest + 2 * over_weekend


def _amount(found: Found) -> Amount:
    return amount_of(found.tokens[slice(*found.match.span("amount"))])


def _ahead(found: Found) -> Piece | None:
    return ahead(found.reference.now, _amount(found))


def _beside_anchor(found: Found) -> Piece | None:
    """So much earlier or later than the time under discussion."""
    anchor, amount = found.reference.anchor_time, _amount(found)
    if anchor is None or any(unit not in _CLOCK_UNITS for _, unit in amount):
        return None
    minutes = int(sum(count * _CLOCK_UNITS[unit] for count, unit in amount)) // 60
    minute = anchor.hour * 60 + anchor.minute + (minutes if found.has("later") else -minutes)
    return Clock(minute, fixed=True) if 0 <= minute < 1440 else None


def ahead_of_day(found: Found) -> Piece | None:
    """The day so long after the day that was named."""
    amount = _amount(found)
    if not amount or amount[-1][1] in _CLOCK_UNITS:
        return ahead(found.reference.now, amount)
    if any(count > _COUNT_MAX for count, _ in amount):
        return None
    if amount == [(8, "day")] and found.reference.language == "de":
        amount = [(1, "week")]  # "heute in acht Tagen" is a week from today
    day = _beyond(_base_day(found), amount)
    return Span(day, day + ONE_DAY, "day", sole=True)


def _lasting_from_day(found: Found) -> Piece | None:
    """ "Three days starting Monday"."""
    amount = _amount(found)
    if not amount or amount[-1][1] in _CLOCK_UNITS or any(count > _COUNT_MAX for count, _ in amount):
        return None
    base = _base_day(found)
    return Span(base, _beyond(base, amount), "day", sole=True)


def _beyond(base: date, amount: Amount) -> date:
    return moved(datetime.combine(base, time()), amount).date()


def _base_day(found: Found) -> date:
    if found.has("weekday"):
        return next_weekday(found.today, found.value("weekday"))
    return found.today + (found.value("dayref") if found.has("dayref") else 0) * ONE_DAY


def _beyond_feast(found: Found) -> Piece | None:
    """So long before or after the feast that was or comes, whichever leads to the nearer day ahead."""
    name, amount = found.name("feast"), _amount(found)
    if found.has("before"):
        amount = [(-count, unit) for count, unit in amount]
    if not amount or amount[-1][1] in _CLOCK_UNITS or any(abs(count) > _COUNT_MAX for count, _ in amount):
        return None
    day = _beyond(latest_feast(name, found.today), amount)
    if day < found.today:
        day = _beyond(next_feast(name, found.today), amount)
    return Span(day, day + ONE_DAY, "day", sole=True)


def _beside_weekday(found: Found) -> Piece | None:
    """ "The day after Monday"."""
    if found.name("unit") != "day":
        return None
    day = next_weekday(found.today, found.value("weekday")) + (-1 if found.has("before") else 1) * ONE_DAY
    return Span(day, day + ONE_DAY, "day", sole=True)


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


def _ago(found: Found) -> Piece | None:
    return back(found.reference.now, _amount(found))


def back(now: datetime, amount: Amount) -> Piece | None:
    """The day or moment that long ago."""
    if not amount or any(count > _COUNT_MAX for count, _ in amount):
        return None
    moment = moved(now, [(-count, unit) for count, unit in amount])
    if amount[-1][1] in _CLOCK_UNITS:
        return Stretch(moment, None, "minute")
    return Span(moment.date(), moment.date() + ONE_DAY, "day", week_of(moment.date()))


def _length(found: Found) -> Piece:
    return Length(tuple(_amount(found)))


_QUANTITY = (
    "(?: ARTICLE? (?:FEW|COUPLE) OF? | (?:NUMBER|DURATION|DOTTED) (?:AND ARTICLE? HALF)? | SLASHED"
    "| ARTICLE? HALF ARTICLE? | AHALF ARTICLE? | THREEQUARTER ARTICLE?"
    "| ARTICLE? NUMBER? DASH? QUARTER (?:OF? ARTICLE)? | ARTICLE )"
)
AMOUNT = (
    rf"(?P<amount> {_QUANTITY} MORE? (?:UNIT|HOURMARK|MINUTEMARK|SECONDMARK)"
    rf" (?: AND? {_QUANTITY} (?:UNIT|HOURMARK) )* )"
)
_LENGTH = rf"(?P<amount> {_QUANTITY} MORE? UNIT (?: AND? {_QUANTITY} UNIT )* )"
DAY = r"(?:(?P<dayref>DAYREF)|(?:ON|THIS|COMING)? (?P<weekday>WEEKDAY))"

DISTANCE_RULES = (
    rule(rf"IN ABOUT? {AMOUNT}", _ahead),
    rule(rf"{AMOUNT} (?:(?P<later>LATER)|EARLIER)", _beside_anchor),
    rule(rf"{AMOUNT} (?:HENCE|LATER|FROM NOW)", _ahead),
    rule(rf"FOR? {AMOUNT} (?:SINCE|BEGINNING) {DAY}", _lasting_from_day),
    rule(rf"FOR {AMOUNT} FROM {DAY}", _lasting_from_day),
    rule(r"WITHIN THE (?P<amount>UNIT)", _within),
    rule(
        r"IN? THE? AHEAD (?P<amount> (?:HALF ARTICLE? | AHALF | THREEQUARTER | QUARTER OF? ARTICLE) UNIT)",
        _within,
    ),
    rule(rf"{DAY} IN {AMOUNT}", ahead_of_day),
    rule(rf"IN? {AMOUNT} (?:FROM|AFTER|SINCE) {DAY}", ahead_of_day),
    rule(rf"{AMOUNT} (?:FROM|AFTER|(?P<before>BEFORE)) (?P<feast>HOLIDAY)", _beyond_feast),
    rule(r"(?:ON|AT|THE)+ (?P<amount>UNIT) (?:AFTER|(?P<before>BEFORE)) (?P<feast>HOLIDAY)", _beyond_feast),
    rule(
        r"(?:ON|AT)? THE (?P<unit>UNIT) (?:AFTER|(?P<before>BEFORE)) THIS? (?P<weekday>WEEKDAY)",
        _beside_weekday,
    ),
    rule(rf"WITHIN OF? THE? AHEAD? {AMOUNT} (?: FROM (?:NOW|DAYREF))?", _within),
    rule(_LENGTH, _length),
    rule(rf"{AMOUNT} AGO", _ago),
)
