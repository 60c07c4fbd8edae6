"""Attending one call on one socket: the loop between the vendor and the receptionist. It has no rules."""

from __future__ import annotations

import asyncio
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable, Collection
from functools import partial
from typing import Any, Generic

from structlog import get_logger

from askpro.entry.voice import phrases
from askpro.entry.voice.hearing import agent_spoke, heard_turn, incoming_call
from askpro.entry.voice.limits import VoiceLimits
from askpro.entry.voice.line import Garbled, Line
from askpro.entry.voice.patience import patiently
from askpro.entry.voice.ports import HeardTurn, IncomingCall, Key, Opened, Receptionist, Reply
from askpro.entry.voice.turns import Meanwhile, Produce, Turns
from askpro.foundation.errors import Forbidden, Invalid, NotFound, Refusal
from askpro.providers.retell import Transcript, read_call
from askpro.providers.retell.frames import (
    BEGIN_MESSAGE,
    CallDetails,
    Config,
    FromRetell,
    Options,
    PingPong,
    Pong,
    ReminderRequired,
    ResponseRequired,
    UpdateOnly,
)

_log = get_logger("askpro.voice")


class Attendance(Generic[Key]):
    """One call, from the first frame to the last."""

    def __init__(
        self,
        line: Line,
        call_id: str,
        receptionist: Receptionist[Key],
        limits: VoiceLimits,
        web_agents: Collection[str],
        language: str,
    ) -> None:
        self._line = line
        self._call_id = call_id
        self._receptionist = receptionist
        self._limits = limits
        self._web_agents = web_agents
        self._language = language
        self._turns = Turns(line, limits.turn_seconds, self._apologise)
        self._announced: asyncio.Future[IncomingCall] = asyncio.get_running_loop().create_future()
        self._opening = asyncio.create_task(self._open())
        self._newest = BEGIN_MESSAGE
        self._asked = False
        self._agent_spoke = False
        self._waited = Counter[int]()

    async def run(self) -> None:
        """Attend until the socket ends; whatever happens, every response asked for is closed."""
        try:
            await self._line.send(Config(Options()))
            welcome = partial(phrases.spoken, phrases.WELCOME, self._language)
            self._turns.begin(BEGIN_MESSAGE, self._greet, [(self._limits.welcome_after_seconds, welcome)])
            async for frame in self._line.frames():
                await self._hear(frame)
        finally:
            await self._leave()

    async def _hear(self, frame: FromRetell | Garbled) -> None:
        match frame:
            case PingPong(timestamp):
                await self._line.send(Pong(timestamp))
            case CallDetails(call):
                self._learn(call)
            case UpdateOnly(transcript):
                self._follow(transcript)
            case ResponseRequired(response_id, transcript):
                self._take(response_id, transcript, self._receptionist.take_turn, self._acknowledgements())
            case ReminderRequired(response_id, transcript):
                self._take(response_id, transcript, self._receptionist.remind, ())
            case Garbled(response_id):
                self._begin(response_id, self._not_understood, ())

    def _learn(self, call: dict[str, Any]) -> None:
        """Who calls whom. The call's id is the one in the socket's path, whatever the details say."""
        if self._announced.done():
            return
        try:
            details = read_call({**call, "call_id": self._call_id})
            incoming = incoming_call(self._call_id, details, self._web_agents)
        except NotFound as refusal:
            self._announced.set_exception(refusal)
        except Invalid as refusal:
            _log.warning("call_details_ignored", call_id=self._call_id, why=refusal.code)
        else:
            self._language = incoming.language or self._language
            self._announced.set_result(incoming)

    def _follow(self, transcript: Transcript) -> None:
        """An agent's words in the transcript of a socket that has not opened: the call is coming back."""
        self._agent_spoke = self._agent_spoke or any(map(agent_spoke, transcript))
        if self._agent_spoke and not self._announced.done():
            self._announced.set_result(IncomingCall(self._call_id, None, None))

    def _take(
        self,
        response_id: int,
        transcript: Transcript,
        verb: Callable[[Key, HeardTurn], Awaitable[Reply]],
        meanwhile: Meanwhile,
    ) -> None:
        self._follow(transcript)
        turn = heard_turn(response_id, transcript)
        self._begin(response_id, partial(self._reply, verb, turn), meanwhile)

    def _begin(self, response_id: int, produce: Produce, meanwhile: Meanwhile) -> None:
        if self._asked and response_id <= self._newest:
            return
        self._asked, self._newest = True, response_id
        self._turns.begin(response_id, produce, meanwhile)

    async def _not_understood(self) -> Reply:
        return Reply(phrases.spoken(phrases.PARDON, self._language))

    async def _greet(self) -> Reply:
        opened = await asyncio.shield(self._opening)
        if isinstance(opened, Reply):
            return opened
        if self._agent_spoke or opened.greeting is None:
            return Reply("")
        return opened.greeting

    async def _reply(self, verb: Callable[[Key, HeardTurn], Awaitable[Reply]], turn: HeardTurn) -> Reply:
        opened = await asyncio.shield(self._opening)
        if isinstance(opened, Reply):
            return opened
        reply = await patiently(lambda: verb(opened.key, turn))
        self._language = reply.language or self._language
        return reply

    async def _open(self) -> Opened[Key] | Reply:
        """The call taken on, or the farewell of one that cannot be."""
        try:
            async with asyncio.timeout(self._limits.opening_seconds):
                incoming = await asyncio.wait_for(self._announced, self._limits.details_seconds)
                opened = await patiently(lambda: self._receptionist.open(incoming))
        except (NotFound, Forbidden) as refusal:
            return self._farewell(refusal, phrases.UNKNOWN_LINE)
        except Exception as fault:
            return self._farewell(fault, phrases.OUT_OF_ORDER)
        self._language = opened.language
        return opened

    async def _leave(self) -> None:
        if not self._opening.done():
            self._opening.cancel()
        await asyncio.wait({self._opening})
        await self._turns.finish()
        if self._opening.cancelled() or isinstance(opened := self._opening.result(), Reply):
            return
        try:
            async with asyncio.timeout(self._limits.turn_seconds):
                await patiently(lambda: self._receptionist.closed(opened.key))
        except Exception as fault:
            self._note("closing_failed", fault)

    def _acknowledgements(self) -> Meanwhile:
        sentences = [partial(self._acknowledgement, place) for place in range(len(phrases.ACKNOWLEDGEMENTS))]
        return list(zip(self._limits.acknowledge_after_seconds, sentences, strict=False))

    def _acknowledgement(self, place: int) -> str:
        """In other words than last time in this call."""
        wordings = phrases.ACKNOWLEDGEMENTS[place]
        self._waited[place] += 1
        return phrases.spoken(wordings[(self._waited[place] - 1) % len(wordings)], self._language)

    def _apologise(self, fault: Exception) -> Reply:
        self._note("turn_failed", fault)
        return Reply(self._sentence(fault, phrases.APOLOGY))

    def _farewell(self, fault: Exception, phrase: phrases.Phrase) -> Reply:
        self._note("call_not_taken_on", fault)
        self._line.end_within(self._limits.farewell_seconds)
        return Reply(self._sentence(fault, phrase), hang_up=True, no_interruption=True)

    def _sentence(self, fault: Exception, phrase: phrases.Phrase) -> str:
        """What a refusal itself wants said, else the telephone's own phrase."""
        own = fault.sentences.get(self._language[:2]) if isinstance(fault, Refusal) else None
        return own or phrases.spoken(phrase, self._language)

    def _note(self, what: str, fault: Exception) -> None:
        """Log the kind of a fault and where it arose; its text may hold personal data."""
        unforeseen = not isinstance(fault, Refusal | TimeoutError)
        frames = traceback.extract_tb(fault.__traceback__) if unforeseen else []
        where = [f"{frame.name}:{frame.lineno}" for frame in frames[-3:]]
        record = _log.error if unforeseen else _log.warning
        record(what, call_id=self._call_id, why=type(fault).__name__, where=where)
