"""One span, named for what happens; never with personal data in its name or attributes."""

from __future__ import annotations

from contextlib import AbstractContextManager
from types import TracebackType

from opentelemetry import trace
from opentelemetry.trace import INVALID_SPAN, Span, Tracer

_tracer: Tracer | None = None


class _Nothing(AbstractContextManager[Span]):
    """What a span is while nobody records: one object, shared by all."""

    def __enter__(self) -> Span:
        return INVALID_SPAN

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


_NOTHING = _Nothing()


def span(name: str, **attributes: str | int | float | bool) -> AbstractContextManager[Span]:
    """Measure the block. Attributes are ids and numbers, never names, texts or phone numbers.

    The message of an exception may hold such, so a span records only that it failed and the exception's kind.
    """
    if _tracer is None:
        return _NOTHING
    return _Recorded(_tracer, name, attributes)


def record_with(tracer: Tracer | None) -> None:
    """Record spans from now on with this tracer; with None, no longer."""
    global _tracer
    _tracer = tracer


class _Recorded(AbstractContextManager[Span]):
    def __init__(self, tracer: Tracer, name: str, attributes: dict[str, str | int | float | bool]) -> None:
        self._current = tracer.start_as_current_span(
            name, attributes=attributes, record_exception=False, set_status_on_exception=False
        )

    def __enter__(self) -> Span:
        self._span = self._current.__enter__()
        return self._span

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace_back: TracebackType | None
    ) -> bool | None:
        if kind is not None:
            self._span.set_status(trace.Status(trace.StatusCode.ERROR))
            self._span.set_attribute("error.type", kind.__name__)
        return self._current.__exit__(kind, raised, trace_back)
