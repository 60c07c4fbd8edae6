"""A server that streams chat completions, in every way servers do: fragments, repeats, at once, badly, or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec

Mode = Literal[
    "well", "slow to start", "slow to end", "broken", "500", "429", "401", "garbage", "cut off", "error",
    "web page", "not streamed",
]  # fmt: skip
Style = Literal["fragments", "repeated ids", "whole call", "no usage"]


@dataclass(frozen=True)
class Says:
    """What the model answers: words, or tool calls as name and JSON arguments."""

    words: str = ""
    calls: tuple[tuple[str, str], ...] = ()


def picks(*calls: tuple[str, dict[str, Any]]) -> Says:
    """An answer of tool calls."""
    return Says(calls=tuple((name, msgspec.json.encode(particulars).decode()) for name, particulars in calls))


@dataclass
class LanguageModelSimulator:
    """One model. `answers` is asked with the body of the request; requests are kept as they came."""

    answers: Callable[[dict[str, Any]], Says] = lambda body: Says("Hallo.")
    mode: Mode = "well"
    style: Style = "fragments"
    delay_seconds: float = 0.5
    bodies: list[dict[str, Any]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        """The base address while it is being served."""
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        try:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        finally:
            server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            length = int(head.split("content-length:")[1].split("\r\n")[0])
            self.heads.append(head)
            self.bodies.append(msgspec.json.decode(await reader.readexactly(length)))
            await self._answer(writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(self, writer: asyncio.StreamWriter) -> None:
        if self.mode.isdigit():
            writer.write(
                f"HTTP/1.1 {self.mode} X\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{{}}".encode()
            )
            return
        if self.mode in ("web page", "not streamed"):
            writer.write(self._of_another_kind())
            return
        writer.write(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n: welcome\n\n"
        )
        if self.mode == "slow to start":
            await asyncio.sleep(self.delay_seconds)
        if self.mode == "garbage":
            writer.write(b"data: <html>nothing to see</html>\n\n\xff\xfe\n\n")
            return
        events = [msgspec.json.encode(chunk) for chunk in self._chunks(self.answers(self.bodies[-1]))]
        if self.mode in ("broken", "cut off", "slow to end", "error"):
            events = events[: len(events) // 2]
        for event in events:
            writer.write(b"data: " + event + b"\r\n\r\n")
            await writer.drain()
        match self.mode:
            case "broken":
                writer.transport.abort()
            case "slow to end":
                await asyncio.sleep(self.delay_seconds)
            case "error":
                writer.write(b'data: {"error": {"message": "overloaded"}}\n\n')
            case "well":
                writer.write(b"data: [DONE]\n\n")

    def _of_another_kind(self) -> bytes:
        """An answer in full, but not as a stream of events: a proxy's page, or plain JSON."""
        whole = {"choices": [{"message": {"role": "assistant", "content": "Ja."}, "finish_reason": "stop"}]}
        page = self.mode == "web page"
        kind, body = (
            ("text/html", b"<html>Hello</html>") if page else ("application/json", msgspec.json.encode(whole))
        )
        head = f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n"
        return head.encode() + body

    def _chunks(self, says: Says) -> Iterator[dict[str, Any]]:
        yield _chunk({"role": "assistant", "content": None if says.calls else ""})
        for start in range(0, len(says.words), 7):
            yield _chunk({"content": says.words[start : start + 7]})
        for index, (name, arguments) in enumerate(says.calls):
            yield from self._call(index, name, arguments)
        yield _chunk({}, "tool_calls" if says.calls else "stop")
        if self.style != "no usage":
            usage = {"prompt_tokens": 90, "completion_tokens": 10, "total_tokens": 100}
            yield {"object": "chat.completion.chunk", "id": "c1", "model": "m", "choices": [], "usage": usage}

    def _call(self, index: int, name: str, arguments: str) -> Iterator[dict[str, Any]]:
        named = {"index": index, "id": f"call_{index}", "type": "function"}
        if self.style == "whole call":
            yield _chunk(
                {
                    "content": None,
                    "tool_calls": [{**named, "function": {"name": name, "arguments": arguments}}],
                }
            )
            return
        yield _chunk({"tool_calls": [{**named, "function": {"name": name, "arguments": ""}}]})
        for start in range(0, len(arguments), 5):
            piece: dict[str, Any] = {"arguments": arguments[start : start + 5]}
            again = self.style == "repeated ids"
            call = (
                {**named, "function": {"name": name, **piece}}
                if again
                else {"index": index, "function": piece}
            )
            yield _chunk({"tool_calls": [call]})


def _chunk(delta: dict[str, Any], finish_reason: str | None = None) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
    return {"object": "chat.completion.chunk", "id": "c1", "model": "m", "choices": [choice], "usage": None}
