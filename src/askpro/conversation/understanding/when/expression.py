"""Read a time expression on its own: a point, an interval or an open interval, with the grain it was said in."""

from datetime import date, datetime, time, timedelta

from .calendar_days import ONE_DAY
from .composition import Draft
from .grammar import Span
from .model import Expression, Grain, Reference
from .reading import read
from .settling import Moment, part_window, settled_day, settled_minute


def read_expression(text: str, reference: Reference, accept_past: bool = False) -> Expression | None:
    """The one time expression `text` is, in the zone of `reference.now`; None where it is none.

    Points carry the grain they were said in; intervals are half-open in days, and end at the named clock time.
    """
    _, _, drafts = read(text, reference)
    for draft in drafts:
        expression = _expressed(draft, reference)
        if expression is not None and (accept_past or not _is_past(expression, reference)):
            return expression
    return None


def _is_past(expression: Expression, reference: Reference) -> bool:
    moment = expression.end or expression.start
    return moment is not None and moment.date() < reference.now.date()


def _expressed(draft: Draft, reference: Reference) -> Expression | None:
    if draft.excluded or draft.start == Moment():
        return None
    start = _bounds(draft.start, None, reference)
    if start is None:
        return None
    if draft.end is not None:
        return _interval(draft, start, reference)
    if draft.bound in ("after", "since"):
        return Expression("open_interval", start[0], None, start[2], contradiction=start[3])
    if draft.bound in ("before", "until"):
        if isinstance(draft.start.span, Span) and not draft.start.says_time and start[2] in ("day", "month"):
            return Expression("interval", reference.now, start[1], "second")
        return Expression("open_interval", None, start[0], start[2])
    part = draft.start.part.part if draft.start.part else None
    if start[1] is None:
        return Expression("point", start[0], None, start[2], part, start[3])
    return Expression("interval", start[0], start[1], start[2], part, start[3])


_Bounds = tuple[datetime, datetime | None, Grain, object]


def _bounds(moment: Moment, day: date | None, reference: Reference):  # type: ignore[no-untyped-def]
    """Start, end (None for a point), grain and contradiction of one moment."""
    if moment.stretch is not None:
        return moment.stretch.start, moment.stretch.end, moment.stretch.grain, None
    span, contradiction = settled_day(moment, reference)
    if moment.says_day and span is None:
        return None
    start_day = span.start if span else day
    if moment.clock is not None:
        minute = settled_minute(moment.clock, moment.part, start_day, reference)
        start_day = start_day or _nearest_day(minute, reference)
        at = _at(start_day, minute, reference) + timedelta(seconds=moment.clock.second)
        return at, None, moment.clock.grain, contradiction
    if moment.part is not None:
        opens, closes = part_window(moment.part)
        start_day = start_day or reference.now.date()
        return _at(start_day, opens, reference), _at(start_day, closes, reference), "hour", contradiction
    if span is None:
        return None
    start = _at(span.start, 0, reference)
    if span.grain == "day" and (span.end - span.start).days == 1:
        return start, None, "day", contradiction
    return start, _at(span.end, 0, reference), span.grain, contradiction


def _interval(draft: Draft, start, reference: Reference) -> Expression | None:  # type: ignore[no-untyped-def]
    assert draft.end is not None
    end = _bounds(draft.end, start[0].date() if draft.start.says_time else None, reference)
    if end is None:
        return None
    closes = end[1] or end[0]
    if end[1] is None and end[2] == "day":
        closes = closes + ONE_DAY
    return Expression("interval", start[0], closes, end[2], contradiction=start[3] or end[3])


def _nearest_day(minute: int, reference: Reference) -> date:
    now = reference.now
    today = now.date()
    return today if minute >= now.hour * 60 + now.minute else today + ONE_DAY


def _at(day: date, minute: int, reference: Reference) -> datetime:
    return datetime.combine(
        day + timedelta(days=minute // 1440), time(minute % 1440 // 60, minute % 60), reference.now.tzinfo
    )
