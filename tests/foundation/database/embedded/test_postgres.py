"""The embedded PostgreSQL as its owner meets it: start, use, crash, stop, refusals."""

import os
import signal
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import psycopg
import pytest

from askpro.foundation.database.embedded import (
    AlreadyRunning,
    DatabaseNews,
    EmbeddedPostgres,
    NotRunning,
    WrongVersion,
)


@pytest.fixture(scope="module")
def news() -> Queue[DatabaseNews]:
    return Queue()


@pytest.fixture(scope="module")
def running(
    tmp_path_factory: pytest.TempPathFactory, news: Queue[DatabaseNews]
) -> Iterator[EmbeddedPostgres]:
    data = tmp_path_factory.mktemp("embedded") / "data"
    with EmbeddedPostgres(data, durable=False, on_news=news.put) as postgres:
        yield postgres


def postmaster_of(postgres: EmbeddedPostgres) -> int:
    return int((postgres.data / "cluster" / "postmaster.pid").read_text().split()[0])


def wait_for(news: Queue[DatabaseNews], what: str) -> DatabaseNews:
    while (one := news.get(timeout=20)).what != what:
        pass
    return one


def test_it_speaks_utf8_in_utc_and_asks_for_a_password(running: EmbeddedPostgres) -> None:
    with psycopg.connect(running.url()) as connection:
        row = connection.execute(
            "select current_setting('server_encoding'), current_setting('timezone'), lower('ÄÖÜ')"
        ).fetchone()
        assert row == ("UTF8", "UTC", "äöü")
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(running.url(), password="wrong")


def test_it_listens_on_a_private_socket_and_on_no_network(running: EmbeddedPostgres) -> None:
    with psycopg.connect(running.url()) as connection:
        assert connection.execute("show listen_addresses").fetchone() == ("",)
    assert stat.S_IMODE((running.data / "socket").stat().st_mode) == 0o700
    assert stat.S_IMODE((running.data / "password").stat().st_mode) == 0o600


def test_a_second_start_on_the_same_data_is_refused_and_says_who_runs(running: EmbeddedPostgres) -> None:
    with pytest.raises(AlreadyRunning, match=f"process {os.getpid()}"):
        EmbeddedPostgres(running.data).start()
    with psycopg.connect(running.url()) as connection:
        assert connection.execute("select 1").fetchone() == (1,)


def test_another_process_finds_the_address_without_starting_anything(running: EmbeddedPostgres) -> None:
    assert EmbeddedPostgres(running.data).url() == running.url()


def test_a_killed_server_is_noticed_and_healed_and_keeps_what_was_committed(
    running: EmbeddedPostgres, news: Queue[DatabaseNews]
) -> None:
    with psycopg.connect(running.url()) as connection:
        connection.execute("create table kept as select 1 as number")
    os.kill(postmaster_of(running), signal.SIGKILL)
    assert "137" in wait_for(news, "crashed").detail
    wait_for(news, "healed")
    with psycopg.connect(running.url()) as connection:
        assert connection.execute("select number from kept").fetchone() == (1,)


def test_a_backend_busy_during_the_crash_does_not_delay_healing(
    running: EmbeddedPostgres, news: Queue[DatabaseNews]
) -> None:
    connection = psycopg.connect(running.url())
    connection.pgconn.send_query(b"select count(*) from generate_series(1, 1000000000)")
    time.sleep(0.1)
    begun = time.monotonic()
    os.kill(postmaster_of(running), signal.SIGKILL)
    wait_for(news, "healed")
    assert time.monotonic() - begun < 10
    connection.close()


def test_it_starts_again_after_a_stop_with_its_data(tmp_path: Path) -> None:
    postgres = EmbeddedPostgres(tmp_path / "data", durable=False)
    with postgres, psycopg.connect(postgres.url()) as connection:
        connection.execute("create table kept ()")
    with pytest.raises(NotRunning):
        postgres.url()
    with postgres, psycopg.connect(postgres.url()) as connection:
        assert connection.execute("select count(*) from kept").fetchone() == (0,)
    (postgres.data / "cluster" / "PG_VERSION").write_text("15\n")
    with pytest.raises(WrongVersion, match="PostgreSQL 15"):
        postgres.start()


def test_a_long_path_gets_its_socket_elsewhere_and_leaves_nothing_there(tmp_path: Path) -> None:
    with EmbeddedPostgres(tmp_path / ("long" * 25) / "data", durable=False) as postgres:
        with psycopg.connect(postgres.url()) as connection:
            directory = Path(str(connection.info.host))
        assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    assert not directory.exists()


def test_it_listens_on_the_loopback_address_when_given_a_port(tmp_path: Path, unused_tcp_port: int) -> None:
    with EmbeddedPostgres(tmp_path / "data", unused_tcp_port, durable=False) as postgres:
        psycopg.connect(postgres.url(), host="127.0.0.1").close()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(postgres.url(), host="127.0.0.1", password="wrong")
