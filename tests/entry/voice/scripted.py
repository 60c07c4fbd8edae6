"""A receptionist who follows a script: a second real implementation of the port, for the loop's tests."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from askpro.entry.voice import HeardTurn, IncomingCall, Opened, Reply
from askpro.foundation.errors import NotFound, Unavailable

OUR_LINE = "+493012345678"


@dataclass
class Script:
    """What happens when the caller says something; every caller's words are noted."""

    greeting: str = "Guten Tag, Salon Weber."
    language: str = "de"
    away_until: float = 0.0
    opened: list[IncomingCall] = field(default_factory=list)
    heard: list[HeardTurn] = field(default_factory=list)
    finished: list[str] = field(default_factory=list)
    rolled_back: list[str] = field(default_factory=list)
    reminded: int = 0
    closed: int = 0
    overlapping_max: int = 0


class ScriptedReceptionist:
    """Knows one line. The caller's words say what it does, so a test reads like a call."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._at_work = 0
        self._known: set[str] = set()

    async def open(self, call: IncomingCall) -> Opened[str]:
        self._check_database()
        self._script.opened.append(call)
        known = call.call_id in self._known
        if call.line_number != OUR_LINE and not known:
            raise NotFound("Not our line.")
        self._known.add(call.call_id)
        greeting = None if known else Reply(self._script.greeting)
        return Opened(call.call_id, greeting, call.language or self._script.language)

    async def take_turn(self, key: str, turn: HeardTurn) -> Reply:
        self._check_database()
        self._script.heard.append(turn)
        self._at_work += 1
        self._script.overlapping_max = max(self._script.overlapping_max, self._at_work)
        try:
            reply = await self._follow(turn.text)
            self._script.finished.append(turn.text)
            return reply
        except asyncio.CancelledError:
            await asyncio.sleep(0.05)
            self._script.rolled_back.append(turn.text)
            raise
        finally:
            self._at_work -= 1

    async def remind(self, key: str, turn: HeardTurn) -> Reply:
        self._script.reminded += 1
        return Reply("Sind Sie noch da?") if self._script.reminded == 1 else Reply("")

    async def closed(self, key: str) -> None:
        self._script.closed += 1

    async def _follow(self, text: str) -> Reply:
        match text.split():
            case ["think", seconds, *_]:
                await asyncio.sleep(float(seconds))
                return Reply("Ich habe nachgedacht.")
            case ["fail"]:
                raise RuntimeError("a defect")
            case ["bye"]:
                return Reply("Auf Wiederhören.", hang_up=True, no_interruption=True)
            case ["human"]:
                return Reply("Ich verbinde.", transfer_to="+4930999000", language="de")
            case ["english"]:
                return Reply("Of course.", language="en")
        return Reply(f"Verstanden: {text}. Noch etwas?")

    def _check_database(self) -> None:
        if asyncio.get_running_loop().time() < self._script.away_until:
            raise Unavailable("The database is away.")
