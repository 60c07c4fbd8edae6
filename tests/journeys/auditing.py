"""What must be true of a house at rest, read from its database past every lock."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from tests.foundation.waiting import until
from tests.journeys.house import House

from askpro.foundation.events import Reactions
from askpro.foundation.jobs import Jobs
from askpro.wiring.following import register_reactions

Rows = list[dict[str, Any]]


def double_bookings(house: House) -> Rows:
    """Pairs of active claims that take the same subject at the same time."""
    return house.rows(
        "select a.id, b.id from claims a join claims b on b.company_id = a.company_id"
        " and b.subject_id = a.subject_id and b.unit = a.unit and b.period && a.period and b.id > a.id"
        " where a.company_id = %s and a.active and b.active"
    )


def half_bookings(house: House) -> Rows:
    """Confirmed appointments that lack a customer, an item, or the claim on their staff's whole time."""
    return house.rows(
        "select a.id, a.starts_at from appointments a where a.company_id = %s and a.status = 'confirmed'"
        " and (a.customer_id is null or not exists (select from customers c"
        " where c.company_id = a.company_id and c.id = a.customer_id)"
        " or not exists (select from appointment_items i"
        " where i.company_id = a.company_id and i.appointment_id = a.id"
        " and exists (select from claims c where c.company_id = a.company_id and c.appointment_id = a.id"
        " and c.active and c.expires_at is null and c.subject_id = i.staff_id"
        " and c.starts_at <= i.starts_at and c.ends_at >= i.ends_at)))"
    )


def claims_of_nothing(house: House) -> Rows:
    """Active claims whose appointment is neither held nor booked, and so keep others away for nobody."""
    return house.rows(
        "select c.id from claims c join appointments a on a.company_id = c.company_id"
        " and a.id = c.appointment_id where c.company_id = %s and c.active"
        " and a.status not in ('held', 'confirmed', 'completed', 'no_show')"
    )


def appointments_not_announced_once(house: House) -> Rows:
    """Appointments that were booked, and of which not exactly one event tells."""
    return house.rows(
        "select a.id, count(o.id) as told from appointments a left join outbox o"
        " on o.company_id = a.company_id and o.payload->>'appointment_id' = a.id::text"
        " and o.name = 'appointment_booked'"
        " where a.company_id = %s and a.booked_at is not null and a.moved_from is null"
        " group by a.id having count(o.id) <> 1"
    )


async def everything_followed(house: House, seconds_max: float = 45) -> Rows:
    """Events that were not published, or to which some reaction did not follow, after some patience."""

    async def nothing_missing() -> bool:
        return not _not_followed(house)

    with suppress(TimeoutError):
        await until(nothing_missing, seconds_max=seconds_max)
    return _not_followed(house)


def _not_followed(house: House) -> Rows:
    reactions = Reactions(Jobs())
    register_reactions(reactions)
    events = house.rows("select id, name, published_at from outbox where company_id = %s")
    seen = house.rows("select source, key from inbox where company_id = %s")
    accepted = {(row["source"], row["key"]) for row in seen}
    return [
        event
        for event in events
        if event["published_at"] is None
        or any(
            (job.removeprefix(f"on {event['name']}: "), str(event["id"])) not in accepted
            for job in reactions.to(event["name"])
        )
    ]
