"""From the vendor's words to what the receptionist hears: pure functions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from askpro.entry.voice.phrases import is_acknowledgement
from askpro.entry.voice.ports import HeardTurn, IncomingCall
from askpro.foundation.errors import NotFound
from askpro.providers.retell import Call, Transcript, Utterance, phone_number
from askpro.providers.retell.transcript import AGENT, CALLER, UNINTELLIGIBLE


class LineUnknown(NotFound):
    """The call names no line that could be ours."""


def heard_turn(response_id: int, transcript: Transcript) -> HeardTurn:
    """What the caller said since the agent last said something that matters, and who spoke how often."""
    since_agent: list[str] = []
    caller_utterances = agent_utterances = 0
    for utterance in transcript:
        if utterance.role == CALLER:
            caller_utterances += 1
            since_agent.append(utterance.content.replace(UNINTELLIGIBLE, " ").replace("\0", " "))
        elif agent_spoke(utterance):
            agent_utterances += 1
            since_agent.clear()
    text = " ".join(" ".join(since_agent).split())
    return HeardTurn(response_id, text, caller_utterances, agent_utterances, transcript)


def agent_spoke(utterance: Utterance) -> bool:
    """Whether the utterance is an answer of the agent, and not only a "one moment"."""
    return (
        utterance.role == AGENT
        and bool(utterance.content.strip())
        and not is_acknowledgement(utterance.content)
    )


def incoming_call(call_id: str, call: Call, web_agents: Collection[str]) -> IncomingCall:
    """Who calls which line, from the call object alone.

    A web call has no numbers; it may name the line it is for in its variables or metadata, which only an
    agent in `web_agents` is believed. Refuses with `LineUnknown`.
    """
    outbound = call.direction == "outbound"
    line, other = (call.caller, call.called) if outbound else (call.called, call.caller)
    if line is None and call.to_number is None and call.agent_id in web_agents:
        line = _named_line(call.retell_llm_dynamic_variables) or _named_line(call.metadata)
    if line is None:
        raise LineUnknown("The call has no called number.")
    language = call.retell_llm_dynamic_variables.get("language")
    return IncomingCall(
        call_id=call_id,
        line_number=line,
        caller_number=other,
        outbound=outbound,
        language=language if isinstance(language, str) and language else None,
        agent_id=call.agent_id,
    )


def _named_line(variables: Mapping[str, Any]) -> str | None:
    number = variables.get("to_number")
    return phone_number(number) if isinstance(number, str) else None
