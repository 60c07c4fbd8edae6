"""A server of its own for each company and clock, started fresh and forgotten afterwards."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec

from askpro.entry.cli.call import DEMO, RunningDemo
from askpro.entry.cli.rehearsal.company import Company
from askpro.entry.cli.rehearsal.shop import Shop, ShopClosed

_READY_SECONDS_MAX = 300.0


@contextmanager
def opened(company: Company, clock: datetime) -> Iterator[Shop]:
    """A fresh server with this company at this instant; it is stopped and forgotten afterwards."""
    with tempfile.TemporaryDirectory(prefix="askpro-rehearsal-") as directory:
        data = Path(directory)
        with _running(company, clock, data):
            shop = open_running(company, data)
            try:
                yield shop
            finally:
                shop.close()


def open_running(company: Company, data: Path) -> Shop:
    """The shop of a server that is up, by what it wrote into its data directory."""
    return Shop(company, msgspec.json.decode((data / DEMO).read_bytes(), type=RunningDemo))


@contextmanager
def _running(company: Company, clock: datetime, data: Path) -> Iterator[None]:
    words = [sys.executable, "-m", "askpro", "up", "--demo", "--company", str(company.path)]
    words += ["--port", str(_free_port()), "--data", str(data)]
    log = data / "up.log"
    environment = {**os.environ, "ASKPRO_NOW": clock.isoformat()}
    with log.open("wb") as told:
        server = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=told, env=environment)
    try:
        _wait_until_ready(server, log)
        yield
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(30)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait_until_ready(server: subprocess.Popen[bytes], log: Path) -> None:
    assert server.stdout is not None
    os.set_blocking(server.stdout.fileno(), False)
    deadline = time.monotonic() + _READY_SECONDS_MAX
    while time.monotonic() < deadline and server.poll() is None:
        line = server.stdout.readline()
        if line and line.startswith(b"ready "):
            return
        time.sleep(0.1)
    raise ShopClosed(f"The server did not come up:\n{log.read_text('utf-8', 'replace')[-2000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
