"""`./askpro up`: database, schema, demo, then the three roles until Ctrl-C."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Annotated

import httpx
import msgspec
import typer

from askpro.entry.cli.demo import SALON, Demo, DemoCompany, seed
from askpro.foundation.database import Database
from askpro.foundation.database.bootstrap import bootstrap, ensure_database
from askpro.foundation.database.migrations import migrate
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.errors import Conflict
from askpro.foundation.processes import Role, RoleNews, Supervisor
from askpro.wiring.build import build_id
from askpro.wiring.databases import NAME, embedded_postgres
from askpro.wiring.secrets import InstallationSecrets, installation_secrets
from askpro.wiring.settings import PREFIX, Settings, read_settings

BEGAN = "ASKPRO_BEGAN"
_CONNECTIONS_FOR_SEEDING = 4


class PortTaken(Conflict):
    """Something else listens on the port."""


app = typer.Typer(add_completion=False)


@app.command()
def up(
    demo: Annotated[
        bool, typer.Option("--demo", help="Seed a demo salon and write its keys to DATA/demo.json.")
    ] = False,
    company: Annotated[
        Path | None, typer.Option(help="A file that describes another demo company.", exists=True)
    ] = None,
    port: Annotated[int | None, typer.Option(help="The port of the web process.")] = None,
    data: Annotated[
        Path | None, typer.Option(help="Where the database and this installation's secrets live.")
    ] = None,
) -> None:
    """Run AskPro: database, web, worker and relay. Ctrl-C stops everything it started."""
    raise SystemExit(bring_up(read_settings(port=port, data=data), demo=demo, company=company))


def bring_up(settings: Settings, *, demo: bool, company: Path | None = None) -> int:
    """Run AskPro until it is told to stop; the exit code. Refuses with AlreadyRunning or PortTaken.

    `demo` seeds a company on first use of the data directory: the salon, or the one described in a file.
    """
    began = float(os.environ.get(BEGAN) or time.time())
    settings = msgspec.structs.replace(
        settings, data=settings.data.absolute(), build=settings.build or build_id()
    )
    settings.data.mkdir(parents=True, exist_ok=True)
    _check_port(settings)
    with nullcontext() if settings.database_url else embedded_postgres(settings):
        with _told("database"):
            urls = _prepared(settings)
        secrets = installation_secrets(settings.data)
        if demo:
            with _told("demo company"):
                described = tomllib.loads(company.read_text("utf-8")) if company else None
                wanted = msgspec.convert(described, DemoCompany) if described else SALON
                _write_demo(settings, secrets, asyncio.run(_seeded(settings, urls, wanted)))
        return Supervisor(
            _roles(settings), on_news=_announcer(settings, began), output=sys.stderr.buffer
        ).run()


def _prepared(settings: Settings) -> DatabaseUrls:
    if settings.database_url:
        urls = bootstrap(settings.database_url)
    else:
        urls = ensure_database(embedded_postgres(settings).url(), NAME)
    migrate(urls.owner)
    return urls


async def _seeded(settings: Settings, urls: DatabaseUrls, company: DemoCompany) -> Demo:
    known = _read_demo(settings.data)
    if known is not None:
        return known
    database = Database(urls.app, clock=settings.clock, connections_max=_CONNECTIONS_FOR_SEEDING)
    await database.open()
    try:
        return await seed(database, company)
    finally:
        await database.close()


def _roles(settings: Settings) -> list[Role]:
    environment = {
        f"{PREFIX}{name.upper()}": str(value)
        for name, value in msgspec.structs.asdict(settings).items()
        if value
    }

    def role(name: str, ready: Callable[[], bool] | None = None) -> Role:
        return Role(
            name, [sys.executable, "-m", "askpro", "run", name], environment, ready, ready_seconds=180
        )

    return [role("web", lambda: _answers(settings)), role("worker"), role("relay")]


def _answers(settings: Settings) -> bool:
    try:
        return httpx.get(f"{settings.base_url}/health", timeout=1.0).status_code == 200
    except httpx.HTTPError:
        return False


def _announcer(settings: Settings, began: float) -> Callable[[RoleNews], None]:
    said: set[str] = set()

    def announce(news: RoleNews) -> None:
        if news.what not in ("started", "ready"):
            _tell(f"{news.role} {news.what}: {news.detail}")
        elif news.what == "ready":
            said.add(news.role)
            if said >= {"web", "worker", "relay"} and "told" not in said:
                said.add("told")
                _tell(f"ready after {time.time() - began:.1f} s")
                print(f"ready {settings.base_url}", flush=True)

    return announce


def _write_demo(settings: Settings, secrets: InstallationSecrets, demo: Demo) -> None:
    path = settings.data / "demo.json"
    content = {
        "base_url": settings.base_url,
        **msgspec.to_builtins(demo),
        "retell_api_key": settings.retell_api_key or secrets.retell_api_key,
        "llm_websocket_url": f"ws://{settings.host}:{settings.port}/llm/{secrets.voice_path}",
    }
    draft = path.with_suffix(".new")
    draft.touch(mode=0o600)
    draft.write_bytes(msgspec.json.format(msgspec.json.encode(content), indent=2))
    draft.replace(path)


def _read_demo(data: Path) -> Demo | None:
    path = data / "demo.json"
    return msgspec.json.decode(path.read_bytes(), type=Demo) if path.exists() else None


def _check_port(settings: Settings) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as taken:
            raise PortTaken(
                f"Port {settings.port} is taken. Stop what listens there, or give another one with --port."
            ) from taken


@contextmanager
def _told(what: str) -> Iterator[None]:
    began = time.monotonic()
    _tell(f"{what} ...")
    yield
    _tell(f"{what} ready in {time.monotonic() - began:.1f} s")


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
