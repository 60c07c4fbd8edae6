"""Several people in one call: each gets an appointment for what was said to be theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.cast import Business
from tests.conversation.dialogue.salon import CUT, after, at, booked, found, known, slot
from tests.conversation.dialogue.script import Phone, the_book

from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import Errand, Task
from askpro.conversation.understanding.shifting import Way
from askpro.scheduling import catalog


@pytest.mark.parametrize(
    "said",
    [
        "Einen Schnitt für mich und eine Farbe für meine Frau, morgen um zehn",
        "Für mich einen Schnitt und für meine Frau eine Farbe, bitte, morgen um zehn",
        "Für mich einen Schnitt und eine Farbe für meine Frau morgen um zehn",
    ],
)
async def test_two_services_for_two_people_are_two_appointments(salon: Business, said: str) -> None:
    await (await Phone.dial(salon)).play(f"""
        C: {said}
        R: Das sind zwei Termine, … Schnitt morgen, Dienstag, um 10 Uhr …, für Sie, … Soll ich …?
        C: ja
        R: … Termin für Sie ist eingetragen: Schnitt morgen, … bei Mira. Jetzt noch der Termin für Ihre Frau. Also morgen, …: Farbe … für Ihre Frau, auf den Namen Petra Weber. …?
        C: ja bitte
        R: … Farbe morgen, Dienstag, um 10 Uhr …
    """)
    booked = await the_book(salon)
    assert [(one.service_ids, one.for_whom) for one in booked] == [
        ((salon.cut,), ""),
        ((salon.colour,), "frau"),
    ]
    assert {one.starts_at for one in booked} == {salon.at("10:00")}
    assert booked[0].staff_ids != booked[1].staff_ids


async def test_for_my_wife_is_no_service_for_women(salon: Business) -> None:
    async with salon.tenant.begin() as work:
        cut = await catalog.find_service(work, salon.cut)
        await catalog.change_service(work, replace(cut, name={"de": "Herrenhaarschnitt", "en": "Men's cut"}))
        colour = await catalog.find_service(work, salon.colour)
        await catalog.change_service(
            work, replace(colour, name={"de": "Frauenfarbe", "en": "Women's colour"})
        )
    await (await Phone.dial(salon)).play("""
        C: Herrenhaarschnitt für meine Frau morgen um zehn bei Mira
        R: Herrenhaarschnitt morgen, Dienstag, um 10 Uhr bei Mira, für Ihre Frau, …?
    """)


async def test_the_same_for_both_is_said_once(salon: Business) -> None:
    await (await Phone.dial(salon, language="en")).play("""
        C: A cut for me and for my husband tomorrow at ten please
        R: That is two appointments, … Cut tomorrow, … at 10 am …, for you, … Shall I …?
        C: yes
        R: … tomorrow, …: Cut … for your husband, under Petra Weber. …?
        C: yes
        R: … Cut tomorrow, Tuesday, at 10 am …
    """)
    assert [one.for_whom for one in await the_book(salon)] == ["", "husband"]


async def test_what_suits_the_caller_is_no_second_person(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Ein Schnitt für meine Tochter, für mich passt morgen um zehn am besten
        R: Schnitt morgen, Dienstag, um 10 Uhr … für Ihre Tochter, auf den Namen Petra Weber. …?
        C: ja
        R: … ist eingetragen: Schnitt … bei Mira. Kann ich sonst noch etwas für Sie tun?
    """)
    assert len(await the_book(salon)) == 1


