"""Joining the waiting list by phone, and being offered what somebody gave back."""

from __future__ import annotations

from datetime import date

import pytest
from tests.cast import Business
from tests.conversation.dialogue.asked import SETTING
from tests.conversation.dialogue.salon import CUT, MARK, after, known, stranger
from tests.conversation.dialogue.script import KELLER, NEW, Phone, the_book

from askpro.conversation.dialogue import Move, State, next_move
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.situation import situation
from askpro.conversation.dialogue.state import Errand, Task
from askpro.conversation.tools.evidence import WaitingNoted
from askpro.conversation.understanding import read
from askpro.conversation.understanding.context import Language
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


JOINED = WaitingNoted(
    witness=MARK, services=(CUT,), staff_id=None, first_day=date(2026, 11, 24), last_day=date(2026, 11, 24)
)


def said_after_joining(text: str, language: Language = "de", state: State | None = None) -> Move:
    joined = after((state or known()).but(task=Task(errand=Errand.WAITING_LIST), language=language), JOINED)
    assert joined.state.question is Question.ANYTHING_ELSE
    return next_move(joined.state, read(text, situation(joined.state, SETTING)), SETTING)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Danke, dann hoffe ich mal, dass was frei wird", "de"),
        ("Hoffentlich klappt es am Mittwoch noch", "de"),
        ("Ja super, falls jemand absagt, nehme ich den", "de"),
        ("Gut, dann warte ich mal ab", "de"),
        ("bis dann", "de"),
        ("thanks, I hope you can fit me in", "en"),
        ("great, fingers crossed for Wednesday", "en"),
        ("okay, I'll wait", "en"),
    ],
)
def test_whoever_hopes_for_the_list_wants_nothing_else(text: str, language: Language) -> None:
    move = said_after_joining(text, language)
    assert move.hang_up and move.lines[-1].key == "goodbye"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("und rufen Sie mich dann an?", "de"),
        ("Bekomme ich dann eine SMS?", "de"),
        ("Alles klar, melden Sie sich einfach", "de"),
        ("wenn was frei wird, sagen Sie mir bitte Bescheid", "de"),
        ("ok, and will you text me?", "en"),
        ("how will I know?", "en"),
        ("great, let me know if something comes up", "en"),
    ],
)
def test_how_word_comes_is_told_as_far_as_it_is_known(text: str, language: Language) -> None:
    asked = said_after_joining(text, language)
    assert [line.key for line in asked.lines] == ["waiting_news", "anything_else"]
    withheld = said_after_joining(text, language, stranger(number_shown=False))
    assert withheld.lines[0].key == "waiting_news_unseen"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Ich brauche noch einen Termin am Freitag", "de"), ("I need another appointment on Friday", "en")],
)
def test_on_the_list_an_appointment_can_be_asked_for_all_the_same(text: str, language: Language) -> None:
    task = said_after_joining(text, language).state.task
    assert task is not None and task.errand is Errand.BOOK


@pytest.mark.parametrize(
    "text", ["Streichen Sie mich bitte von der Warteliste", "Nehmen Sie mich wieder von der Liste"]
)
def test_whoever_wants_off_the_list_is_not_put_on_it_again(text: str) -> None:
    assert [line.key for line in said_after_joining(text).lines] == ["cannot_help", "offer_person"]


async def test_whoever_waits_is_asked_for_a_name_for_the_list(salon: Business) -> None:
    await (await Phone.dial(salon, NEW)).play("""
        C: Ich möchte auf die Warteliste für einen Schnitt morgen um zehn
        R: … Auf welchen Namen darf ich Sie vormerken?
    """)
