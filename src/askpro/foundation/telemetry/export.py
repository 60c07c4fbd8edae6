"""Where spans go: to an OTLP endpoint when one is set, else nowhere."""

from __future__ import annotations

from collections.abc import Callable

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased

from askpro.foundation.telemetry.spans import record_with


def start_telemetry(
    *, endpoint: str | None, process: str, build: str, sampled: float = 0.1
) -> Callable[[], None]:
    """Send spans to `<endpoint>/v1/traces` (OTLP over HTTP); without an endpoint a span is next to free.

    `sampled` is the share of traces begun here that is kept, 0 to 1; a caller's decision is respected.
    Returns what to call at the end, which sends the rest.
    """
    if not endpoint:
        return lambda: record_with(None)
    return export_with(
        OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces", timeout=5),
        process=process,
        build=build,
        sampled=sampled,
    )


def export_with(
    exporter: SpanExporter, *, process: str, build: str, sampled: float = 0.1
) -> Callable[[], None]:
    """Send spans to the exporter."""
    provider = TracerProvider(
        sampler=ParentBased(TraceIdRatioBased(sampled)),
        resource=Resource(
            {"service.name": "askpro", "service.version": build, "service.instance.id": process}
        ),
        shutdown_on_exit=False,
    )
    provider.add_span_processor(BatchSpanProcessor(exporter))
    record_with(provider.get_tracer("askpro"))

    def stop() -> None:
        record_with(None)
        provider.shutdown()

    return stop
