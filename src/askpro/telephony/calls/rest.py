"""GET /v1/calls and /v1/calls/{id}: what was said, which tools were called, how it ended."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, QueryParameter

from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import NotFound
from askpro.foundation.ids import MalformedId, inside, outside
from askpro.foundation.paging import LIMIT_DEFAULT, LIMIT_MAX, Page, page_of, read_cursor
from askpro.telephony.calls.model import Call, VendorCall
from askpro.telephony.calls.outcome import Outcome
from askpro.telephony.calls.reading import CallFilter, find, find_by_vendor, listed
from askpro.telephony.calls.transcript import ToolCall, Turn, tool_calls_of, turns_of
from askpro.tenancy.permissions import Permission

PREFIX = "call"
_VENDOR = "retell"


class CallOut(msgspec.Struct, frozen=True, kw_only=True):
    """A call."""

    id: str
    vendor: str
    vendor_call_id: str
    direction: str
    status: str
    outcome: str | None
    from_number: str | None
    to_number: str | None
    customer: str | None
    branch: str
    language: str | None
    started_at: datetime
    ended_at: datetime | None
    duration_seconds: int
    disconnection_reason: str | None

    @classmethod
    def of(cls, call: Call) -> CallOut:
        return cls(**_told(call))


class TurnOut(msgspec.Struct, frozen=True, kw_only=True):
    """One turn of talk."""

    ordinal: int
    role: str
    text: str
    language: str | None
    heard_at: datetime
    latency_ms: int | None

    @classmethod
    def of(cls, turn: Turn) -> TurnOut:
        return cls(
            ordinal=turn.ordinal,
            role=turn.role,
            text=turn.text,
            language=turn.language,
            heard_at=turn.heard_at,
            latency_ms=turn.latency_ms,
        )


class ToolCallOut(msgspec.Struct, frozen=True, kw_only=True):
    """A tool called for a turn, and what it returned."""

    ordinal: int
    turn_ordinal: int
    name: str
    arguments: dict[str, Any]
    result: dict[str, Any]
    ok: bool
    called_at: datetime
    duration_ms: int

    @classmethod
    def of(cls, tool_call: ToolCall) -> ToolCallOut:
        return cls(**{name: getattr(tool_call, name) for name in cls.__struct_fields__})


class CallWithTranscript(CallOut, frozen=True, kw_only=True):
    """A call with everything said in it and every tool called for it."""

    transcript: list[TurnOut]
    tool_calls: list[ToolCallOut]


@get("/calls", summary="Calls")
async def list_calls(
    tenant: NamedDependency[Tenant],
    since: Annotated[
        datetime | None, QueryParameter(name="from", description="Begun since; 31 days ago without it.")
    ] = None,
    until: Annotated[
        datetime | None, QueryParameter(name="to", description="Begun before; no end without it.")
    ] = None,
    outcome: FromQuery[Outcome | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: Annotated[int, QueryParameter(ge=1, le=LIMIT_MAX)] = LIMIT_DEFAULT,
) -> Page[CallOut]:
    """Calls, the latest first."""
    tenant.require(Permission.CALLS_READ)
    before = read_cursor(cursor, tuple[datetime, UUID])
    which = CallFilter(since=since, until=until, outcome=outcome)
    async with tenant.begin() as work:
        calls = await listed(work, which, before, limit + 1)
    return page_of(calls, limit, CallOut.of, lambda call: (call.started_at, call.id))


@get("/calls/{call_id:str}", summary="One call")
async def get_call(tenant: NamedDependency[Tenant], call_id: FromPath[str]) -> CallWithTranscript:
    """One call with its transcript and tool trace, by our id or by the voice vendor's."""
    tenant.require(Permission.CALLS_READ)
    async with tenant.begin() as work:
        call = await _found(work, call_id)
        return CallWithTranscript(
            **_told(call),
            transcript=[TurnOut.of(turn) for turn in await turns_of(work, call)],
            tool_calls=[ToolCallOut.of(each) for each in await tool_calls_of(work, call)],
        )


async def _found(work: Work, call_id: str) -> Call:
    try:
        return await find(work, inside(PREFIX, call_id))
    except (MalformedId, NotFound):
        return await find_by_vendor(work, VendorCall(_VENDOR, call_id))


def _told(call: Call) -> dict[str, Any]:
    return {
        "id": outside(PREFIX, call.id),
        "vendor": call.vendor,
        "vendor_call_id": call.vendor_call_id,
        "direction": call.direction,
        "status": call.status,
        "outcome": call.outcome,
        "from_number": call.from_number,
        "to_number": call.to_number,
        "customer": outside("cust", call.customer_id) if call.customer_id else None,
        "branch": outside("branch", call.branch_id),
        "language": call.language,
        "started_at": call.started_at,
        "ended_at": call.ended_at,
        "duration_seconds": call.duration_seconds,
        "disconnection_reason": call.disconnection_reason,
    }
