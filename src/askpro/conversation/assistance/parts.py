"""The parts of a sentence: "at ten or at eleven" claims two times, and each needs its own evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from askpro.conversation.assistance.claim import DAYS, MEASURES, TIMES, Claim, Kind

_JOINTS = re.compile(r"[,;:] | (?:und|oder|sowie|aber|and|or|but) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence between its joints, with the claims it takes over from the part before."""

    text: str
    claims: tuple[Claim, ...]


def parts_of(text: str, claims: tuple[Claim, ...]) -> Iterator[Part]:
    """The parts that claim something; a joint within a claim ("one hour and ten minutes") is none."""
    before: tuple[Claim, ...] = ()
    for start, end in _stretches(text, claims):
        own = tuple(claim for claim in claims if start <= claim.span[0] < end)
        if own:
            before = (*_carried(own, before), *own)
            yield Part(text[start:end], before)


def _carried(own: tuple[Claim, ...], before: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """A time without its day has the day said before; a price or a length what was named before."""
    kinds = {claim.kind for claim in own}
    carried = frozenset[Kind]()
    if kinds & TIMES and not kinds & DAYS:
        carried |= DAYS
    if kinds & MEASURES and Kind.NAME not in kinds:
        carried |= {Kind.NAME}
    return tuple(claim for claim in before if claim.kind in carried)


def _stretches(text: str, claims: tuple[Claim, ...]) -> Iterator[tuple[int, int]]:
    start = 0
    for joint in _JOINTS.finditer(text):
        if not any(claim.span[0] < joint.end() and joint.start() < claim.span[1] for claim in claims):
            yield start, joint.start()
            start = joint.end()
    yield start, len(text)
