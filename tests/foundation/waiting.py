"""Waiting for what other processes do."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable


async def until(condition: Callable[[], Awaitable[bool]], *, seconds_max: float = 15.0) -> None:
    """Return as soon as the condition holds; a TimeoutError when it never does."""
    async with asyncio.timeout(seconds_max):
        while not await condition():
            await asyncio.sleep(0.02)
