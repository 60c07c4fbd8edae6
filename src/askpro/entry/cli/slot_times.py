"""Instants of the cases as text and as minutes."""

from __future__ import annotations

from datetime import UTC, datetime


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def to_minute(instant: datetime) -> int:
    return int(instant.timestamp() // 60)


def minute_of_text(text: str) -> int:
    return to_minute(instant(text))


def minute_up(text: str) -> int:
    return -int(-instant(text).timestamp() // 60)


def as_utc_text(instant: datetime) -> str:
    shown = "milliseconds" if instant.microsecond else "seconds"
    return instant.astimezone(UTC).isoformat(timespec=shown).replace("+00:00", "Z")
