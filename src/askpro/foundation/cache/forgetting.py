"""Forgetting across processes: each one listens to what the others forget."""

from __future__ import annotations

import asyncio
from uuid import UUID

from askpro.foundation.cache.company_cache import CHANNEL, Cache
from askpro.foundation.signals import listen


async def forget_when_told(url: str, cache: Cache) -> None:
    """Forget what other processes forget, until cancelled. Everything, when signals may have been missed."""
    told: asyncio.Queue[str | None] = asyncio.Queue()
    listening = asyncio.create_task(
        listen(
            url,
            [CHANNEL],
            heard=lambda _channel, word: told.put_nowait(word),
            deaf=lambda: told.put_nowait(None),
        ),
        name="cache signals",
    )
    try:
        while True:
            word = await told.get()
            if word is None:
                await cache.forget_everything()
            else:
                company_id, _, tag = word.partition("/")
                await cache.forget_here(UUID(company_id), tag)
    finally:
        listening.cancel()
