"""Retell's messages over HTTP: what befell a call, who shall answer one, what a hosted model wants done."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, Router, post
from litestar.params import FromPath
from structlog import get_logger

from askpro.entry.webhooks_in.ports import CallInbox, CallTools, Switchboard
from askpro.foundation.errors import Conflict, Forbidden, Invalid
from askpro.foundation.time import Clock
from askpro.providers.retell import (
    SignatureRefused,
    answer_function,
    answer_inbound,
    read_event,
    read_function,
    read_inbound,
    verify,
)
from askpro.providers.retell.signature import HEADER

BODY_BYTES_MAX = 8_000_000

_log = get_logger("askpro.webhooks_in")


def retell_webhooks(
    *, api_key: str, clock: Clock, inbox: CallInbox, switchboard: Switchboard, tools: CallTools
) -> Router:
    """The three addresses Retell posts to. Every one verifies the signature over the raw body first.

    `POST /webhooks/retell` answers 204 once an event is kept, a repeat too; `/webhooks/retell/inbound` admits
    or rejects a ringing call; `/retell/functions/{name}` runs a tool. Without `api_key` all are refused.
    Sources: Retell "Webhook", "Inbound call webhook", "Custom function".
    """

    async def verified(request: Request[Any, Any, Any]) -> bytes:
        raw = await request.body()
        try:
            verify(raw, request.headers.get(HEADER, ""), api_key, clock.now())
        except SignatureRefused as refusal:
            _log.error("signature_refused", path=request.scope["path_template"], why=refusal.message)
            raise
        return raw

    @post("/webhooks/retell", status_code=204)
    async def call_event(request: Request[Any, Any, Any]) -> None:
        event = read_event(await verified(request))
        if event.call is not None and event.call.drifted:
            _log.warning("call_object_drifted", event_name=event.name, fields=event.call.drifted)
        if not await inbox.accept(event):
            _log.info("event_repeated", event_name=event.name)

    @post("/webhooks/retell/inbound", status_code=200)
    async def inbound(request: Request[Any, Any, Any]) -> Response[bytes]:
        ringing = read_inbound(await verified(request))
        return _json(answer_inbound(await switchboard.admit(ringing)))

    @post("/retell/functions/{name:str}", status_code=200)
    async def function(request: Request[Any, Any, Any], name: FromPath[str]) -> Response[bytes]:
        asked = read_function(await verified(request), name)
        try:
            result = await tools.run(asked)
        except (Conflict, Forbidden, Invalid) as refusal:
            result = {
                "refused": refusal.code,
                "message": refusal.message,
                "sentences": dict(refusal.sentences),
                "facts": dict(refusal.facts),
            }
        return _json(answer_function(result))

    return Router(
        path="/",
        route_handlers=[call_event, inbound, function],
        request_max_body_size=BODY_BYTES_MAX,
        include_in_schema=False,
    )


def _json(body: bytes) -> Response[bytes]:
    return Response(body, media_type="application/json")
