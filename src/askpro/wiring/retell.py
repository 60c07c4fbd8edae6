"""What Retell's webhooks reach: calls are kept, lines are found, tools are run."""

from __future__ import annotations

from typing import Any

from askpro import conversation
from askpro.foundation.database import Actor, Database, Tenant, Work
from askpro.foundation.events import accept_once
from askpro.providers.retell import Admission, CallEvent, FunctionRequest, InboundCall
from askpro.providers.retell import Call as VendorsCall
from askpro.telephony import calls, numbers
from askpro.telephony.calls import Call, CallNews, Direction, VendorCall
from askpro.telephony.numbers import UnknownNumber
from askpro.tenancy.directory import company_of_call
from askpro.tenancy.permissions import RECEPTION
from askpro.wiring.receptionist import VENDOR
from askpro.wiring.transcribing import keep_whole

ENDED = frozenset({"call_ended", "call_analyzed"})


class RetellCalls:
    """Everything Retell tells about calls, acted upon once, in the company whose number was called."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def accept(self, event: CallEvent) -> bool:
        """Keep what the event says, in one transaction with the mark that it was seen."""
        if event.call is None or not event.known:
            return False
        found = await self._tenant(event.call)
        if found is None:
            return False
        tenant, line = found
        return await tenant.atomically(_kept, event, event.call, line)

    async def admit(self, call: InboundCall) -> Admission | None:
        """Who answers the number, for the agent to know; None rejects the call."""
        try:
            line = await numbers.find_line(self._database, call.called)
        except UnknownNumber:
            return None
        return Admission(
            dynamic_variables={
                "company_name": line.company_name,
                "branch_name": line.branch_name,
            },
            metadata={"company_id": str(line.company_id), "branch_id": str(line.branch_id)},
        )

    async def run(self, request: FunctionRequest) -> Any:
        """Run a tool for the verified call of the request. Refuses with NotFound or what the tool refuses."""
        found = await self._tenant(request.call)
        if found is None:
            raise UnknownNumber("No company answers the number of this call.")
        tenant, line = found
        call = await tenant.atomically(_known, request.call, line)
        return await conversation.call_by_name(
            tenant, call.id, request.name, request.arguments, request.idempotency_key
        )

    async def _tenant(self, call: VendorsCall) -> tuple[Tenant, numbers.Line | None] | None:
        """By the company's number, the called one of an inbound call; else by a call known already."""
        number = call.from_number if call.direction == "outbound" else call.to_number
        try:
            line = await numbers.find_line(self._database, number)
            return numbers.tenant_of(self._database, line, call.call_id), line
        except UnknownNumber:
            company_id = await company_of_call(self._database, VENDOR, call.call_id)
        if company_id is None:
            return None
        return Tenant(company_id, Actor("caller", call.call_id), RECEPTION, self._database), None


async def _kept(work: Work, event: CallEvent, said: VendorsCall, line: numbers.Line | None) -> bool:
    if not await accept_once(work, VENDOR, event.dedupe_key):
        return False
    call = await _known(work, said, line)
    if event.name in ENDED:
        await keep_whole(work, call, said.transcript_object)
        await calls.end(work, VendorCall(VENDOR, said.call_id), _news(said))
    return True


async def _known(work: Work, said: VendorsCall, line: numbers.Line | None) -> Call:
    vendor_call = VendorCall(VENDOR, said.call_id)
    if line is None:
        return await calls.find_by_vendor(work, vendor_call)
    return await calls.answer(work, line.branch_id, vendor_call, _news(said))


def _news(said: VendorsCall) -> CallNews:
    analysis = said.call_analysis
    direction: Direction | None = (
        "outbound" if said.direction == "outbound" else "inbound" if said.direction == "inbound" else None
    )
    return CallNews(
        direction=direction,
        from_number=said.caller,
        to_number=said.called,
        connected_at=said.started_at,
        ended_at=said.ended_at,
        disconnection_reason=said.disconnection_reason,
        summary=analysis.call_summary if analysis else None,
        sentiment=analysis.user_sentiment if analysis else None,
        cost_us_cents=said.call_cost.combined_cost if said.call_cost else None,
    )
