"""Whole calls at a company that says "du", whatever its callers say."""

from __future__ import annotations

import pytest_asyncio
from tests.cast import Business
from tests.conversation.dialogue.script import KELLER, NEW, WITHHELD, Phone, the_book
from tests.conversation.dialogue.test_tone import SIE

from askpro.scheduling import policies
from askpro.scheduling.policies import Amount, FeeTier, PolicyValues, Scope
from askpro.tenancy import companies
from askpro.tenancy.companies import Tone


@pytest_asyncio.fixture(loop_scope="session")
async def barber(salon: Business) -> Business:
    """The business of the cast, with "du" for everybody."""
    async with salon.tenant.begin() as work:
        await companies.change(work, tone=Tone.INFORMAL)
    return salon


async def played(phone: Phone, script: str) -> None:
    """Play a script in which nobody may be addressed formally."""
    await phone.play(script)
    assert [reply.text for reply in phone.replies if SIE.search(reply.text)] == []


async def test_a_booking_with_a_question_and_somebody_elses_appointment(barber: Business) -> None:
    await played(
        await Phone.dial(barber),
        """
        R: Salon Mira, hallo! Du sprichst mit der digitalen Assistentin. Was kann ich für dich tun?
        C: Guten Tag, könnten Sie mir einen Termin geben?
        R: … Worum geht es bei dem Termin?
        C: Einen Schnitt, und was kostet der?
        R: Für Schnitt zahlst du 35 Euro. … dir…?
        C: Morgen um zehn bei Jonas
        R: …Soll ich das so eintragen?
        C: Ja, danke Ihnen
        R: Alles klar, dein Termin ist eingetragen: Schnitt morgen, Dienstag, um 10 Uhr bei Jonas. …
        C: Und noch einen Schnitt für meinen Sohn übermorgen um elf
        R: …für deinen Sohn…?
        C: Ja
        R: … Termin für deinen Sohn ist eingetragen: Schnitt am Mittwoch, den 25. November, um 11 Uhr bei …
        C: Nein danke, auf Wiederhören
        R: … Tschüss!
        """,
    )


async def test_the_caller_does_not_change_the_tone(barber: Business, salon: Business) -> None:
    await played(
        await Phone.dial(barber, NEW),
        """
        C: Bitte siezen Sie mich, ich hätte gern einen Schnitt
        R: …Wann passt es dir?
        C: Morgen um neun
        R: …?
        """,
    )
    async with salon.tenant.begin() as work:
        await companies.change(work, tone=Tone.FORMAL)
    phone = await Phone.dial(salon, NEW)
    await phone.play("""
        C: Hi, hast du morgen um neun einen Schnitt für mich? Du kannst mich duzen
        R: …?
        C: Wie bitte?
        R: …?
    """)
    assert not any(" du " in reply.text or " dein" in reply.text for reply in phone.replies)


async def test_a_move_and_a_cancellation_with_a_fee(barber: Business) -> None:
    half = PolicyValues(cancel_fees=(FeeTier(10_000, Amount(percent=50)),))
    async with barber.tenant.begin() as work:
        await policies.set_policy(work, Scope.COMPANY, work.company_id, half)
    await played(
        await Phone.dial(barber, KELLER),
        """
        C: Schnitt morgen um zehn bei Mira
        R: …?
        C: Ja
        R: …dein Termin…
        C: Ich muss den verschieben
        R: Dein Termin ist morgen, Dienstag, um 10 Uhr. Auf wann darf ich ihn legen?
        C: Auf elf Uhr
        R: …?
        C: Ja
        R: …dein Termin ist jetzt morgen, Dienstag, um 11 Uhr …
        C: Was kostet mich eine Absage?
        R: Weniger als … vorher kostet eine Absage …
        C: Dann sagen Sie ihn bitte ab
        R: Weniger als … Soll ich den Termin morgen, Dienstag, um 11 Uhr trotzdem absagen?
        C: Hm?
        R: …?
        C: Ja
        R: …abgesagt…
        """,
    )
    assert await the_book(barber) == []


async def test_whoever_cannot_prove_who_they_are(barber: Business) -> None:
    await played(
        await Phone.dial(barber, WITHHELD),
        """
        C: Ich möchte meinen Termin absagen
        R: …
        C: Das weiß ich nicht
        R: …
        C: Xaver Unbekannt
        R: …
        C: Keine Ahnung, Donnerstag um drei
        R: …
        C: Hallo?
        R: …
        C: Ich möchte einen Menschen sprechen
        R: …
        """,
    )


async def test_remarks_questions_and_what_is_not_understood(barber: Business) -> None:
    await played(
        await Phone.dial(barber, NEW),
        """
        C: Wie geht es Ihnen?
        R: …
        C: Können Sie mich hören?
        R: …dich…
        C: Wer sind Sie eigentlich?
        R: …
        C: Woher kennen Sie mich?
        R: …
        C: Wo finde ich Sie?
        R: …
        C: Wie kann ich bei Ihnen zahlen?
        R: …
        C: Blumenkohl quer Zebra
        R: …
        C: Fahrrad Mond Teppich
        R: …
        C: Keks Lampe gestern
        R: …
        C: Moment bitte
        R: …
        """,
    )


async def test_a_full_day_and_the_waiting_list(barber: Business) -> None:
    await played(
        await Phone.dial(barber, KELLER),
        """
        C: Farbe am Sonntag um zehn
        R: …
        C: Dann Farbe bei Jonas morgen um neun
        R: …
        C: Nein, was anderes
        R: …
        C: Setzen Sie mich bitte auf die Warteliste
        R: …
        C: Ja
        R: …
        """,
    )
