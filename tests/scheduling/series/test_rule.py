"""The recurrence rules mean what RFC 5545 says, on the wall clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import BERLIN

from askpro.scheduling.series import EndlessRule, MalformedRule, occurrences

FIRST = datetime(2026, 11, 24, 10, 0, tzinfo=BERLIN)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def days(rule: str, first: datetime = FIRST, exceptions: tuple[date, ...] = ()) -> list[str]:
    found = occurrences(rule, first, BERLIN, exceptions)
    return [f"{each.astimezone(BERLIN):%m-%d %H:%M}" for each in found]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=WEEKLY;COUNT=3", "11-24 12-01 12-08"),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=3", "11-24 12-08 12-22"),
        ("RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3", "11-26 11-30 12-03"),
        ("FREQ=DAILY;INTERVAL=3;COUNT=3", "11-24 11-27 11-30"),
        ("FREQ=DAILY;BYDAY=MO,TU;UNTIL=20261201", "11-24 11-30 12-01"),
        ("FREQ=WEEKLY;UNTIL=20261208T085900Z", "11-24 12-01"),
        ("FREQ=WEEKLY;UNTIL=20261208T090000Z", "11-24 12-01 12-08"),
        ("FREQ=MONTHLY;COUNT=3", "11-24 12-24 01-24"),
        ("FREQ=MONTHLY;BYDAY=-1TU;COUNT=3", "11-24 12-29 01-26"),
        ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "12-31 01-31 03-31"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=1", "08-13"),
    ],
)
def test_a_rule_names_its_days(rule: str, expected: str) -> None:
    assert [each.split()[0] for each in days(rule)] == expected.split()


def test_an_exception_is_left_out_and_still_counts() -> None:
    assert days("FREQ=WEEKLY;COUNT=3", exceptions=(date(2026, 12, 1),)) == ["11-24 10:00", "12-08 10:00"]


def test_the_wall_clock_stays_when_the_clocks_change() -> None:
    found = occurrences("FREQ=WEEKLY;COUNT=2", datetime(2027, 3, 24, 10, 0, tzinfo=BERLIN), BERLIN)
    assert found[1] - found[0] == timedelta(days=7, hours=-1)
    night = datetime(2027, 3, 21, 2, 30, tzinfo=BERLIN)
    assert days("FREQ=WEEKLY;COUNT=3", night) == ["03-21 02:30", "03-28 03:00", "04-04 02:30"]
    autumn = datetime(2027, 10, 24, 2, 30, tzinfo=BERLIN)
    shown_twice = occurrences("FREQ=WEEKLY;COUNT=2", autumn, BERLIN)[1]
    assert shown_twice == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "rule",
    [
        "", "FREQ=YEARLY;COUNT=2", "FREQ=WEEKLY;COUNT=0", "FREQ=WEEKLY;COUNT=2;COUNT=3",
        "FREQ=WEEKLY;BYDAY=2TU;COUNT=2", "FREQ=WEEKLY;BYMONTHDAY=3;COUNT=2", "FREQ=WEEKLY;BYDAY=;COUNT=2",
        "FREQ=WEEKLY;BYHOUR=3;COUNT=2", "FREQ=WEEKLY;UNTIL=20261399", "FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2",
        "every Tuesday",
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused(rule: str) -> None:
    with pytest.raises(MalformedRule):
        days(rule)


@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY", "FREQ=DAILY;COUNT=105", "FREQ=DAILY;UNTIL=20991231", "FREQ=DAILY;COUNT=2;UNTIL=20261201"],
)
def test_a_rule_has_one_end_that_is_not_too_far(rule: str) -> None:
    with pytest.raises(EndlessRule):
        days(rule)


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]))
    parts = [f"FREQ={frequency}", f"COUNT={draw(st.integers(1, 20))}", f"INTERVAL={draw(st.integers(1, 4))}"]
    if draw(st.booleans()):
        names = draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=3, unique=True))
        # The other reader means both by MO,2TU, where RFC 5545 means either.
        if frequency == "MONTHLY" and draw(st.booleans()):
            names = [f"{draw(st.sampled_from([1, 2, 5, -1, -2]))}{name}" for name in names]
        parts.append(f"BYDAY={','.join(names)}")
    if frequency == "MONTHLY" and draw(st.booleans()):
        on = draw(st.lists(st.sampled_from([1, 15, 28, 29, 30, 31, -1, -2, -31]), min_size=1, max_size=3))
        parts.append(f"BYMONTHDAY={','.join(map(str, on))}")
    return ";".join(parts)


@given(rules(), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_it_reads_rules_as_others_do(rule: str, first: date) -> None:
    start = datetime.combine(first, time(10))
    found = [
        each.astimezone(BERLIN).replace(tzinfo=None)
        for each in occurrences(rule, start.replace(tzinfo=BERLIN), BERLIN)
    ]
    others = list(islice(rrulestr(rule, dtstart=start), len(found) + 1))
    assert found == others[: len(found)]
    ten_years_on = first.replace(day=1, year=first.year + 10)
    assert not [each for each in others[len(found) :] if each.date() <= ten_years_on]
