"""One process of clients. It can be killed at any moment; started again it goes on from its journal."""

from __future__ import annotations

import asyncio
import sys
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import msgspec
import uvloop

from askpro.entry.cli.bench.race.household import Household
from askpro.entry.cli.bench.race.journal import Attempt, Journal, Reader, Told
from askpro.entry.cli.bench.race.shop import Shop
from askpro.entry.cli.bench.race.verbs import perform
from askpro.foundation.database import Contention, Database, Tenant
from askpro.foundation.errors import Refusal, Unavailable
from askpro.foundation.time import SystemClock
from askpro.scheduling import appointments

_ATTEMPTS_PER_SWEEP = 50
_REPEATED, _SENT_TWICE = 0.05, 0.03
_PAUSE_SECONDS = 0.1
_PATIENCE_SECONDS = 120.0

_retries: ContextVar[list[str]] = ContextVar("retries")


class Orders(msgspec.Struct, frozen=True, kw_only=True):
    """What a crew is to do; `clients` are their numbers, `attempts` how many they make together."""

    database_url: str
    shop: Shop
    journal: str
    seed: int
    clients: tuple[int, ...]
    attempts: int


@dataclass(slots=True)
class Crew:
    """The clients of one process."""

    orders: Orders
    tenant: Tenant
    journal: Journal
    begun: int = 0
    households: dict[int, Household] = field(default_factory=dict)
    unanswered: dict[str, Attempt] = field(default_factory=dict)

    def remember(self) -> None:
        """What the journal tells: whoever was killed waiting for an answer still waits."""
        for line in Reader(Path(self.orders.journal)).new():
            match line:
                case Attempt():
                    self.begun += 1
                    self.unanswered[line.key] = line
                case Told():
                    attempt = self.unanswered.pop(line.key)
                    self._household(attempt.client).learn(attempt, line)

    async def race(self) -> None:
        waiting: dict[int, Attempt] = {each.client: each for each in self.unanswered.values()}
        async with asyncio.TaskGroup() as clients:
            for client in self.orders.clients:
                clients.create_task(self._live(client, waiting.get(client)))

    async def _live(self, client: int, attempt: Attempt | None) -> None:
        while attempt or self.begun < self.orders.attempts:
            if attempt is None:
                attempt = self._next(client)
            told = await _tried(self.tenant, self.orders, attempt)
            self.journal.write(told)
            self._household(client).learn(attempt, told)
            attempt = None

    def _next(self, client: int) -> Attempt:
        self.begun += 1
        key = f"{client}-{self.orders.seed}-{self.begun}"
        attempt = self._household(client).next(key, client, self.orders.shop, Random(key))
        self.journal.write(attempt)
        return attempt

    def _household(self, client: int) -> Household:
        return self.households.setdefault(client // 2, Household())


async def _tried(tenant: Tenant, orders: Orders, attempt: Attempt) -> Told:
    """Insist until there is an answer or a refusal; an answer stays the same, however often asked for."""
    chance = Random(f"again {attempt.key}")
    retries: list[str] = []
    _retries.set(retries)
    if chance.random() < 1 / _ATTEMPTS_PER_SWEEP:
        await _swept(tenant)
    twice = chance.random() < _SENT_TWICE
    told = await (_sent_twice if twice else _insist)(tenant, orders, attempt)
    if told.answer and chance.random() < _REPEATED:
        told = _compared(told, await _insist(tenant, orders, attempt))
    return msgspec.structs.replace(told, retries=tuple(retries))


async def _sent_twice(tenant: Tenant, orders: Orders, attempt: Attempt) -> Told:
    one, other = await asyncio.gather(_insist(tenant, orders, attempt), _insist(tenant, orders, attempt))
    if one.answer and other.answer:
        return _compared(one, other)
    # What was refused left its key free, so the twin may have been luckier.
    return one if one.answer else other


def _compared(told: Told, second: Told) -> Told:
    if second.answer == told.answer:
        return told
    return msgspec.structs.replace(told, contradicted=f"{second.answer or second.refusal}")


async def _insist(tenant: Tenant, orders: Orders, attempt: Attempt) -> Told:
    again: list[str] = []
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while True:
            try:
                answer = await perform(tenant, orders.shop, attempt)
            except Unavailable as lost:
                again.append(_why(lost))
                await asyncio.sleep(_PAUSE_SECONDS)
            except Refusal as refused:
                return Told(key=attempt.key, act=attempt.act, refusal=_named(refused), again=tuple(again))
            else:
                return Told(key=attempt.key, act=attempt.act, answer=answer, again=tuple(again))


async def _swept(tenant: Tenant) -> None:
    """What the worker does every minute; if it cannot now, another time will do."""
    try:
        await tenant.atomically(appointments.expire_holds)
    except Unavailable:
        return


def _why(lost: Unavailable) -> str:
    if isinstance(lost, Contention):
        return "contention"
    return "outcome unknown" if lost.facts.get("outcome_unknown") else "connection lost"


def _named(refused: Refusal) -> str:
    rule = refused.facts.get("rule")
    return f"{type(refused).__name__} {rule}" if rule else type(refused).__name__


async def _main(orders: Orders) -> None:
    database = Database(
        orders.database_url,
        clock=SystemClock(),
        connections_max=len(orders.clients),
        wait_seconds=30,
        on_retry=lambda sqlstate: _retries.get([]).append(sqlstate),
    )
    await database.open()
    crew = Crew(orders, orders.shop.tenant(database), Journal(Path(orders.journal)))
    crew.remember()
    await crew.race()
    await database.close()


if __name__ == "__main__":
    uvloop.run(_main(msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Orders)))
