"""Appointments that come again, on the real book: arranged as one whole, changed while read back, cancelled."""

from __future__ import annotations

from uuid import UUID

import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import KELLER, NEW, WEBER, Phone, asks_for, the_book

from askpro import conversation
from askpro.scheduling import series
from askpro.scheduling.appointments import Appointment
from askpro.scheduling.policies import Amount, FeeTier


def days_of(booked: list[Appointment]) -> list[str]:
    return [f"{one.starts_at:%d.%m. %H:%M}" for one in booked]


async def test_a_series_is_read_back_whole_and_booked_whole(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Ich brauche vier Termine für einen Schnitt bei Jonas, immer donnerstags um zehn
        R: Vier Termine Schnitt, immer donnerstags um 10 Uhr bei Jonas, vom 26. November bis zum 17. Dezember. Soll …?
        C: ja bitte
        R: Alles klar, vier Termine sind eingetragen: Schnitt, immer donnerstags um 10 Uhr, vom 26. November bis zum …
    """)
    booked = await the_book(salon)
    assert days_of(booked) == ["26.11. 09:00", "03.12. 09:00", "10.12. 09:00", "17.12. 09:00"]
    assert {one.staff_ids for one in booked} == {(salon.jonas,)}
    [series_id] = {one.series_id for one in booked}
    assert series_id is not None
    assert await _booked_of(salon, series_id) == [one.id for one in booked]
    assert await phone.tools() == ["find_occurrences", "book_series"]


async def _booked_of(salon: Business, series_id: UUID) -> list[UUID]:
    async with salon.tenant.begin() as work:
        return [one.id for one in (await series.find(work, series_id)).booked]


async def test_all_times_read_back_are_kept_until_the_caller_has_answered(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.say("Drei Termine für einen Schnitt bei Mira, jeden Dienstag um zehn")
    assert await phone.holds() == 3
    other = await Phone.dial(salon, KELLER)
    await other.play("""
        C: Einen Schnitt bei Mira am ersten Dezember um zehn
        R: Mira ist …nicht frei. …
    """)
    await phone.play("""
        C: nein
        R: Kein Problem. Was wäre Ihnen lieber?
        C: nichts, danke, tschüss
    """)
    await conversation.hang_up(salon.tenant, phone.call_id)
    assert await phone.holds() == 0
    assert await the_book(salon) == []


async def test_a_day_that_is_taken_is_told_with_the_nearest_time(salon: Business) -> None:
    await (await Phone.dial(salon, KELLER)).play("""
        C: Einen Schnitt bei Mira am dritten Dezember um zehn
        C: ja
    """)
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Drei Termine für einen Schnitt bei Mira, immer donnerstags um zehn
        R: Am Donnerstag, den 3. Dezember, ist das so nicht frei, möglich wäre … bei Mira. Sonst geht es immer …
        C: nein
        R: Dann ohne den 3. Dezember. Zwei Termine Schnitt, immer donnerstags um 10 Uhr bei Mira, …
        C: ja
        R: Alles klar, zwei Termine sind eingetragen: …
    """)
    mine = [one for one in await the_book(salon) if one.customer_id == salon.weber.id]
    assert days_of(mine) == ["26.11. 09:00", "10.12. 09:00"]


async def test_the_nearest_time_is_booked_where_it_was_agreed_to(salon: Business) -> None:
    await (await Phone.dial(salon, KELLER)).play("""
        C: Einen Schnitt bei Mira am dritten Dezember um zehn
        C: ja
    """)
    phone = await Phone.dial(salon, WEBER, language="en")
    await phone.play("""
        C: Three appointments for a cut with Mira, every Thursday at ten
        R: On Thursday, December 3rd, that is not free, but … with Mira would be possible. Apart from that …
        C: yes please
        R: All done, three appointments are booked: Cut, every Thursday at 10 am, … On Thursday, December 3rd, at …
    """)
    mine = [one for one in await the_book(salon) if one.customer_id == salon.weber.id]
    assert [f"{one.starts_at:%d.%m.}" for one in mine] == ["26.11.", "03.12.", "10.12."]
    assert len({one.series_id for one in mine}) == 1


async def test_one_day_is_changed_or_left_out_while_all_is_read_back(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Fünf Termine für einen Schnitt bei Mira, jeden Montag um zehn
        R: Fünf Termine Schnitt, …
        C: am siebten Dezember kann ich nicht
        R: Ohne den 7. Dezember. Vier Termine Schnitt, …
        C: und am vierzehnten lieber um elf
        R: … Am Montag, den 14. Dezember, dann um 11 Uhr bei Mira. …
        C: ja, so ist es gut
        R: Alles klar, vier Termine sind eingetragen: … Am Montag, den 14. Dezember, um 11 Uhr bei Mira. …
    """)
    assert days_of(await the_book(salon)) == ["30.11. 09:00", "14.12. 10:00", "21.12. 09:00", "28.12. 09:00"]


async def test_another_number_is_read_back_anew(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Sechs Termine für einen Schnitt bei Mira, jeden Mittwoch um zehn
        R: Sechs Termine …
        C: nein, doch nur drei Termine
        R: Drei Termine Schnitt, immer mittwochs um 10 Uhr bei Mira, vom 25. November bis zum 9. Dezember. …
        C: ja genau, mittwochs um zehn
        R: Alles klar, drei Termine sind eingetragen: …
    """)
    assert len(await the_book(salon)) == 3


