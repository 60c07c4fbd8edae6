"""Remarks on how a name is written."""

import pytest

from askpro.conversation.understanding.spelling import respell


@pytest.mark.parametrize(
    ("name", "remark", "written"),
    [
        ("Stefan", "mit ph", "Stephan"),
        ("Schmitt", "mit d t", "Schmidt"),
        ("Meier", "mit ai y", "Maier"),
        ("Hofman", "mit Doppel-f und Doppel-n", "Hoffmann"),
        ("Mathias", "mit Doppel-t h", "Matthias"),
        ("Weiss", "mit Eszett", "Weiß"),
        ("Kristian", "mit ch", "Christian"),
    ],
)
def test_a_remark_changes_the_letters_that_sound_alike(name, remark, written):
    assert respell(name, remark, "de") == written


def test_a_name_that_has_the_letters_already_stays():
    assert respell("Schmidt", "mit d t", "de") == "Schmidt"


def test_with_something_else_is_no_remark():
    assert respell("Weber", "mit einer Frage", "de") == "Weber"
