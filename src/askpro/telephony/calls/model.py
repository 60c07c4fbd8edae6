"""A call, and how what becomes known of it, in whatever order, adds up."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from askpro.foundation.errors import NotFound
from askpro.telephony.calls.outcome import Outcome, settled, weightier

Direction = Literal["inbound", "outbound"]
STUCK = "stuck"
"""Our own reason for a call that nobody ended; any reason of the vendor's replaces it."""


class CallNotFound(NotFound):
    """The company has no such call."""


@dataclass(frozen=True, slots=True)
class VendorCall:
    """How the voice vendor names a call. From the verified envelope only, never from a model's arguments."""

    vendor: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNews:
    """What one message says about a call; what it does not say is None. Numbers are in E.164."""

    direction: Direction | None = None
    from_number: str | None = field(default=None, repr=False)
    to_number: str | None = field(default=None, repr=False)
    language: str | None = None
    connected_at: datetime | None = None
    ended_at: datetime | None = None
    disconnection_reason: str | None = None
    summary: str | None = field(default=None, repr=False)
    sentiment: str | None = None
    cost_us_cents: Decimal | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A call. `started_at` is when we first heard of it, for good; `connected_at` is the vendor's word."""

    id: UUID
    started_at: datetime
    branch_id: UUID
    vendor: str
    vendor_call_id: str
    direction: Direction
    from_number: str | None = field(repr=False)
    to_number: str | None = field(repr=False)
    customer_id: UUID | None = None
    language: str | None = None
    status: Literal["ongoing", "ended"] = "ongoing"
    outcome: Outcome | None = None
    connected_at: datetime | None = None
    ended_at: datetime | None = None
    disconnection_reason: str | None = None
    summary: str | None = field(default=None, repr=False)
    sentiment: str | None = None
    cost_us_cents: Decimal | None = None

    def __post_init__(self) -> None:
        if self.outcome is not None:
            object.__setattr__(self, "outcome", Outcome(self.outcome))

    @property
    def is_over(self) -> bool:
        return self.status == "ended"

    @property
    def duration_seconds(self) -> int:
        """Whole seconds of talk so far known, begun ones counted; 0 while nobody has said when it ended."""
        if self.ended_at is None:
            return 0
        talked = self.ended_at - (self.connected_at or self.started_at)
        return max(0, -int(-talked.total_seconds() // 1))

    def with_news(self, news: CallNews) -> Call:
        """The call with what the message adds. What is known stays; an outcome only gains weight."""
        known = self._without_our_guess() if news.disconnection_reason else self
        gained = {
            each.name: getattr(news, each.name)
            for each in fields(news)
            if each.name not in ("direction", "outcome") and getattr(known, each.name) is None
        }
        return replace(known, **gained, outcome=weightier(self.outcome, news.outcome))

    def ended(self, at: datetime, caller_spoke: bool) -> Call:
        """The call as over, with exactly one outcome."""
        return replace(
            self,
            status="ended",
            ended_at=self.ended_at or at,
            outcome=settled(self.outcome, self.disconnection_reason, caller_spoke),
        )

    def _without_our_guess(self) -> Call:
        if self.disconnection_reason != STUCK:
            return self
        return replace(self, disconnection_reason=None, ended_at=None)