async def test_many_appointments_without_a_rhythm_never_become_one(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Ich brauche drei Termine für einen Schnitt bei Mira
        R: … Sollen die Termine jede Woche zur gleichen Zeit sein?
        C: nein, an verschiedenen Tagen
        R: Das sind mehrere Termine, ich nehme sie der Reihe nach. …
        C: morgen um zehn
        R: … Soll ich …?
        C: ja
        R: … ist eingetragen: … Und nun zum nächsten Termin, Schnitt. …
        C: nein danke, das reicht
        R: … sonst noch …?
    """)
    assert days_of(await the_book(salon)) == ["24.11. 09:00"]


async def test_how_many_is_asked_where_it_was_not_said(salon: Business) -> None:
    phone = await Phone.dial(salon, NEW, language="en")
    await phone.play("""
        C: I'd like a cut with Mira every other week, Fridays at nine
        R: … How many appointments shall it be in all?
        C: four
        R: Every other Friday at 9 am is free on nearly all of the days. What name shall I put the appointments under?
        C: John Smith
        R: Friday, December 25th, is a public holiday, so we are closed. Four appointments for Cut, every other …
        C: what does that cost?
        R: Each appointment costs 35 euros. …
        C: and who is that with?
        R: That would be every other Friday at 9 am with Mira. …
        C: yes please
        R: All done, four appointments are booked: …
    """)
    assert [f"{one.starts_at:%d.%m.}" for one in await the_book(salon)] == [
        "27.11.",
        "11.12.",
        "08.01.",
        "22.01.",
    ]


async def test_the_same_again_is_counted_from_what_was_just_booked(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Einen Schnitt bei Jonas morgen um zehn
        C: ja
        C: und das gleiche die nächsten drei Wochen
        R: Drei Termine Schnitt, immer dienstags um 10 Uhr bei Jonas, vom 1. Dezember bis zum 15. Dezember. …
        C: ja
        R: Alles klar, drei Termine sind eingetragen: …
    """)
    assert days_of(await the_book(salon)) == ["24.11. 09:00", "01.12. 09:00", "08.12. 09:00", "15.12. 09:00"]


async def test_a_time_lost_meanwhile_books_nothing_and_is_told(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.say("Drei Termine für einen Schnitt bei Mira, jeden Dienstag um zehn")
    salon.clock.advance(minutes=30)
    await (await Phone.dial(salon, KELLER)).play("""
        C: Einen Schnitt bei Mira am ersten Dezember um zehn
        R: … Soll ich das so eintragen?
        C: ja
        R: … ist eingetragen: …
    """)
    await phone.play("""
        C: ja
        R: Einer der Termine wurde gerade vergeben, eingetragen ist noch nichts. Am Dienstag, den 1. Dezember, …
    """)
    assert [one.customer_id for one in await the_book(salon)] == [salon.keller.id]
    await phone.say("ja")
    booked = await the_book(salon)
    assert sorted(str(one.customer_id) for one in booked) == sorted(
        [str(salon.keller.id), *[str(salon.weber.id)] * 3]
    )


async def test_no_more_are_offered_than_a_customer_may_have_ahead(salon: Business) -> None:
    await asks_for(salon, upcoming_max=2)
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Vier Termine für einen Schnitt bei Mira, jeden Dienstag um zehn
        R: … Zwei Termine Schnitt, immer dienstags um 10 Uhr bei Mira, …
        C: ja
        R: Alles klar, zwei Termine sind eingetragen: …
    """)
    assert len(await the_book(salon)) == 2


async def test_a_deposit_is_told_for_each(salon: Business) -> None:
    await asks_for(salon, deposits=(Amount(percent=20),))
    reply = await (await Phone.dial(salon)).say(
        "Drei Termine für einen Schnitt bei Mira, jeden Dienstag um zehn"
    )
    assert "Für jeden Termin ist eine Anzahlung von 7 Euro nötig." in reply.text


async def _three_booked(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Drei Termine für einen Schnitt bei Mira, jeden Dienstag um zehn
        C: ja
    """)


