"""Earlier and later, and by how much an appointment is to be moved."""

from __future__ import annotations

import pytest

from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.shifting import Way, read_move_by, read_shift


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


@pytest.mark.parametrize(
    ("said", "language", "way", "minutes"),
    [
        ("Können wir meinen Termin eine Stunde nach hinten schieben?", "de", Way.LATER, 60),
        ("um anderthalb Stunden nach vorne", "de", Way.EARLIER, 90),
        ("ginge es auch eine halbe Stunde früher", "de", Way.EARLIER, 30),
        ("zwei Tage später", "de", Way.LATER, 2880),
        ("Ich müsste meinen Termin vorziehen", "de", Way.EARLIER, None),
        ("Ich möchte meinen Termin auf Donnerstag verschieben", "de", None, None),
        ("Can we push my appointment back by an hour?", "en", Way.LATER, 60),
        ("could we move it back a quarter of an hour", "en", Way.LATER, 15),
        ("bring it forward by two hours", "en", Way.EARLIER, 120),
        ("half an hour earlier", "en", Way.EARLIER, 30),
        ("I need to move my appointment, please call me back", "en", None, None),
    ],
)
def test_an_appointment_is_moved_by_so_much(
    said: str, language: str, way: Way | None, minutes: int | None
) -> None:
    shift = read_move_by(fold(said).text, language)
    assert (shift.way if shift else None, shift.minutes if shift else None) == (way, minutes)
