"""The witness of a tool call: where evidence comes from, and whether it belongs to this call."""

from __future__ import annotations

from typing import Any


def witness(call_id: str, number: int) -> str:
    """The mark of the `number`-th tool call of a call."""
    return f"{call_id}#{number}"


def is_witnessed(evidence: Any, call_id: str) -> bool:
    """Whether a tool of this call returned it."""
    return str(getattr(evidence, "witness", "")).startswith(f"{call_id}#")
