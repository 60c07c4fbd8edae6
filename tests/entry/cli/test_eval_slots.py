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
NINE_ON = {
    "schedule": {**BERLIN_DAYS, "weekly": [{"days": [1], "start": "10:00", "end": "11:00"}]},
    "bookings": [],
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
    "ranges that touch are not one": a_case(
        "slots_from_free_ranges",
        {
            "booker_timezone": "UTC",
            "duration_min": 45,
            "free_ranges": [
                ["2027-03-01T10:00:00Z", "2027-03-01T11:00:00Z"],
                ["2027-03-01T09:00:00Z", "2027-03-01T10:00:00Z"],
            ],
        },
        {"slots_utc": ["2027-03-01T09:00:00Z", "2027-03-01T10:00:00Z"]},
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
    "a busy calendar and a buffer before": hosts_case(
        ["08:00", "08:30"],
        {"duration_min": 30, "buffer_before_min": 30},
        {"calendar_busy": [{"start": "2027-03-01T09:00:00Z", "end": "2027-03-01T09:30:00Z"}]},
    ),
    "starts after an offset": hosts_case(
        ["08:10", "08:40", "09:10", "09:40"], {"duration_min": 20, "offset_start_min": 10}, {}
    ),
    "one's own hold": hosts_case(
        ["08:00", "09:00"],
        {},
        {"reserved": [{"start": "2027-03-01T08:00:00Z", "end": "2027-03-01T09:00:00Z", "own": True}]},
    ),
    "somebody else's hold": hosts_case(
        ["09:00"], {}, {"reserved": [{"start": "2027-03-01T08:00:00Z", "end": "2027-03-01T09:00:00Z"}]}
    ),
    "a host who is away": hosts_case([], {}, {"out_of_office_dates": ["2027-03-01"]}),
    "one who must and one of two who may": hosts_case(
        ["09:00"], {"scheduling_type": "ROUND_ROBIN"}, {"fixed": True}, BOOKED, {**BOOKED, **NINE_ON}
    ),
    "dates before a range": hosts_case(
        [],
        {"period": {"type": "RANGE", "start": "2027-03-01T23:00:00Z", "end": "2027-03-04T22:59:59Z"}},
        {},
    ),
    "notice from the middle of an hour": a_case(
        "slots_from_free_ranges",
        {
            "now": "2027-03-01T09:10:00Z",
            "booker_timezone": "UTC",
            "duration_min": 30,
            "slot_interval_min": 30,
            "minimum_notice_min": 60,
            "free_ranges": [["2027-03-01T09:00:00Z", "2027-03-01T12:00:00Z"]],
        },
        {
            "slots_utc": ["2027-03-01T10:30:00Z", "2027-03-01T11:00:00Z", "2027-03-01T11:30:00Z"],
            "count_at_least": 3,
            "count_at_most": 3,
            "count_less_than": 4,
        },
    ),
    "steps shorter than what is booked": a_case(
        "slots_from_free_ranges",
        {
            "booker_timezone": "Asia/Kolkata",
            "duration_min": 60,
            "slot_interval_min": 15,
            "free_ranges": [["2027-03-01T03:20:00Z", "2027-03-01T05:00:00Z"]],
        },
        {"slots_utc": ["2027-03-01T03:30:00Z", "2027-03-01T03:45:00Z", "2027-03-01T04:00:00Z"]},
    ),
    "a day that differs, far west": a_case(
        "free_ranges_from_schedule",
        {
            "now": "2027-01-01T00:00:00Z",
            "schedule_timezone": "America/New_York",
            "weekly": [{"days": [0, 1, 2, 3, 4, 5, 6], "start": "09:00", "end": "17:00"}],
            "overrides": [{"date": "2027-03-02", "start": "22:00", "end": "23:59"}],
            "from": "2027-03-02T05:00:00Z",
            "to": "2027-03-03T05:00:00Z",
        },
        {"free_ranges_utc": [["2027-03-03T03:00:00Z", "2027-03-03T05:00:00Z"]]},
    ),
    "a day elsewhere": a_case(
        "free_ranges_from_schedule",
        {
            "schedule_timezone": "Europe/Berlin",
            "weekly": [{"days": [1, 2, 3], "start": "09:00", "end": "10:00"}],
            "travel": [{"start": "2027-03-02", "end": "2027-03-02", "timezone": "America/New_York"}],
            "from": "2027-03-01T00:00:00Z",
            "to": "2027-03-04T00:00:00Z",
        },
        {
            "free_ranges_utc": [
                ["2027-03-01T08:00:00Z", "2027-03-01T09:00:00Z"],
                ["2027-03-02T14:00:00Z", "2027-03-02T15:00:00Z"],
                ["2027-03-03T08:00:00Z", "2027-03-03T09:00:00Z"],
            ]
        },
    ),
    "hours over the autumn change": a_case(
        "free_ranges_from_schedule",
        {
            "schedule_timezone": "Europe/Berlin",
            "weekly": [{"days": [0], "start": "00:00", "end": "04:00"}],
            "from": "2027-10-30T00:00:00Z",
            "to": "2027-11-01T00:00:00Z",
        },
        {"free_ranges_utc": [["2027-10-30T22:00:00Z", "2027-10-31T03:00:00Z"]]},
    ),
    "one of each group": a_case(
        "team_aggregation",
        {
            "scheduling_type": "ROUND_ROBIN",
            "hosts": [
                {"group": "a", "free": [["2027-03-01T09:00:00Z", "2027-03-01T11:00:00Z"]]},
                {"group": "b", "free": [["2027-03-01T10:00:00Z", "2027-03-01T12:00:00Z"]]},
            ],
        },
        {"ranges_utc": [["2027-03-01T10:00:00Z", "2027-03-01T11:00:00Z"]]},
    ),
    "room in the month": a_case(
        "rule",
        {"event": {"booking_limits": {"per_month": 2}}, "bookings_in_month": 1},
        {"slots_in_that_month_greater_than": 0, "slots_on_that_day": 23},
    ),
    "no room in the year": a_case(
        "rule", {"booking_limits": {"per_year": 1}, "bookings_in_year": 1}, {"slots_in_that_year": 0}
    ),
    "seats left": a_case(
        "rule", {"event": {"seats": 5}, "attendees": 2}, {"slot_shown": True, "attendees": 2, "seats_left": 3}
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


def test_lists_agree_as_the_case_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = hosts_case(["09:00"], {}, {})
    assert summary(tmp_path, capsys, {**case, "match": "contains"})[0] == 0
    assert summary(tmp_path, capsys, {**case, "match": "prefix"})[0] == 1
    assert summary(tmp_path, capsys, {**hosts_case(["08:00"], {}, {}), "match": "prefix"})[0] == 0
    assert summary(tmp_path, capsys, case)[0] == 1


UNREADABLE: dict[str, Any] = {
    "ranges under another name": a_case("range_intersect", {"ranges": []}, {"ranges_utc": []}),
    "a layer nobody knows": a_case("weather", {"now": "2027-03-01T00:00:00Z"}, {"rain": True}),
    "an answer nobody knows": a_case("range_intersect", {"lists": [[], []]}, {"ranges_local": []}),
    "a zone nobody knows": hosts_case([], {"timezone": "Mars/Olympus"}, {}),
    "a list for an object": a_case("rule", {"event": []}, {"slots_on_that_day": 0}),
    "an expectation that is none": {"id": "ours", "layer": "rule", "given": {"now": ""}, "expect": 3},
    "nothing at all": {},
    "a number": 7,
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_fails_and_the_rest_is_answered(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = summary(tmp_path, capsys, UNREADABLE[name], CASES["one host"])
    assert (code, told["cases"], told["passed"], told["differ_on_purpose"]) == (1, 2, 1, [])


def test_what_was_given_and_not_understood_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = hosts_case(["08:00", "09:00"], {"mood": "good"}, {"pet": {"name": "Rex"}})
    (tmp_path / "cases.jsonl").write_text(json.dumps({**case, "match": "nearly"}) + "\n{broken\n")
    assert run(tmp_path / "cases.jsonl") == 1
    told, broken, last = map(json.loads, capsys.readouterr().out.splitlines())
    assert told == {"id": "ours", "not understood": ["event.mood", "hosts.pet", "match: nearly"]}
    assert broken["id"] == "line 2"
    assert (last["cases"], last["passed"]) == (2, 1)


def test_a_wrong_answer_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = summary(tmp_path, capsys, hosts_case(["08:00"], {}, {}))
    assert (code, told["passed"], told["differ_on_purpose"]) == (1, 0, [])


PROSE = {
    "without inputs": a_case("rule", {}, {"outcome": "error"}),
    "an outcome told as a sentence": a_case(
        "rule", {"seats": 3}, {"outcome": "the second guest is turned away"}
    ),
    "about outside calendars": a_case("rule", {"user_selected_calendars": ["a"]}, {"read": 1}),
}


@pytest.mark.parametrize("name", PROSE)
def test_what_no_engine_could_compute_differs_on_purpose(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = summary(tmp_path, capsys, PROSE[name])
    assert (code, [each["id"] for each in told["differ_on_purpose"]]) == (0, ["ours"])
