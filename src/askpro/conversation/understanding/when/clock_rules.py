"""Rules for clock times, parts of the day and bare numbers that both languages share."""

from dataclasses import replace

from .grammar import Bare, Clock, Distractor, Found, PartOfDay, Piece, Stretch, Zone, rule
from .kinds import KIND
from .model import Part

HALF_DAY = 12 * 60
TONIGHT = 1
"""The value of a word that names the part of this very day."""
_RANGE_OPENERS = (KIND["FROM"], KIND["BETWEEN"], KIND["OF"])
_RANGE_ENDERS = (KIND["DASH"], KIND["TO"], KIND["UNTIL"])
_BEFORE_DATES = (KIND["UNTIL"], KIND["SINCE"], KIND["BEFORE"], KIND["AFTER"])
_LATE_IN_THE_DAY = (960, 1440)
SCHOOL = 1
"""The value of a word for school rather than work."""
_BEFORE_WORK, _AFTER_WORK = (0, 540), (1020, 1440)
_BEFORE_SCHOOL, _AFTER_SCHOOL = (0, 480), (900, 1260)
_LATE = (KIND["LATE"], KIND["LATER"])
_EARLY = (KIND["EARLY"], KIND["EARLIER"])
_NUANCES = {
    **dict.fromkeys(_EARLY, "early"), **dict.fromkeys(_LATE, "late"), KIND["MIDDLE"]: "middle",
}  # fmt: skip
_DAYS = (KIND["DAYREF"], KIND["WEEKDAY"])
_AFTER_DAYS = (*_DAYS, KIND["OR"])
_BEFORE_DAYS = (KIND["ON"], KIND["THE"], KIND["THIS"], KIND["NEXT"], KIND["COMING"])
_PART_AHEAD = {KIND["THIS"]: 0, KIND["NEXT"]: 1, KIND["FOLLOWING"]: 1, KIND["LAST"]: -1}
_AFTER_THIS_TIME = (KIND["DAYREF"], KIND["NEXT"], KIND["COMING"], KIND["FOLLOWING"])
_ROUNDED_MINUTES = 5
_WINDOWS: dict[tuple[str, str], tuple[int, int]] = {
    ("early", "morning"): (0, 540),
    ("middle", "morning"): (540, 690),
    ("late", "morning"): (600, 720),
    ("early", "forenoon"): (480, 600),
    ("middle", "forenoon"): (540, 690),
    ("late", "forenoon"): (600, 720),
    ("early", "afternoon"): (720, 900),
    ("middle", "afternoon"): (840, 960),
    ("late", "afternoon"): (900, 1140),
    ("early", "evening"): (1080, 1200),
    ("late", "evening"): (1260, 1440),
    ("early", "night"): (1200, 1320),
    ("late", "night"): (1320, 1440),
}


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


def _part(found: Found) -> Piece | None:
    """A part of the day; "the late hours of the evening" are one, "next week in the evening" is not."""
    if found.has("hours") and found.name("hours") != "hour":
        return None
    part: Part = found.name("part")  # type: ignore[assignment]
    said = found.token("nuance").kind if found.has("nuance") else _nuance_before(found)
    nuance = _NUANCES.get(said, "")
    tonight = found.value("part") == TONIGHT
    ahead = 0 if tonight else None if not found.has("choice") else _PART_AHEAD[found.token("choice").kind]
    return PartOfDay(part, _WINDOWS.get((nuance, part)), ahead)


def _nuance_before(found: Found) -> str:
    """The "late" of "late Friday afternoon", where the day stands in between."""
    before = [token.kind for token in found.tokens[: found.match.start()]]
    if before and before[-1] in _DAYS:
        before.pop()
    while before and before[-1] in _BEFORE_DAYS:
        before.pop()
    return before[-1] if before else ""


def _beside_day(found: Found) -> Piece | None:
    """ "Early tomorrow", "late on Friday", "Freitag spät": the first or the last hours of the day."""
    before = found.tokens[found.match.start() - 1].kind if found.match.start() else ""
    if not found.has("day") and before not in _AFTER_DAYS:
        return None
    if found.token("nuance").kind == KIND["LATE"]:
        return PartOfDay("evening", _LATE_IN_THE_DAY)
    return PartOfDay("early")


def _within_day(found: Found) -> Piece | None:
    """ "Late in the day"."""
    if found.name("unit") != "day":
        return None
    late = found.token("nuance").kind in _LATE
    return PartOfDay("evening", _LATE_IN_THE_DAY) if late else PartOfDay("early")


