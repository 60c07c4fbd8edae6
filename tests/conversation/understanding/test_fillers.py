"""Fillers stand between any two words and change nothing."""

from __future__ import annotations

import pytest

from askpro.conversation.understanding.folding import fold, without_fillers


@pytest.mark.parametrize(
    ("heard", "language", "left"),
    [
        ("I won't be um, able uh, to come", "en", "i won't be able to come"),
        ("ich äh, kann ähm nicht", "de", "ich kann nicht"),
        ("um zehn kann er", "de", "um zehn kann er"),
        ("uh huh", "en", "uh huh"),
    ],
)
def test_fillers_are_dropped_and_every_letter_keeps_its_place(heard: str, language: str, left: str) -> None:
    spoken = without_fillers(fold(heard), language)
    assert spoken.text == left
    assert all(fold(heard[origin]).text[:1] == letter for origin, letter in zip(spoken.origins, left, strict=True)
               if letter.isascii() and heard[origin].isascii())  # fmt: skip
