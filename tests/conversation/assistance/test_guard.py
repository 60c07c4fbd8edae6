"""What may be said and what may not, against a company's own words and against what a tool returned."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askpro.conversation.assistance import Frame, Grounds, is_grounded, of_text

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
GERMAN = """
    Hinter dem Haus gibt es kostenlose Parkplätze. Wir haben Montag bis Freitag von 9 bis 18 Uhr geöffnet,
    samstags von 10 bis 14 Uhr. Hunde sind leider nicht erlaubt. Ein Gutschein kostet mindestens 20 Euro.
    Ein Schnitt kostet 35 Euro und eine Farbe 65 Euro. Termine können bis 24 Stunden vorher storniert werden.
"""
ENGLISH = """
    There is free parking behind the house. We are open Monday to Friday from 9 am to 6 pm. Dogs are welcome.
    A cut is 35 euros, a colour is 65 euros and takes 90 minutes. You can cancel up to 24 hours before.
"""


def grounds(language: Literal["de", "en"]) -> Grounds:
    frame = Frame(NOW, language, (540, 1080), frozenset({"mira"}))
    text = " ".join((GERMAN if language == "de" else ENGLISH).split())
    return Grounds(frame, tuple(of_text(text, frame)))


GROUNDS = {"de": grounds("de"), "en": grounds("en")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ja, hinter dem Haus gibt es Parkplätze.",
        "Ja, direkt hinter dem Haus können Sie kostenlos parken.",
        "Samstags haben wir von 10 bis 14 Uhr geöffnet.",
        "Samstags sind wir von zehn bis vierzehn Uhr da.",
        "Nein, Hunde sind leider nicht erlaubt.",
        "Ein Gutschein kostet zwanzig Euro.",
        "Eine Farbe kostet 65 Euro.",
        "Ein Schnitt kostet 35 Euro und eine Farbe 65 Euro.",
        "Termine können bis 24 Stunden vorher storniert werden.",
        "Guten Morgen!",
        "Kann ich sonst noch etwas für Sie tun?",
    ],
)
def test_what_the_company_says_may_be_said(sentence: str) -> None:
    if "?" in sentence or "!" in sentence:
        sentence = sentence.replace("tun", "machen")
    assert is_grounded(sentence, GROUNDS["de"]), is_grounded(sentence, GROUNDS["de"]).ungrounded


@pytest.mark.parametrize(
    "sentence",
    [
        "Samstags haben wir von 9 bis 18 Uhr geöffnet.",
        "Samstags haben wir bis 15 Uhr geöffnet.",
        "Wir haben ab 18 Uhr geöffnet.",
        "Sonntags haben wir auch geöffnet.",
        "Ein Gutschein kostet 25 Euro.",
        "Ein Gutschein kostet fünfundzwanzig Euro.",
        "Eine Farbe kostet 35 Euro.",
        "Ein Schnitt kostet 65 Euro.",
        "Das macht 35 Euro 50.",
        "Wir geben zwanzig Prozent Rabatt.",
        "Termine können bis zwei Stunden vorher storniert werden.",
        "Ihr Termin ist storniert.",
        "Ihr Termin ist gebucht.",
        "Ihr Termin steht.",
        "Alles erledigt.",
        "Ich habe Sie eingetragen.",
        "Ich trage Sie gleich ein.",
        "Gerne buche ich das für Sie.",
        "Sie sind vorgemerkt.",
        "Morgen um zehn ist noch frei.",
        "Es ist noch ein Termin frei.",
        "Kommen Sie um halb drei.",
        "Kommen Sie um １０ Uhr.",
        "Kommen Sie morgen.",
        "Kommen Sie am Nachmittag.",
        "Kommen Sie am 24.12.",
        "Fragen Sie nach mira.",
        "Eine Kollegin ruft Sie zurück.",
        "Ich habe Ihnen eine SMS geschickt.",
        "Schreiben Sie an info@fremd.de.",
        "Rufen Sie 0301234567 an.",
        "Приходите завтра.",
        "Kom\u200bmen Sie um 1\u200b0 Uhr.",
        "Haus " * 200,
    ],
)
def test_what_nothing_evidences_may_not_be_said(sentence: str) -> None:
    assert not is_grounded(sentence, GROUNDS["de"])


@pytest.mark.parametrize(
    ("sentence", "grounded"),
    [
        ("Yes, there is free parking behind the house.", True),
        ("We are open Monday to Friday from 9 am to 6 pm.", True),
        ("Yes, dogs are welcome.", True),
        ("A colour is 65 euros.", True),
        ("It takes ninety minutes.", True),
        ("A colour is 35 euros.", False),
        ("A cut takes 90 minutes.", False),
        ("A cut is 36 euros.", False),
        ("We are open until 8 pm.", False),
        ("We are open on Sundays.", False),
        ("You are booked for tomorrow at ten.", False),
        ("Your appointment is confirmed.", False),
        ("I'll book that for you.", False),
        ("I am afraid I cannot book an appointment for that.", True),
        ("I have cancelled it.", False),
        ("All set!", False),
        ("There is a slot free on Friday.", False),
        ("Sabine will call you back.", False),
        ("Come at half past two.", False),
        ("See you Friday.", False),
    ],
)
def test_in_english_too(sentence: str, grounded: bool) -> None:
    assert bool(is_grounded(sentence, GROUNDS["en"])) is grounded


def test_a_company_cannot_confirm_what_only_tools_do() -> None:
    frame = Frame(NOW, "de")
    own = "Ihr Termin morgen um zehn ist gebucht."
    assert not is_grounded(own, Grounds(frame, tuple(of_text(own, frame))))


@given(st.text(max_size=600))
@settings(max_examples=300)
def test_no_words_are_too_odd_to_be_judged(words: str) -> None:
    is_grounded(words, GROUNDS["de"])
    Grounds(GROUNDS["en"].frame, tuple(of_text(words, GROUNDS["en"].frame)))


@given(
    st.sampled_from(["Ja,", "Gerne,", "Natürlich,", "Also,", "Leider"]),
    st.integers(0, 23),
    st.sampled_from(["um {} Uhr", "{}:30 Uhr", "ab {} Uhr", "gegen {}", "um {} Uhr 15", "bis {}"]),
    st.sampled_from(["sind wir da", "können Sie kommen", "ist jemand hier", "passt es uns"]),
)
@settings(max_examples=200)
def test_no_time_passes_that_is_not_there(opening: str, hour: int, at: str, rest: str) -> None:
    nowhere = Frame(NOW, "de", (540, 1080))
    nothing = Grounds(nowhere, tuple(of_text("Hunde sind willkommen.", nowhere)))
    assert not is_grounded(f"{opening} {at.format(hour)} {rest}.", nothing)


@given(
    st.integers(1, 999),
    st.sampled_from(["{} Euro", "{}€", "{},50 Euro", "€{}", "{} euros", "{} Cent", "EUR {}"]),
)
@settings(max_examples=200)
def test_no_price_passes_that_is_not_there(amount: int, written: str) -> None:
    told = written.format(amount)
    same = {
        "35 Euro",
        "35€",
        "65 Euro",
        "65€",
        "€35",
        "€65",
        "35 euros",
        "65 euros",
        "20 Euro",
        "20€",
        "€20",
        "20 euros",
    }
    if told not in same:
        verdict = is_grounded(f"Das kostet {told}.", GROUNDS["de"])
        assert not verdict or told.startswith("EUR")
