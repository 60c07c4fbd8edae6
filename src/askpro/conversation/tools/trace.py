"""The trace of a call's tools: what was asked of them, what they returned, and the witness of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from askpro.foundation.database import Work
from askpro.telephony import calls
from askpro.telephony.calls import Call, ToolCall


def witness(call_id: str, number: int) -> str:
    """The mark of the `number`-th tool call of a call."""
    return f"{call_id}#{number}"


def is_witnessed(evidence: Any, call_id: str) -> bool:
    """Whether a tool of this call returned it."""
    return str(getattr(evidence, "witness", "")).startswith(f"{call_id}#")


@dataclass(frozen=True, slots=True)
class Traced:
    """One tool call of a turn."""

    ordinal: int
    name: str
    arguments: dict[str, Any]
    result: dict[str, Any]
    ok: bool
    called_at: datetime
    duration_ms: int
    key: str | None = None


@dataclass(slots=True)
class Trace:
    """The tool calls of one turn; `count` is how many the call made so far."""

    call_id: str
    count: int
    calls: list[Traced] = field(default_factory=list)

    def next_witness(self) -> tuple[int, str]:
        """The ordinal and the witness of the tool call that begins now."""
        ordinal, self.count = self.count, self.count + 1
        return ordinal, witness(self.call_id, ordinal)


def canonical(act: msgspec.Struct) -> str:
    """The arguments of an act in one form only, so that the same wish has the same key."""
    plain = msgspec.to_builtins(act)
    return msgspec.json.encode(_without_witness(plain), order="deterministic").decode()


def _without_witness(value: Any) -> Any:
    """Whoever found it, the same slot is the same slot."""
    if isinstance(value, dict):
        return {
            name: _without_witness(one) for name, one in value.items() if name not in ("witness", "hold_id")
        }
    return [_without_witness(one) for one in value] if isinstance(value, list) else value


async def keep_trace(work: Work, call: Call, trace: Trace, turn_ordinal: int) -> None:
    """Write what the tools did beside the transcript."""
    kept = [
        ToolCall(
            ordinal=traced.ordinal,
            turn_ordinal=turn_ordinal,
            name=traced.name,
            arguments=traced.arguments,
            result=traced.result,
            ok=traced.ok,
            called_at=traced.called_at,
            duration_ms=traced.duration_ms,
            key=traced.key,
        )
        for traced in trace.calls
    ]
    await calls.keep_tool_calls(work, call, kept)
