"""Why somebody cannot wait, or an offer cannot be taken."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.errors import Conflict, Invalid, NotFound


class NothingToWaitFor(Invalid):
    """The wish names no service, or only times that have passed."""

    def __init__(self) -> None:
        super().__init__(
            "Name at least one service, and times that lie ahead.",
            sentences={
                "de": "Dafür liegt kein Zeitraum mehr vor uns.",
                "en": "There is no time ahead of us for that.",
            },
        )


class EntryNotFound(NotFound):
    """Nobody waits under this id."""

    def __init__(self, entry_id: UUID) -> None:
        super().__init__(
            "This company has no such entry on its waiting list.",
            sentences={
                "de": "Diesen Eintrag finde ich nicht auf der Warteliste.",
                "en": "I cannot find that entry on the waiting list.",
            },
            entry_id=str(entry_id),
        )


class OfferNotFound(NotFound):
    """No such offer was made."""

    def __init__(self, offer_id: UUID) -> None:
        super().__init__(
            "This company has made no such offer.",
            sentences={"de": "Dieses Angebot finde ich nicht.", "en": "I cannot find that offer."},
            offer_id=str(offer_id),
        )


class OfferGone(Conflict):
    """The offer was declined, withdrawn, or not answered in time; its time went to the next."""

    def __init__(self, offer_id: UUID, status: str) -> None:
        super().__init__(
            f"This offer is {status}. Its time has gone to the next on the list.",
            sentences={
                "de": "Dieses Angebot gilt nicht mehr. Die Zeit ist an die Nächsten auf der Liste gegangen.",
                "en": "That offer no longer stands. The time has gone to the next on the list.",
            },
            offer_id=str(offer_id),
            status=status,
        )
