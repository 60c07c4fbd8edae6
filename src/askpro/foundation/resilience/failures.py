"""How a dependency can fail us."""

from __future__ import annotations

from askpro.foundation.errors import Unavailable


class DependencyFailed(Unavailable):
    """It did not answer, or answered with an error of its own.

    The fact `outcome_unknown` tells that the request may have been carried out.
    """

    def __init__(
        self,
        dependency: str,
        why: str,
        *,
        outcome_unknown: bool,
        throttled: bool = False,
        retry_after_seconds: float | None = None,
    ) -> None:
        super().__init__(
            f"{dependency} failed: {why}.", dependency=dependency, outcome_unknown=outcome_unknown
        )
        self.why = why
        self.outcome_unknown = outcome_unknown
        self.throttled = throttled
        self.retry_after_seconds = retry_after_seconds


class DependencyDown(Unavailable):
    """It failed so often lately that we do not ask it for a while; nothing was sent."""


class DependencyBusy(Unavailable):
    """No place became free, or no attempt succeeded, within the deadline."""
