"""Wordings take turns: the same thing is not said in the same words twice running."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!])\s")


def in_turn(wordings: Sequence[str], turn: int, said: Collection[str]) -> str:
    """The wording whose turn it is, or the next with no sentence that was just said, by whatever prompt."""
    ahead = [wordings[(turn + step) % len(wordings)] for step in range(len(wordings))]
    return next((each for each in ahead if not any(part in said for part in sentences_of(each))), ahead[0])


def sentences_of(wording: str) -> list[str]:
    """The sentences of a wording, their places still open."""
    return _BETWEEN_SENTENCES.split(wording)
