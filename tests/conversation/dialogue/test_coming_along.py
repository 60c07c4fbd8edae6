"""Who comes along, and what is brought: counted however it is told, and each for what is theirs."""

from __future__ import annotations

import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import KELLER, NEW, Phone, the_book
from tests.conversation.dialogue.test_services import BEARD, CHILDRENS, CUTS, MENS, WOMENS, talk, task_after

from askpro.conversation.dialogue.questions import Question
from askpro.conversation.understanding.commands import MYSELF
from askpro.conversation.understanding.context import Language


@pytest.mark.parametrize(
    ("said", "language", "who"),
    [
        ("Einen Herrenhaarschnitt bitte, und mein Sohn bräuchte auch einen", "de", [MYSELF, "sohn"]),
        ("Herrenhaarschnitt, mein Sohn, der müsste auch mit dran", "de", [MYSELF, "sohn"]),
        ("Ich möchte zum Herrenhaarschnitt, meine Tochter auch", "de", [MYSELF, "tochter"]),
        ("Für meine Frau einen Damenhaarschnitt, meine Tochter will auch einen", "de", ["frau", "tochter"]),
        ("I'd like a men's haircut, my son needs one too", "en", [MYSELF, "son"]),
        ("A men's haircut and my brother could do with one as well", "en", [MYSELF, "brother"]),
        ("A men's haircut, and one for my dad", "en", [MYSELF, "dad"]),
        ("A women's haircut on Friday and my mum wants to join", "en", [MYSELF, "mum"]),
        ("Einen Herrenhaarschnitt und für meinen Vater das Gleiche", "de", [MYSELF, "vater"]),
        (
            "Ich komme mit zwei Bekannten, alle zum Herrenhaarschnitt",
            "de",
            ["bekannten", "bekannten", MYSELF],
        ),
        ("Zwei Freundinnen und ich wollen einen Damenhaarschnitt", "de", ["freundin", "freundin", MYSELF]),
        ("Meine zwei Mädels brauchen einen Kinderhaarschnitt", "de", ["maedchen", "maedchen"]),
        ("Ich komme mit meinen zwei Kindern, Kinderhaarschnitt", "de", ["kind", "kind"]),
        (
            "I want to bring a couple of friends, we all need a men's haircut",
            "en",
            ["friend", "friend", MYSELF],
        ),
        ("Me and a couple of mates want men's haircuts", "en", [MYSELF, "friend", "friend"]),
        ("My twins need a kid's haircut", "en", ["kid", "kid"]),
        ("Ich habe zwei Katzen, beide zum Herrenhaarschnitt", "de", ["katze", "katze"]),
        ("I've got two dogs, both for a men's haircut", "en", ["dog", "dog"]),
        ("My cat and my dog both need a men's haircut", "en", ["cat", "dog"]),
        ("Wir haben zwei Autos, die müssen beide zum Herrenhaarschnitt", "de", ["auto", "auto"]),
    ],
)
def test_everybody_who_comes_is_counted(said: str, language: Language, who: list[str]) -> None:
    task = task_after(said, language=language)
    told = [task.for_whom, *(one.for_whom for one in task.companions)]
    assert sorted(told) == sorted(who)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Meine Frau bräuchte auch mal wieder einen Damenhaarschnitt", "de"),
        ("Mein Mann kann auch am Freitag, Herrenhaarschnitt", "de"),
        ("A men's haircut for my husband, me and my dog will wait outside", "en"),
    ],
)
def test_who_is_not_to_be_seen_is_not_counted(said: str, language: Language) -> None:
    assert not task_after(said, language=language).companions


def test_the_same_for_somebody_else_is_what_is_sold_to_such_as_them() -> None:
    task = task_after("Einen Herrenhaarschnitt bitte, und meine Frau bräuchte auch einen")
    assert (task.services, [one.services for one in task.companions]) == ((MENS,), [(WOMENS,)])
    task = task_after("Einen Herrenhaarschnitt für mich, und mein Sohn bräuchte auch einen")
    assert [one.services for one in task.companions] == [(MENS,)]


@pytest.mark.parametrize(
    ("said", "language", "maybe"),
    [
        ("a trim please", "en", {BEARD, *CUTS}),
        ("just a quick trim", "en", {BEARD, *CUTS}),
        ("could I get my hair trimmed", "en", CUTS),
    ],
)
def test_a_trim_may_be_of_the_hair_or_the_beard(said: str, language: Language, maybe: set[object]) -> None:
    move = talk(said, language=language)
    assert move.state.task is not None and set(move.state.task.service_choices) == maybe
    assert move.state.question is Question.SERVICE


@pytest.mark.parametrize(
    ("said", "language", "meant"),
    [
        ("I'd like my beard trimmed", "en", BEARD),
        ("Ich möchte mir den Bart stutzen lassen", "de", BEARD),
        ("a trim for my little boy", "en", CHILDRENS),
    ],
)
def test_whose_trim_it_is_decides(said: str, language: Language, meant: object) -> None:
    task = task_after(said, language=language)
    assert meant in (task.services or task.service_choices)
    assert meant is CHILDRENS or task.services == (meant,)


async def test_somebody_too_after_the_booking_comes_beside_it(salon: Business) -> None:
    await (await Phone.dial(salon, KELLER, language="en")).play("""
        C: A cut tomorrow at ten with Mira
        R: Cut tomorrow, Tuesday, at 10 am with Mira, … Shall I book that?
        C: yes please
        R: All done, … Is there anything else I can do for you?
        C: Oh, and my brother could do with one as well
        R: Cut tomorrow, Tuesday, at 10 am with Jonas, for your brother, … Shall I book that?
        C: yes
        R: … your brother …
    """)
    booked = await the_book(salon)
    assert [one.for_whom for one in booked] == ["", "brother"]
    assert {one.service_ids for one in booked} == {(salon.cut,)}


async def test_somebody_too_while_times_are_told_leaves_them_on_the_table(salon: Business) -> None:
    phone = await Phone.dial(salon, NEW)
    await phone.play("""
        C: Ein Schnitt am Donnerstag
        R: Frei wäre am Donnerstag, … Was passt Ihnen am besten?
    """)
    offered = await phone.holds()
    await phone.play("""
        C: Mein Mann bräuchte auch einen
        R: Das sind zwei Termine, ich nehme sie der Reihe nach. …?
    """)
    assert await phone.holds() == offered
