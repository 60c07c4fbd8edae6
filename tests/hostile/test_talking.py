"""Whatever is said to the receptionist: no fault, no claim without evidence, no circle, and soon a person.

`ASKPRO_FUZZ_CALLS` and `ASKPRO_FUZZ_SEED` lead more calls, or others.
"""

from __future__ import annotations

import os
import random
from dataclasses import dataclass, field

import pytest
from tests.cast import MONDAY_MORNING, Business
from tests.conversation.dialogue.script import KELLER, NEW, WEBER, WITHHELD, Phone, the_book
from tests.front import Front, a_number
from tests.hostile.utterances import HOSTILE, utterance

from askpro.conversation import Reply
from askpro.conversation.assistance import Frame, audit
from askpro.conversation.dialogue.prompts import PROMPTS
from askpro.conversation.tools.shop import shop_of
from askpro.conversation.understanding.context import Language
from askpro.telephony import calls
from askpro.telephony.calls import Turn

CALLS = int(os.environ.get("ASKPRO_FUZZ_CALLS", "24"))
SEED = int(os.environ.get("ASKPRO_FUZZ_SEED", "4"))
TURNS = 8
REPAIRS_MAX = 3
TURNS_MAX = 60


LANGUAGES: tuple[Language, ...] = ("de", "en")


def _wordings(*keys: str) -> tuple[str, ...]:
    return tuple(text for prompts in PROMPTS.values() for key in keys for text in prompts.wordings[key])


REPAIRS = _wordings("not_understood", "not_understood_again")
PERSON_OFFERS = _wordings("offer_person", "still_person_offer", "hint_person_offer")


@dataclass
class Fuzzed:
    """A call being led, and what was said in it."""

    phone: Phone
    said: list[str] = field(default_factory=list)

    @property
    def over(self) -> bool:
        last = self.phone.replies[-1]
        return last.hang_up or last.transfer_to is not None

    async def say(self, text: str) -> Reply:
        """Say it as the voice edge hands it on."""
        text = " ".join(text.replace("\0", " ").split())
        self.said.append(text)
        reply = await self.phone.say(text)
        assert reply.text or reply.hang_up, f"nothing was said to {text!r}"
        assert not set("{}<>") & set(reply.text), reply.text
        assert len(reply.text) < 700, reply.text
        return reply

    def repairs_in_a_row(self) -> int:
        """How often at most the caller was asked again before a person was offered."""
        longest = row = 0
        for reply in self.phone.replies:
            offered = any(offer in reply.text for offer in PERSON_OFFERS)
            row = row + 1 if reply.text.startswith(REPAIRS) and not offered else 0
            longest = max(longest, row)
        return longest

    async def ungrounded(self) -> list[str]:
        """Claims of ours that no tool of this call had returned when they were made."""
        salon = self.phone.salon
        async with salon.tenant.begin() as work:
            call = await calls.find(work, self.phone.call_id)
            trace = await calls.tool_calls_of(work, call)
            shop = await shop_of(work, salon.branch.id)
        found: list[str] = []
        for language in LANGUAGES:
            transcript = [*self._ours(language), *self._theirs()]
            frame = Frame(salon.clock.now().astimezone(shop.zone), language, shop.opening)
            claims = audit(transcript, trace, frame, shop, ["Petra Weber", "Max Keller"])
            found += [f"{claim.sentence}: {claim.claims}" for claim in claims]
        return found

    def _ours(self, language: Language) -> list[Turn]:
        replies = enumerate(self.phone.replies)
        return [_turn(2 * n, "agent", one.text) for n, one in replies if one.language == language]

    def _theirs(self) -> list[Turn]:
        return [_turn(2 * n + 1, "caller", text) for n, text in enumerate(self.said)]


def _turn(ordinal: int, role: str, text: str) -> Turn:
    return Turn(ordinal=ordinal, role=role, text=text, heard_at=MONDAY_MORNING)  # type: ignore[arg-type]


@pytest.mark.parametrize("number", range(CALLS))
async def test_a_caller_who_says_anything_at_all(salon: Business, number: int) -> None:
    chance = random.Random(f"{SEED} {number}")
    dialled = chance.choice((WEBER, KELLER, NEW, WITHHELD))
    call = Fuzzed(await Phone.dial(salon, dialled, chance.choice(("de", "en"))))
    for _ in range(TURNS):
        if call.over:
            break
        await call.say(utterance(chance))
    assert await call.ungrounded() == [], call.said
    assert call.repairs_in_a_row() <= REPAIRS_MAX, call.said


@pytest.mark.parametrize("number", range(max(2, CALLS // 12)))
async def test_a_call_of_nothing_but_noise_comes_to_an_end(salon: Business, number: int) -> None:
    chance = random.Random(f"{SEED} noise {number}")
    call = Fuzzed(await Phone.dial(salon, chance.choice((WEBER, NEW, WITHHELD))))
    while not call.over:
        await call.say("".join(chance.choices("bcdfgqxzqk ", k=30)))
        assert len(call.said) < TURNS_MAX
    assert call.repairs_in_a_row() <= REPAIRS_MAX
    assert await the_book(salon) == []


async def test_what_is_hostile_gets_nothing_done_and_nothing_told(salon: Business) -> None:
    await (await Phone.dial(salon, KELLER)).play("C: Schnitt am Mittwoch um elf\nC: ja")
    for attack in HOSTILE:
        call = Fuzzed(await Phone.dial(salon, WITHHELD))
        await call.say(attack)
        assert await call.ungrounded() == [], attack
        assert "25. November" not in call.phone.replies[-1].text, attack
    assert len(await the_book(salon)) == 1


async def test_what_is_hostile_as_a_name_is_a_name_at_most(salon: Business) -> None:
    for attack in HOSTILE:
        call = Fuzzed(await Phone.dial(salon, WITHHELD))
        for text in ("Schnitt am Donnerstag um zehn", attack, f"Mein Name ist {attack}", "nein", "tschüss"):
            if not call.over:
                await call.say(text)
        assert await call.ungrounded() == [], attack


async def test_a_very_long_utterance_is_answered_through_the_socket(front: Front, salon: Business) -> None:
    phone = front.phone(await a_number(salon), WEBER)
    await phone.connect()
    await phone.greeting()
    for text in ("x" * 100_000, "Schnitt morgen um zehn " * 5_000, "🙂" * 30_000, "\u0000" * 1_000):
        spoken = await phone.say(text)
        assert spoken.text and spoken.complete_seconds < 3, text[:20]
    await phone.hang_up()
