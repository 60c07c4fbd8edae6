"""Whole calls on the real book, as scripts."""

from __future__ import annotations

import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import KELLER, NEW, WEBER, WITHHELD, Phone, the_book

from askpro import conversation
from askpro.customers import profiles
from askpro.customers.profiles import NewCustomer
from askpro.foundation.time import Period
from askpro.scheduling import staff
from askpro.scheduling.staff import Absence
from askpro.telephony.calls import Outcome


async def test_a_known_caller_books_in_three_turns(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        R: Salon Mira, guten Tag! …
        C: Guten Tag, ich hätte gern morgen um zehn einen Schnitt bei Jonas
        R: Schnitt morgen, Dienstag, um 10 Uhr bei Jonas, auf den Namen Petra Weber. Soll ich …?
        C: Ja, gerne
        R: Alles klar, Ihr Termin ist eingetragen: Schnitt morgen, Dienstag, um 10 Uhr bei Jonas. Kann ich sonst …?
        C: Nein danke, tschüss
        R: … Auf Wiederhören!
    """)
    assert phone.replies[-1].hang_up
    (booked,) = await the_book(salon)
    assert (booked.starts_at, booked.customer_id) == (salon.at("10:00"), salon.weber.id)
    assert booked.staff_ids == (salon.jonas,)
    assert (await phone.record()).outcome is Outcome.APPOINTMENT_BOOKED
    assert (await phone.record()).customer_id == salon.weber.id
    assert await phone.tools() == ["find_slots", "book"]


async def test_a_new_caller_books_in_english(salon: Business) -> None:
    phone = await Phone.dial(salon, NEW, language="en")
    await phone.play("""
        R: Hello, this is the digital assistant of Salon Mira. What can I do for you?
        C: Hi, could I get a cut tomorrow at half past two please?
        R: Tomorrow, Tuesday, at 2:30 pm is free. What name shall I put it under?
        C: My name is John Smith
        R: Cut tomorrow, Tuesday, at 2:30 pm with …, under the name John Smith. Shall I book that?
        C: yes please
        R: All done, … Is there anything else I can do for you?
        C: no thanks, bye
        R: Thank you, see you then. Goodbye!
    """)
    (booked,) = await the_book(salon)
    assert booked.starts_at == salon.at("14:30")


async def test_a_wish_that_cannot_be_met_gets_three_held_alternatives(salon: Business) -> None:
    first = await Phone.dial(salon, KELLER)
    await first.play("""
        C: Farbe bei Mira morgen um zehn
        R: Farbe morgen, … um 10 Uhr bei Mira, … Max Keller. Soll ich das so eintragen?
        C: ja bitte
    """)
    second = await Phone.dial(salon)
    await second.play("""
        C: Schnitt bei Mira morgen um zehn
        R: Mira ist morgen, Dienstag, um 10 Uhr leider nicht frei. Frei wäre … Was passt Ihnen am besten?
    """)
    assert await second.holds() == 3
    await second.play("""
        C: der erste
        R: … auf den Namen Petra Weber. …?
    """)
    await second.play("""
        C: ja
        R: … ist eingetragen: …
    """)
    assert len(await the_book(salon)) == 2
    assert await second.holds() == 0


async def test_a_caller_moves_and_then_cancels(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: einen Schnitt am Mittwoch um elf
        R: …Soll ich das so eintragen?
        C: ja
        R: …
        C: Moment, ich möchte den Termin doch verschieben, auf vierzehn Uhr
        R: Soll ich den Termin für Schnitt auf Mittwoch, den 25. November, um 14 Uhr bei … verlegen?
        C: ja genau
        R: Erledigt, Ihr Termin ist jetzt am Mittwoch, den 25. November, um 14 Uhr bei …
    """)
    (moved,) = await the_book(salon)
    assert moved.starts_at == salon.at("14:00", days=2)
    again = await Phone.dial(salon)
    await again.play("""
        C: Ich muss leider absagen
        R: Schnitt am Mittwoch, den 25. November, um 14 Uhr bei …. Soll ich diesen Termin absagen?
        C: ja
        R: Der Termin am Mittwoch, den 25. November, um 14 Uhr ist abgesagt. …
        C: nein, das war's
    """)
    assert await the_book(salon) == []
    assert again.replies[-1].hang_up


