"""Joining the waiting list by phone, and being offered what somebody gave back."""

from __future__ import annotations

from tests.cast import Business
from tests.conversation.dialogue.script import KELLER, NEW, Phone, the_book

from askpro.foundation.database import Work
from askpro.scheduling import appointments, waiting
from askpro.scheduling.appointments import AppointmentCancelled
from askpro.scheduling.waiting.reactions import offer_cancelled


async def keller_has_ten_o_clock(salon: Business) -> None:
    await (await Phone.dial(salon, KELLER)).play("""
        C: Schnitt morgen um zehn bei Mira
        C: ja
        R: … ist eingetragen: …
    """)


async def keller_cancels(salon: Business) -> None:
    """By phone; the fact is delivered as the relay would."""
    (booked,) = [one for one in await the_book(salon) if one.customer_id == salon.keller.id]
    await (await Phone.dial(salon, KELLER)).play("""
        C: Ich möchte absagen
        C: ja
        R: … abgesagt. …
    """)

    async def deliver(work: Work) -> None:
        gone = await appointments.find(work, booked.id)
        await offer_cancelled(work, AppointmentCancelled.of(gone, cancelled_by="caller"))

    await salon.tenant.atomically(deliver)


async def weber_waits_for_it(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Schnitt morgen um zehn bei Mira
        R: Mira ist morgen, Dienstag, um 10 Uhr leider nicht frei. Frei wäre … Was passt Ihnen am besten?
        C: nein, das passt alles nicht
        R: Soll ich Sie auf die Warteliste setzen?
        C: ja bitte
        R: Sie stehen auf der Warteliste: Schnitt bei Mira, morgen, Dienstag, von 9 Uhr 30 bis 10 Uhr 30. Wird …
    """)


async def waits(salon: Business) -> int:
    async with salon.tenant.begin() as work:
        return len(await waiting.listed(work))


async def test_who_waits_is_offered_what_was_given_back_and_takes_it(salon: Business) -> None:
    await keller_has_ten_o_clock(salon)
    await weber_waits_for_it(salon)
    await keller_cancels(salon)
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Guten Tag
        R: Guten Tag! Von Ihrer Warteliste ist etwas frei geworden: Schnitt morgen, …, um 10 Uhr bei Mira. Möchten …?
        C: ja, sehr gerne
        R: Alles klar, Ihr Termin ist eingetragen: Schnitt morgen, Dienstag, um 10 Uhr bei Mira. …
    """)
    (booked,) = await the_book(salon)
    assert (booked.customer_id, booked.starts_at) == (salon.weber.id, salon.at("10:00"))
    assert await phone.tools() == ["take_freed"]


async def test_what_is_turned_down_goes_to_the_next_and_the_errand_goes_on(salon: Business) -> None:
    await keller_has_ten_o_clock(salon)
    await weber_waits_for_it(salon)
    await keller_cancels(salon)
    phone = await Phone.dial(salon, language="en")
    await phone.play("""
        C: Hi, I'd like a colour on Thursday at two
        R: Something from your waiting list has become free: Cut tomorrow, … Would you like it?
        C: no thank you
        R: All right, you stay on the waiting list. Colour on Thursday, … at 2 pm … Shall I book that?
        C: yes
        R: All done, …
    """)
    (booked,) = await the_book(salon)
    assert booked.starts_at == salon.at("14:00", days=3)
    again = await Phone.dial(salon)
    await again.play("""
        C: Guten Tag
        R: Guten Tag! Womit kann ich Ihnen helfen?
    """)
    assert await waits(salon) == 1


async def test_the_waiting_list_is_joined_when_it_is_asked_for(salon: Business) -> None:
    phone = await Phone.dial(salon, NEW, language="en")
    await phone.play("""
        C: Can you put me on the waiting list for a cut on Thursday afternoon?
        R: …name…
        C: My name is John Smith
        R: You are on the waiting list: Cut, on Thursday, … from … to …. If something becomes free, …
    """)
    assert await waits(salon) == 1


async def test_a_no_to_the_waiting_list_is_not_asked_again(salon: Business) -> None:
    await keller_has_ten_o_clock(salon)
    await (await Phone.dial(salon)).play("""
        C: Schnitt morgen um zehn bei Mira
        C: nein, keiner davon
        R: Soll ich Sie auf die Warteliste setzen?
        C: nein danke
        R: Kein Problem. Was wäre Ihnen lieber?
        C: Donnerstag um elf
        R: Schnitt am Donnerstag, … Soll ich das so eintragen?
    """)
    assert await waits(salon) == 0
