"""What the catalog refuses."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.errors import NotFound


class ServiceNotFound(NotFound):
    """The company sells no such service."""

    def __init__(self, service_id: UUID | str) -> None:
        super().__init__("This company sells no such service.", service_id=str(service_id))
