"""Words for the examples of the booking rules: refusals by their code, how long a hold lasts, and wishes as
demand counts them."""

from __future__ import annotations

from datetime import UTC, datetime
from inspect import isclass
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.errors import Refusal
from askpro.foundation.time import Period
from askpro.scheduling.appointments import refusals
from askpro.scheduling.appointments.placing import HOLD_SECONDS, expiry
from askpro.scheduling.demand import Wanted
from askpro.scheduling.series import refusals as of_series
from askpro.scheduling.waiting import refusals as of_waiting

_BERLIN = ZoneInfo("Europe/Berlin")
_NOBODY = UUID(int=0)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MADE_FROM = {
    refusals.SlotTaken: (datetime(2027, 3, 1, tzinfo=UTC),),
    refusals.AlreadyMoved: (_NOBODY, None),
    refusals.NotYetStarted: (_NOBODY, datetime(2027, 3, 1, tzinfo=UTC)),
    of_series.EndlessRule: (104,),
    of_waiting.OfferGone: (_NOBODY, "expired"),
    of_waiting.NothingToWaitFor: (),
}
_OF_A_RULE = (
    refusals.NotBookable, refusals.PolicyForbids, refusals.FeeNotAccepted, of_series.SeriesNotPossible,
)  # fmt: skip
"""These carry the sentences of the rule that decided."""
_OF_PROGRAMS = (refusals.HoldTooLong, of_series.MalformedRule)
"""No caller can make these mistakes."""


def every_refusal() -> dict[str, type[Refusal]]:
    """Every refusal of appointments, series and the waiting list, by its code."""
    return {
        each.code: each
        for module in (refusals, of_series, of_waiting)
        for each in vars(module).values()
        if isclass(each) and each.__module__ == module.__name__
    }


def heard() -> dict[str, type[Refusal]]:
    """Those that have sentences of their own."""
    silent = (*_OF_A_RULE, *_OF_PROGRAMS)
    return {code: each for code, each in every_refusal().items() if each not in silent}


def sentences(code: str) -> dict[str, str]:
    kind = heard()[code]
    return dict(kind(*_MADE_FROM.get(kind, (_NOBODY,))).sentences)


def refused(code: str, language: str = "de") -> str:
    """What is said of it."""
    return sentences(code)[language]


def held_at(clock: str, seconds: int = HOLD_SECONDS) -> str:
    """Until when somebody holds a time who begins then, or the refusal."""
    now = datetime.fromisoformat(f"2027-03-01 {clock}")
    try:
        return f"until {expiry(now, seconds):%H:%M}"
    except refusals.HoldTooLong as refusal:
        return refusal.code


def wished(since: str, until: str) -> str:
    """How a wish for that stretch, on the clock of Berlin, is counted."""
    wanted = Wanted(branch_id=_NOBODY, window=Period(_instant(since), _instant(until)))
    weekday, hour = wanted.weekday(_BERLIN), wanted.hour(_BERLIN)
    if weekday is None:
        return "any day"
    return f"{_DAYS[weekday]} from {hour}" if hour is not None else _DAYS[weekday]


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=_BERLIN).astimezone(UTC)
