"""What is heard and what is answered: all that the edges know of a conversation."""

from __future__ import annotations

import msgspec

from askpro.conversation.understanding.context import Language


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller said since the receptionist last spoke, and how often each really spoke so far."""

    text: str
    response_id: int
    caller_turns: int
    agent_turns: int


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What to say, sentence by sentence, and whether the call ends or goes to a person after it."""

    clauses: tuple[str, ...]
    language: Language
    hang_up: bool = False
    transfer_to: str | None = None
    no_interruption: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.clauses)
