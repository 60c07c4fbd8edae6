"""What the salon owns: at least one row of every kind a company can have, made through front doors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql
from tests.cast import BERLIN, MONDAY_MORNING, Business
from tests.conversation.dialogue.script import WEBER, Phone

from askpro.conversation import assistance
from askpro.conversation.assistance import Budget, Passage
from askpro.conversation.assistance.budget import take
from askpro.conversation.dialogue.memory import Conversation, ConversationRepository
from askpro.conversation.tools.journal import Effect, JournalRepository
from askpro.foundation.database import Repository, Work
from askpro.foundation.events import accept_once
from askpro.foundation.idempotency import once
from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling import appointments, availability, catalog, demand, policies, series, staff, waiting
from askpro.scheduling.appointments import Appointment, AppointmentCancelled, Details, Existing, Holding
from askpro.scheduling.appointments.claim_repository import ClaimRepository
from askpro.scheduling.appointments.claims import ClaimRow
from askpro.scheduling.availability import (
    Allowance,
    Assigned,
    Claim,
    Request,
    Slot,
    Subject,
    SubjectKind,
    Wish,
    open_diary,
)
from askpro.scheduling.catalog import Phase, Price, Resource, Service, Terms
from askpro.scheduling.demand import DemandOutcome, Unmet, Wanted
from askpro.scheduling.hours import DayHours, Hours, Shift
from askpro.scheduling.policies import PolicyValues, Scope
from askpro.scheduling.series import Series, SeriesWish
from askpro.scheduling.staff import Absence, Skill, Staff
from askpro.scheduling.waiting import Entry, Offer, WaitingWish
from askpro.scheduling.waiting.reactions import offer_cancelled
from askpro.telephony import callbacks, calls, numbers
from askpro.telephony.callbacks import Callback, NewCallback
from askpro.telephony.calls import Call, ToolCall, Turn, VendorCall
from askpro.tenancy import branches, companies, keys, members
from askpro.tenancy.companies import Company
from askpro.tenancy.members import Member
from askpro.tenancy.permissions import Permission, Role

NUMBER = "+493077700001"
REQUEST_KEY, MESSAGE = "request 1", ("retell", "call_started:call_1")


@dataclass(frozen=True)
class Estate:
    """The salon, and one of everything in it."""

    salon: Business
    call: Call
    booked: Appointment
    held: Appointment
    attended: Appointment
    course: Service
    lara: Staff
    absence_id: UUID
    exception_id: UUID
    allowance_id: UUID
    unmet: Unmet
    passage: Passage
    resource: Resource
    callback: Callback
    member: Member
    key_id: UUID
    secret: str
    company: Company
    turns: list[Turn]
    tool_calls: list[ToolCall]
    claims: list[ClaimRow]
    conversation: Conversation
    effect_key: str
    effect: Effect
    session_id: UUID
    weekly: Series
    fortnightly: Series
    past: Appointment
    other_passage: Passage
    waits: Entry
    offer: Offer

    @property
    def vendor_call(self) -> VendorCall:
        return VendorCall(self.call.vendor, self.call.vendor_call_id)

    @property
    def giver(self) -> UUID:
        """Who gives the course."""
        return self.attended.staff_ids[0]


async def an_estate(salon: Business) -> Estate:
    """Book by telephone, hold, attend a course, promise a callback, hire, close for a day, issue a key."""
    async with salon.tenant.begin() as work:
        await numbers.assign(work, salon.branch.id, NUMBER)
        course, resource = await _a_course(work, salon)
        lara = await _lara(work, salon, course)
        absence_id = await staff.add_absence(work, lara.id, Absence(_a_day(salon)))
        allowance_id = await availability.allow_overbooking(work, Allowance(salon.mira, _a_day(salon)))
        await policies.set_policy(work, Scope.STAFF, salon.mira, PolicyValues(move_notice_minutes=60))
        await demand.record(work, Wanted(branch_id=salon.branch.id), DemandOutcome.CLOSED)
        passage = await assistance.learn(work, "de", "Darf mein Hund mit?", "Hunde sind willkommen.")
        other_passage = await assistance.learn(work, "de", "Gibt es Kaffee?", "Kaffee gibt es immer.")
        await assistance.grant(work, Budget(requests_max=10, tokens_max=1000))
        await take(work)
        closed = await branches.add_exception(work, salon.branch.id, date(2026, 12, 24), reason="Heiligabend")
        member = await members.add(work, "mira@example.com", "Mira", Role.OWNER)
        key, secret = await keys.issue(work, "portal", frozenset({Permission.CATALOG_READ}))
        await once(work, REQUEST_KEY, "fingerprint", _an_answer)
        await accept_once(work, *MESSAGE)
    call = await _a_call(salon)
    async with salon.tenant.begin() as work:
        (booked,) = await appointments.listed(work)
        held = await appointments.hold(work, _wish(salon, salon.cut, salon.at("15:00"), "call:held"))
        seat = await appointments.hold(work, _wish(salon, course.id, salon.at("16:00"), "call:seat"))
        attended = await appointments.book(work, seat.id, Details(customer_id=salon.keller.id))
        wanted = NewCallback(
            branch_id=salon.branch.id, phone=WEBER, call_id=call.id, customer_id=salon.weber.id
        )
        callback = await callbacks.request(work, wanted)
        weekly, waits = await _a_waiting_customer(work, salon)
        fortnightly = await series.book(
            work, _again(salon, "FREQ=WEEKLY;INTERVAL=2;COUNT=2", salon.at("09:00", days=3))
        )
        past = await _a_past_appointment(work, salon)
        conversation = await ConversationRepository(work).of_call(call.id)
        assert conversation
        reading = Repository(work)
        (effect,) = await reading.rows(
            "select key from conversation_effects where company_id = %(company_id)s"
        )
        (session,) = await reading.rows("select id from class_sessions where company_id = %(company_id)s")
        return Estate(
            salon=salon,
            call=call,
            booked=booked,
            held=held,
            attended=attended,
            course=course,
            lara=lara,
            absence_id=absence_id,
            exception_id=closed.id,
            allowance_id=allowance_id,
            unmet=(await demand.listed(work, Period(MONDAY_MORNING, salon.at("23:00", days=9))))[0],
            passage=passage,
            resource=resource,
            callback=callback,
            member=member,
            key_id=key.id,
            secret=secret,
            company=await companies.find(work),
            turns=await calls.turns_of(work, call),
            tool_calls=await calls.tool_calls_of(work, call),
            claims=await ClaimRepository(work).of(booked.id, held.id, attended.id),
            conversation=conversation,
            effect_key=effect["key"],
            effect=(await JournalRepository(work).of_call(call.id))[0],
            session_id=session["id"],
            weekly=weekly,
            fortnightly=fortnightly,
            past=past,
            other_passage=other_passage,
            waits=waits,
            offer=(await waiting.offers_for(work, salon.weber.id))[0],
        )


async def _a_waiting_customer(work: Work, salon: Business) -> tuple[Series, Entry]:
    """Keller gives back the first time of a series, and it is offered to Weber, who waits."""
    weekly = await series.book(work, _again(salon, "FREQ=WEEKLY;COUNT=2", salon.at("12:00", days=2)))
    wanted = WaitingWish(
        customer_id=salon.weber.id,
        branch_id=salon.branch.id,
        service_ids=(salon.cut,),
        until=salon.at("23:00", days=2),
    )
    waits = await waiting.join(work, wanted)
    gone = await appointments.cancel(work, weekly.booked[0].id)
    await offer_cancelled(work, AppointmentCancelled.of(gone, cancelled_by="caller"))
    return weekly, waits


def _again(salon: Business, rule: str, first: datetime) -> SeriesWish:
    return SeriesWish(
        branch_id=salon.branch.id,
        service_ids=(salon.cut,),
        first=first,
        rule=rule,
        details=Details(customer_id=salon.keller.id),
        holder="call:series",
        source="phone",
    )


async def _a_past_appointment(work: Work, salon: Business) -> Appointment:
    """From the book the salon kept before: Keller came last week."""
    start = salon.at("10:00", days=-5)
    subject = Subject(SubjectKind.STAFF, salon.mira)
    period = Period(start, start + timedelta(hours=1))
    slot = Slot(
        start,
        period.end,
        (salon.cut,),
        (Assigned(subject, "", salon.cut),),
        (Claim(subject, period),),
        Price(3500),
    )
    diary = await open_diary(work, salon.branch.id, period)
    (past,) = await appointments.take_over(work, diary, [Existing(slot, salon.keller.id)])
    return past


def everything_of(admin_url: str, company_id: UUID) -> dict[str, list[str]]:
    """Every row of a company in every table that has companies, seen past all locks."""
    with psycopg.connect(admin_url) as connection:
        tables = connection.execute(
            "select c.table_schema, c.table_name from information_schema.columns c"
            " join information_schema.tables t using (table_schema, table_name)"
            " where c.column_name = 'company_id' and t.table_type = 'BASE TABLE'"
            " and c.table_schema in ('public', 'directory') order by 1, 2"
        ).fetchall()
        return {
            f"{schema}.{table}": [
                str(row)
                for row in connection.execute(
                    sql.SQL("select * from {} where company_id = %s order by 1, 2").format(
                        sql.Identifier(schema, table)
                    ),
                    [company_id],
                )
            ]
            for schema, table in tables
        }


def tables_of(admin_url: str) -> list[str]:
    """Every table in `public` that has companies; of those in partitions, the whole."""
    with psycopg.connect(admin_url) as connection:
        return [
            name
            for (name,) in connection.execute(
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                " where a.attname = 'company_id' and c.relkind in ('r', 'p') and not c.relispartition"
                " and c.relnamespace = 'public'::regnamespace order by 1"
            )
        ]


async def _a_call(salon: Business) -> Call:
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Guten Tag, ich hätte gern morgen um zehn einen Schnitt bei Jonas
        C: Ja, gerne
    """)
    return await phone.record()


