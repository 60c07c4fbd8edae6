"""English: what its words mean beside each other, and the rules only English has."""

from dataclasses import replace

from .amounts import AMOUNT
from .calendar_days import ONE_DAY, next_weekday
from .clock_rules import HALF_DAY, clock, half_of_day, shifted, spoken_hour
from .date_rules import numbered_month
from .distance_rules import DAY, ahead_of_day
from .english_words import DURING
from .grammar import Found, Rule, rule
from .kinds import KIND, kinds
from .periods import one_day, unit_span
from .pieces import CalendarDay, Clock, Piece, Weekday, Weekdays
from .settling import next_date
from .surnames import without_surnames
from .vocabulary import Token

_MODAL_AFTER = frozenset(("i", "we", "be", "not", "as", "have", "need", "you", "it"))


def settle(tokens: list[Token]) -> list[Token]:
    """Decide by the neighbours what "may", "past" and "no" mean; join "business days" and "week-end"."""
    tokens = without_surnames(tokens, _ANNOUNCERS)
    settled: list[Token] = []
    for index, token in enumerate(tokens):
        before = settled[-1] if settled else None
        if token.name in _ENGAGEMENTS and _is_engaged(settled):
            token = replace(token, kind=KIND["NOT"])
        after = tokens[index + 1].name if index + 1 < len(tokens) else ""
        if token.kind == KIND["THAN"] and before is not None and before.kind in _BOUNDING:
            continue
        if token.kind == KIND["SHORT"] and after not in _BESIDE:
            continue
        if before is not None and token.name == "day" and before.name in _WORKING:
            settled[-1] = replace(token, name="workday", start=before.start)
        elif token.kind == KIND["END"] and _is_week_dash(settled[-2:]):
            settled[-2:] = [replace(settled[-2], name="weekend", end=token.end)]
        else:
            kind = _kind_beside(token, settled, tokens[index + 1] if index + 1 < len(tokens) else None)
            settled.append(token if kind is None else replace(token, kind=KIND[kind]))
    return settled


def _is_week_dash(tokens: list[Token]) -> bool:
    return len(tokens) == 2 and tokens[0].name == "week" and tokens[1].kind == KIND["DASH"]


def _kind_beside(token: Token, settled: list[Token], following: Token | None) -> str | None:
    """The kind the word has between these neighbours, None where it keeps its own."""
    before = settled[-1] if settled else None
    after, after_kind = (following.name, following.kind) if following else ("", "")
    if token.name == "may":
        return "WORD" if after in _MODAL_AFTER else None
    if token.kind == KIND["LAST"]:
        return "PAST" if before is not None and before.kind in _BEFORE_PAST else None
    if token.kind == KIND["BEGINNING"]:
        named = before is None or before.kind != KIND["UNIT"]
        return "SINCE" if named and after_kind in _STARTING_DAYS else None
    if token.kind == KIND["UNTIL"] and after in ("when", "what"):
        return "WORD"
    if token.kind == KIND["AFTER"] and after_kind == KIND["AT"]:
        return "WORD"  # "the Monday after, at ten"
    if token.name == "about":
        return "WORD" if before is not None and before.name in ("how", "what") else None
    if token.kind == KIND["ORDINAL"]:
        return "WORD" if after in ("thing", "time") else None
    if token.name == "else":
        return "WORD" if before is not None and before.name in _BEFORE_ELSE else None
    if token.kind == KIND["BUT"]:
        return "EXCEPT" if [one.name for one in settled[-2:]] in _ANY_DAY else None
    if token.name == "no":
        return "NOT" if after in _COMPARED or after == "more" else None
    if token.kind == KIND["NOT"]:
        return "WORD" if after == "you" else None
    if token.name in _COMPARED:
        return _COMPARED[token.name] if after == "than" else None
    return "EXCEPT" if token.kind == KIND["FITS"] and after == "of" else None


_ANNOUNCERS = frozenset(("mr", "mrs", "ms", "miss", "name", "called"))


def _is_engaged(before: list[Token]) -> bool:
    """Whether the caller has something on already: "I had", "I've got", "we already have"."""
    words = [token.name for token in before[-3:]]
    return bool(words) and words[-1] in _HAVING and not _SPEAKERS.isdisjoint(words)


