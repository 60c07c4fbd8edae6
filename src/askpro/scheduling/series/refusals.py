"""Why a series cannot be had."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from askpro.foundation.errors import Conflict, Invalid, NotFound
from askpro.scheduling.series.model import Missed


class MalformedRule(Invalid):
    """The rule is not of the part of RFC 5545 that is understood."""

    def __init__(self, rule: str) -> None:
        super().__init__(
            "Send a rule such as FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=6. FREQ is DAILY, WEEKLY or MONTHLY;"
            " numbered days and BYMONTHDAY go with MONTHLY.",
            rule=rule[:200],
        )


class EndlessRule(Invalid):
    """The rule has no end, two ends, or too many occurrences."""

    def __init__(self, occurrences_max: int) -> None:
        super().__init__(
            f"End the rule with either COUNT or UNTIL, after at most {occurrences_max} times.",
            sentences={
                "de": "Bis wann soll sich der Termin wiederholen?",
                "en": "Until when should the appointment be repeated?",
            },
            occurrences_max=occurrences_max,
        )


class SeriesNotFound(NotFound):
    """The company has no such series, or the appointment belongs to none."""

    def __init__(self, identifier: UUID) -> None:
        super().__init__(
            "This company has no such series.",
            sentences={
                "de": "Dieser Termin gehört zu keiner Serie.",
                "en": "That appointment does not belong to a series.",
            },
            id=str(identifier),
        )


class SeriesNotPossible(Conflict):
    """Not every time could be had, so nothing was done; `missed` says which, and by which rule."""

    def __init__(self, missed: Sequence[Missed]) -> None:
        super().__init__(
            "Not every time can be had. Choose other times, or skip those that cannot.",
            sentences=missed[0].sentences if missed else None,
            missed=[{"starts_at": each.starts_at.isoformat(), "rule": each.rule} for each in missed],
        )
