"""Chat completions over a real socket: however the server streams them, the answer is whole and in time, or none."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from tests.cast import Business
from tests.simulators.language_model import LanguageModelSimulator, Mode, Says, Style, picks

from askpro.conversation.assistance import Option, Picked, Request
from askpro.foundation.errors import Unavailable
from askpro.foundation.resilience import DependencyDown, InsideTransaction
from askpro.providers.language_model import Access, ChatLanguageModel, policy

WANT = Option("want", "The caller wants something.", {"type": "object", "properties": {}})
ASKED = Request("You help.", '{"heard": "Mähne"}', (WANT,))
TWO = picks(("want", {"purpose": "book"}), ("when_said", {"words": "übermorgen früh"}))


@asynccontextmanager
async def model(
    simulator: LanguageModelSimulator, first: float = 0.3, whole: float = 0.6
) -> AsyncIterator[ChatLanguageModel]:
    async with simulator.serving() as url:
        access = Access(url, "small-model", "secret-key")
        limits = replace(policy(access), attempt_seconds=whole, deadline_seconds=whole)
        chat = ChatLanguageModel(access, limits, first_word_seconds=first)
        try:
            yield chat
        finally:
            await chat.close()


@pytest.mark.parametrize("style", ["fragments", "repeated ids", "whole call", "no usage"])
async def test_calls_are_put_together_however_they_are_streamed(style: Style) -> None:
    simulator = LanguageModelSimulator(lambda body: TWO, style=style)
    async with model(simulator) as chat:
        completion = await chat.complete(ASKED)
    assert completion.picked == (
        Picked("want", '{"purpose":"book"}'),
        Picked("when_said", '{"words":"übermorgen früh"}'),
    )
    assert completion.tokens == 100 if style != "no usage" else completion.tokens > 20


async def test_words_are_put_together() -> None:
    async with model(LanguageModelSimulator(lambda body: Says("Ja, hinter dem Haus."))) as chat:
        assert (await chat.complete(replace(ASKED, options=()))).words == "Ja, hinter dem Haus."


async def test_the_request_is_as_the_protocol_has_it() -> None:
    simulator = LanguageModelSimulator()
    async with model(simulator) as chat:
        await chat.complete(ASKED)
        await chat.complete(replace(ASKED, options=()))
    asked, plain = simulator.bodies
    assert asked["model"] == "small-model"
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]
    assert asked["stream"] is True and asked["stream_options"] == {"include_usage": True}
    assert asked["tools"][0]["function"]["name"] == "want"
    assert "tools" not in plain
    assert simulator.heads[0].startswith("post /v1/chat/completions ")
    assert "authorization: bearer secret-key" in simulator.heads[0]
    assert "secret-key" not in repr(Access("http://x/v1", "m", "secret-key"))


@pytest.mark.parametrize(
    "mode",
    ["broken", "cut off", "garbage", "error", "web page", "not streamed", "500", "429", "401"],
)
async def test_half_an_answer_is_none(mode: Mode) -> None:
    async with model(LanguageModelSimulator(lambda body: TWO, mode=mode)) as chat:
        with pytest.raises(Unavailable):
            await chat.complete(ASKED)


@pytest.mark.parametrize(("mode", "at_most"), [("slow to start", 0.5), ("slow to end", 0.9)])
async def test_nobody_waits_longer_than_the_deadline(mode: Mode, at_most: float) -> None:
    async with model(LanguageModelSimulator(lambda body: TWO, mode=mode, delay_seconds=2.0)) as chat:
        began = time.perf_counter()
        with pytest.raises(Unavailable):
            await chat.complete(ASKED)
    assert time.perf_counter() - began < at_most


async def test_a_flood_of_words_is_cut_off() -> None:
    async with model(LanguageModelSimulator(lambda body: Says("viel " * 2000)), whole=3.0) as chat:
        with pytest.raises(Unavailable):
            await chat.complete(ASKED)


@pytest.mark.parametrize("mode", ["500", "slow to start", "garbage"])
async def test_a_model_that_keeps_failing_is_left_alone(mode: Mode) -> None:
    simulator = LanguageModelSimulator(mode=mode)
    async with model(simulator, first=0.05) as chat:
        for _ in range(3):
            with pytest.raises(Unavailable):
                await chat.complete(ASKED)
        with pytest.raises(DependencyDown):
            await chat.complete(ASKED)
    assert len(simulator.bodies) == 3


async def test_being_throttled_does_not_open_the_circuit() -> None:
    simulator = LanguageModelSimulator(mode="429")
    async with model(simulator) as chat:
        for _ in range(5):
            with pytest.raises(Unavailable):
                await chat.complete(ASKED)
    assert len(simulator.bodies) == 5


async def test_a_caller_who_hangs_up_does_not_count_against_the_model() -> None:
    simulator = LanguageModelSimulator(mode="slow to start")
    async with model(simulator, first=1.0, whole=2.0) as chat:
        for _ in range(4):
            waiting = asyncio.create_task(chat.complete(ASKED))
            await asyncio.sleep(0.05)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
        simulator.mode = "well"
        assert (await chat.complete(ASKED)).words == "Hallo."


async def test_nobody_waits_for_a_model_inside_a_transaction(salon: Business) -> None:
    async with model(LanguageModelSimulator()) as chat:
        with pytest.raises(InsideTransaction):
            async with salon.tenant.begin():
                await chat.complete(ASKED)
