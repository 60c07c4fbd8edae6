"""Every prompt in both languages, complete, speakable, and with nothing but places that can be filled."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter

import pytest

from askpro.conversation.assistance.claim import Kind
from askpro.conversation.assistance.claims import Frame, claims_in
from askpro.conversation.assistance.wording import sentences
from askpro.conversation.dialogue import drawing
from askpro.conversation.dialogue.lines import FACTS, WORDS
from askpro.conversation.dialogue.prompts import PROMPTS, TOPICS, Prompts
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.understanding.context import Language
from askpro.tenancy.companies import Tone

SOURCES = Path(drawing.__file__).parent
FORMAL, INFORMAL = PROMPTS["de", Tone.FORMAL], PROMPTS["de", Tone.INFORMAL]
ENGLISH = PROMPTS["en", Tone.FORMAL]
KEYS = sorted(FORMAL.wordings)

in_every_voice = pytest.mark.parametrize("prompts", PROMPTS.values(), ids=map(str, PROMPTS))


def places(wording: str) -> set[str]:
    return {
        re.split(r"[.\[]", field)[0] for _, field, _, _ in Formatter().parse(wording) if field is not None
    }


def everything(prompts: Prompts) -> list[str]:
    """Every sentence of one voice, its places still open."""
    wordings = (wording for each in prompts.wordings.values() for wording in each)
    return [*wordings, *prompts.obstacles.values(), *prompts.relations.values()]


@in_every_voice
def test_every_voice_has_the_same_prompts(prompts: Prompts) -> None:
    assert prompts.wordings.keys() == FORMAL.wordings.keys()
    assert prompts.obstacles.keys() == FORMAL.obstacles.keys()


def test_a_prompt_belongs_to_one_topic() -> None:
    assert sum(len(topic.GERMAN) for topic in TOPICS) == len(FORMAL.wordings)
    assert sum(len(topic.ENGLISH) for topic in TOPICS) == len(ENGLISH.wordings)


@pytest.mark.parametrize("key", KEYS)
def test_every_wording_has_known_places_and_ends_like_a_sentence(key: str) -> None:
    said = [prompts.wordings[key] for prompts in PROMPTS.values()]
    assert len({frozenset(places("".join(wordings))) for wordings in said}) == 1, "every voice says the same"
    for wording in (each for wordings in said for each in wordings):
        assert places(wording) <= FACTS.keys() | WORDS
        assert "{{" not in wording and "}}" not in wording
        assert wording[-1] in ".?!" or wording in ("{obstacle}", "{known}", "{terms}")
        assert "  " not in wording


@pytest.mark.parametrize("question", [one for one in Question if one is not Question.NOTHING])
def test_every_question_can_be_put_again_and_with_choices(question: Question) -> None:
    for prompts in PROMPTS.values():
        assert prompts.wordings[f"still_{question}"]
        assert prompts.wordings[f"hint_{question}"]


def test_every_line_in_the_source_has_its_prompt_and_every_prompt_its_line() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.glob("*.py"))
    used = set(re.findall(r'"([a-z_]+)"', source))
    assert set(re.findall(r'\bline\(\s*"([a-z_]+)"', source)) <= set(KEYS)
    assert {key for key in KEYS if not key.startswith(("still_", "hint_"))} <= used


def test_evidence_is_made_by_tools_alone() -> None:
    """The dialogue passes evidence on; it never makes any."""
    made = re.compile(
        r"\b(?:OfferedSlot|KnownAppointment|KnownCustomer|Obstacle|Found|Booked|Moved|Cancelled|Upcoming|"
        r"Identified|OpeningHours|WeeklyHours|Address|ServiceFacts|Menu|Team|Terms|CallbackPromised|"
        r"TransferOpen|Refused)\(\w"
    )
    for path in SOURCES.rglob("*.py"):
        assert not made.search(path.read_text(encoding="utf-8")), path.name


def test_the_page_is_current() -> None:
    page = Path(__file__).parents[3] / "docs" / "dialogue.md"
    assert page.read_text(encoding="utf-8") == drawing.page()


WORDS_MAX = 25
GERMAN_ONLY = re.compile(
    r"\b(?:ich|Sie|Ihnen|Ihre?|du|dir|dein|der|die|das|den|und|oder|nicht|leider|bitte|für|wir|ist|Termin|Uhr)\b"
)
ENGLISH_ONLY = re.compile(
    r"\b(?:I|you|your|the|and|or|not|please|for|we|is|it|appointment|sorry|afraid|shall|would)\b"
)


def spoken_words(sentence: str) -> int:
    """How many words a sentence of a prompt has, what is filled in counting as one."""
    return len(re.sub(r"\{[^}]*\}", "x", sentence).split())


@in_every_voice
def test_no_sentence_is_longer_than_one_listens_to(prompts: Prompts) -> None:
    sentences = [part for wording in everything(prompts) for part in re.split(r"(?<=[.?!])\s", wording)]
    assert [sentence for sentence in sentences if spoken_words(sentence) > WORDS_MAX] == []


@pytest.mark.parametrize(
    ("prompts", "foreign"), [(FORMAL, ENGLISH_ONLY), (INFORMAL, ENGLISH_ONLY), (ENGLISH, GERMAN_ONLY)]
)
def test_no_prompt_has_a_word_of_the_other_language(prompts: Prompts, foreign: re.Pattern[str]) -> None:
    said = everything(prompts)
    assert [wording for wording in said if foreign.search(re.sub(r"\{[^}]*\}", "", wording))] == []


NOTHING_DONE_YET = ("read_back", "ask_", "still_", "hint_", "offer_")


@pytest.mark.parametrize(("language", "tone"), PROMPTS)
def test_what_is_only_asked_is_not_said_to_be_done(language: Language, tone: Tone) -> None:
    frame = Frame(datetime(2026, 11, 23, 9, tzinfo=UTC), language)
    asking = (key for key in KEYS if key.startswith(NOTHING_DONE_YET))
    every = (each for key in asking for each in PROMPTS[language, tone].wordings[key])
    wordings = [each for each in every if "{appointments}" not in each]
    said = [part for wording in wordings for part in sentences(re.sub(r"\{[^}]*\}", "Mira", wording))]
    assert len(said) > 100
    deeds = [claim for sentence in said for claim in claims_in(sentence, frame) if claim.kind is Kind.DEED]
    assert {claim.value for claim in deeds} <= {"free"}, "what is free or booked is told with its evidence"


@in_every_voice
def test_every_wording_of_a_prompt_is_another(prompts: Prompts) -> None:
    for wordings in prompts.wordings.values():
        assert len(set(wordings)) == len(wordings)
