"""Callers who think aloud: days taken back, counted from another, said again more exactly, and refused."""

from __future__ import annotations

import pytest
from tests.conversation.understanding.test_read import hear
from tests.conversation.understanding.when.notation import written

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.when import Timing


def wished(said: str, language: str) -> str:
    """What is left to be searched for; what an appointment was, or something else is, is no wish."""
    timing = hear(said, language).first(meant.GiveTime).timing
    return written(Timing(tuple(wish for wish in timing.wishes if wish.relation != "from")))


@pytest.mark.parametrize(
    ("said", "language", "means"),
    [
        ("Am Mittwoch ... ach nee, da hab ich Yoga. Dann Freitag.", "de", "2026-11-27"),
        ("Montag, nein da ist mein Mann beim Arzt, lieber am Dienstag", "de", "2026-11-24"),
        ("Donnerstag, da kann ich nicht, Freitag ginge", "de", "2026-11-27"),
        ("Freitag ist ja Elternabend, dann Samstag", "de", "2026-11-28"),
        ("On the tenth... no, hang on, that's a Thursday. The eleventh then.", "en", "2026-12-11"),
        ("Tuesday... oh no, Tuesday's my Spanish class. Wednesday?", "en", "2026-11-25"),
        ("Friday, no wait, I'm in Leipzig, so Saturday", "en", "2026-11-28"),
    ],
)
def test_a_day_that_is_taken_back_is_no_wish(said: str, language: str, means: str) -> None:
    assert wished(said, language) == means


@pytest.mark.parametrize(
    ("said", "language", "means"),
    [
        ("Am Mittwoch, da hab ich frei, oder am Freitag", "de", "2026-11-25 | 2026-11-27"),
        ("Thursday's my day off, or Friday", "en", "2026-11-26 | 2026-11-27"),
    ],
)
def test_a_day_that_suits_stays_a_wish(said: str, language: str, means: str) -> None:
    assert wished(said, language) == means


@pytest.mark.parametrize(
    ("said", "language", "means"),
    [
        ("Wir feiern am zwölften Dezember, geht der Freitag davor?", "de", "2026-12-11"),
        ("Am achten bin ich zurück, also am Montag darauf", "de", "2026-12-14"),
        ("Ich habe am Dienstag einen Termin, ginge auch die Woche drauf?", "de", "2026-11-30..2026-12-06"),
        ("The party's on the fifth of December, so the Thursday before please", "en", "2026-12-03"),
        (
            "Am fünfzehnten Januar ist Taufe, ich käme gern am Tag davor am Nachmittag",
            "de",
            "2027-01-14 12:00-19:00",
        ),
        (
            "Der dritte Zwölfte vormittags, wenn nicht, dann am Montag drauf",
            "de",
            "2026-12-03 8:00-12:00 > 2026-12-07 8:00-12:00",
        ),
        ("I'm back on the ninth, could I come the Saturday after?", "en", "2026-12-12"),
    ],
)
def test_a_day_is_counted_from_the_one_that_was_told(said: str, language: str, means: str) -> None:
    assert wished(said, language) == means


@pytest.mark.parametrize(
    ("said", "language", "means"),
    [
        ("Montag oder Dienstag nächste Woche", "de", "2026-11-30 | 2026-12-01"),
        ("Wednesday or Thursday the week after next", "en", "2026-12-09 | 2026-12-10"),
        ("Thursday. Thursday next week, I mean", "en", "2026-12-03"),
        ("Friday or Friday next week", "en", "2026-11-27 | 2026-12-04"),
    ],
)
def test_a_week_said_once_holds_for_both_days(said: str, language: str, means: str) -> None:
    assert wished(said, language) == means


@pytest.mark.parametrize(
    ("said", "language", "means"),
    [
        ("Nicht am Freitag. Nachmittags, bitte.", "de", "not 2026-11-27 | 12:00-19:00"),
        ("Any day but Friday. Mornings, if you can.", "en", "not 2026-11-27 | 0:00-12:00"),
        ("Nicht am Freitagnachmittag", "de", "not 2026-11-27 12:00-19:00"),
        ("Ich arbeite bis vier, also vor fünf kann ich nicht", "de", "17:00-"),
        ("Nach drei, aber vor fünf", "de", "15:00-17:00"),
        ("Ab dem neunten, nachmittags", "de", "2026-12-09.. | 12:00-19:00"),
        ("Nur vormittags, und Freitag geht nicht", "de", "8:00-12:00 | not 2026-11-27"),
        ("Nicht mittwochs, und am vierten bin ich auch weg", "de", "not wednesdays | not 2026-12-04"),
        ("Am Freitag kann i ned", "de", "not 2026-11-27"),
        (
            "Mittwoch ist schlecht und Donnerstag erst ab vierzehn Uhr",
            "de",
            "not 2026-11-25 | 2026-11-26 14:00-",
        ),
        ("Mittwoch wäre nicht schlecht", "de", "2026-11-25"),
        ("Am Mittwoch, aber vor elf kann ich nicht", "de", "2026-11-25 11:00-"),
        ("Nächste Woche, Dienstag geht nicht", "de", "2026-11-30..2026-12-06 | not 2026-12-01"),
        ("Nächste Woche, aber Donnerstag ist schlecht", "de", "2026-11-30..2026-12-06 | not 2026-12-03"),
        ("Next week, but Wednesday isn't good", "en", "2026-11-30..2026-12-06 | not 2026-12-02"),
        ("Nächste Woche oder am Freitag", "de", "2026-11-30..2026-12-06 | 2026-11-27"),
        ("Not Sunday, any other day's fine after five", "en", "not 2026-11-29 | 17:00-"),
        ("I'm in Bremen until Thursday", "en", "2026-11-26.."),
        ("I'm free until five on Thursday", "en", "2026-11-26 -17:00"),
        (
            "Dienstag bei Mira, wenn sie nicht kann, dann lieber nächste Woche",
            "de",
            "2026-11-24 > 2026-11-30..2026-12-06",
        ),
        ("Could you fit me in, any day but Friday", "en", "not 2026-11-27"),
        ("I'm away on the fourth", "en", "not 2026-12-04"),
        ("I'm away until the fourth", "en", "2026-12-04.."),
        ("Können Sie nach dem Bart sehen? Donnerstag wäre schön.", "de", "2026-11-26"),
        ("Nach Donnerstag wäre schön.", "de", "2026-11-27.."),
    ],
)
def test_what_is_refused_ends_with_its_clause(said: str, language: str, means: str) -> None:
    assert wished(said, language) == means


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("I'm after a haircut Saturday morning", "2026-11-28 0:00-12:00"),
        ("My husband's after a men's haircut on Friday", "2026-11-27"),
        ("We were after an appointment on Friday", "2026-11-27"),
        ("Friday, anything that's after four", "2026-11-27 16:00-"),
        ("I'm free after four on Friday", "2026-11-27 16:00-"),
    ],
)
def test_whoever_is_after_something_looks_for_it(said: str, means: str) -> None:
    assert wished(said, "en") == means
