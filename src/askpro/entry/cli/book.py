"""The appointment book as a developer's key sees it, and what a call changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from babel.dates import format_datetime

from askpro.foundation.errors import Unavailable

_PAGES_MAX = 100
_CANCELLED, _WAITING = "cancelled", "waiting"


class BookClosed(Unavailable):
    """The API does not show the appointment book."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One appointment, or a wish on the waiting list until then, as far as a caller would recognise it."""

    starts_at: datetime
    status: str
    service: str
    staff: str
    customer: str
    moved_from: str | None = None

    def told(self, zone: ZoneInfo, language: str) -> str:
        """The entry in one line, in the branch's time."""
        when = format_datetime(self.starts_at.astimezone(zone), "EEE d MMM y, HH:mm", locale=language)
        return " · ".join(part for part in (when, self.service, self.staff, self.customer) if part)


Book = Mapping[str, Entry]


async def read_book(http: httpx.AsyncClient) -> Book:
    """Every appointment and every wish that waits which the key may see, by id. Refuses with `BookClosed`."""
    booked = {str(row["id"]): _entry(row) for row in await _all(http, "/v1/appointments")}
    return booked | {str(row["id"]): _waiting(row) for row in await _all(http, "/v1/waiting-list")}


async def _all(http: httpx.AsyncClient, path: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    cursor: str | None = None
    for _ in range(_PAGES_MAX):
        page = await _get(http, path, {"cursor": cursor} if cursor else {})
        rows += page.get("items", [])
        cursor = page.get("next_cursor")
        if cursor is None:
            break
    return rows


async def read_outcome(http: httpx.AsyncClient, call_id: str) -> str:
    """How the call with the vendor's id ended, in one word. Refuses with `BookClosed`."""
    call = await _get(http, f"/v1/calls/{call_id}", {})
    return str(call.get("outcome") or "not settled yet")


def changes(before: Book, after: Book, zone: ZoneInfo, language: str) -> list[str]:
    """What is booked, moved, cancelled or waited for in `after` and was not in `before`, one line each.

    A moved appointment is a new one that names the one it replaces, which leaves the book.
    """
    told = []
    for key, entry in after.items():
        earlier, line = before.get(key), entry.told(zone, language)
        replaced = before.get(entry.moved_from) if entry.moved_from else None
        if earlier is None and replaced is not None:
            told.append(f"moved: {replaced.told(zone, language)} → {line}")
        elif earlier is None and entry.status == _WAITING:
            told.append(f"waiting until {line}")
        elif earlier is None:
            told.append(f"{'booked' if entry.status != _CANCELLED else 'booked and cancelled'}: {line}")
        elif entry.status == _CANCELLED != earlier.status:
            told.append(f"cancelled: {line}")
    return told


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(
        starts_at=datetime.fromisoformat(row["starts_at"]),
        status=row["status"],
        service=", ".join(each["name"] for each in row["services"]),
        staff=", ".join(each["name"] for each in row["staff"]),
        customer=row["customer"]["name"] if row["customer"] else "",
        moved_from=row["moved_from"],
    )


def _waiting(row: Mapping[str, Any]) -> Entry:
    return Entry(
        starts_at=datetime.fromisoformat(row["until"]),
        status=_WAITING,
        service=", ".join(each["name"] for each in row["services"]),
        staff="",
        customer=row["customer"]["name"],
    )


async def _get(http: httpx.AsyncClient, path: str, query: Mapping[str, str]) -> dict[str, Any]:
    try:
        answer = await http.get(path, params=query)
        answer.raise_for_status()
    except httpx.HTTPStatusError as refused:
        status = refused.response.status_code
        raise BookClosed(f"GET {path} was answered with {status}.") from refused
    except httpx.HTTPError as gone:
        raise BookClosed(f"GET {path} was not answered: is AskPro up?") from gone
    found: dict[str, Any] = answer.json()
    return found
