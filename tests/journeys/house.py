"""The whole system as its users run it: one command, its processes, its socket, its book, its database."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import msgspec
import psycopg
from psycopg.rows import dict_row
from tests.simulators.ports import free_port
from tests.simulators.retell import RetellSimulator, call_object

from askpro.entry.cli.phone import Phone
from askpro.entry.cli.placing import CallConfig, CallRecord, place_call
from askpro.foundation.database.embedded import EmbeddedPostgres
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.ids import new_id

ROOT = Path(__file__).parents[2]
COMPANY = Path(__file__).with_name("salon.toml")
NOW = "2026-11-23T09:00:00+01:00"
"""A Monday."""
_SETTINGS = ("ASKPRO_", "DATABASE_URL")


@dataclass
class House:
    """A running installation, driven from outside."""

    data: Path
    process: subprocess.Popen[str]
    log: Path
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def base_url(self) -> str:
        return str(self.facts["base_url"])

    @property
    def company_id(self) -> UUID:
        return UUID(self.facts["company_id"])

    def client(self) -> httpx.AsyncClient:
        """A program with the demo's key."""
        headers = {"authorization": f"Bearer {self.facts['api_key']}"}
        return httpx.AsyncClient(base_url=self.base_url, headers=headers, timeout=30, trust_env=False)

    def retell(self) -> RetellSimulator:
        """The voice vendor's side of the line."""
        path = self.facts["llm_websocket_url"].rpartition("/llm/")[2]
        return RetellSimulator(self.base_url, self.facts["retell_api_key"], path)

    async def call(self, lines: list[str], from_number: str | None, language: str = "de") -> CallRecord:
        """One whole call as the vendor leads it: announced, spoken, ended, analysed."""
        config = CallConfig(
            socket_url=self.facts["llm_websocket_url"],
            to_number=self.facts["phone_number"],
            from_number=from_number,
            language=language,
            base_url=self.base_url,
            retell_api_key=self.facts["retell_api_key"],
        )
        return await place_call(config, lines)

    def phone(self, from_number: str | None, *, language: str = "de", **options: Any) -> Phone:
        """A telephone for one new call to the first branch."""
        call = call_object(
            f"call_{new_id().hex}",
            to_number=self.facts["phone_number"],
            from_number=from_number or "anonymous",
            retell_llm_dynamic_variables={"language": language},
        )
        return Phone(self.facts["llm_websocket_url"], call, **options)

    @property
    def urls(self) -> DatabaseUrls:
        """The ways into its database."""
        return DatabaseUrls.derived_from(EmbeddedPostgres(self.data / "postgres").url(), "askpro")

    @contextmanager
    def another_web_process(self) -> Iterator[httpx.AsyncClient]:
        """A program with the demo's key at a second web process over the same database."""
        port = free_port()
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "ASKPRO_NOW": NOW,
            "ASKPRO_DATA": str(self.data),
            "ASKPRO_PORT": str(port),
        }
        with self.log.open("a") as noise:
            words = [sys.executable, "-m", "askpro", "run", "web"]
            process = subprocess.Popen(words, env=environment, stderr=noise)
        try:
            there = f"http://127.0.0.1:{port}"
            wait_until_answering(there)
            headers = {"authorization": f"Bearer {self.facts['api_key']}"}
            yield httpx.AsyncClient(base_url=there, headers=headers, timeout=30, trust_env=False)
        finally:
            process.terminate()
            process.wait(timeout=30)

    def rows(self, statement: str, *values: object) -> list[dict[str, Any]]:
        """What really is in the database, seen past every lock; the first value is always the company."""
        with psycopg.connect(self.urls.admin, row_factory=dict_row) as connection:
            return connection.execute(statement.encode(), [self.company_id, *values]).fetchall()

    def pid_of(self, role: str) -> int:
        """The process that plays a role right now."""
        for pid in _children_of(self.process.pid):
            if Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[-3:-1] == [b"run", role.encode()]:
                return pid
        raise LookupError(f"no {role} runs")

    def kill(self, role: str) -> None:
        """End a process as a power cut would."""
        os.kill(self.pid_of(role), signal.SIGKILL)

    @contextmanager
    def database_frozen(self) -> Iterator[None]:
        """The database server and everything in it stand still."""
        postmaster = int((self.data / "postgres/cluster/postmaster.pid").read_text().split()[0])
        family = [postmaster, *_children_of(postmaster)]
        try:
            for pid in family:
                os.kill(pid, signal.SIGSTOP)
            yield
        finally:
            for pid in family:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGCONT)

    def kill_database(self) -> None:
        """End the database server without a farewell."""
        os.kill(int((self.data / "postgres/cluster/postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    def wait_until_answering(self, seconds_max: float = 60) -> None:
        """Until the web process answers with its database."""
        wait_until_answering(self.base_url, seconds_max)


def wait_until_answering(base_url: str, seconds_max: float = 60) -> None:
    """Until a web process answers with its database."""
    deadline = time.monotonic() + seconds_max
    while not _answers(base_url):
        assert time.monotonic() < deadline, f"not answering after {seconds_max} s"
        time.sleep(0.1)


def _answers(base_url: str) -> bool:
    try:
        return httpx.get(f"{base_url}/health", timeout=2, trust_env=False).status_code == 200
    except httpx.HTTPError:
        return False


def _children_of(parent: int) -> list[int]:
    tasks = Path(f"/proc/{parent}/task").iterdir()
    return [int(pid) for task in tasks for pid in (task / "children").read_text().split()]


@contextmanager
def a_house(data: Path, company: Path = COMPANY, **settings: str) -> Iterator[House]:
    """Bring a house up with a salon in it, and take it down again."""
    log = data.with_suffix(".log")
    words = ["up", "--demo", "--company", str(company), "--port", str(free_port()), "--data", str(data)]
    environment = {
        **{
            name: value for name, value in os.environ.items() if not name.startswith(("ASKPRO_", "DATABASE_"))
        },
        "PYTHONPATH": str(ROOT / "src"),
        "ASKPRO_NOW": NOW,
        **settings,
    }
    with log.open("w") as noise:
        process = subprocess.Popen(
            [sys.executable, "-m", "askpro", *words],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=noise,
            text=True,
        )
    house = House(data, process, log)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("ready "), f"{line!r}\n{log.read_text()[-4000:]}"
        house.facts = msgspec.json.decode((data / "demo.json").read_bytes())
        yield house
    finally:
        process.terminate()
        try:
            process.wait(timeout=30)
        finally:
            process.kill()
