"""A cache in which every entry belongs to a company and is forgotten by tag.

Each tag of a company has a random mark. An entry remembers the marks that held before it was loaded and
counts only while they still hold. So a value read before a change is never served after it, and an evicted
mark costs a miss, not a lie.
"""

from __future__ import annotations

import asyncio
import random
import secrets
from collections.abc import Awaitable, Callable, Sequence
from enum import IntEnum
from typing import Any, TypeVar
from uuid import UUID

import cashews
from cashews.exceptions import UnSecureDataError

from askpro.foundation.signals import Sender
from askpro.foundation.telemetry import span

T = TypeVar("T")
CHANNEL = "askpro_cache"


class Tier(IntEnum):
    """How long an entry lives at most, in seconds."""

    HOT = 60
    WARM = 300
    COLD = 3600


class Cache:
    """In this process's memory by default; a Redis or Valkey address shares it between processes.

    What is kept is frozen data: in memory, every reader gets the same object.
    """

    def __init__(
        self,
        url: str = "mem://",
        *,
        sender: Sender | None = None,
        secret: str = "",
        entries_max: int = 50_000,
    ) -> None:
        if not url.startswith("mem:") and not secret:
            raise ValueError("a shared cache needs a secret, by which entries are known to be ours")
        self._sender = sender
        self._loading: dict[str, asyncio.Future[None]] = {}
        self._store = cashews.Cache()
        if url.startswith("mem:"):
            self._store.setup(url, size=entries_max, check_interval=0)
        else:
            self._store.setup(url, secret=secret, digestmod="sha256", suppress=True)

    async def get_or_load(
        self,
        company_id: UUID,
        tier: Tier,
        name: str,
        key: str,
        tags: Sequence[str],
        loader: Callable[[], Awaitable[T]],
    ) -> T:
        """The kept value, else what `loader` returns, which is then kept for the tier's time.

        `name` says what it is and `key` which one; `forget` with one of `tags` makes it load again. Of many
        who ask at once, one loads.
        """
        place = f"{company_id}/{name}/{key}"
        marked = [_mark_place(company_id, tag) for tag in tags]
        while True:
            marks = await self._marks(marked)
            kept = await self._kept(place)
            if kept is not None and kept[0] == marks:
                value: T = kept[1]
                return value
            if place not in self._loading:
                return await self._load(place, marks, tier, name, loader)
            await asyncio.wait([self._loading[place]])

    async def forget(self, company_id: UUID, *tags: str) -> None:
        """Let everything with one of the tags load again: here at once, elsewhere within moments."""
        await self.forget_here(company_id, *tags)
        if self._sender is not None:
            for tag in tags:
                self._sender.send(CHANNEL, f"{company_id}/{tag}")

    async def forget_here(self, company_id: UUID, *tags: str) -> None:
        """Let everything with one of the tags load again in this process."""
        await self._store.delete_many(*(_mark_place(company_id, tag) for tag in tags))

    async def forget_everything(self) -> None:
        """Begin anew, as when signals may have been missed."""
        await self._store.clear()

    async def close(self) -> None:
        await self._store.close()

    async def _load(
        self, place: str, marks: list[str], tier: Tier, name: str, loader: Callable[[], Awaitable[T]]
    ) -> T:
        done = self._loading[place] = asyncio.get_running_loop().create_future()
        try:
            with span(f"cache load {name}"):
                value = await loader()
            await self._store.set(place, (marks, value), expire=tier * random.uniform(0.9, 1.0))
            return value
        finally:
            del self._loading[place]
            done.set_result(None)

    async def _kept(self, place: str) -> tuple[list[str], Any] | None:
        try:
            kept: tuple[list[str], Any] | None = await self._store.get(place)
        except UnSecureDataError:
            return None  # Somebody else wrote it into the shared cache.
        return kept

    async def _marks(self, places: list[str]) -> list[str]:
        marks: list[Any] = list(await self._store.get_many(*places)) if places else []
        for index, place in enumerate(places):
            if marks[index] is None:
                fresh = secrets.token_hex(8)
                await self._store.set(place, fresh, expire=2 * Tier.COLD, exist=False)
                marks[index] = await self._store.get(place, fresh)
        return marks


def _mark_place(company_id: UUID, tag: str) -> str:
    return f"{company_id}/tag/{tag}"
