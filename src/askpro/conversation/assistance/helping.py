"""One utterance with help: what the local reading leaves open, a language model may propose or answer."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, replace

import msgspec

from askpro.conversation.assistance import knowledge
from askpro.conversation.assistance.assistant import Assistant, own_words
from askpro.conversation.assistance.claims import Frame
from askpro.conversation.assistance.knowledge import Found
from askpro.conversation.assistance.proposals import Utterance
from askpro.conversation.assistance.unsure import is_unsure
from askpro.conversation.tools.evidence import Known
from askpro.conversation.tools.trace import Trace, Traced
from askpro.conversation.understanding import Meaning, Situation
from askpro.conversation.understanding.commands import Ask, Command, Topic
from askpro.conversation.understanding.folding import fold
from askpro.foundation.database import Tenant
from askpro.foundation.errors import Unavailable
from askpro.tenancy.companies import Tone

HELP_SECONDS = 3.2
OWN_WORDS_LIKENESS_MIN = 0.65
"""How closely a kept question must be met for its answer to be given as it stands."""

KNOWLEDGE_ALONE = frozenset({Topic.OTHER, Topic.OTHER_MATTER, Topic.WHETHER_SOLD, Topic.PAYMENT})
"""What no tool knows of: only the company's own answers do, if they do."""


@dataclass(frozen=True, slots=True)
class Assisted:
    """What was meant, and what the company's knowledge says to it if it was an open question."""

    meaning: Meaning
    known: Known | None = None


async def assisted(
    tenant: Tenant,
    assistant: Assistant | None,
    meaning: Meaning,
    situation: Situation,
    tone: Tone,
    trace: Trace,
) -> Assisted:
    """The meaning with what a language model made of it; at once and unchanged where nothing is unsure.

    A question we know nothing of is answered in the company's own words, where it keeps an answer.
    Never refuses, nor takes longer than HELP_SECONDS: without help in time the meaning stays as it was.
    """
    if assistant is None or not is_unsure(meaning):
        return await _from_knowledge(tenant, meaning, situation, tone, trace)
    began = time.perf_counter()
    try:
        async with asyncio.timeout(HELP_SECONDS):
            help_given = await _help(tenant, assistant, meaning, situation, tone)
    except (TimeoutError, Unavailable):
        return Assisted(meaning)
    if help_given.commands or help_given.answer:
        return _traced(tenant, "language_model", meaning, help_given, trace, time.perf_counter() - began)
    return Assisted(meaning)


async def _from_knowledge(
    tenant: Tenant, meaning: Meaning, situation: Situation, tone: Tone, trace: Trace
) -> Assisted:
    if not any(ask.topic in KNOWLEDGE_ALONE for ask in meaning.of(Ask)):
        return Assisted(meaning)
    began = time.perf_counter()
    try:
        found = await tenant.atomically(knowledge.look_up, meaning.language, meaning.heard)
    except Unavailable:
        return Assisted(meaning)
    answer = _as_it_stands(found, _frame(meaning, situation, tone))
    if not answer:
        return Assisted(meaning)
    told = _Help(meaning.commands, answer)
    return _traced(tenant, "knowledge", meaning, told, trace, time.perf_counter() - began)


@dataclass(frozen=True, slots=True)
class _Help:
    commands: tuple[Command, ...]
    answer: str = ""


async def _help(
    tenant: Tenant, assistant: Assistant, meaning: Meaning, situation: Situation, tone: Tone
) -> _Help:
    """Proposals, and an answer at the same time where the company knows something of the matter."""
    frame = _frame(meaning, situation, tone)
    found = await tenant.atomically(knowledge.look_up, meaning.language, meaning.heard)
    passages = [one.passage for one in found]
    commands, answer = await asyncio.gather(
        assistant.propose(tenant, Utterance(meaning.heard, replace(situation, language=meaning.language))),
        assistant.phrase(tenant, meaning.heard, passages, frame),
    )
    others = tuple(one for one in commands if not (isinstance(one, Ask) and one.topic is Topic.OTHER))
    answer = "" if others else answer or _as_it_stands(found, frame)
    return _Help((Ask(topic=Topic.OTHER, span=(0, len(meaning.heard))),) if answer else commands, answer)


def _as_it_stands(found: tuple[Found, ...], frame: Frame) -> str:
    if not found or found[0].likeness < OWN_WORDS_LIKENESS_MIN:
        return ""
    return own_words(found[0].passage, frame)


def _frame(meaning: Meaning, situation: Situation, tone: Tone) -> Frame:
    staff = (word for term in situation.vocabulary.staff for words in term.words.values() for word in words)
    names = frozenset(part for word in staff for part in fold(word).text.split())
    return Frame(situation.now, meaning.language, situation.opening, names, tone)


def _traced(
    tenant: Tenant, name: str, meaning: Meaning, help_given: _Help, trace: Trace, seconds: float
) -> Assisted:
    """Kept beside the tools' calls: an answer is evidence only where the trace shows it."""
    ordinal, mark = trace.next_witness()
    known = Known(witness=mark, text=help_given.answer) if help_given.answer else None
    proposed = [type(command).__name__ for command in help_given.commands]
    trace.calls.append(
        Traced(
            ordinal=ordinal,
            name=name,
            arguments={"heard": meaning.heard},
            result={**(msgspec.to_builtins(known) if known else {}), "proposed": proposed},
            ok=True,
            called_at=tenant.database.clock.now(),
            duration_ms=int(seconds * 1000),
        )
    )
    return Assisted(replace(meaning, commands=help_given.commands), known)
