"""For every statement of every repository: what a stranger would ask it, to reach what the salon owns."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from tests.cast import MONDAY_MORNING
from tests.conversation.dialogue.script import WEBER
from tests.strangers.estate import MESSAGE, NUMBER, REQUEST_KEY, Estate

import askpro
from askpro.conversation.assistance import Budget
from askpro.foundation.database import Repository
from askpro.foundation.security import hash_of_api_key
from askpro.scheduling.appointments import AppointmentFilter, Status
from askpro.scheduling.appointments.classes import ClassSession
from askpro.scheduling.availability import Allowance, class_id
from askpro.scheduling.policies import PolicyValues, Scope
from askpro.scheduling.staff import Absence
from askpro.scheduling.waiting import EntryStatus, OfferStatus
from askpro.scheduling.waiting.repository import OfferRow
from askpro.tenancy.branches import DayException
from askpro.tenancy.keys.repository import KeyRow
from askpro.tenancy.permissions import Role

LONG_AGO, FAR_AHEAD = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
FIRST = UUID(int=0)
Arguments = Callable[[Estate], tuple[Any, ...]]


def public_verbs() -> Iterator[tuple[str, type[Repository], str]]:
    """Every public method that a repository of the package adds, as `Class.method`, class and method."""
    for module in pkgutil.walk_packages(askpro.__path__, "askpro."):
        if module.name != "askpro.__main__":
            importlib.import_module(module.name)
    for repository in sorted(_below(Repository), key=lambda each: each.__name__):
        for name, _ in inspect.getmembers(repository, inspect.iscoroutinefunction):
            if not name.startswith("_") and name in vars(repository):
                yield f"{repository.__name__}.{name}", repository, name


def _below(kind: type[Repository]) -> set[type[Repository]]:
    ours = {each for each in kind.__subclasses__() if each.__module__.startswith("askpro.")}
    return ours.union(*map(_below, ours))


ASKED: dict[str, Arguments] = {
    "AppointmentRepository.add": lambda e: (e.booked,),
    "AppointmentRepository.add_many": lambda e: ([e.booked, e.held],),
    "AppointmentRepository.add_items": lambda e: ([e.booked, e.held],),
    "AppointmentRepository.add_rows": lambda e: ([e.booked, e.held],),
    "AppointmentRepository.by_id": lambda e: (e.booked.id,),
    "AppointmentRepository.history_of": lambda e: (e.salon.weber.id, LONG_AGO, FIRST),
    "AppointmentRepository.locked": lambda e: (e.booked.id, e.held.id),
    "AppointmentRepository.on_calendar_of": lambda e: (e.salon.jonas, LONG_AGO, FAR_AHEAD),
    "AppointmentRepository.page": lambda e: (
        AppointmentFilter(statuses=frozenset(Status)), (LONG_AGO, FIRST), 100,
    ),
    "AppointmentRepository.replace": lambda e: (e.booked.closed(Status.CANCELLED, "stranger", FAR_AHEAD),),
    "AppointmentRepository.upcoming_of": lambda e: (e.salon.weber.id, LONG_AGO, 100),
    "HoldRepository.expire": lambda e: ([e.held.id], FAR_AHEAD),
    "HoldRepository.extend": lambda e: ([e.held.id], FAR_AHEAD),
    "HoldRepository.held_by": lambda e: (e.held.holder, MONDAY_MORNING),
    "HoldRepository.lock_held_by": lambda e: (e.held.holder, MONDAY_MORNING, []),
    "HoldRepository.locked_to_book": lambda e: (e.held.id, e.booked.id),
    "HoldRepository.remove": lambda e: ([e.held.id, e.booked.id],),
    "HoldRepository.remove_expired": lambda e: (FAR_AHEAD,),
    "HoldRepository.run_out": lambda e: (FAR_AHEAD, 100),
    "BudgetRepository.grant": lambda e: (Budget(5, 5),),
    "BudgetRepository.spend": lambda e: (MONDAY_MORNING.date().replace(day=1), 100),
    "BudgetRepository.take": lambda e: (MONDAY_MORNING.date().replace(day=1), 1),
    "BudgetRepository.usage": lambda e: (MONDAY_MORNING.date().replace(day=1),),
    "BranchRepository.add": lambda e: (e.salon.branch,),
    "BranchRepository.add_exception": lambda e: (
        e.salon.branch.id, DayException(e.exception_id, date(2026, 12, 24), None, None, ""),
    ),
    "BranchRepository.drop_exception": lambda e: (e.salon.branch.id, e.exception_id),
    "BranchRepository.exceptions_from": lambda e: (e.salon.branch.id, date(2000, 1, 1)),
    "BranchRepository.listed": lambda e: (),
    "BranchRepository.replace": lambda e: (e.salon.branch,),
    "BranchRepository.replace_weekly_hours": lambda e: (e.salon.branch.id, []),
    "BranchRepository.weekly_hours": lambda e: (e.salon.branch.id,),
    "CallRepository.add": lambda e: (e.call,),
    "CallRepository.by_id": lambda e: (e.call.id,),
    "CallRepository.by_vendor": lambda e: (e.vendor_call,),
    "CallRepository.caller_spoke": lambda e: (e.call,),
    "CallRepository.locked": lambda e: (e.vendor_call,),
    "CallRepository.ongoing_since_before": lambda e: (FAR_AHEAD, 100),
    "CallRepository.page": lambda e: (LONG_AGO, FAR_AHEAD, None, None, None, (FAR_AHEAD, FIRST), 100),
    "CallRepository.replace": lambda e: (e.call,),
    "CallRepository.take_key": lambda e: (e.call,),
    "CallbackRepository.add": lambda e: (e.callback,),
    "CallbackRepository.by_id": lambda e: (e.callback.id,),
    "CallbackRepository.locked": lambda e: (e.callback.id,),
    "CallbackRepository.of_call": lambda e: (e.call.id,),
    "CallbackRepository.open_by": lambda e: (None, 100),
    "CallbackRepository.replace": lambda e: (e.callback,),
    "CatalogRepository.add_resource": lambda e: (e.resource, e.salon.branch.id),
    "CatalogRepository.add_service": lambda e: (e.course, 0),
    "CatalogRepository.replace_service": lambda e: (e.course,),
    "CatalogRepository.resources": lambda e: (e.salon.branch.id,),
    "CatalogRepository.services": lambda e: (),
    "CatalogRepository.withdraw_service": lambda e: (e.salon.cut,),
    "ClaimRepository.add": lambda e: (e.claims,),
    "ClaimRepository.confirm": lambda e: (e.held.id,),
    "ClaimRepository.deactivate": lambda e: ([e.held.id, e.booked.id],),
    "ClaimRepository.expire_in_the_way_of": lambda e: ([each.claim for each in e.claims], FAR_AHEAD),
    "ClaimRepository.extend": lambda e: ([e.held.id], FAR_AHEAD),
    "ClaimRepository.of": lambda e: (e.booked.id, e.held.id),
    "ClaimRepository.remove_of": lambda e: (e.booked.id,),
    "ClassRepository.close_deserted": lambda e: ([e.session_id], FAR_AHEAD),
    "ClassRepository.lock_attended_by": lambda e: ([e.attended.id],),
    "ClassRepository.lock_deserted": lambda e: (100,),
    "ClassRepository.locked_open": lambda e: (class_id(e.course.id, e.giver), e.attended.starts_at),
    "ClassRepository.open": lambda e: (
        ClassSession(
            e.session_id, e.salon.branch.id, class_id(e.course.id, e.giver),
            e.attended.starts_at, e.attended.ends_at, MONDAY_MORNING,
        ),
    ),
    "CompanyRepository.add": lambda e: (e.company,),
    "CompanyRepository.edition": lambda e: (),
    "CompanyRepository.own": lambda e: (),
    "CompanyRepository.replace": lambda e: (e.company,),
    "CompanyRepository.set_edition": lambda e: (e.key_id,),
    "ConversationRepository.begin": lambda e: (e.conversation,),
    "ConversationRepository.keep": lambda e: (e.conversation,),
    "ConversationRepository.of_call": lambda e: (e.call.id,),
    "CustomerRepository.add_many": lambda e: ([e.salon.weber],),
    "CustomerRepository.by_id": lambda e: (e.salon.weber.id,),
    "CustomerRepository.by_ids": lambda e: ([e.salon.weber.id, e.salon.keller.id],),
    "CustomerRepository.by_phone": lambda e: (WEBER, 100),
    "CustomerRepository.page": lambda e: (None, 100),
    "CustomerRepository.replace": lambda e: (e.salon.weber,),
    "CustomerRepository.saw": lambda e: (e.salon.weber.id, FAR_AHEAD),
    "DemandRepository.add": lambda e: (e.unmet,),
    "DemandRepository.page": lambda e: (LONG_AGO, FAR_AHEAD, (LONG_AGO, FIRST), 100),
    "DemandRepository.totals": lambda e: (LONG_AGO, FAR_AHEAD, None, 100),
    "DiaryRepository.allow": lambda e: (e.allowance_id, Allowance(e.salon.mira, e.booked.period)),
    "DiaryRepository.allowances": lambda e: (LONG_AGO, FAR_AHEAD),
    "DiaryRepository.booked": lambda e: (LONG_AGO, FAR_AHEAD, [], None),
    "DiaryRepository.booked_by": lambda e: (e.salon.weber.id, LONG_AGO, FAR_AHEAD, []),
    "DiaryRepository.disallow": lambda e: (e.allowance_id,),
    "DiaryRepository.last_booked": lambda e: (LONG_AGO, 100),
    "DiaryRepository.taken": lambda e: ([e.salon.mira, e.salon.jonas, e.giver], LONG_AGO, FAR_AHEAD, [], None),
    "DirectoryEntries.days_of_use": lambda e: (),
    "DirectoryEntries.enter_company": lambda e: (e.company.slug,),
    "DirectoryEntries.enter_key": lambda e: (hash_of_api_key(e.secret), e.key_id, frozenset()),
    "DirectoryEntries.enter_number": lambda e: (NUMBER, e.salon.branch.id),
    "DirectoryEntries.numbers": lambda e: (),
    "DirectoryEntries.remove_number": lambda e: (NUMBER,),
    "DirectoryEntries.revoke_key": lambda e: (e.key_id,),
    "JournalRepository.done": lambda e: (e.call.id, e.effect_key, e.effect),
    "JournalRepository.of_call": lambda e: (e.call.id,),
    "JournalRepository.take": lambda e: (e.call.id, e.effect_key, 1),
    "KnowledgeRepository.add": lambda e: (e.passage,),
    "KnowledgeRepository.in_language": lambda e: ("de",),
    "KnowledgeRepository.remove": lambda e: (e.passage.id,),
    "KeyRepository.add": lambda e: (KeyRow(e.key_id, "key", "hint", [], MONDAY_MORNING, None),),
    "KeyRepository.listed": lambda e: (),
    "KeyRepository.revoke": lambda e: (e.key_id,),
    "MemberRepository.add": lambda e: (e.member,),
    "MemberRepository.by_id": lambda e: (e.member.id,),
    "MemberRepository.listed": lambda e: (),
    "MemberRepository.owners_locked": lambda e: (),
    "MemberRepository.remove": lambda e: (e.member.id,),
    "MemberRepository.set_role": lambda e: (e.member.id, Role.READ_ONLY),
    "PolicyRepository.said": lambda e: (),
    "PolicyRepository.say": lambda e: (Scope.STAFF, e.salon.mira, PolicyValues(upcoming_max=9)),
    "PolicyRepository.unsay": lambda e: (Scope.STAFF, e.salon.mira),
    "SeriesRepository.add": lambda e: (e.weekly,),
    "SeriesRepository.by_id": lambda e: (e.weekly.id,),
    "StaffRepository.add": lambda e: (e.lara, 0),
    "StaffRepository.add_absence": lambda e: (e.lara.id, Absence(e.booked.period)),
    "StaffRepository.at_work": lambda e: (LONG_AGO,),
    "StaffRepository.leave": lambda e: (e.lara.id,),
    "StaffRepository.remove_absence": lambda e: (e.absence_id,),
    "StaffRepository.replace": lambda e: (e.lara,),
    "WaitingRepository.add": lambda e: (e.waits,),
    "WaitingRepository.add_offer": lambda e: (
        OfferRow(e.offer.id, e.waits.id, e.booked.starts_at, e.booked.ends_at, "open", LONG_AGO, FAR_AHEAD),
    ),
    "WaitingRepository.by_id": lambda e: (e.waits.id,),
    "WaitingRepository.close": lambda e: (e.waits.id, EntryStatus.LEFT, MONDAY_MORNING),
    "WaitingRepository.close_offer": lambda e: (e.offer.id, OfferStatus.DECLINED, MONDAY_MORNING),
    "WaitingRepository.extend": lambda e: (e.waits.id, FAR_AHEAD),
    "WaitingRepository.lapse": lambda e: (e.salon.branch.id, FAR_AHEAD),
    "WaitingRepository.lock_list": lambda e: (e.salon.branch.id,),
    "WaitingRepository.lock_offer": lambda e: (e.offer.id,),
    "WaitingRepository.lock_open_offer_to": lambda e: (e.waits.id,),
    "WaitingRepository.offer": lambda e: (e.offer.id,),
    "WaitingRepository.offered_to": lambda e: ([e.waits.id],),
    "WaitingRepository.open_list": lambda e: (e.salon.branch.id, 30),
    "WaitingRepository.open_offers_to": lambda e: ([e.waits.id], MONDAY_MORNING),
    "WaitingRepository.page": lambda e: (None, MONDAY_MORNING, FIRST, 100),
    "WaitingRepository.set_answer_minutes": lambda e: (e.salon.branch.id, 1),
    "WaitingRepository.waiting_at": lambda e: (e.salon.branch.id, MONDAY_MORNING),
    "WaitingRepository.waiting_for": lambda e: (e.waits.wish.key,),
    "_InboxRepository.add": lambda e: MESSAGE,
    "_InboxRepository.has": lambda e: MESSAGE,
    "_KeyRepository.keep": lambda e: (REQUEST_KEY, {"answer": "stolen"}),
    "_KeyRepository.recall": lambda e: (REQUEST_KEY, "fingerprint"),
    "_KeyRepository.take": lambda e: (REQUEST_KEY, "fingerprint"),
    "_TranscriptRepository.keep_tool_calls": lambda e: (e.call, e.tool_calls),
    "_TranscriptRepository.keep_turns": lambda e: (e.call, e.turns),
    "_TranscriptRepository.tool_calls_of": lambda e: (e.call,),
    "_TranscriptRepository.turns_of": lambda e: (e.call,),
}  # fmt: skip
