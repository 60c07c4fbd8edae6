"""Words a poor line has damaged are taken for those of everyday talk, and sound words are left alone."""

from __future__ import annotations

import pytest
from tests.conversation.understanding.test_read import hear

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.commands import Purpose, Topic
from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.mending import damage_in, mended


def _whole(heard: str, language: Language) -> str:
    return mended(heard, damage_in(heard, language)).text


@pytest.mark.parametrize(
    ("word", "language", "whole"),
    [
        ("nuss", "de", "muss"),
        ("verschrieben", "de", "verschieben"),
        ("ausfallän", "de", "ausfallen"),
        ("konnte", "de", "könnte"),
        ("fur", "de", "für"),
        ("opem", "en", "open"),
        ("hawe", "en", "have"),
        ("thad's", "en", "that's"),
        ("reschetule", "en", "reschedule"),
    ],
)
def test_a_damaged_word_is_made_whole(word: str, language: Language, whole: str) -> None:
    assert _whole(word, language) == whole


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("Weber", "de"),
        ("Schubert", "de"),
        ("wiederholen", "de"),
        ("reden", "de"),
        ("moving", "en"),
        ("meinen", "de"),
    ],
)
def test_a_sound_word_is_left_alone(word: str, language: Language) -> None:
    assert _whole(word, language) == word


def test_no_refusal_is_heard_where_none_was_said() -> None:
    assert _whole("kleinen", "de") == "kleinen"
    assert _whole("knot", "en") == "knot"


def test_a_damaged_refusal_is_nothing_else() -> None:
    assert _whole("mothing else, thanks", "en") == "mothing else, thanks"
    assert _whole("nichds weiter, danke", "de") == "nichds weiter, danke"


def test_halves_are_joined_and_letters_keep_their_places() -> None:
    heard = "ich muss storni eren"
    whole = mended(heard, damage_in(heard, "de"))
    assert whole.text == "ich muss stornieren"
    start = whole.text.index("stornieren")
    assert heard[slice(*whole.span(start, start + len("stornieren")))] == "storni eren"


@pytest.mark.parametrize(
    ("text", "language", "purpose"),
    [
        (
            "Ich möchte meinen Termin am Mittwoch um vierzehn verschrieben, ginge es Donnerstag?",
            "de",
            Purpose.MOVE,
        ),
        ("mein termin am mittwoch um zehn ginge donnerstag um elf", "de", Purpose.MOVE),
        ("der termin freitag um zehn brauche i nicht mehr", "de", Purpose.CANCEL),
        ("Termin übermorgen um halb zwölf brauche ich nicht mehr", "de", Purpose.CANCEL),
        ("i longer need my appointment on thursday at ten", "en", Purpose.CANCEL),
        ("i won't be able come to my appointment on wednesday", "en", Purpose.CANCEL),
        ("Einen Termin bitte, am Freitag kann ich aber nicht", "de", Purpose.BOOK),
        ("ich war lange nicht mehr bei Ihnen und brauche einen Termin", "de", Purpose.BOOK),
    ],
)
def test_what_becomes_of_an_appointment_is_heard_through_damage(
    text: str, language: str, purpose: Purpose
) -> None:
    assert [want.purpose for want in hear(text, language).of(meant.Want)] == [purpose]


@pytest.mark.parametrize(
    ("text", "language"), [("mein Termin am Mittwoch", "de"), ("about my appointment on Wednesday", "en")]
)
def test_the_own_appointment_alone_is_spoken_of_and_not_booked(text: str, language: str) -> None:
    meaning = hear(text, language)
    assert [ask.topic for ask in meaning.of(meant.Ask)] == [Topic.MY_APPOINTMENT]
    assert not meaning.of(meant.Want)


def test_damaged_talk_introduces_nobody() -> None:
    assert not hear("it's apout an appointment for a haircut", "en").of(meant.GiveName)
    assert not hear("hallo bekomne ich noch einen termin").of(meant.GiveName)
    assert hear("Kern", expecting="name").first(meant.GiveName).name.full == "Kern"


def test_halves_of_a_weekday_are_one_day() -> None:
    (wish,) = hear("ginge es frei tag um elf", expecting="when").first(meant.GiveTime).timing.wishes
    assert wish.day.single.isoformat() == "2026-11-27"


@pytest.mark.parametrize("text", ["guden morgen, wo finde ich Sie", "good mornings where can i find you"])
def test_a_damaged_greeting_is_no_time(text: str) -> None:
    assert not hear(text, "de" if "morgen" in text else "en").of(meant.GiveTime)


def test_a_not_before_another_question_refuses_nothing_after_it() -> None:
    meaning = hear("nein da kann ich nicht ginge am donnerstag um elf", expecting="choice", purpose="book")
    assert [wish.excluded for wish in meaning.first(meant.GiveTime).timing.wishes] == [False]


def test_digits_are_heard_through_damage() -> None:
    heard = "null eins fünf eins sieben finf fünf fünf nulll vier null drei"
    assert hear(heard, expecting="phone").first(meant.GivePhone).phone.e164 == "+4915175550403"
    assert (
        hear("oh one five one seven fife five five oh for oh three", "en", expecting="phone")
        .first(meant.GivePhone)
        .phone.e164
        == "+4915175550403"
    )


def test_what_cannot_be_kept_while_choosing_is_the_offer_and_not_the_appointment() -> None:
    meaning = hear("I can't make any of those, what about Thursday", "en", expecting="choice", purpose="move")
    assert not meaning.of(meant.Want)


@pytest.mark.parametrize(
    ("text", "language", "topic"),
    [
        ("wie lange dauärn denn strähnen", "de", Topic.DURATION),
        ("what's your adtress again", "en", Topic.ADDRESS),
        ("how do i get too you", "en", Topic.ADDRESS),
        ("kostet denn eine dauerwelle bei ihnen", "de", Topic.PRICE),
        ("wie zeit muss ich da einplanen", "de", Topic.DURATION),
    ],
)
def test_a_question_is_heard_through_damage(text: str, language: str, topic: Topic) -> None:
    assert topic in {ask.topic for ask in hear(text, language).of(meant.Ask)}
