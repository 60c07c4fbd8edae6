"""Rules for clock times, parts of the day and bare numbers that both languages share."""

from dataclasses import replace

from askpro.foundation.time import minute_of_day

from .grammar import Found, rule
from .kinds import KIND
from .pieces import Bare, Clock, Distractor, Piece, Stretch, Zone
from .settling import HALF_DAY

_RANGE_OPENERS = (KIND["FROM"], KIND["BETWEEN"], KIND["OF"])
_RANGE_ENDERS = (KIND["DASH"], KIND["TO"], KIND["UNTIL"])
_BEFORE_DATES = (KIND["FROM"], KIND["UNTIL"], KIND["SINCE"], KIND["BEFORE"], KIND["AFTER"])
_AFTER_THIS_TIME = (KIND["DAYREF"], KIND["NEXT"], KIND["COMING"], KIND["FOLLOWING"])
_ROUNDED_MINUTES = 5


def clock(
    hour: int, minute: int = 0, *, grain: str = "minute", half: str = "", fixed: bool = False
) -> Clock | None:
    """A clock time, None where no clock shows it; `half` is "am", "pm" or unsaid."""
    if (
        not 0 <= hour <= 24
        or not 0 <= minute < 60
        or hour * 60 + minute > 1440
        or (half and not 0 <= hour <= 23)
    ):
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    settled = fixed or bool(half) or hour > 12 or hour == 0
    return Clock(hour * 60 + minute, settled, "hour" if grain == "hour" else "minute")


def half_of_day(found: Found) -> str:
    """Which half of the day was said: "am", "pm" or ""."""
    if not found.has("half"):
        return ""
    return "am" if found.token("half").kind == KIND["AM"] else "pm"


def spoken_hour(found: Found) -> Clock | None:
    """The hour behind the group `hour`, a number, a digital time or noon."""
    token = found.token("hour")
    if token.kind == KIND["NOON"]:
        return Clock(HALF_DAY, True, "hour")
    if token.kind == KIND["MIDNIGHT"]:
        return Clock(0, True, "hour")
    if token.kind == KIND["NUMBER"] and 100 <= token.value <= 2459:
        return clock(*divmod(token.value, 100), half=half_of_day(found))
    return clock(token.value, grain="hour", half=half_of_day(found))


def shifted(base: Clock | None, minutes: int) -> Clock | None:
    """The time `minutes` after the base, on the same twelve-hour face."""
    if base is None:
        return None
    settled = base.fixed and base.minute + minutes >= 0
    return Clock((base.minute + minutes) % 1440, settled)


def _digital(found: Found) -> Piece | None:
    token = found.token("clock")
    built = clock(*token.parts[:2], half=half_of_day(found))
    if built is not None and len(token.parts) == 3:
        return Clock(built.minute, built.fixed, "second", token.parts[2])
    return None if built is None else replace(built, written=found.reference.language == "de")


def _dotted(found: Found) -> Piece | None:
    return clock(*found.token("clock").parts[:2], half=half_of_day(found))


def _dotted_in_full(found: Found) -> Piece | None:
    """ "16.30", which is no date and no number one counts with."""
    hour, minute = found.token("clock").parts[:2]
    return clock(hour, minute) if hour > HALF_DAY // 60 and minute > HALF_DAY // 60 else None


def _hour_minute(found: Found) -> Piece | None:
    if found.has("unit") and found.name("unit") != "minute":
        return None
    minute = found.value("minute")
    return clock(found.value("hour"), minute, half=half_of_day(found))


def _bare_hour_minute(found: Found) -> Piece | None:
    hour, minute = found.token("hour"), found.token("minute")
    if minute.value < 10 or hour.value > 24 or minute.value > 59:
        return None
    built = clock(hour.value, minute.value)
    return None if built is None else Clock(built.minute, built.fixed, bare=True)


def _hour(found: Found) -> Piece | None:
    return spoken_hour(found)


def _roughly(found: Found) -> Piece | None:
    hour = spoken_hour(found)
    return None if hour is None else replace(hour, approximate=True)


def _noon(found: Found) -> Piece:
    return Clock(HALF_DAY if found.token("noon").kind == KIND["NOON"] else 0, True, "hour")


def _twelve(found: Found) -> Piece | None:
    """ "12 noon"."""
    return _noon(found) if found.value("hour") == HALF_DAY // 60 else None


def _this_time(found: Found) -> Piece | None:
    """ "This time tomorrow" is what the clock shows now, "the same time" that of the talk."""
    reference, end = found.reference, found.match.end()
    if found.token("which").kind == KIND["THIS"]:
        after = found.tokens[end].kind if end < len(found.tokens) else ""
        if not found.has("at") and after not in _AFTER_THIS_TIME:
            return None  # "this time I'd like ..."
        minute = minute_of_day(reference.now)
        return Clock(minute - minute % _ROUNDED_MINUTES, fixed=True, approximate=True)
    agreed = reference.anchor_time
    return None if agreed is None else Clock(minute_of_day(agreed), fixed=True)


