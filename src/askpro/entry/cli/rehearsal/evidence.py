"""What the tools of a call returned, as a grader reads it from the trace: moments, prices, lengths, deeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from askpro.entry.cli.rehearsal.lengths import lengths
from askpro.entry.cli.rehearsal.moments import mentions, moments
from askpro.foundation.time import DAY_MINUTES, minute_of_day

_DEEDS = {
    "Booked": "booked",
    "Moved": "moved",
    "SeriesBooked": "booked",
    "Cancelled": "cancelled",
    "SeveralCancelled": "cancelled",
    "CallbackPromised": "callback",
    "TransferOpen": "transfer",
    "Upcoming": "upcoming",
}


_WEEKLY = ("WeeklyHours", "Occurrences", "SeriesBooked")
"""Where a weekday is of no one week."""


@dataclass(slots=True)
class Evidence:
    """Everything a call's tools have returned; times are local."""

    zone: ZoneInfo
    today: date
    moments: set[datetime] = field(default_factory=set)
    days: set[date] = field(default_factory=set)
    minutes: set[int] = field(default_factory=set)
    numbers: set[int] = field(default_factory=set)
    cents: set[int] = field(default_factory=set)
    deeds: set[str] = field(default_factory=set)
    weekly: bool = False

    def add(self, tool_call: Mapping[str, Any]) -> None:
        """Take in one tool call of the trace."""
        self._walk(tool_call.get("result"), "")

    def _walk(self, found: Any, key: str) -> None:
        if isinstance(found, Mapping):
            self._note_kind(found)
            for name, value in found.items():
                self._walk(value, name)
        elif isinstance(found, str):
            self._read(found)
        elif isinstance(found, bool) or found is None:
            return
        elif isinstance(found, int):
            self._count(found, key)
        elif isinstance(found, Iterable):
            for value in found:
                self._walk(value, key)

    def _note_kind(self, found: Mapping[str, Any]) -> None:
        kind = str(found.get("type", ""))
        if kind in _DEEDS:
            self.deeds.add(_DEEDS[kind])
        self.weekly = self.weekly or kind in _WEEKLY

    def _count(self, number: int, key: str) -> None:
        if "cents" in key:
            self.cents.add(number)
        elif key in ("open_minutes", "runs"):
            self.minutes.add(number)
        else:
            self.numbers.add(number)

    def _read(self, text: str) -> None:
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            self._read_sentence(text)
            return
        if len(text) == len("2026-11-24"):
            self.days.add(at.date())
        elif at.tzinfo is not None:
            local = at.astimezone(self.zone).replace(tzinfo=None)
            self.moments.add(local)
            self.days.add(local.date())
            self.minutes.add(minute_of_day(local))

    def _read_sentence(self, text: str) -> None:
        self.numbers.update(lengths(text))
        for named in mentions(text, self.today):
            if named.day:
                self.days.add(named.day)
            if named.minute is not None:
                self.minutes.add(named.minute)
        for paired in moments(text, self.today):
            if paired.day and paired.minute is not None and paired.minute < DAY_MINUTES:
                midnight = datetime.combine(paired.day, time())
                self.moments.add(midnight + timedelta(minutes=paired.minute))


def evidence_of(call: Mapping[str, Any], zone: ZoneInfo, today: date) -> Evidence:
    """All evidence of a call as GET /v1/calls/{id} shows it."""
    evidence = Evidence(zone, today)
    for tool_call in call.get("tool_calls", []):
        evidence.add(tool_call)
    return evidence
