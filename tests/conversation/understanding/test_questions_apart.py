"""Two questions in one breath are both heard, and a wish for an appointment is no question."""

from __future__ import annotations

import pytest
from tests.conversation.dialogue.salon import NOW, SETTING

from askpro.conversation.understanding import Situation, read
from askpro.conversation.understanding.commands import Ask, Topic
from askpro.conversation.understanding.context import Language


def asked(text: str, language: Language) -> list[Topic]:
    stands = Situation(language=language, now=NOW, vocabulary=SETTING.shop.vocabulary)
    return [ask.topic for ask in read(text, stands).of(Ask)]


@pytest.mark.parametrize(
    ("said", "language", "topics"),
    [
        ("Haben Sie samstags offen und kann ich da parken?", "de", [Topic.HOURS, Topic.OTHER]),
        ("Wo sind Sie und wann haben Sie auf?", "de", [Topic.ADDRESS, Topic.HOURS]),
        ("Was kostet das und wie lange dauert das?", "de", [Topic.PRICE, Topic.DURATION]),
        ("Wie lange haben Sie heute auf und gibt es bei Ihnen WLAN?", "de", [Topic.HOURS, Topic.OTHER]),
        ("Are you open on Saturdays and can I park there?", "en", [Topic.HOURS, Topic.OTHER]),
        ("Where are you and when do you close?", "en", [Topic.ADDRESS, Topic.HOURS]),
        ("What does it cost and how long does it take?", "en", [Topic.PRICE, Topic.DURATION]),
        ("Where are you? Is there a lift?", "en", [Topic.ADDRESS, Topic.OTHER]),
    ],
)
def test_both_questions_are_heard(said: str, language: Language, topics: list[Topic]) -> None:
    assert asked(said, language) == topics


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Was kostet das und haben Sie morgen noch was frei?", "de"),
        ("Was kostet das und kann ich am Freitag um zehn kommen?", "de"),
        ("What does it cost and do you have anything free tomorrow?", "en"),
        ("How much is it and could I come in on Friday at ten?", "en"),
    ],
)
def test_a_wish_for_a_time_beside_a_question_is_no_second_question(said: str, language: Language) -> None:
    assert asked(said, language) == [Topic.PRICE]
