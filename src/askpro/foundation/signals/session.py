"""The session of a sender or a listener: short to connect, quick to notice that the other side is gone."""

from __future__ import annotations

from typing import Any

from psycopg import AsyncConnection

RECONNECT_SECONDS = 0.5


async def connect(url: str) -> AsyncConnection[Any]:
    return await AsyncConnection.connect(
        url,
        autocommit=True,
        connect_timeout=5,
        keepalives_idle=10,
        keepalives_interval=5,
        keepalives_count=3,
        application_name="askpro signals",
    )
