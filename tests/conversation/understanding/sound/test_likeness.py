"""How alike words sound."""

import pytest

from askpro.conversation.understanding.sound import sounds_like


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Müller", "Mueller", "de"),
        ("Schmidt", "Schmitt", "de"),
        ("Meier", "Mayer", "de"),
        ("Strähnen", "stränen", "de"),
        ("Watkins", "what kins", "en"),
        ("check up", "checkup", "en"),
    ],
)
def test_one_sound_in_two_spellings_is_alike(one, other, language):
    assert sounds_like(one, other, language) > 0.95


@pytest.mark.parametrize(
    ("one", "other"), [("Weber", "Keller"), ("Anna", "Mira"), ("Haarschnitt", "Farbe"), ("Weber", "")]
)
def test_different_words_are_not_alike(one, other):
    assert sounds_like(one, other, "de") < 0.5


def test_a_near_sound_is_closer_than_a_far_one():
    assert sounds_like("Bauer", "Pauer", "de") > sounds_like("Bauer", "Mauer", "de")