def _zone(found: Found) -> Piece:
    return Zone(found.value("zone"))


def _bare(found: Found) -> Piece | None:
    token = found.token("number")
    if token.value > 31:
        joined = clock(*divmod(token.value, 100)) if 100 <= token.value <= 2459 else None
        return None if joined is None else Clock(joined.minute, joined.fixed, bare=True)
    ordinal, spelled = token.kind != KIND["NUMBER"], not token.parts
    only_preposition = found.has("article") and found.token("article").kind != KIND["THE"]
    if only_preposition and spelled and found.reference.language == "en":
        return Bare(token.value, ordinal, spelled=True)  # "on second thought"
    definite = found.has("article") and (not spelled or (ordinal and _dated(found)))
    return Bare(token.value, ordinal, definite, spelled)


def _bare_with_year(found: Found) -> Piece | None:
    """The end of "July 20-24, 2027"; read like the date before the dash, and nothing without one."""
    before = found.tokens[found.match.start() - 1].kind if found.match.start() else ""
    if before not in (*_RANGE_ENDERS, KIND["AND"]):
        return None
    return Bare(found.value("number"), found.token("number").kind != KIND["NUMBER"], year=found.value("year"))


def _dated(found: Found) -> bool:
    """Whether a word of days stands before the article: "on the third", "bis zum dritten"."""
    before = found.tokens[found.match.start() - 1].kind if found.match.start() else ""
    return found.has("dated") or before in _BEFORE_DATES


def _now(found: Found) -> Piece | None:
    """ "Now" is a time where it is all that was said or bounds a range, and else a manner of speaking."""
    start, end = found.match.span()
    before = found.tokens[start - 1].kind if start else ""
    after = found.tokens[end].kind if end < len(found.tokens) else ""
    if len(found.tokens) > 3 and before not in _RANGE_OPENERS and after not in _RANGE_ENDERS:
        return None
    return Stretch(found.reference.now, None, "second")


def _distractor(found: Found) -> Piece:
    return Distractor()


CLOCK_RULES = (
    rule(r"(?P<clock>CLOCK) (?:OCLOCK|HOURMARK)? (?P<half>AM|PM)?", _digital),
    rule(r"(?P<clock>DOTTED) (?:OCLOCK|(?P<half>AM|PM))", _dotted),
    rule(r"(?P<hour>NUMBER|DOTTED_NUMBER|ARTICLE|OH) (?:OCLOCK|HOURMARK)+ (?P<half>AM|PM)?", _hour),
    rule(r"(?P<hour>NUMBER) (?:OCLOCK)? (?:IN THE)? (?P<half>AM|PM)", _hour),
    rule(r"NOW", _now),
    rule(r"(?P<zone>ZONE)", _zone),
    rule(r"THE? (?P<hour>NUMBER) OCLOCK? (?P<noon>NOON|MIDNIGHT)", _twelve),
    rule(r"(?P<clock>DOTTED)", _dotted_in_full),
    rule(
        r"(?P<hour>NUMBER|ARTICLE|OH) (?:OCLOCK|HOURMARK) OH? (?P<minute>NUMBER)"
        r"(?! UNIT|OCLOCK|MONTH (?! NUMBER|ORDINAL ) ) HOURMARK? (?P<half>AM|PM)?",
        _hour_minute,
    ),
    rule(
        r"(?P<hour>NUMBER|ARTICLE|OH) (?:OCLOCK|HOURMARK) AND? (?P<minute>NUMBER) (?P<unit>UNIT)",
        _hour_minute,
    ),
    rule(r"(?P<hour>NUMBER) (?P<minute>NUMBER) (?P<half>AM|PM)", _hour_minute),
    rule(r"(?P<hour>NUMBER) OH (?P<minute>NUMBER) (?P<half>AM|PM)?", _hour_minute),
    rule(
        r"(?P<hour>NUMBER) (?P<minute>NUMBER) (?! COUNTED|UNIT|MONTH (?! NUMBER|ORDINAL )|YEAR|OCLOCK )",
        _bare_hour_minute,
    ),
    rule(r"THE? (?P<noon>NOON|MIDNIGHT)", _noon),
    rule(r"(?P<at>AT|ABOUT|ON)* THE? (?P<which>THIS|SAME|THAT) TIME", _this_time),
    rule(
        r"(?:(?P<dated>ON|FOR)? (?P<article>THE))? (?P<number>NUMBER|RANKWORD) (?! AM|PM|OCLOCK )",
        _bare,
    ),
    rule(r"(?P<article>(?P<dated>ON|OF)) (?P<number>RANKWORD)", _bare),
    rule(r"(?P<number>NUMBER|RANKWORD) COMMA? (?P<year>YEAR)", _bare_with_year),
    rule(r"(?P<hour>NUMBER) ISH (?P<half>AM|PM)?", _roughly),
    rule(r"(?P<hour>NUMBER) (?P<half>AM|PM) DASH? ISH", _roughly),
    rule(r"(?:ON|THE|OF)* (?:COUNT|RANKWORD) COUNTED | NOISE", _distractor),
)
