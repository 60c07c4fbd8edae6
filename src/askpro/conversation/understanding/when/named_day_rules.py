"""Rules for days known by a name: feasts, weekdays beside another day, weekdays that recur."""

from collections.abc import Sequence

from .anchors import ANCHOR, anchor_days
from .calendar_days import ONE_DAY, next_weekday
from .feasts import LASTING, days_after_first, feast_in, latest_feast, next_feast
from .grammar import Found, rule
from .kinds import KIND
from .periods import AHEAD, one_day
from .pieces import Piece, Span, Weekday, Weekdays
from .vocabulary import Token

DAYS_TOGETHER = {7: range(5), 8: range(5, 7)}
"""The weekdays behind the value of a word that names several."""
_NAMES_WEEKDAY = (KIND["WEEKDAY"], KIND["WEEKDAYS"])


def _days(found: Found) -> Piece:
    words = found.tokens[slice(*found.match.span("days"))]
    return Weekdays(frozenset(day for word in words if word.kind in _NAMES_WEEKDAY for day in _meant(word)))


def _meant(word: Token) -> Sequence[int]:
    """The weekdays behind a word: one, or those of "weekdays" and "weekends"."""
    return DAYS_TOGETHER.get(word.value, (word.value,))


def _days_through(found: Found) -> Piece:
    """ "Mondays to Thursdays", past the weekend too."""
    first, last = found.value("first"), found.value("last")
    return Weekdays(frozenset((first + ahead) % 7 for ahead in range((last - first) % 7 + 1)))


def _any_such_day(found: Found) -> Piece | None:
    """ "On a Saturday", "an einem Werktag"; "in three weeks on a Tuesday" is one day."""
    if found.has("weekday") and found.neighbours[0] == KIND["UNIT"]:
        return Weekday(found.value("weekday"))
    if found.has("weekday"):
        return Weekdays(frozenset((found.value("weekday"),)))
    named = {"workday": 7, "weekend": 8}.get(found.name("unit"))
    return None if named is None else Weekdays(frozenset(DAYS_TOGETHER[named]))


def _feast(found: Found) -> Piece | None:
    """A feast, its second day ("2. Weihnachtstag"), the one last year or of a year that was named."""
    name, after_first = found.name("feast"), 0
    if found.has("rank"):
        ranked = days_after_first(name, found.value("rank"))
        if ranked is None:
            return None
        after_first = ranked
    year = found.value("year") if found.has("year") else _chosen_year(found)
    if year is not None:
        day = feast_in(name, year) + after_first * ONE_DAY
    elif found.has("choice") and found.name("choice") == "last":
        day = latest_feast(name, found.today)
    else:
        day = next_feast(name, found.today, after_first)
    return Span(day, day + LASTING.get(name, 1) * ONE_DAY, "day", sole=True)


def _chosen_year(found: Found) -> int | None:
    """ "Easter next year"."""
    if not found.has("frame"):
        return None
    return found.today.year + AHEAD[found.name("year_choice")] if found.name("frame") == "year" else None


def _weekday_beside(found: Found) -> Piece | None:
    """ "The Monday after the 15th", "the second Tuesday after Easter", "the Friday before Christmas"."""
    index, count = found.value("weekday"), found.value("rank") if found.has("rank") else 1
    for day in anchor_days(found):
        if found.has("before"):
            beside = day - ((day.weekday() - index - 1) % 7 + 1) * ONE_DAY
        else:
            beside = next_weekday(day, index) + (count - 1) * 7 * ONE_DAY
        if beside >= found.today:
            return one_day(beside, sole=True)
    return None


NAMED_DAY_RULES = (
    rule(
        r"(?:AT|ON|IN)? THE? (?: (?P<choice>CHOICE) | (?P<rank>RANKWORD) )? (?P<feast>HOLIDAY)"
        r"(?: (?:OF|IN)? (?: (?P<year>YEAR) | (?P<year_choice>CHOICE) (?P<frame>UNIT) ) )?",
        _feast,
    ),
    rule(
        rf"ON? THE? (?P<rank>RANKWORD)? (?P<weekday>WEEKDAY) (?:AFTER|FOLLOWING|(?P<before>BEFORE)) {ANCHOR}",
        _weekday_beside,
    ),
    rule(r"(?:ONLY|EVERY|ON)* (?P<days>WEEKDAYS (?: (?:AND|OR|COMMA)+ WEEKDAYS)*)", _days),
    rule(r"EVERY (?P<days>WEEKDAY)", _days),
    rule(
        r"(?:ONLY|EVERY|ON|FROM|OF)* (?P<first>WEEKDAYS) (?:TO|UNTIL|DASH) (?P<last>WEEKDAYS)", _days_through
    ),
    rule(r"ON ARTICLE (?:(?P<weekday>WEEKDAY)|(?P<unit>UNIT))", _any_such_day),
    rule(r"EVERY (?P<unit>UNIT)", _any_such_day),
)
