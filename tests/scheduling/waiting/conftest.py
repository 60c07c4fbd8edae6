"""The desk where these tests take place."""

from __future__ import annotations

import pytest
from tests.cast import Business
from tests.front import front as front
from tests.scheduling.waiting.queue import Desk


@pytest.fixture
def desk(salon: Business) -> Desk:
    return Desk(salon)