async def test_two_services_of_one_person_stay_one_visit(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Schnitt und Farbe morgen um zehn bei Mira
        C: ja
        R: … ist eingetragen: …
    """)
    [booked] = await the_book(salon)
    assert booked.service_ids == (salon.cut, salon.colour)


async def test_whom_a_cut_is_for_does_not_decide_the_callers_own(salon: Business) -> None:
    async with salon.tenant.begin() as work:
        for service_id, de in ((salon.cut, "Herrenhaarschnitt"), (salon.colour, "Damenhaarschnitt")):
            service = await catalog.find_service(work, service_id)
            await catalog.change_service(work, replace(service, name={"de": de, "en": de}))
    await (await Phone.dial(salon)).play("""
        C: Für meinen Mann und mich, beide einen Haarschnitt, morgen um zehn
        R: Das sind zwei Termine, … Herrenhaarschnitt morgen, Dienstag, um 10 Uhr …, für Ihren Mann, …?
        C: ja
        R: … Termin für Ihren Mann ist eingetragen: … Jetzt noch der Termin für Sie. … für Sie: Damenhaarschnitt oder Herrenhaarschnitt?
        C: Damen
        R: Also morgen, Dienstag, um 10 Uhr: Damenhaarschnitt … für Sie, …?
        C: ja
        R: …
    """)
    assert [one.service_ids for one in await the_book(salon)] == [(salon.cut,), (salon.colour,)]


def test_what_the_first_asked_for_last_is_not_what_the_next_one_wants() -> None:
    """An earlier time, or another, was asked for one person; of the next one's times nothing is said of that."""
    first = Task(errand=Errand.BOOK, services=(CUT,), people=2, way=Way.EARLIER, others=True)
    state = known().but(task=first, question=Question.READ_BACK)
    then = found(slot(at(24, 12)), slot(at(24, 14)), exact=False)
    move = after(state, booked(at(24, 10)), then)
    assert [line.key for line in move.lines] == ["not_exact", "offer_several"]


@pytest.mark.parametrize(
    ("language", "script"),
    [
        (
            "de",
            """
            C: Mein Mann und ich möchten beide einen Schnitt, morgen um zehn
            R: … ist frei. Für Ihren Mann nehme ich auch Ihren Namen. Wie heißen Sie?
            C: Helga Sommer
            R: Schnitt morgen, … für Ihren Mann, auf den Namen Helga Sommer. …?
            C: ja
            R: … Jetzt noch der Termin für Sie. … für Sie, auf den Namen Helga Sommer. …?
            C: ja
            """,
        ),
        (
            "en",
            """
            C: My husband and I would both like a cut tomorrow at ten
            R: … is free. The appointment for your husband goes under your own name. What is it, please?
            C: Helga Sommer
            R: Cut tomorrow, … for your husband, under the name Helga Sommer. …?
            C: yes
            R: … And now the appointment for you. … for you, under Helga Sommer. …?
            C: yes
            """,
        ),
    ],
)
async def test_whose_name_somebody_elses_appointment_goes_under_is_said(
    salon: Business, language: str, script: str
) -> None:
    await (await Phone.dial(salon, "+4917612345678", language)).play(script)
    assert [one.for_whom for one in await the_book(salon)] == [
        "mann" if language == "de" else "husband",
        "",
    ]


@pytest.mark.parametrize(
    ("language", "script"),
    [
        (
            "de",
            """
            C: Mein Mann und ich möchten beide einen Schnitt
            R: … Wann …?
            C: Mein Mann kann morgen um zehn, ich lieber am Mittwoch um elf
            R: Schnitt morgen, Dienstag, um 10 Uhr … für Ihren Mann, …?
            C: ja
            R: … Jetzt noch der Termin für Sie. … Mittwoch, …, um 11 Uhr: Schnitt … für Sie, …?
            C: ja
            """,
        ),
        (
            "de",
            """
            C: Einen Schnitt für mich und meinen Mann
            R: … Wann …?
            C: Mein Mann kann morgen um zehn, ich lieber am Mittwoch um elf
            R: Schnitt am Mittwoch, …, um 11 Uhr … für Sie, …?
            C: ja
            R: … Jetzt noch der Termin für Ihren Mann. … morgen, Dienstag, um 10 Uhr: Schnitt … für Ihren Mann, …?
            C: ja
            """,
        ),
        (
            "en",
            """
            C: My husband and I would both like a cut
            R: … When …?
            C: my husband could do tomorrow at ten, I'd rather Wednesday at eleven
            R: Cut tomorrow, … at 10 am … for your husband, …?
            C: yes
            R: … And now the appointment for you. … Wednesday, …, at 11 am: Cut … for you, …?
            C: yes
            """,
        ),
        (
            "en",
            """
            C: My husband and I need a cut each, he can come tomorrow at ten and I would prefer Wednesday at eleven
            R: … Cut tomorrow, … at 10 am … for your husband, …?
            C: yes
            R: … And now for the next appointment, Cut. … Wednesday, …, at 11 am: Cut …?
            C: yes
            """,
        ),
    ],
)
async def test_each_comes_at_the_time_that_was_said_to_be_theirs(
    salon: Business, language: str, script: str
) -> None:
    await (await Phone.dial(salon, language=language)).play(script)
    booked = {one.for_whom: one.starts_at for one in await the_book(salon)}
    tomorrow = salon.at("10:00")
    assert booked == {
        "mann" if language == "de" else "husband": tomorrow,
        "": tomorrow + timedelta(days=1, hours=1),
    }


async def test_two_times_of_one_person_are_no_second_appointment(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Ein Schnitt für meinen Mann, er kann morgen um zehn oder am Mittwoch um elf
        R: Frei wäre morgen, … 10 Uhr oder am Mittwoch, … 11 Uhr …?
        C: den ersten
        R: … für Ihren Mann, …?
        C: ja
    """)
    assert len(await the_book(salon)) == 1
