"""A model in front of a real server, and calls led with its help."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import msgspec
from tests.cast import Business
from tests.conversation.dialogue.script import WEBER, Phone
from tests.simulators.language_model import LanguageModelSimulator, Says

from askpro.conversation.assistance import Assistant, Budget, grant
from askpro.providers.language_model import Access, ChatLanguageModel, policy

PLENTY = Budget(requests_max=100, tokens_max=100_000)


@asynccontextmanager
async def assistant(simulator: LanguageModelSimulator) -> AsyncIterator[Assistant]:
    """An assistant over the simulator; patience is short, so that slowness is seen."""
    async with simulator.serving() as url:
        access = Access(url, "small-model")
        limits = replace(policy(access), attempt_seconds=0.8, deadline_seconds=0.8)
        model = ChatLanguageModel(access, limits, first_word_seconds=0.3)
        try:
            yield Assistant(model)
        finally:
            await model.close()


@asynccontextmanager
async def helped_call(
    salon: Business, simulator: LanguageModelSimulator, budget: Budget | None = PLENTY
) -> AsyncIterator[Phone]:
    """A call to a company with a budget."""
    if budget is not None:
        await salon.tenant.atomically(grant, budget)
    async with assistant(simulator) as helper:
        phone = await Phone.dial(salon, WEBER)
        phone.assistant = helper
        yield phone


def heard_by(body: dict[str, Any]) -> dict[str, Any]:
    """The material a request brings."""
    return dict(msgspec.json.decode(body["messages"][1]["content"]))


def is_question(body: dict[str, Any]) -> bool:
    """Whether words are asked for, and not picks."""
    return "tools" not in body


def nothing(body: dict[str, Any]) -> Says:
    return Says("NOTHING")
