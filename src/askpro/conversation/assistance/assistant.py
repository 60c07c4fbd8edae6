"""The assistant: a language model within a budget, its picks checked and its words guarded."""

from __future__ import annotations

from collections.abc import Sequence

import structlog

from askpro.conversation.assistance import budget
from askpro.conversation.assistance.addressing import addressing
from askpro.conversation.assistance.claims import Frame, claims_a_deed
from askpro.conversation.assistance.instructions import NOT_ANSWERED, phrasing, proposing
from askpro.conversation.assistance.knowledge import Passage
from askpro.conversation.assistance.ports import Completion, LanguageModel, Request
from askpro.conversation.assistance.proposals import Utterance, commands_of
from askpro.conversation.assistance.quoting import quotation
from askpro.conversation.assistance.wording import readable, sentences
from askpro.conversation.understanding.commands import Command
from askpro.foundation.database import Tenant
from askpro.foundation.errors import Unavailable
from askpro.foundation.telemetry import span

WORDS_SPOKEN_MAX = 300
"""Characters; nobody listens to more."""

_log = structlog.get_logger()


class Assistant:
    """Helps where the local reading is unsure. Whatever goes wrong, it has simply nothing to say."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    async def propose(self, tenant: Tenant, utterance: Utterance) -> tuple[Command, ...]:
        """The commands the model sees in the utterance, checked; none when it is away, wrong or too dear."""
        completion = await self._completed(tenant, proposing(utterance))
        return commands_of(completion.picked, utterance) if completion else ()

    async def phrase(self, tenant: Tenant, question: str, knowledge: Sequence[Passage], frame: Frame) -> str:
        """An answer quoted from one of the company's passages; empty when the model says anything else."""
        if not knowledge:
            return ""
        completion = await self._completed(tenant, phrasing(question, knowledge, frame))
        words = completion.words if completion else ""
        if not words or NOT_ANSWERED in words or len(words) > WORDS_SPOKEN_MAX:
            return ""
        quoted = next((said for one in knowledge if (said := quotation(words, one.answer, frame))), "")
        if not quoted:
            _log.warning("language_model_ungrounded")
        return quoted

    async def _completed(self, tenant: Tenant, request: Request) -> Completion | None:
        if not await tenant.atomically(budget.take):
            return None
        try:
            with span("language model"):
                completion = await self._model.complete(request)
        except Unavailable as away:
            _log.warning("language_model_away", why=away.code)
            return None
        await tenant.atomically(budget.spend, completion.tokens)
        return completion


def own_words(passage: Passage, frame: Frame) -> str:
    """The company's answer as it stands, if it may be said: short, readable, in tone, claiming no deed."""
    if not addressing(passage.answer, frame.language) <= {frame.tone}:
        return ""
    told = [readable(sentence) for sentence in sentences(passage.answer)]
    sayable = all(plain is not None and not claims_a_deed(plain, frame) for plain in told)
    return passage.answer if sayable and len(passage.answer) <= WORDS_SPOKEN_MAX else ""
