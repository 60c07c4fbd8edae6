"""A telephone on the vendor's side of the LLM WebSocket: the caller's words in, the agent's words out."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from askpro.foundation.errors import Unavailable
from askpro.providers.retell import Utterance
from askpro.providers.retell.frames import (
    BEGIN_MESSAGE,
    CallDetails,
    Config,
    FromRetell,
    Options,
    PingPong,
    Pong,
    ReminderRequired,
    Response,
    ResponseRequired,
    ToRetell,
    UpdateOnly,
    heard_by_retell,
    written,
)
from askpro.providers.retell.transcript import AGENT, CALLER

USER_HANGUP, AGENT_HANGUP, CALL_TRANSFER = "user_hangup", "agent_hangup", "call_transfer"
LOST_CONNECTION = "error_llm_websocket_lost_connection"


class NoAnswer(Unavailable):
    """The receptionist did not close the response in time, or the line went dead."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One answer as the caller hears it; seconds are counted from the end of the caller's words."""

    response_id: int
    text: str
    first_word_seconds: float | None
    complete_seconds: float
    hang_up: bool
    transfer_to: str | None


@dataclass(slots=True)
class _Answer:
    asked_at: float
    done: asyncio.Future[Spoken]
    pieces: list[str] = field(default_factory=list)
    first_word_at: float | None = None


