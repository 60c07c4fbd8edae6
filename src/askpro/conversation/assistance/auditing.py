"""The audit: what was said in a call against what its tools had returned by then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from askpro.conversation.assistance import lexicon
from askpro.conversation.assistance.claim import Kind
from askpro.conversation.assistance.claims import Frame, claims_in
from askpro.conversation.assistance.grounds import Grounds, Piece, of_result
from askpro.conversation.assistance.guard import is_grounded
from askpro.conversation.assistance.wording import WORD, legible, sentences, words_of
from askpro.conversation.tools.shop import Shop
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.spelling import read_spelled
from askpro.telephony.calls import ToolCall, Turn


@dataclass(frozen=True, slots=True)
class UngroundedClaim:
    """A sentence of ours that claims what no tool had returned, and what that is."""

    turn_ordinal: int
    sentence: str
    claims: tuple[str, ...]


def audit(
    transcript: Iterable[Turn],
    trace: Sequence[ToolCall],
    frame: Frame,
    shop: Shop,
    also_known: Iterable[str] = (),
) -> list[UngroundedClaim]:
    """Every sentence of the receptionist's with a claim that nothing evidenced when it was said.

    Evidence is what tools returned for this turn or an earlier one; the caller's own words may be said back
    but never make anything free or done. `also_known` are names known otherwise, such as whose number it is.
    """
    frame = replace(frame, names=frame.names | _names_of(shop))
    pieces = [Piece(frozenset(), words_of(" ".join([*also_known, *_called(shop)])))]
    waiting = sorted(trace, key=lambda call: call.ordinal)
    found: list[UngroundedClaim] = []
    for turn in sorted(transcript, key=lambda turn: turn.ordinal):
        if turn.role == "caller":
            pieces += _said(turn.text, frame)
            continue
        while waiting and waiting[0].turn_ordinal <= turn.ordinal:
            pieces += of_result(waiting.pop(0).result, frame, shop)
        grounds = Grounds(frame, tuple(pieces))
        for sentence in filter(_is_no_example, sentences(turn.text)):
            verdict = is_grounded(sentence, grounds)
            if not verdict:
                found.append(UngroundedClaim(turn.ordinal, sentence, verdict.ungrounded))
    return found


def _is_no_example(sentence: str) -> bool:
    """ "Sagen Sie zum Beispiel: Dienstag um zehn" shows how to answer, and claims nothing."""
    return lexicon.EXAMPLE.match(fold(sentence).text) is None


def _said(text: str, frame: Frame) -> list[Piece]:
    """The caller's words, as something that may be said back: as a whole, each alone, and what they spell."""
    plain = legible(text[-400:])
    spelled = read_spelled(plain, frame.language)
    told = [plain, *(found[0] for found in WORD.finditer(plain)), *([spelled.letters] if spelled else [])]
    claims = (claim for each in told for claim in claims_in(each, frame) if claim.kind is not Kind.DEED)
    return [Piece(frozenset(claims), words_of(" ".join(told)))]


def _called(shop: Shop) -> list[str]:
    services = [name for names in shop.service_names.values() for name in names.values()]
    return [shop.company_name, *services, *shop.staff_names.values(), *shop.branch_names.values()]


def _names_of(shop: Shop) -> frozenset[str]:
    """Names of people, which are claims however they are written."""
    return words_of(" ".join(shop.staff_names.values()))
