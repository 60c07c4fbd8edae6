"""How much patience we have with a dependency, and how much of us it may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """Limits for one dependency. Every number is a limit that a bad day of theirs will reach."""

    name: str
    base_url: str
    deadline_seconds: float = 5.0
    """For everything together: waiting for a place, all attempts, the pauses between."""
    attempt_seconds: float = 2.0
    attempts_max: int = 3
    retries_per_request_max: float = 0.2
    """The retry budget: so many retries for each request, over time; a broken dependency is not beaten."""
    at_once_max: int = 20
    opens_after_failures: int = 5
    """The circuit opens after so many failures in a row: then nobody waits for it any more."""
    opens_for_seconds: float = 30.0
    answer_bytes_max: int = 5_000_000


class RetryBudget:
    """Every request earns a fraction of a retry; a retry spends a whole one."""

    _RESERVE = 3.0
    _SAVED_MAX = 20.0

    def __init__(self, per_request: float) -> None:
        self._per_request = per_request
        self._saved = self._RESERVE

    def earn(self) -> None:
        self._saved = min(self._saved + self._per_request, self._SAVED_MAX)

    def spend(self) -> bool:
        """Whether a retry is affordable; then it is paid for."""
        if self._saved < 1.0:
            return False
        self._saved -= 1.0
        return True
