"""Time: aware instants, half-open periods, and a clock that is handed in."""

from askpro.foundation.time.clock import Clock, PinnedClock, SystemClock
from askpro.foundation.time.period import Period
from askpro.foundation.time.wall import DAY_MINUTES, minute_of_day

__all__ = ["DAY_MINUTES", "Clock", "Period", "PinnedClock", "SystemClock", "minute_of_day"]