async def test_a_withheld_number_proves_itself_or_hears_nothing(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Schnitt morgen um elf
        C: ja
    """)
    liar = await Phone.dial(salon, WITHHELD)
    await liar.play("""
        C: Ich möchte meinen Termin absagen, mein Name ist Weber
        R: Kein Problem. Und wann ist der Termin? …
        C: morgen um zehn
        R: Unter Weber finde ich morgen, Dienstag, um 10 Uhr leider keinen Termin. …
    """)
    assert "11 Uhr" not in " ".join(reply.text for reply in liar.replies)
    honest = await Phone.dial(salon, WITHHELD)
    await honest.play("""
        C: Guten Tag, hier ist Weber, ich möchte meinen Termin morgen um elf absagen
        R: Schnitt morgen, Dienstag, um 11 Uhr bei …. Soll ich diesen Termin absagen?
        C: ja
    """)
    assert await the_book(salon) == []


async def test_questions_in_between_do_not_lose_the_thread(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Schnitt morgen um neun
        R: … Soll ich das so eintragen?
        C: was kostet das denn?
        R: Für Schnitt zahlen Sie 35 Euro. Soll ich den Termin morgen, Dienstag, um 9 Uhr eintragen?
        C: und wie lange haben Sie am Freitag offen?
        R: Am Freitag, den 27. November, haben wir von 9 bis 18 Uhr geöffnet. …?
        C: ja
        R: … ist eingetragen: …
    """)
    assert len(await the_book(salon)) == 1


async def test_a_question_may_leave_out_what_was_asked_before(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Wie lange haben Sie morgen auf?
        R: Morgen, Dienstag, haben wir von 9 bis 18 Uhr geöffnet. …
        C: Und am Samstag?
        R: Am Samstag, den 28. November… geschlossen. …
        C: Was kostet ein Schnitt?
        R: …Schnitt … 35 Euro. …
        C: und Farben?
        R: … Farbe … 65 Euro. …
        C: Und wie lange dauert das?
        R: Für Farbe brauchen wir etwa eine Stunde und 30 Minuten. …
        C: Und am Freitag um zehn?
        R: Farbe am Freitag, den 27. November, um 10 Uhr …
    """)
    english = await Phone.dial(salon, language="en")
    await english.play("""
        C: When do you open tomorrow?
        R: Tomorrow, Tuesday… we are open from 9 am to 6 pm. …
        C: Okay, and on Friday?
        R: On Friday, November 27th… 9 am to 6 pm. …
    """)


async def test_what_nobody_can_answer_brings_one_question_only(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Verkaufen Sie auch Shampoo?
        R: Das weiß ich leider nicht. Soll Sie jemand aus dem Team zurückrufen?
        C: Nein, was kostet denn ein Schnitt?
        R: …Schnitt … 35 Euro. Was kann ich für Sie tun?
    """)


async def test_where_nothing_is_earlier_that_is_said(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Schnitt morgen um neun
        R: Schnitt morgen, Dienstag, um 9 Uhr … Soll ich …?
        C: geht auch ein bisschen früher?
        R: Früher ist an dem Tag leider nichts frei. … heute … Was passt Ihnen am besten?
    """)
    await (await Phone.dial(salon, language="en")).play("""
        C: A cut tomorrow at five pm please
        R: Cut tomorrow, Tuesday, at 5 pm … Shall I …?
        C: anything later?
        R: There is nothing later that day, I am afraid. … Wednesday, …
    """)


async def test_when_somebody_has_time_again_is_asked_without_the_day_wished_for(salon: Business) -> None:
    async with salon.tenant.begin() as work:
        away = Period(salon.at("00:00", days=0), salon.at("00:00", days=4))
        await staff.add_absence(work, salon.jonas, Absence(away))
    await (await Phone.dial(salon)).play("""
        C: Schnitt bei Jonas morgen um zehn
        R: … Jonas … Was …?
        C: Hm, und wann hätte Jonas wieder was?
        R: Schnitt am Freitag, den 27. November, um 9 Uhr bei Jonas, … Soll ich …?
    """)


async def test_a_closed_day_is_explained_and_something_else_offered(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Ich hätte gern am Sonntag um elf einen Schnitt
        R: Am Sonntag, den 29. November, haben wir geschlossen. Frei wäre …
    """)


async def test_a_person_is_put_through_while_the_branch_is_open(salon: Business) -> None:
    salon.clock.advance(hours=2)
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Kann ich bitte mit einem Menschen sprechen?
        R: Gern, ich verbinde Sie.
    """)
    assert phone.replies[-1].transfer_to == "+493099999"
    assert (await phone.record()).outcome is Outcome.TRANSFERRED


async def test_a_call_back_is_promised_while_the_branch_is_closed(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Ich möchte mit jemandem sprechen
        R: Es ruft Sie jemand aus dem Team zurück, spätestens heute um 18 Uhr. …
        C: danke, tschüss
    """)
    assert (await phone.record()).outcome is Outcome.CALLBACK_REQUESTED


