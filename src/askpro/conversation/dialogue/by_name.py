"""The tools by name, for a model that talks in our place: plain arguments in, what may be said out.

Identity comes from the call's envelope or a proof in this call, never from an argument; dates are read from
the caller's own words; a slot is booked by the id under which it was offered to this call.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from askpro.conversation.dialogue.told import APPOINTMENT, SLOT, told
from askpro.conversation.tools.acts import (
    AnyAct,
    AskTerms,
    Book,
    Cancel,
    FindSlots,
    Identify,
    LoadUpcoming,
    MoveTo,
    ReachPerson,
    TellAddress,
    TellHours,
    TellMenu,
    TellService,
    TellTeam,
)
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.disclosure import disclosed, kept_back, standing
from askpro.conversation.tools.evidence import (
    Booked,
    Identified,
    KnownAppointment,
    OfferedSlot,
    Refused,
    Result,
    Terms,
    Upcoming,
)
from askpro.conversation.tools.people import recognise
from askpro.conversation.tools.perform import perform
from askpro.conversation.tools.search import offered_slot
from askpro.conversation.tools.shop import shop_of
from askpro.conversation.tools.trace import Trace, keep_trace
from askpro.conversation.understanding import Meaning, Situation, read
from askpro.conversation.understanding.commands import GiveTime, NameService, NameStaff
from askpro.conversation.understanding.context import Expecting, Language
from askpro.conversation.understanding.when import Timing
from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Forbidden, Invalid, NotFound
from askpro.foundation.ids import inside, outside
from askpro.scheduling import appointments
from askpro.scheduling.policies import Caller, Topic
from askpro.telephony import calls


class ToolUnknown(NotFound):
    """There is no tool of this name."""


class ArgumentUnreadable(Invalid):
    """A tool was called without something it needs, or with something that cannot be read."""


class IdentityUnproven(Forbidden):
    """Nothing is told or changed for a caller who is not identified."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One tool call from outside."""

    tenant: Tenant
    desk: Desk
    trace: Trace
    arguments: dict[str, Any]
    customer_id: UUID | None

    def text(self, name: str) -> str:
        value = self.arguments.get(name)
        return value.strip() if isinstance(value, str) else ""

    def meaning(self, name: str, expecting: Expecting) -> Meaning:
        """An argument read as the caller's own words."""
        shop = self.desk.shop
        now = self.tenant.database.clock.now().astimezone(shop.zone)
        language: Language = "en" if (self.desk.call.language or shop.language).startswith("en") else "de"
        return read(self.text(name), Situation(language, now, shop.vocabulary, expecting, shop.opening))

    def services(self) -> tuple[UUID, ...]:
        """The services named. Refuses with ArgumentUnreadable, naming the choices when it may be several."""
        named = self.meaning("service", "service").of(NameService)
        if not named or not all(len(command.candidates) == 1 for command in named):
            choices = [one for command in named for one in command.candidates] or list(
                self.desk.shop.service_names
            )
            names = [self.desk.shop.service_name(one, self.desk.shop.language) for one in choices]
            raise ArgumentUnreadable("Ask the caller which service it is.", argument="service", choices=names)
        return tuple(command.candidates[0] for command in named)

    def timing(self, required: bool = True) -> Timing:
        """Day and time as the caller said them. Refuses with ArgumentUnreadable."""
        said = self.meaning("when", "when").first(GiveTime)
        if said is None and required:
            raise ArgumentUnreadable("Pass day and time in the caller's own words.", argument="when")
        if said is not None and said.timing.contradiction is not None:
            raise ArgumentUnreadable("Weekday and date do not fit. Ask the caller.", argument="when")
        return said.timing if said else Timing()

    async def do(self, act: AnyAct) -> Result:
        return await perform(self.tenant, self.desk, act, self.trace, place=0)

    @property
    def is_proven(self) -> bool:
        """Whether the caller has told name and time of an appointment of theirs."""
        return self.desk.call.customer_id is not None

    def may_hear(self, topic: Topic, services: tuple[UUID, ...] = ()) -> Refused | None:
        """The refusal if this caller may not be told that."""
        caller = standing(self.customer_id is not None, self.is_proven)
        return kept_back(disclosed(self.desk.shop, topic, caller, services), self.trace)

    def customer(self) -> UUID:
        """Who is calling. Refuses with IdentityUnproven."""
        by_number = disclosed(self.desk.shop, Topic.APPOINTMENTS, Caller.RECOGNISED).allowed
        if self.customer_id is None or not (self.is_proven or by_number):
            raise IdentityUnproven("Ask for name, day and time of the appointment, and call identify.")
        return self.customer_id


