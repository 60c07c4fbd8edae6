"""An e-mail address told by a caller: said back once, and kept with whoever is new."""

from __future__ import annotations

import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import WEBER, Phone, the_book

from askpro.customers import profiles


@pytest.mark.parametrize(
    ("language", "script"),
    [
        (
            "de",
            """
            C: Einen Schnitt morgen um zehn bitte
            R: … Namen …?
            C: Helga Sommer, meine E-Mail ist helga punkt sommer at gmx punkt de
            R: Als E-Mail-Adresse habe ich helga Punkt sommer at gmx Punkt de verstanden. … Helga Sommer. …?
            C: ja
            R: … eingetragen: …
            """,
        ),
        (
            "en",
            """
            C: A cut tomorrow at ten please
            R: Tomorrow, Tuesday, at 10 am is free. … name …?
            C: Helga Sommer, my email is helga dot sommer at gmx dot de
            R: For your e-mail address I understood helga dot sommer at gmx dot de. … Helga Sommer. …?
            C: yes
            R: … at 10 am …
            """,
        ),
    ],
)
async def test_an_address_is_said_back_and_kept(salon: Business, language: str, script: str) -> None:
    await (await Phone.dial(salon, "+4917612345678", language)).play(script)
    [booked] = await the_book(salon)
    async with salon.tenant.begin() as work:
        customer = await profiles.find(work, booked.customer_id)
    assert (customer.full_name, customer.email) == ("Helga Sommer", "helga.sommer@gmx.de")


async def test_a_number_alone_changes_no_address_of_somebody_known(salon: Business) -> None:
    await (await Phone.dial(salon, WEBER)).play("""
        C: Einen Schnitt morgen um zehn, und meine E-Mail ist fremd at web punkt de
        R: Eine E-Mail-Adresse brauche ich dafür nicht. … auf den Namen Petra Weber. …?
        C: ja
        R: …
    """)
    [booked] = await the_book(salon)
    async with salon.tenant.begin() as work:
        customer = await profiles.find(work, booked.customer_id)
    assert customer.email != "fremd@web.de"


async def test_an_address_told_for_a_series_is_kept_too(salon: Business) -> None:
    await (await Phone.dial(salon, "+4917612345678")).play("""
        C: Drei Termine für einen Schnitt bei Mira, jeden Dienstag um zehn
        R: … Namen …?
        C: Helga Sommer, meine E-Mail ist helga punkt sommer at gmx punkt de
        R: Als E-Mail-Adresse habe ich helga Punkt sommer at gmx Punkt de verstanden. … Helga Sommer …?
        C: ja
        R: … drei Termine sind eingetragen: …
    """)
    booked = await the_book(salon)
    async with salon.tenant.begin() as work:
        customer = await profiles.find(work, booked[0].customer_id)
    assert (len(booked), customer.full_name, customer.email) == (3, "Helga Sommer", "helga.sommer@gmx.de")
