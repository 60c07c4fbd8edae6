"""Whose API key it is."""

from __future__ import annotations

from askpro.foundation.database import Database, Tenant
from askpro.tenancy.keys import ApiKeyRefused, tenant_of_api_key


class KeyDoorkeeper:
    """Looks keys up in the directory."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def tenant_of(self, api_key: str) -> Tenant | None:
        """The tenant the key acts for, or None when the key is unknown or revoked."""
        try:
            return await tenant_of_api_key(self._database, api_key)
        except ApiKeyRefused:
            return None
