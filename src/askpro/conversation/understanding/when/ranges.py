"""Complete the two ends of a range from each other: "from 3 to 4 pm", "14. bis 15.10.2026"."""

from dataclasses import replace

from .periods import month_span
from .pieces import CalendarDay, Clock
from .settling import HALF_DAY, Moment

_MORNING = 8 * 60
"""From here on an hour of another day is rather of its morning: "heute 14 Uhr bis morgen 10 Uhr"."""


def completed(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    """Both ends with what was said only once."""
    days_apart = start.says_day and end.says_day
    start, end = _months_in_order(*_same_week(*_same_dates(start, end)))
    start, end = _same_day(start, end)
    if start.part and not end.part and end.clock is not None and end.clock.fixed:
        return start, end  # "from three in the morning until 5 pm"
    start, end = _same_part(start, end)
    morning_after = days_apart and end.clock is not None and end.clock.minute >= _MORNING
    if start.clock is not None and end.clock is not None and not morning_after:
        earlier, later = _same_half(*_same_zone(start.clock, end.clock))
        start, end = replace(start, clock=earlier), replace(end, clock=later)
    return start, end


def _same_dates(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    first, last = start.calendar_day, end.calendar_day
    if first is None or last is None:
        apart = start.span is not None and start.span.sole
        within = end.weekday is not None and last is None and end.span is None and not apart
        return start, replace(end, span=start.span) if within else end
    if first.year is None and last.year is not None:
        first = replace(first, year=_year_before(first, last))
    if last.month is None and end.span is None:
        end = replace(end, span=start.span)
    if first.month is None and start.span is None:
        start = replace(start, span=end.span)
    return replace(start, calendar_day=first), end


def _same_week(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    """ "Thursday to Saturday next week": the week said after the later weekday holds for both."""
    first, last, week = start.weekday, end.weekday, end.span
    if first is None or last is None or week is None or week.grain != "week":
        return start, end
    alone = start.span is None and not first.choice and first.index < last.index
    return (replace(start, span=week) if alone else start), end


def _months_in_order(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    """ "November to January" ends in the year after it begins."""
    first, last = start.span, end.span
    if first is None or last is None or first.grain != "month" or last.grain != "month":
        return start, end
    if last.start >= first.start:
        return start, end
    later = month_span(last.start.year + 1, last.start.month)
    return start, replace(end, span=later)


def _year_before(first: CalendarDay, last: CalendarDay) -> int | None:
    if last.year is None or first.month is None or last.month is None:
        return last.year
    return last.year - (first.month > last.month)


def _same_day(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    """ "From three to four tomorrow": a day said after the later clock time holds for both."""
    if start.clock is None or end.clock is None or start.says_day or not end.says_day:
        return start, end
    return replace(start, weekday=end.weekday, calendar_day=end.calendar_day, span=end.span), end


def _same_part(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    if start.clock and end.clock and bool(start.part) != bool(end.part):
        return replace(start, part=start.part or end.part), replace(end, part=end.part or start.part)
    return start, end


def _same_zone(earlier: Clock, later: Clock) -> tuple[Clock, Clock]:
    return replace(earlier, zone=earlier.zone or later.zone), replace(later, zone=later.zone or earlier.zone)


def _same_half(earlier: Clock, later: Clock) -> tuple[Clock, Clock]:
    if later.fixed and not earlier.fixed:
        before = (later.minute - earlier.minute) % HALF_DAY or HALF_DAY
        return replace(earlier, minute=(later.minute - before) % (2 * HALF_DAY), fixed=True), later
    if earlier.fixed and not later.fixed:
        follows = later.minute <= earlier.minute < later.minute + HALF_DAY
        return earlier, afternoon(later) if follows else replace(later, fixed=True)
    if not earlier.fixed and not later.fixed and later.minute <= earlier.minute <= HALF_DAY:
        return replace(earlier, fixed=True), afternoon(later)
    return earlier, later


def afternoon(clock: Clock) -> Clock:
    """The same reading of the clock face twelve hours later."""
    return replace(clock, minute=clock.minute + HALF_DAY, fixed=True) if clock.minute < HALF_DAY else clock
