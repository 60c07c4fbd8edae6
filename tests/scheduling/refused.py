"""Words for the examples of the booking rules: refusals by their code, and wishes as demand counts them."""

from __future__ import annotations

from datetime import UTC, datetime
from inspect import isclass
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.errors import Refusal
from askpro.foundation.time import Period
from askpro.scheduling.appointments import refusals
from askpro.scheduling.demand import Wanted

_BERLIN = ZoneInfo("Europe/Berlin")
_NOBODY = UUID(int=0)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MADE_FROM = {
    refusals.SlotTaken: (datetime(2027, 3, 1, tzinfo=UTC),),
    refusals.AlreadyMoved: (_NOBODY, None),
    refusals.NotYetStarted: (_NOBODY, datetime(2027, 3, 1, tzinfo=UTC)),
}
_OF_A_RULE = (refusals.NotBookable, refusals.PolicyForbids, refusals.FeeNotAccepted)
"""These carry the sentences of the rule that decided."""


def of_appointments() -> dict[str, type[Refusal]]:
    """Every refusal of appointments that a caller may hear, by its code."""
    found = [
        each for each in vars(refusals).values() if isclass(each) and each.__module__ == refusals.__name__
    ]
    return {each.code: each for each in found if each not in (*_OF_A_RULE, refusals.HoldTooLong)}


def sentences(code: str) -> dict[str, str]:
    kind = of_appointments()[code]
    return dict(kind(*_MADE_FROM.get(kind, (_NOBODY,))).sentences)


def refused(code: str, language: str = "de") -> str:
    """What is said of it."""
    return sentences(code)[language]


def wished(since: str, until: str) -> str:
    """How a wish for that stretch, on the clock of Berlin, is counted."""
    wanted = Wanted(branch_id=_NOBODY, window=Period(_instant(since), _instant(until)))
    weekday, hour = wanted.weekday(_BERLIN), wanted.hour(_BERLIN)
    if weekday is None:
        return "any day"
    return f"{_DAYS[weekday]} from {hour}" if hour is not None else _DAYS[weekday]


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=_BERLIN).astimezone(UTC)
