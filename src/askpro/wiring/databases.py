"""Which database this installation uses: the embedded one, or the one of DATABASE_URL."""

from __future__ import annotations

from askpro.foundation.database.embedded import EmbeddedPostgres
from askpro.foundation.database.urls import DatabaseUrls
from askpro.wiring.settings import Settings

NAME = "askpro"


def embedded_postgres(settings: Settings) -> EmbeddedPostgres:
    """The embedded database of this installation, not started."""
    return EmbeddedPostgres(settings.data / "postgres")


def database_urls(settings: Settings) -> DatabaseUrls:
    """The addresses of every role. Refuses with NotRunning when the embedded database is not up."""
    if settings.database_url:
        return DatabaseUrls.derived_from(settings.database_url)
    return embedded_postgres(settings).urls(NAME)
