"""Starting the crews, watching them, killing what may be killed, and starting again what was."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import msgspec
import psycopg

from askpro.entry.cli.bench.race.crew import Orders
from askpro.entry.cli.bench.race.journal import Reader
from askpro.entry.cli.bench.race.tally import Tally
from askpro.entry.cli.check import ROOT
from askpro.foundation.database.urls import DatabaseUrls

_LOOKS_PER_SECOND = 20
_CUT_OFF_AT_ONCE = 3


class CrewFailed(Exception):
    """A client met something that is neither an answer nor a refusal."""


@dataclass(slots=True)
class Kills:
    """What was done to the clients and to the database."""

    connections: int = 0
    clients: int = 0
    databases: int = 0


@dataclass(slots=True)
class Plan:
    """After how many attempts what is killed, each time anew."""

    connections_every: int
    clients_every: int
    databases_every: int


@dataclass(slots=True)
class _Process:
    orders: Path
    reader: Reader
    process: subprocess.Popen[bytes]


@dataclass(slots=True)
class Race:
    """One race over a shop."""

    data: Path
    urls: DatabaseUrls
    plan: Plan
    chance: Random
    on_progress: Callable[[Tally, Kills], None]
    tally: Tally = field(default_factory=Tally)
    kills: Kills = field(default_factory=Kills)
    _processes: list[_Process] = field(default_factory=list)

    async def run(self, crews: list[Orders]) -> None:
        """Until every client has its attempts behind it. Raises CrewFailed."""
        try:
            for number, orders in enumerate(crews):
                path = self.data / f"crew-{number}.json"
                path.write_bytes(msgspec.json.encode(orders))
                self._processes.append(_Process(path, Reader(Path(orders.journal)), self._start(path)))
            while self._running():
                await asyncio.sleep(1 / _LOOKS_PER_SECOND)
                self._read()
                if self._running():
                    await self._kill()
                self.on_progress(self.tally, self.kills)
            self._read()
        finally:
            for each in self._processes:
                each.process.kill()
                each.process.wait()

    def _running(self) -> bool:
        """Whether somebody still races. Raises CrewFailed."""
        codes = [each.process.poll() for each in self._processes]
        if any(codes):
            log = next(each.orders for each, code in zip(self._processes, codes, strict=True) if code)
            raise CrewFailed(log.with_suffix(".log").read_text()[-4000:])
        return None in codes

    def _read(self) -> None:
        for each in self._processes:
            for line in each.reader.new():
                self.tally.note(line)

    async def _kill(self) -> None:
        answered, kills = self.tally.answered, self.kills
        if answered // self.plan.databases_every > kills.databases:
            kills.databases += 1
            self._kill_database()
        elif answered // self.plan.clients_every > kills.clients:
            kills.clients += 1
            self._kill_clients()
        elif answered // self.plan.connections_every > kills.connections // _CUT_OFF_AT_ONCE:
            kills.connections += await asyncio.to_thread(self._cut_off)

    def _kill_database(self) -> None:
        """The server ends without a farewell, and everything in it; its keeper starts it again."""
        pid = (self.data / "postgres/cluster/postmaster.pid").read_text().split()[0]
        os.kill(int(pid), signal.SIGKILL)

    def _kill_clients(self) -> None:
        """One process and all its clients, who are started again at once."""
        alive = [each for each in self._processes if each.process.poll() is None]
        if alive:
            victim = self.chance.choice(alive)
            victim.process.kill()
            victim.process.wait()
            victim.process = self._start(victim.orders)

    def _cut_off(self) -> int:
        """Connections are ended by the server, those at work first."""
        try:
            with psycopg.connect(self.urls.admin, autocommit=True, connect_timeout=5) as connection:
                ended = connection.execute(
                    "select pg_terminate_backend(pid) from (select pid from pg_stat_activity"
                    " where application_name = 'askpro' and datname = current_database()"
                    " order by state = 'idle', random() limit %s) as working",
                    [_CUT_OFF_AT_ONCE],
                )
                return ended.rowcount
        except psycopg.OperationalError:
            return 0

    def _start(self, orders: Path) -> subprocess.Popen[bytes]:
        with orders.with_suffix(".log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "askpro.entry.cli.bench.race.crew", str(orders)],
                env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
                stdout=log,
                stderr=log,
            )
