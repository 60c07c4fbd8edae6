"""What was said in a call, and which tools were called for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from psycopg.types.json import Jsonb

from askpro.foundation.database import Repository, Work
from askpro.telephony.calls.model import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn. `ordinal` counts from 0; `latency_ms` is from the caller's last word to our first."""

    ordinal: int
    role: Literal["caller", "agent"]
    text: str = field(repr=False)
    heard_at: datetime
    language: str | None = None
    latency_ms: int | None = None
    response_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolCall:
    """One tool called for a turn, and what it returned: where every claim about a time or booking is from."""

    ordinal: int
    turn_ordinal: int
    name: str
    arguments: dict[str, Any] = field(repr=False)
    result: dict[str, Any] = field(repr=False)
    ok: bool
    called_at: datetime
    duration_ms: int
    key: str | None = None


async def keep_turns(work: Work, call: Call, turns: list[Turn]) -> None:
    """Keep turns; one that is kept already gets the newer text (a transcript is corrected when cut off)."""
    await _TranscriptRepository(work).keep_turns(call, turns)


async def turns_of(work: Work, call: Call) -> list[Turn]:
    """Every turn of the call, in order."""
    return await _TranscriptRepository(work).turns_of(call)


async def keep_tool_calls(work: Work, call: Call, tool_calls: list[ToolCall]) -> None:
    """Keep tool calls; kept once, they stay as they were."""
    await _TranscriptRepository(work).keep_tool_calls(call, tool_calls)


async def tool_calls_of(work: Work, call: Call) -> list[ToolCall]:
    """Every tool call of the call, in order."""
    return await _TranscriptRepository(work).tool_calls_of(call)


class _TranscriptRepository(Repository):
    async def keep_turns(self, call: Call, turns: list[Turn]) -> None:
        await self.execute(
            "insert into turns (company_id, call_id, call_started_at, ordinal, role, text, language,"
            " heard_at, latency_ms, response_id)"
            " select %(company_id)s, %(call_id)s, %(started_at)s, t.* from unnest("
            " %(ordinals)s::int[], %(roles)s::text[], %(texts)s::text[], %(languages)s::text[],"
            " %(heard_at)s::timestamptz[], %(latencies)s::int[], %(responses)s::int[]) as t"
            " on conflict (company_id, call_id, ordinal, call_started_at) do update set"
            " role = excluded.role, text = excluded.text,"
            " language = coalesce(excluded.language, turns.language),"
            " latency_ms = coalesce(excluded.latency_ms, turns.latency_ms),"
            " response_id = coalesce(excluded.response_id, turns.response_id)",
            call_id=call.id, started_at=call.started_at,
            ordinals=[turn.ordinal for turn in turns], roles=[turn.role for turn in turns],
            texts=[turn.text for turn in turns], languages=[turn.language for turn in turns],
            heard_at=[turn.heard_at for turn in turns], latencies=[turn.latency_ms for turn in turns],
            responses=[turn.response_id for turn in turns],
        )  # fmt: skip

    async def turns_of(self, call: Call) -> list[Turn]:
        return await self.all(
            Turn,
            "select * from turns where company_id = %(company_id)s and call_id = %(call_id)s"
            " and call_started_at = %(started_at)s order by ordinal",
            call_id=call.id,
            started_at=call.started_at,
        )

    async def keep_tool_calls(self, call: Call, tool_calls: list[ToolCall]) -> None:
        await self.execute(
            "insert into tool_calls (company_id, call_id, call_started_at, ordinal, turn_ordinal, name,"
            " arguments, result, ok, key, called_at, duration_ms)"
            " select %(company_id)s, %(call_id)s, %(started_at)s, t.* from unnest("
            " %(ordinals)s::int[], %(turn_ordinals)s::int[], %(names)s::text[], %(arguments)s::jsonb[],"
            " %(results)s::jsonb[], %(oks)s::boolean[], %(keys)s::text[], %(called_at)s::timestamptz[],"
            " %(durations)s::int[]) as t on conflict do nothing",
            call_id=call.id, started_at=call.started_at,
            ordinals=[each.ordinal for each in tool_calls],
            turn_ordinals=[each.turn_ordinal for each in tool_calls],
            names=[each.name for each in tool_calls],
            arguments=[Jsonb(each.arguments) for each in tool_calls],
            results=[Jsonb(each.result) for each in tool_calls],
            oks=[each.ok for each in tool_calls], keys=[each.key for each in tool_calls],
            called_at=[each.called_at for each in tool_calls],
            durations=[each.duration_ms for each in tool_calls],
        )  # fmt: skip

    async def tool_calls_of(self, call: Call) -> list[ToolCall]:
        return await self.all(
            ToolCall,
            "select * from tool_calls where company_id = %(company_id)s and call_id = %(call_id)s"
            " and call_started_at = %(started_at)s order by ordinal",
            call_id=call.id,
            started_at=call.started_at,
        )
