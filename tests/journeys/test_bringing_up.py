"""The one command: what it tells whoever drives it, and that nothing of it stays behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo
from tests.databases import Databases
from tests.journeys.house import NOW, ROOT, House, a_house
from tests.simulators.ports import free_port

from askpro.foundation.phone import read_phone

TOLD = ("base_url", "company_id", "api_key", "phone_number", "retell_api_key", "llm_websocket_url")


async def test_what_one_needs_to_drive_it_is_written_down_and_holds(house: House) -> None:
    assert all(house.facts[name] for name in TOLD)
    assert (house.data / "demo.json").stat().st_mode & 0o077 == 0
    assert read_phone(house.facts["phone_number"], "DE") == house.facts["phone_number"]
    async with house.client() as client:
        [first, *_] = (await client.get("/v1/branches")).json()["items"]
        services = (await client.get("/v1/services")).json()["items"]
        slots = await client.get("/v1/slots", params={"service": services[0]["id"], "branch": first["id"]})
    assert slots.json()["items"][0]["starts_at"].startswith(NOW[:10])


def test_a_second_one_on_the_same_directory_says_so(house: House) -> None:
    words = ["up", "--port", str(free_port()), "--data", str(house.data)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    environment.pop("DATABASE_URL", None)
    second = subprocess.run(
        [sys.executable, "-m", "askpro", *words], env=environment, capture_output=True, text=True, timeout=60
    )
    assert second.returncode == 2 and second.stdout == ""
    assert f"already run by process {house.process.pid}" in second.stderr


def test_ctrl_c_stops_everything_it_started(tmp_path: Path) -> None:
    with a_house(tmp_path / "data") as house:
        assert len(processes_naming(house.data)) > 1
        started = children_of(house.process.pid)
        house.process.send_signal(signal.SIGINT)
        assert house.process.wait(timeout=60) == 0
        assert processes_naming(house.data) == []
        assert [pid for pid in started if Path(f"/proc/{pid}").exists()] == []


async def test_it_runs_on_somebody_elses_server_and_starts_none(postgres: Databases, tmp_path: Path) -> None:
    name = f"{postgres.template}_foreign"
    with psycopg.connect(postgres.admin_url, autocommit=True) as connection:
        connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
    with a_house(tmp_path / "data", DATABASE_URL=make_conninfo(postgres.admin_url, dbname=name)) as house:
        assert not (house.data / "postgres").exists()
        record = await house.call(["Wann haben Sie morgen auf?", "danke, tschüss"], "+4915112345678")
        async with house.client() as client:
            kept = (await client.get(f"/v1/calls/{record.call_id}")).json()
        assert kept["outcome"] == "information_only"


def processes_naming(data: Path) -> list[int]:
    """Everything on this machine with the data directory on its command line."""
    named = os.fsencode(data)
    return [int(each.parent.name) for each in Path("/proc").glob("[0-9]*/cmdline") if named in _read(each)]


def children_of(parent: int) -> list[int]:
    tasks = Path(f"/proc/{parent}/task").iterdir()
    return [int(pid) for task in tasks for pid in _read(task / "children").split()]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""
