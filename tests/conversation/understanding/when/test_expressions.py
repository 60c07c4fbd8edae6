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
        ("von elf bis zwölf morgen", "interval", at(2026, 11, 24, 11), at(2026, 11, 24, 12), "hour"),
        ("von morgen bis Donnerstag", "interval", at(2026, 11, 24), at(2026, 11, 27), "day"),
        ("in der ersten Januarwoche", "interval", at(2027, 1, 4), at(2027, 1, 11), "week"),
        ("erste Woche des nächsten Monats", "interval", at(2026, 11, 30), at(2026, 12, 7), "week"),
        ("zweite Maihälfte", "interval", at(2027, 5, 16), at(2027, 6, 1), "day"),
        ("in der Woche ab dem 9.12.", "interval", at(2026, 12, 7), at(2026, 12, 14), "week"),
        ("in der 51. Kalenderwoche", "interval", at(2026, 12, 14), at(2026, 12, 21), "week"),
        ("die kommenden Tage", "interval", at(2026, 11, 24), at(2026, 11, 27), "day"),
        ("nächste zwei Stunden", "interval", at(2026, 11, 23, 10), at(2026, 11, 23, 12), "minute"),
        ("in den nächsten zwei Stunden", "interval", at(2026, 11, 23, 10), at(2026, 11, 23, 12), "minute"),
        ("Monatsanfang", "interval", at(2026, 12, 1), at(2026, 12, 11), "day"),
        ("am Tag nach Ostern", "point", at(2027, 3, 29), None, "day"),
        ("in viereinhalb Stunden", "point", at(2026, 11, 23, 14, 30), None, "second"),
        ("nächsten Sommer", "interval", at(2027, 6, 21), at(2027, 9, 24), "day"),
        ("So.", "point", at(2026, 11, 29), None, "day"),
        ("18. - 20.", "interval", at(2026, 12, 18), at(2026, 12, 21), "day"),
        (
            "in der nächsten halben Stunde",
            "interval",
            at(2026, 11, 23, 10),
            at(2026, 11, 23, 10, 30),
            "minute",
        ),
        ("früher Abend", "interval", at(2026, 11, 23, 18), at(2026, 11, 23, 20), "hour"),
        ("erste Jahreshälfte", "interval", at(2027, 1, 1), at(2027, 7, 1), "month"),
        ("binnen zwei Wochen", "interval", at(2026, 11, 23, 10), at(2026, 12, 7), "day"),
        ("vier Tage ab Donnerstag", "interval", at(2026, 11, 26), at(2026, 11, 30), "day"),
        ("jetzt bis 14 Uhr", "interval", at(2026, 11, 23, 10), at(2026, 11, 23, 14), "hour"),
        ("die ersten zwei Wochen im Februar", "interval", at(2027, 2, 1), at(2027, 2, 15), "day"),
        ("erste Woche nächsten Monats", "interval", at(2026, 11, 30), at(2026, 12, 7), "week"),
        ("heute 14 Uhr bis morgen 10 Uhr", "interval", at(2026, 11, 23, 14), at(2026, 11, 24, 10), "hour"),
        ("zwei Stunden ab 15 Uhr", "interval", at(2026, 11, 23, 15), at(2026, 11, 23, 17), "hour"),
        ("donnerstags von neun bis elf", "interval", at(2026, 11, 26, 9), at(2026, 11, 26, 11), "hour"),
        ("zweites Halbjahr 2027", "interval", at(2027, 7, 1), at(2028, 1, 1), "month"),
        ("Januar vom 4. bis 22.", "interval", at(2027, 1, 4), at(2027, 1, 23), "day"),
        ("10. KW", "interval", at(2027, 3, 8), at(2027, 3, 15), "week"),
        ("das Wochenende vom 12. Dezember", "interval", at(2026, 12, 12), at(2026, 12, 14), "day"),
    ],
)
def test_an_expression_has_kind_bounds_and_grain(said, kind, start, end, grain):
    read = read_expression(said, MONDAY)
    assert read is not None
    assert (read.kind, read.start, read.end, read.grain) == (kind, start, end, grain)


