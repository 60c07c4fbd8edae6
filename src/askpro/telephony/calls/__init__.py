"""Calls: one row from whichever message comes first, its turns, its tool calls and one outcome."""

from askpro.telephony.calls.answering import answer, identify, note_outcome
from askpro.telephony.calls.ending import close_stuck, end
from askpro.telephony.calls.events import CallCorrected, CallEnded, CallStarted
from askpro.telephony.calls.model import Call, CallNews, CallNotFound, Direction, VendorCall
from askpro.telephony.calls.outcome import Outcome
from askpro.telephony.calls.reading import CallFilter, find, find_by_vendor, listed
from askpro.telephony.calls.transcript import (
    ToolCall,
    Turn,
    keep_tool_calls,
    keep_turns,
    tool_calls_of,
    turns_of,
)

__all__ = [
    "Call",
    "CallCorrected",
    "CallEnded",
    "CallFilter",
    "CallNews",
    "CallNotFound",
    "CallStarted",
    "Direction",
    "Outcome",
    "ToolCall",
    "Turn",
    "VendorCall",
    "answer",
    "close_stuck",
    "end",
    "find",
    "find_by_vendor",
    "identify",
    "keep_tool_calls",
    "keep_turns",
    "listed",
    "note_outcome",
    "tool_calls_of",
    "turns_of",
]
