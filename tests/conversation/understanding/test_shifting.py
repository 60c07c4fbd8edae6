"""Earlier and later, without saying by how much."""

from __future__ import annotations

import pytest

from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.shifting import Way, read_shift


@pytest.mark.parametrize(
    ("said", "language", "way"),
    [
        ("Geht nicht auch etwas früher?", "de", Way.EARLIER),
        ("Haben Sie was Früheres?", "de", Way.EARLIER),
        ("ein bisschen eher wäre besser", "de", Way.EARLIER),
        ("Haben Sie auch was später?", "de", Way.LATER),
        ("lieber noch was Späteres", "de", Way.LATER),
        ("nicht früher, später", "de", Way.LATER),
        ("anything earlier?", "en", Way.EARLIER),
        ("could you do it a bit sooner", "en", Way.EARLIER),
        ("later in the day, maybe", "en", Way.LATER),
        ("das passt eher nicht", "de", None),
        ("bis später!", "de", None),
        ("ich melde mich später nochmal", "de", None),
        ("je früher, desto besser", "de", None),
        ("I will call back later", "en", None),
        ("the sooner the better", "en", None),
        ("see you later", "en", None),
        ("Dienstag um zehn", "de", None),
    ],
)
def test_the_way_is_heard(said: str, language: str, way: Way | None) -> None:
    shift = read_shift(fold(said).text, language)
    assert (shift.way if shift else None) is way


@pytest.mark.parametrize(
    ("said", "language", "way"),
    [
        ("das ist mir alles zu früh", "de", Way.LATER),
        ("so spät kann ich nicht", "de", Way.EARLIER),
        ("that's too early for me", "en", Way.LATER),
        ("too late, I am afraid", "en", Way.EARLIER),
        ("so früh wie möglich", "de", None),
        ("as early as possible", "en", None),
    ],
)
def test_too_much_of_the_one_asks_for_the_other(said: str, language: str, way: Way | None) -> None:
    shift = read_shift(fold(said).text, language)
    assert (shift.way if shift else None) is way
