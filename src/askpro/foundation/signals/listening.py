"""Listening to signals, again and again when the session is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

import psycopg
from psycopg import sql

from askpro.foundation.signals.session import RECONNECT_SECONDS, connect


async def listen(
    url: str, channels: Sequence[str], heard: Callable[[str, str], None], deaf: Callable[[], None]
) -> None:
    """Call `heard(channel, word)` for every signal, until cancelled.

    `deaf` is called whenever listening starts or starts again, because signals sent before were not heard.
    """
    while True:
        try:
            async with await connect(url) as connection:
                for channel in channels:
                    await connection.execute(sql.SQL("listen {}").format(sql.Identifier(channel)))
                deaf()
                async for signal in connection.notifies():
                    heard(signal.channel, signal.payload)
        except psycopg.OperationalError:
            await asyncio.sleep(RECONNECT_SECONDS)
