"""The floor of a turn: the same socket and the same protocol, answered by somebody who does not think.

`python bench/empty_turn.py PORT` serves until it is told to stop, set up as the web process is.
"""

from __future__ import annotations

import gc
import sys

import uvicorn
import uvloop
from litestar import Litestar

from askpro.entry.voice import HeardTurn, IncomingCall, Opened, Reply, receptionist_socket

SECRET = "floor"
WORD = Reply("Ja.")


class EmptyReceptionist:
    """Says one word, whatever is said."""

    async def open(self, call: IncomingCall) -> Opened[str]:
        return Opened(call.call_id, WORD, "de")

    async def take_turn(self, key: str, turn: HeardTurn) -> Reply:
        return WORD

    async def remind(self, key: str, turn: HeardTurn) -> Reply:
        return WORD

    async def closed(self, key: str) -> None:
        return None


def main(port: int) -> None:
    app = Litestar([receptionist_socket(EmptyReceptionist(), secrets=(SECRET,))], openapi_config=None)
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)
    config = uvicorn.Config(
        app,
        port=port,
        http="httptools",
        ws_ping_interval=None,
        access_log=False,
        log_config=None,
    )
    uvloop.run(uvicorn.Server(config).serve())


if __name__ == "__main__":
    main(int(sys.argv[1]))
