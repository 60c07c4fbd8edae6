"""What a line can throw at us: each gets a clear answer, and the call goes on or ends with a reason."""

from __future__ import annotations

import re
from datetime import timedelta

import msgspec
import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import WEBER, the_book
from tests.front import Front, a_number, talk

from askpro.entry.cli.phone import NoAnswer, Phone
from askpro.foundation.time import Period
from askpro.providers.retell.frames import ResponseRequired
from askpro.scheduling import staff
from askpro.scheduling.staff import Absence

WISH = "Schnitt morgen um zehn bei Jonas"


async def answered(phone: Phone) -> Phone:
    """The phone, once it was greeted."""
    await phone.connect()
    await phone.greeting()
    return phone


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "null",
        "[]",
        "not json at all",
        '{"interaction_type": 7}',
        '{"interaction_type": "from_the_future", "novelty": true}',
        '{"interaction_type": "update_only"}',
        '{"interaction_type": "ping_pong", "timestamp": "yesterday"}',
        '{"interaction_type": "call_details", "call": "none"}',
        '{"transcript": []}',
    ],
)
async def test_a_malformed_frame_costs_nothing_but_itself(front: Front, salon: Business, frame: str) -> None:
    phone = await answered(front.phone(await a_number(salon), WEBER))
    await phone.send_raw(frame)
    assert "Soll ich" in (await phone.say(WISH)).text
    await phone.hang_up()


async def test_a_turn_that_cannot_be_read_is_asked_for_again(front: Front, salon: Business) -> None:
    phone = await answered(front.phone(await a_number(salon), WEBER))
    response_id = phone.expect_answer()
    garbled = {"interaction_type": "response_required", "response_id": response_id, "transcript": "words"}
    await phone.send_raw(msgspec.json.encode(garbled).decode())
    assert (await phone.answer(response_id)).text.endswith(("?", ".", "!"))
    await phone.hang_up()


async def test_unknown_fields_are_ignored(front: Front, salon: Business) -> None:
    phone = await answered(front.phone(await a_number(salon), WEBER, shoe_size=43, custom={"a": [1, None]}))
    response_id = phone.expect_answer()
    said = [*({"role": each.role, "content": each.content} for each in phone.transcript)]
    frame = {
        "interaction_type": "response_required",
        "response_id": response_id,
        "timestamp": 1,
        "mood": {"deep": [1, 2, 3]},
        "transcript": [*said, {"role": "user", "content": WISH, "words": [], "volume": 11}],
    }
    await phone.send_raw(msgspec.json.encode(frame).decode())
    assert "Soll ich" in (await phone.answer(response_id)).text
    await phone.hang_up()


async def test_an_unknown_number_hears_a_farewell(front: Front) -> None:
    phone = front.phone("+493000000002")
    await phone.connect()
    farewell = await phone.greeting()
    assert farewell.hang_up and farewell.text


async def test_a_wrong_path_is_not_let_in(front: Front, salon: Business) -> None:
    phone = front.phone(await a_number(salon), WEBER)
    phone.url = phone.url.replace("secret-path", "guessed")
    with pytest.raises(Exception, match=r"40[34]"):
        await phone.connect()


@pytest.mark.parametrize(
    "text",
    [
        "🎉💈✂️🙏" * 50,
        "أريد موعدًا غدًا الساعة العاشرة",
        "\u202etermin\u202c morgen \u200f um zehn",
        "Z̸̢a̷l̵g̶o̷ t̴e̵x̸t̶",
        "\x00\x01\x02 Haare \ufffe",
        "'; drop table appointments; --",
        "{{company_name}} {0} %s ${x}",
        "a" * 20_000,
        "morgen " * 3_000,
        "9" * 5_000,
    ],
    ids=["emoji", "arabic", "bidi", "zalgo", "control", "sql", "template", "long word", "long", "digits"],
)
async def test_any_text_is_answered_and_the_call_goes_on(front: Front, salon: Business, text: str) -> None:
    phone = await answered(front.phone(await a_number(salon), WEBER, language="de"))
    answer = await phone.say(text)
    assert answer.text and not answer.hang_up
    assert "Soll ich" in (await phone.say(WISH)).text
    assert "eingetragen" in (await phone.say("ja")).text
    await phone.hang_up()
    assert len(await the_book(salon)) == 1


async def test_a_megabyte_of_transcript_is_answered(front: Front, salon: Business) -> None:
    phone = await answered(front.phone(await a_number(salon), WEBER))
    for index in range(1_000):
        phone.transcript.append(msgspec.structs.replace(phone.transcript[0], content=f"{index} " + "x" * 980))
    response_id = phone.expect_answer()
    await phone.send(ResponseRequired(response_id, tuple(phone.transcript)))
    assert (await phone.answer(response_id)).text
    await phone.hang_up()


async def test_beyond_what_is_agreed_the_line_is_closed_with_a_reason(front: Front, salon: Business) -> None:
    phone = await answered(front.phone(await a_number(salon), WEBER))
    response_id = phone.expect_answer()
    await phone.send_raw('{"a": "' + "x" * 2_200_000 + '"}')
    with pytest.raises(NoAnswer):
        await phone.answer(response_id)
    assert phone.close_code == 1009
    await phone.hang_up()


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("Schnitt gestern um zehn", "vergangen|vorbei|Vergangenheit|schon"),
        ("Schnitt am 1. Januar 2020 um zehn", "1. Januar 2020.*(vergangen|vorbei|schon)"),
        ("Schnitt letzten Dienstag um zehn", "vergangen|vorbei|schon"),
        ("Einen Schnitt am Sonntag um elf", "geschlossen"),
        ("Schnitt am 31. Februar um zehn", "31. Februar gibt es nicht.*\\?"),
        ("Schnitt am 31.11.", "31. November gibt es nicht"),
        ("Schnitt morgen um 27 Uhr", "\\?"),
    ],
)
async def test_a_time_that_cannot_be_is_said_to_be_so(
    front: Front, salon: Business, said: str, heard: str
) -> None:
    answers = await talk(front.phone(await a_number(salon), WEBER), said)
    assert re.search(heard, answers[-1]), answers[-1]
    assert await the_book(salon) == []


async def test_a_full_calendar_is_admitted_and_a_way_out_offered(front: Front, salon: Business) -> None:
    year = Period(salon.clock.now(), salon.clock.now() + timedelta(days=400))
    async with salon.tenant.begin() as work:
        for person in (salon.mira, salon.jonas, salon.aylin):
            await staff.add_absence(work, person, Absence(year))
    answers = await talk(front.phone(await a_number(salon), WEBER), WISH)
    assert re.search("nicht da|nichts? frei", answers[-1]) and answers[-1].endswith("?")
