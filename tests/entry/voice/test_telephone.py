"""The loop over real sockets: the vendor's semantics, one by one."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from litestar import Litestar
from tests.entry.voice.scripted import Script, ScriptedReceptionist
from tests.simulators.retell import RetellSimulator, call_object
from tests.simulators.served import served
from websockets.exceptions import InvalidStatus

from askpro.entry.cli.phone import NoAnswer, Phone
from askpro.entry.voice import VoiceLimits, receptionist_socket
from askpro.providers.retell.frames import Config, Response, UpdateOnly

SECRET = "a-secret-in-the-path"
HASTY = VoiceLimits(
    details_seconds=0.4,
    opening_seconds=1.5,
    turn_seconds=1.6,
    acknowledge_after_seconds=(0.1, 0.5),
    welcome_after_seconds=0.25,
    farewell_seconds=0.4,
    frames_per_second_max=60,
    unreadable_frames_max=3,
    calls_max=3,
)


@dataclass
class Telephone:
    """Our telephone being served, the vendor in front of it and the script behind it."""

    vendor: RetellSimulator
    script: Script
    phones: list[Phone] = field(default_factory=list)

    def phone(self, **call: object) -> Phone:
        phone = self.vendor.phone(call_object(**call), ping_seconds=0.05, patience_seconds=5)  # type: ignore[arg-type]
        self.phones.append(phone)
        return phone

    async def call(self, **call: object) -> Phone:
        phone = self.phone(**call)
        await phone.connect()
        await phone.greeting()
        return phone


@pytest.fixture
async def telephone() -> AsyncIterator[Telephone]:
    script = Script()
    socket = receptionist_socket(
        ScriptedReceptionist(script), secrets=["", SECRET], web_agents={"agent_web"}, limits=HASTY
    )
    async with served(Litestar([socket], openapi_config=None)) as base_url:
        telephone = Telephone(RetellSimulator(base_url, "key", SECRET), script)
        yield telephone
        for phone in telephone.phones:
            await phone.hang_up()
        await telephone.vendor.close()


async def test_the_configuration_comes_first_and_then_the_greeting(telephone: Telephone):
    phone = telephone.phone()
    await phone.connect()
    greeting = await phone.greeting()
    assert isinstance(phone.heard[0], Config)
    assert phone.options and phone.options.auto_reconnect and phone.options.call_details
    assert greeting.text == "Guten Tag, Salon Weber."
    [opened] = telephone.script.opened
    assert (opened.line_number, opened.caller_number) == ("+493012345678", "+4915112345678")


async def test_a_turn_is_answered_in_clauses_that_join_to_the_text(telephone: Telephone):
    phone = await telephone.call()
    spoken = await phone.say("Einen Termin bitte")
    pieces = [frame for frame in phone.heard if isinstance(frame, Response) and frame.response_id == 1]
    assert spoken.text == "Verstanden: Einen Termin bitte. Noch etwas?"
    assert [piece.content_complete for piece in pieces] == [False, True]


async def test_a_withheld_number_is_a_caller_without_number(telephone: Telephone):
    await telephone.call(from_number="anonymous")
    assert telephone.script.opened[0].caller_number is None


async def test_pings_are_answered_while_a_turn_is_being_computed(telephone: Telephone):
    phone = await telephone.call()
    before = len(phone.pong_seconds)
    await phone.say("think 0.4")
    assert len(phone.pong_seconds) - before >= 4
    assert max(phone.pong_seconds) < 0.2


async def test_only_the_newest_response_counts(telephone: Telephone):
    phone = await telephone.call()
    await phone.begin_saying("think 0.3")
    await asyncio.sleep(0.03)
    spoken = await phone.say("sechzehn Uhr")
    assert spoken.response_id == 2
    assert spoken.text.endswith("Ich habe nachgedacht.")
    assert telephone.script.rolled_back == ["think 0.3"]
    assert telephone.script.finished == ["think 0.3 sechzehn Uhr"]
    assert {
        frame.response_id for frame in phone.heard if isinstance(frame, Response) and frame.content_complete
    } == {
        0,
        2,
    }


async def test_turns_of_one_call_never_overlap_however_often_the_caller_goes_on(telephone: Telephone):
    phone = await telephone.call()
    for words in ("think 0.3", "und", "dann", "noch"):
        await phone.begin_saying(words)
        await asyncio.sleep(0.01)
    await phone.say("das")
    assert telephone.script.overlapping_max == 1


async def test_an_update_never_cancels_the_answer(telephone: Telephone):
    phone = await telephone.call()
    asked = await phone.begin_saying("think 0.2")
    for _ in range(5):
        await phone.send(UpdateOnly(tuple(phone.transcript)))
    assert "nachgedacht" in (await phone.answer(asked)).text
    assert telephone.script.rolled_back == []


async def test_an_older_response_id_is_ignored(telephone: Telephone):
    phone = await telephone.call()
    await phone.say("eins")
    await phone.send_raw('{"interaction_type":"response_required","response_id":1,"transcript":[]}')
    await phone.say("zwei")
    assert len(telephone.script.heard) == 2


async def test_a_caller_who_waits_hears_that_we_are_at_it(telephone: Telephone):
    phone = await telephone.call()
    spoken = await phone.say("think 0.7")
    assert spoken.text == "Einen Moment, ich schaue nach. Ich bin gleich so weit. Ich habe nachgedacht."
    assert spoken.first_word_seconds and spoken.first_word_seconds < 0.3 < spoken.complete_seconds
    quick = await phone.say("think 0.01")
    assert quick.text == "Ich habe nachgedacht."
    waits = [(await phone.say("think 0.2")).text.removesuffix("Ich habe nachgedacht.") for _ in range(3)]
    assert waits == [
        "Augenblick, bitte. ",
        "Kleinen Moment, ich sehe nach. ",
        "Einen Moment, ich schaue nach. ",
    ]


async def test_words_said_over_our_one_moment_are_joined_with_those_before(telephone: Telephone):
    phone = await telephone.call()
    await phone.begin_saying("think 0.5")
    await asyncio.sleep(0.2)
    assert phone.transcript[-1].content.startswith("Einen Moment")
    await phone.interrupt("bitte schnell", heard=0.4)
    turn = telephone.script.heard[-1]
    assert turn.text == "think 0.5 bitte schnell"
    assert (turn.caller_utterances, turn.agent_utterances) == (2, 1)


async def test_a_failing_turn_is_closed_with_an_apology_in_the_callers_language(telephone: Telephone):
    phone = await telephone.call()
    assert (await phone.say("fail")).text.startswith("Es tut mir leid")
    await phone.say("english")
    assert (await phone.say("fail")).text.startswith("I'm sorry")
    assert (await phone.say("weiter")).text.startswith("Verstanden")


async def test_a_turn_beyond_its_deadline_is_closed_and_claims_nothing(telephone: Telephone):
    phone = await telephone.call()
    spoken = await phone.say("think 60")
    assert "nichts bestätigen" in spoken.text
    assert spoken.complete_seconds < 3


async def test_a_database_that_comes_back_in_time_costs_only_a_moment(telephone: Telephone):
    phone = await telephone.call()
    telephone.script.away_until = asyncio.get_running_loop().time() + 0.3
    spoken = await phone.say("Einen Termin bitte")
    assert spoken.text.startswith("Einen Moment, ich schaue nach.")
    assert spoken.text.endswith("Noch etwas?")


async def test_a_database_that_stays_away_is_admitted_and_the_call_goes_on(telephone: Telephone):
    phone = await telephone.call()
    telephone.script.away_until = asyncio.get_running_loop().time() + 2.0
    assert "nichts bestätigen" in (await phone.say("Einen Termin bitte")).text
    assert (await phone.say("Und jetzt?")).text.endswith("Noch etwas?")


async def test_silence_is_broken_once_and_then_kept(telephone: Telephone):
    phone = await telephone.call()
    assert (await phone.silence()).text == "Sind Sie noch da?"
    kept = await phone.silence()
    assert (kept.text, kept.first_word_seconds) == ("", None)


async def test_hanging_up_and_transferring_are_done_once_said(telephone: Telephone):
    bye = await telephone.call(call_id="call_bye")
    assert (await bye.say("bye")).hang_up
    assert bye.disconnection_reason == "agent_hangup"
    human = await telephone.call(call_id="call_human")
    assert (await human.say("human")).transfer_to == "+4930999000"
    assert human.disconnection_reason == "call_transfer"


async def test_a_call_that_comes_back_goes_on_without_a_second_greeting(telephone: Telephone):
    phone = await telephone.call()
    await phone.say("eins")
    await phone.reconnect()
    await phone.say("zwei")
    assert telephone.script.heard[-1].agent_utterances == 2
    assert [said.content for said in phone.transcript].count("Guten Tag, Salon Weber.") == 1
    assert len(telephone.script.opened) == 2


async def test_a_call_that_comes_back_without_details_is_known_by_its_id(telephone: Telephone):
    phone = await telephone.call()
    await phone.say("eins")
    phone.call = {}
    await phone.reconnect()
    assert (await phone.say("zwei")).text.startswith("Verstanden")
    assert telephone.script.opened[-1].line_number is None


async def test_an_unknown_line_hears_a_farewell_and_is_closed(telephone: Telephone):
    phone = telephone.phone(to_number="+4940000000")
    await phone.connect()
    farewell = await phone.greeting()
    assert farewell.hang_up and "nicht weiterhelfen" in farewell.text
    assert (await phone.say("Hallo?")).hang_up
    await asyncio.sleep(0.6)
    assert phone.close_code == 1000


async def test_a_web_call_is_believed_only_from_a_registered_agent(telephone: Telephone):
    named = {"to_number": None, "retell_llm_dynamic_variables": {"to_number": "+49 30 12345678"}}
    stranger = telephone.phone(call_id="call_w1", agent_id="agent_x", **named)
    await stranger.connect()
    assert (await stranger.greeting()).hang_up
    ours = await telephone.call(call_id="call_w2", agent_id="agent_web", **named)
    assert not ours.over


async def test_without_call_details_the_caller_hears_why_nothing_works(telephone: Telephone):
    phone = telephone.phone()
    phone.call = {}
    await phone.connect()
    farewell = await phone.greeting()
    assert farewell.hang_up and "gestört" in farewell.text


async def test_a_slow_opening_is_bridged(telephone: Telephone):
    telephone.script.away_until = asyncio.get_running_loop().time() + 0.35
    phone = telephone.phone()
    await phone.connect()
    assert (await phone.greeting()).text == "Guten Tag, einen kleinen Moment bitte. Guten Tag, Salon Weber."


async def test_the_language_of_the_call_is_spoken_from_the_start(telephone: Telephone):
    phone = telephone.phone(to_number="+4940000000", retell_llm_dynamic_variables={"language": "en-GB"})
    await phone.connect()
    assert (await phone.greeting()).text.startswith("I'm sorry")


async def test_the_id_of_a_call_is_the_one_in_the_path(telephone: Telephone):
    phone = telephone.phone()
    phone.call["call_id"] = "call_001"
    await phone.connect()
    await phone.greeting()
    assert telephone.script.opened[0].call_id == "call_5f1d9a"


async def test_a_wrong_secret_does_not_get_in(telephone: Telephone):
    for secret in ("wrong", "%20", "a-secret-in-the-pat"):
        phone = Phone(telephone.vendor.socket_url.replace(SECRET, secret), call_object())
        with pytest.raises(InvalidStatus) as refused:
            await phone.connect()
        assert refused.value.response.status_code in (403, 404)


async def test_a_full_process_refuses_further_calls(telephone: Telephone):
    for number in range(3):
        await telephone.call(call_id=f"call_{number}")
    with pytest.raises(InvalidStatus):
        await telephone.phone(call_id="call_4").connect()


async def test_a_binary_frame_closes_the_socket_as_corrupt(telephone: Telephone):
    phone = await telephone.call()
    await phone.send_raw(b"\x00\x01")
    with pytest.raises(NoAnswer):
        await phone.say("Hallo?")
    assert phone.close_code == 1007


async def test_a_few_unreadable_frames_are_ignored_and_many_are_not(telephone: Telephone):
    phone = await telephone.call()
    for _ in range(3):
        await phone.send_raw("{not json")
    await phone.send_raw('{"interaction_type":"from_the_future"}')
    assert (await phone.say("Hallo")).text
    await phone.send_raw("[]")
    with pytest.raises(NoAnswer):
        await phone.say("Hallo?")
    assert phone.close_code == 1007


async def test_a_turn_that_cannot_be_read_is_asked_for_again(telephone: Telephone):
    phone = await telephone.call()
    asked = phone.expect_answer()
    garbled = '{"interaction_type":"response_required","response_id":%d,"transcript":[{"role":null}]}'
    await phone.send_raw(garbled % asked)
    assert "noch einmal" in (await phone.answer(asked)).text
    assert telephone.script.heard == []


async def test_a_frame_beyond_two_megabytes_closes_the_socket(telephone: Telephone):
    phone = await telephone.call()
    await phone.send_raw(" " * 2_000_001)
    with pytest.raises(NoAnswer):
        await phone.say("Hallo?")
    assert phone.close_code == 1009


async def test_a_flood_of_frames_closes_the_socket(telephone: Telephone):
    phone = await telephone.call()
    with pytest.raises(NoAnswer):
        for _ in range(200):
            await phone.send(UpdateOnly())
        await phone.say("Hallo?")
    assert phone.close_code == 1008


async def test_a_caller_who_hangs_up_after_yes_still_gets_it_done(telephone: Telephone):
    phone = await telephone.call()
    await phone.begin_saying("think 0.2")
    await asyncio.sleep(0.05)
    await phone.hang_up()
    await asyncio.sleep(0.4)
    assert telephone.script.finished == ["think 0.2"]
    assert telephone.script.closed == 1
