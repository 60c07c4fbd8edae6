"""Dialogues that read like a script: what the caller says, and what the receptionist must answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from tests.cast import Business

from askpro import conversation
from askpro.conversation import Assistant, Heard, Reply
from askpro.foundation.cache import Cache
from askpro.scheduling import appointments, policies
from askpro.scheduling.appointments import Appointment, Status
from askpro.scheduling.policies import PolicyValues, Scope
from askpro.telephony import calls
from askpro.telephony.calls import Call, CallNews, VendorCall

WEBER, KELLER, NEW, WITHHELD = "+491711000001", "+491711000002", "+4915155500000", None


@dataclass
class Phone:
    """One call, as the voice edge would lead it."""

    salon: Business
    call_id: UUID
    agent_turns: int = 1
    caller_turns: int = 0
    replies: list[Reply] = field(default_factory=list)
    assistant: Assistant | None = None
    cache: Cache | None = None

    @classmethod
    async def dial(
        cls,
        salon: Business,
        number: str | None = WEBER,
        language: str = "de",
        cache: Cache | None = None,
    ) -> Phone:
        """Call the salon; the greeting is the first reply."""
        news = CallNews(direction="inbound", from_number=number, to_number="+493011111", language=language)
        vendor_call = VendorCall("test", uuid4().hex)
        async with salon.tenant.begin() as work:
            call = await calls.answer(work, salon.branch.id, vendor_call, news)
            greeting = await conversation.greet(work, call.id)
        phone = cls(salon, call.id, cache=cache)
        phone.replies.append(greeting)
        return phone

    async def say(self, text: str) -> Reply:
        """Say something and hear the answer to its end."""
        self.caller_turns += 1
        reply = await conversation.take_turn(
            self.salon.tenant, self.call_id, self.heard(text), self.cache, assistant=self.assistant
        )
        self.agent_turns += 1
        self.replies.append(reply)
        return reply

    def heard(self, text: str, response_id: int | None = None) -> Heard:
        return Heard(
            text=text,
            response_id=response_id or self.caller_turns,
            caller_turns=self.caller_turns,
            agent_turns=self.agent_turns,
        )

    async def play(self, script: str) -> None:
        """Play a script: lines "C: ..." are said, lines "R: ..." must be answered; … is anything."""
        reply = self.replies[-1]
        for line in filter(None, map(str.strip, script.splitlines())):
            who, _, text = line.partition(": ")
            if who == "C":
                reply = await self.say(text)
            else:
                expected = ".*".join(map(re.escape, text.split("…")))
                assert re.fullmatch(expected, reply.text), f"\nexpected: {text}\n   heard: {reply.text}"

    async def record(self) -> Call:
        async with self.salon.tenant.begin() as work:
            return await calls.find(work, self.call_id)

    async def tools(self) -> list[str]:
        """The tools called so far."""
        async with self.salon.tenant.begin() as work:
            call = await calls.find(work, self.call_id)
            return [tool.name for tool in await calls.tool_calls_of(work, call)]

    async def holds(self) -> int:
        """How many slots the call holds."""
        async with self.salon.tenant.begin() as work:
            return len(await appointments.held_by(work, f"call:{self.call_id}"))


async def asks_for(salon: Business, **values: object) -> None:
    """The company's policy is this from now on."""
    said = PolicyValues(**values)  # type: ignore[arg-type]
    await salon.tenant.atomically(policies.set_policy, Scope.COMPANY, salon.tenant.company_id, said)


async def the_book(salon: Business) -> list[Appointment]:
    """Everything that is booked, in order."""
    async with salon.tenant.begin() as work:
        return [one for one in await appointments.listed(work) if one.status is Status.CONFIRMED]
