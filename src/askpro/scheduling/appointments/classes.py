"""Classes: the first who attends opens one, which takes the staff's time; the last who leaves closes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askpro.foundation.database import Repository, Work
from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling.appointments.claim_repository import ClaimRepository
from askpro.scheduling.appointments.claims import rows_for_session
from askpro.scheduling.appointments.refusals import SlotTaken
from askpro.scheduling.availability import Claim, SubjectKind


@dataclass(frozen=True, slots=True)
class ClassSession:
    """A class that takes place; its subject is the class whose seats are taken."""

    id: UUID
    branch_id: UUID
    subject_id: UUID
    starts_at: datetime
    ends_at: datetime
    opened_at: datetime
    closed_at: datetime | None = None


def split_seats(claims: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The seats, which the attendee takes, and what the class itself takes."""
    seats: list[Claim] = []
    others: list[Claim] = []
    for claim in claims:
        (seats if claim.subject.kind is SubjectKind.SEAT else others).append(claim)
    return seats, others


async def join(work: Work, branch_id: UUID, subject_id: UUID, period: Period, needs: Sequence[Claim]) -> None:
    """Make sure that the class takes place, and keep it open until the work ends.

    `needs` is what it takes if it is opened now. Refuses with SlotTaken.
    """
    sessions = ClassRepository(work)
    session = ClassSession(new_id(), branch_id, subject_id, period.start, period.end, work.now)
    if await sessions.open(session):
        if not needs or not await ClaimRepository(work).add(rows_for_session(needs, session.id)):
            raise SlotTaken(period.start)
    elif not await sessions.locked_open(subject_id, period.start):
        raise SlotTaken(period.start)


async def is_open(work: Work, subject_id: UUID, starts_at: datetime) -> bool:
    """Whether the class still takes place; if so it is kept open until the work ends."""
    return await ClassRepository(work).locked_open(subject_id, starts_at)


class ClassRepository(Repository):
    """Every statement on classes."""

    async def open(self, session: ClassSession) -> bool:
        """False when it is open already; waits for somebody who is just opening it."""
        return await self.execute(
            "insert into class_sessions"
            " (company_id, id, branch_id, subject_id, starts_at, ends_at, opened_at)"
            " values (%(company_id)s, %(id)s, %(branch_id)s, %(subject_id)s, %(starts_at)s, %(ends_at)s,"
            " %(opened_at)s) on conflict (company_id, subject_id, starts_at) where closed_at is null"
            " do nothing",
            id=session.id, branch_id=session.branch_id, subject_id=session.subject_id,
            starts_at=session.starts_at, ends_at=session.ends_at, opened_at=session.opened_at,
        ) == 1  # fmt: skip

    async def locked_open(self, subject_id: UUID, starts_at: datetime) -> bool:
        return bool(
            await self.rows(
                "select id from class_sessions where company_id = %(company_id)s"
                " and subject_id = %(subject_id)s and starts_at = %(starts_at)s and closed_at is null"
                " for update",
                subject_id=subject_id,
                starts_at=starts_at,
            )
        )

    async def lock_attended_by(self, appointment_ids: Sequence[UUID]) -> list[UUID]:
        """The open classes in which these appointments have seats, held against others who join or leave."""
        rows = await self.rows(
            "select s.id from class_sessions s where s.company_id = %(company_id)s and s.closed_at is null"
            " and exists (select from claims c where c.company_id = %(company_id)s"
            " and c.appointment_id = any(%(ids)s) and c.subject_kind = 'seat'"
            " and c.subject_id = s.subject_id and c.starts_at < s.ends_at and c.ends_at > s.starts_at)"
            " order by s.id for update",
            ids=list(appointment_ids),
        )
        return [row["id"] for row in rows]

    async def lock_deserted(self, limit: int) -> list[UUID]:
        """Open classes that nobody seems to attend any more."""
        rows = await self.rows(
            "select s.id from class_sessions s where s.company_id = %(company_id)s and s.closed_at is null"
            " and not exists (select from claims c where c.company_id = %(company_id)s and c.active"
            " and c.subject_id = s.subject_id and c.starts_at < s.ends_at and c.ends_at > s.starts_at)"
            " order by s.id limit %(limit)s for update skip locked",
            limit=limit,
        )
        return [row["id"] for row in rows]

    async def close_deserted(self, locked_ids: Sequence[UUID], now: datetime) -> None:
        """Close those without a seat taken. An earlier statement locked them, so nobody is joining."""
        await self.execute(
            "with closed as (update class_sessions s set closed_at = %(now)s"
            " where s.company_id = %(company_id)s and s.id = any(%(ids)s) and s.closed_at is null"
            " and not exists (select from claims c where c.company_id = %(company_id)s and c.active"
            " and c.subject_id = s.subject_id and c.starts_at < s.ends_at and c.ends_at > s.starts_at)"
            " returning s.id)"
            " update claims set active = false where company_id = %(company_id)s and active"
            " and session_id in (select id from closed)",
            ids=list(locked_ids),
            now=now,
        )