async def test_two_appointments_in_one_call(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Schnitt morgen um neun
        C: ja
        R: …eingetragen: …
        C: ja, ich brauche noch einen Termin für eine Farbe am Freitag um zehn
        R: … Farbe bei …?
        C: ja
    """)
    assert [one.starts_at for one in await the_book(salon)] == [salon.at("09:00"), salon.at("10:00", days=4)]


async def test_a_stranger_company_knows_nothing_of_the_call(salon: Business, stranger: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.say("Schnitt morgen um neun")
    try:
        await conversation.take_turn(stranger.tenant, phone.call_id, phone.heard("ja"))
    except Exception as refusal:
        assert type(refusal).__name__ == "CallNotFound"
    assert await the_book(stranger) == []


async def test_hanging_up_gives_back_what_was_held(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.say("Schnitt morgen nachmittag")
    assert await phone.holds() == 3
    await conversation.hang_up(salon.tenant, phone.call_id)
    assert await phone.holds() == 0


async def test_goodbye_in_the_middle_ends_the_call(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Schnitt morgen nachmittag
        R: Frei wäre …
        C: danke, tschüss
        R: … Auf Wiederhören!
    """)
    assert phone.replies[-1].hang_up
    assert await the_book(salon) == []


async def test_one_number_and_one_family_name_ask_for_the_first_name(salon: Business) -> None:
    async with salon.tenant.begin() as work:
        family = NewCustomer(given_name="Jürgen", family_name="Weber", phone=WEBER)
        juergen = await profiles.add(work, family, "DE")
    phone = await Phone.dial(salon)
    await phone.play("""
        C: einen Schnitt morgen um neun bitte
        R: Morgen, Dienstag, um 9 Uhr ist frei. Auf welchen Namen …?
        C: Weber
        R: Und der Vorname, bitte?
        C: Jürgen
        R: … auf den Namen Jürgen Weber. …
        C: ja
    """)
    (booked,) = await the_book(salon)
    assert booked.customer_id == juergen.id


async def test_no_wish_for_a_time_is_the_next_free_one(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Einen Schnitt bitte
        R: Gern. Wann passt es Ihnen?
        C: egal
        R: Der nächste freie Termin für Schnitt ist heute um 9 Uhr bei …
    """)


async def test_for_a_relative_is_said_as_one_says_it(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Ich brauche einen Schnitt für meine Tochter, morgen um neun
        R: Schnitt morgen, Dienstag, um 9 Uhr bei …, für Ihre Tochter, auf den Namen Petra Weber. …
        C: ja
    """)
    (booked,) = await the_book(salon)
    assert booked.for_whom.lower() == "tochter"


async def test_a_day_turned_down_is_not_told_again_while_others_are_free(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Einen Schnitt am Samstag um elf bitte
        R: Am Samstag, den 28. November, … Freitag, den 27. November, … Montag, den 30. November, …?
        C: Nein, da kann ich nicht. Ginge Samstag um elf?
        R: … Dienstag, den 1. Dezember, Mittwoch, den 2. Dezember, oder Donnerstag, den 3. Dezember, jeweils um 11 Uhr …?
        C: am Dienstag
        R: Schnitt am Dienstag, den 1. Dezember, um 11 Uhr … Soll ich …?
    """)


async def test_a_time_turned_down_is_told_again_only_when_it_is_named(salon: Business) -> None:
    phone = await Phone.dial(salon)
    offered = await phone.say("Einen Schnitt am Samstag um elf bitte")
    assert "Freitag, den 27. November" in offered.text
    refused = await phone.say("Nein, da kann ich nicht. Ginge Samstag um elf?")
    assert "Freitag" not in refused.text
    named = await phone.say("Dann doch am Freitag um elf")
    assert "Schnitt am Freitag, den 27. November, um 11 Uhr" in named.text


async def test_a_number_nobody_can_make_out_keeps_no_appointment_from_being_booked(salon: Business) -> None:
    phone = await Phone.dial(salon, WITHHELD)
    await phone.say("Einen Schnitt morgen um zehn bitte")
    await phone.say("Mein Name ist Krüger")
    for _ in range(3):
        reply = await phone.say("null acht fünfzehn rausch rausch")
    assert "Schnitt morgen, Dienstag, um 10 Uhr" in reply.text
    await phone.say("ja")
    assert len(await the_book(salon)) == 1


async def test_an_appointment_is_moved_by_so_much_in_the_first_sentence(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Schnitt am Mittwoch um elf
        C: ja
        C: nein danke
    """)
    await (await Phone.dial(salon)).play("""
        C: Können wir meinen Termin eine Stunde nach hinten schieben?
        R: Soll ich den Termin für Schnitt auf Mittwoch, den 25. November, um 12 Uhr … verlegen?
    """)
    await (await Phone.dial(salon, language="en")).play("""
        C: Could we bring my appointment forward by two hours?
        R: Shall I move your Cut to Wednesday, November 25th, at 9 am …?
    """)


