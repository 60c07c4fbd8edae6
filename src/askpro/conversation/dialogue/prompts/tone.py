"""The tone of a sentence, written once with both forms where it speaks to the caller: "[Ihr|dein] Termin"."""

from __future__ import annotations

import re

from askpro.tenancy.companies import Tone

_EITHER = re.compile(r"\[(?P<formal>[^|\]]*)\|(?P<informal>[^|\]]*)\]")


def in_tone(sentence: str, tone: Tone) -> str:
    """The sentence as it is said in a tone; one that speaks to nobody is the same in both."""
    return _EITHER.sub(lambda found: found[tone.value], sentence)
