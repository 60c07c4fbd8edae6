"""Claims: who and what is taken when; the database lets no two active ones overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling.availability import Claim, Slot, Subject, SubjectKind


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as it is kept. Inactive ones record what is wanted; their stand-ins keep it free meanwhile."""

    id: UUID
    appointment_id: UUID | None
    session_id: UUID | None
    subject_kind: str
    subject_id: UUID
    unit: int
    starts_at: datetime
    ends_at: datetime
    active: bool
    expires_at: datetime | None
    stands_for: UUID | None

    @property
    def claim(self) -> Claim:
        subject = Subject(SubjectKind(self.subject_kind), self.subject_id, self.unit)
        return Claim(subject, Period(self.starts_at, self.ends_at))

    def clashes_with(self, other: ClaimRow) -> bool:
        mine, theirs = self.claim, other.claim
        return mine.subject == theirs.subject and mine.period.overlaps(theirs.period)


def rows_for_appointment(
    claims: Iterable[Claim], appointment_id: UUID, expires_at: datetime | None
) -> list[ClaimRow]:
    """Active claims of an appointment; `expires_at` while it is held."""
    return [_row(claim, appointment_id, None, expires_at) for claim in claims]


def rows_for_session(claims: Iterable[Claim], session_id: UUID) -> list[ClaimRow]:
    """Active claims of a class; they last until it is closed."""
    return [_row(claim, None, session_id, None) for claim in claims]


def leaning_on(own: Sequence[ClaimRow], rows: Iterable[ClaimRow]) -> list[ClaimRow]:
    """What to claim where the holder already has part of it: the rest is claimed, the whole is recorded.

    So one holder can hold offers that overlap, or a new time that overlaps the appointment it replaces,
    and nobody else can slip between.
    """
    leaning: list[ClaimRow] = []
    for row in rows:
        mine = [each.claim.period for each in own if each.clashes_with(row)]
        if not mine:
            leaning.append(row)
            continue
        leaning.append(replace(row, active=False))
        leaning += [
            replace(row, id=new_id(), starts_at=piece.start, ends_at=piece.end, stands_for=row.id)
            for piece in pieces_outside(row.claim.period, mine)
        ]
    return leaning


def pieces_outside(period: Period, taken: Iterable[Period]) -> list[Period]:
    """What is left of a period when others are taken out of it, in order."""
    pieces, since = [], period.start
    for other in sorted(taken):
        if other.start > since:
            pieces.append(Period(since, min(other.start, period.end)))
        since = max(since, other.end)
        if since >= period.end:
            break
    if since < period.end:
        pieces.append(Period(since, period.end))
    return [piece for piece in pieces if piece.start < piece.end]


def claiming_order(slots: Sequence[Slot]) -> list[int]:
    """The places of several slots in the order in which everybody claims them, one after the other."""

    def first_claims(place: int) -> list[tuple[UUID, int, datetime]]:
        return sorted((each.subject.id, each.subject.unit, each.period.start) for each in slots[place].claims)

    return sorted(range(len(slots)), key=first_claims)


def in_claiming_order(rows: Iterable[ClaimRow]) -> list[ClaimRow]:
    """Everybody claims in the same order, so that two who want the same never wait for each other."""
    return sorted(rows, key=lambda row: (row.subject_id, row.unit, row.starts_at))


def _row(
    claim: Claim, appointment_id: UUID | None, session_id: UUID | None, expires_at: datetime | None
) -> ClaimRow:
    return ClaimRow(
        id=new_id(),
        appointment_id=appointment_id,
        session_id=session_id,
        subject_kind=claim.subject.kind.value,
        subject_id=claim.subject.id,
        unit=claim.subject.unit,
        starts_at=claim.period.start,
        ends_at=claim.period.end,
        active=True,
        expires_at=expires_at,
        stands_for=None,
    )
