"""The guard: a sentence may be said when all it claims is evidenced, and belongs together there too."""

from __future__ import annotations

from dataclasses import dataclass

from askpro.conversation.assistance.claim import MEASURES, TIMES
from askpro.conversation.assistance.claims import claims_in
from askpro.conversation.assistance.grounds import Grounds, is_negative
from askpro.conversation.assistance.parts import Part, parts_of
from askpro.conversation.assistance.wording import readable, words_of


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence is grounded; otherwise what it claims without evidence."""

    ungrounded: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return not self.ungrounded


def is_grounded(sentence: str, evidence: Grounds) -> Verdict:
    """Whether each day, time, price, name and deed in a sentence is evidenced, as it is put together.

    A sentence of several parts ("at ten or at eleven") needs one fact for each part; a part takes the day, or
    what is priced, from the part before it. What cannot be read is not grounded. Pure; German and English.
    """
    text = readable(sentence)
    if text is None:
        return Verdict(("cannot be read",))
    claims = claims_in(text, evidence.frame)
    lone = [claim for claim in claims if not any(piece.holds(claim) for piece in evidence.pieces)]
    if lone:
        return Verdict(tuple(dict.fromkeys(map(str, lone))))
    negative = is_negative(text)
    apart = [part for part in parts_of(text, claims) if not _is_one_fact(part, negative, evidence)]
    return Verdict(tuple(f"puts together: {', '.join(map(str, part.claims))}" for part in apart))


def _is_one_fact(part: Part, negative: bool, evidence: Grounds) -> bool:
    """Whether one piece says all of it. What the evidence tells of elsewhere may not be put beside it."""
    measured = any(claim.kind in TIMES | MEASURES for claim in part.claims)
    subjects = words_of(part.text) & evidence.subjects if measured else frozenset[str]()
    return any(
        piece.holds_all(part.claims, negative) and (not piece.binding or subjects <= piece.words)
        for piece in evidence.pieces
    )
