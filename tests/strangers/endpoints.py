"""For every endpoint: a request that reaches for what the salon owns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
from tests.strangers.estate import Estate

from askpro.foundation.ids import outside


@dataclass(frozen=True)
class Asking:
    """What fills the places of a path, its query and its body."""

    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)
    body: dict[str, Any] | None = None

    async def send(self, client: httpx.AsyncClient, endpoint: str) -> httpx.Response:
        """Ask once."""
        method, path = endpoint.split()
        return await client.request(method, path.format(**self.path), params=self.query, json=self.body)


def _appointment(estate: Estate) -> dict[str, str]:
    return {"appointment_id": outside("appt", estate.booked.id)}


def _new_appointment(estate: Estate) -> dict[str, Any]:
    return {
        "service": outside("svc", estate.salon.cut),
        "branch": outside("branch", estate.salon.branch.id),
        "staff": outside("staff", estate.salon.mira),
        "starts_at": estate.salon.at("09:00", days=4).isoformat(),
        "customer_id": outside("cust", estate.salon.weber.id),
    }


def _new_entry(estate: Estate) -> dict[str, Any]:
    return {
        "service": outside("svc", estate.salon.perm),
        "customer_id": outside("cust", estate.salon.keller.id),
        "until": estate.salon.at("20:00", days=4).isoformat(),
    }


def _new_series(estate: Estate) -> dict[str, Any]:
    return {
        "service": outside("svc", estate.salon.cut),
        "customer_id": outside("cust", estate.salon.keller.id),
        "starts_at": estate.salon.at("14:00", days=4).isoformat(),
        "rule": "FREQ=WEEKLY;COUNT=2",
    }


def _in_series(estate: Estate) -> dict[str, Any]:
    return {"appointment_id": outside("appt", estate.weekly.booked[1].id)}


def _an_hour(estate: Estate) -> dict[str, Any]:
    return {
        "starts_at": estate.salon.at("17:00", days=7).isoformat(),
        "ends_at": estate.salon.at("18:00", days=7).isoformat(),
    }


def _new_party(estate: Estate) -> dict[str, Any]:
    one = {
        "service": outside("svc", estate.salon.cut),
        "customer_id": outside("cust", estate.salon.keller.id),
    }
    return {"starts_at": estate.salon.at("12:00", days=7).isoformat(), "attending": [one, one]}


ASKING: dict[str, Callable[[Estate], Asking]] = {
    "GET /health": lambda e: Asking(),
    "GET /v1/appointments": lambda e: Asking(query={"customer": outside("cust", e.salon.weber.id)}),
    "POST /v1/appointments": lambda e: Asking(body=_new_appointment(e)),
    "GET /v1/appointments/{appointment_id}": lambda e: Asking(_appointment(e)),
    "POST /v1/appointments/{appointment_id}/rescheduling": lambda e: Asking(
        _appointment(e), body={"starts_at": e.salon.at("11:00", days=4).isoformat()}
    ),
    "POST /v1/appointments/{appointment_id}/cancellation": lambda e: Asking(
        {"appointment_id": outside("appt", e.attended.id)}, body={"reason": "I am a stranger"}
    ),
    "GET /v1/branches": lambda e: Asking(),
    "GET /v1/company": lambda e: Asking(),
    "PATCH /v1/company": lambda e: Asking(body={"tone": "informal"}),
    "GET /v1/calls": lambda e: Asking(query={"from": "2000-01-01T00:00:00Z"}),
    "GET /v1/calls/{call_id}": lambda e: Asking({"call_id": outside("call", e.call.id)}),
    "GET /v1/customers": lambda e: Asking(query={"phone": str(e.salon.weber.phone_e164)}),
    "GET /v1/demand": lambda e: Asking(query={"branch": outside("branch", e.salon.branch.id)}),
    "GET /v1/policies/effective": lambda e: Asking(query={"staff": outside("staff", e.salon.mira)}),
    "PUT /v1/policies": lambda e: Asking(
        body={
            "scope": "service",
            "subject": outside("svc", e.salon.cut),
            "policy": {"cancel_notice_minutes": 9},
        }
    ),
    "GET /v1/allowances": lambda e: Asking(),
    "POST /v1/allowances": lambda e: Asking(body=_an_hour(e) | {"staff": outside("staff", e.salon.mira)}),
    "POST /v1/allowances/{allowance_id}/withdrawal": lambda e: Asking(
        {"allowance_id": outside("allow", e.allowance_id)}
    ),
    "POST /v1/staff/{staff_id}/absences": lambda e: Asking(
        {"staff_id": outside("staff", e.lara.id)}, body=_an_hour(e)
    ),
    "POST /v1/staff/{staff_id}/absences/{absence_id}/withdrawal": lambda e: Asking(
        {"staff_id": outside("staff", e.lara.id), "absence_id": outside("away", e.absence_id)}
    ),
    "GET /v1/knowledge": lambda e: Asking(),
    "POST /v1/knowledge": lambda e: Asking(
        body={
            "language": "de",
            "question": "Darf mein Hund mit?",
            "answer": "Nein.",
            "replaces": outside("know", e.passage.id),
        }
    ),
    "POST /v1/knowledge/{passage_id}/withdrawal": lambda e: Asking(
        {"passage_id": outside("know", e.other_passage.id)}
    ),
    "POST /v1/parties": lambda e: Asking(body=_new_party(e)),
    "POST /v1/appointments/{appointment_id}/completion": lambda e: Asking(
        {"appointment_id": outside("appt", e.past.id)}
    ),
    "POST /v1/appointments/{appointment_id}/no-show": lambda e: Asking(
        {"appointment_id": outside("appt", e.past.id)}
    ),
    "GET /v1/services": lambda e: Asking(),
    "GET /v1/slots": lambda e: Asking(query={"service": outside("svc", e.salon.cut)}),
    "GET /v1/staff": lambda e: Asking(),
    "GET /v1/waiting-list": lambda e: Asking(query={"customer": outside("cust", e.salon.weber.id)}),
    "POST /v1/waiting-list": lambda e: Asking(body=_new_entry(e)),
    "POST /v1/waiting-list/{entry_id}/withdrawal": lambda e: Asking(
        {"entry_id": outside("wait", e.waits.id)}
    ),
    "GET /v1/series/{series_id}": lambda e: Asking({"series_id": outside("series", e.weekly.id)}),
    "POST /v1/series": lambda e: Asking(body=_new_series(e)),
    "POST /v1/series/{series_id}/rescheduling": lambda e: Asking(
        {"series_id": outside("series", e.weekly.id)},
        body=_in_series(e) | {"starts_at": e.salon.at("13:00", days=9).isoformat()},
    ),
    "POST /v1/series/{series_id}/cancellation": lambda e: Asking(
        {"series_id": outside("series", e.fortnightly.id)},
        body={"appointment_id": outside("appt", e.fortnightly.booked[0].id), "scope": "all"},
    ),
}