async def test_the_other_of_two_is_the_one_not_read_back(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Einen Schnitt am Mittwoch um neun oder um elf bei Mira
        C: um neun
        R: … um 9 Uhr …?
        C: nein, doch lieber die andere Zeit
        R: … um 11 Uhr: …?
    """)


@pytest.mark.parametrize(
    ("first", "then", "name"),
    [
        ("Wagner", "Julia", "Julia Wagner"),
        ("Sarah", "Jones", "Sarah Jones"),
        ("Bauer", "Nein, Baur ohne e", "Baur"),
        ("Wagner", "nein, Schmidt", "Schmidt"),
        ("Wagner Mitte", "nein wagner w a g n e r", "Wagner"),
        ("Wagner", "Nein, Seidel. Samuel Emil Ida Dora Emil Ludwig", "Seidel"),
        ("Julia Wagner", "nein, Lena", "Lena Wagner"),
    ],
)
async def test_a_name_is_completed_or_corrected_at_the_read_back(
    salon: Business, first: str, then: str, name: str
) -> None:
    await (await Phone.dial(salon, NEW)).play(f"""
        C: Schnitt morgen um zehn
        R: …ist frei. Auf welchen Namen …?
        C: {first}
        R: … auf den Namen {first}. Soll ich das so eintragen?
        C: {then}
        R: … auf den Namen {name}. …?
        C: ja
        R: … eingetragen: …
        C: und was kostet das?
        R: Für Schnitt zahlen Sie 35 Euro. …?
    """)


async def test_another_time_for_the_appointment_just_told_moves_it(salon: Business) -> None:
    before = await Phone.dial(salon)
    await before.say("Einen Schnitt morgen um zehn bitte")
    await before.say("ja")
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Wann ist denn mein Termin?
        R: … um 10 Uhr. …
        C: Oh, das passt mir gar nicht, ginge Freitag um elf?
        R: … Freitag, den 27. November, um 11 Uhr …?
        C: ja
    """)
    (moved,) = await the_book(salon)
    assert moved.starts_at == salon.at("11:00", days=4)


async def test_a_remark_is_answered_and_the_open_question_put_again(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Hallo, hören Sie mich?
        R: Ja, ich höre Sie. Womit kann ich Ihnen helfen?
        C: Sind Sie ein Roboter?
        R: … kein Mensch. Termine kann ich Ihnen direkt eintragen. …?
        C: Frohe Weihnachten übrigens
        R: Danke, das wünsche ich Ihnen auch. …?
        C: Einen Schnitt morgen um zehn bei Jonas bitte
        R: Schnitt morgen, …?
        C: Mein Akku ist gleich leer
        R: Dann machen wir es kurz. Soll ich …?
        C: ja
        R: … eingetragen: …
    """)
    await (await Phone.dial(salon, language="en")).play("""
        C: Sorry, I think I've got the wrong number
        R: No problem. Thank you for calling. Goodbye!
    """)


async def test_hold_on_a_second_is_no_day(salon: Business) -> None:
    await (await Phone.dial(salon, language="en")).play("""
        C: A cut tomorrow at ten with Jonas please
        R: Cut tomorrow, … Shall I book that?
        C: Hold on a second
        R: Of course, take your time.
        C: Cheers
        R: Shall I put you down for …?
        C: yes
        R: … booked …
    """)


async def test_who_cannot_make_it_but_an_hour_earlier_moves_the_appointment(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Schnitt am Mittwoch um elf
        C: ja
        C: nein danke
    """)
    await (await Phone.dial(salon, language="en")).play("""
        C: I can't make it on Wednesday, could I come an hour earlier?
        R: Shall I move your Cut to Wednesday, November 25th, at 10 am …?
    """)
    await (await Phone.dial(salon)).play("""
        C: Ich muss meinen Termin leider absagen
        C: ja
        C: nein danke
        R: Vielen Dank für Ihren Anruf. Auf Wiederhören!
    """)


async def test_as_late_as_possible_is_the_last_time_there_is(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Schnitt morgen um elf
        C: nein, lieber so spät wie möglich
        R: … morgen, Dienstag, um 17 Uhr: Schnitt bei …
        C: ja
    """)
    other = await Phone.dial(salon, KELLER, language="en")
    await other.play("""
        C: I need a cut, as late as possible
        R: I could offer you today, tomorrow, Tuesday, or Wednesday, November 25th, each at 5 pm with … …?
    """)


async def test_others_than_the_soonest_are_told_several_at_once(salon: Business) -> None:
    phone = await Phone.dial(salon, NEW)
    await phone.play("""
        C: Schnitt so bald wie möglich
        R: Heute um 9 Uhr ist frei. …
        C: was haben Sie denn noch?
        R: Frei wäre heute um … Uhr …, … oder … Uhr bei …. Was passt Ihnen am besten?
    """)
