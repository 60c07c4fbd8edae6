"""The embedded PostgreSQL on one data directory: started, found, and stopped."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from psycopg.conninfo import make_conninfo

from askpro.foundation.database.embedded.choice import choose_identity
from askpro.foundation.database.embedded.cluster import ADMIN, admin_password, ensure_cluster
from askpro.foundation.database.embedded.healing import HealedServer
from askpro.foundation.database.embedded.home import (
    find_programs,
    open_socket_directory,
    remember,
    remembered_home,
    settle,
)
from askpro.foundation.database.embedded.lock import DataLock
from askpro.foundation.database.embedded.news import DatabaseNews, write_to_log
from askpro.foundation.database.embedded.refusals import NotRunning
from askpro.foundation.database.embedded.server import Installation
from askpro.foundation.database.urls import DatabaseUrls, url_of_role

_PORT = 5432  # names the socket; nothing listens on it unless a port is given


class EmbeddedPostgres:
    """One PostgreSQL on one data directory. It never outlives the process that started it."""

    def __init__(
        self,
        data: Path,
        port: int | None = None,
        *,
        durable: bool = True,
        uid: int | None = None,
        on_news: Callable[[DatabaseNews], None] = write_to_log,
    ) -> None:
        """`port` opens TCP on the loopback address as well; `durable=False` is for tests alone.

        `uid` is whom a new database belongs to when we are root; without it the best way is found.
        """
        self.data = data.absolute()
        self._port = port
        self._durable = durable
        self._uid = uid
        self._tell = on_news
        self._note = self.data / "server.json"
        self._lock = DataLock(self.data)
        self._sockets: Path | None = None
        self._server: HealedServer | None = None

    def start(self) -> None:
        """Make the cluster on first use, start the server, and heal it from now on until `stop`.

        Refuses with AlreadyRunning, WrongVersion, NotYours, Gone, NoIdentity or DidNotStart.
        """
        begun = time.monotonic()
        is_new = not self.data.exists()
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock.acquire()
        try:
            installation = self._install(is_new)
            self._server = HealedServer(installation, self._tell)
            self._write_note(installation)
        except BaseException:
            self._close()
            raise
        as_whom = installation.identity.name
        if installation.home.path != self.data:
            detail = f"to {installation.home.path}, because user {as_whom} cannot enter {self.data}"
            self._tell(DatabaseNews("moved", detail))
        self._tell(DatabaseNews("started", f"in {time.monotonic() - begun:.2f} s as {as_whom}"))

    def stop(self) -> None:
        """Fast shutdown. Harmless when nothing runs."""
        if self._server is None:
            return
        self._close()
        self._tell(DatabaseNews("stopped", "by request"))

    def url(self, role: str = ADMIN, database: str = "postgres") -> str:
        """The libpq address of a running server, also from another process. Refuses with NotRunning."""
        try:
            place = json.loads(self._note.read_text())
        except FileNotFoundError:
            raise NotRunning(f"No database runs in {self.data}. Start AskPro first.") from None
        admin = make_conninfo(user=ADMIN, password=admin_password(self.data), dbname=database, **place)
        return admin if role == ADMIN else url_of_role(admin, role)

    def urls(self, database: str) -> DatabaseUrls:
        """The addresses of all roles for one database. Refuses with NotRunning."""
        return DatabaseUrls.derived_from(self.url(database=database))

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _install(self, is_new: bool) -> Installation:
        identity = choose_identity(remembered_home(self.data).cluster, self._uid)
        if is_new and identity.is_stranger:
            self.data.chmod(0o711)
        home = settle(self.data, identity)
        programs = find_programs(home, identity)
        ensure_cluster(home, programs, identity, admin_password(self.data), durable=self._durable)
        remember(home, self.data)
        self._sockets = open_socket_directory(home, identity)
        return Installation(
            home,
            programs,
            identity,
            self._sockets,
            port=self._port or _PORT,
            on_network=self._port is not None,
            durable=self._durable,
        )

    def _write_note(self, installation: Installation) -> None:
        fresh = self._note.with_suffix(".fresh")
        fresh.unlink(missing_ok=True)
        fresh.write_text(json.dumps({"host": str(installation.sockets), "port": installation.port}))
        fresh.rename(self._note)

    def _close(self) -> None:
        if self._server is not None:
            self._server.halt()
            self._server = None
        self._note.unlink(missing_ok=True)
        if self._sockets is not None:
            shutil.rmtree(self._sockets, ignore_errors=True)
        self._lock.release()
