"""One open socket to the vendor: frames in, frames out, and the limits of both."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from litestar import WebSocket
from litestar.exceptions import WebSocketDisconnect
from structlog import get_logger

from askpro.entry.voice.limits import VoiceLimits
from askpro.providers.retell.frames import (
    FRAME_CHARACTERS_MAX,
    FrameRefused,
    FrameUnknown,
    FromRetell,
    ToRetell,
    heard_from_retell,
    written,
)

_log = get_logger("askpro.voice")

NORMAL, POLICY, CORRUPT, TOO_BIG = 1000, 1008, 1007, 1009


@dataclass(frozen=True, slots=True)
class Garbled:
    """A frame that wants an answer and cannot be read."""

    response_id: int


class Line:
    """The socket of one call. Sending to a socket that is gone is no fault: the caller hung up."""

    def __init__(self, socket: WebSocket[Any, Any, Any], call_id: str, limits: VoiceLimits) -> None:
        self._socket = socket
        self._call_id = call_id
        self._limits = limits
        self._ends_at = time.monotonic() + limits.call_seconds_max
        self._closed = False
        self._unreadable = 0
        self._second = 0
        self._frames_this_second = 0

    async def send(self, frame: ToRetell) -> None:
        if self._closed:
            return
        try:
            await self._socket.send({"type": "websocket.send", "text": written(frame), "bytes": None})
        except (OSError, WebSocketDisconnect):
            self._closed = True

    async def close(self, code: int, reason: str) -> None:
        if self._closed:
            return
        self._closed = True
        _log.info("socket_closed_by_us", call_id=self._call_id, code=code, reason=reason)
        try:
            await self._socket.close(code=code, reason=reason)
        except (OSError, WebSocketDisconnect):
            _log.debug("socket_was_gone", call_id=self._call_id)

    def end_within(self, seconds: float) -> None:
        """Close normally when the peer has not done so after `seconds`."""
        self._ends_at = min(self._ends_at, time.monotonic() + seconds)

    async def frames(self) -> AsyncIterator[FromRetell | Garbled]:
        """Every frame the vendor sends until the socket or a limit ends; unreadable ones are left out."""
        while (raw := await self._receive()) is not None:
            if self._too_fast():
                await self.close(POLICY, "too many frames")
                return
            try:
                frame = heard_from_retell(raw)
            except FrameUnknown:
                continue
            except FrameRefused as refusal:
                self._unreadable += 1
                _log.warning("frame_ignored", call_id=self._call_id, why=refusal.code)
                if self._unreadable > self._limits.unreadable_frames_max:
                    await self.close(CORRUPT, "too many unreadable frames")
                    return
                if "response_id" in refusal.facts:
                    yield Garbled(refusal.facts["response_id"])
                continue
            yield frame

    async def _receive(self) -> str | None:
        left = self._ends_at - time.monotonic()
        try:
            async with asyncio.timeout(min(left, self._limits.silent_seconds_max)):
                message = await self._socket.receive()
        except TimeoutError:
            await self.close(NORMAL, "the call is over")
            return None
        if message["type"] != "websocket.receive":
            self._closed = True
            return None
        raw = message.get("text")
        if raw is None:
            await self.close(CORRUPT, "only text frames are understood")
        elif len(raw) > FRAME_CHARACTERS_MAX:
            await self.close(TOO_BIG, "the frame is too long")
        else:
            return raw
        return None

    def _too_fast(self) -> bool:
        second = int(time.monotonic())
        if second != self._second:
            self._second, self._frames_this_second = second, 0
        self._frames_this_second += 1
        return self._frames_this_second > self._limits.frames_per_second_max
