"""The keeper's log."""

from pathlib import Path

import pytest

from askpro.foundation.database.embedded import keeper


def test_the_log_never_outgrows_its_limit_and_forgets_the_oldest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_LOG_BYTES_MAX", 100)
    log = keeper.Log(tmp_path / "postgresql.log")
    for number in range(100):
        log.write(b"%049d\n" % number)
    written = sorted(tmp_path.iterdir())
    assert [path.name for path in written] == [
        "postgresql.log",
        *(f"postgresql.log.{age}" for age in range(1, 6)),
    ]
    assert all(path.stat().st_size <= 100 for path in written)
    assert written[0].read_bytes().endswith(b"99\n")
