"""The tone: a company says "Sie" or "du", and does so in every sentence it can say."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from tests.conversation.dialogue.test_prompts import FORMAL, INFORMAL, everything

import askpro
from askpro.conversation.dialogue.prompts import PROMPTS, TOPICS, obstacles, relations
from askpro.conversation.dialogue.prompts.tone import in_tone
from askpro.tenancy.companies import Tone

SIE = re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)\b")
DU = re.compile(
    r"\b(?:du|dir|dich|dein(?:e[nmrs]?)?"
    r"|\w+st du|nenn|sag|leg|frag|ruf|lass|wähl|sprich|buchstabiere|versuch|schau|komm|entschuldige)\b",
    re.IGNORECASE,
)
GREETINGS = {"[Guten Tag|Hi]", "[Auf Wiederhören|Tschüss]", "[auf Wiederhören|tschüss]"}
"""What is said otherwise to somebody one says "du" to, without a word for them in it."""


def written() -> list[str]:
    """Every German sentence as it stands in the source."""
    wordings = (text for topic in TOPICS for each in topic.GERMAN.values() for text in each)
    return [*wordings, *obstacles.GERMAN.values(), *relations.RELATIONS["de"].values()]


def test_in_the_informal_tone_nobody_is_addressed_formally() -> None:
    assert [sentence for sentence in everything(INFORMAL) if SIE.search(sentence)] == []


def test_in_the_formal_tone_nobody_is_addressed_informally() -> None:
    assert [sentence for sentence in everything(FORMAL) if DU.search(sentence)] == []


def test_both_forms_of_a_sentence_address_the_caller() -> None:
    for sentence in written():
        for both in re.findall(r"\[[^\]]*\]", sentence):
            formal, informal = both[1:-1].split("|")
            assert formal != informal
            assert both in GREETINGS or ((SIE.search(formal) and DU.search(informal)) or _plural(both)), (
                sentence
            )


def _plural(both: str) -> bool:
    """What the caller may say to us: "Was bietet ihr an?"."""
    return both == "[bieten Sie|bietet ihr]"


@pytest.mark.parametrize(
    ("tone", "spoken"),
    [
        (Tone.FORMAL, "Ihr Termin steht. Möchten Sie noch etwas?"),
        (Tone.INFORMAL, "Dein Termin steht. Möchtest du noch etwas?"),
    ],
)
def test_a_sentence_is_written_once_with_both_forms(tone: Tone, spoken: str) -> None:
    assert in_tone("[Ihr|Dein] Termin steht. [Möchten Sie|Möchtest du] noch etwas?", tone) == spoken
    assert in_tone("Da ist leider nichts frei.", tone) == "Da ist leider nichts frei."


def test_english_has_one_form() -> None:
    assert PROMPTS["en", Tone.FORMAL] == PROMPTS["en", Tone.INFORMAL]


SOURCES = Path(askpro.__file__).parent
SPEAKING_BELOW = (
    "scheduling",
    "telephony",
    "customers",
    "tenancy",
    "foundation",
    "entry/voice",
    "conversation/tools",
)


def texts(source: str) -> list[str]:
    """The texts in a source that are no docstrings."""
    tree = ast.parse(source)
    docstrings = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    constants = (
        node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings
    )
    return [node.value for node in constants if isinstance(node.value, str)]


@pytest.mark.parametrize("below", SPEAKING_BELOW)
def test_nobody_but_the_receptionist_addresses_a_caller(below: str) -> None:
    """The book, its rules and the bare telephone do not know the tone; what they say addresses nobody."""
    spoken = [text for path in (SOURCES / below).rglob("*.py") for text in texts(path.read_text("utf-8"))]
    assert len(spoken) > 50
    assert [text for text in spoken if SIE.search(text) or DU.search(text)] == []
