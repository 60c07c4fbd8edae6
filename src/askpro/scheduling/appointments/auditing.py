"""What must hold of every book at rest, whatever happened to those who wrote in it."""

from __future__ import annotations

from typing import LiteralString
from uuid import UUID

from askpro.foundation.database import Repository, Work

_TAKEN_TWICE: LiteralString = (
    "select a.id from claims a join claims b on b.company_id = %(company_id)s and b.subject_id = a.subject_id"
    " and b.unit = a.unit and b.id > a.id and b.starts_at < a.ends_at and b.ends_at > a.starts_at"
    " where a.company_id = %(company_id)s and a.active and b.active"
)
_OVER_CAPACITY: LiteralString = (
    "select c.id from claims c join resources r on r.company_id = %(company_id)s and r.id = c.subject_id"
    " where c.company_id = %(company_id)s and c.active and c.unit >= r.capacity"
)
_SEATS_OVERSOLD: LiteralString = (
    "select s.id from class_sessions s where s.company_id = %(company_id)s and s.closed_at is null"
    " and exists (select from claims c join appointment_items i on i.company_id = %(company_id)s"
    " and i.appointment_id = c.appointment_id"
    " join services v on v.company_id = %(company_id)s and v.id = i.service_id"
    " where c.company_id = %(company_id)s and c.active and c.subject_id = s.subject_id"
    " and c.starts_at < s.ends_at and c.ends_at > s.starts_at"
    " having count(*) > max(v.seats) or max(c.unit) >= max(v.seats))"
)
_CLASS_WITHOUT_GIVER: LiteralString = (
    "select c.id from claims c where c.company_id = %(company_id)s and c.active and c.subject_kind = 'seat'"
    " and not exists (select from class_sessions s join claims g on g.company_id = %(company_id)s"
    " and g.session_id = s.id and g.active where s.company_id = %(company_id)s and s.closed_at is null"
    " and s.subject_id = c.subject_id and s.starts_at < c.ends_at and s.ends_at > c.starts_at)"
)
_CLASS_FOR_NOBODY: LiteralString = (
    "select g.id from claims g join class_sessions s on s.company_id = %(company_id)s and s.id = g.session_id"
    " where g.company_id = %(company_id)s and g.active and (s.closed_at is not null or not exists ("
    " select from claims c where c.company_id = %(company_id)s and c.active"
    " and c.subject_id = s.subject_id and c.starts_at < s.ends_at and c.ends_at > s.starts_at))"
)
_HELD_FOR_EVER: LiteralString = (
    "select a.id from appointments a where a.company_id = %(company_id)s and a.status = 'held'"
    " and (a.hold_expires_at is null or exists (select from claims c where c.company_id = %(company_id)s"
    " and c.appointment_id = a.id and c.active and c.expires_at is distinct from a.hold_expires_at))"
)
_CLAIMED_FOR_NOBODY: LiteralString = (
    "select c.id from claims c join appointments a on a.company_id = %(company_id)s"
    " and a.id = c.appointment_id where c.company_id = %(company_id)s and c.active"
    " and a.status not in ('held', 'confirmed', 'completed', 'no_show')"
)
_BOOKED_IN_PART: LiteralString = (
    "select a.id from appointments a where a.company_id = %(company_id)s and a.status = 'confirmed'"
    " and (a.customer_id is null or a.booked_at is null"
    " or not exists (select from claims c where c.company_id = %(company_id)s and c.appointment_id = a.id)"
    " or exists (select from claims c where c.company_id = %(company_id)s and c.appointment_id = a.id"
    " and (not c.active or c.expires_at is not null or c.stands_for is not null)))"
)
_STAFF_UNCLAIMED: LiteralString = (
    "select i.appointment_id as id from appointment_items i"
    " join appointments a on a.company_id = %(company_id)s and a.id = i.appointment_id"
    " and a.status = 'confirmed' where i.company_id = %(company_id)s and i.staff_id is not null"
    " and not exists (select from claims c where c.company_id = %(company_id)s and c.appointment_id = a.id"
    " and (c.subject_id = i.staff_id or c.subject_kind = 'seat')"
    " and c.starts_at < i.ends_at and c.ends_at > i.starts_at)"
)
_WITHOUT_ITEMS: LiteralString = (
    "select a.id from appointments a where a.company_id = %(company_id)s and not exists ("
    " select from appointment_items i where i.company_id = %(company_id)s and i.appointment_id = a.id)"
)
_HALF_MOVED: LiteralString = (
    "select a.id from appointments a where a.company_id = %(company_id)s"
    " and ((a.status = 'moved') <> (a.moved_to is not null)"
    " or a.moved_to is not null and not exists (select from appointments n"
    " where n.company_id = %(company_id)s and n.id = a.moved_to and n.moved_from = a.id"
    " and n.customer_id = a.customer_id and n.status not in ('held', 'expired'))"
    " or a.moved_from is not null and not exists (select from appointments p"
    " where p.company_id = %(company_id)s and p.id = a.moved_from and p.moved_to = a.id))"
)
_UNTOLD: LiteralString = (
    "select a.id from appointments a left join outbox o on o.company_id = %(company_id)s"
    " and (o.payload->>'appointment_id')::uuid = a.id"
    " and o.name in ('appointment_booked', 'appointment_moved', 'appointment_cancelled')"
    " where a.company_id = %(company_id)s and a.holder not like 'import:%%' group by a.company_id, a.id"
    " having count(*) filter (where o.name = 'appointment_booked')"
    " <> (a.booked_at is not null and a.moved_from is null)::int"
    " or count(*) filter (where o.name = 'appointment_moved')"
    " <> (a.booked_at is not null and a.moved_from is not null)::int"
    " or count(*) filter (where o.name = 'appointment_cancelled') <> (a.status = 'cancelled')::int"
)
_TOLD_OF_NOTHING: LiteralString = (
    "select o.id from outbox o where o.company_id = %(company_id)s and o.name like 'appointment_%%'"
    " and not exists (select from appointments a where a.company_id = %(company_id)s"
    " and a.id = (o.payload->>'appointment_id')::uuid and a.booked_at is not null)"
)
_IN_THE_BOOK: dict[str, LiteralString] = {
    "nobody is booked twice": _TAKEN_TWICE,
    "no resource is used beyond its capacity": _OVER_CAPACITY,
    "no class is oversold": _SEATS_OVERSOLD,
    "every seat is in a class that somebody gives": _CLASS_WITHOUT_GIVER,
    "nobody gives a class for nobody": _CLASS_FOR_NOBODY,
    "every hold has an end": _HELD_FOR_EVER,
    "nothing is taken for nobody": _CLAIMED_FOR_NOBODY,
    "what is booked is booked in full": _BOOKED_IN_PART,
    "whoever does it is taken for it": _STAFF_UNCLAIMED,
    "every appointment is for something": _WITHOUT_ITEMS,
    "what moved has one place": _HALF_MOVED,
}
_IN_THE_OUTBOX: dict[str, LiteralString] = {
    "what happened is told once": _UNTOLD,
    "nothing is told that did not happen": _TOLD_OF_NOTHING,
}


async def audit(work: Work, *, with_facts: bool = False) -> dict[str, list[UUID]]:
    """Every invariant of the company's book, with the ids of what breaks it; none is as it should be.

    A book at rest: expired holds have been swept (`expire_holds`), nobody is writing. `with_facts` looks at
    the outbox as well, which keeps what was announced for some days only.
    """
    invariants = {**_IN_THE_BOOK, **_IN_THE_OUTBOX} if with_facts else _IN_THE_BOOK
    rows = Repository(work)
    return {name: [row["id"] for row in await rows.rows(query)] for name, query in invariants.items()}
