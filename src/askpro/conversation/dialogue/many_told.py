"""Many appointments told as one: what those of a series share, how many there are, from when to when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from types import SimpleNamespace

from askpro.conversation.dialogue.spoken import Spoken
from askpro.conversation.tools.evidence import Occurrences, SeriesBooked, SeveralCancelled, SeveralTerms


class ManyTold(Spoken):
    """Several appointments in these words."""

    __slots__ = ()

    def series(self, series: Occurrences | SeriesBooked) -> SimpleNamespace:
        """What those at the hour of the series share, and from when to when they are."""
        every = series.all if isinstance(series, Occurrences) else series.appointments
        usual = (series.slots if isinstance(series, Occurrences) else series.usual) or every
        local = self.local(min(one.starts_at for one in usual))
        names = dict.fromkeys(self.shop.staff_name(one.staff_id) for one in usual)
        few = len(names) <= 2 and all(names)
        told = SimpleNamespace(
            count=self.tongue.appointments(len(every)),
            service=self.tongue.every(self.services(usual[0].services)),
            rhythm=self.tongue.rhythm(local.weekday(), series.weeks),
            at=self.at(local),
            with_staff=self.tongue.with_staff(self.tongue.every(list(names))) if few else "",
            span=self._span([one.starts_at for one in every]),
        )
        if isinstance(series, Occurrences):
            instead = [self.local(one.starts_at).date() for one in series.instead]
            told.usual_count = self.tongue.appointments(len(usual))
            told.usual_span = self._span([one.starts_at for one in usual])
            told.wished_at = self.at(series.first_at)
            told.without = self._without([*instead, *series.left_out])
            told.left_out = self._without(series.left_out)
        return told

    def _without(self, days: Iterable[date]) -> str:
        return self.tongue.every([self.tongue.the_date(day, self.today) for day in sorted(days)])

    def several(self, several: SeveralTerms | SeveralCancelled) -> SimpleNamespace:
        them = several.free if isinstance(several, SeveralTerms) else several.appointments
        return SimpleNamespace(
            count=self.tongue.appointments(len(them)),
            span=self._span([one.starts_at for one in them]),
            on=self.on(them[0].starts_at),
        )

    def _span(self, instants: Iterable[datetime]) -> str:
        """From the first day to the last."""
        days = sorted(self.local(each).date() for each in instants)
        return self.tongue.between(days[0], days[-1], self.today)
