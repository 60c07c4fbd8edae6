"""What an API key opens."""

from __future__ import annotations

from askpro.foundation.database import Actor, Database, Tenant
from askpro.foundation.errors import Forbidden
from askpro.foundation.security import API_KEY_PREFIX
from askpro.tenancy.directory import company_of_api_key


class ApiKeyRefused(Forbidden):
    """The key is unknown or revoked."""


async def tenant_of_api_key(database: Database, secret: str) -> Tenant:
    """The tenant a key stands for. Refuses with ApiKeyRefused, without telling unknown from revoked."""
    owner = await company_of_api_key(database, secret) if secret.startswith(API_KEY_PREFIX) else None
    if owner is None:
        raise ApiKeyRefused("The API key is unknown or revoked.")
    return Tenant(owner.company_id, Actor("api_key", str(owner.key_id)), owner.permissions, database)
