"""Prompts: every sentence the receptionist can say, by language and tone. A test checks them.

One file is one topic in both languages. Where a sentence speaks to the caller, both forms stand in it:
"[Möchten Sie|Möchtest du] den Termin?" is said by companies of the formal or of the informal tone.
"""

from __future__ import annotations

from dataclasses import dataclass

from askpro.conversation.dialogue.prompts import (
    again,
    answers,
    appointments,
    booking,
    hints,
    obstacles,
    offers,
    opening,
    parties,
    people,
    relations,
    remarks,
    series,
    trouble,
)
from askpro.conversation.dialogue.prompts.tone import in_tone
from askpro.conversation.understanding.context import Language
from askpro.tenancy.companies import Tone

TOPICS = (
    opening,
    booking,
    parties,
    series,
    offers,
    appointments,
    answers,
    people,
    trouble,
    remarks,
    again,
    hints,
)


@dataclass(frozen=True, slots=True)
class Prompts:
    """What is said in one language and one tone."""

    wordings: dict[str, tuple[str, ...]]
    """By key: the wordings, used in turn."""
    obstacles: dict[str, str]
    """By rule: why a wish cannot be met, where day, time or person can be named."""
    relations: dict[str, str]
    """By word: how a relative is spoken of to the caller; a name is not among them and stays as it is."""


def _in(language: Language, tone: Tone) -> Prompts:
    written = [topic.GERMAN if language == "de" else topic.ENGLISH for topic in TOPICS]
    return Prompts(
        wordings={
            key: tuple(in_tone(wording, tone) for wording in wordings)
            for topic in written
            for key, wordings in topic.items()
        },
        obstacles=obstacles.GERMAN if language == "de" else obstacles.ENGLISH,
        relations={word: in_tone(said, tone) for word, said in relations.RELATIONS[language].items()},
    )


PROMPTS: dict[tuple[Language, Tone], Prompts] = {
    (language, tone): _in(language, tone) for language in ("de", "en") for tone in Tone
}
"""English has one form of address, so both tones are the same there."""

__all__ = ["PROMPTS", "TOPICS", "Prompts"]
