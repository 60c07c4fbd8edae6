"""What we promise over HTTP: the OpenAPI document of what is served, with how a request is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from litestar import Litestar, Request
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.routes import HTTPRoute

from askpro.entry.rest.problems import MEDIA_TYPE, Problem

_REFUSALS = {
    "401": "No valid API key was sent.",
    "403": "The key or the business does not allow it.",
    "404": "What was named does not exist, or not for this company.",
    "409": "The state of the book forbids it; another choice may succeed.",
    "422": "The request is wrong; `errors` or `detail` tell what to change.",
    "503": "Something we need does not answer; repeat it after `Retry-After` seconds.",
}
_REFUSALS_OF_BODIES = {
    "400": "The body is not JSON.",
    "413": "The body is too large.",
    "415": "The body is not sent as 'application/json'.",
}


def promised(app: Litestar) -> dict[str, Any]:
    """The OpenAPI document of the application; below /v1 every refusal is a problem document."""
    document = app.openapi_schema.to_schema()
    components = document["components"]
    [_], schemas = msgspec.json.schema_components([Problem], ref_template="#/components/schemas/{name}")
    components["schemas"] |= schemas
    _tell_how_bodies_are_read(app, components["schemas"])
    components["responses"] = {
        _named(status): _described(sentence)
        for status, sentence in {**_REFUSALS, **_REFUSALS_OF_BODIES}.items()
    }
    for path, operations in document["paths"].items():
        for operation in operations.values():
            if path.startswith("/v1/"):
                _add_refusals(operation)
    return document


class Promise(JsonRenderPlugin):
    """The document at the address where the framework looks for it, the same as at ours."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        return msgspec.json.encode(promised(request.app))


def _tell_how_bodies_are_read(app: Litestar, schemas: dict[str, Any]) -> None:
    """The framework leaves out that a body takes no other fields, and the limits of what may be null."""
    bodies = [body.annotation for handler in _handlers(app) if (body := handler.parsed_data_field)]
    _, as_read = msgspec.json.schema_components(bodies)
    for name, own in as_read.items():
        told = schemas.get(name, {})
        if own.get("additionalProperties") is False:
            told["additionalProperties"] = False
        for field, shape in own.get("properties", {}).items():
            limits = {one["type"]: one for one in shape.get("anyOf", ()) if "type" in one}
            for one in told.get("properties", {}).get(field, {}).get("oneOf", ()):
                one |= limits.get(one.get("type"), {})


def _handlers(app: Litestar) -> Iterator[HTTPRouteHandler]:
    for route in app.routes:
        if isinstance(route, HTTPRoute):
            yield from route.route_handlers


def _add_refusals(operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    responses.pop("400", None)  # The framework's own form of it, which nobody is ever sent.
    for status in (*_REFUSALS, *(_REFUSALS_OF_BODIES if "requestBody" in operation else ())):
        responses[status] = {"$ref": f"#/components/responses/{_named(status)}"}


def _named(status: str) -> str:
    return f"Refused{status}"


def _described(sentence: str) -> dict[str, Any]:
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": sentence, "content": content}
