"""Whole calls of people nobody prepared for, on the real book."""

from __future__ import annotations

from tests.cast import Business
from tests.conversation.dialogue.script import NEW, Phone, the_book

from askpro.telephony.calls import Outcome


async def test_a_complaint_is_regretted_and_passed_on(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Sie haben mir letzte Woche die Haare gefärbt und das sieht einfach furchtbar aus
        R: Das tut mir leid. Es ruft Sie jemand aus dem Team zurück, spätestens …
        C: danke, tschüss
        R: … Auf Wiederhören!
    """)
    assert (await phone.record()).outcome is Outcome.CALLBACK_REQUESTED
    assert await the_book(salon) == []


async def test_a_wrong_number_is_let_go_whatever_was_asked(salon: Business) -> None:
    phone = await Phone.dial(salon, NEW, language="en")
    await phone.play("""
        C: Hi, two tickets for tonight please
        R: …
        C: Oh sorry, wrong number. Bye.
        R: No problem. … Goodbye!
    """)
    assert phone.replies[-1].hang_up


async def test_who_will_drop_in_books_nothing(salon: Business) -> None:
    phone = await Phone.dial(salon, NEW, language="en")
    await phone.play("""
        C: When do you close tomorrow?
        R: … Is there anything else I can do for you?
        C: Right, I'll just pop in then. Thanks, bye.
        R: … Goodbye!
    """)
    assert phone.replies[-1].hang_up
    assert await the_book(salon) == []


async def test_a_time_said_instead_of_the_call_back_is_booked(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Was kostet der Schnitt?
        R: …
        C: Geht das nicht auch ein bisschen günstiger?
        R: Das weiß ich leider nicht. Soll Sie jemand aus dem Team zurückrufen?
        C: Na gut, dann morgen um zehn bei Jonas
        R: Schnitt morgen, Dienstag, um 10 Uhr bei Jonas, auf den Namen Petra Weber. Soll ich …?
        C: ja
        R: … ist eingetragen: …
    """)
    (booked,) = await the_book(salon)
    assert booked.starts_at == salon.at("10:00")


async def test_who_insists_on_an_appointment_nobody_finds_is_called_back_and_gets_no_new_one(
    salon: Business,
) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: ich muss meinen termin absagen
        R: Ich sehe keinen kommenden Termin für Sie. Möchten Sie einen neuen vereinbaren?
        C: nein der war doch am donnerstag um drei beim jonas
        R: Für Sie ist zurzeit kein Termin eingetragen. Soll Sie jemand aus dem Team zurückrufen?
        C: ja bitte
        R: Es ruft Sie jemand aus dem Team zurück, …
    """)
    assert (await phone.record()).outcome is Outcome.CALLBACK_REQUESTED
    assert await the_book(salon) == []


async def test_who_has_none_and_names_what_instead_gets_a_new_one(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: wann ist denn mein termin
        R: Ich sehe keinen kommenden Termin für Sie. Möchten Sie einen neuen vereinbaren?
        C: ach dann hab ich wohl nichts ausgemacht dann bitte einen schnitt morgen um zehn bei jonas
        R: Schnitt morgen, Dienstag, um 10 Uhr bei Jonas, auf den Namen Petra Weber. Soll ich …?
        C: ja
        R: … ist eingetragen: …
    """)
    (booked,) = await the_book(salon)
    assert booked.starts_at == salon.at("10:00")
