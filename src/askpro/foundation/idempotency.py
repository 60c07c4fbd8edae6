"""Requests with a key: done once, however often they are sent."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, TypeVar

import msgspec
from litestar.params import HeaderParameter

from askpro.foundation.database import Repository, Tenant, Work
from askpro.foundation.errors import Conflict, Invalid

KEY_LENGTH_MAX = 255

Key = Annotated[
    str | None,
    HeaderParameter(name="Idempotency-Key", description="A repeat with the same key gets the same answer."),
]
"""How a resource is told the key."""

Answer = TypeVar("Answer", bound=msgspec.Struct)


class KeyReused(Conflict):
    """The key was used before, for another request."""


class KeyMalformed(Invalid):
    """An idempotency key has 1 to 255 characters."""


async def once(
    work: Work, key: str, fingerprint: str, verb: Callable[[Work], Awaitable[dict[str, Any]]]
) -> tuple[dict[str, Any], bool]:
    """Run the verb, unless this key was used before: then return what it returned, and True.

    The key is written first, so a concurrent duplicate waits for the outcome and then repeats it. If the verb
    raises, the work rolls back and the key is free again. Results are JSON objects.
    Refuses with KeyReused or KeyMalformed.
    """
    if not 1 <= len(key) <= KEY_LENGTH_MAX:
        raise KeyMalformed(f"Send an idempotency key of 1 to {KEY_LENGTH_MAX} characters.")
    keys = _KeyRepository(work)
    if await keys.take(key, fingerprint):
        result: dict[str, Any] = msgspec.to_builtins(await verb(work))
        await keys.keep(key, result)
        return result, False
    return await keys.recall(key, fingerprint), True


async def answered_once(
    tenant: Tenant,
    key: str | None,
    what: str,
    data: msgspec.Struct | None,
    verb: Callable[[Work], Awaitable[Answer]],
    shape: type[Answer],
) -> Answer:
    """Run the verb in a work of its own; with a key, once for this request: `what` is done with `data`.

    Refuses with KeyReused or KeyMalformed.
    """
    if key is None:
        return await tenant.atomically(verb)

    async def keyed(work: Work) -> dict[str, Any]:
        async def as_document(inner: Work) -> dict[str, Any]:
            document: dict[str, Any] = msgspec.to_builtins(await verb(inner))
            return document

        result, _ = await once(work, key, fingerprint_of(what, msgspec.json.encode(data)), as_document)
        return result

    return msgspec.convert(await tenant.atomically(keyed), shape)


def fingerprint_of(*parts: str | bytes) -> str:
    """What tells one request from another: a hash of method, path and body, each as sent."""
    digest = hashlib.sha256()
    for part in parts:
        octets = part.encode() if isinstance(part, str) else part
        digest.update(len(octets).to_bytes(8) + octets)
    return digest.hexdigest()


class _KeyRepository(Repository):
    async def take(self, key: str, fingerprint: str) -> bool:
        added = await self.execute(
            "insert into idempotency_keys (company_id, key, fingerprint, created_at)"
            " values (%(company_id)s, %(key)s, %(fingerprint)s, %(now)s) on conflict do nothing",
            key=key,
            fingerprint=fingerprint,
            now=self.work.now,
        )
        return added == 1

    async def keep(self, key: str, result: dict[str, Any]) -> None:
        await self.execute(
            "update idempotency_keys set result = %(result)s"
            " where company_id = %(company_id)s and key = %(key)s",
            key=key,
            result=result,
        )

    async def recall(self, key: str, fingerprint: str) -> dict[str, Any]:
        [kept] = await self.rows(
            "select fingerprint, result from idempotency_keys"
            " where company_id = %(company_id)s and key = %(key)s",
            key=key,
        )
        if kept["fingerprint"] != fingerprint:
            raise KeyReused("This idempotency key belongs to another request. Use a new key.", key=key)
        result: dict[str, Any] = kept["result"]
        return result
