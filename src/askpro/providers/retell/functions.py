"""Custom functions: a model hosted by Retell asks us to do something during a call."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from askpro.providers.retell.call import Call, read_call
from askpro.providers.retell.drift import PayloadRefused, mapping_of

ANSWER_CHARACTERS_MAX = 15_000

# A model fills its arguments with anything; who calls and what call this is, the signed envelope says.
_IDENTITY = {"call_id", "callid", "from_number", "to_number", "agent_id", "company_id", "tenant_id", "call"}


class FunctionRequest(msgspec.Struct, frozen=True):
    """One request: what to do, with which arguments, and on which verified call."""

    name: str
    arguments: dict[str, Any]
    call: Call

    @property
    def idempotency_key(self) -> str:
        """The same for every repeat of the request on this call, since Retell may run a tool twice."""
        canonical = msgspec.json.encode([self.call.call_id, self.name, self.arguments], order="deterministic")
        return hashlib.sha256(canonical).hexdigest()


def read_function(raw: bytes, name: str) -> FunctionRequest:
    """The request in a custom function's body, as posted to the address of `name`.

    Arguments may be called `args`, `arguments` or `parameters`, and be an object or JSON text. Names of
    identity among them are dropped. Refuses with `PayloadRefused` when the body does not name this function,
    so that no other signed message passes for it, or names no call (an agent configured with `args_at_root`
    sends none). Source: Retell "Custom function".
    """
    payload = mapping_of(raw)
    if payload.get("name") != name:
        raise PayloadRefused("The body does not name the function of the address.")
    if not isinstance(payload.get("call"), Mapping):
        raise PayloadRefused("The body holds no call; switch off `args_at_root` for this function.")
    arguments = {key: value for key, value in _arguments(payload).items() if key.lower() not in _IDENTITY}
    return FunctionRequest(name=name, arguments=arguments, call=read_call(payload))


def answer_function(result: object) -> bytes:
    """`result` as JSON for Retell's model; beyond 15,000 characters, where Retell would cut it, refused."""
    body = msgspec.json.encode(result)
    if len(body.decode()) > ANSWER_CHARACTERS_MAX:
        raise PayloadRefused(f"The answer has more than {ANSWER_CHARACTERS_MAX} characters.")
    return body


def _arguments(payload: Mapping[str, Any]) -> Mapping[str, Any]:
    for key in ("args", "arguments", "parameters"):
        given = payload.get(key)
        if isinstance(given, str):
            given = _decoded(given)
        if isinstance(given, Mapping):
            return given
    return {}


def _decoded(text: str) -> object:
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError as fault:
        raise PayloadRefused("The arguments are not JSON.") from fault
