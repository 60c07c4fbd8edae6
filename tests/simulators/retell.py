"""Retell, as far as we can meet it: it rings, signs, posts and speaks over real sockets.

The socket's client is the terminal telephone's own; everything signed is signed by the vendor's library.
"""

from __future__ import annotations

from typing import Any

import httpx
import msgspec
from retell.lib import webhook_auth

from askpro.entry.cli.phone import Phone

CALL_ID = "call_5f1d9a"


def call_object(
    call_id: str = CALL_ID,
    *,
    to_number: str | None = "+493012345678",
    from_number: str | None = "+4915112345678",
    **more: Any,
) -> dict[str, Any]:
    """A call as Retell registers it; one without a called number is a web call."""
    numbers = {"from_number": from_number, "to_number": to_number, "direction": "inbound"}
    return {
        "call_id": call_id,
        "call_type": "phone_call" if to_number else "web_call",
        "agent_id": "agent_1",
        "agent_version": 0,
        "call_status": "ongoing",
        "metadata": {},
        "retell_llm_dynamic_variables": {},
        **(numbers if to_number else {}),
        **more,
    }


class RetellSimulator:
    """One workspace, with its API key, in front of our server at `base_url`."""

    def __init__(self, base_url: str, api_key: str, socket_secret: str = "") -> None:
        self._http = httpx.AsyncClient(base_url=base_url)
        self._api_key = api_key
        self.socket_url = f"{base_url.replace('http', 'ws', 1)}/llm/{socket_secret}"

    def phone(self, call: dict[str, Any] | None = None, **options: Any) -> Phone:
        """A telephone for one call."""
        return Phone(self.socket_url, call or call_object(), **options)

    async def tell(self, event: str, call: dict[str, Any], **more: Any) -> httpx.Response:
        """Deliver a call event once."""
        return await self.post("/webhooks/retell", {"event": event, "call": call, **more})

    async def ring(self, to_number: str, from_number: str | None = "+4915112345678") -> httpx.Response:
        """Ask who answers, before the call is put through."""
        ringing = {"to_number": to_number, "from_number": from_number or "anonymous", "agent_id": "agent_1"}
        body = {"event": "call_inbound", "event_timestamp": 1, "call_inbound": ringing}
        return await self.post("/webhooks/retell/inbound", body)

    async def function(self, name: str, call: dict[str, Any], **arguments: Any) -> httpx.Response:
        """Call a custom function on behalf of a hosted model."""
        return await self.post(f"/retell/functions/{name}", {"name": name, "call": call, "args": arguments})

    async def post(self, path: str, body: object) -> httpx.Response:
        """Post a body, signed."""
        raw = msgspec.json.encode(body)
        return await self.post_raw(path, raw, webhook_auth.symmetric["sign"](raw.decode(), self._api_key))

    async def post_raw(self, path: str, raw: bytes, signature: str) -> httpx.Response:
        """Post anything under any signature."""
        headers = {"content-type": "application/json", "x-retell-signature": signature}
        return await self._http.post(path, content=raw, headers=headers)

    async def close(self) -> None:
        await self._http.aclose()
