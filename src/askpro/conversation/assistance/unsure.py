"""Whether the local reading of an utterance leaves something to ask a language model."""

from __future__ import annotations

import re

from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.commands import Command, Correct, Greet, SmallTalk, Thank

NOISE: tuple[type[Command], ...] = (Greet, Thank, SmallTalk, Correct)
"""Commands that take no conversation further."""

CONFIDENCE_MIN = 0.55
WORDS_UNREAD_MIN = 3
_WORD = re.compile(r"[^\W\d_]{2,}")


def is_unsure(meaning: Meaning) -> bool:
    """True when nothing but noise was understood, or only with low confidence, and words are left unread.

    Pure and a matter of microseconds: it is asked after every utterance.
    """
    telling = [command for command in meaning.commands if not isinstance(command, NOISE)]
    if any(command.confidence >= CONFIDENCE_MIN for command in telling):
        return False
    noise = [command.span for command in meaning.commands if isinstance(command, NOISE)]
    unread = [
        word
        for word in _WORD.finditer(meaning.heard)
        if not any(start <= word.start() < end for start, end in noise)
    ]
    return len(unread) >= WORDS_UNREAD_MIN
