"""Remarks beside the errand are told apart, and none is made of a wish."""

from __future__ import annotations

import pytest

from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.remarks import Remark, read_remark


@pytest.mark.parametrize(
    ("said", "language", "remark"),
    [
        ("Wie geht es Ihnen denn heute?", "de", Remark.HOW_ARE_YOU),
        ("Herrliches Wetter heute", "de", Remark.WEATHER),
        ("Erzählen Sie mir einen Witz", "de", Remark.JOKE),
        ("Sie sind aber nett", "de", Remark.PRAISE),
        ("Frohe Ostern!", "de", Remark.WISHES),
        ("Können Sie mich noch hören?", "de", Remark.CAN_YOU_HEAR),
        ("Die Verbindung ist ganz schlecht", "de", Remark.BAD_LINE),
        ("Mein Akku ist gleich leer", "de", Remark.IN_A_HURRY),
        ("Ich fahre gerade Auto", "de", Remark.IN_A_HURRY),
        ("Ich war kurz abgelenkt", "de", Remark.DISTRACTED),
        ("Das dauert ja ewig", "de", Remark.ANNOYED),
        ("Oh, da habe ich mich verwählt", "de", Remark.WRONG_NUMBER),
        ("How are you doing today?", "en", Remark.HOW_ARE_YOU),
        ("Lovely weather today", "en", Remark.WEATHER),
        ("Do you know any good jokes?", "en", Remark.JOKE),
        ("You are so helpful", "en", Remark.PRAISE),
        ("Happy new year", "en", Remark.WISHES),
        ("Can you hear me now?", "en", Remark.CAN_YOU_HEAR),
        ("Sorry, the line is really bad", "en", Remark.BAD_LINE),
        ("My battery is about to die", "en", Remark.IN_A_HURRY),
        ("I'm driving", "en", Remark.IN_A_HURRY),
        ("The baby is crying", "en", Remark.DISTRACTED),
        ("This is so annoying", "en", Remark.ANNOYED),
        ("I think I have the wrong number", "en", Remark.WRONG_NUMBER),
        ("Wie geht es mit einem Termin am Montag weiter", "de", None),
        ("Habe ich mich verwählt?", "de", None),
        ("Ich bin am Donnerstag unterwegs", "de", None),
        ("Ist da jemand am Samstag frei?", "de", None),
        ("Have a nice day", "en", None),
        ("Are you there on Saturday?", "en", None),
        ("I am on the road that day", "en", None),
    ],
)
def test_a_remark_is_known_by_its_words(said: str, language: str, remark: Remark | None) -> None:
    found = read_remark(fold(said).text, language)
    assert (found.remark if found else None) is remark
