"""What may reach a log: keys that are known to be harmless, and texts without numbers, addresses or names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

# A key that is not listed keeps its name and loses its value: whoever adds one decides that it is harmless.
ALLOWED_KEYS = frozenset(
    {
        "actor", "attempt", "attempts", "build", "calls", "channel", "code", "count", "cron", "dependency",
        "error", "event", "event_name", "fields", "host", "job", "language", "level", "logger",
        "method", "outcome", "path", "port", "process", "reason", "retry", "role", "route", "schedule",
        "state", "status", "table", "timestamp", "tool", "version", "why",
    }
)  # fmt: skip
ALLOWED_ENDINGS = ("_id", "_ms", "_seconds", "_count", "_bytes", "_max", "_min", "_code")

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_PHONE = re.compile(r"(?<![\w:.-])(?:\+|00|\(0)?\d(?:[ ()/.-]{0,3}\d){6,14}(?![\w:-])")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d([T ][\d:.+Z-]+)?$")
_DIGITS_OF_PHONE_MIN = 7


def mask(text: str) -> str:
    """The text without e-mail addresses and phone numbers. Instants stay."""
    return _PHONE.sub(_hidden, _EMAIL.sub("<email>", text))


def harmless(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields a log line may have."""
    return {key: _harmless(key, value) for key, value in fields.items()}


def _harmless(key: str, value: Any) -> Any:
    if not (key in ALLOWED_KEYS or key.endswith(ALLOWED_ENDINGS)):
        return f"<{type(value).__name__} withheld>" if value is not None else None
    match value:
        case None | bool() | float():
            return value
        case int():
            return (
                value
                if key.endswith("_id") or len(str(abs(value))) < _DIGITS_OF_PHONE_MIN + 3
                else "<number>"
            )
        case str():
            return mask(value)
        case list() | tuple() | set() | frozenset():
            return [_harmless(key, item) for item in value]
        case Mapping():
            return harmless(value)
        case _:
            return mask(str(value))


def _hidden(found: re.Match[str]) -> str:
    return found.group() if _INSTANT.match(found.group()) else "<number>"
