"""What was said in a call, kept as the vendor tells it: with every turn, and as a whole in the end."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from askpro.foundation.database import Work
from askpro.providers.retell import Transcript, Utterance
from askpro.providers.retell.transcript import AGENT, CALLER
from askpro.telephony import calls
from askpro.telephony.calls import Call, Turn

_ROLES: dict[str, Literal["agent", "caller"]] = {AGENT: "agent", CALLER: "caller"}
_RECENT = 4
"""How many utterances a turn may still correct: an answer that was cut off, words that were joined."""


async def keep_answered(
    work: Work, call: Call, transcript: Transcript, answer: str, language: str | None, latency_ms: int
) -> None:
    """Keep the latest words as they were really spoken, and our answer to them.

    The next turn corrects the answer if it was cut off or never heard. `latency_ms` is how long it took.
    """
    spoken = _turns(transcript, work.now)[-_RECENT:]
    answered = Turn(
        ordinal=len(transcript),
        role="agent",
        text=answer,
        heard_at=work.now,
        language=language,
        latency_ms=latency_ms,
    )
    await calls.keep_turns(work, call, [*spoken, answered] if answer else spoken)


async def keep_whole(work: Work, call: Call, transcript: Transcript) -> None:
    """Keep everything that was said, as the vendor tells it in the end."""
    await calls.keep_turns(work, call, _turns(transcript, work.now))


def _turns(transcript: Transcript, heard_at: datetime) -> list[Turn]:
    """Turns by their place in the transcript; what neither side said has a place and no turn."""
    return [
        Turn(ordinal=place, role=_ROLES[said.role], text=_text(said), heard_at=heard_at)
        for place, said in enumerate(transcript)
        if said.role in _ROLES
    ]


def _text(said: Utterance) -> str:
    return said.content.replace("\0", " ")
