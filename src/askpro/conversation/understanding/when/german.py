"""German: what its words mean beside each other, and the rules only German has."""

from dataclasses import replace

from .amounts import AMOUNT, amount_of
from .clock_rules import clock, shifted, spoken_hour
from .date_rules import numbered_month
from .distance_rules import back
from .grammar import Found, Rule, rule
from .kinds import KIND, kinds
from .pieces import CalendarDay, Clock, Piece, Weekday
from .settling import HALF_DAY
from .surnames import without_surnames
from .vocabulary import Token


def settle(tokens: list[Token]) -> list[Token]:
    """Decide what "morgen" means by the word before it: a greeting, the morning, or tomorrow."""
    tokens = without_surnames(tokens, _ANNOUNCERS)
    settled: list[Token] = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        if token.name == "noch":
            if any(earlier.name == "weder" for earlier in settled):
                settled.append(replace(token, kind=KIND["NOT"]))
            continue
        if token.name == "so":
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            if _abbreviates_sunday(before, after):
                settled.append(token)
            continue
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if _rounds(token, settled, after):
            continue
        if (
            before is not None
            and before.name == "zu"
            and token.kind == KIND["PART"]
            and token.name == "morning"
        ):
            token = replace(token, kind=KIND["WORD"])  # "zu früh"
        if token.kind == KIND["ELEVENISH"] and after is not None and after.kind in _MONTHS:
            token = replace(token, kind=KIND["ORDINAL"])  # "achter Dezember"
        if token.kind in _ASKED_ABOUT and after is not None and after.name == "wann":
            token = replace(token, kind=KIND["WORD"])  # "bis wann haben Sie auf?"
        if token.name == "morgen" and before is not None:
            # A morning is masculine: "ich schaffe das morgen nicht" speaks of tomorrow.
            of_the_day = before.kind in _BEFORE_MORNING and before.name != "das"
            if before.name in _GREETING:
                token = replace(token, kind=KIND["WORD"])
            elif of_the_day or before.name == "jeden":
                token = replace(token, kind=KIND["PART"], value=0, name="morning")
        elif token.kind == KIND["THAN"] and settled and settled[-1].kind in _BOUNDING:
            continue
        elif token.name in _COMPARED and index + 1 < len(tokens) and tokens[index + 1].kind == KIND["THAN"]:
            token = replace(token, kind=KIND[_COMPARED[token.name]])
        settled.append(token)
    return settled


def _rounds(token: Token, before: list[Token], after: Token | None) -> bool:
    """ "In gut einer Woche", "in einer knappen Stunde"; "einen guten Tag" is a greeting."""
    if token.kind != KIND["FITS"] and token.name not in _ROUNDING:
        return False
    words = [word.kind for word in before[-2:]]
    if words[-1:] == [KIND["ARTICLE"]]:
        words.pop()
    return bool(words) and words[-1] in _BEFORE_AMOUNTS and after is not None and after.kind in _AMOUNTS


_BESIDE_SHARE_MAX = 14
_ROUNDING = frozenset("knapp knappe knappen knapper guten gute guter".split())
_BEFORE_AMOUNTS = kinds("IN ABOUT")
_AMOUNTS = kinds("NUMBER ARTICLE UNIT HALF THREEQUARTER AHALF")
_COMPARED = {"later": "AFTER", "earlier": "BEFORE"}
_MONTHS = kinds("MONTH ORDINAL DOTTED_NUMBER")
_ASKED_ABOUT = kinds("UNTIL SINCE")
_BOUNDING = kinds("AFTER BEFORE")
_DATED = tuple(KIND[kind] for kind in ("DOTTED_NUMBER", "DOTTED", "DATE"))
_ANNOUNCERS = frozenset(("herr", "frau", "familie", "heisse", "name"))
_BETWEEN_DAYS = tuple(KIND[kind] for kind in ("DASH", "SLASH", "WEEKDAY"))
_ABBREVIATION_LETTERS_MAX = 3
_GREETING = ("guten", "schonen", "schon", "moin")
_BEFORE_MORNING = tuple(
    KIND[kind]
    for kind in (
        "DAYREF",
        "WEEKDAY",
        "WEEKDAYS",
        "ON",
        "THIS",
        "NEXT",
        "FOLLOWING",
        "THE",
        "EARLY",
        "EARLIER",
        "LATE",
        "LATER",
    )
)


def _abbreviates_sunday(before: Token | None, after: Token | None) -> bool:
    """Whether "so" is the day: before a date, in "Sa/So", or with a full stop and nothing else."""
    if after is not None and after.kind in _DATED:
        return True
    if before is not None:
        return before.kind in _BETWEEN_DAYS and before.end - before.start <= _ABBREVIATION_LETTERS_MAX
    return after is not None and after.kind == KIND["STOP"]


