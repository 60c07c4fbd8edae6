"""What may be said of a series stands on what a tool found and booked: its number, its days, its hour."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest
from tests.conversation.dialogue.salon import CUT, MARK, MIRA, NOW, SHOP, id_of

from askpro.conversation.assistance import Frame, Grounds, is_grounded
from askpro.conversation.assistance.grounds import of_result
from askpro.conversation.tools.evidence import (
    Evidence,
    KnownAppointment,
    Occurrences,
    OfferedSlot,
    SeriesBooked,
)

FIRST = datetime(2026, 11, 26, 10, tzinfo=NOW.tzinfo)
HOUR = timedelta(hours=1)


def slot(week: int) -> OfferedSlot:
    at = FIRST + timedelta(weeks=week)
    return OfferedSlot(
        witness=MARK,
        hold_id=id_of(f"hold {week}"),
        starts_at=at,
        ends_at=at + HOUR,
        services=(CUT,),
        staff_id=MIRA,
        branch_id=SHOP.branch_id,
    )


def appointment(week: int) -> KnownAppointment:
    at = FIRST + timedelta(weeks=week)
    return KnownAppointment(
        witness=MARK,
        appointment_id=id_of(f"appointment {week}"),
        starts_at=at,
        ends_at=at + HOUR,
        services=(CUT,),
        staff_id=MIRA,
        branch_id=SHOP.branch_id,
    )


def grounds(*results: Evidence) -> Grounds:
    frame = Frame(NOW, "de", (540, 1080), frozenset({"mira"}))
    plain = [msgspec.to_builtins(each) for each in results]
    return Grounds(frame, tuple(piece for each in plain for piece in of_result(each, frame, SHOP)))


FOUND = grounds(
    Occurrences(
        witness=MARK,
        weeks=1,
        first_at=FIRST,
        slots=tuple(slot(week) for week in range(6)),
        counts=(6, 6, 0, 6, 0),
    )
)
BOOKED = grounds(
    SeriesBooked(
        witness=MARK,
        weeks=1,
        appointments=tuple(appointment(week) for week in range(6)),
        usual=tuple(appointment(week) for week in range(6)),
        counts=(6, 6),
    )
)
WHOLE = (
    "Sechs Termine Haarschnitt, immer donnerstags um 10 Uhr bei Mira, vom 26. November bis zum 31. Dezember."
)
DONE = "Alles klar, sechs Termine sind eingetragen: Haarschnitt, immer donnerstags um 10 Uhr."


def test_a_series_that_was_found_may_be_read_back() -> None:
    assert is_grounded(WHOLE, FOUND), is_grounded(WHOLE, FOUND).ungrounded


def test_a_series_that_was_booked_may_be_told() -> None:
    assert is_grounded(DONE, BOOKED), is_grounded(DONE, BOOKED).ungrounded


@pytest.mark.parametrize(
    "sentence",
    [
        WHOLE.replace("Sechs", "Acht"),
        WHOLE.replace("donnerstags", "freitags"),
        WHOLE.replace("10 Uhr", "11 Uhr"),
        WHOLE.replace("31. Dezember", "7. Januar"),
        DONE,
    ],
)
def test_what_was_not_found_may_not_be_said_of_it(sentence: str) -> None:
    assert not is_grounded(sentence, FOUND)
