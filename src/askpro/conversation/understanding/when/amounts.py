"""Quantities and units of time, as they are spoken and as they pass: "two hours and thirty minutes"."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from .calendar_days import add_months
from .kinds import KIND
from .vocabulary import Token

CLOCK_UNITS = {"second": 1, "minute": 60, "quarterhour": 900, "threequarterhour": 2700, "hour": 3600}
_DAY_UNITS = {"day": 1, "week": 7, "fortnight": 14}
_MONTH_UNITS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_DAYS_OF_A_MONTH = 30
_KNOWN = {*CLOCK_UNITS, *_DAY_UNITS, *_MONTH_UNITS, "workday"}
_UNIT_OF_MARK = {KIND["HOURMARK"]: "hour", KIND["MINUTEMARK"]: "minute", KIND["SECONDMARK"]: "second"}
_FRACTIONS = {KIND["HALF"]: 0.5, KIND["QUARTER"]: 0.25, KIND["THREEQUARTER"]: 0.75}
_NUMBERS = tuple(KIND[kind] for kind in ("NUMBER", "ARTICLE", "FEW", "COUPLE"))
Amount = list[tuple[float, str]]


def amount_of(tokens: list[Token]) -> Amount:
    """The quantities and units of a spoken length: "two hours and thirty minutes"."""
    amount: Amount = []
    count: float | None = None
    added = False
    for token in tokens:
        added |= token.kind == KIND["AND"]
        unit = token.name if token.kind == KIND["UNIT"] else _UNIT_OF_MARK.get(token.kind)
        if unit is not None:
            amount.append((1 if count is None else count, unit))
            count, added = None, False
        elif token.kind in _FRACTIONS:
            count = _with_fraction(count, _FRACTIONS[token.kind], added=added)
        elif token.kind == KIND["AHALF"]:
            count = token.value + 0.5
        elif token.kind == KIND["SLASHED"]:
            count = (count or 0) + token.parts[0] / max(1, token.parts[1])
        elif token.kind in (KIND["DURATION"], KIND["DOTTED"]):
            count = float(".".join(str(part) for part in token.parts))
        elif token.kind in _NUMBERS and not (token.kind == KIND["ARTICLE"] and (count or added)):
            count = token.value if not count or token.kind in _NUMBERS[2:] else count
    if amount and count is not None and count < 1:
        amount[-1] = (amount[-1][0] + count, amount[-1][1])  # "an hour and a half"
    return amount if all(unit in _KNOWN for _, unit in amount) else []


def _with_fraction(count: float | None, fraction: float, *, added: bool) -> float:
    """Half of one is a half, "one and a half" adds, "three quarters" multiplies."""
    if count is not None and added:
        return count + fraction
    if count is None or count == 1:
        return fraction
    return count * fraction if fraction == 0.25 else count + fraction


def moved(moment: datetime, amount: Iterable[tuple[float, str]]) -> datetime:
    """The moment that much later on the wall clock."""
    for count, unit in amount:
        if unit in CLOCK_UNITS:
            moment += timedelta(seconds=count * CLOCK_UNITS[unit])
        elif unit in _DAY_UNITS:
            moment += timedelta(days=count * _DAY_UNITS[unit])
        elif unit == "workday":
            moment += timedelta(days=_days_of_work(moment, int(count)))
        elif unit in _MONTH_UNITS:
            months = count * _MONTH_UNITS[unit]
            later = add_months(moment.date(), int(months))
            moment = moment.replace(year=later.year, month=later.month, day=later.day)
            moment += timedelta(days=round((months - int(months)) * _DAYS_OF_A_MONTH))
    return moment


def _days_of_work(moment: datetime, count: int) -> int:
    """How many days pass until so many of them were Monday to Friday."""
    weeks, rest = divmod(count, 5)
    over_weekend = moment.weekday() + rest > 4
    return weeks * 7 + rest + 2 * over_weekend


QUANTITY = (
    "(?: ARTICLE? (?:FEW|COUPLE) OF? | (?:NUMBER|DURATION|DOTTED)"
    " (?: AND ARTICLE? HALF ARTICLE? | ARTICLE HALF )? | NUMBER? SLASHED (?:OF? ARTICLE)?"
    "| ARTICLE? HALF ARTICLE? | AHALF ARTICLE? | ARTICLE? THREEQUARTER ARTICLE?"
    "| ARTICLE? NUMBER? DASH? QUARTER (?:OF? ARTICLE)? | ARTICLE )"
)
AMOUNT = (
    rf"(?P<amount> {QUANTITY} MORE? (?:UNIT|HOURMARK|MINUTEMARK|SECONDMARK) LONG?"
    rf" (?: AND {QUANTITY} (?:UNIT|HOURMARK) LONG? | {QUANTITY} UNIT LONG? )*"
    r" (?: AND (?: ARTICLE? HALF ARTICLE? | (?:ARTICLE|NUMBER) QUARTER ) (?! PAST|NUMBER|UNIT ) )? )"
)
