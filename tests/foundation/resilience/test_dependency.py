"""A dependency that is slow, broken or flaky costs us no more than its policy allows."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import msgspec
import pytest

from askpro.foundation.database import Tenant
from askpro.foundation.resilience import (
    AnswerMalformed,
    Dependency,
    DependencyBusy,
    DependencyDown,
    DependencyFailed,
    InsideTransaction,
    Policy,
)

OK = b'{"ok": true, "more": 1}'


class Yes(msgspec.Struct):
    ok: bool


class Vendor:
    """A real server: each request takes the next behaviour, the last one stays."""

    def __init__(self) -> None:
        self.behaviours: list[int | float | bytes | None] = [200]
        self.heard: list[bytes] = []
        self.now = self.most = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                await self._answer(head, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _answer(self, head: bytes, writer: asyncio.StreamWriter) -> None:
        self.heard.append(head.lower())
        behaviour = self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            match behaviour:
                case None:
                    writer.transport.abort()
                case float():
                    await asyncio.sleep(behaviour)
                    writer.write(_response(200, OK))
                case int():
                    writer.write(_response(behaviour, OK))
                case bytes():
                    writer.write(behaviour)
            await writer.drain()
        finally:
            self.now -= 1


def _response(status: int, body: bytes, more: bytes = b"") -> bytes:
    return b"HTTP/1.1 %d X\r\ncontent-length: %d\r\n%s\r\n%s" % (status, len(body), more, body)


Ask = Callable[..., Awaitable[Any]]


@asynccontextmanager
async def asking(vendor: Vendor, **limits: Any) -> AsyncIterator[Dependency]:
    server = await asyncio.start_server(vendor.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    dependency = Dependency(Policy("vendor", f"http://127.0.0.1:{port}", **limits))
    try:
        yield dependency
    finally:
        await dependency.close()
        server.close()


@pytest.fixture
def vendor() -> Vendor:
    return Vendor()


async def test_an_answer_is_read_as_the_shape_that_is_needed(vendor: Vendor) -> None:
    async with asking(vendor) as dependency:
        answer = await dependency.request("GET", "/calendars", query={"of": "mira"})
    assert answer.is_success and answer.read(Yes).ok
    assert vendor.heard[0].startswith(b"get /calendars?of=mira ")
    assert "more" not in repr(answer)


async def test_a_malformed_answer_is_a_refusal_without_its_words(vendor: Vendor) -> None:
    vendor.behaviours = [_response(200, b'{"ok": "Mira Keller"}')]
    async with asking(vendor) as dependency:
        answer = await dependency.request("GET", "/")
        with pytest.raises(AnswerMalformed) as refusal:
            answer.read(Yes)
    assert "Mira" not in str(refusal.value)


async def test_nobody_waits_for_others_inside_a_transaction(vendor: Vendor, salon: Tenant) -> None:
    async with asking(vendor) as dependency:
        with pytest.raises(InsideTransaction):
            async with salon.begin():
                await dependency.request("GET", "/")
        await dependency.request("GET", "/")
    assert len(vendor.heard) == 1


@pytest.mark.parametrize("trouble", [503, None, 0.5])
async def test_trouble_that_passes_goes_unnoticed(vendor: Vendor, trouble: int | float | None) -> None:
    vendor.behaviours = [trouble, trouble, 200]
    async with asking(vendor, attempt_seconds=0.2) as dependency:
        assert (await dependency.request("GET", "/")).status == 200
    assert len(vendor.heard) == 3


@pytest.mark.parametrize("trouble", [503, None, 0.5])
async def test_what_may_have_happened_is_not_repeated_without_a_key(
    vendor: Vendor, trouble: int | float | None
) -> None:
    vendor.behaviours = [trouble, 200]
    async with asking(vendor, attempt_seconds=0.2) as dependency:
        with pytest.raises(DependencyFailed) as refusal:
            await dependency.request("POST", "/bookings", json={"at": "10:00"})
    assert refusal.value.facts["outcome_unknown"] is True
    assert len(vendor.heard) == 1


async def test_with_a_key_it_is_repeated_under_the_same_key(vendor: Vendor) -> None:
    vendor.behaviours = [503, 200]
    async with asking(vendor) as dependency:
        await dependency.request("POST", "/bookings", key="booking-7")
    assert [b"idempotency-key: booking-7" in head for head in vendor.heard] == [True, True]


async def test_a_refused_connection_never_left_and_may_be_repeated() -> None:
    dependency = Dependency(Policy("vendor", "http://127.0.0.1:9", attempts_max=2))
    with pytest.raises(DependencyFailed) as refusal:
        await dependency.request("POST", "/")
    assert refusal.value.facts["outcome_unknown"] is False
    await dependency.close()


@pytest.mark.parametrize("status", [301, 400, 404, 409, 422])
async def test_their_refusals_are_answers(vendor: Vendor, status: int) -> None:
    vendor.behaviours = [status]
    async with asking(vendor) as dependency:
        assert (await dependency.request("GET", "/")).status == status
    assert len(vendor.heard) == 1


async def test_who_asks_us_to_wait_is_given_the_time(vendor: Vendor) -> None:
    vendor.behaviours = [_response(429, b"", b"retry-after: 1\r\n"), 200]
    async with asking(vendor) as dependency:
        began = time.monotonic()
        assert (await dependency.request("POST", "/")).status == 200
    assert 1 <= time.monotonic() - began < 2


async def test_all_attempts_together_keep_the_deadline(vendor: Vendor) -> None:
    vendor.behaviours = [9.0]
    async with asking(vendor, deadline_seconds=0.5, attempt_seconds=0.3, attempts_max=9) as dependency:
        began = time.monotonic()
        with pytest.raises((DependencyBusy, DependencyFailed)):
            await dependency.request("GET", "/")
    assert time.monotonic() - began < 0.9


async def test_a_broken_dependency_is_left_alone_and_then_tried_again(vendor: Vendor) -> None:
    vendor.behaviours = [500]
    async with asking(vendor, attempts_max=1, opens_after_failures=3, opens_for_seconds=0.3) as dependency:
        for _ in range(3):
            with pytest.raises(DependencyFailed):
                await dependency.request("GET", "/")
        with pytest.raises(DependencyDown):
            await dependency.request("GET", "/")
        assert len(vendor.heard) == 3
        vendor.behaviours = [200]
        assert (await dependency.request("GET", "/", circuit="another company")).status == 200
        await asyncio.sleep(0.35)
        assert (await dependency.request("GET", "/")).status == 200


async def test_being_throttled_does_not_open_the_circuit(vendor: Vendor) -> None:
    vendor.behaviours = [429]
    async with asking(vendor, attempts_max=1, opens_after_failures=2) as dependency:
        for _ in range(4):
            with pytest.raises(DependencyFailed):
                await dependency.request("GET", "/")


async def test_retries_end_when_the_budget_is_spent(vendor: Vendor) -> None:
    vendor.behaviours = [500]
    async with asking(vendor, opens_after_failures=10_000) as dependency:
        for _ in range(20):
            with pytest.raises(DependencyFailed):
                await dependency.request("GET", "/")
    assert 20 + 3 <= len(vendor.heard) <= 20 + 3 + 20 * 0.2


async def test_a_slow_dependency_holds_only_its_share_of_us(vendor: Vendor) -> None:
    vendor.behaviours = [0.1]
    async with asking(vendor, at_once_max=2, deadline_seconds=0.25, attempts_max=1) as dependency:
        answers = await asyncio.gather(
            *(dependency.request("GET", "/") for _ in range(10)), return_exceptions=True
        )
    assert vendor.most == 2
    assert any(isinstance(answer, DependencyBusy) for answer in answers)


async def test_an_endless_answer_is_cut_off(vendor: Vendor) -> None:
    vendor.behaviours = [_response(200, b"x" * 50_000)]
    async with asking(vendor, answer_bytes_max=10_000, attempts_max=1) as dependency:
        with pytest.raises(DependencyFailed, match="too large"):
            await dependency.request("GET", "/")
