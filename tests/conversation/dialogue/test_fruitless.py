"""Callers who never answer: at every question at most three repairs, then a person, then a kind end."""

from __future__ import annotations

import random

import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import NEW, WEBER, WITHHELD, Phone, the_book

from askpro import conversation
from askpro.conversation.dialogue.memory import ConversationRepository
from askpro.conversation.dialogue.questions import Question

REPAIRS_MAX = 3
TURNS_MAX = 20
ROUNDS = 3

NOTHING_SAID = {
    "de": (
        "äh",
        "hm hm hm",
        "Kartoffelsalat mit lila Streifen",
        "der Hund sitzt schon wieder auf dem Sofa",
        "tja, wie soll ich sagen",
        "hallo?",
        "wie bitte?",
        "danke",
        "das Wetter ist ja furchtbar heute",
        "können Sie mich hören?",
        "na ja, mal sehen",
        "vielleicht",
        "ich bin mir da nicht so sicher",
        "also im Grunde schon irgendwie",
        "können Sie auch zaubern?",
    ),
    "en": (
        "uh",
        "hm hm hm",
        "purple potato salad",
        "the dog is on the sofa again",
        "well, how shall I put it",
        "hello?",
        "pardon?",
        "thanks",
        "the weather is awful today",
        "can you hear me?",
        "well, we'll see",
        "maybe",
        "I'm not so sure about that",
        "sort of, in a way",
        "can you do magic as well?",
    ),
}
TOLD_ALREADY = {
    Question.WHEN: ("einen Schnitt", "a cut"),
    Question.CHOICE: ("einen Schnitt", "a cut"),
    Question.READ_BACK: ("einen Schnitt", "a cut"),
    Question.NAME: ("morgen um zehn", "tomorrow at ten"),
    Question.PHONE: ("mein Name ist Paula Hartwig", "my name is Paula Hartwig"),
}
"""What was told before takes nobody on either."""

CALLS: dict[Question, tuple[str | None, bool, tuple[str, ...], tuple[str, ...]]] = {
    Question.PURPOSE: (NEW, False, (), ()),
    Question.SERVICE: (NEW, False, ("Ich möchte einen Termin",), ("I'd like an appointment",)),
    Question.WHEN: (NEW, False, ("Ich möchte einen Schnitt",), ("I'd like a cut",)),
    Question.CHOICE: (
        NEW,
        False,
        ("Ich möchte einen Schnitt morgen Vormittag",),
        ("I'd like a cut tomorrow morning",),
    ),
    Question.NAME: (
        NEW,
        False,
        ("Ich möchte einen Schnitt morgen um zehn",),
        ("I'd like a cut tomorrow at ten",),
    ),
    Question.PHONE: (
        WITHHELD,
        False,
        ("Mein Name ist Paula Hartwig, ich möchte einen Schnitt morgen um zehn",),
        ("My name is Paula Hartwig, I'd like a cut tomorrow at ten",),
    ),
    Question.READ_BACK: (
        WEBER,
        False,
        ("Ich möchte einen Schnitt morgen um zehn",),
        ("I'd like a cut tomorrow at ten",),
    ),
    Question.CANCEL_CHECK: (
        WEBER,
        True,
        ("Ich möchte meinen Termin absagen",),
        ("I want to cancel my appointment",),
    ),
    Question.MOVE_CHECK: (
        WEBER,
        True,
        ("Ich möchte meinen Termin am Freitag absagen",),
        ("I want to cancel my appointment on Friday",),
    ),
    Question.SERIES_CHECK: (
        WEBER,
        False,
        ("Drei Termine für einen Schnitt bei Mira, jeden Donnerstag um zehn",),
        ("Three appointments for a cut with Mira, every Thursday at ten",),
    ),
}
"""How each question comes to be open: who calls, whether something is booked, and what is said."""


async def _open_question(phone: Phone) -> Question:
    async with phone.salon.tenant.begin() as work:
        kept = await ConversationRepository(work).of_call(phone.call_id)
    assert kept is not None
    return kept.state.question


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("question", CALLS)
async def test_who_never_answers_is_offered_a_person_and_let_go(
    salon: Business, question: Question, language: str
) -> None:
    number, has_one, *told = CALLS[question]
    if has_one:
        await (await Phone.dial(salon)).play("""
            C: Einen Schnitt morgen um zehn bei Mira
            R: …
            C: ja
            R: … eingetragen…
        """)
    booked = await the_book(salon)
    for seed in range(ROUNDS):
        chance, said = random.Random(f"{question} {language} {seed}"), []
        phone = await Phone.dial(salon, number, language)
        for text in told[language == "en"]:
            await phone.say(text)
        stands, repairs, offered = await _open_question(phone), 0, False
        assert stands is question, phone.replies[-1].text
        useless = (*NOTHING_SAID[language], *TOLD_ALREADY.get(question, ())[language == "en" :][:1])
        while not phone.replies[-1].hang_up:
            said.append(chance.choice(useless))
            reply = await phone.say(said[-1])
            now = await _open_question(phone)
            offered = offered or now is Question.PERSON_OFFER
            repairs, stands = (repairs + 1 if now is stands else 0), now
            assert repairs < REPAIRS_MAX, (said, reply.text)
            assert len(said) < TURNS_MAX, said
        assert offered, said
        assert await the_book(salon) == booked, said
        await conversation.hang_up(salon.tenant, phone.call_id)
