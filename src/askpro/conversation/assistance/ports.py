"""What we need of a language model: it reads, and gives back picks or words; it acts on nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Option:
    """Something the model may pick: its name, what it is for, and the JSON schema of its particulars."""

    name: str
    purpose: str
    particulars: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Picked:
    """An option the model picked; `particulars` is JSON as it was written, which nobody has checked."""

    name: str
    particulars: str


@dataclass(frozen=True, slots=True)
class Request:
    """What the model is asked: how it is to work, what it is to work on, and what it may pick.

    Without options it answers in words, with options it picks among them. `tokens_max` limits its answer.
    """

    instruction: str
    material: str
    options: tuple[Option, ...] = ()
    tokens_max: int = 200


@dataclass(frozen=True, slots=True)
class Completion:
    """The answer: words, picks, and its cost in tokens (estimated where the server does not say)."""

    words: str = ""
    picked: tuple[Picked, ...] = ()
    tokens: int = 0


class LanguageModel(Protocol):
    """Somebody else's language model."""

    async def complete(self, request: Request) -> Completion:
        """The whole answer in time, or none of it. Refuses with Unavailable; never called inside a work."""
