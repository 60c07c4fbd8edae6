"""Compare a reading with what a source expects: equal, the same with its bounds written otherwise, or not.

Sources write the same reading in two ways. Where a grain is given, a range ends after its last named unit
("9:30 - 11:00" ends at 11:01); where none is, at the beginning of it ("from the 4th to the 23rd" ends on the
23rd). And each draws the bounds of a part of the day for itself ("afternoon": 12 to 19, 12 to 16).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal

from askpro.conversation.understanding.when import Expression
from askpro.entry.cli.time_cases import Moment, TimeCase

CLOCK_UNITS = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1)}
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a reading compares; the reason where it differs on purpose."""

    outcome: Literal["exact", "same_reading", "differ_on_purpose", "failed"]
    reason: str = ""

    @property
    def passed(self) -> bool:
        """Whether the reading is the expected one."""
        return self.outcome in ("exact", "same_reading")


def judge(case: TimeCase, read: Expression | None) -> Verdict:
    """The verdict on one reading."""
    if _exact(case, read):
        return Verdict("exact")
    if read is not None and case.kind == "interval" and _same_reading(case, read):
        return Verdict("same_reading")
    for reason, applies in ON_PURPOSE:
        if applies(case, read):
            return Verdict("differ_on_purpose", reason)
    return Verdict("failed")


def starts_at(case: TimeCase, start: datetime | None) -> bool:
    """Whether the start is equal at the expected grain."""
    if start is None or case.start is None:
        return False
    if isinstance(case.start, time):
        return start.time() == case.start
    return _truncated(start, case.grain) == _truncated(case.start, case.grain)


def _exact(case: TimeCase, read: Expression | None) -> bool:
    if case.kind == "none" or read is None:
        return (case.kind == "none") == (read is None) and (read is None)
    if case.kind == "point":
        return read.kind != "open_interval" and starts_at(case, read.start)
    if (case.kind == "open_interval") != (read.kind == "open_interval"):
        return False
    return _equal(case.start, read.start) and _equal(_end_of_day(case.end), read.end)


def _same_reading(case: TimeCase, read: Expression) -> bool:
    if read.start is None or read.end is None or not isinstance(case.end, datetime | time):
        return False
    if _equal(case.start, read.start) and _equal(case.end, _as_the_source_ends(case, read)):
        return True
    return read.part is not None and _nested(case, read.start, read.end)


def _as_the_source_ends(case: TimeCase, read: Expression) -> datetime | None:
    """Our end, written the way the source writes ends."""
    if read.end is None:
        return None
    if case.grain in CLOCK_UNITS and read.grain in CLOCK_UNITS:
        return read.end + CLOCK_UNITS[case.grain]
    if case.grain is not None:
        return read.end
    if read.grain in ("day", "week"):
        return read.end - (DAY if read.grain == "day" else 7 * DAY)
    return (read.end - DAY).replace(day=1) if read.grain == "month" else read.end


def _nested(case: TimeCase, start: datetime, end: datetime) -> bool:
    """Whether one window lies in the other, on the same day."""
    wanted_end = _end_of_day(case.end)
    if not isinstance(case.start, datetime) or not isinstance(wanted_end, datetime):
        return False
    inside = case.start <= start and end <= wanted_end
    return case.start.date() == start.date() and (inside or (start <= case.start and wanted_end <= end))


def _end_of_day(moment: Moment) -> Moment:
    """23:59:59 is how some write midnight."""
    if moment is None or (moment.hour, moment.minute, moment.second) != (23, 59, 59):
        return moment
    return moment + timedelta(seconds=1) if isinstance(moment, datetime) else time()


def _equal(expected: Moment, found: datetime | None) -> bool:
    if isinstance(expected, time):
        return found is not None and found.time() == expected
    return expected == found


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


def _runs_from_now(case: TimeCase, read: Expression | None) -> bool:
    if read is None or read.end is None or read.start != case.reference.now:
        return False
    same_length = isinstance(case.start, datetime) and isinstance(case.end, datetime)
    return same_length and case.end - case.start == read.end - read.start  # type: ignore[operator]


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
    ("the next three hours begin now", _runs_from_now),
)
