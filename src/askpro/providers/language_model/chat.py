"""Streaming chat completions: one POST, server-sent events back, read as they arrive and only while it pays.

Protocol: POST `{base}/chat/completions` with `stream` and `stream_options.include_usage`; the last event is
`[DONE]`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import msgspec

from askpro.conversation.assistance import Completion, Option, Request
from askpro.foundation.resilience import Dependency, Policy
from askpro.providers.language_model.chunks import DONE, Gathering, read_chunk, read_data

FIRST_WORD_SECONDS = 1.5
ANSWER_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Access:
    """Where the model is and how it is called: the base address as documented by servers, ending in /v1."""

    url: str
    name: str
    key: str = field(default="", repr=False)


def policy(access: Access) -> Policy:
    """A caller is waiting: one attempt, three seconds for everything, and nobody waits for a broken model."""
    return Policy(
        name="language model",
        base_url=access.url.rstrip("/") + "/",
        deadline_seconds=ANSWER_SECONDS,
        attempt_seconds=ANSWER_SECONDS,
        attempts_max=1,
        at_once_max=20,
        opens_after_failures=3,
        opens_for_seconds=30.0,
        answer_bytes_max=200_000,
    )


class ChatLanguageModel:
    """The port LanguageModel over HTTP."""

    def __init__(
        self, access: Access, limits: Policy | None = None, first_word_seconds: float = FIRST_WORD_SECONDS
    ) -> None:
        authorised = {"authorization": f"Bearer {access.key}"} if access.key else None
        self._name = access.name
        self._first_word_seconds = first_word_seconds
        self._dependency = Dependency(limits or policy(access), headers=authorised)

    async def close(self) -> None:
        await self._dependency.close()

    async def complete(self, request: Request) -> Completion:
        """The whole answer in time, or none of it. Refuses with Unavailable."""
        body = self._body(request)
        gathering = Gathering()
        async with self._dependency.stream("POST", "chat/completions", json=body) as lines:
            async with asyncio.timeout(self._first_word_seconds) as patience:
                await _gather(lines, gathering, patience)
            return gathering.completed(len(msgspec.json.encode(body)))

    def _body(self, request: Request) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": self._name,
            "messages": [
                {"role": "system", "content": request.instruction},
                {"role": "user", "content": request.material},
            ],
            "stream": True,
            "stream_options": {"include_usage": True},
            "temperature": 0,
            "max_tokens": request.tokens_max,
        }
        if request.options:
            body |= {"tools": [_tool(option) for option in request.options], "tool_choice": "auto"}
        return body


def _tool(option: Option) -> dict[str, Any]:
    described = {"name": option.name, "description": option.purpose, "parameters": option.particulars}
    return {"type": "function", "function": described}


async def _gather(lines: AsyncIterator[bytes], gathering: Gathering, patience: asyncio.Timeout) -> None:
    """Read to the end of the stream; with the first useful word the first patience has served."""
    async for line in lines:
        data = read_data(line)
        if data == DONE:
            return
        if data:
            gathering.add(read_chunk(data))
        if gathering.is_useful and patience.when() is not None:
            patience.reschedule(None)