async def call_by_name(
    tenant: Tenant, call_id: UUID, name: str, arguments: dict[str, Any], idempotency_key: str = ""
) -> dict[str, Any]:
    """Run the tool of that name for a call telephony knows; the answer is a JSON object with `ok`.

    The same tool with the same arguments changes the book once in a call, whatever the `idempotency_key`.
    Refuses with ToolUnknown, ArgumentUnreadable, IdentityUnproven, CallNotFound or Unavailable.
    """
    if name not in NAMED:
        raise ToolUnknown("There is no such tool.", name=name[:64], tools=sorted(NAMED))
    asked = await tenant.atomically(_asked, tenant, call_id, arguments)
    result = await NAMED[name](asked)
    await tenant.atomically(_keep, asked, result)
    return told(result, asked.desk)


async def _asked(work: Work, tenant: Tenant, call_id: UUID, arguments: dict[str, Any]) -> _Asked:
    call = await calls.find(work, call_id)
    desk = Desk(call, await shop_of(work, call.branch_id))
    trace = Trace(str(call.id), len(await calls.tool_calls_of(work, call)))
    known = await recognise(work, desk, "")
    by_number = known[0].customer_id if len(known) == 1 else None
    return _Asked(tenant, desk, trace, arguments, call.customer_id or by_number)


async def _keep(work: Work, asked: _Asked, result: Result) -> None:
    await keep_trace(work, asked.desk.call, asked.trace, turn_ordinal=0)
    proven = result.customer if isinstance(result, Identified | Booked) else None
    if proven is not None:
        await calls.identify(work, asked.desk.vendor_call, proven.customer_id)


async def _find_slots(asked: _Asked) -> Result:
    named = asked.meaning("staff", "staff").first(NameStaff)
    if named is not None and (named.unknown or len(named.candidates) > 1):
        raise ArgumentUnreadable("Ask the caller who it should be.", argument="staff")
    timing = asked.timing()
    moving = await _own_appointment(asked) if asked.text("appointment_id") else None
    act = FindSlots(
        services=moving.services if moving else asked.services(),
        branch_id=asked.desk.call.branch_id,
        wishes=timing.wishes,
        earliest=timing.asap,
        staff_id=named.candidates[0] if named and named.candidates else None,
        moving=moving.appointment_id if moving else None,
    )
    return await asked.do(act)


async def _book(asked: _Asked) -> Result:
    slot = await _offered(asked)
    name = asked.text("name")
    if asked.customer_id is None and not name:
        raise ArgumentUnreadable("Ask the caller for a name.", argument="name")
    act = Book(
        slot=slot,
        customer_id=asked.customer_id,
        name="" if asked.customer_id else name,
        phone="" if asked.customer_id else asked.text("phone"),
        for_whom=asked.text("for_whom"),
    )
    return await asked.do(act)


async def _move(asked: _Asked) -> Result:
    appointment, slot = await _own_appointment(asked), await _offered(asked)
    accepted = await _accepted(asked, appointment, "move")
    return await asked.do(MoveTo(appointment=appointment, slot=slot, accepted=accepted))


async def _cancel(asked: _Asked) -> Result:
    appointment = await _own_appointment(asked)
    accepted = await _accepted(asked, appointment, "cancel")
    return await asked.do(Cancel(appointment=appointment, accepted=accepted))


