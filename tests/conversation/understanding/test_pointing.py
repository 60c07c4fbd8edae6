"""Pointing at one of the offered options."""

import pytest

from askpro.conversation.understanding.pointing import Direction, read_pointing


@pytest.mark.parametrize(
    ("text", "language", "index"),
    [
        ("der Erste", "de", 0),
        ("Ihr erster Vorschlag", "de", 0),
        ("den zweiten bitte", "de", 1),
        ("Nummer zwei", "de", 1),
        ("Option 3", "de", 2),
        ("den ersten, nein, lieber den zweiten", "de", 1),
        ("the second one please", "en", 1),
        ("first one", "en", 0),
        ("number two", "en", 1),
        ("the 2nd one", "en", 1),
        ("let's go with the second", "en", 1),
        ("choice three", "en", 2),
        ("gleich den ersten", "de", 0),
        ("das zweite klingt gut", "de", 1),
        ("Variante zwei", "de", 1),
    ],
)
def test_an_option_is_counted(text, language, index):
    assert read_pointing(text, language).index == index


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        ("den früheren", "de", Direction.EARLIER),
        ("nehme den späteren", "de", Direction.LATER),
        ("der ganz letzte", "de", Direction.LAST),
        ("the very last", "en", Direction.LAST),
        ("the latter", "en", Direction.LAST),
        ("the former", "en", Direction.EARLIER),
        ("den letzten", "de", Direction.LAST),
        ("die mittlere", "de", Direction.MIDDLE),
        ("egal welcher", "de", Direction.ANY),
        ("keiner davon", "de", Direction.NONE),
        ("the later one", "en", Direction.LATER),
        ("the earliest", "en", Direction.EARLIER),
        ("either", "en", Direction.ANY),
        ("neither works", "en", Direction.NONE),
        ("den vorletzten", "de", Direction.LAST_BUT_ONE),
        ("the second to last one", "en", Direction.LAST_BUT_ONE),
        ("die andere Zeit", "de", Direction.OTHER),
        ("nein, lieber den anderen", "de", Direction.OTHER),
        ("the other one", "en", Direction.OTHER),
        ("andere Zeiten", "de", Direction.NONE),
    ],
)
def test_an_option_is_pointed_at_by_its_place(text, language, direction):
    assert read_pointing(text, language).direction is direction


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("am ersten Oktober", "de"),
        ("der dritte zehnte", "de"),
        ("beim ersten Mal", "de"),
        ("letzte Woche", "de"),
        ("morgen um zehn", "de"),
        ("Ich hätte gern keinen Termin", "de"),
        ("the first of May", "en"),
        ("last week", "en"),
    ],
)
def test_a_date_is_not_an_option(text, language):
    assert read_pointing(text, language) is None


def test_a_place_is_found_among_the_options_offered():
    assert read_pointing("den letzten", "de").among(3) == 2
    assert read_pointing("die mittlere", "de").among(3) == 1
    assert read_pointing("den dritten", "de").among(2) is None
    assert read_pointing("keiner davon", "de").among(2) is None


def test_the_last_but_one_is_not_the_second():
    pointing = read_pointing("the second to last", "en")
    assert pointing.index is None
    assert (pointing.among(3), pointing.among(2), pointing.among(1)) == (1, 0, None)


def test_the_other_one_needs_two():
    other = read_pointing("the other one", "en")
    assert (other.among(2), other.among(3)) == (1, None)
