"""Expressions inside whole sentences, as callers say and recognisers write them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from askpro.conversation.understanding.when import Reference, read_when

from .notation import written
from .test_documented_meanings import documented

TUESDAY_MORNING = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
SENTENCES = {
    "de": ("Haben Sie {} was frei?", "Ich bräuchte {} einen Termin für meine Tochter."),
    "en": ("Do you have anything {}?", "Hi, I was hoping to book a haircut {}."),
}
WHOLE_SENTENCES = ("ich ", "I ", "?", " wir ", "may I")
ALONE = ("ten on Monday", "half an hour before noon")
"""What a sentence around it makes something else of: "a haircut ten ...", "anything half an hour ..."."""


def phrases() -> list[tuple[str, str, str]]:
    """What the document has as a phrase: no whole sentence, no refusal, no correction, no move."""
    return [
        (language, said, means)
        for language, said, means in documented()
        if not any(sign in f"{said} " for sign in WHOLE_SENTENCES)
        and not any(sign in means for sign in ("nothing", "soonest", "not", "=>", ">"))
        and said not in ALONE
        and not said.endswith(".")
    ]


def read(said: str, language: str, expecting: str | None = None) -> str:
    reference = Reference(TUESDAY_MORNING, language, (9 * 60, 19 * 60), expecting)  # type: ignore[arg-type]
    return written(read_when(said, reference))


@pytest.mark.parametrize(("language", "said", "means"), phrases())
def test_a_sentence_around_it_changes_nothing(language, said, means):
    for sentence in SENTENCES[language]:
        assert read(sentence.format(said), language) == means, sentence


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("Montag um 10.", "2026-11-30 10:00"),
        ("Ich komme um 3.", "15:00"),
        ("Gegen 15.", "~15:00"),
        ("Um halb 3.", "14:30"),
        ("Viertel nach 3.", "15:15"),
        ("Um 10 nach 3.", "15:10"),
        ("Um 10 Uhr 30.", "10:30"),
        ("Von 9 bis 11.", "9:00-11:00"),
        ("Am Montag zwischen 9 und 11.", "2026-11-30 9:00-11:00"),
        ("Montag ab 14.", "2026-11-30 14:00-"),
        ("Nicht vor 12.", "12:00-"),
        ("Um 10 oder 11.", "10:00 | 11:00"),
        ("Freitag 14.", "2026-11-27 14:00"),
        ("In der KW 50.", "2026-12-07..2026-12-13"),
    ],
)
def test_a_full_stop_after_an_hour_ends_the_sentence(said, means):
    assert read(said, "de") == means


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("Am 10.", "2026-12-10"),
        ("Der 15. geht.", "2026-12-15"),
        ("Dienstag, den 15.", "2026-12-15"),
        ("Dienstag 15.", "2026-12-15"),
        ("Vom 3. bis 7.", "2026-12-03..2026-12-07"),
        ("Am 3. oder 4.", "2026-12-03 | 2026-12-04"),
        ("Bis zum 17.", "2026-11-24..2026-12-17"),
        ("Ab 15. Dezember.", "2026-12-15.."),
        ("Montag, den 15.", "ask 2026-12-15"),
    ],
)
def test_a_full_stop_after_a_day_of_the_month_makes_the_date(said, means):
    assert read(said, "de") == means


@pytest.mark.parametrize("said", ["14.", "Dann 14.", "14. bitte", "Um 14.", "So 14."])
def test_a_number_is_an_hour_where_the_time_was_asked(said):
    assert read(said, "de", "time") == "14:00"


@pytest.mark.parametrize("said", ["Tue 19th.", "Yes, Tue 19th."])
def test_an_english_ordinal_is_a_day_that_is_asked_about_where_it_does_not_fit(said):
    assert read(said, "en") == "ask 2026-12-19"


def test_a_date_stays_one_where_the_time_was_asked():
    assert read("Am 14.", "de", "time") == "2026-12-14"


@pytest.mark.parametrize(
    ("said", "language", "means"),
    [
        ("um acht ist mir zu früh geht auch so gegen zehn", "de", "not 8:00 | ~10:00"),
        (
            "Freitag ist gut aber um acht ist mir zu früh ginge zehn",
            "de",
            "not 2026-11-27 8:00 | 2026-11-27 10:00",
        ),
        ("um acht wär mir aber zu früh", "de", "not 8:00"),
        ("zehn geht nicht geht elf", "de", "not 10:00 | 11:00"),
        ("am Freitag um acht kann ich nicht, geht zehn", "de", "not 2026-11-27 8:00 | 2026-11-27 10:00"),
        ("Freitag geht nicht am Samstag vielleicht", "de", "not 2026-11-27 | 2026-11-28"),
        ("nein heute nicht am Freitag vielleicht", "de", "not 2026-11-24 | 2026-11-27"),
        ("am Samstag bitte nicht am Freitag", "de", "2026-11-28 | not 2026-11-27"),
        ("erst ab fünf ich arbeite bis halb fünf", "de", "17:00-"),
        ("ich arbeite bis halb fünf", "de", "16:30-"),
        ("eight is too early can you do ten", "en", "not 8:00 | 10:00"),
    ],
)
def test_a_time_that_is_too_early_is_none_beside_another_one(said, language, means):
    assert read(said, language, "when") == means


def test_whether_it_is_too_early_is_only_asked():
    assert read("ist Freitag um acht zu früh", "de", "when") == "2026-11-27 8:00"
