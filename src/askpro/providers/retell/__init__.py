"""Retell AI: its signature, call object, webhooks, custom functions and LLM WebSocket, read and written."""

from askpro.providers.retell.call import Call, is_call_id, phone_number, read_call
from askpro.providers.retell.drift import PayloadRefused
from askpro.providers.retell.functions import FunctionRequest, answer_function, read_function
from askpro.providers.retell.inbound import Admission, InboundCall, answer_inbound, read_inbound
from askpro.providers.retell.signature import SignatureRefused, sign, verify
from askpro.providers.retell.transcript import Transcript, Utterance
from askpro.providers.retell.webhooks import CallEvent, read_event

__all__ = [
    "Admission",
    "Call",
    "CallEvent",
    "FunctionRequest",
    "InboundCall",
    "PayloadRefused",
    "SignatureRefused",
    "Transcript",
    "Utterance",
    "answer_function",
    "answer_inbound",
    "is_call_id",
    "phone_number",
    "read_call",
    "read_event",
    "read_function",
    "read_inbound",
    "sign",
    "verify",
]
