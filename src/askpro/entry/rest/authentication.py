"""Who asks: the API key as bearer makes the tenant every resource works for."""

from __future__ import annotations

from typing import Any, Protocol

from litestar import Request
from litestar.datastructures import State

from askpro.foundation.database import Tenant
from askpro.foundation.errors import Refusal


class Unauthenticated(Refusal):
    """No valid API key was given."""


class Doorkeeper(Protocol):
    """Knows whose key it is."""

    async def tenant_of(self, api_key: str) -> Tenant | None:
        """The tenant the key acts for, or None when the key is unknown or revoked."""
        ...


async def provide_tenant(request: Request[Any, Any, State]) -> Tenant:
    """The tenant of this request. Refuses with Unauthenticated."""
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    doorkeeper: Doorkeeper = request.app.state.doorkeeper
    tenant = await doorkeeper.tenant_of(key.strip()) if scheme.lower() == "bearer" and key.strip() else None
    if tenant is None:
        raise Unauthenticated("Send a valid API key: 'Authorization: Bearer ask_...'.")
    return tenant
