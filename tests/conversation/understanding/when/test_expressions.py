"""An expression on its own: kind, bounds, grain."""

from datetime import UTC, datetime

import pytest

from askpro.conversation.understanding.when import Reference, read_expression

MONDAY = Reference(datetime(2026, 11, 23, 10, 0, tzinfo=UTC), "de")


def at(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "kind", "start", "end", "grain"),
    [
        ("übermorgen", "point", at(2026, 11, 25), None, "day"),
        ("Donnerstag um 16 Uhr", "point", at(2026, 11, 26, 16), None, "hour"),
        ("14. bis 16. Dezember", "interval", at(2026, 12, 14), at(2026, 12, 17), "day"),
        ("morgen von neun bis elf", "interval", at(2026, 11, 24, 9), at(2026, 11, 24, 11), "hour"),
        ("von elf bis zwei", "interval", at(2026, 11, 23, 11), at(2026, 11, 23, 14), "hour"),
        ("ab 15 Uhr", "open_interval", at(2026, 11, 23, 15), None, "hour"),
        ("nächsten Monat vom 4. bis zum 6.", "interval", at(2026, 12, 4), at(2026, 12, 7), "day"),
        ("Montag bis Mittwoch", "interval", at(2026, 11, 30), at(2026, 12, 3), "day"),
        ("in zwei Stunden", "point", at(2026, 11, 23, 12), None, "minute"),
    ],
)
def test_an_expression_has_kind_bounds_and_grain(said, kind, start, end, grain):
    read = read_expression(said, MONDAY)
    assert read is not None
    assert (read.kind, read.start, read.end, read.grain) == (kind, start, end, grain)


def test_an_hour_that_has_passed_today_is_the_next_to_come():
    read = read_expression("um neun", MONDAY)
    assert read is not None and read.start == at(2026, 11, 23, 21)


def test_the_past_is_told_only_on_request():
    assert read_expression("gestern", MONDAY) is None
    read = read_expression("gestern", MONDAY, accept_past=True)
    assert read is not None and read.start == at(2026, 11, 22)


def test_what_is_no_time_reads_as_nothing():
    assert read_expression("ein Angebot", MONDAY) is None