async def _a_course(work: Work, salon: Business) -> tuple[Service, Resource]:
    resource = Resource(new_id(), "room", "Saal")
    await catalog.add_resource(work, salon.branch.id, resource)
    course = Service(
        new_id(),
        {"de": "Kurs", "en": "Course"},
        (Phase(60),),
        Price(2000),
        seats=8,
        branch_terms={salon.branch.id: Terms(price=Price(1800))},
        staff_terms={salon.mira: Terms(phase_minutes=(50,))},
    )
    await catalog.add_service(work, course)
    return course, resource


async def _lara(work: Work, salon: Business, course: Service) -> Staff:
    week = tuple(Shift(weekday, 540, 1080) for weekday in range(5))
    pause = (Shift(2, 720, 750),)
    other_day = (DayHours(date(2026, 12, 1), ((600, 700),)),)
    hours = {salon.branch.id: Hours(BERLIN, week, pause, other_day)}
    lara = Staff(new_id(), "Lara", frozenset({Skill(course.id)}), hours)
    await staff.hire(work, lara, position=3)
    return lara


def _wish(salon: Business, service_id: UUID, start: Any, holder: str) -> Holding:
    wish = Wish((service_id,), Period(start, start + timedelta(minutes=1)))
    return Holding(branch_id=salon.branch.id, request=Request(wish, start), holder=holder, source="phone")


def _a_day(salon: Business) -> Period:
    return Period(salon.at("09:00", days=30), salon.at("18:00", days=30))


async def _an_answer(_work: Work) -> dict[str, Any]:
    return {"answer": 42}
