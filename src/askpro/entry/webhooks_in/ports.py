"""What the vendor's messages need from the house behind them."""

from __future__ import annotations

from typing import Any, Protocol

from askpro.providers.retell import Admission, CallEvent, FunctionRequest, InboundCall


class CallInbox(Protocol):
    """Keeps call events durably, each once."""

    async def accept(self, event: CallEvent) -> bool:
        """Keep the event; False when one with its `dedupe_key` was kept before.

        Once it returns, the event is not lost: the vendor is told so and will not repeat it. Refuses with
        Unavailable when it cannot be kept now.
        """
        ...


class Switchboard(Protocol):
    """Knows whose number is called."""

    async def admit(self, call: InboundCall) -> Admission | None:
        """What the agent should know about a call that rings; None when the called number is not ours."""
        ...


class CallTools(Protocol):
    """What a model hosted by the vendor may do during a call."""

    async def run(self, request: FunctionRequest) -> Any:
        """Do what is asked, and return what the model may say, as JSON can hold it.

        Which call and company it is for, the request's verified call tells; its arguments never do. A repeat
        with the same `idempotency_key` does nothing again and returns the same. Refuses with NotFound when no
        tool has that name; other refusals are told to the model.
        """
        ...
