"""Who books in these tests."""

from __future__ import annotations

import pytest
from tests.cast import Business
from tests.scheduling.appointments.book import Clerk


@pytest.fixture
def clerk(salon: Business) -> Clerk:
    return Clerk(salon)
