"""The caller's ear: what is asked and offered is recognised by any wording, and nothing else is."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from askpro.entry.cli.rehearsal.cues import Ask
from askpro.entry.cli.rehearsal.hearing import listen

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Guten Tag! Was kann ich für Sie tun?", Ask.PURPOSE),
        ("Für welchen Tag und welche Uhrzeit?", Ask.WHEN),
        ("Da ist nichts frei. Welcher andere Tag ginge?", Ask.OTHER_WHEN),
        ("Auf welchen Namen darf ich den Termin eintragen?", Ask.NAME),
        ("Buchstabieren Sie mir bitte Ihren Nachnamen.", Ask.SPELLING),
        ("Ihre Nummer wird nicht angezeigt. Welche darf ich notieren?", Ask.PHONE),
        ("Damenhaarschnitt am Dienstag um 10 Uhr, auf den Namen Weber. Soll ich das eintragen?", Ask.CONFIRM),
        ("Frei wäre Dienstag um 10 Uhr. Passt Ihnen das?", Ask.OFFER),
        ("Herrenhaarschnitt oder Damenhaarschnitt?", Ask.SERVICE),
        ("Und wann ist der Termin? Bitte Tag und Uhrzeit.", Ask.APPOINTMENT_TIME),
        ("Soll Sie jemand zurückrufen?", Ask.PERSON_OFFER),
        ("Haben Sie noch einen Wunsch?", Ask.ANYTHING_ELSE),
        ("Es ruft Sie jemand zurück.", Ask.NOTHING),
        ("When shall I move it to?", Ask.WHEN),
        ("May I have your name, please?", Ask.NAME),
        ("So on Tuesday at 10 am, name Weber. Is that right?", Ask.CONFIRM),
        ("There is Tuesday at 10 am or at 11 am. Which one shall I take?", Ask.CHOICE),
        ("Would you like to book, move or cancel an appointment?", Ask.PURPOSE),
        ("Which appointment is it about?", Ask.WHICH_APPOINTMENT),
    ],
)
def test_a_question_is_recognised_by_its_words(said: str, asked: Ask) -> None:
    assert listen(said, MONDAY).ask is asked


def test_offers_carry_their_day_on() -> None:
    heard = listen(
        "Frei wäre morgen, Dienstag, um 9 Uhr, um 10 Uhr 30 oder am Freitag, den 4. Dezember, um 14 Uhr"
        " bei Mira. Was passt Ihnen?",
        MONDAY,
    )
    assert [offer.at for offer in heard.offers] == [
        datetime(2026, 11, 24, 9),
        datetime(2026, 11, 24, 10, 30),
        datetime(2026, 12, 4, 14),
    ]


def test_english_clock_times_know_their_half_of_the_day() -> None:
    heard = listen("I could offer you tomorrow at 10:30 am, at noon or at 2 pm. Which suits you?", MONDAY)
    assert [(offer.at.hour, offer.at.minute) for offer in heard.offers] == [(10, 30), (12, 0), (14, 0)]


def test_what_is_not_free_is_no_offer() -> None:
    heard = listen("Morgen um 10 Uhr ist leider nichts frei. Frei wäre morgen um 11 Uhr. Passt das?", MONDAY)
    assert [offer.at.hour for offer in heard.offers] == [11]


def test_a_clock_time_alone_belongs_to_the_day_named_before() -> None:
    heard = listen("Bleibt es bei 10 Uhr?", MONDAY, previous_day=date(2026, 11, 25))
    assert heard.offers[0].at == datetime(2026, 11, 25, 10)
    assert not heard.offers[0].day_known


def test_a_goodbye_asks_nothing() -> None:
    heard = listen("Vielen Dank, bis dann. Auf Wiederhören!", MONDAY)
    assert heard.goodbye and heard.ask is Ask.NOTHING
