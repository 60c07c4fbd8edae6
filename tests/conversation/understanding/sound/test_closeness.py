"""How far apart two sounds are."""

import numpy as np

from askpro.conversation.understanding.sound import LOSS, SOUND_CODES, SUBSTITUTION


def _apart(one: str, other: str) -> float:
    return float(SUBSTITUTION[SOUND_CODES[one], SOUND_CODES[other]])


def test_the_telephone_confuses_what_is_made_alike():
    assert _apart("m", "n") < _apart("m", "b") < _apart("m", "s")
    assert _apart("b", "d") < _apart("b", "s")
    assert _apart("f", "s") < _apart("f", "l")
    assert _apart("i", "e") < _apart("i", "o")


def test_it_is_the_same_both_ways_and_nothing_for_the_same_sound():
    assert np.array_equal(SUBSTITUTION, SUBSTITUTION.T)
    assert not np.diag(SUBSTITUTION).any()


def test_no_sound_stands_for_another_at_more_than_both_are_worth():
    assert (SUBSTITUTION <= 2.0).all() and (LOSS > 0).all()
