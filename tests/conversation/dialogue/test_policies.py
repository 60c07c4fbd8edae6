"""What a business asks of callers takes effect on the phone: deposits, withheld numbers, what is told to whom."""

from __future__ import annotations

from tests.cast import Business
from tests.conversation.dialogue.script import NEW, WITHHELD, Phone, asks_for, the_book

from askpro.scheduling.policies import Amount, Topic, Withheld


async def test_a_deposit_is_told_before_the_caller_says_yes(salon: Business) -> None:
    await asks_for(salon, deposits=(Amount(percent=20),))
    await (await Phone.dial(salon)).play("""
        C: Einen Schnitt morgen um zehn bei Mira, bitte
        R: Für diesen Termin ist eine Anzahlung von 7 Euro nötig. Schnitt morgen, … Soll ich …?
        C: ja
        R: … ist eingetragen: …
    """)
    [booked] = await the_book(salon)
    assert booked.deposit_cents == 700


async def test_without_a_deposit_nothing_is_said_of_one(salon: Business) -> None:
    reply = await (await Phone.dial(salon)).say("Einen Schnitt morgen um zehn bei Mira, bitte")
    assert "Anzahlung" not in reply.text


async def test_whoever_withholds_the_number_is_called_back_where_that_is_asked(salon: Business) -> None:
    await asks_for(salon, withheld_number=Withheld.CALLED_BACK)
    withheld = await Phone.dial(salon, WITHHELD, language="en")
    await withheld.play("""
        C: A cut tomorrow at ten with Mira please
        R: When the number is withheld, we call back before we give out the appointment. …
    """)
    assert await withheld.holds() == 0
    await (await Phone.dial(salon, NEW)).play("""
        C: Schnitt morgen um zehn bei Mira
        R: … Auf welchen Namen …?
    """)


async def test_whoever_withholds_the_number_cannot_book_where_that_is_refused(salon: Business) -> None:
    await asks_for(salon, withheld_number=Withheld.REFUSED)
    await (await Phone.dial(salon, WITHHELD)).play("""
        C: Schnitt morgen um zehn bei Mira
        R: Mit unterdrückter Nummer können wir leider keinen Termin vergeben. …
    """)
    assert await the_book(salon) == []


async def test_appointments_are_told_by_number_alone_unless_the_business_is_discreet(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Einen Schnitt morgen um zehn bei Mira, bitte
        C: ja
    """)
    await (await Phone.dial(salon)).play("""
        C: Wann ist denn mein Termin?
        R: … morgen, Dienstag, um 10 Uhr. …
    """)
    await asks_for(salon, told_recognised=frozenset({Topic.PRICES}))
    await (await Phone.dial(salon)).play("""
        C: Ich möchte meinen Termin absagen
        R: Kein Problem. Und wann ist der Termin? …
        C: morgen um zehn
        R: Schnitt morgen, Dienstag, um 10 Uhr bei Mira. …?
        C: ja
        R: … abgesagt. …
    """)


async def test_prices_and_team_are_kept_back_where_the_business_wants_that(salon: Business) -> None:
    await asks_for(salon, told_unidentified=frozenset(), told_recognised=frozenset({Topic.PRICES}))
    stranger = await Phone.dial(salon, NEW)
    assert "sicher weiß" in (await stranger.say("Was kostet ein Schnitt?")).text
    assert "sicher weiß" in (await stranger.say("Wer arbeitet bei Ihnen?")).text
    weber = await Phone.dial(salon)
    assert "35 Euro" in (await weber.say("Was kostet ein Schnitt?")).text
