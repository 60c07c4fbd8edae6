"""How English tells the time of day: "half past three", "ten to noon", "1430 hours"."""

from dataclasses import replace

from .amounts import AMOUNT, CLOCK_UNITS, amount_of
from .clock_rules import clock, half_of_day, shifted, spoken_hour
from .grammar import Found, rule
from .kinds import KIND, kinds
from .pieces import Clock, Piece
from .settling import HALF_DAY
from .vocabulary import Token


def _half_past(found: Found) -> Piece | None:
    past = shifted(spoken_hour(found), 30)
    return replace(past, approximate=True) if past and found.has("roughly") else past


def _beside_hour(found: Found) -> Piece | None:
    quarter = found.token("minutes").kind == KIND["QUARTER"]
    minutes = 15 if quarter else found.value("minutes")
    first = found.match.start()
    before = found.tokens[first - 1].kind if first else ""
    if before == KIND["FOR"] and found.has("unit"):
        return None  # "for 30 minutes from four"
    in_digits = bool(found.token("minutes").parts) and found.has("to") and bool(half_of_day(found))
    in_digits |= bool(found.token("minutes").parts) and found.has("to") and _is_told_in_part(found)
    in_digits &= before not in _HOUR_OPENERS
    uneven = minutes % 5 and not found.has("past")
    listed = not quarter and not found.has("unit") and (uneven or before in _RANGE_OPENERS or in_digits)
    if not 1 <= minutes <= 59 or listed or (found.has("unit") and found.name("unit") != "minute"):
        return None
    base = spoken_hour(found)
    if found.has("to") and not found.has("unit") and not quarter and _is_of_24(found.token("hour")):
        return None  # "15 to 18h"
    if base is not None and not base.fixed and found.has("to") and base.minute == 60:
        return Clock(13 * 60 - minutes)
    return shifted(base, -minutes if found.has("to") else minutes)


def _is_told_in_part(found: Found) -> bool:
    """ "5 to 6 in the afternoon": two hours of it, the earlier first."""
    following = [token.kind for token in found.tokens[found.match.end() :] if token.kind not in _INTO_PART]
    first, last = found.value("minutes"), found.value("hour")
    return following[:1] == [KIND["PART"]] and first < last <= HALF_DAY // 60


def _is_of_24(hour: Token) -> bool:
    """Whether the hour is one that is only told on a clock of 24."""
    return hour.kind == KIND["NUMBER"] and HALF_DAY // 60 < hour.value <= 24


def _far_from_hour(found: Found) -> Piece | None:
    """ "Half an hour before noon", where it is not how long something takes."""
    amount = amount_of(found.tokens[slice(*found.match.span("amount"))])
    if found.neighbours[0] not in _BEFORE_FAR or any(unit not in CLOCK_UNITS for _, unit in amount):
        return None
    minutes = sum(int(count * CLOCK_UNITS[unit]) for count, unit in amount) // 60
    return shifted(spoken_hour(found), -minutes if found.has("to") else minutes)


def _till_hour(found: Found) -> Piece | None:
    """ "Quarter till three"; "ten till three" is rather a range."""
    minutes = found.value("minutes") if found.has("minutes") else 15
    return shifted(spoken_hour(found), -minutes) if 1 <= minutes <= 30 else None


def _dotted_after_day(found: Found) -> Piece | None:
    """ "Friday 2.30", as the British write it."""
    first, end = found.match.span()
    before = [token.kind for token in found.tokens[:first]]
    after = [token.kind for token in found.tokens[end:]]
    vouched = (before[-1:] and before[-1] in _BEFORE_DOTTED) or (after[:1] and after[0] in _AFTER_DOTTED)
    listed = before[-1:] == [KIND["COMMA"]] and before[-2:-1] and before[-2] in _DATED
    dated = after[:1] == [KIND["ON"]] and after[1:2] and after[1] in _DATED
    return clock(*found.token("clock").parts[:2]) if vouched or listed or dated else None


