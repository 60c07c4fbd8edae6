"""Wall clocks on the days they change."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from askpro.scheduling.availability.minutes import int_array, minute_of
from askpro.scheduling.availability.wallclock import WallClock, wall_clock


def clock(zone: str, around: str) -> WallClock:
    minute = minute_of(datetime.fromisoformat(around).replace(tzinfo=UTC))
    return wall_clock(ZoneInfo(zone), minute - 3000, minute + 3000)


def shown_first(zone: str, wall: str) -> str:
    local = minute_of(datetime.fromisoformat(wall).replace(tzinfo=UTC))
    minute = clock(zone, wall).utc_minute(local)
    return f"{datetime.fromtimestamp(minute * 60, UTC):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("zone", "wall", "utc"),
    [
        ("Europe/Berlin", "2027-03-28 01:59", "2027-03-28 00:59"),
        ("Europe/Berlin", "2027-03-28 02:00", "2027-03-28 01:00"),
        ("Europe/Berlin", "2027-03-28 02:30", "2027-03-28 01:00"),
        ("Europe/Berlin", "2027-03-28 03:00", "2027-03-28 01:00"),
        ("Europe/Berlin", "2027-10-31 02:30", "2027-10-31 00:30"),
        ("Europe/Berlin", "2027-10-31 03:00", "2027-10-31 02:00"),
        ("America/New_York", "2027-11-07 01:30", "2027-11-07 05:30"),
        ("Australia/Lord_Howe", "2027-04-04 01:45", "2027-04-03 14:45"),
        ("Australia/Lord_Howe", "2027-10-03 02:15", "2027-10-02 15:30"),
        ("America/Santiago", "2027-09-05 00:30", "2027-09-05 04:00"),
        ("Asia/Kolkata", "2027-09-05 09:30", "2027-09-05 04:00"),
    ],
)
def test_the_first_moment_a_clock_shows_a_time_or_jumps_over_it(zone: str, wall: str, utc: str) -> None:
    assert shown_first(zone, wall) == utc


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"])
def test_local_minutes_agree_with_the_zone_over_a_whole_year(zone: str) -> None:
    first = minute_of(datetime(2027, 1, 1, tzinfo=UTC))
    minutes = int_array(range(first, first + 366 * 1440, 97))
    local = wall_clock(ZoneInfo(zone), first, first + 366 * 1440).local(minutes)
    for utc, shown in zip(minutes.tolist(), local.tolist(), strict=True):
        naive = datetime.fromtimestamp(utc * 60, ZoneInfo(zone)).replace(tzinfo=UTC)
        assert minute_of(naive) == shown
