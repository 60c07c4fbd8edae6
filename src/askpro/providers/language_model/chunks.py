"""The chunks of a streamed chat completion, and what they add up to.

Tool calls are gathered by their index: id and name come once or are repeated, arguments come in fragments or
at once, `content` may be null, and the last chunk may hold the usage and no choice at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from askpro.conversation.assistance import Completion, Picked
from askpro.foundation.resilience import AnswerMalformed

WORDS_MAX = 4_000
CALLS_MAX = 8
_CHARACTERS_PER_TOKEN = 3
DONE = "[DONE]"


class Function(msgspec.Struct):
    name: str | None = None
    arguments: str | None = None


class ToolCallPiece(msgspec.Struct):
    index: int = 0
    function: Function | None = None


class Delta(msgspec.Struct):
    content: str | None = None
    refusal: str | None = None
    tool_calls: list[ToolCallPiece] | None = None


class Choice(msgspec.Struct):
    index: int = 0
    delta: Delta | None = None
    finish_reason: str | None = None


class Usage(msgspec.Struct):
    total_tokens: int = 0


class Chunk(msgspec.Struct):
    choices: list[Choice] = []
    usage: Usage | None = None
    error: msgspec.Raw | None = None


def read_data(line: bytes) -> str | None:
    """The data of a server-sent event's line; None for comments, other fields and empty lines.

    Refuses with AnswerMalformed for what is not text.
    """
    if not line.startswith(b"data:"):
        return None
    try:
        return line.removeprefix(b"data:").decode().strip()
    except UnicodeDecodeError:
        raise AnswerMalformed("The language model's answer is not text.") from None


def read_chunk(data: str) -> Chunk:
    """One chunk. Refuses with AnswerMalformed for what is none, or an error in the middle of the stream."""
    try:
        chunk = msgspec.json.decode(data, type=Chunk)
    except msgspec.DecodeError:
        raise AnswerMalformed("The language model's answer is no completion.") from None
    if chunk.error is not None and chunk.error != msgspec.Raw(b"null"):
        raise AnswerMalformed("The language model broke off with an error.")
    return chunk


@dataclass(slots=True)
class _Call:
    name: str = ""
    arguments: str = ""


@dataclass(slots=True)
class Gathering:
    """A completion as far as it has arrived."""

    words: str = ""
    calls: dict[int, _Call] = field(default_factory=dict)
    finish_reason: str = ""
    tokens: int = 0

    @property
    def is_useful(self) -> bool:
        """Whether a first word, or the name of a first pick, is there."""
        return bool(self.words.strip()) or any(call.name for call in self.calls.values())

    def add(self, chunk: Chunk) -> None:
        """Take in one chunk. Refuses with AnswerMalformed for more than anybody asked for."""
        if chunk.usage is not None:
            self.tokens = max(self.tokens, chunk.usage.total_tokens)
        for choice in chunk.choices:
            if choice.index == 0:
                self._add(choice)
        written = sum(len(call.arguments) for call in self.calls.values())
        if len(self.words) + written > WORDS_MAX or len(self.calls) > CALLS_MAX:
            raise AnswerMalformed("The language model says more than it was asked for.")

    def _add(self, choice: Choice) -> None:
        self.finish_reason = choice.finish_reason or self.finish_reason
        if choice.delta is None:
            return
        self.words += choice.delta.content or ""
        for piece in choice.delta.tool_calls or ():
            call = self.calls.setdefault(piece.index, _Call())
            if piece.function is not None:
                call.name = call.name or piece.function.name or ""
                call.arguments += piece.function.arguments or ""

    def completed(self, characters_asked: int) -> Completion:
        """What it came to. Refuses with AnswerMalformed when it did not end as a finished answer does."""
        if self.finish_reason not in ("stop", "tool_calls", "function_call"):
            raise AnswerMalformed(
                f"The language model's answer ended early: {self.finish_reason or 'cut off'}."
            )
        written = len(self.words) + sum(len(call.arguments) for call in self.calls.values())
        return Completion(
            words=self.words.strip(),
            picked=tuple(Picked(call.name, call.arguments) for _, call in sorted(self.calls.items())),
            tokens=self.tokens or (characters_asked + written) // _CHARACTERS_PER_TOKEN + 1,
        )
