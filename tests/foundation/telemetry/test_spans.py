"""Spans cost next to nothing while nobody records, and never carry what an exception says."""

from __future__ import annotations

import timeit
from collections.abc import Iterator

import pytest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from askpro.foundation.database import Tenant
from askpro.foundation.telemetry import span
from askpro.foundation.telemetry.export import export_with, start_telemetry


@pytest.fixture
def exporter() -> Iterator[InMemorySpanExporter]:
    exporter = InMemorySpanExporter()
    yield exporter
    start_telemetry(endpoint=None, process="test", build="b1")


def test_without_an_endpoint_a_span_costs_less_than_two_microseconds() -> None:
    def spanned() -> None:
        with span("x", company_id="1"):
            pass

    assert min(timeit.repeat(spanned, number=10_000, repeat=5)) / 10_000 < 2e-6


def test_spans_nest_and_tell_their_process(exporter: InMemorySpanExporter) -> None:
    stop = export_with(exporter, process="web-1", build="b1", sampled=1)
    with span("outer", company_id="1"), span("inner"):
        pass
    stop()
    inner, outer = exporter.get_finished_spans()
    assert (inner.name, outer.name, outer.attributes) == ("inner", "outer", {"company_id": "1"})
    assert inner.parent is not None and outer.context is not None
    assert inner.parent.span_id == outer.context.span_id
    assert outer.resource.attributes["service.version"] == "b1"


def test_a_failed_span_tells_the_kind_and_not_the_words(exporter: InMemorySpanExporter) -> None:
    stop = export_with(exporter, process="web-1", build="b1", sampled=1)
    with pytest.raises(ValueError), span("call"):
        raise ValueError("Mira Keller, +4930123456")
    stop()
    [failed] = exporter.get_finished_spans()
    assert failed.attributes == {"error.type": "ValueError"}
    assert "Keller" not in failed.to_json() and not failed.status.is_ok


def test_what_is_not_sampled_is_not_sent(exporter: InMemorySpanExporter) -> None:
    stop = export_with(exporter, process="web-1", build="b1", sampled=0)
    with span("call"):
        pass
    stop()
    assert exporter.get_finished_spans() == ()


async def test_a_work_is_a_span_with_its_company(exporter: InMemorySpanExporter, salon: Tenant) -> None:
    stop = export_with(exporter, process="web-1", build="b1", sampled=1)
    async with salon.begin():
        pass
    stop()
    [work] = exporter.get_finished_spans()
    assert (work.name, work.attributes) == ("work", {"company_id": str(salon.company_id)})
