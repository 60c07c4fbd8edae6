"""Webhook intake: signed announcements of calls, as Retell posts them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

import httpx
import msgspec

from askpro.entry.cli.bench.figures import Figure
from askpro.entry.cli.bench.floors import Floors
from askpro.entry.cli.bench.ground import Ground
from askpro.entry.cli.bench.load import Actor, Load, Recorder, Rhythm, under_load
from askpro.foundation.time import SystemClock
from askpro.providers.retell import sign
from askpro.providers.retell.signature import HEADER

_STAFF = 10
_CALL_MILLISECONDS = 95_000
_TALK = tuple(
    {"role": role, "content": content}
    for _ in range(6)
    for role, content in (("agent", "Was kann ich für Sie tun?"), ("user", "Ich hätte gern einen Termin."))
)


async def measure_webhooks(
    ground: Ground, floors: Floors, at_once: Sequence[int], seconds: float
) -> list[Figure]:
    """Calls that begin and end, announced one after the other."""
    shop = await ground.shop(_STAFF)
    figures: list[Figure] = []
    for load in map(Load, at_once):
        async with ground.api(shop) as http:
            intake = Intake(http, ground.demo.retell_api_key, shop.phone_number)
            recorder = await under_load(_announcing(intake), load, seconds)
        figures += [
            Figure(
                path=f"POST /webhooks/retell: {kind}",
                load=str(load),
                timings=recorder.timings(kind),
                floors=await floors.select_1(load),
            )
            for kind in recorder.kinds
        ]
    return figures


class Intake:
    """Retell, announcing calls to one number."""

    def __init__(self, http: httpx.AsyncClient, key: str, number: str) -> None:
        self._http = http
        self._key = key
        self._number = number
        self._clock = SystemClock()

    def ringing(self) -> dict[str, Any]:
        """A call that begins now."""
        return {
            "call_id": f"call_{uuid4().hex}",
            "call_type": "phone_call",
            "direction": "inbound",
            "agent_id": "agent_bench",
            "call_status": "ongoing",
            "from_number": "+4915155000000",
            "to_number": self._number,
            "start_timestamp": round(self._clock.now().timestamp() * 1000) - _CALL_MILLISECONDS,
            "metadata": {},
        }

    @staticmethod
    def ended(call: dict[str, Any]) -> dict[str, Any]:
        """The same call, over."""
        return call | {
            "call_status": "ended",
            "end_timestamp": call["start_timestamp"] + _CALL_MILLISECONDS,
            "duration_ms": _CALL_MILLISECONDS,
            "disconnection_reason": "user_hangup",
            "transcript_object": _TALK,
            "call_cost": {"combined_cost": 12, "total_duration_seconds": _CALL_MILLISECONDS // 1000},
        }

    async def announce(self, event: str, call: dict[str, Any]) -> httpx.Response:
        """Post an event, signed now."""
        raw = msgspec.json.encode({"event": event, "call": call})
        headers = {"content-type": "application/json", HEADER: sign(raw, self._key, self._clock.now())}
        return await self._http.post("/webhooks/retell", content=raw, headers=headers)


def _announcing(intake: Intake) -> Actor:
    async def act(rhythm: Rhythm, recorder: Recorder) -> None:
        while True:
            call = intake.ringing()
            for event, told in (("call_started", call), ("call_ended", intake.ended(call))):
                began_at = await rhythm.beat()
                answer = await intake.announce(event, told)
                if answer.is_success:
                    recorder.note(event, began_at)
                else:
                    recorder.failed(event, f"{answer.status_code} {answer.text[:200]}")

    return act
