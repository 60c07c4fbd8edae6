"""Names as callers give them."""

import pytest

from askpro.conversation.understanding.names import is_plausible_name, read_name, read_third_person


@pytest.mark.parametrize(
    ("text", "language", "full"),
    [
        ("mein Name ist Schmidt, Thomas Schmidt", "de", "Thomas Schmidt"),
        ("hier ist Frau Weber", "de", "Weber"),
        ("ich heiße Anna Keller", "de", "Anna Keller"),
        ("Guten Tag, hier ist Weber, ich hätte gern einen Termin", "de", "Weber"),
        ("Hallo hier ist Mehmet Yılmaz ich möchte gern einen Termin am Freitag", "de", "Mehmet Yılmaz"),
        ("Hier spricht Dr. Andreas von der Heide", "de", "Andreas von der Heide"),
        ("Guten Tag, Müller hier", "de", "Müller"),
        ("Weber mein Name", "de", "Weber"),
        ("Weber hier der Kostenvoranschlag ist da", "de", "Weber"),
        ("lang mein name ist doktor brandt heute im haus", "de", "Lang"),
        ("mein name ist doktor brandt", "de", "Brandt"),
        ("auf den Namen Nguyen", "de", "Nguyen"),
        ("this is John Miller", "en", "John Miller"),
        ("hi, it's Tom Baker here", "en", "Tom Baker"),
        ("John Miller speaking", "en", "John Miller"),
        ("my last name is O'Brien", "en", "O'Brien"),
        ("the first one, it's Ben Folds", "en", "Ben Folds"),
        ("My name is Will Sanders", "en", "Will Sanders"),
        ("this is Sarah Love", "en", "Sarah Love"),
    ],
)
def test_an_introduced_name_is_read_unasked(text, language, full):
    name = read_name(text, language, expecting=False)
    assert (name.full, name.introduced) == (full, True)


@pytest.mark.parametrize(
    ("text", "language", "full"),
    [
        ("Weber", "de", "Weber"),
        ("Ja, Anna Keller", "de", "Anna Keller"),
        ("also die kleine heißt Mia Vogt", "de", "Mia Vogt"),
        ("mein sohn heißt max brandt", "de", "Max Brandt"),
        ("Schmidt, Thomas", "de", "Thomas Schmidt"),
        ("Grabowski", "de", "Grabowski"),
        ("Herr Öztürk", "de", "Öztürk"),
        ("Frau Dr. Müller-Lüdenscheidt", "de", "Müller-Lüdenscheidt"),
        ("Sure, it's Priya Patel", "en", "Priya Patel"),
        ("Özdemir, Ö-Z-D-E-M-I-R", "de", "Özdemir"),
        ("Sally Field, that's F I E L D", "en", "Sally Field"),
        ("Anna Maier, das schreibt man M A I E R", "de", "Anna Maier"),
        ("May Sanders", "en", "May Sanders"),
        ("Ben", "en", "Ben"),
        ("Hannelore Von Der Heide", "de", "Hannelore von der Heide"),
        ("von der heide", "de", "von der Heide"),
        ("Mein Name ist Zur Mühlen", "de", "zur Mühlen"),
        ("marie-luise zu wittenstein", "de", "Marie-Luise zu Wittenstein"),
        ("Jan van den Berg", "de", "Jan van den Berg"),
        ("karin müller-lüdenscheidt", "de", "Karin Müller-Lüdenscheidt"),
        ("Da Silva", "de", "Da Silva"),
        ("Ja, Anna Kurz.", "de", "Anna Kurz"),
        ("sean o'connor", "en", "Sean O'Connor"),
        ("Fiona mcdowell", "en", "Fiona McDowell"),
        ("Ian McAllister", "en", "Ian McAllister"),
        ("Jeanne d'Arc", "en", "Jeanne d'Arc"),
        ("Rosa de la Cruz", "en", "Rosa de la Cruz"),
        ("Dr. med. Hans-Peter von und zu Falkenstein", "de", "Hans-Peter von und zu Falkenstein"),
        ("Renate ähm Voss", "de", "Renate Voss"),
        ("Renate, well, Voss", "en", "Renate Voss"),
        ("renate um voss", "en", "Renate Voss"),
    ],
)
def test_a_bare_name_is_read_when_it_was_asked_for(text, language, full):
    assert read_name(text, language, expecting=True).full == full


def test_a_name_told_in_full_and_alone_is_read_unasked():
    assert read_name("Luke Evans.", "en", expecting=False).full == "Luke Evans"
    assert read_name("Stefanie Brandt bitte", "de", expecting=False).full == "Stefanie Brandt"
    for text in ("Evans", "Luke", "Luke Evans does my hair", "with Luke Evans"):
        assert read_name(text, "en", expecting=False) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("will that be possible", "en"),
        ("may tomorrow work", "en"),
        ("ja gerne", "de"),
        ("morgen um zehn", "de"),
        ("Haarschnitt bitte", "de"),
        ("Keine Ahnung", "de"),
        ("muss ich das?", "de"),
        ("Färben und Schneiden", "de"),
        ("ich bin krank", "de"),
        ("hier ist es kalt", "de"),
        ("yes please", "en"),
        ("for my mother, she'd like a perm", "en"),
        ("tomorrow at ten", "en"),
        ("it's Monday", "en"),
        ("I'm calling about my appointment", "en"),
    ],
)
def test_everyday_talk_is_never_a_name(text, language):
    assert read_name(text, language, expecting=True) is None


def test_staff_asked_for_is_not_the_caller():
    assert read_name("ich brauche einen Termin bei Frau Weber", "de", expecting=False) is None


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Meier, M A I E R", None, "Maier"),
        ("M wie Martha Umlaut Unna L L E R", None, "Müller"),
        ("mein name ist m e i e r", None, "Meier"),
        ("Meier mit ai y", None, "Maier"),
        ("Stefan mit ph", "Stephan", None),
        ("Anna, A N N A, Keller", "Anna", "Keller"),
        ("Hofmann mit Doppel-f und Doppel-n", None, "Hoffmann"),
    ],
)
def test_spelling_and_remarks_correct_the_name(text, given, family):
    name = read_name(text, "de", expecting=True)
    assert (name.given, name.family, name.spelled) == (given, family, True)


def test_a_third_person_is_told_from_the_caller():
    daughter = read_name("für meine Tochter Lena", "de", expecting=False)
    assert (daughter.given, daughter.for_whom) == ("Lena", "tochter")
    both = "Hier ist Anna Keller, ich brauche einen Termin für meine Tochter Lena"
    assert read_name(both, "de", expecting=False).full == "Anna Keller"
    assert read_third_person(both, "de").given == "Lena"
    assert read_third_person("for my husband Tom", "en").for_whom == "husband"
    assert read_third_person("für meine Tochter am Montag", "de") is None


def test_the_span_covers_salutation_and_name():
    text = "hier ist Frau Weber bitte"
    assert text[slice(*read_name(text, "de", expecting=False).span)] == "Frau Weber"


def test_plausible_names_are_made_of_words_that_are_not_everyday_talk():
    assert is_plausible_name("Anna von der Heide", "de")
    assert is_plausible_name("O'Brien", "en")
    assert is_plausible_name("Thị Nguyễn", "de")
    assert not is_plausible_name("morgen früh", "de")
    assert not is_plausible_name("中村", "de")
    assert not is_plausible_name("Anna 12", "de")
