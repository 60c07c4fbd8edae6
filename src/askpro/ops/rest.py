"""GET /health: for load balancers, and for the operator who was woken."""

from __future__ import annotations

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec

from askpro.foundation.database import Database
from askpro.ops.health import Health, look


def health_resource(database: Database, build: str) -> HTTPRouteHandler:
    """The handler of /health, open to all: it tells nothing about any company."""

    @get(
        "/health",
        summary="Health",
        operation_id="Health",
        responses={503: ResponseSpec(Health, description="It cannot do its work.", generate_examples=False)},
    )
    async def health() -> Response[Health]:
        """Whether this process can do its work. 503 when it cannot."""
        found = await look(database, build)
        return Response(found, status_code=503 if found.status == "down" else 200)

    return health
