"""When somebody else is asked what was meant: only when nothing or little was understood of enough words."""

from __future__ import annotations

import pytest
from tests.conversation.dialogue.salon import NOW

from askpro.conversation.assistance import is_unsure
from askpro.conversation.understanding import Situation, Vocabulary, read
from askpro.conversation.understanding.context import Language


def heard(text: str, language: Language = "de") -> bool:
    return is_unsure(read(text, Situation(language=language, now=NOW, vocabulary=Vocabulary((), (), ()))))


@pytest.mark.parametrize(
    "text", ["Die Mähne auf meinem Kopf gehört gebändigt", "Darf ich meinen Hund mitbringen?"]
)
def test_what_nobody_understands_is_unsure(text: str) -> None:
    assert heard(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "äh",
        "Guten Tag",
        "Guten Tag und vielen Dank",
        "Morgen um zehn",
        "Ich möchte absagen",
        "Ja",
        "Wie bitte?",
    ],
)
def test_what_is_understood_or_says_nothing_is_not(text: str) -> None:
    assert not heard(text)
