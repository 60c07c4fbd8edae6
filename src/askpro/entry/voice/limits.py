"""How long and how much one call's socket may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VoiceLimits:
    """Seconds and counts per socket, except `calls_max`, which is per process."""

    details_seconds: float = 4.0
    """How long the begin message waits for the vendor to say who is calling."""

    opening_seconds: float = 12.0
    """How long it may take to know the line, with repeats while something is unavailable."""

    turn_seconds: float = 15.0
    """How long one answer may take, the opening and all repeats included."""

    acknowledge_after_seconds: tuple[float, ...] = (0.7, 6.0)
    """When a caller who waits for an answer hears that we are at it."""

    welcome_after_seconds: float = 2.0
    """When a caller who waits for the greeting hears that somebody is there."""

    silent_seconds_max: float = 60.0
    """Without any frame for so long the peer is gone; it pings every two seconds."""

    call_seconds_max: float = 7_500.0
    """A call lasts two hours at most, and the socket a little longer."""

    farewell_seconds: float = 15.0
    """How long a refused caller may listen to the farewell before we close."""

    frames_per_second_max: int = 200
    unreadable_frames_max: int = 10
    calls_max: int = 2_000