def _this_time(found: Found) -> Piece | None:
    """ "This time tomorrow" is what the clock shows now, "the same time" that of the talk."""
    reference, end = found.reference, found.match.end()
    if found.token("which").kind == KIND["THIS"]:
        after = found.tokens[end].kind if end < len(found.tokens) else ""
        if not found.has("at") and after not in _AFTER_THIS_TIME:
            return None  # "this time I'd like ..."
        minute = reference.now.hour * 60 + reference.now.minute
        return Clock(minute - minute % _ROUNDED_MINUTES, fixed=True, approximate=True)
    agreed = reference.anchor_time
    return None if agreed is None else Clock(agreed.hour * 60 + agreed.minute, fixed=True)


def _zone(found: Found) -> Piece:
    return Zone(found.value("zone"))


def _past_noon(found: Found) -> Piece:
    return PartOfDay("afternoon")


def _around_work(found: Found) -> Piece:
    """Before or after a day's work, or school."""
    school = found.value("work") == SCHOOL
    if found.has("before"):
        return PartOfDay("morning", _BEFORE_SCHOOL if school else _BEFORE_WORK)
    return PartOfDay("afternoon", _AFTER_SCHOOL) if school else PartOfDay("evening", _AFTER_WORK)


def _until_work_ends(found: Found) -> Piece | None:
    """ "Bis Feierabend"."""
    before = found.tokens[found.match.start() - 1].kind if found.match.start() else ""
    return PartOfDay("evening", _AFTER_WORK) if before in (KIND["UNTIL"], KIND["TO"]) else None


def _end_of_day(found: Found) -> Piece | None:
    """The end of a day of business, not its last second."""
    if found.has("unit") and found.name("unit") != "day":
        return None
    ahead = found.value("day") if found.has("day") else 0
    return PartOfDay("evening", _LATE_IN_THE_DAY, ahead, closing=True)


def _end_of_day_in_short(found: Found) -> Piece | None:
    if found.name("phrase") != "end day":
        return None
    return PartOfDay("evening", _LATE_IN_THE_DAY, 0, closing=True)


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
    rule(r"(?:AT|ON)? THE? END OF? THE? THIS? (?:(?P<unit>UNIT)|(?P<day>DAYREF))", _end_of_day),
    rule(r"THE? (?P<phrase>PHRASE)", _end_of_day_in_short),
    rule(r"(?P<zone>ZONE)", _zone),
    rule(r"PM", _past_noon),
    rule(r"(?:AFTER|(?P<before>BEFORE)) THE? (?P<work>WORK)", _around_work),
    rule(r"(?:ON|THE)* WORK", _until_work_ends),
    rule(r"(?:AT|ON)? THE? END OF? THE? WORK (?! UNIT )", _end_of_day),
    rule(r"THE? (?P<hour>NUMBER) OCLOCK? (?P<noon>NOON|MIDNIGHT)", _twelve),
    rule(r"(?P<clock>DOTTED)", _dotted_in_full),
    rule(
        r"(?P<hour>NUMBER|ARTICLE|OH) (?:OCLOCK|HOURMARK) (?P<minute>NUMBER) (?! UNIT|OCLOCK )"
        r"HOURMARK? (?P<half>AM|PM)?",
        _hour_minute,
    ),
    rule(
        r"(?P<hour>NUMBER|ARTICLE|OH) (?:OCLOCK|HOURMARK) AND? (?P<minute>NUMBER) (?P<unit>UNIT)",
        _hour_minute,
    ),
    rule(r"(?P<hour>NUMBER) (?P<minute>NUMBER) (?P<half>AM|PM)", _hour_minute),
    rule(r"(?P<hour>NUMBER) OH (?P<minute>NUMBER) (?P<half>AM|PM)?", _hour_minute),
    rule(r"(?P<hour>NUMBER) (?P<minute>NUMBER) (?! COUNTED|UNIT|MONTH|YEAR )", _bare_hour_minute),
    rule(r"THE? (?P<noon>NOON|MIDNIGHT)", _noon),
    rule(
        r"(?:IN|AT|ON|OF)? (?:THE? (?P<choice>THIS|NEXT|FOLLOWING|LAST)|THE)?"
        r"(?P<nuance>EARLY|LATE|EARLIER|LATER|MIDDLE)? DASH? (?:(?P<hours>UNIT)? (?:IN|OF|ON) THE?)?"
        r" (?P<part>PART)",
        _part,
    ),
    rule(
        r"(?P<nuance>EARLY|LATE) (?:ON|THE)* (?=(?P<day> DAYREF | CHOICE? WEEKDAY) (?! PART ))",
        _beside_day,
    ),
    rule(r"(?P<nuance>EARLY|LATE) (?! PART|DASH|UNIT|MONTH|CHOICE|IN|OF|THE|ON )", _beside_day),
    rule(r"(?P<nuance>EARLY|LATE|EARLIER|LATER) IN THE (?P<unit>UNIT) (?! OF )", _within_day),
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