_ANY_DAY = [[word, "day"] for word in ("any", "every", "each")]
_STARTING_DAYS = kinds("WEEKDAY DAYREF")
_BOUNDING = kinds("AFTER BEFORE")
_BESIDE = ("before", "after", "past")
_BEFORE_ELSE = ("something", "anything", "someone", "anyone", "what", "who")
_SPEAKERS = frozenset(("i", "i've", "i'd", "we", "we've", "already"))
_HAVING = ("have", "had", "got")
_ENGAGEMENTS = ("something", "plans")
_WORKING = ("business", "working")
_COMPARED = {"later": "AFTER", "earlier": "BEFORE", "prefer": "EXCEPT"}
_BEFORE_PAST = kinds("NUMBER HALF QUARTER UNIT")


def _half_past(found: Found) -> Piece | None:
    return shifted(spoken_hour(found), 30)


def _beside_hour(found: Found) -> Piece | None:
    quarter = found.token("minutes").kind == KIND["QUARTER"]
    minutes = 15 if quarter else found.value("minutes")
    first = found.match.start()
    before = found.tokens[first - 1].kind if first else ""
    if before == KIND["FOR"] and found.has("unit"):
        return None  # "for 30 minutes from four"
    in_digits = bool(found.token("minutes").parts) and found.has("to") and bool(half_of_day(found))
    in_digits &= before not in _HOUR_OPENERS
    listed = not quarter and not found.has("unit") and (minutes % 5 or before in _RANGE_OPENERS or in_digits)
    if not 1 <= minutes <= 59 or listed or (found.has("unit") and found.name("unit") != "minute"):
        return None
    base = spoken_hour(found)
    if base is not None and not base.fixed and found.has("to") and base.minute == 60:
        return Clock(13 * 60 - minutes)
    return shifted(base, -minutes if found.has("to") else minutes)


def _till_hour(found: Found) -> Piece | None:
    """ "Quarter till three"; "ten till three" is rather a range."""
    minutes = found.value("minutes") if found.has("minutes") else 15
    return shifted(spoken_hour(found), -minutes) if 1 <= minutes <= 30 else None


def _weekday_and_number(found: Found) -> Piece | None:
    """ "Tue 19", where the next 19th is a Tuesday."""
    number = found.token("day")
    if not number.parts or number.value <= HALF_DAY // 60:
        return None
    day = next_date(CalendarDay(number.value), found.today)
    fits = day is not None and day.weekday() == found.value("weekday")
    return CalendarDay(number.value) if fits else None


def _dotted_after_day(found: Found) -> Piece | None:
    """ "Friday 2.30", as the British write it."""
    before, after = found.neighbours
    vouched = before in _BEFORE_DOTTED or after in _AFTER_DOTTED
    return clock(*found.token("clock").parts[:2]) if vouched else None


def _hundred_hours(found: Found) -> Piece | None:
    """ "1430 hours"."""
    hours = found.token("hour")
    if found.name("unit") != "hour" or not hours.parts or not 100 <= hours.value <= 2459:
        return None
    return clock(*divmod(hours.value, 100), fixed=True)


_BEFORE_DOTTED = kinds("WEEKDAY DAYREF PART FROM BETWEEN TO UNTIL DASH AFTER BEFORE SINCE ABOUT AND")
_AFTER_DOTTED = kinds("DASH TO UNTIL")
_HOUR_OPENERS = (KIND["AT"], KIND["ABOUT"])
_RANGE_OPENERS = (KIND["FROM"], KIND["BETWEEN"])


def _roughly_hour(found: Found) -> Piece | None:
    base = spoken_hour(found)
    return None if base is None else replace(base, approximate=True)


def _digital_after_at(found: Found) -> Piece | None:
    return clock(*found.token("clock").parts[:2])


def _weeks_on(found: Found) -> Piece | None:
    """ "A week on Friday", "a fortnight today"."""
    weeks = {token.name for token in found.tokens[slice(*found.match.span("amount"))]} & {"week", "fortnight"}
    return ahead_of_day(found) if weeks else None


def _weekday_after_next(found: Found) -> Piece:
    return Weekday(found.value("weekday"), "afternext")


def _unit_after_next(found: Found) -> Piece | None:
    return unit_span(found.today, found.name("unit"), 2)


