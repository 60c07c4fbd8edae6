"""One span, named for what happens; never with personal data in its name or attributes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from opentelemetry import trace

_tracer = trace.get_tracer("askpro")


@contextmanager
def span(name: str, **attributes: str | int | float | bool) -> Iterator[trace.Span]:
    """Measure the block. Attributes are ids and numbers, never names, texts or phone numbers."""
    with _tracer.start_as_current_span(name, attributes=attributes) as current:
        yield current
