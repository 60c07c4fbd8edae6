"""What is sold goes by other words too: a haircut is a cut, and who cuts is no cut."""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_DNS, uuid5
from zoneinfo import ZoneInfo

import pytest

from askpro.conversation.understanding import Meaning, Situation, Term, Vocabulary, read
from askpro.conversation.understanding.commands import NameService, NameStaff
from askpro.conversation.understanding.context import Language

NOW = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Europe/Berlin"))


def hear(text: str, *sold: str, language: Language = "de") -> Meaning:
    """What is heard where this is sold: each with a name, and other words for it after a slash."""
    words = [tuple(each.split("/")) for each in sold]
    terms = tuple(Term(uuid5(NAMESPACE_DNS, own[0]), {language: own}) for own in words)
    return read(text, Situation(language=language, now=NOW, vocabulary=Vocabulary(terms, (), ())))


def named(meaning: Meaning, *sold: str) -> list[set[str]]:
    names = {uuid5(NAMESPACE_DNS, each.split("/")[0]): each.split("/")[0] for each in sold}
    return [{names[one] for one in command.candidates} for command in meaning.of(NameService)]


@pytest.mark.parametrize(
    ("said", "language", "sold", "meant"),
    [
        ("Ich hätte gern einen Haarschnitt", "de", ("Schnitt", "Farbe"), [{"Schnitt"}]),
        ("Einmal Haare schneiden bitte", "de", ("Schnitt", "Farbe"), [{"Schnitt"}]),
        ("Haare färben und schneiden", "de", ("Schnitt", "Farbe"), [{"Farbe"}, {"Schnitt"}]),
        (
            "Haarschnitt",
            "de",
            ("Herrenschnitt", "Damenschnitt", "Farbe"),
            [{"Herrenschnitt", "Damenschnitt"}],
        ),
        ("Ich brauche eine Haarkur", "de", ("Kur", "Schnitt"), [{"Kur"}]),
        ("I'd like a haircut", "en", ("Cut", "Colour"), [{"Cut"}]),
        ("A cut and a colour please", "en", ("Haircut", "Hair colour"), [{"Haircut"}, {"Hair colour"}]),
        ("Just a cut", "en", ("Men's cut", "Women's cut", "Perm"), [{"Men's cut", "Women's cut"}]),
        ("I want my hair dyed", "en", ("Dye", "Cut"), [{"Dye"}]),
    ],
)
def test_a_service_is_known_by_the_word_that_tells_it(
    said: str, language: Language, sold: tuple[str, ...], meant: list[set[str]]
) -> None:
    assert named(hear(said, *sold, language=language), *sold) == meant


@pytest.mark.parametrize(
    ("said", "language", "sold"),
    [
        ("Guten Tag, ich rufe wegen morgen an", "de", ("Wellness Tag", "Massage")),
        ("Das war nur eine Frage", "de", ("Massage", "Beratung")),
        ("It was a shortcut", "en", ("Cut", "Colour")),
    ],
)
def test_a_word_that_only_ends_alike_is_no_service(
    said: str, language: Language, sold: tuple[str, ...]
) -> None:
    assert not [each for each in named(hear(said, *sold, language=language), *sold) if each]


@pytest.mark.parametrize(
    ("sold", "meant"),
    [
        (("Balayage kurz", "Balayage lang"), {"Balayage kurz", "Balayage lang"}),
        (("Strähnen/Balayage", "Balayage lang"), {"Strähnen", "Balayage lang"}),
        (("Balayage", "Balayage lang"), {"Balayage"}),
        (("Strähnen/Balayage", "Dauerwelle"), {"Strähnen"}),
    ],
)
def test_of_two_kinds_that_go_by_one_word_neither_is_taken_unasked(
    sold: tuple[str, ...], meant: set[str]
) -> None:
    assert named(hear("Ich hätte gern eine Balayage", *sold), *sold) == [meant]


@pytest.mark.parametrize(
    ("said", "language", "who"),
    [
        ("Ich möchte zu Herrn Schneider", "de", "Schneider"),
        ("Einen Termin bei Frau Färber bitte", "de", "Färber"),
        ("ich will zu herrn schneider", "de", "Schneider"),
        ("An appointment with Mr Cutter please", "en", "Cutter"),
    ],
)
def test_who_is_called_like_a_trade_is_a_person(said: str, language: Language, who: str) -> None:
    sold = ("Herrenschnitt/Schneiden", "Farbe/Färben", "Cut")
    meaning = hear(said, *sold, language=language)
    assert not any(command.candidates for command in meaning.of(NameService))
    assert [command.said for command in meaning.of(NameStaff)] == [who]


@pytest.mark.parametrize(
    ("said", "language", "meant"),
    [
        ("half past two is good", "en", []),
        ("Wednesday at half four then", "en", []),
        ("halb drei passt", "de", []),
        ("half an hour massage at half four", "en", [{"Massage"}]),
    ],
)
def test_half_an_hour_of_something_is_not_half_past_two(
    said: str, language: Language, meant: list[set[str]]
) -> None:
    sold = ("Massage/half hour massage/halbe Stunde Massage", "Physio")
    assert named(hear(said, *sold, language=language), *sold) == meant
