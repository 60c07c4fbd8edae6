"""The one HTTP client: a dependency is asked within its policy, and never from inside a transaction."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx
import msgspec
import stamina
import structlog
from purgatory import AsyncCircuitBreakerFactory
from purgatory.domain.model import OpenedState

from askpro.foundation.database import work_is_open
from askpro.foundation.resilience.answer import Answer
from askpro.foundation.resilience.failures import DependencyBusy, DependencyDown, DependencyFailed
from askpro.foundation.resilience.policy import Policy, RetryBudget
from askpro.foundation.telemetry import span

_REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_TOO_MANY_REQUESTS, _ERRORS_OF_THEIRS = 429, 500
_log = structlog.get_logger()


class InsideTransaction(Exception):
    """A request outside was about to be made while a work is open; make it before or after."""


class Dependency:
    """Somebody else's server."""

    def __init__(self, policy: Policy, *, headers: Mapping[str, str] | None = None) -> None:
        self._policy = policy
        self._budget = RetryBudget(policy.retries_per_request_max)
        self._places = asyncio.Semaphore(policy.at_once_max)
        self._circuits = AsyncCircuitBreakerFactory(
            default_threshold=policy.opens_after_failures,
            default_ttl=policy.opens_for_seconds,
            exclude=[asyncio.CancelledError, (DependencyFailed, lambda failure: failure.throttled)],
        )
        self._client = httpx.AsyncClient(
            base_url=policy.base_url,
            headers=headers,
            timeout=policy.attempt_seconds,
            limits=httpx.Limits(max_connections=policy.at_once_max, keepalive_expiry=30),
            follow_redirects=False,
            trust_env=False,
        )

    async def close(self) -> None:
        await self._client.aclose()

    async def request(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        body: bytes | None = None,
        query: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        key: str | None = None,
        circuit: str = "",
    ) -> Answer:
        """Ask, and return any answer below status 500 other than 429.

        A request is repeated only if it may be: by its method, because it never left, or because it has an
        idempotency `key`. `circuit` separates what fails apart, such as one company's credentials.
        Refuses with DependencyFailed, DependencyDown or DependencyBusy. Raises InsideTransaction.
        """
        if work_is_open():
            raise InsideTransaction(f"{self._policy.name} was about to be asked inside a transaction")
        request = self._client.build_request(
            method,
            path,
            params=query,
            content=msgspec.json.encode(json) if json is not None else body,
            headers={
                **({"content-type": "application/json"} if json is not None else {}),
                **({"idempotency-key": key} if key else {}),
                **(headers or {}),
            },
        )
        self._budget.earn()
        repeatable = method in _REPEATABLE or key is not None
        with span(f"http {self._policy.name}", method=method):
            try:
                async with asyncio.timeout(self._policy.deadline_seconds):
                    return await self._ask(request, repeatable, circuit)
            except TimeoutError:
                raise DependencyBusy(
                    f"{self._policy.name} gave no answer in time.",
                    dependency=self._policy.name,
                    outcome_unknown=True,
                ) from None

    @asynccontextmanager
    async def stream(
        self, method: str, path: str, *, json: Any = None, headers: Mapping[str, str] | None = None
    ) -> AsyncIterator[AsyncIterator[bytes]]:
        """Ask once, and hand over the lines of the answer as they arrive; leaving the block ends the answer.

        The block has the seconds of one attempt. Whatever is raised in it, but for a cancellation, counts
        against the dependency. Refuses with DependencyFailed for any status but success, or when time is up,
        with DependencyDown or DependencyBusy.
        """
        if work_is_open():
            raise InsideTransaction(f"{self._policy.name} was about to be asked inside a transaction")
        request = self._client.build_request(
            method,
            path,
            content=msgspec.json.encode(json) if json is not None else None,
            headers={"content-type": "application/json", **(headers or {})},
        )
        with span(f"http {self._policy.name}", method=method):
            try:
                async with (
                    asyncio.timeout(self._policy.deadline_seconds),
                    self._place(""),
                    self._sent(request) as response,
                ):
                    yield self._lines(response)
            except TimeoutError:
                raise DependencyBusy(
                    f"{self._policy.name} gave no answer in time.",
                    dependency=self._policy.name,
                    outcome_unknown=True,
                ) from None

    @asynccontextmanager
    async def _sent(self, request: httpx.Request) -> AsyncIterator[httpx.Response]:
        with self._losses():
            async with asyncio.timeout(self._policy.attempt_seconds):
                response = await self._client.send(request, stream=True)
                try:
                    self._refuse_failure(response)
                    if not response.is_success:
                        raise self._failed(f"status {response.status_code}", outcome_unknown=False)
                    yield response
                finally:
                    await response.aclose()

    async def _lines(self, response: httpx.Response) -> AsyncIterator[bytes]:
        rest, size = b"", 0
        async for chunk in response.aiter_bytes():
            size += len(chunk)
            if size > self._policy.answer_bytes_max:
                raise self._failed("answer too large", outcome_unknown=True)
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                yield line.removesuffix(b"\r")
        if rest:
            yield rest

    async def _ask(self, request: httpx.Request, repeatable: bool, circuit: str) -> Answer:
        attempts = stamina.retry_context(
            on=lambda failure: self._pause(failure, repeatable),
            attempts=self._policy.attempts_max,
            timeout=self._policy.deadline_seconds,
            wait_initial=0.05,
            wait_max=1.0,
            wait_jitter=0.1,
        )
        async for attempt in attempts:
            with attempt:
                return await self._attempt(request, circuit)
        raise AssertionError("unreachable")

    def _pause(self, failure: Exception, repeatable: bool) -> bool | float:
        """Whether to try again; a number is the pause they asked for."""
        if not isinstance(failure, DependencyFailed):
            return False
        if not (repeatable or not failure.outcome_unknown) or not self._budget.spend():
            return False
        return failure.retry_after_seconds if failure.retry_after_seconds is not None else True

    async def _attempt(self, request: httpx.Request, circuit: str) -> Answer:
        async with self._place(circuit):
            return await self._send(request)

    @asynccontextmanager
    async def _place(self, circuit: str) -> AsyncIterator[None]:
        """A place among those asked at once, behind the circuit breaker."""
        breaker = await self._circuits.get_breaker(f"{self._policy.name} {circuit}")
        try:
            async with self._places, breaker:
                yield
        except OpenedState:
            raise DependencyDown(
                f"{self._policy.name} is out of order; try again later.", dependency=self._policy.name
            ) from None
        except DependencyFailed as failure:
            _log.warning("dependency_failed", dependency=self._policy.name, why=failure.why)
            raise

    async def _send(self, request: httpx.Request) -> Answer:
        with self._losses():
            async with asyncio.timeout(self._policy.attempt_seconds):
                response = await self._client.send(request, stream=True)
                try:
                    return await self._read(response)
                finally:
                    await response.aclose()

    @contextmanager
    def _losses(self) -> Iterator[None]:
        """What is lost on the way, as a failure that tells whether it was sent."""
        try:
            yield
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as unsent:
            raise self._failed(type(unsent).__name__, outcome_unknown=False) from None
        except (httpx.TransportError, TimeoutError) as lost:
            raise self._failed(type(lost).__name__, outcome_unknown=True) from None

    def _refuse_failure(self, response: httpx.Response) -> None:
        if response.status_code == _TOO_MANY_REQUESTS:
            raise self._failed(
                "status 429",
                outcome_unknown=False,
                throttled=True,
                retry_after_seconds=_retry_after(response),
            )
        if response.status_code >= _ERRORS_OF_THEIRS:
            raise self._failed(
                f"status {response.status_code}",
                outcome_unknown=True,
                retry_after_seconds=_retry_after(response),
            )

    async def _read(self, response: httpx.Response) -> Answer:
        self._refuse_failure(response)
        body = bytearray()
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > self._policy.answer_bytes_max:
                raise self._failed("answer too large", outcome_unknown=True)
        return Answer(response.status_code, dict(response.headers), bytes(body))

    def _failed(self, why: str, **details: Any) -> DependencyFailed:
        return DependencyFailed(self._policy.name, why, **details)


def _retry_after(response: httpx.Response) -> float | None:
    """RFC 9110 section 10.2.3, the form in seconds."""
    written = response.headers.get("retry-after", "")
    return float(written) if written.isdecimal() else None
