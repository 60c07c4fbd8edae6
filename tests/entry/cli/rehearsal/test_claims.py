"""Claims: what no tool returned may not be said, and what one returned may."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from askpro.entry.cli.rehearsal.claims import ungrounded
from askpro.entry.cli.rehearsal.evidence import Evidence, evidence_of
from askpro.entry.cli.rehearsal.outcomes import claimed

CALL = {
    "tool_calls": [
        {
            "result": {
                "type": "Found",
                "slots": [
                    {"type": "OfferedSlot", "starts_at": "2026-11-24T09:00:00Z", "price_cents": 5200},
                    {"type": "OfferedSlot", "starts_at": "2026-12-08T13:30:00Z", "price_cents": 5200},
                ],
            }
        },
        {"result": {"type": "ServiceFacts", "price_cents": 9800, "duration_minutes": 135}},
        {"result": {"type": "Terms", "sentences": {"de": "Weniger als 48 Stunden vorher kostet das etwas."}}},
    ]
}


@pytest.fixture
def evidence() -> Evidence:
    return evidence_of(CALL, ZoneInfo("Europe/Berlin"), date(2026, 11, 23))


@pytest.mark.parametrize(
    "said",
    [
        "Frei wäre morgen, Dienstag, um 10 Uhr oder am Dienstag, den 8. Dezember, um 14 Uhr 30.",
        "I could offer you tomorrow, Tuesday, at 10 am or on Tuesday, December 8th, at 2:30 pm.",
        "Dauerwelle kostet 98 Euro.",
        "Weniger als 48 Stunden vorher kostet das etwas.",
        "It takes about 2 hours and 15 minutes.",
        "Sagen Sie zum Beispiel: Mittwoch um elf.",
        "Der 25. November ist kein Dienstag. Welchen Tag meinen Sie?",
        "Guten Morgen! Was kann ich für Sie tun?",
    ],
)
def test_what_a_tool_returned_may_be_said(said: str, evidence: Evidence) -> None:
    assert ungrounded(said, evidence) == []


def test_what_the_name_of_a_service_holds_is_no_claim(evidence: Evidence) -> None:
    said = "Massage 60 Minuten morgen um 10 Uhr?"
    assert ungrounded(said, evidence, ["Massage 60 Minuten"]) == []
    assert ungrounded(said, evidence)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("Frei wäre morgen um 11 Uhr.", "names the time 11:00"),
        ("Frei wäre am Mittwoch um 10 Uhr.", "names the day 2026-11-25"),
        ("Frei wäre morgen um 14 Uhr 30.", "puts 2026-11-24 and 14:30 together"),
        ("Das kostet 89 Euro.", "names the price 89.00"),
        ("Bis 36 Stunden vorher kostet das nichts.", "names a length of 2160 minutes"),
        ("Der Termin ist eingetragen.", "says it is booked, and no tool did that"),
    ],
)
def test_what_no_tool_returned_is_found(said: str, fault: str, evidence: Evidence) -> None:
    assert fault in ungrounded(said, evidence)


@pytest.mark.parametrize(
    ("said", "deeds"),
    [
        ("Alles klar, Damenhaarschnitt ist eingetragen.", {"booked"}),
        ("Soll ich das eintragen?", set()),
        ("Es ist nichts eingetragen.", set()),
        ("Der Termin ist verlegt: am Dienstag.", {"moved"}),
        ("The appointment on Friday is cancelled.", {"cancelled"}),
        ("Der Rückruf ist schon notiert.", {"callback"}),
    ],
)
def test_deeds_are_read_from_statements_only(said: str, deeds: set[str]) -> None:
    assert claimed(said) == deeds