async def test_all_are_cancelled_after_one_clear_question(salon: Business) -> None:
    await _three_booked(salon)
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Ich möchte die ganze Serie absagen
        R: Soll ich wirklich alle drei Termine absagen, vom 24. November bis zum 8. Dezember?
        C: ja
        R: Gut, drei Termine sind abgesagt, vom 24. November bis zum 8. Dezember. …
    """)
    assert await the_book(salon) == []
    assert await phone.tools() == ["appointments_of", "terms_of_several", "cancel_several"]


async def test_those_from_a_day_on_are_cancelled_and_the_others_stay(salon: Business) -> None:
    await _three_booked(salon)
    await (await Phone.dial(salon, language="en")).play("""
        C: Please cancel all my appointments from December the first on
        R: Shall I really cancel all two appointments, from December 1st to December 8th?
        C: yes
        R: Done, two appointments are cancelled, …
    """)
    assert days_of(await the_book(salon)) == ["24.11. 09:00"]


async def test_a_no_keeps_all_of_them(salon: Business) -> None:
    await _three_booked(salon)
    await (await Phone.dial(salon)).play("""
        C: Ich möchte alle Termine absagen
        R: Soll ich wirklich alle drei Termine absagen, …?
        C: nein, doch nicht
        R: Gut, dann bleibt alles, wie es ist. …
    """)
    assert len(await the_book(salon)) == 3


async def test_one_of_a_series_is_not_taken_for_all(salon: Business) -> None:
    await _three_booked(salon)
    await (await Phone.dial(salon)).play("""
        C: Ich muss den Termin am ersten Dezember absagen
        R: Schnitt am Dienstag, den 1. Dezember, um 10 Uhr bei Mira. Soll ich diesen Termin absagen?
        C: ja
        R: Der Termin am Dienstag, den 1. Dezember, um 10 Uhr ist abgesagt. …
    """)
    assert days_of(await the_book(salon)) == ["24.11. 09:00", "08.12. 09:00"]


async def test_what_costs_a_fee_is_left_out_of_what_is_cancelled_together(salon: Business) -> None:
    await _three_booked(salon)
    await asks_for(salon, cancel_fees=(FeeTier(2880, Amount(percent=50)),))
    await (await Phone.dial(salon)).play("""
        C: Ich möchte alle Termine absagen
        R: Den Termin morgen, Dienstag, um 10 Uhr lasse ich dabei stehen. … 48 Stunden … alle zwei Termine absagen, …?
        C: ja
        R: Gut, zwei Termine sind abgesagt, …
    """)
    assert days_of(await the_book(salon)) == ["24.11. 09:00"]


async def test_what_was_booked_together_is_taken_back_together(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Einen Schnitt bei Jonas am Freitag um zehn
        C: ja
    """)
    await (await Phone.dial(salon)).play("""
        C: Drei Termine für einen Schnitt bei Mira, jeden Dienstag um zehn
        C: ja
        C: doch nicht, bitte wieder absagen
        R: Soll ich wirklich alle drei Termine absagen, vom 24. November bis zum 8. Dezember?
        C: ja
    """)
    assert days_of(await the_book(salon)) == ["27.11. 09:00"]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ich komme jede Woche, ich brauche morgen um zehn einen Schnitt bei Mira", "de"),
        ("I come every week, a cut with Mira tomorrow at ten please", "en"),
    ],
)
async def test_a_habit_books_one(salon: Business, said: str, language: str) -> None:
    phone = await Phone.dial(salon, language=language)
    await phone.say(said)
    await phone.say("ja" if language == "de" else "yes")
    assert days_of(await the_book(salon)) == ["24.11. 09:00"]


async def test_two_weekdays_are_two_series_one_after_the_other(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Vier Termine für einen Schnitt bei Mira, dienstags und donnerstags um zehn
        R: Für jeden Wochentag trage ich eine eigene Reihe ein, … Zwei Termine Schnitt, immer dienstags um 10 Uhr …
        C: ja
        R: … Und nun zum nächsten Termin, Schnitt. Zwei Termine Schnitt, immer donnerstags um 10 Uhr bei Mira, …
        C: ja
        R: … zwei Termine sind eingetragen: …
    """)
    assert days_of(await the_book(salon)) == ["24.11. 09:00", "26.11. 09:00", "01.12. 09:00", "03.12. 09:00"]


async def test_of_many_appointments_the_next_are_told_with_their_number(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Sechs Termine für einen Schnitt bei Mira, jeden Dienstag um zehn
        C: ja
    """)
    await (await Phone.dial(salon)).play("""
        C: Wann habe ich meine Termine?
        R: Sie haben sechs Termine, die nächsten sind Schnitt morgen, Dienstag, um 10 Uhr und Schnitt am Dienstag, den 1. …
        C: ich muss einen Termin absagen
        R: Es sind sechs Termine, die nächsten: … Welchen meinen Sie, oder alle?
        C: alle
        R: Soll ich wirklich alle sechs Termine absagen, vom 24. November bis zum 29. Dezember?
        C: nein, nur den am ersten Dezember
    """)
    assert len(await the_book(salon)) == 6


async def test_more_than_can_be_arranged_at_once_is_said(salon: Business) -> None:
    phone = await Phone.dial(salon)
    reply = await phone.say("Einen Schnitt bei Mira jede Woche montags um zehn, sechzig Wochen lang")
    assert reply.text.startswith("So viele Termine kann ich auf einmal leider nicht eintragen.")
