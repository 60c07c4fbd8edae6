"""One running house for all journeys; each takes callers and days of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.front import front as front
from tests.journeys.house import House, a_house


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with a_house(tmp_path_factory.mktemp("house") / "data") as house:
        yield house
