"""The address the vendor's socket connects to, and who may."""

from __future__ import annotations

import hmac
from collections.abc import Collection
from typing import Any

from litestar import WebSocket, websocket
from litestar.handlers import WebsocketRouteHandler
from litestar.params import FromPath
from structlog import get_logger

from askpro.entry.voice.attendance import Attendance
from askpro.entry.voice.limits import VoiceLimits
from askpro.entry.voice.line import POLICY, Line
from askpro.entry.voice.ports import Key, Receptionist
from askpro.providers.retell import is_call_id

_log = get_logger("askpro.voice")

TRY_AGAIN_LATER = 1013


def receptionist_socket(
    receptionist: Receptionist[Key],
    *,
    secrets: Collection[str],
    web_agents: Collection[str] = (),
    language: str = "de",
    limits: VoiceLimits = VoiceLimits(),
) -> WebsocketRouteHandler:
    """The handler for `/llm/{secret}/{call_id}`, where every call of every company arrives.

    The vendor authenticates by one of `secrets` in the path and by nothing else, so the path must stay out
    of access logs. A wrong secret, or a process that attends `limits.calls_max` calls already, refuses the
    handshake; the vendor then tries again, twice. `language` is spoken until the call's own is known.
    Source: Retell "LLM WebSocket" reference.
    """
    attended: set[Line] = set()

    @websocket("/llm/{secret:str}/{call_id:str}")
    async def attend(socket: WebSocket[Any, Any, Any], secret: FromPath[str], call_id: FromPath[str]) -> None:
        if not _is_one_of(secret, secrets) or not is_call_id(call_id):
            _log.warning("socket_refused", why="wrong path")
            return await socket.close(POLICY)
        if len(attended) >= limits.calls_max:
            _log.error("socket_refused", why="this process is full", calls=len(attended))
            return await socket.close(TRY_AGAIN_LATER)
        await socket.accept()
        line = Line(socket, call_id, limits)
        attended.add(line)
        try:
            await Attendance(line, call_id, receptionist, limits, web_agents, language).run()
        finally:
            attended.discard(line)

    return attend


def _is_one_of(given: str, secrets: Collection[str]) -> bool:
    matches = [hmac.compare_digest(given.encode(), secret.encode()) for secret in secrets if secret]
    return any(matches)
