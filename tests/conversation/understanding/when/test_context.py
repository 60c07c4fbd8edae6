"""What was asked, agreed or opened before decides what a few words mean."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from askpro.conversation.understanding.when import Reference, read_when

from .notation import written

BERLIN = ZoneInfo("Europe/Berlin")
SALON = Reference(datetime(2026, 11, 24, 10, 0, tzinfo=BERLIN), "de", (9 * 60, 19 * 60))


def test_a_bare_number_is_a_time_only_when_a_time_was_asked_for():
    assert written(read_when("neun", replace(SALON, expecting="time"))) == "9:00"
    assert written(read_when("neun", SALON)) == "nothing"


def test_a_bare_ordinal_is_a_day_only_when_a_day_was_asked_for():
    assert written(read_when("der dritte", replace(SALON, expecting="day"))) == "2026-12-03"
    assert written(read_when("der dritte", SALON)) == "nothing"


def test_hour_and_minute_without_uhr_answer_the_question_for_a_time():
    assert written(read_when("zehn dreißig", replace(SALON, expecting="time"))) == "10:30"


def test_the_same_day_is_the_day_under_discussion():
    moving = replace(SALON, anchor_day=date(2026, 12, 2))
    assert written(read_when("denselben Tag, neun Uhr", moving)) == "2026-12-02 9:00"
    assert written(read_when("an dem Tag um elf", moving)) == "2026-12-02 11:00"
    assert written(read_when("denselben Tag, neun Uhr", SALON)) == "9:00"


def test_an_hour_later_counts_from_the_time_under_discussion():
    moving = replace(SALON, anchor_time=time(14, 0))
    assert written(read_when("eine Stunde später", moving)) == "15:00"
    assert written(read_when("anderthalb Stunden früher", moving)) == "12:30"


def test_opening_hours_settle_the_half_of_the_day():
    early_bakery = replace(SALON, opening=(4 * 60, 12 * 60))
    assert written(read_when("um sieben", SALON)) == "19:00"
    assert written(read_when("um sieben", early_bakery)) == "7:00"


def test_the_order_of_day_and_month_follows_the_country():
    american = replace(SALON, language="en", month_first=True)
    assert written(read_when("on 4/5", american)) == "2027-04-05"
    assert written(read_when("on 4/5", replace(american, month_first=False))) == "2027-05-04"


def test_a_split_turn_gives_the_half_it_holds():
    assert written(read_when("für heute", SALON)) == "2026-11-24"
    assert written(read_when("Sechzehn Uhr.", SALON)) == "16:00"


def test_chatter_around_a_wish_changes_nothing():
    said = (
        "Guten Tag, mein Name ist Kern, ich bräuchte für meine zwei Kinder am Donnerstag gegen elf was, ja?"
    )
    assert written(read_when(said, SALON)) == "2026-11-26 ~11:00"


def test_the_span_points_at_the_words():
    said = "also am liebsten Freitag um elf bitte"
    (wish,) = read_when(said, SALON).wishes
    assert said[slice(*wish.span)] == "Freitag um elf"


def test_a_surname_is_no_day():
    assert written(read_when("Petra Sonntag", SALON)) == "nothing"
    assert written(read_when("hier spricht Dr. Karl Freitag, am Montag um neun", SALON)) == "2026-11-30 9:00"


def test_the_day_beside_a_member_of_staff_is_a_day():
    assert written(read_when("bei Petra Freitag um elf", SALON)) == "2026-11-27 11:00"


def test_what_the_caller_has_on_already_is_no_wish():
    english = replace(SALON, language="en")
    said = "no, I forgot I had something on the 9th, can we do the 10th instead?"
    assert written(read_when(said, english)) == "not 2026-12-09 | 2026-12-10"
    assert written(read_when("do you have something on Friday?", english)) == "2026-11-27"


def test_decades_and_what_is_long_ago_are_no_wishes():
    assert written(read_when("die Musik der Siebziger", SALON)) == "nothing"
    assert written(read_when("I was there three weeks ago", replace(SALON, language="en"))) == "nothing"
    assert written(read_when("vor zwei Wochen war ich da", SALON)) == "nothing"


@pytest.mark.parametrize(
    ("said", "language", "means"),
    [
        ("am Tag drauf", "de", "2026-12-03"),
        ("geht auch einen Tag früher?", "de", "2026-12-01"),
        ("eine Woche später", "de", "2026-12-09"),
        ("in der Woche drauf", "de", "2026-12-07..2026-12-13"),
        ("die Woche danach", "de", "2026-12-07..2026-12-13"),
        ("am Freitag zur gleichen Zeit", "de", "2026-11-27 14:00"),
        ("same time next Thursday", "en", "2026-12-03 14:00"),
        ("what about the day after?", "en", "2026-12-03"),
        ("the week before", "en", "2026-11-23..2026-11-29"),
        ("an hour and a half later", "en", "15:30"),
    ],
)
def test_days_beside_the_one_under_discussion(said: str, language: str, means: str) -> None:
    spoken_of = replace(SALON, language=language, anchor_day=date(2026, 12, 2), anchor_time=time(14, 0))
    assert written(read_when(said, spoken_of)) == means


def test_a_word_far_away_bounds_nothing() -> None:
    wanted = replace(SALON, language="en")
    assert written(read_when("I'm after a men's haircut, any chance this afternoon?", wanted)) == (
        "2026-11-24 12:00-19:00"
    )
