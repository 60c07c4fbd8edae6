"""From the vendor's words to what the receptionist hears."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from askpro.entry.voice import Reply
from askpro.entry.voice.hearing import LineUnknown, heard_turn, incoming_call
from askpro.providers.retell import Utterance, read_call

A, U = "agent", "user"


def turn(*said: tuple[str, str]):
    return heard_turn(1, tuple(Utterance(role, content) for role, content in said))


@pytest.mark.parametrize(
    ("said", "text", "caller", "agent"),
    [
        ([], "", 0, 0),
        ([(A, "Guten Tag."), (U, "Morgen um zehn.")], "Morgen um zehn.", 1, 1),
        ([(A, "Guten Tag."), (U, "für heute."), (U, " Sechzehn Uhr. ")], "für heute. Sechzehn Uhr.", 2, 1),
        ([(U, "eins"), (A, "Ja?"), (U, "zwei")], "zwei", 2, 1),
        ([(A, "Guten Tag."), (U, "(unintelligible audio)")], "", 1, 1),
        ([(A, "Guten Tag."), (U, "morgen (unintelligible audio) zehn")], "morgen zehn", 1, 1),
        ([(U, "morgen"), (A, "Einen Moment, ich"), (U, "um zehn")], "morgen um zehn", 2, 0),
        ([(U, "tomorrow"), (A, "One moment, let me check. "), (U, "at ten")], "tomorrow at ten", 2, 0),
        ([(U, "morgen"), (A, "Einen Moment, ich schaue nach. Um zehn"), (U, "ja")], "ja", 2, 1),
        ([(U, "morgen"), (A, "Augenblick, bitte. Es dauert"), (U, "um zehn")], "morgen um zehn", 2, 0),
        ([(U, "morgen"), (A, "Bear with me a second."), (U, "at ten")], "morgen at ten", 2, 0),
        ([(U, "morgen"), (A, "  "), (U, "um zehn")], "morgen um zehn", 2, 0),
        ([(U, "morgen"), ("tool_call_invocation", ""), ("transfer_target", "Hallo?")], "morgen", 1, 0),
    ],
)
def test_what_counts_is_what_was_said_since_the_agent_really_spoke(said, text, caller, agent):
    heard = turn(*said)
    assert (heard.text, heard.caller_utterances, heard.agent_utterances) == (text, caller, agent)


@given(some.text())
def test_clauses_join_to_the_text(text: str):
    assert "".join(Reply(text).clauses) == text


def test_a_reply_is_spoken_clause_by_clause():
    assert Reply("Gern. Um zehn oder elf?").clauses == ["Gern. ", "Um zehn oder elf?"]
    assert Reply("").clauses == [""]
    told = (
        "Frei wäre am Donnerstag, den 26. November, um 9 Uhr 30. Passt das? Oder am 3. Mai? Gern. Mai geht."
    )
    assert Reply(told).clauses == [
        "Frei wäre am Donnerstag, den 26. November, um 9 Uhr 30. ",
        "Passt das? ",
        "Oder am 3. Mai? ",
        "Gern. ",
        "Mai geht.",
    ]


def test_a_reply_hangs_up_or_transfers_and_only_to_a_number():
    for wrong in ({"hang_up": True, "transfer_to": "+4930123456"}, {"transfer_to": "die Chefin"}):
        with pytest.raises(ValueError, match="transfer"):
            Reply("Gern.", **wrong)


def call(**more: object):
    return incoming_call("call_1", read_call({"call_id": "call_1", **more}), {"agent_web"})


def test_on_an_outbound_call_our_line_is_the_one_that_calls():
    outbound = call(direction="outbound", from_number="+493012345678", to_number="+4915112345678")
    assert (outbound.line_number, outbound.caller_number) == ("+493012345678", "+4915112345678")
    inbound = call(direction="inbound", from_number="anonymous", to_number="+493012345678")
    assert (inbound.line_number, inbound.caller_number, inbound.outbound) == ("+493012345678", None, False)


@pytest.mark.parametrize(
    "web",
    [
        {"agent_id": "agent_web"},
        {"agent_id": "agent_other", "metadata": {"to_number": "+493012345678"}},
        {"agent_id": "agent_web", "metadata": {"to_number": 7}},
        {"agent_id": "agent_web", "to_number": "garbage", "metadata": {"to_number": "+493012345678"}},
    ],
)
def test_a_call_without_a_line_is_refused(web: dict[str, object]):
    with pytest.raises(LineUnknown):
        call(**web)


def test_a_registered_web_agent_may_name_the_line():
    assert call(agent_id="agent_web", metadata={"to_number": "+493012345678"}).line_number == "+493012345678"