def _half_to(found: Found) -> Piece | None:
    return shifted(spoken_hour(found), -30)


def _quarter_of(found: Found) -> Piece | None:
    if found.name("quarter") == "q":
        return None
    return shifted(spoken_hour(found), -45)


def _three_quarters_of(found: Found) -> Piece | None:
    return shifted(spoken_hour(found), -15)


def _beside_hour(found: Found) -> Piece | None:
    minutes = 15 if found.token("minutes").kind == KIND["QUARTER"] else found.value("minutes")
    if not 1 <= minutes <= 29:
        return None
    return shifted(spoken_hour(found), -minutes if found.has("before") else minutes)


def _beside_noon(found: Found) -> Piece | None:
    """ "Viertel vor Mittag", "zehn nach Mitternacht"."""
    if found.token("hour").kind == KIND["PART"] and found.name("hour") != "midday":
        return None
    base = Clock(0 if found.token("hour").kind == KIND["MIDNIGHT"] else HALF_DAY, True)
    minutes = 15 if found.token("minutes").kind == KIND["QUARTER"] else found.value("minutes")
    unit_fits = 1 <= minutes <= 59
    return shifted(base, -minutes if found.has("before") else minutes) if unit_fits else None


def _beside_share(found: Found) -> Piece | None:
    """ "Fünf vor halb vier", "fünf nach dreiviertel vier"."""
    minutes = found.value("minutes")
    if not 1 <= minutes <= _BESIDE_SHARE_MAX:
        return None
    return shifted(_share_of_hour(found), -minutes if found.has("before") else minutes)


def _share_of_hour(found: Found) -> Clock | None:
    """Halb, viertel or dreiviertel of the hour that is running then."""
    short = {KIND["HALF"]: -30, KIND["QUARTER"]: -45, KIND["THREEQUARTER"]: -15}
    return shifted(spoken_hour(found), short[found.token("share").kind])


def _short_of(found: Found) -> Piece | None:
    base = _share_of_hour(found) if found.has("share") else spoken_hour(found)
    return None if base is None else replace(base, approximate=True)


def _digital_after_at(found: Found) -> Piece | None:
    hour, minute = found.token("clock").parts[:2]
    return clock(hour, minute)


def _weekday_after_next(found: Found) -> Piece:
    return Weekday(found.value("weekday"), "afternext")


def _dotted_date(found: Found) -> Piece | None:
    day, month = found.token("date").parts[:2]
    if 1 <= month <= 12 and 1 <= day <= 31:
        return CalendarDay(day, month, found.value("year") if found.has("year") else None)
    return clock(day, month)


def _ago(found: Found) -> Piece | None:
    return back(found.reference.now, amount_of(found.tokens[slice(*found.match.span("amount"))]))


GERMAN_RULES: tuple[Rule, ...] = (
    rule(rf"BEFORE ABOUT? {AMOUNT}", _ago),
    rule(r"HALF (?P<hour>NUMBER) OCLOCK?", _half_to),
    rule(r"HALF (?P<hour>ARTICLE) OCLOCK", _half_to),
    rule(
        r"(?P<minutes>NUMBER|QUARTER) UNIT? (?:(?P<before>BEFORE)|AFTER) THE? (?P<hour>MIDNIGHT|PART)",
        _beside_noon,
    ),
    rule(r"(?P<quarter>QUARTER) (?P<hour>NUMBER) OCLOCK?", _quarter_of),
    rule(r"(?:THREEQUARTER | NUMBER QUARTER) (?P<hour>NUMBER) OCLOCK?", _three_quarters_of),
    rule(
        r"(?P<minutes>NUMBER|QUARTER) UNIT? (?:(?P<before>BEFORE)|AFTER) (?P<hour>NUMBER) OCLOCK?",
        _beside_hour,
    ),
    rule(r"SHORT (?:BEFORE|AFTER) (?P<share>HALF|QUARTER|THREEQUARTER)? (?P<hour>NUMBER) OCLOCK?", _short_of),
    rule(
        r"(?P<minutes>NUMBER) UNIT? (?:(?P<before>BEFORE)|AFTER)"
        r" (?P<share>HALF|QUARTER|THREEQUARTER) (?P<hour>NUMBER) OCLOCK?",
        _beside_share,
    ),
    rule(r"(?P<weekday>WEEKDAY) AFTER THE? NEXT", _weekday_after_next),
    rule(r"(?P<hour>ELEVENISH) FREE?", spoken_hour),
    rule(r"AT ABOUT? (?P<clock>DOTTED)", _digital_after_at),
    rule(r"(?:ON|OF|THE)* (?P<date>DOTTED) (?P<year>YEAR)?", _dotted_date),
    rule(r"(?:ON|OF|THE)* (?P<day>RANKWORD) (?P<month>RANKWORD) (?P<year>YEAR)?", numbered_month),
)
