"""The front door at which a company is asked and told."""

from __future__ import annotations

from tests.front import front as front
