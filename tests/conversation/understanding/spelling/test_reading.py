"""Spelled words in German and English."""

import pytest

from askpro.conversation.understanding.spelling import read_spelled


@pytest.mark.parametrize(
    ("text", "language", "letters"),
    [
        ("Meier, M E I E R", "de", "meier"),
        ("em a ypsilon", "de", "may"),
        ("em ü el el e er", "de", "müller"),
        ("A wie Anton B wie Berta D wie Dora", "de", "abd"),
        ("M wie Martha Umlaut Unna L L E R", "de", "müller"),
        ("es ce ha em i te te", "de", "schmitt"),
        ("h o Doppel-f m a Doppel-n", "de", "hoffmann"),
        ("w e i scharfes s", "de", "weiß"),
        ("Nordpol Emil Unna", "de", "neu"),
        ("double u a tee kay i n s", "en", "watkins"),
        ("Sierra Charlie Oscar Tango Tango", "en", "scott"),
        ("J O N E S hyphen S M I T H", "en", "jones-smith"),
        ("a RN o LD", "en", "arnold"),
        ("M 中 E I E R", "de", "meier"),
    ],
)
def test_letters_are_joined_however_they_are_said(text, language, letters):
    assert read_spelled(text, language).letters == letters


def test_the_word_is_believed_over_the_letter_before_it():
    assert read_spelled("P wie Berta A U E R", "de").letters == "bauer"


def test_a_doubled_letter_said_again_is_not_counted_twice():
    assert read_spelled("h o f Doppel-f m a n", "de").letters == "hoffman"


@pytest.mark.parametrize(
    ("text", "language"),
    [("ja gerne morgen um zehn", "de"), ("es ist er", "de"), ("Martha Schmidt", "de"), ("I see you", "en")],
)
def test_everyday_words_are_not_letters(text, language):
    assert read_spelled(text, language) is None
