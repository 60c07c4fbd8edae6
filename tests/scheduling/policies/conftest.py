"""The front door at which policies are asked and told."""

from __future__ import annotations

from tests.front import front as front