def _weekdays_ahead(found: Found) -> Piece:
    first = next_weekday(found.today, found.value("weekday"))
    return one_day(first + (found.value("count") - 1) * 7 * ONE_DAY, sole=True)


def _weekday_week(found: Found) -> Piece | None:
    """ "Friday week": the Friday after the coming one."""
    weeks = {"week": 1, "fortnight": 2}.get(found.name("unit"))
    if weeks is None:
        return None
    return one_day(next_weekday(found.today, found.value("weekday")) + weeks * 7 * ONE_DAY, sole=True)


def _day_week(found: Found) -> Piece | None:
    """ "Tomorrow week": a week after tomorrow."""
    if found.name("unit") != "week" or found.value("day") < 0:
        return None
    return one_day(found.today + (found.value("day") + 7) * ONE_DAY, sole=True)


def _dotted_date(found: Found) -> Piece | None:
    """ "4.22" as a date, where it is all that was said or "on" stands before it."""
    if not found.has("on") and len(found.tokens) > 1:
        return None
    first, second = found.token("date").parts[:2]
    day, month = (second, first) if found.reference.month_first else (first, second)
    return CalendarDay(day, month) if 1 <= month <= 12 and 1 <= day <= 31 else None


_HOUR = r"(?P<hour>NUMBER|NOON|MIDNIGHT|CLOCK) (?:OCLOCK|HOURMARK)* (?P<half>AM|PM)?"
_TO = r"(?:(?P<to>TO|BEFORE)|PAST|AFTER|FROM)"


def _during_the_week(found: Found) -> Piece | None:
    """ "During the week" is not at the weekend."""
    during = found.value("during") == DURING and found.name("unit") == "week"
    return Weekdays(frozenset(range(5))) if during else None


ENGLISH_RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<during>IN) THE (?P<unit>UNIT) (?! OF|ON|FROM|SINCE|AT|BEGINNING|BEFORE|AFTER|END )",
        _during_the_week,
    ),
    rule(rf"HALF PAST? {_HOUR}", _half_past),
    rule(
        rf"ARTICLE? (?P<minutes>QUARTER|NUMBER) (?P<unit>UNIT)? {_TO} {_HOUR}"
        r"(?! OF? THE? (?:MONTH|CHOICE UNIT) )",
        _beside_hour,
    ),
    rule(rf"ARTICLE? (?:QUARTER | (?P<minutes>NUMBER) UNIT) UNTIL {_HOUR}", _till_hour),
    rule(rf"ARTICLE? (?P<minutes>QUARTER) (?P<to>OF) {_HOUR}", _beside_hour),
    rule(rf"SHORT (?:BEFORE|AFTER|PAST) {_HOUR}", _roughly_hour),
    rule(r"(?P<hour>ELEVENISH)", _roughly_hour),
    rule(r"AT (?P<clock>DOTTED)", _digital_after_at),
    rule(r"(?P<clock>DOTTED)", _dotted_after_day),
    rule(r"AT? (?P<hour>NUMBER) (?P<unit>UNIT)", _hundred_hours),
    rule(
        r"(?P<weekday>WEEKDAY) (?P<day>NUMBER) (?! AM|PM|OCLOCK|DASH|TO|UNTIL|NUMBER )", _weekday_and_number
    ),
    rule(r"(?P<weekday>WEEKDAY) (?P<unit>UNIT) (?! OF )", _weekday_week),
    rule(rf"{AMOUNT} ON? {DAY}", _weeks_on),
    rule(r"(?P<day>DAYREF) (?P<unit>UNIT) (?! OF )", _day_week),
    rule(r"THE? (?P<weekday>WEEKDAY) AFTER THE? NEXT", _weekday_after_next),
    rule(r"THE? (?P<unit>UNIT) AFTER THE? NEXT", _unit_after_next),
    rule(r"(?P<on>ON)? (?P<date>DOTTED)", _dotted_date),
    rule(r"(?:ON|OF)? THE? (?P<day>ORDINAL) OF THE? (?P<month>ORDINAL) (?P<year>YEAR)?", numbered_month),
    rule(r"(?P<count>NUMBER) (?P<weekday>WEEKDAY|WEEKDAYS) FROM (?:NOW|DAYREF)", _weekdays_ahead),
    rule(r"IN (?P<count>NUMBER) (?P<weekday>WEEKDAYS)", _weekdays_ahead),
)
