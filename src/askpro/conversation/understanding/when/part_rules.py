"""Rules for parts of the day that both languages share: "late on Friday", "after school"."""

from .grammar import Found, rule
from .kinds import KIND
from .model import Part
from .pieces import PartOfDay, Piece

TONIGHT = 1
"""The value of a word that names the part of this very day."""
MIDDLE = 2
"""The value of a word that names the middle of the part: "midmorning"."""
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
THEN = 1
"""The value of what counts from another time: "danach", and not "später"."""
_COUNTING = (KIND["LATER"], KIND["EARLIER"])
_DAYS = (KIND["DAYREF"], KIND["WEEKDAY"])
_AFTER_DAYS = (*_DAYS, KIND["OR"])
_BEFORE_DAYS = (KIND["ON"], KIND["THE"], KIND["THIS"], KIND["NEXT"], KIND["COMING"])
_PART_AHEAD = {KIND["THIS"]: 0, KIND["NEXT"]: 1, KIND["FOLLOWING"]: 1, KIND["LAST"]: -1}
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


def _part(found: Found) -> Piece | None:
    """A part of the day; "the late hours of the evening" are one, "next week in the evening" is not."""
    if found.has("hours") and found.name("hours") != "hour":
        return None
    part: Part = found.name("part")  # type: ignore[assignment]
    said = found.token("nuance").kind if found.has("nuance") else _nuance_before(found)
    nuance = "middle" if found.value("part") == MIDDLE else _NUANCES.get(said, "")
    tonight = found.value("part") == TONIGHT
    ahead = 0 if tonight else None if not found.has("choice") else _PART_AHEAD[found.token("choice").kind]
    return PartOfDay(part, _WINDOWS.get((nuance, part)), ahead)


def _nuance_before(found: Found) -> str:
    """The "late" of "late Friday afternoon", where the day stands in between."""
    said = found.tokens[: found.match.start()]
    counts = bool(said) and said[-1].kind in _COUNTING and said[-1].value == THEN  # "the day before, ..."
    before = [] if counts else [token.kind for token in said]
    if before and before[-1] in _DAYS:
        before.pop()
    while before and before[-1] in _BEFORE_DAYS:
        before.pop()
    return before[-1] if before else ""


def _beside_day(found: Found) -> Piece | None:
    """ "Early tomorrow", "late on Friday", "Freitag spät": the first or the last hours of the day."""
    earlier = [token.kind for token in found.tokens[: found.match.start()]]
    if earlier[-1:] == [KIND["COMMA"]]:
        earlier.pop()  # "tomorrow, first thing"
    if not found.has("day") and (not earlier or earlier[-1] not in _AFTER_DAYS):
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


PART_RULES = (
    rule(r"(?:AT|ON)? THE? END OF? THE? THIS? (?:(?P<unit>UNIT)|(?P<day>DAYREF))", _end_of_day),
    rule(r"THE? (?P<phrase>PHRASE)", _end_of_day_in_short),
    rule(r"PM", _past_noon),
    rule(r"(?:AFTER|(?P<before>BEFORE)) THE? (?P<work>WORK)", _around_work),
    rule(r"(?:ON|THE)* WORK", _until_work_ends),
    rule(r"(?:AT|ON)? THE? END OF? THE? WORK (?! UNIT )", _end_of_day),
    rule(
        r"(?:IN|AT|ON|OF)? (?:THE? (?P<choice>THIS|NEXT|FOLLOWING|LAST)|THE)?"
        r"(?P<nuance>EARLY|LATE|EARLIER|LATER|MIDDLE)? DASH? (?:(?P<hours>UNIT)? (?:IN|OF|ON) THE?)?"
        r" (?P<part>PART)",
        _part,
    ),
    rule(
        r"(?P<nuance>EARLY|LATE) (?:ON|THE)* "
        r"(?=(?P<day> DAYREF | CHOICE? WEEKDAY | MONTH THE? DAYNUMBER | DAYNUMBER OF? MONTH | DATE | HOLIDAY"
        r" | UNIT AFTER DAYREF ) (?! PART ))",
        _beside_day,
    ),
    rule(r"(?P<nuance>EARLY|LATE) (?! PART|DASH|UNIT|MONTH|CHOICE|IN|OF|THE|ON )", _beside_day),
    rule(r"(?P<nuance>EARLY|LATE|EARLIER|LATER) (?:IN THE|ON) (?P<unit>UNIT) (?! OF )", _within_day),
)
