"""Lessons 17, 19, 20 and 21: companies stay apart, data stays, what runs is known, what is built is wired."""

from __future__ import annotations

from typing import Any

import grimp
import psycopg
import pytest
from psycopg import errors
from tests.cast import Business
from tests.databases import Databases, NotOurs
from tests.front import Front, a_key, a_number, talk
from tests.simulators.retell import call_object

from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.events import Event, Reactions
from askpro.foundation.ids import new_id
from askpro.foundation.jobs import Jobs, Schedules
from askpro.wiring.commands import BEHIND_THE_SCENES, COMMANDS
from askpro.wiring.following import register_jobs, register_reactions, register_schedules
from askpro.wiring.roles.running import ROLES

NEWCOMER = "+4915155500078"


async def test_lesson_17_a_number_nobody_owns_reaches_no_company_at_all(
    front: Front, salon: Business
) -> None:
    await talk(front.phone(await a_number(salon), str(salon.weber.phone_e164)))
    unknown = "+493000000001"
    assert (await front.retell.ring(unknown)).json()["call_inbound"]["reject"] is True
    call = call_object(f"call_{new_id().hex}", to_number=unknown)
    assert (await front.retell.tell("call_started", call)).status_code == 204
    assert (await front.retell.function("services", call)).status_code == 404
    phone = front.phone(unknown)
    assert salon.branch.name not in (await talk(phone))[0]
    async with front.client(await a_key(salon.tenant)) as api:
        assert len((await api.get("/v1/calls")).json()["items"]) == 1


async def test_lesson_17_the_same_caller_is_somebody_else_at_another_company(
    front: Front, salon: Business, stranger: Business
) -> None:
    weber = str(salon.weber.phone_e164)
    await talk(front.phone(await a_number(salon), weber), "Schnitt morgen um zehn bei Jonas", "ja")
    said = await talk(front.phone(await a_number(stranger), weber), "Wann ist mein Termin?")
    assert "keinen kommenden Termin" in said[-1]


async def test_lesson_17_who_books_at_one_company_is_unknown_at_another(
    front: Front, salon: Business, stranger: Business
) -> None:
    book = "Schnitt morgen um zehn bei Jonas"
    here = await talk(front.phone(await a_number(salon), NEWCOMER), book, "Clara Neumann", "ja")
    assert "ist eingetragen" in here[-1]
    again = await talk(front.phone(await a_number(salon), NEWCOMER), "Schnitt übermorgen um zehn bei Jonas")
    there = await talk(front.phone(await a_number(stranger), NEWCOMER), book)
    assert "Clara Neumann" in again[-1]
    assert "Namen" in there[-1] and "Clara" not in there[-1] and there[-1].endswith("?")


def test_lesson_19_tests_refuse_a_database_they_did_not_make(postgres: Databases) -> None:
    somebody = Databases.of_new_run(postgres.admin_url)
    theirs = somebody.make()
    with pytest.raises(NotOurs):
        postgres.drop(theirs)
    psycopg.connect(theirs.app).close()
    somebody.drop_all()


@pytest.mark.parametrize(
    "statement",
    ["drop table appointments", "truncate appointments", "alter table calls add x int", "drop schema public"],
)
def test_lesson_19_the_application_cannot_destroy_what_it_uses(
    database_urls: DatabaseUrls, statement: str
) -> None:
    for url in (database_urls.app, database_urls.relay):
        with psycopg.connect(url) as connection, pytest.raises(errors.InsufficientPrivilege):
            connection.execute(statement.encode())


async def test_lesson_20_health_tells_the_build_and_how_late_work_is(
    front: Front, salon: Business, database_urls: DatabaseUrls
) -> None:
    async def told() -> dict[str, Any]:
        async with front.client() as anybody:
            health: dict[str, Any] = (await anybody.get("/health")).json()
            return health

    with psycopg.connect(database_urls.admin, autocommit=True) as admin:
        admin.execute("update outbox set published_at = now()")
        health = await told()
        assert (health["status"], health["build"], health["database"]) == ("ok", "test", "up")
        assert health["queue_lag_seconds"] == health["outbox_lag_seconds"] == 0
        admin.execute("update outbox set published_at = null, occurred_at = now() - interval '40 s'")
        admin.execute(
            "insert into queue.pgqueuer (priority, created, updated, execute_after, status, entrypoint)"
            " values (0, now(), now(), now() - interval '50 s', 'queued', 'nobody does it')"
        )
        health = await told()
        admin.execute("delete from queue.pgqueuer")
    assert health["status"] == "late"
    assert 40 <= health["outbox_lag_seconds"] < 50 <= health["queue_lag_seconds"] < 60


def test_lesson_21_every_module_is_reached_from_a_command() -> None:
    graph = grimp.build_graph("askpro")
    commands = {module for module, _ in COMMANDS.values()} | set(BEHIND_THE_SCENES.values())
    reached = {*commands, "askpro.__main__", *ROLES.values()}
    for start in tuple(reached):
        reached |= graph.find_upstream_modules(start)
    packages = {each.rpartition(".")[0] for each in graph.modules}
    unreached = {each for each in graph.modules - reached - packages if not each.startswith(tuple(WAITING))}
    assert unreached == PROGRAMS
    assert all(any(each.startswith(name) for each in graph.modules - reached) for name in WAITING)


PROGRAMS = {
    "askpro.foundation.database.linting",
}
"""Run by name as programs of their own."""

WAITING = {
    "askpro.conversation.dialogue.drawing": "draws the dialogue for docs/, checked there by a test",
    "askpro.tenancy.members": "the portal's logins",
}
"""What is built for the next storey, and why; whatever is wired leaves this list."""


def test_lesson_21_what_follows_from_events_is_wired() -> None:
    jobs, schedules = Jobs(), Schedules()
    reactions = Reactions(jobs)
    register_jobs(jobs)
    register_reactions(reactions)
    register_schedules(schedules)
    ours = [kind for kind in _kinds(Event) if kind.__module__.startswith("askpro.")]
    facts = {kind.name for kind in ours if not kind.__name__.startswith("_")}
    assert {name for name in facts if not reactions.to(name)} == FOR_THE_RECORD
    assert {"expire holds", "close stuck calls"} <= set(jobs.kinds)
    assert {"expire holds everywhere", "close stuck calls everywhere"} <= {
        each.name for each in schedules.all
    }


FOR_THE_RECORD = {
    *("appointment_booked", "appointment_completed", "customer_did_not_come"),
    *("call_started", "call_corrected", "callback_requested", "callback_closed"),
    *("company_founded", "customer_added", "customer_changed", "waiting_offered"),
}
"""Facts that are announced for others to hear; nothing of ours follows from them yet."""


def _kinds(kind: type[Event]) -> set[type[Event]]:
    return set(kind.__subclasses__()).union(*map(_kinds, kind.__subclasses__()))
