"""When healing does not help: it gives up, says so, and leaves nothing locked."""

import os
import signal
from pathlib import Path
from queue import Queue

import pytest

from askpro.foundation.database.embedded import DatabaseNews, DidNotStart, EmbeddedPostgres


def test_a_server_that_cannot_come_back_is_given_up_with_its_reason_in_the_news(tmp_path: Path) -> None:
    news: Queue[DatabaseNews] = Queue()
    postgres = EmbeddedPostgres(tmp_path / "data", durable=False, on_news=news.put)
    postgres.start()
    (postgres.data / "cluster" / "postgresql.conf").write_text("no such setting\n")
    os.kill(int((postgres.data / "cluster" / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    told = [news.get(timeout=20)]
    while told[-1].what != "gave_up":
        told.append(news.get(timeout=20))
    assert any("no such setting" in one.detail or "syntax error" in one.detail for one in told)
    postgres.stop()
    with pytest.raises(DidNotStart, match=r"postgresql\.conf"):
        postgres.start()