async def _accepted(asked: _Asked, appointment: KnownAppointment, change: str) -> Terms | None:
    """The terms of today, if their fee is the one the caller said yes to; a refusal has told it before."""
    cents = asked.arguments.get("accepted_fee_cents")
    if not isinstance(cents, int):
        return None
    terms = await asked.do(AskTerms(appointment=appointment, change=change))
    return terms if isinstance(terms, Terms) and terms.fee_cents == cents else None


async def _appointments_of(asked: _Asked) -> Result:
    return await asked.do(LoadUpcoming(customer_id=asked.customer()))


async def _identify(asked: _Asked) -> Result:
    wishes = asked.timing().wishes
    if not asked.text("name") or not any(wish.time and wish.time.point is not None for wish in wishes):
        raise ArgumentUnreadable("Name, day and time of the appointment are needed.", argument="name, when")
    return await asked.do(Identify(name=asked.text("name"), wishes=wishes))


async def _hours(asked: _Asked) -> Result:
    wishes = asked.timing(required=False).wishes
    day = next((wish.day.single for wish in wishes if wish.day), None)
    return await asked.do(TellHours(branch_id=asked.desk.call.branch_id, day=day))


async def _address(asked: _Asked) -> Result:
    return await asked.do(TellAddress(branch_id=asked.desk.call.branch_id))


async def _services(asked: _Asked) -> Result:
    return await asked.do(TellMenu(branch_id=asked.desk.call.branch_id))


async def _service(asked: _Asked) -> Result:
    service_id = asked.services()[0]
    if refused := asked.may_hear(Topic.PRICES, (service_id,)):
        return refused
    return await asked.do(TellService(service_id=service_id, branch_id=asked.desk.call.branch_id))


async def _staff(asked: _Asked) -> Result:
    if refused := asked.may_hear(Topic.TEAM):
        return refused
    return await asked.do(TellTeam(branch_id=asked.desk.call.branch_id))


async def _request_callback(asked: _Asked) -> Result:
    act = ReachPerson(
        reason=asked.text("reason"),
        branch_id=asked.desk.call.branch_id,
        name=asked.text("name"),
        phone=asked.text("phone"),
        customer_id=asked.customer_id,
        transfer=False,
    )
    return await asked.do(act)


NAMED: dict[str, Callable[[_Asked], Awaitable[Result]]] = {
    "find_slots": _find_slots,
    "book": _book,
    "move": _move,
    "cancel": _cancel,
    "appointments_of": _appointments_of,
    "identify": _identify,
    "hours": _hours,
    "address": _address,
    "services": _services,
    "service": _service,
    "staff": _staff,
    "request_callback": _request_callback,
}
"""What a model may call, under the names the tools are traced by."""


async def _offered(asked: _Asked) -> OfferedSlot:
    """A slot this call was offered. Refuses with ArgumentUnreadable for any other."""
    hold_id = inside(SLOT, asked.text("slot_id"))
    kept = await asked.tenant.atomically(appointments.find, hold_id)
    if kept.holder != asked.desk.holder:
        raise ArgumentUnreadable(
            "This slot was not offered to this call. Call find_slots.", argument="slot_id"
        )
    return offered_slot(kept, asked.desk.shop, asked.trace.next_witness()[1])


async def _own_appointment(asked: _Asked) -> KnownAppointment:
    """An appointment of the identified caller. Refuses with IdentityUnproven or ArgumentUnreadable."""
    wanted = inside(APPOINTMENT, asked.text("appointment_id"))
    loaded = await asked.do(LoadUpcoming(customer_id=asked.customer()))
    theirs = loaded.appointments if isinstance(loaded, Upcoming) else ()
    found = next((one for one in theirs if one.appointment_id == wanted), None)
    if found is None:
        name = outside(APPOINTMENT, wanted)
        raise ArgumentUnreadable("The caller has no such appointment. Call appointments_of.", given=name)
    return found
