"""The noisy line: repeatable, silent at level 0, and about a tenth of the words changed on a poor mobile one."""

from __future__ import annotations

from random import Random

import pytest

from askpro.entry.cli.rehearsal.noise import changed_share, heard_as

SAID = {
    "de": (
        "Guten Tag, ich hätte gern einen Termin für einen Herrenhaarschnitt morgen um zehn Uhr bei Mira.",
        "Ja, das passt mir gut.",
        "Am Donnerstag, den dritten Dezember, um fünfzehn Uhr dreißig.",
        "Mein Name ist Weber.",
    ),
    "en": (
        "I'd like to book a women's haircut on Tuesday at half past three, please.",
        "Yes, that works for me.",
        "My name is Clarke.",
    ),
}


def share(language: str, level: int) -> float:
    chance = Random(7)
    shares = [
        changed_share(said, heard_as(said, language, level, chance))
        for said in SAID[language]
        for _ in range(200)
    ]
    return sum(shares) / len(shares)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_clean_line_changes_nothing(language: str) -> None:
    assert all(heard_as(said, language, 0, Random(1)) == said for said in SAID[language])


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_poor_mobile_line_changes_about_a_tenth_of_the_words(language: str) -> None:
    assert 0.06 <= share(language, 2) <= 0.13
    assert 0 < share(language, 1) < share(language, 2) < share(language, 3) < 0.3


def test_the_same_chance_makes_the_same_noise() -> None:
    said = SAID["de"][0]
    assert heard_as(said, "de", 3, Random(5)) == heard_as(said, "de", 3, Random(5))


def test_silence_stays_silence() -> None:
    assert heard_as("", "de", 3, Random(1)) == ""


def test_numbers_are_never_misheard_on_a_good_line() -> None:
    chance = Random(3)
    heard = " ".join(heard_as("fünfzehn sechzehn", "de", 1, chance) for _ in range(300)).lower()
    assert "fünfzig" not in heard and "siebzehn" not in heard
