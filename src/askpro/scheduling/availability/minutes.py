"""Instants as whole minutes since 1970 in UTC: what the engine counts in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from askpro.foundation.time import Period

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = _EPOCH.date().toordinal()
_MINUTE = timedelta(minutes=1)


def minute_of(instant: datetime) -> int:
    """The minute an instant lies in; seconds are cut off."""
    return (instant - _EPOCH) // _MINUTE


def minute_after(instant: datetime) -> int:
    """The first whole minute not before an instant."""
    return -((_EPOCH - instant) // _MINUTE)


def instant_of(minute: int) -> datetime:
    return datetime.fromtimestamp(int(minute) * 60, UTC)


def period_of(start: int, end: int) -> Period:
    return Period(instant_of(start), instant_of(end))


def day_number(day: date) -> int:
    """Days since 1970-01-01, which was a Thursday."""
    return day.toordinal() - _EPOCH_DAY


def date_of(number: int) -> date:
    return date.fromordinal(_EPOCH_DAY + int(number))


def int_array(values: object) -> IntArray:
    return np.asarray(values, dtype=np.int64)