def _hundred(found: Found) -> Piece | None:
    """ "Fifteen hundred hours"."""
    if found.name("hundred") != "hundred" or found.name("unit") != "hour":
        return None
    return clock(found.value("hour"), fixed=True)


def _hundred_hours(found: Found) -> Piece | None:
    """ "1430 hours"."""
    hours = found.token("hour")
    if found.name("unit") != "hour" or not hours.parts or not 100 <= hours.value <= 2459:
        return None
    return clock(*divmod(hours.value, 100), fixed=True)


_INTO_PART = kinds("IN THE THIS ON WEEKDAY DAYREF")
_BEFORE_FAR = ("", *kinds("AT ABOUT WEEKDAY DAYREF COMMA ON"))
_BEFORE_DOTTED = kinds("WEEKDAY DAYREF PART YEAR FROM BETWEEN TO UNTIL DASH AFTER BEFORE SINCE ABOUT AND")
_AFTER_DOTTED = kinds("DASH TO UNTIL WEEKDAY DAYREF PART THIS")
_DATED = kinds("WEEKDAY DAYREF YEAR MONTH DATE")
_HOUR_OPENERS = (KIND["AT"], KIND["ABOUT"])
_RANGE_OPENERS = (KIND["FROM"], KIND["BETWEEN"])


def _roughly_hour(found: Found) -> Piece | None:
    base = spoken_hour(found)
    return None if base is None else replace(base, approximate=True)


def _digital_after_at(found: Found) -> Piece | None:
    return clock(*found.token("clock").parts[:2])


_HOUR = r"(?P<hour>NUMBER|NOON|MIDNIGHT|CLOCK) (?:OCLOCK|HOURMARK)* (?P<half>AM|PM)?"
_TO = r"(?:(?P<to>TO|BEFORE)|(?P<past>PAST)|AFTER|FROM)"

ENGLISH_CLOCK_RULES = (
    rule(rf"HALF DASH? PAST? DASH? {_HOUR}", _half_past),
    rule(rf"(?P<roughly>HALF) DASH? PAST? DASH? {_HOUR} DASH? ISH", _half_past),
    rule(r"HALF DASH? PAST? DASH? (?P<hour>(?P<roughly>ELEVENISH))", _half_past),
    rule(rf"ARTICLE? (?P<minutes>QUARTER) (?P<unit>UNIT)? {_TO} {_HOUR}", _beside_hour),
    rule(rf"(?P<minutes>NUMBER) (?P<unit>UNIT)? (?:(?P<past>PAST)|AFTER) {_HOUR}", _beside_hour),
    rule(
        rf"ARTICLE? (?P<minutes>NUMBER) (?P<unit>UNIT)? {_TO} {_HOUR}"
        r"(?! OF? THE? (?:MONTH|CHOICE UNIT) )",
        _beside_hour,
    ),
    rule(rf"{AMOUNT} (?:(?P<to>TO|BEFORE)|PAST|AFTER) {_HOUR}", _far_from_hour),
    rule(rf"ARTICLE? (?:QUARTER | (?P<minutes>NUMBER) UNIT) UNTIL {_HOUR}", _till_hour),
    rule(rf"ARTICLE? (?P<minutes>QUARTER) (?P<to>OF) {_HOUR}", _beside_hour),
    rule(rf"SHORT (?:BEFORE|AFTER|PAST) {_HOUR}", _roughly_hour),
    rule(r"(?P<hour>ELEVENISH)", _roughly_hour),
    rule(r"AT (?P<clock>DOTTED)", _digital_after_at),
    rule(r"(?P<clock>DOTTED)", _dotted_after_day),
    rule(r"AT? (?P<hour>NUMBER) (?P<unit>UNIT)", _hundred_hours),
    rule(r"AT? OH? (?P<hour>NUMBER) (?P<hundred>WORD) (?P<unit>UNIT)", _hundred),
)
