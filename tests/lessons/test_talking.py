"""Lessons 12, 13 and 18: only what tools returned is claimed, nothing is asked twice, nobody is substituted."""

from __future__ import annotations

import re
from dataclasses import replace

import httpx
import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import WEBER, the_book
from tests.conversation.dialogue.test_prompts import everything
from tests.front import Front, talk

from askpro.conversation.dialogue.prompts import PROMPTS, Prompts
from askpro.foundation.ids import new_id
from askpro.scheduling import catalog, staff
from askpro.scheduling.catalog import Phase, Price, Service
from askpro.scheduling.staff import Skill

NEWCOMER = "+4915155500077"
CLAIMS = {
    r"\d+ Euro": "service",
    r"ist frei|nicht frei|Frei wäre|(eintragen|verlegen)\?": "find_slots",
    r"absagen\?": "appointments_of",
    "ist eingetragen": "book",
    "ist jetzt": "move",
    "abgesagt": "cancel",
}
"""What only a tool can tell, and which."""


async def test_lesson_12_every_claim_has_a_tool_result_of_this_call_before_it(
    front: Front, number: str, api: httpx.AsyncClient
) -> None:
    phone = front.phone(number, WEBER)
    await talk(
        phone,
        "Was kostet ein Schnitt?",
        "Dann bitte morgen um zehn bei Jonas",
        "ja",
        "Können wir das auf elf Uhr verschieben?",
        "ja",
        "Ach, sagen Sie den Termin doch ganz ab",
        "ja",
    )
    told = (await api.get(f"/v1/calls/{phone.call['call_id']}")).json()
    done = {(tool["turn_ordinal"], tool["name"]) for tool in told["tool_calls"] if tool["ok"]}
    agent = [turn for turn in told["transcript"] if turn["role"] == "agent"]
    claimed = [
        (turn["ordinal"], tool)
        for turn in agent
        for claim, tool in CLAIMS.items()
        if re.search(claim, turn["text"])
    ]
    assert [tool for _, tool in claimed] == [
        *("service", "find_slots", "book", "find_slots", "move", "appointments_of", "cancel")
    ]
    assert set(claimed) <= done


async def test_lesson_12_nothing_is_called_booked_before_it_is(
    front: Front, salon: Business, number: str
) -> None:
    phone = front.phone(number, WEBER)
    before = await talk(phone, "Schnitt morgen um zehn bei Jonas")
    assert not re.search("eingetragen(?!.*\\?)", before[-1])
    assert await the_book(salon) == []


async def test_lesson_13_what_was_said_or_the_number_tells_is_not_asked(
    front: Front, salon: Business, number: str
) -> None:
    said = await talk(
        front.phone(number, WEBER), "Guten Tag, einen Schnitt morgen um zehn bei Jonas bitte", "ja"
    )
    assert "auf den Namen Petra Weber" in said[1] and "eingetragen" in said[2]
    assert len(await the_book(salon)) == 1


async def test_lesson_13_who_is_not_understood_three_times_is_handed_on(front: Front, number: str) -> None:
    phone = front.phone(number, NEWCOMER)
    said = await talk(phone, "Blumenkohl quer gestern", "Fahrrad Lampe Mond", "Zebra Keks", "Teppich")
    assert phone.transferred_to or re.search("zurück|verbinde|Mitarbeiter|Kolleg", said[-1]), said
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("prompts", PROMPTS.values(), ids=map(str, PROMPTS))
def test_lesson_13_no_place_in_a_sentence_stays_open(prompts: Prompts) -> None:
    for text in everything(prompts):
        assert not set("[|]") & set(text)
        assert "{{" not in text and "}}" not in text
        assert text.count("{") == text.count("}")


async def test_lesson_13_no_variable_is_ever_spoken(front: Front, number: str) -> None:
    said = await talk(
        front.phone(number, NEWCOMER),
        "Ich hätte gern einen Termin",
        "{{service}} bitte",
        "Farbe",
        "Übermorgen nachmittags",
        "der erste",
        "{{customer_name}}",
        "Ich will einen Menschen sprechen",
    )
    assert not any(mark in each for each in said for mark in "{}<>[]_")


async def test_lesson_18_the_explicit_wish_beats_history(front: Front, salon: Business, number: str) -> None:
    await talk(front.phone(number, WEBER), "Schnitt morgen um zehn bei Jonas", "ja")
    said = await talk(front.phone(number, WEBER), "Farbe übermorgen um zehn bei Aylin", "ja")
    assert "Farbe" in said[-1] and "Aylin" in said[-1]
    assert (await the_book(salon))[-1].service_ids == (salon.colour,)


async def test_lesson_18_somebody_unknown_is_never_replaced_silently(
    front: Front, salon: Business, number: str
) -> None:
    said = await talk(front.phone(number, WEBER), "Schnitt morgen um zehn bei Fabian")
    assert "Fabian" in said[-1] or "niemand" in said[-1].lower() or "Mira" in said[-1]
    assert "Soll ich das so eintragen" not in said[-1]
    assert await the_book(salon) == []


async def test_lesson_18_what_may_be_several_things_is_asked(
    front: Front, salon: Business, number: str
) -> None:
    names = ("Beratung", "Damenhaarschnitt", "Herrenhaarschnitt")
    async with salon.tenant.begin() as work:
        for service_id in (salon.cut, salon.colour, salon.perm):
            await catalog.withdraw_service(work, service_id)
        sold = [
            await catalog.add_service(work, Service(new_id(), {"de": name}, (Phase(60),), Price(4000)))
            for name in names
        ]
        able = frozenset(Skill(each.id) for each in sold)
        mira = next(each for each in await staff.listed(work) if each.id == salon.mira)
        await staff.change(work, replace(mira, skills=able))
    asked, told = (await talk(front.phone(number, WEBER), "Einen Haarschnitt morgen um zehn", "Herren"))[1:]
    assert all(name in asked for name in names[1:]) and asked.endswith("?") and "Beratung" not in asked
    assert told.startswith("Herrenhaarschnitt morgen, Dienstag, um 10 Uhr bei Mira")
    vague = await talk(front.phone(number, WEBER), "Ich brauche morgen um zehn was mit den Haaren")
    assert vague[-1].endswith("?") and "Soll ich das so eintragen" not in vague[-1]
