"""In which tone words address the caller; and a model's words, or a company's, are said in the company's only."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.cast import Business
from tests.conversation.assistance.help import helped_call, is_question, nothing
from tests.conversation.assistance.test_guard import GROUNDS
from tests.simulators.language_model import LanguageModelSimulator, Says

from askpro.conversation.assistance import PassageOutOfTone, is_grounded, learn
from askpro.conversation.assistance.addressing import addressing
from askpro.conversation.assistance.knowledge import known
from askpro.conversation.assistance.quoting import quotation
from askpro.tenancy import companies
from askpro.tenancy.companies import Tone

FORMAL, INFORMAL = {Tone.FORMAL}, {Tone.INFORMAL}


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Sie können hinter dem Haus parken.", FORMAL),
        ("Bitte bringen Sie ein Handtuch mit.", FORMAL),
        ("Hunde sind willkommen, Ihr Hund natürlich auch.", FORMAL),
        ("Gern. Wir rufen Ihnen ein Taxi.", FORMAL),
        ("Du kannst hinter dem Haus parken.", INFORMAL),
        ("Bring einfach dein Handtuch mit.", INFORMAL),
        ("Ihr könnt hinter dem Haus parken.", INFORMAL),
        ("Bei uns gibt es für euch Kaffee.", INFORMAL),
        ("Du kannst parken, wo Sie möchten.", FORMAL | INFORMAL),
        ("Parkplätze gibt es im Hof. Sie sind kostenlos.", set()),
        ("Unsere Chefin ist da. Ihr Hund auch.", set()),
        ("Hunde sind willkommen, wenn sie ruhig sind.", set()),
        ("Hunde kosten nichts.", set()),
        ("", set()),
    ],
)
def test_a_tone_is_heard_where_the_words_decide_it(text: str, heard: set[Tone]) -> None:
    assert addressing(text, "de") == heard
    assert addressing(text, "en") == set()


@pytest.mark.parametrize(
    ("tone", "words", "said"),
    [
        (Tone.INFORMAL, "Parken kannst du hinter dem Haus.", True),
        (Tone.FORMAL, "Parken kannst du hinter dem Haus.", False),
        (Tone.INFORMAL, "Parken kannst Sie hinter dem Haus.", False),
    ],
)
def test_words_of_the_other_tone_are_no_quotation(tone: Tone, words: str, said: bool) -> None:
    frame = replace(GROUNDS["de"].frame, tone=tone)
    assert bool(quotation(words, "Du kannst hinter dem Haus parken.", frame)) is said


@pytest.mark.parametrize(
    "sentence",
    [
        "Dein Termin ist gebucht.",
        "Ich trage dich gleich ein.",
        "Du bist vorgemerkt.",
        "Eine Kollegin ruft dich zurück.",
        "Wir rufen dich zurück.",
        "Ich verbinde dich.",
        "Komm morgen um zehn.",
        "Ich habe dir eine SMS geschickt.",
    ],
)
def test_a_deed_is_a_deed_in_either_tone(sentence: str) -> None:
    assert not is_grounded(sentence, GROUNDS["de"])


async def test_a_company_learns_no_answer_in_the_other_tone(salon: Business) -> None:
    with pytest.raises(PassageOutOfTone):
        await salon.tenant.atomically(learn, "de", "Wo parken?", "Park einfach in deiner Straße.")
    await salon.tenant.atomically(learn, "de", "Wo parken?", "Sie können im Hof parken.")
    await salon.tenant.atomically(companies.change, tone=Tone.INFORMAL)
    assert [each.tone for each in await salon.tenant.atomically(known, "de")] == [Tone.FORMAL]
    with pytest.raises(PassageOutOfTone):
        await salon.tenant.atomically(learn, "de", "Wo parken?", "Sie können im Hof parken.")
    await salon.tenant.atomically(learn, "de", "Wo parken?", "Du kannst im Hof parken.")


@pytest.mark.parametrize("answered", ["Du kannst im Hof parken.", "Sie können im Hof parken."])
async def test_the_model_is_told_the_tone_and_held_to_it(salon: Business, answered: str) -> None:
    """What a model puts otherwise gives way to the company's own words."""
    await salon.tenant.atomically(companies.change, tone=Tone.INFORMAL)
    await salon.tenant.atomically(learn, "de", "Wo kann ich mein Auto parken?", "Du kannst im Hof parken.")
    simulator = LanguageModelSimulator(lambda body: Says(answered) if is_question(body) else nothing(body))
    async with helped_call(salon, simulator) as phone:
        reply = await phone.say("Wo kann ich denn mein Auto parken?")
        assert "Du kannst im Hof parken." in reply.text and "Sie" not in reply.text
    asked = [body for body in simulator.bodies if is_question(body)]
    assert asked and all("'du', never as 'Sie'" in body["messages"][0]["content"] for body in asked)


async def test_an_answer_left_over_from_the_other_tone_is_not_said(salon: Business) -> None:
    await salon.tenant.atomically(learn, "de", "Wo kann ich mein Auto parken?", "Sie können im Hof parken.")
    await salon.tenant.atomically(companies.change, tone=Tone.INFORMAL)
    simulator = LanguageModelSimulator(nothing)
    async with helped_call(salon, simulator) as phone:
        assert "Hof" not in (await phone.say("Wo kann ich denn mein Auto parken?")).text
