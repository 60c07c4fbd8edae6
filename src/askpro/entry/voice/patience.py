"""Asking again while something is unavailable, until the deadline around it strikes."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

from askpro.foundation.errors import Unavailable

Answer = TypeVar("Answer")

_FIRST_PAUSE_SECONDS = 0.1
_PAUSE_SECONDS_MAX = 1.0


async def patiently(ask: Callable[[], Awaitable[Answer]]) -> Answer:
    """The answer of `ask`, asked again after each `Unavailable`; the caller sets the deadline.

    The pauses double from a tenth of a second to a second, each shortened by chance so that the calls of a
    cell do not return in step.
    """
    pause = _FIRST_PAUSE_SECONDS
    while True:
        try:
            return await ask()
        except Unavailable:
            await asyncio.sleep(pause * random.uniform(0.5, 1.0))
            pause = min(2 * pause, _PAUSE_SECONDS_MAX)
