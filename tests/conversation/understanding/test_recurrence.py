"""A series is read from what is said of it; a habit, a day that would do and what has been are none."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from askpro.conversation.understanding import Situation, Vocabulary, read
from askpro.conversation.understanding.commands import BookFor, GiveTime, MeanAll, NameService, Recur
from askpro.conversation.understanding.context import Expecting, Language, Term
from askpro.conversation.understanding.recurrence import Recurrence

NOW = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Europe/Berlin"))
SOLD = Vocabulary(
    (
        Term(UUID(int=1), {"de": ("Krankengymnastik", "KG"), "en": ("Physiotherapy", "Physio")}),
        Term(UUID(int=2), {"de": ("Massage",), "en": ("Massage",)}),
    ),
    (),
    (),
)


def heard(
    said: str,
    language: Language = "de",
    expecting: Expecting = "purpose",
    series: bool = False,
    purpose: str = "",
) -> Recurrence | None:
    meaning = read(said, standing(language, expecting, series, purpose))
    command = meaning.first(Recur)
    return command.series if command else None


def standing(language: Language, expecting: Expecting, series: bool = False, purpose: str = "") -> Situation:
    return Situation(
        language=language, now=NOW, vocabulary=SOLD, expecting=expecting, series=series, purpose=purpose
    )


@pytest.mark.parametrize(
    ("said", "language", "weeks", "count"),
    [
        ("Ich brauche sechs Termine, immer donnerstags um zehn", "de", 1, 6),
        ("sechsmal Krankengymnastik, jeden Donnerstag", "de", 1, 6),
        ("6x KG, einmal pro Woche", "de", 1, 6),
        ("zwölf Behandlungen, jede zweite Woche", "de", 2, 12),
        ("eine Serie von zehn Terminen, alle vierzehn Tage dienstags um halb drei", "de", 2, 10),
        ("jeden zweiten Freitag um neun, vier Termine", "de", 2, 4),
        ("alle drei Wochen Massage, fünf Mal", "de", 3, 5),
        ("Krankengymnastik, jeden Donnerstag um zehn", "de", 1, None),
        ("einmal im Monat Massage, montags um zehn", "de", 4, None),
        ("ich habe ein Rezept für sechs Mal Krankengymnastik", "de", None, 6),
        ("every other Friday at nine, four times", "en", 2, 4),
        ("can I book six sessions of physio, every Thursday at ten", "en", 1, 6),
        ("I need eight treatments, once a week, Mondays at ten", "en", 1, 8),
        ("a course of six massages", "en", None, 6),
        ("physio every three weeks, five appointments", "en", 3, 5),
        ("physiotherapy please ewery ofer friday at nine four times", "en", 2, 4),
    ],
)
def test_a_rhythm_and_a_number_are_read(
    said: str, language: Language, weeks: int | None, count: int | None
) -> None:
    series = heard(said, language)
    assert series is not None
    assert (series.weeks, series.count) == (weeks, count)


@pytest.mark.parametrize(
    ("said", "language", "weeks_long"),
    [
        ("Krankengymnastik einmal die Woche, sechs Wochen lang", "de", 6),
        ("jede Woche Massage, die nächsten acht Wochen", "de", 8),
        ("physio weekly for the next six weeks", "en", 6),
        ("book me in for six weeks, every Thursday at ten", "en", 6),
    ],
)
def test_so_many_weeks_are_no_window_of_time(said: str, language: Language, weeks_long: int) -> None:
    series = heard(said, language)
    assert series is not None and series.lasting_weeks == weeks_long
    timing = read(said, standing(language, "purpose")).first(GiveTime)
    days = [wish.day for wish in timing.timing.wishes if wish.day] if timing else []
    assert all(day.single for day in days), "the weeks are not looked through for one appointment"


@pytest.mark.parametrize(
    ("said", "language", "last"),
    [
        ("alle zwei Wochen mittwochs um acht bis Weihnachten", "de", date(2026, 12, 25)),
        ("jede Woche Massage bis Ende Januar", "de", date(2027, 1, 31)),
        ("physio every week until December 20th", "en", date(2026, 12, 20)),
    ],
)
def test_a_series_may_end_with_a_day(said: str, language: Language, last: date) -> None:
    series = heard(said, language)
    assert series is not None and series.until == last


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ich komme jede Woche", "de"),
        ("Ich komme jede Woche zur Krankengymnastik und brauche morgen einen Termin", "de"),
        ("ich habe jeden Donnerstag Training", "de"),
        ("jeden Tag außer Montag", "de"),
        ("Ich kann jeden Donnerstag um zehn", "de"),
        ("jeder Donnerstag würde bei mir passen", "de"),
        ("ich habe die nächsten zwei Wochen nur montags Zeit", "de"),
        ("ich habe schon dreimal angerufen", "de"),
        ("Haben Sie jede Woche donnerstags offen?", "de"),
        ("in sechs Wochen", "de"),
        ("Massage in den nächsten zwei Wochen", "de"),
        ("drei Termine für meine Kinder", "de"),
        ("am zweiten Donnerstag im Monat", "de"),
        ("every Thursday works for me", "en"),
        ("I've been coming every week", "en"),
        ("I come every week and need a massage tomorrow", "en"),
        ("are you open every Thursday?", "en"),
        ("a massage in a fortnight at ten", "en"),
        ("I'm only free on Mondays for the next two weeks", "en"),
        ("I called three times already", "en"),
    ],
)
def test_what_is_only_like_a_series_is_none(said: str, language: Language) -> None:
    assert heard(said, language) is None


def test_a_weekday_said_to_when_is_a_day_that_would_do() -> None:
    assert heard("immer donnerstags um zehn", expecting="when") is None
    assert heard("immer donnerstags um zehn, sechsmal", expecting="when") is not None


@pytest.mark.parametrize(
    ("said", "language", "count"),
    [("sechs", "de", 6), ("so acht Stück", "de", 8), ("nur einen", "de", 1), ("twelve please", "en", 12)],
)
def test_asked_how_many_a_bare_number_is_the_answer_and_no_hour(
    said: str, language: Language, count: int
) -> None:
    series = heard(said, language, "count", series=True, purpose="book")
    assert series is not None and series.count == count
    assert read(said, standing(language, "count", True, "book")).first(GiveTime) is None


def test_the_appointments_of_a_series_are_not_for_so_many_people() -> None:
    meaning = read("vier Mal Massage, immer montags", standing("de", "purpose"))
    assert not meaning.of(BookFor)
    assert [one.count for one in meaning.of(NameService)] == [1]
    assert read("zwei Termine Massage", standing("de", "purpose")).of(BookFor)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ich möchte alle meine Termine absagen", "de"),
        ("bitte sagen Sie alle Termine ab dem zehnten Dezember ab", "de"),
        ("die ganze Serie absagen", "de"),
        ("sag die alle ab", "de"),
        ("die restlichen Termine muss ich stornieren", "de"),
        ("cancel all my appointments please", "en"),
        ("I want to cancel the whole series", "en"),
    ],
)
def test_all_of_them_is_told_from_one_of_them(said: str, language: Language) -> None:
    assert read(said, standing(language, "purpose")).of(MeanAll)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ich möchte meinen Termin am Donnerstag absagen", "de"),
        ("alles klar, bitte sagen Sie den Termin ab", "de"),
        ("den Termin alle zwei Wochen", "de"),
        ("No, I'll come after all", "en"),
        ("cancel my appointment on Thursday, all right?", "en"),
    ],
)
def test_one_of_them_is_not_taken_for_all(said: str, language: Language) -> None:
    assert not read(said, standing(language, "confirmation", purpose="cancel")).of(MeanAll)
