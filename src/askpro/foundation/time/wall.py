"""The clock on the wall, as minutes of its day."""

from __future__ import annotations

from datetime import datetime, time

DAY_MINUTES = 24 * 60


def minute_of_day(at: datetime | time) -> int:
    """How many minutes after midnight the wall clock shows; seconds are left out."""
    return at.hour * 60 + at.minute
