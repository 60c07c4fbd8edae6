"""Cases in the format of another engine, answered by ours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from askpro.entry.cli.eval_slots import run

BERLIN_DAYS = {
    "timezone": "Europe/Berlin",
    "weekly": [{"days": [1, 2, 3, 4, 5], "start": "09:00", "end": "11:00"}],
}
MONDAY = {"start": "2027-02-28T23:00:00.000Z", "end": "2027-03-01T22:59:59.999Z"}


def hosts_case(expected: list[str], event: dict[str, Any], *hosts: dict[str, Any]) -> dict[str, Any]:
    given = {
        "now": "2027-02-26T08:00:00Z",
        "booker_timezone": "Europe/Berlin",
        "query": MONDAY,
        "event": {"duration_min": 60, **event},
        "hosts": [{"schedule": BERLIN_DAYS, **host} for host in hosts],
    }
    times = [f"2027-03-01T{time}:00Z" for time in expected]
    return a_case(
        "available_slots_by_booker_date",
        given,
        {"slots_utc_by_booker_date": {"2027-03-01": times} if times else {}},
    )


def a_case(layer: str, given: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    return {"id": "ours", "layer": layer, "given": given, "expect": expect, "match": "exact"}


BOOKED = {
    "bookings": [{"status": "accepted", "start": "2027-03-01T08:00:00Z", "end": "2027-03-01T09:00:00Z"}]
}
CANCELLED = {
    "bookings": [{"status": "cancelled", "start": "2027-03-01T08:00:00Z", "end": "2027-03-01T09:00:00Z"}]
}
CASES = {
    "touching ranges": a_case(
        "range_intersect",
        {
            "lists": [
                [["2027-03-01T09:00:00Z", "2027-03-01T10:30:00Z"]],
                [["2027-03-01T10:00:00Z", "2027-03-01T12:00:00Z"]],
            ]
        },
        {"ranges_utc": [["2027-03-01T10:00:00Z", "2027-03-01T10:30:00Z"]]},
    ),
    "a range cut in two": a_case(
        "range_subtract",
        {
            "source": [["2027-03-01T09:00:00Z", "2027-03-01T12:00:00Z"]],
            "excluded": [["2027-03-01T10:00:00Z", "2027-03-01T10:00:30Z"]],
        },
        {
            "ranges_utc": [
                ["2027-03-01T09:00:00Z", "2027-03-01T10:00:00Z"],
                ["2027-03-01T10:00:30Z", "2027-03-01T12:00:00Z"],
            ]
        },
    ),
    "hours over the spring change": a_case(
        "free_ranges_from_schedule",
        {
            "schedule_timezone": "Europe/Berlin",
            "weekly": [{"days": [0, 6], "start": "00:00", "end": "04:00"}],
            "from": "2027-03-26T00:00:00Z",
            "to": "2027-03-29T00:00:00Z",
        },
        {
            "free_ranges_utc": [
                ["2027-03-26T23:00:00Z", "2027-03-27T03:00:00Z"],
                ["2027-03-27T23:00:00Z", "2027-03-28T02:00:00Z"],
            ]
        },
    ),
    "starts rounded up": a_case(
        "slots_from_free_ranges",
        {
            "now": "2027-02-01T00:00:00Z",
            "booker_timezone": "Europe/Berlin",
            "duration_min": 30,
            "slot_interval_min": 30,
            "minimum_notice_min": 0,
            "free_ranges": [["2027-03-01T08:10:00Z", "2027-03-01T09:59:59Z"]],
        },
        {"count": 3, "first_utc": "2027-03-01T08:30:00Z", "last_utc": "2027-03-01T09:30:00Z"},
    ),
    "one host": hosts_case(["08:00", "09:00"], {}, {}),
    "a booked host": hosts_case(["09:00"], {}, BOOKED),
    "a cancelled booking": hosts_case(["08:00", "09:00"], {}, CANCELLED),
    "anybody of two": hosts_case(["08:00", "09:00"], {"scheduling_type": "ROUND_ROBIN"}, BOOKED, {}),
    "both of two": hosts_case(["09:00"], {"scheduling_type": "COLLECTIVE"}, BOOKED, {}),
    "a class with a seat left": hosts_case(
        ["08:00", "09:00"], {"seats": 2}, {"bookings": [{**BOOKED["bookings"][0], "attendees": 1}]}
    ),
    "a full class": hosts_case(
        ["09:00"], {"seats": 2}, {"bookings": [{**BOOKED["bookings"][0], "attendees": 2}]}
    ),
    "a closed window": hosts_case(
        [], {"period": {"type": "ROLLING", "days": 1, "count_calendar_days": True}}, {}
    ),
    "a limit a week": a_case(
        "rule",
        {
            "event": {"booking_limits": {"per_week": 2}},
            "schedule_timezone": "Asia/Tokyo",
            "bookings_in_week": 2,
        },
        {"slots_in_that_week": 0},
    ),
    "room for one more": a_case(
        "rule",
        {"event": {"duration_limits": {"per_day": 120}}, "booked_minutes_on_day": 60},
        {"slots_on_that_day_greater_than": 0},
    ),
}


def summary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *cases: dict[str, Any]
) -> tuple[int, dict[str, Any]]:
    file = tmp_path / "cases.jsonl"
    file.write_text("\n".join(json.dumps(case) for case in cases), encoding="utf-8")
    code = run(file)
    return code, json.loads(capsys.readouterr().out.splitlines()[-1])


@pytest.mark.parametrize("name", CASES)
def test_a_case_passes(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = summary(tmp_path, capsys, CASES[name])
    assert (code, told) == (0, {"eval": "slots", "cases": 1, "passed": 1, "differ_on_purpose": []})


def test_a_wrong_answer_and_an_unreadable_case_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = hosts_case(["08:00"], {}, {})
    unreadable = a_case("range_intersect", {"ranges": []}, {"ranges_utc": []})
    code, told = summary(tmp_path, capsys, wrong, unreadable)
    assert (code, told["passed"], told["differ_on_purpose"]) == (1, 0, [])


def test_a_rule_told_in_prose_differs_on_purpose(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = summary(tmp_path, capsys, a_case("rule", {}, {"outcome": "error"}))
    assert (code, [each["id"] for each in told["differ_on_purpose"]]) == (0, ["ours"])
