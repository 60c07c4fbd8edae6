"""How an instant and a service are called: in one language, of one company, on one day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from askpro.conversation.dialogue.speech import Moment, Tongue
from askpro.conversation.tools.shop import Shop
from askpro.foundation.time import minute_of_day


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words for what the tools return as instants and identifiers."""

    shop: Shop
    tongue: Tongue
    today: date

    def local(self, instant: datetime) -> datetime:
        """On the company's clock."""
        return instant.astimezone(self.shop.zone)

    def at(self, instant: datetime) -> str:
        """The clock time alone: "um 10 Uhr"."""
        return self.tongue.at(minute_of_day(self.local(instant)))

    def on(self, instant: datetime) -> Moment:
        """When it is: "am Donnerstag, den 26. November, um 10 Uhr"."""
        return Moment(f"{self.tongue.on(self.local(instant).date(), self.today):,} {self.at(instant)}")

    def named(self, instant: datetime) -> Moment:
        """The time itself: "Donnerstag, der 26. November, um 10 Uhr"."""
        return Moment(f"{self.tongue.day(self.local(instant).date(), self.today):,} {self.at(instant)}")

    def services(self, services: Iterable[UUID]) -> list[str]:
        """What each is called."""
        return [self.shop.service_name(service, self.tongue.language) for service in services]
