"""The embedded PostgreSQL: started, watched, healed after a crash, and stopped with its parent."""

from __future__ import annotations

import json
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from psycopg.conninfo import make_conninfo

from askpro.foundation.database.embedded.choice import choose_identity
from askpro.foundation.database.embedded.cluster import ADMIN, admin_password, ensure_cluster
from askpro.foundation.database.embedded.home import (
    find_programs,
    open_socket_directory,
    remembered_home,
    settle,
)
from askpro.foundation.database.embedded.lock import DataLock
from askpro.foundation.database.embedded.news import DatabaseNews, write_to_log
from askpro.foundation.database.embedded.refusals import NotRunning
from askpro.foundation.database.embedded.server import Installation, Server
from askpro.foundation.database.urls import DatabaseUrls, url_of_role
from askpro.foundation.errors import Refusal

_CRASHES_MAX = 5
_CRASHES_SECONDS = 60.0


class EmbeddedPostgres:
    """One PostgreSQL on one data directory. It never outlives the process that started it."""

    def __init__(
        self,
        data: Path,
        port: int | None = None,
        *,
        durable: bool = True,
        on_news: Callable[[DatabaseNews], None] = write_to_log,
    ) -> None:
        """`port` opens TCP on the loopback address as well; `durable=False` is for tests alone."""
        self.data = data.absolute()
        self._port = port
        self._durable = durable
        self._tell = on_news
        self._lock = DataLock(self.data)
        self._changing = threading.Lock()
        self._stopping = False
        self._crashes: deque[float] = deque(maxlen=_CRASHES_MAX)

    def start(self) -> None:
        """Make the cluster on first use, start the server, and heal it from now on until `stop`.

        Refuses with AlreadyRunning, WrongVersion, NoIdentity or DidNotStart.
        """
        begun = time.monotonic()
        identity = choose_identity(remembered_home(self.data).cluster)
        if not self.data.exists():
            self.data.mkdir(parents=True)
            self.data.chmod(0o711 if identity.is_stranger else 0o700)
        self._lock.acquire()
        try:
            home = settle(self.data, identity)
            programs = find_programs(home, identity)
            ensure_cluster(home, programs, identity, admin_password(self.data), durable=self._durable)
            sockets = open_socket_directory(home, identity)
            self._installation = Installation(home, programs, identity, sockets, self._port, self._durable)
            self._server = Server(self._installation)
        except BaseException:
            self._lock.release()
            raise
        self._note().write_text(json.dumps({"host": str(sockets), "port": self._port or 5432}))
        self._stopping = False
        threading.Thread(target=self._heal, name="embedded-postgres", daemon=True).start()
        if home.path != self.data:
            self._tell(
                DatabaseNews("moved", f"to {home.path}, because user {identity.name} cannot enter here")
            )
        self._tell(DatabaseNews("started", f"in {time.monotonic() - begun:.2f} s as {identity.name}"))

    def stop(self) -> None:
        """Fast shutdown. Harmless when nothing runs."""
        with self._changing:
            if self._stopping or not hasattr(self, "_server"):
                return
            self._stopping = True
            self._server.halt()
            self._close()
        self._tell(DatabaseNews("stopped", "by request"))

    def url(self, role: str = ADMIN, database: str = "postgres") -> str:
        """The libpq address of a running server, also from another process. Refuses with NotRunning."""
        try:
            place = json.loads(self._note().read_text())
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

    def _note(self) -> Path:
        return self.data / "server.json"

    def _heal(self) -> None:
        while True:
            code = self._server.wait()
            with self._changing:
                if self._stopping or not self._restart(code):
                    return

    def _restart(self, code: int) -> bool:
        crashed = time.monotonic()
        self._tell(DatabaseNews("crashed", f"the server ended with code {code}"))
        too_often = len(self._crashes) == _CRASHES_MAX and crashed - self._crashes[0] < _CRASHES_SECONDS
        self._crashes.append(crashed)
        try:
            if too_often:
                raise NotRunning(f"{_CRASHES_MAX + 1} crashes within {_CRASHES_SECONDS:.0f} s")
            self._server = Server(self._installation)
        except Refusal as refusal:
            self._stopping = True
            self._close()
            self._tell(DatabaseNews("gave_up", f"{refusal.message}; see {self._installation.home.log}"))
            return False
        self._tell(DatabaseNews("healed", f"in {time.monotonic() - crashed:.2f} s, with crash recovery"))
        return True

    def _close(self) -> None:
        self._note().unlink(missing_ok=True)
        if self._installation.sockets.parent != self._installation.home.path:
            shutil.rmtree(self._installation.sockets, ignore_errors=True)
        self._lock.release()
