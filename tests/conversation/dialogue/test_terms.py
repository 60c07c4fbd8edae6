"""What a late change costs is read out first, and only a yes to that costs anything."""

from __future__ import annotations

import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import Phone, the_book

from askpro.scheduling import appointments, policies
from askpro.scheduling.appointments import Status
from askpro.scheduling.policies import Amount, FeeTier, PolicyValues, Scope

HALF_ON_THE_LAST_DAY = (FeeTier(1440, Amount(percent=50)),)


async def asks(salon: Business, values: PolicyValues) -> None:
    """The company asks this of everybody."""
    async with salon.tenant.begin() as work:
        await policies.set_policy(work, Scope.COMPANY, salon.tenant.company_id, values)


async def booked_this_afternoon(salon: Business) -> None:
    await (await Phone.dial(salon)).play("""
        C: Schnitt heute um vierzehn Uhr bei Mira
        C: ja
        R: … ist eingetragen: …
    """)


async def test_a_late_cancellation_is_made_with_the_fee_read_out_and_accepted(salon: Business) -> None:
    await asks(salon, PolicyValues(cancel_fees=HALF_ON_THE_LAST_DAY))
    await booked_this_afternoon(salon)
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Ich muss meinen Termin heute leider absagen
        R: Weniger als 24 Stunden vorher kostet eine Absage 17,50 Euro, das sind 50 Prozent des Preises. Soll …?
        C: ja
        R: Der Termin heute um 14 Uhr ist abgesagt. …
    """)
    async with salon.tenant.begin() as work:
        (cancelled,) = await appointments.listed(work)
    assert (cancelled.status, cancelled.fee_cents) == (Status.CANCELLED, 1750)
    assert await phone.tools() == ["appointments_of", "terms_of", "cancel"]


async def test_whoever_does_not_accept_the_fee_keeps_the_appointment(salon: Business) -> None:
    await asks(salon, PolicyValues(cancel_fees=HALF_ON_THE_LAST_DAY))
    await booked_this_afternoon(salon)
    await (await Phone.dial(salon, language="en")).play("""
        C: I need to cancel my appointment today
        R: Cancelling less than 24 hours before costs 17.50 euros, which is 50 percent of the price. Shall I …?
        C: no, then I'd rather keep it
        R: All right, your Cut today at 2 pm stays as it is. …
    """)
    assert len(await the_book(salon)) == 1


async def test_a_late_move_says_its_fee_in_the_question(salon: Business) -> None:
    await asks(salon, PolicyValues(move_fees=(FeeTier(1440, Amount(cents=1000)),)))
    await booked_this_afternoon(salon)
    await (await Phone.dial(salon)).play("""
        C: Ich möchte meinen Termin verschieben auf Mittwoch um elf
        R: Weniger als 24 Stunden vorher kostet das Verlegen 10 Euro. Soll … auf Mittwoch, den 25. November, …?
        C: ja bitte
        R: Erledigt, Ihr Termin ist jetzt am Mittwoch, den 25. November, um 11 Uhr …
    """)
    (moved,) = await the_book(salon)
    async with salon.tenant.begin() as work:
        old = await appointments.find(work, moved.moved_from)
    assert (moved.starts_at, old.fee_cents) == (salon.at("11:00", days=2), 1000)


async def test_what_is_not_allowed_is_explained_and_a_person_offered(salon: Business) -> None:
    await asks(salon, PolicyValues(cancel_notice_minutes=1440))
    await booked_this_afternoon(salon)
    await (await Phone.dial(salon)).play("""
        C: Ich möchte absagen
        R: Absagen ist nur bis 24 Stunden vorher möglich. Soll Sie jemand aus dem Team zurückrufen?
    """)
    await (await Phone.dial(salon, language="en")).play("""
        C: I'd like to cancel
        R: Cancelling is only possible up to 24 hours before. …?
    """)
    assert len(await the_book(salon)) == 1


async def test_a_fee_that_has_risen_since_is_read_out_again(salon: Business) -> None:
    later = (FeeTier(360, Amount(percent=100)), *HALF_ON_THE_LAST_DAY)
    await asks(salon, PolicyValues(cancel_fees=later))
    await booked_this_afternoon(salon)
    salon.clock.advance(minutes=-5)
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Ich möchte absagen
        R: Weniger als 24 Stunden vorher kostet eine Absage 17,50 Euro, …
    """)
    salon.clock.advance(minutes=10)
    await phone.play("""
        C: ja
        R: Weniger als 6 Stunden vorher kostet eine Absage 35 Euro, …?
        C: nein
        R: Gut, dann bleibt es bei Schnitt heute um 14 Uhr. …
    """)


@pytest.mark.parametrize(
    ("values", "german", "english"),
    [
        (PolicyValues(), "Eine Absage kostet nichts. …", "Cancelling is free of charge. …"),
        (
            PolicyValues(cancel_fees=HALF_ON_THE_LAST_DAY),
            "Weniger als 24 Stunden vorher kostet eine Absage 50 Prozent des Preises. …",
            "Cancelling less than 24 hours before costs 50 percent of the price. …",
        ),
        (
            PolicyValues(cancel_notice_minutes=4320, cancel_fees=(FeeTier(7200, Amount(cents=2000)),)),
            "Absagen ist bis 3 Tage vorher möglich. Weniger als 5 Tage vorher kostet eine Absage 20 Euro. …",
            "You can cancel up to 3 days before. Cancelling less than 5 days before costs 20 euros. …",
        ),
    ],
)
async def test_what_cancelling_costs_is_answered_by_the_policy(
    salon: Business, values: PolicyValues, german: str, english: str
) -> None:
    await asks(salon, values)
    await (await Phone.dial(salon)).play(f"C: Was kostet eine Absage?\nR: {german}")
    phone = await Phone.dial(salon, language="en")
    await phone.play(f"C: What does it cost to cancel an appointment?\nR: {english}")
