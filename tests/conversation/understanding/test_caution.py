"""A booking follows a yes, so what may be a no is a no."""

from __future__ import annotations

import pytest

from askpro.conversation.understanding.answers import AnswerKind, cautious, read_answer


def kind(text: str, language: str) -> AnswerKind | None:
    answer = cautious(read_answer(text, language), text, language)
    return answer.kind if answer else None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dann passt es leider nicht. Trotzdem danke, auf Wiederhören", "de"),
        ("passt mir alles nicht", "de"),
        ("Nein, bitte bei Mira", "de"),
        ("geht leider nicht", "de"),
        ("No, with Jonas please", "en"),
        ("that doesn't really work for me", "en"),
    ],
)
def test_a_refusal_in_friendly_words_is_a_no(text: str, language: str) -> None:
    assert kind(text, language) is AnswerKind.NO


@pytest.mark.parametrize(
    ("text", "language"),
    [("Nein, das passt", "de"), ("ja gerne", "de"), ("No, that's fine", "en"), ("yes please", "en")],
)
def test_an_acceptance_stays_a_yes(text: str, language: str) -> None:
    assert kind(text, language) is AnswerKind.YES


def test_what_only_sounds_like_an_answer_is_none() -> None:
    assert kind("Es geht um den Mittwoch um neun Uhr", "de") is None
