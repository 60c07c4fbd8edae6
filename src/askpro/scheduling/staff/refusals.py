"""What staff keeping refuses."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.errors import NotFound


class StaffNotFound(NotFound):
    """Nobody of that id works for the company."""

    def __init__(self, staff_id: UUID | str) -> None:
        super().__init__("Nobody of that id works for this company.", staff_id=str(staff_id))
