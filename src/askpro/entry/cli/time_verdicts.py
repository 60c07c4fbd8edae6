"""Compare a reading with what a source expects: equal at the expected grain, and both ends of an interval.

Sources write the end of a range "from a to b" in different places. `LAST_UNIT` is all that is allowed for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal

from askpro.conversation.understanding.when import Expression
from askpro.entry.cli.time_cases import Moment, TimeCase

DAY = timedelta(days=1)
CLOCK_UNITS = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1)}
DAY_UNITS = {"day": DAY, "week": 7 * DAY}
LAST_UNIT: dict[str, Literal["clock excluded", "day included"]] = {
    "duckling": "clock excluded",
    "rustling": "clock excluded",
    "recognizers": "day included",
}
"""Where a source writes the end of a range whose last unit was named; ours of "to 11:00" is 11:00 and of
"to Friday" Saturday. Excluded: the clock ends after the last named unit, "9:30 - 11:00" at 11:01.
Included: days and longer units end where the last one begins, "4th to 23rd" on the 23rd."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a reading compares; the reason where it differs on purpose."""

    outcome: Literal["exact", "same_end", "differ_on_purpose", "failed"]
    reason: str = ""

    @property
    def passed(self) -> bool:
        """Whether the reading is the expected one, its end written our way or the source's."""
        return self.outcome in ("exact", "same_end")


def judge(case: TimeCase, read: Expression | None) -> Verdict:
    """The verdict on one reading."""
    if _exact(case, read):
        return Verdict("exact")
    if read is not None and _same_but_for_the_end(case, read):
        return Verdict("same_end")
    for reason, applies in ON_PURPOSE:
        if applies(case, read):
            return Verdict("differ_on_purpose", reason)
    return Verdict("failed")


def starts_at(case: TimeCase, start: datetime | None) -> bool:
    """Whether the start is the expected one, or another the source accepts, at the expected grain."""
    if start is None:
        return False
    return any(_same_at_grain(accepted, start, case.grain) for accepted in (case.start, *case.alternatives))


def _exact(case: TimeCase, read: Expression | None) -> bool:
    if case.kind == "none" or read is None:
        return case.kind == "none" and read is None
    if case.kind == "point":
        return read.kind != "open_interval" and starts_at(case, read.start)
    return _same_kind_and_start(case, read) and _equal(_end_of_day(case.end), read.end)


def _same_but_for_the_end(case: TimeCase, read: Expression) -> bool:
    if case.kind != "interval" or not read.through or not _same_kind_and_start(case, read):
        return False
    return read.end is not None and _equal(case.end, _as_the_source_ends(case, read, read.end))


def _same_kind_and_start(case: TimeCase, read: Expression) -> bool:
    return (case.kind == "open_interval") == (read.kind == "open_interval") and _equal(case.start, read.start)


def _as_the_source_ends(case: TimeCase, read: Expression, end: datetime) -> datetime:
    """Our end, where the source writes the end of a range whose last unit was named."""
    written = LAST_UNIT.get(case.source)
    if written == "clock excluded":
        return end + CLOCK_UNITS.get(case.grain or "", timedelta())
    if written == "day included" and read.grain == "month":
        return (end - DAY).replace(day=1)
    return end - DAY_UNITS.get(read.grain, timedelta()) if written == "day included" else end


def _end_of_day(moment: Moment) -> Moment:
    """23:59:59 is how some write midnight."""
    if moment is None or (moment.hour, moment.minute, moment.second) != (23, 59, 59):
        return moment
    return moment + timedelta(seconds=1) if isinstance(moment, datetime) else time()


def _equal(expected: Moment, found: datetime | None) -> bool:
    if isinstance(expected, time):
        return found is not None and found.time() == expected
    return expected == found


def _same_at_grain(accepted: Moment, start: datetime, grain: str | None) -> bool:
    if accepted is None or isinstance(accepted, time):
        return accepted is not None and start.time() == accepted
    return _truncated(start, grain) == _truncated(accepted, grain)


def _truncated(moment: datetime, grain: str | None) -> datetime:
    moment = moment.replace(microsecond=0)
    if grain in (None, "second", "part"):
        return moment
    if grain == "minute":
        return moment.replace(second=0)
    if grain == "hour":
        return moment.replace(minute=0, second=0)
    midnight = moment.replace(hour=0, minute=0, second=0)
    return midnight if grain in ("day", "week") else midnight.replace(day=1)


def _asks_about_contradiction(case: TimeCase, read: Expression | None) -> bool:
    return read is not None and read.contradiction is not None


def _is_a_number(case: TimeCase, read: Expression | None) -> bool:
    return read is None and case.text.strip().isdigit()


def _lies_behind(case: TimeCase, read: Expression | None) -> bool:
    expected = case.start
    return isinstance(expected, datetime) and expected < _truncated(case.reference.now, case.grain)


def _twelve_hours_apart(case: TimeCase, read: Expression | None) -> bool:
    if read is None or read.start is None or not isinstance(case.start, datetime):
        return False
    return read.grain in CLOCK_UNITS and abs(read.start - case.start) in (DAY / 2, DAY)


def _weekend_evening(case: TimeCase, read: Expression | None) -> bool:
    if read is None or read.start is None or not isinstance(case.start, datetime):
        return False
    return (
        read.start.weekday() == 5 and read.start - case.start == timedelta(hours=6) and read.end == case.end
    )


def _drawn_elsewhere(case: TimeCase, read: Expression | None) -> bool:
    """Whether both are windows for the same words that overlap."""
    if read is None or read.start is None or read.end is None or not isinstance(case.start, datetime):
        return False
    expected_end = case.end if isinstance(case.end, datetime) else case.start
    vague = read.part is not None or re.search(
        r"\b(begin|start|end|mid|early|late|anfang|mitte|ende)", case.text
    )
    return bool(vague) and read.start <= expected_end and case.start <= read.end


def _whole_units(case: TimeCase, read: Expression | None) -> bool:
    """Whether both are as long, and the source begins with the unit that follows the running one."""
    if read is None or read.end is None or read.start is None or read.start != case.reference.now:
        return False
    if not isinstance(case.start, datetime) or not isinstance(case.end, datetime):
        return False
    return case.end - case.start == read.end - read.start


def _counts_days(case: TimeCase, read: Expression | None) -> bool:
    is_range = read is not None and read.kind == "interval" and case.kind == "point" and case.grain == "day"
    return is_range and re.search(r"upcoming|next|nächst|kommend", case.text.lower()) is not None


Rule = Callable[[TimeCase, Expression | None], bool]
ON_PURPOSE: tuple[tuple[str, Rule], ...] = (
    ("weekday and date disagree: we ask instead of choosing", _asks_about_contradiction),
    ("a number alone is no time", _is_a_number),
    ("an appointment lies ahead", _lies_behind),
    ("the next two days are a range, not the second of them", _counts_days),
    ("an hour without its half of the day is the next one to come", _twelve_hours_apart),
    ("a weekend is Saturday and Sunday", _weekend_evening),
    ("a vague window is drawn with our bounds, documented in docs/time-expressions.md", _drawn_elsewhere),
    ("the next three hours begin now", _whole_units),
)
