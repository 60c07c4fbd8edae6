"""How an utterance answers the open question: yes, no, or leaving it to us."""

from __future__ import annotations

from dataclasses import replace

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.answers import (
    Answer,
    AnswerKind,
    after_acknowledging,
    cautious,
    read_answer,
)
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.topics import Purpose, Topic
from askpro.conversation.understanding.utterance import Utterance

_ABOUT_OFFERS = frozenset({Topic.HOURS, Topic.SERVICES, Topic.EARLIEST})
"""Asked when, callers mean our free times with these; any other question is one of its own."""


def read_reply(utterance: Utterance) -> Answer | None:
    """The yes or no to the open question; wanting to keep an appointment is a no to cancelling it."""
    situation, text = utterance.situation, utterance.folded.text
    if situation.purpose == Purpose.CANCEL and situation.expecting == "confirmation":
        kept = utterance.phrases.keep.search(text)
        if kept:
            return Answer(AnswerKind.NO, utterance.folded.span(*kept.span()), False, "")
    offered_more = situation.expecting in ("offer", "anything_else")
    certain = utterance.certain
    answer = read_answer(certain.text, utterance.language)
    if answer and _goes_on_to_ask(utterance, answer, certain.text):
        return None
    answer = cautious(answer, certain.text, utterance.language, offered_more=offered_more)
    return replace(answer, span=certain.span(*answer.span)) if answer else None


def read_left_open(utterance: Utterance) -> meant.LeaveOpen | None:
    """Whether the caller leaves to us what was asked."""
    text, phrases = utterance.folded.text, utterance.phrases
    any_time = phrases.any_time.search(text)
    if any_time:
        return meant.LeaveOpen(time=True, span=utterance.folded.span(*any_time.span()))
    match = phrases.leave_open.search(text)
    if match is None and utterance.situation.expecting == "when" and not phrases.repeat.search(text):
        asks_else = any(
            pattern.search(text) for topic, pattern in phrases.topics.items() if topic not in _ABOUT_OFFERS
        )
        match = None if asks_else else phrases.ask_for_offers.search(text)
    return meant.LeaveOpen(span=utterance.folded.span(*match.span())) if match else None


def _goes_on_to_ask(utterance: Utterance, answer: Answer, text: str) -> bool:
    """ "Okay, and how long does it take?" has agreed to nothing yet."""
    rest = after_acknowledging(answer, text, utterance.language)
    return bool(rest) and (
        bool(utterance.phrases.question.search(fold(rest).text)) or utterance.ends_as_a_question()
    )
