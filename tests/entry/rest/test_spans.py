"""A request is one span, named by its route."""

from __future__ import annotations

from litestar import get
from litestar.params import FromPath
from litestar.testing import TestClient
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from askpro.entry.rest import http_app
from askpro.foundation.database import Tenant
from askpro.foundation.telemetry.export import export_with


class Nobody:
    async def tenant_of(self, api_key: str) -> Tenant | None:
        return None


@get("/things/{name:str}", sync_to_thread=False)
def thing(name: FromPath[str]) -> str:
    return name


def test_a_request_is_a_span_named_by_its_route_and_not_by_its_address() -> None:
    exporter = InMemorySpanExporter()
    stop = export_with(exporter, process="test", build="test", sampled=1.0)
    with TestClient(http_app(resources=(), others=(thing,), doorkeeper=Nobody())) as client:
        assert client.get("/things/secret").status_code == 200
    stop()
    names = [span.name for span in exporter.get_finished_spans()]
    assert any(name.startswith("http GET /things/") for name in names)
    assert not any("secret" in name for name in names)