@pytest.mark.parametrize(
    ("said", "kind", "start", "end"),
    [
        ("from 7 to 9pm", "interval", at(2026, 11, 23, 19), at(2026, 11, 23, 21)),
        ("from 10 to 1pm", "interval", at(2026, 11, 23, 10), at(2026, 11, 23, 13)),
        ("4 to 6 p.m.", "interval", at(2026, 11, 23, 16), at(2026, 11, 23, 18)),
        ("at 5 to 6 pm", "point", at(2026, 11, 23, 17, 55), None),
        ("half past eight to 2pm on Thursday", "interval", at(2026, 11, 26, 8, 30), at(2026, 11, 26, 14)),
        ("between now and Friday", "interval", at(2026, 11, 23), at(2026, 11, 28)),
        ("8-10 on Wednesday", "interval", at(2026, 11, 25, 8), at(2026, 11, 25, 10)),
        ("from 2pm on", "open_interval", at(2026, 11, 23, 14), None),
        ("Thursday onwards", "open_interval", at(2026, 11, 26), None),
        ("the week of the 17th", "interval", at(2026, 12, 14), at(2026, 12, 21)),
        ("the second week of 2027", "interval", at(2027, 1, 11), at(2027, 1, 18)),
        ("first half of February", "interval", at(2027, 2, 1), at(2027, 2, 16)),
        ("for 30 minutes from 4pm", "interval", at(2026, 11, 23, 16), at(2026, 11, 23, 16, 30)),
        ("from 3 in the morning until 5pm", "interval", at(2026, 11, 24, 3), at(2026, 11, 24, 17)),
        ("mon - fri 9-5", "interval", at(2026, 11, 30, 9), at(2026, 12, 4, 17)),
        ("from today to two and a half days later", "interval", at(2026, 11, 23), at(2026, 11, 26)),
        ("from the 5th at 9 until the 6th at noon", "interval", at(2026, 12, 5, 9), at(2026, 12, 6, 12)),
        ("April twenty-second twenty thirty-one", "point", at(2031, 4, 22), None),
        ("Tuesday early night", "interval", at(2026, 11, 24, 20), at(2026, 11, 24, 22)),
        ("Q2 next year", "interval", at(2027, 4, 1), at(2027, 7, 1)),
        ("first quarter of 2028", "interval", at(2028, 1, 1), at(2028, 4, 1)),
        ("mid-January", "interval", at(2027, 1, 11), at(2027, 1, 21)),
        ("next winter", "interval", at(2026, 12, 21), at(2027, 3, 21)),
        ("the 2030s", "interval", at(2030, 1, 1), at(2040, 1, 1)),
        ("the next two decades", "interval", at(2030, 1, 1), at(2050, 1, 1)),
        ("11am - 1pm CET", "interval", at(2026, 11, 23, 10), at(2026, 11, 23, 12)),
        ("Dec 9-11, 2027", "interval", at(2027, 12, 9), at(2027, 12, 12)),
        ("by the end of the day", "interval", at(2026, 11, 23, 10), at(2026, 11, 24)),
        ("for 90 minutes from 3pm", "interval", at(2026, 11, 23, 15), at(2026, 11, 23, 16, 30)),
        ("the last three days of January", "interval", at(2027, 1, 29), at(2027, 2, 1)),
        ("from 7 in the morning to 9", "interval", at(2026, 11, 24, 7), at(2026, 11, 24, 9)),
        ("from nine to ten forty", "interval", at(2026, 11, 24, 9), at(2026, 11, 24, 10, 40)),
        ("today between 9 and 11", "interval", at(2026, 11, 23, 21), at(2026, 11, 23, 23)),
        ("this upcoming weekend", "interval", at(2026, 11, 28), at(2026, 11, 30)),
        ("rest of December", "interval", at(2026, 12, 1), at(2027, 1, 1)),
        ("rest of today", "interval", at(2026, 11, 23, 10), at(2026, 11, 24)),
        ("the fourth", "point", at(2026, 12, 4), None),
        ("9-dec", "point", at(2026, 12, 9), None),
        ("Friday from nine for two hours", "interval", at(2026, 11, 27, 9), at(2026, 11, 27, 11)),
        ("2 hours starting at 3pm", "interval", at(2026, 11, 23, 15), at(2026, 11, 23, 17)),
        ("15 to 18h", "interval", at(2026, 11, 23, 15), at(2026, 11, 23, 18)),
        ("fifteen hundred hours", "point", at(2026, 11, 23, 15), None),
        ("tonight at midnight", "point", at(2026, 11, 24), None),
        ("H2 2027", "interval", at(2027, 7, 1), at(2028, 1, 1)),
        ("in 3/4 of an hour", "point", at(2026, 11, 23, 10, 45), None),
        ("Dec-16-2027", "point", at(2027, 12, 16), None),
        ("the day before Friday", "point", at(2026, 11, 26), None),
        ("tomorrow week", "point", at(2026, 12, 1), None),
        ("2027/02/11", "point", at(2027, 2, 11), None),
        ("2027-02-11T15:30", "point", at(2027, 2, 11, 15, 30), None),
        (
            "14th Dec from 8 am for 2 hours 15 minutes",
            "interval",
            at(2026, 12, 14, 8),
            at(2026, 12, 14, 10, 15),
        ),
    ],
)
def test_english_says_the_same_in_its_own_way(said, kind, start, end):
    read = read_expression(said, Reference(MONDAY.now, "en", month_first=True))
    assert read is not None
    assert (read.kind, read.start, read.end) == (kind, start, end)


@pytest.mark.parametrize("said", ["Montag bis Mittwoch", "von elf bis zwei", "Rest der Woche"])
def test_a_range_tells_that_its_last_unit_was_named(said):
    read = read_expression(said, MONDAY)
    assert read is not None and read.through


def test_a_unit_has_a_length_and_no_last_named_day():
    read = read_expression("nächste Woche", MONDAY)
    assert read is not None and not read.through


def test_an_hour_that_has_passed_today_is_the_next_to_come():
    read = read_expression("um neun", MONDAY)
    assert read is not None and read.start == at(2026, 11, 23, 21)


def test_the_past_is_told_only_on_request():
    assert read_expression("gestern", MONDAY) is None
    read = read_expression("gestern", MONDAY, accept_past=True)
    assert read is not None and read.start == at(2026, 11, 22)


def test_what_is_no_time_reads_as_nothing():
    assert read_expression("ein Angebot", MONDAY) is None
