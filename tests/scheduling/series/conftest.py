"""The front door at which series are asked for."""

from __future__ import annotations

from tests.front import front as front
