"""The shop a scenario takes place in: a server of its own for each company and clock, and its book."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx

from askpro.entry.cli.call import RunningDemo
from askpro.entry.cli.rehearsal.company import Company
from askpro.entry.cli.rehearsal.scenario import Scenario
from askpro.entry.cli.rehearsal.window import read_window
from askpro.foundation.errors import Unavailable

_SETTLED_SECONDS_MAX = 10.0
_PAGE = 200
_FILLING_CUSTOMER = "Erika Beispiel"


class ShopClosed(Unavailable):
    """The server did not come up, or refuses what a scenario needs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A confirmed appointment; the start is local, without a zone."""

    id: str
    starts_at: datetime
    services: tuple[str, ...]
    staff: tuple[str, ...]
    customer: str
    for_whom: str
    branch: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What one call did to the book."""

    booked: tuple[Entry, ...] = ()
    moved: tuple[tuple[Entry, Entry], ...] = ()
    cancelled: tuple[Entry, ...] = ()

    @property
    def none(self) -> bool:
        return not (self.booked or self.moved or self.cancelled)


class Shop:
    """A running server's company, driven by REST for set-up and grading only."""

    def __init__(self, company: Company, demo: RunningDemo) -> None:
        self.company = company
        self.demo = demo
        self._http = httpx.Client(
            base_url=demo.base_url,
            headers={"Authorization": f"Bearer {demo.api_key}"},
            timeout=30.0,
            trust_env=False,
        )
        self._customers: dict[str, str] = {}
        self._base = self.book()
        self._left: set[str] = set()

    def close(self) -> None:
        self._http.close()

    def number_of(self, scenario: Scenario) -> str:
        """The number to call for the scenario's branch."""
        branch = scenario.written.branch
        return self.company.branches[branch].number if branch else self.demo.phone_number

    def prepare(self, scenario: Scenario) -> dict[str, Entry]:
        """Enter what is in the book before the call; the book as it then stands."""
        self.clear()
        if not (scenario.written.book or scenario.written.busy):
            return self._base
        self._fill_busy(scenario)
        for entry in scenario.written.book:
            self._enter(scenario, entry.service, entry.at, entry.staff, entry.of or scenario.written.caller)
        return self.book()

    def clear(self) -> None:
        """Cancel everything that scenarios have left behind."""
        for key in self._left:
            self._post(f"/v1/appointments/{key}/cancellation", {"waive": True})
        self._left = set()

    def book(self) -> dict[str, Entry]:
        """Every confirmed appointment, by id."""
        book: dict[str, Entry] = {}
        query: dict[str, Any] = {"status": "confirmed", "limit": _PAGE}
        while True:
            page = self._get("/v1/appointments", query)
            book |= {row["id"]: self._entry(row) for row in page["items"]}
            if not page.get("next_cursor"):
                return book
            query["cursor"] = page["next_cursor"]

    def changes_since(self, before: Mapping[str, Entry]) -> Changes:
        """What is different in the book from how it stood."""
        after = self.book()
        self._left = set(after) - set(self._base)
        new = {key: entry for key, entry in after.items() if key not in before}
        moved: list[tuple[Entry, Entry]] = []
        cancelled: list[Entry] = []
        for key in before.keys() - after.keys():
            moved_to = self._get(f"/v1/appointments/{key}", {}).get("moved_to")
            if moved_to in new:
                moved.append((before[key], new.pop(moved_to)))
            else:
                cancelled.append(before[key])
        return Changes(tuple(new.values()), tuple(moved), tuple(cancelled))

    def settled_call(self, call_id: str) -> dict[str, Any]:
        """The call with transcript and tool trace, once it is over."""
        deadline = time.monotonic() + _SETTLED_SECONDS_MAX
        while True:
            answer = self._http.get(f"/v1/calls/{call_id}")
            call: dict[str, Any] = answer.json() if answer.is_success else {}
            if call.get("status") == "ended" or time.monotonic() > deadline:
                return call
            time.sleep(0.02)

    def _fill_busy(self, scenario: Scenario) -> None:
        """Whoever is busy has customers: the longest service that fits, one after the other."""
        for busy in scenario.written.busy:
            window = read_window(busy.at)
            at = datetime.combine(window.first, datetime.min.time()) + timedelta(minutes=window.since)
            end = datetime.combine(window.first, datetime.min.time()) + timedelta(minutes=window.until)
            while at < end:
                at += timedelta(minutes=self._fill(scenario, busy.staff, at, end))

    def _fill(self, scenario: Scenario, staff: str, at: datetime, end: datetime) -> int:
        room = (end - at).seconds // 60
        skills = self.company.staff[staff].skills
        simple = [
            service
            for key, service in self.company.services.items()
            if key in skills and len(service.phases) == 1 and service.buffer_after_minutes == 0
        ]
        for service in sorted(simple, key=lambda each: -each.phases[0][1]):
            minutes = service.phases[0][1]
            if minutes <= room and self._try_entering(scenario, service.key, at, staff):
                return minutes
        return 15

    def _try_entering(self, scenario: Scenario, service: str, at: datetime, staff: str) -> bool:
        try:
            self._enter(scenario, service, at.isoformat(sep=" "), staff, _FILLING_CUSTOMER)
        except ShopClosed:
            return False
        return True

    def _enter(self, scenario: Scenario, service: str, at: str, staff: str, customer: str) -> None:
        starts_at = datetime.fromisoformat(at).replace(tzinfo=self.company.zone)
        body: dict[str, Any] = {
            "service": self.company.services[service].german,
            "starts_at": starts_at.isoformat(),
            "branch": self._branch_of(scenario, staff, starts_at).name,
            "staff": staff,
        }
        self._post("/v1/appointments", body | self._customer(customer))

    def _branch_of(self, scenario: Scenario, staff: str, at: datetime) -> Any:
        """Where that person works on that weekday."""
        for branch, weekdays, _, _ in self.company.staff[staff].hours:
            if at.weekday() in weekdays:
                return self.company.branches[branch]
        return next(iter(self.company.branches.values()))

    def _customer(self, full_name: str) -> dict[str, Any]:
        if not self._customers:
            self._customers = self._read_customers()
        known = self._customers.get(full_name)
        if known:
            return {"customer_id": known}
        given, _, family = full_name.rpartition(" ")
        return {"customer": {"given_name": given, "family_name": family}}

    def _read_customers(self) -> dict[str, str]:
        found: dict[str, str] = {}
        query: dict[str, Any] = {"limit": _PAGE}
        while True:
            page = self._get("/v1/customers", query)
            for row in page["items"]:
                found.setdefault(
                    f"{row.get('given_name', '')} {row.get('family_name', '')}".strip(), row["id"]
                )
            if not page.get("next_cursor"):
                return found
            query["cursor"] = page["next_cursor"]

    def _entry(self, row: Mapping[str, Any]) -> Entry:
        return Entry(
            id=row["id"],
            starts_at=datetime.fromisoformat(row["starts_at"])
            .astimezone(self.company.zone)
            .replace(tzinfo=None),
            services=tuple(each["name"] for each in row["services"]),
            staff=tuple(each["name"] for each in row["staff"]),
            customer=(row.get("customer") or {}).get("name", ""),
            for_whom=row.get("for_whom") or "",
            branch=row["branch"]["name"],
        )

    def _get(self, path: str, query: Mapping[str, Any]) -> dict[str, Any]:
        answer = self._http.get(path, params=dict(query))
        return self._document(answer, path)

    def _post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        return self._document(self._http.post(path, json=body), path)

    def _document(self, answer: httpx.Response, path: str) -> dict[str, Any]:
        if not answer.is_success:
            raise ShopClosed(f"{path} was answered with {answer.status_code}: {answer.text[:300]}")
        document: dict[str, Any] = answer.json()
        return document
