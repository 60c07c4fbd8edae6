"""What shops live by, on the running system by telephone: gaps, somebody away, fees, waiting, two at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.foundation.waiting import until
from tests.journeys import auditing
from tests.journeys.house import House, a_house

pytestmark = pytest.mark.slow
PARLOUR = Path(__file__).with_name("parlour.toml")
WEBER, KELLER, CLARKE = "+491705560101", "+491705560102", "+491705560103"


@pytest.fixture(scope="module")
def parlour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with a_house(tmp_path_factory.mktemp("parlour") / "data", PARLOUR) as house:
        yield house


async def call(house: House, caller: str, *talk: str, language: str = "de") -> None:
    """A call: what is said and what must be heard, in turn; then the caller hangs up."""
    record = await house.call(list(talk[::2]), caller, language)
    answers = [exchange.answer.text for exchange in record.exchanges if exchange.said is not None]
    for said, pattern, answer in zip(talk[::2], talk[1::2], answers, strict=True):
        assert re.search(pattern, answer), f"\n    said: {said}\nexpected: {pattern}\n   heard: {answer}"


def booked(house: House) -> list[tuple[str, str, str]]:
    """What stands in the book: when, what, and for whom beside the caller."""
    rows = house.rows(
        "select to_char(a.starts_at at time zone 'Europe/Berlin', 'DD.MM. HH24:MI') as at,"
        " s.name->>'de' as what, a.for_whom from appointments a"
        " join appointment_items i on i.company_id = a.company_id and i.appointment_id = a.id"
        " join services s on s.company_id = a.company_id and s.id = i.service_id"
        " where a.company_id = %s and a.status = 'confirmed' order by a.starts_at, 2"
    )
    return [(row["at"], row["what"], row["for_whom"]) for row in rows]


async def test_a_cut_is_booked_into_the_gap_of_a_perm_with_the_same_person(parlour: House) -> None:
    await call(
        parlour, WEBER,
        "Ich hätte gern am Mittwoch um neun eine Dauerwelle bei Mira", "Dauerwelle .* um 9 Uhr bei Mira.*Soll",
        "ja bitte", "eingetragen",
    )  # fmt: skip
    await call(
        parlour, KELLER,
        "Einen Haarschnitt bei Mira am Mittwoch um neun", "Mira ist .* um 9 Uhr leider nicht frei",
        "dann um viertel vor zehn", "Haarschnitt .* um 9 Uhr 45 bei Mira.*Soll",
        "ja", "eingetragen",
    )  # fmt: skip
    assert booked(parlour)[:2] == [("25.11. 09:00", "Dauerwelle", ""), ("25.11. 09:45", "Haarschnitt", "")]


async def test_whoever_is_away_is_named_and_never_silently_replaced(parlour: House) -> None:
    async with parlour.client() as api:
        people = {each["name"]: each["id"] for each in (await api.get("/v1/staff")).json()["items"]}
        away = {"starts_at": "2026-11-26T00:00:00+01:00", "ends_at": "2026-12-31T00:00:00+01:00"}
        path = f"/v1/staff/{people['Jonas']}/absences"
        absence = (await api.post(path, json=away)).json()["id"]
        await call(
            parlour, CLARKE,
            "Hi, I would like a haircut with Jonas on Friday at two pm", "Jonas is away on Friday.*with Mira",
            "no, only Jonas will do", "Jonas is away|prefer|other|waiting list",
            language="en",
        )  # fmt: skip
        await call(
            parlour, CLARKE,
            "A haircut on Friday at two pm, only with Jonas", r"Jonas is away on Friday(?!.*Mira)",
            language="en",
        )  # fmt: skip
        await api.post(f"{path}/{absence}/withdrawal")
    assert all(day[:6] != "27.11." for day, _, _ in booked(parlour))


async def test_a_late_cancellation_costs_what_was_read_out_and_agreed_to(parlour: House) -> None:
    await call(
        parlour, KELLER,
        "Haarschnitt heute um vierzehn Uhr bei Jonas", "Haarschnitt heute.* um 14 Uhr bei Jonas.*Soll",
        "ja", "eingetragen",
    )  # fmt: skip
    await call(
        parlour, KELLER,
        "Ich muss meinen Termin heute um vierzehn Uhr absagen", "kostet eine Absage 20 Euro.*trotzdem absagen",
        "nein, dann lieber nicht", "",
    )  # fmt: skip
    assert ("23.11. 14:00", "Haarschnitt", "") in booked(parlour)
    await call(
        parlour, KELLER,
        "Ich muss meinen Termin heute um vierzehn Uhr absagen", "kostet eine Absage 20 Euro.*trotzdem absagen",
        "ja, einverstanden", "abgesagt",
    )  # fmt: skip
    charged = parlour.rows(
        "select fee_cents, fee_reason from appointments where company_id = %s and status = 'cancelled'"
    )
    assert {"fee_cents": 2000, "fee_reason": "cancel_fee"} in charged


async def test_whoever_waits_is_offered_what_somebody_gives_back(parlour: House) -> None:
    await call(
        parlour, WEBER,
        "Haarschnitt am Donnerstag um elf bei Mira", "um 11 Uhr bei Mira.*Soll",
        "ja", "eingetragen",
    )  # fmt: skip
    await call(
        parlour, CLARKE,
        "A haircut with Mira on Thursday at eleven am", "Mira is not free|not available|taken",
        "none of those, thank you", "waiting list",
        "yes please", "You are on the waiting list",
        language="en",
    )  # fmt: skip
    await call(
        parlour, WEBER,
        "Ich muss den Haarschnitt am Donnerstag absagen", "Soll ich diesen Termin absagen",
        "ja", "abgesagt",
    )  # fmt: skip

    async def offered() -> bool:
        return bool(
            parlour.rows("select id from appointments where company_id = %s and holder like 'waiting%%'")
        )

    await until(offered, seconds_max=30)
    await call(
        parlour, CLARKE,
        "Hello", "waiting list has become free: Haircut on Thursday.* at 11 am.*Would you like it",
        "yes, lovely", "Thursday",
        language="en",
    )  # fmt: skip
    assert ("26.11. 11:00", "Haarschnitt", "") in booked(parlour)


async def test_two_services_for_two_people_in_one_call(parlour: House) -> None:
    await call(
        parlour, WEBER,
        "Eine Farbe für mich und einen Haarschnitt für meinen Mann, am Freitag um zehn", "Farbe .*um 10 Uhr.*Soll",
        "ja bitte", "Farbe .*um 10 Uhr.*um 10 Uhr.*Haarschnitt .*für Ihren Mann",
        "ja", "Haarschnitt",
    )  # fmt: skip
    assert [each for each in booked(parlour) if each[0] == "27.11. 10:00"] == [
        ("27.11. 10:00", "Farbe", ""),
        ("27.11. 10:00", "Haarschnitt", "mann"),
    ]


async def test_the_book_is_whole_afterwards(parlour: House) -> None:
    assert await auditing.broken(parlour) == {}
