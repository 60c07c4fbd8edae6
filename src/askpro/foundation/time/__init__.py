"""Time: aware instants, half-open periods, and a clock that is handed in."""

from askpro.foundation.time.clock import Clock, PinnedClock, SystemClock
from askpro.foundation.time.period import Period

__all__ = ["Clock", "Period", "PinnedClock", "SystemClock"]
