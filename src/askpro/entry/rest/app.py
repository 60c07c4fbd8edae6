"""The one HTTP application of the web process."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import msgspec
from litestar import Litestar, Request, Router, get
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException, ValidationException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import Components, SecurityScheme
from litestar.types import ControllerRouterHandler

from askpro.entry.rest.authentication import Doorkeeper, provide_tenant
from askpro.entry.rest.problems import broken, http_failed, malformed, refused
from askpro.entry.rest.promise import Promise, promised
from askpro.entry.rest.spans import spanned
from askpro.foundation.errors import Refusal

BODY_BYTES_MAX = 1_000_000
Hook = Callable[[], Awaitable[None]]


def http_app(
    *,
    resources: Sequence[ControllerRouterHandler],
    others: Sequence[ControllerRouterHandler] = (),
    doorkeeper: Doorkeeper,
    on_start: Sequence[Hook] = (),
    on_stop: Sequence[Hook] = (),
) -> Litestar:
    """`resources` are served below /v1 for a tenant; `others` find their own way."""
    v1 = Router(
        path="/v1",
        route_handlers=list(resources),
        dependencies={"tenant": Provide(provide_tenant)},
        security=[{"api_key": []}],
    )
    return Litestar(
        route_handlers=[v1, contract, *others],
        state=State({"doorkeeper": doorkeeper}),
        openapi_config=OpenAPIConfig(
            title="AskPro",
            version="1",
            path="/contract",
            description="Appointments by telephone. Send your API key as bearer token.",
            components=Components(security_schemes={"api_key": SecurityScheme(type="http", scheme="bearer")}),
            use_handler_docstrings=True,
            render_plugins=[Promise(path="/openapi.json")],
        ),
        exception_handlers={
            Refusal: refused,
            ValidationException: malformed,
            HTTPException: http_failed,
            Exception: broken,
        },
        request_max_body_size=BODY_BYTES_MAX,
        on_startup=list(on_start),
        on_shutdown=list(on_stop),
        logging_config=None,
        middleware=[spanned],
    )


@get("/openapi.json", media_type="application/vnd.oai.openapi+json", include_in_schema=False)
async def contract(request: Request[Any, Any, State]) -> bytes:
    """What we promise. Litestar's own address for it would answer every unknown one beside it in HTML."""
    return msgspec.json.encode(promised(request.app))
