"""Where the shop is, when somebody is there, what is allowed and who pays: answered, or not known, and said once."""

from __future__ import annotations

import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import NEW, Phone, the_book


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Könnten Sie mir noch sagen, wo ich Sie finde?", "de"),
        ("Wissen Sie, wie ich am besten zu Ihnen komme?", "de"),
        ("Ich weiß gar nicht, wo ich hinmuss", "de"),
        ("Sagen Sie mir bitte Ihre Postleitzahl", "de"),
        ("Where I find you?", "en"),
        ("Can you tell me where you are?", "en"),
        ("I've no idea how to find you", "en"),
        ("What's your postcode?", "en"),
        ("Wie heißt denn Ihre Straße?", "de"),
        ("How would I find the practice?", "en"),
    ],
)
async def test_where_the_shop_is_may_be_asked_in_a_clause_of_its_own(
    salon: Business, said: str, language: str
) -> None:
    phone = await Phone.dial(salon, NEW, language=language)
    await phone.say(said)
    assert await phone.tools() == ["address"]


async def test_when_he_is_there_is_about_whoever_was_asked_for(salon: Business) -> None:
    await (await Phone.dial(salon, NEW)).play("""
        C: Ich hätte gern einen Schnitt bei Jonas
        R: … Wann passt es Ihnen?
        C: Wann ist der denn da?
        R: Jonas ist normalerweise … da. Und wann passt es Ihnen?
        C: Und bis wann ist er morgen da?
        R: Jonas ist morgen, Dienstag … da. …?
    """)
    await (await Phone.dial(salon, NEW, language="en")).play("""
        C: Is Mira in tomorrow?
        R: Mira is … tomorrow, Tuesday, …
        C: When does she finish?
        R: Mira is … tomorrow, Tuesday…
        C: Until when?
        R: Mira is … tomorrow, Tuesday…
        C: And what days does she work?
        R: Mira is usually here …
    """)


async def test_what_days_somebody_works_leaves_no_day_to_us(salon: Business) -> None:
    phone = await Phone.dial(salon, NEW, language="en")
    await phone.play("""
        C: A cut with Jonas please
        R: … When would suit you?
        C: What days does he work?
        R: Jonas is usually here … suit you?
    """)
    assert await phone.holds() == 0


async def test_who_has_turned_a_call_back_down_is_not_offered_another(salon: Business) -> None:
    await (await Phone.dial(salon, NEW)).play("""
        C: Kann ich bei Ihnen mit Karte zahlen?
        R: Wie Sie bei uns bezahlen können, weiß ich leider nicht. Soll Sie jemand aus dem Team zurückrufen?
        C: Nein danke. Gibt es bei Ihnen WLAN?
        R: Das weiß ich leider nicht. Kann ich sonst noch etwas für Sie tun?
    """)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Übernimmt die Kasse den Schnitt?", "de"),
        ("Wird die Farbe von der Versicherung bezahlt?", "de"),
        ("Kann ich meinen Sohn mitbringen?", "de"),
        ("Darf mein Hund mit?", "de"),
        ("Does my insurance cover the cut?", "en"),
        ("Can I bring my little boy along while I get my cut?", "en"),
        ("Are dogs allowed?", "en"),
        ("Sind Kinder bei Ihnen willkommen?", "de"),
        ("Kann ich mit Hund kommen?", "de"),
        ("Kann meine Tochter mitkommen, während ich einen Schnitt bekomme?", "de"),
        ("Habt ihr auch Notdienst am Wochenende?", "de"),
        ("Is there step-free access?", "en"),
    ],
)
async def test_who_pays_and_who_may_come_along_books_nothing(
    salon: Business, said: str, language: str
) -> None:
    phone = await Phone.dial(salon, NEW, language=language)
    first = await phone.say(said)
    spoken = first.text
    assert ("weiß ich" in spoken) if language == "de" else ("do not know" in spoken)
    assert (await the_book(salon), await phone.holds()) == ([], 0)
