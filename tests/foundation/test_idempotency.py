"""Requests with a key are done once."""

import asyncio
from typing import Any

import pytest

from askpro.foundation.database import Tenant, Work
from askpro.foundation.idempotency import KeyMalformed, KeyReused, fingerprint_of, once

REQUEST = fingerprint_of("POST", "/appointments", b'{"at": "10:00"}')


class Counter:
    def __init__(self) -> None:
        self.calls = 0

    async def count(self, work: Work) -> dict[str, Any]:
        self.calls += 1
        return {"call": self.calls, "company": work.company_id}


async def send(tenant: Tenant, key: str, counter: Counter, request: str = REQUEST) -> tuple[Any, bool]:
    return await tenant.atomically(once, key, request, counter.count)


async def test_a_repeat_gets_the_first_answer_and_does_nothing(salon: Tenant) -> None:
    counter = Counter()
    answer = {"call": 1, "company": str(salon.company_id)}
    assert await send(salon, "k1", counter) == (answer, False)
    assert await send(salon, "k1", counter) == (answer, True)
    assert counter.calls == 1


async def test_a_key_is_refused_for_another_request(salon: Tenant) -> None:
    counter = Counter()
    await send(salon, "k1", counter)
    with pytest.raises(KeyReused):
        await send(salon, "k1", counter, fingerprint_of("POST", "/appointments", b'{"at": "11:00"}'))
    assert counter.calls == 1


async def test_concurrent_duplicates_wait_and_share_one_answer(salon: Tenant) -> None:
    counter = Counter()
    answers = await asyncio.gather(*(send(salon, "k1", counter) for _ in range(6)))
    assert counter.calls == 1
    assert sorted(repeated for _, repeated in answers) == [False, True, True, True, True, True]
    assert len({answer["call"] for answer, _ in answers}) == 1


async def test_a_failed_request_leaves_its_key_free(salon: Tenant) -> None:
    async def fail(work: Work) -> dict[str, Any]:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await salon.atomically(once, "k1", REQUEST, fail)
    assert (await send(salon, "k1", Counter()))[1] is False


async def test_two_companies_may_use_the_same_key(salon: Tenant, stranger: Tenant) -> None:
    counter = Counter()
    await send(salon, "k1", counter)
    _, repeated = await send(stranger, "k1", counter)
    assert not repeated


@pytest.mark.parametrize("key", ["", "k" * 256])
async def test_a_malformed_key_is_refused(salon: Tenant, key: str) -> None:
    with pytest.raises(KeyMalformed):
        await send(salon, key, Counter())


def test_a_fingerprint_tells_where_one_part_ends() -> None:
    assert fingerprint_of("ab", "c") != fingerprint_of("a", "bc")