class Phone:
    """One call. `transcript` is kept as the vendor keeps it: what was really said, by whom.

    `call` is the vendor's call object; `url` the agent's socket address, to which the call's id is added.
    """

    def __init__(
        self,
        url: str,
        call: Mapping[str, Any],
        *,
        ping_seconds: float = 2.0,
        patience_seconds: float = 30.0,
    ) -> None:
        self.url = f"{url.rstrip('/')}/{call['call_id']}"
        self.call = dict(call)
        self.transcript: list[Utterance] = []
        self.options: Options | None = None
        self.pong_seconds: list[float] = []
        self.heard: list[ToRetell] = []
        self.stale = 0
        self.disconnection_reason: str | None = None
        self.close_code: int | None = None
        self.close_reason = ""
        self.transferred_to: str | None = None
        self._ping_seconds = ping_seconds
        self._patience_seconds = patience_seconds
        self._newest = BEGIN_MESSAGE
        self._answers: dict[int, _Answer] = {}
        self._socket: ClientConnection | None = None
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def over(self) -> bool:
        return self.disconnection_reason is not None

    async def connect(self) -> None:
        """Open the socket; raises OSError or the handshake's refusal as the vendor would meet it."""
        self._expect(BEGIN_MESSAGE)
        self._socket = await connect(
            self.url, compression=None, ping_interval=None, proxy=None, max_size=None
        )
        self._tasks = [asyncio.create_task(self._listen(self._socket))]

    async def reconnect(self) -> None:
        """Lose the connection without a word, and come back with the same call."""
        await self._drop()
        self.disconnection_reason = None
        self._socket = await connect(
            self.url, compression=None, ping_interval=None, proxy=None, max_size=None
        )
        self._tasks = [asyncio.create_task(self._listen(self._socket))]

    async def greeting(self) -> Spoken:
        """What the receptionist says before the caller says anything."""
        return await self.answer(BEGIN_MESSAGE)

    async def say(self, text: str) -> Spoken:
        """Say something and hear the answer. Refuses with `NoAnswer`."""
        return await self.answer(await self.begin_saying(text))

    async def begin_saying(self, text: str) -> int:
        """Say something without waiting; any answer on its way is void. Returns the response's id."""
        self._add(CALLER, text)
        await self.send(UpdateOnly(tuple(self.transcript), turntaking="user_turn"))
        return await self._ask(ResponseRequired)

    async def interrupt(self, text: str, *, heard: float = 0.5) -> Spoken:
        """Cut the agent off after a share of its last words, and say something."""
        if self.transcript and self.transcript[-1].role == AGENT:
            cut = self.transcript.pop().content
            self._add(AGENT, cut[: int(len(cut) * heard)])
        return await self.say(text)

    async def silence(self) -> Spoken:
        """Say nothing until the vendor reminds the receptionist."""
        return await self.answer(await self._ask(ReminderRequired))

    def expect_answer(self) -> int:
        """Take the next response's id; from here on only its answer is listened to."""
        self._newest += 1
        self._expect(self._newest)
        return self._newest

    async def answer(self, response_id: int) -> Spoken:
        """The answer to one response, once it is closed. Refuses with `NoAnswer`."""
        try:
            async with asyncio.timeout(self._patience_seconds):
                return await asyncio.shield(self._answers[response_id].done)
        except TimeoutError as late:
            raise NoAnswer(f"No complete answer within {self._patience_seconds:g} seconds.") from late

    async def hang_up(self) -> None:
        """End the call, unless the other side has."""
        self._end(USER_HANGUP)
        await self._drop()

    async def send(self, frame: FromRetell) -> None:
        """Send one frame as the vendor."""
        await self.send_raw(written(frame))

    async def send_raw(self, frame: str | bytes) -> None:
        """Send anything at all; text goes as a text frame, bytes as a binary one."""
        if self._socket is None:
            raise NoAnswer("The phone is not connected.")
        try:
            await self._socket.send(frame)
        except ConnectionClosed as gone:
            raise NoAnswer("The line is dead.") from gone

    async def _ask(self, kind: type[ResponseRequired] | type[ReminderRequired]) -> int:
        response_id = self.expect_answer()
        await self.send(kind(response_id, tuple(self.transcript)))
        return response_id

    def _expect(self, response_id: int) -> None:
        done: asyncio.Future[Spoken] = asyncio.get_running_loop().create_future()
        self._answers[response_id] = _Answer(time.perf_counter(), done)

    async def _listen(self, socket: ClientConnection) -> None:
        with suppress(ConnectionClosed, NoAnswer):
            async for raw in socket:
                await self._hear(heard_by_retell(raw if isinstance(raw, str) else raw.decode()))
        self.close_code, self.close_reason = socket.close_code, socket.close_reason or ""
        self._end(AGENT_HANGUP if socket.close_code == 1000 else LOST_CONNECTION)
        for answer in self._answers.values():
            if not answer.done.done():
                answer.done.set_exception(NoAnswer(f"The line went dead ({socket.close_code})."))
                answer.done.exception()

    async def _hear(self, frame: ToRetell) -> None:
        self.heard.append(frame)
        match frame:
            case Config(options):
                self.options = options
                if options.call_details and self.call:
                    await self.send(CallDetails(self.call))
                if options.auto_reconnect:
                    self._tasks.append(asyncio.create_task(self._ping()))
            case Pong(timestamp):
                self.pong_seconds.append(time.time() - timestamp / 1000)
            case Response():
                await self._listen_to(frame)

    async def _listen_to(self, frame: Response) -> None:
        answer = self._answers.get(frame.response_id)
        if frame.response_id != self._newest or answer is None or answer.done.done():
            self.stale += 1
            return
        now = time.perf_counter()
        if frame.content:
            if answer.first_word_at is None:
                answer.first_word_at = now
                self.transcript.append(Utterance(AGENT, ""))
            answer.pieces.append(frame.content)
            self._add(AGENT, frame.content, between="")
        if frame.content_complete:
            first = None if answer.first_word_at is None else answer.first_word_at - answer.asked_at
            text = "".join(answer.pieces)
            spoken = Spoken(
                frame.response_id, text, first, now - answer.asked_at, frame.end_call, frame.transfer_number
            )
            answer.done.set_result(spoken)
            await self._obey(spoken)

    async def _obey(self, spoken: Spoken) -> None:
        if spoken.hang_up:
            self._end(AGENT_HANGUP)
        elif spoken.transfer_to:
            self.transferred_to = spoken.transfer_to
            self._end(CALL_TRANSFER)

    async def _ping(self) -> None:
        with suppress(NoAnswer):
            while True:
                await self.send(PingPong(int(time.time() * 1000)))
                await asyncio.sleep(self._ping_seconds)

    def _add(self, role: str, content: str, *, between: str = " ") -> None:
        if self.transcript and self.transcript[-1].role == role:
            last = self.transcript[-1]
            joined = f"{last.content}{between}{content}" if last.content else content
            self.transcript[-1] = msgspec.structs.replace(last, content=joined)
        else:
            self.transcript.append(Utterance(role, content))

    def _end(self, reason: str) -> None:
        self.disconnection_reason = self.disconnection_reason or reason

    async def _drop(self) -> None:
        tasks, self._tasks = self._tasks, []
        if self._socket is not None:
            await self._socket.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
