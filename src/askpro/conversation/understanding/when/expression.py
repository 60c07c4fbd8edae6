"""Read a time expression on its own: a point, an interval or an open interval, with its grain."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from askpro.foundation.time import minute_of_day

from .amounts import moved
from .calendar_days import ONE_DAY
from .drafts import Draft
from .model import Contradiction, Expression, Grain, Reference
from .pieces import Length, Weekday
from .ranges import completed
from .reading import read
from .settling import Moment, part_window, settled_day, settled_minute


def read_expression(text: str, reference: Reference, accept_past: bool = False) -> Expression | None:
    """The one time expression `text` is, in the zone of `reference.now`; None where it is none.

    A point carries the grain it was said in. An interval is half-open: after its last named day, at its last
    named clock time. What lies wholly before today is only told with `accept_past`.
    """
    _, drafts = read(text, reference, sole=True)
    for draft in drafts:
        expression = _expressed(draft, reference)
        if expression is not None and (accept_past or not _is_past(expression, reference)):
            return expression
    return None


def _is_past(expression: Expression, reference: Reference) -> bool:
    moment = expression.end or expression.start
    return moment is not None and moment.date() < reference.now.date()


CLOCK_GRAINS = ("second", "minute", "hour")
CLOCK_LENGTHS = (*CLOCK_GRAINS, "quarterhour", "threequarterhour")


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Where a moment begins and, unless it is a point, ends."""

    start: datetime
    end: datetime | None
    grain: Grain
    contradiction: Contradiction | None = None
    through: bool = False


def _expressed(draft: Draft, reference: Reference) -> Expression | None:
    if len(draft.weekdays) == 1 and not draft.start.says_day:
        draft.start = replace(draft.start, weekday=Weekday(min(draft.weekdays)))
    if draft.excluded or draft.start.empty:
        return None
    if draft.end is not None:
        return _interval(*completed(draft.start, draft.end), reference)
    bounds = _bounds(draft.start, None, reference)
    if bounds is None:
        return None
    if draft.length is not None and _fits(draft.length, bounds):
        end = moved(bounds.start, draft.length.amount)
        return Expression("interval", bounds.start, end, bounds.grain, None, bounds.contradiction)
    if draft.bound:
        return _open_interval(draft, bounds, reference)
    part = draft.start.part.part if draft.start.part else None
    return Expression(
        "point" if bounds.end is None else "interval",
        bounds.start,
        bounds.end,
        bounds.grain,
        part,
        bounds.contradiction,
        bounds.through,
    )


def _fits(length: Length, bounds: _Bounds) -> bool:
    """Whether the length runs from there: hours from a clock time, not from a day."""
    return bounds.grain in CLOCK_GRAINS or any(unit not in CLOCK_LENGTHS for _, unit in length.amount)


def _open_interval(draft: Draft, bounds: _Bounds, reference: Reference) -> Expression:
    if draft.bound in ("after", "since"):
        return Expression("open_interval", bounds.start, None, bounds.grain, None, bounds.contradiction)
    closing = draft.start.part is not None and draft.start.part.closing
    whole = draft.start.span is not None and draft.start.part is None
    if draft.bound == "until" and bounds.end is not None and (whole or closing):
        return Expression("interval", reference.now, bounds.end, "second")
    return Expression("open_interval", None, bounds.start, bounds.grain, None, bounds.contradiction)


def _interval(first: Moment, last: Moment, reference: Reference) -> Expression | None:
    start = _bounds(_as_shown(first, reference), None, reference)
    if start is None:
        return None
    end = _bounds(_as_shown(last, reference), start.start.date(), reference)
    if end is None:
        return None
    opens = start.start
    if end.grain not in CLOCK_GRAINS and start.grain == "second":
        opens = _at(opens.date(), 0, reference)  # "from now to Friday" are whole days
    noon = last.part is not None and not last.says_day and start.grain in CLOCK_GRAINS
    closes = end.start if noon else end.end or end.start
    if end.end is None and end.grain == "day":
        closes = _at(closes.date() + ONE_DAY, 0, reference)
    if closes <= start.start:
        closes += _until_it_follows(closes, opens, last) if end.grain in CLOCK_GRAINS else 7 * ONE_DAY
    return Expression(
        "interval",
        opens,
        closes,
        end.grain,
        contradiction=start.contradiction or end.contradiction,
        through=True,
    )


def _until_it_follows(closes: datetime, opens: datetime, last: Moment) -> timedelta:
    """How much later the clock shows the end after the start: "from five to seven" said in the afternoon."""
    if last.weekday is not None and closes < opens:
        return timedelta(weeks=1)
    open_half = last.clock is not None and not last.clock.fixed and last.part is None
    return ONE_DAY / 2 if open_half and opens < closes + ONE_DAY / 2 else ONE_DAY


def _as_shown(moment: Moment, reference: Reference) -> Moment:
    """ "From ten to twelve" on no day in particular is as the clock shows it; today it is still to come."""
    if moment.clock is None or moment.says_day:
        return moment
    return replace(moment, clock=replace(moment.clock, written=True))


def _bounds(moment: Moment, day: date | None, reference: Reference) -> _Bounds | None:
    """The bounds of one moment; a clock time without a day belongs to `day`, or to the nearest future."""
    stretch = moment.stretch
    if stretch is not None:
        return _Bounds(stretch.start, stretch.end, stretch.grain)
    span, contradiction = settled_day(moment, reference, since=day)
    if moment.says_day and span is None:
        return None
    known_day = span.start if span else day
    if moment.clock is not None:
        minute = settled_minute(moment.clock, moment.part, known_day, reference)
        at = _at(known_day or _nearest_day(minute, reference), minute, reference)
        return _Bounds(at + timedelta(seconds=moment.clock.second), None, moment.clock.grain, contradiction)
    if moment.part is not None:
        opens, closes = part_window(moment.part, reference.language)
        known_day = known_day or reference.now.date()
        return _Bounds(
            _at(known_day, opens, reference), _at(known_day, closes, reference), "hour", contradiction
        )
    if span is None:
        return None
    if span.moment is not None:
        return _Bounds(span.moment, None, "day", contradiction)
    single = span.grain == "day" and span.end - span.start == ONE_DAY and not span.rest
    end = None if single else _at(span.end, 0, reference)
    return _Bounds(_at(span.start, 0, reference), end, span.grain, contradiction, span.rest)


def _nearest_day(minute: int, reference: Reference) -> date:
    now = reference.now
    return now.date() if minute >= minute_of_day(now) else now.date() + ONE_DAY


def _at(day: date, minute: int, reference: Reference) -> datetime:
    days, minute = divmod(minute, 1440)
    return datetime.combine(day + days * ONE_DAY, time(minute // 60, minute % 60), reference.now.tzinfo)
