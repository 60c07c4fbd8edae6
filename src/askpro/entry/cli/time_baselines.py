"""Two libraries to stand beside: dateparser and ctparse, run on the same cases where they are installed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from importlib import import_module
from typing import Any

from askpro.conversation.understanding.when import Reference

_SECONDS_MAX = 1.0


@dataclass(frozen=True, slots=True)
class Found:
    """What a library read: a day, a time, or both."""

    day: date | None
    clock: time | None

    def moment(self, reference: Reference) -> datetime:
        """The start as a moment: today where no day was read, midnight where no time."""
        day = self.day or reference.now.date()
        return datetime.combine(day, self.clock or time(), reference.now.tzinfo)


Reader = Callable[[str, Reference], Found | None]


def baselines() -> dict[str, Reader | None]:
    """The libraries by name; None where one is not installed."""
    return {"dateparser": _loaded("dateparser", _dateparser), "ctparse": _loaded("ctparse", _ctparse)}


def _loaded(name: str, reader: Callable[[Any], Reader]) -> Reader | None:
    try:
        return reader(import_module(name))
    except ImportError:
        return None


def _dateparser(library: Any) -> Reader:
    search = import_module("dateparser.search")

    def read(text: str, reference: Reference) -> Found | None:
        settings = {
            "RELATIVE_BASE": reference.now.replace(tzinfo=None),
            "PREFER_DATES_FROM": "future",
            "DATE_ORDER": "MDY" if reference.month_first else "DMY",
        }
        moment = library.parse(text, languages=[reference.language], settings=settings)
        if moment is None:
            found = search.search_dates(text, languages=[reference.language], settings=settings)
            moment = found[0][1] if found else None
        return None if moment is None else Found(moment.date(), moment.time())

    return read


def _ctparse(library: Any) -> Reader:
    logging.getLogger("ctparse").setLevel(logging.CRITICAL)

    def read(text: str, reference: Reference) -> Found | None:
        parsed = library.ctparse(text, ts=reference.now.replace(tzinfo=None), timeout=_SECONDS_MAX)
        resolution = getattr(parsed, "resolution", None)
        start = getattr(resolution, "t_from", None) or resolution
        if start is None or (getattr(start, "hour", None) is None and getattr(start, "year", None) is None):
            return None
        day = date(start.year, start.month, start.day) if start.year and start.month and start.day else None
        clock = time(start.hour, start.minute or 0) if start.hour is not None else None
        return Found(day, clock)

    return read
