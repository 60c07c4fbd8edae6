"""What was said so far, as Retell keeps it: utterances of agent and caller in order."""

from __future__ import annotations

import msgspec

from askpro.foundation.errors import Invalid

AGENT = "agent"
CALLER = "user"
UNINTELLIGIBLE = "(unintelligible audio)"
TRANSCRIPT_CHARACTERS_MAX = 1_000_000


class TranscriptTooLong(Invalid):
    """More was said than one call can hold."""


class Utterance(msgspec.Struct, frozen=True, omit_defaults=True):
    """One side speaking; `role` is open, since Retell also lists systems and transfer targets."""

    role: str
    content: str = ""


Transcript = tuple[Utterance, ...]


def bounded(transcript: Transcript) -> Transcript:
    """The transcript itself, or `TranscriptTooLong` above one million characters."""
    characters = sum(len(utterance.content) for utterance in transcript)
    if characters > TRANSCRIPT_CHARACTERS_MAX:
        raise TranscriptTooLong(
            f"The transcript has {characters} characters; {TRANSCRIPT_CHARACTERS_MAX} are the limit."
        )
    return transcript
