"""The caller's ear: what is asked and offered is recognised by any wording, and nothing else is."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from askpro.conversation.dialogue.prompts import PROMPTS
from askpro.entry.cli.rehearsal.cues import Ask
from askpro.entry.cli.rehearsal.hearing import listen
from askpro.entry.cli.rehearsal.outcomes import claimed
from askpro.tenancy.companies import Tone

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


@pytest.mark.parametrize(
    "said",
    [
        "Frei wäre am Freitag, den 4. Dezember, oder am Montag, den 7. Dezember, jeweils um 9 Uhr bei Mira.",
        "You could come on Friday, December 4th, or Monday, December 7th, each at 9 am with Mira.",
    ],
)
def test_a_time_for_each_day_is_offered_on_each(said: str) -> None:
    assert [offer.at for offer in listen(said, MONDAY).offers] == [
        datetime(2026, 12, 4, 9),
        datetime(2026, 12, 7, 9),
    ]


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("Frei wäre morgen um 9, 10 oder 11 Uhr. Was passt?", [(9, 0), (10, 0), (11, 0)]),
        ("Frei wäre morgen um 10 Uhr 30, 11 Uhr oder 12 Uhr 30. Was passt?", [(10, 30), (11, 0), (12, 30)]),
        ("You could come tomorrow at 10:30, 11 or 11:30 am. Which one?", [(10, 30), (11, 0), (11, 30)]),
        ("You could come tomorrow at 10 am, 2 or 3:30 pm. Which one?", [(10, 0), (14, 0), (15, 30)]),
    ],
)
def test_times_of_a_list_share_their_unit(said: str, hours: list[tuple[int, int]]) -> None:
    assert [(offer.at.hour, offer.at.minute) for offer in listen(said, MONDAY).offers] == hours


def test_times_without_a_day_belong_to_the_day_that_is_not_free() -> None:
    heard = listen("Morgen um 10 Uhr ist leider nichts frei. Frei wäre um 9 oder 11 Uhr. Was passt?", MONDAY)
    assert [offer.at for offer in heard.offers] == [datetime(2026, 11, 24, 9), datetime(2026, 11, 24, 11)]
    assert all(offer.day_known for offer in heard.offers)


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


@pytest.mark.parametrize("key", sorted(PROMPTS["de", Tone.FORMAL].wordings))
def test_a_question_is_the_same_in_either_tone(key: str) -> None:
    formal, informal = (PROMPTS["de", tone].wordings[key] for tone in Tone)
    for sir, friend in zip(map(filled, formal), map(filled, informal), strict=True):
        heard, as_well = listen(sir, MONDAY), listen(friend, MONDAY)
        assert (heard.ask, heard.offers, heard.goodbye, heard.not_understood) == (
            as_well.ask,
            as_well.offers,
            as_well.goodbye,
            as_well.not_understood,
        )
        assert claimed(sir) == claimed(friend)


def filled(wording: str) -> str:
    """A wording with something in each of its places."""
    return re.sub(
        r"\{[^}]*on[^}]*\}", "am Dienstag um 10 Uhr", re.sub(r"\{(?![^}]*on)[^}]*\}", "Mira", wording)
    )


def test_a_goodbye_asks_nothing() -> None:
    heard = listen("Vielen Dank, bis dann. Auf Wiederhören!", MONDAY)
    assert heard.goodbye and heard.ask is Ask.NOTHING
