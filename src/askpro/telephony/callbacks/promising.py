"""Promising a callback, and keeping the promise."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.foundation.phone import read_phone
from askpro.telephony.callbacks.model import (
    Callback,
    CallbackClosed,
    CallbackNotFound,
    CallbackRequested,
    NewCallback,
)
from askpro.telephony.callbacks.repository import CallbackRepository
from askpro.tenancy import branches

LISTED_MAX = 500


async def request(work: Work, wanted: NewCallback) -> Callback:
    """Promise a callback within 24, 4 or 2 hours (normal, high, urgent). One call gets one callback:
    asked again, the newer number, name and reason count, and the earlier promise stands.

    Refuses with BranchNotFound or NotAPhoneNumber.
    """
    branch = await branches.find(work, wanted.branch_id)
    callback = Callback(
        id=new_id(),
        branch_id=branch.id,
        call_id=wanted.call_id,
        customer_id=wanted.customer_id,
        name=wanted.name,
        phone_e164=read_phone(wanted.phone, branch.country),
        reason=wanted.reason,
        priority=wanted.priority,
        status="open",
        promised_by=work.now + wanted.priority.answer_time,
        assigned_to=None,
        created_at=work.now,
        closed_at=None,
        note="",
    )
    repository = CallbackRepository(work)
    if not await repository.add(callback):
        return await _asked_again(repository, callback)
    work.announce(
        CallbackRequested(
            callback_id=callback.id,
            branch_id=callback.branch_id,
            priority=callback.priority,
            promised_by=callback.promised_by,
        )
    )
    return callback


async def assign(work: Work, callback_id: UUID, member_id: UUID) -> Callback:
    """This member will call back. Refuses with CallbackNotFound."""
    callback = replace(await _locked(work, callback_id), assigned_to=member_id)
    await CallbackRepository(work).replace(callback)
    return callback


async def close(
    work: Work, callback_id: UUID, status: Literal["done", "given_up"], note: str = ""
) -> Callback:
    """Somebody called back, or gave up. Closing it again changes nothing. Refuses with CallbackNotFound."""
    callback = await _locked(work, callback_id)
    if callback.status != "open":
        return callback
    closed = replace(callback, status=status, closed_at=work.now, note=note)
    await CallbackRepository(work).replace(closed)
    work.announce(CallbackClosed(callback_id=closed.id, status=closed.status))
    return closed


async def find(work: Work, callback_id: UUID) -> Callback:
    """The callback. Refuses with CallbackNotFound."""
    return _existing(await CallbackRepository(work).by_id(callback_id), callback_id)


async def listed_open(work: Work, limit: int = 100) -> list[Callback]:
    """The open ones, the most pressing first."""
    return await CallbackRepository(work).open_by(None, min(limit, LISTED_MAX))


async def overdue(work: Work, limit: int = 100) -> list[Callback]:
    """The open ones whose promise is broken."""
    return await CallbackRepository(work).open_by(work.now, min(limit, LISTED_MAX))


async def _asked_again(repository: CallbackRepository, again: Callback) -> Callback:
    assert again.call_id is not None
    known = await repository.of_call(again.call_id)
    assert known is not None
    if known.status != "open":
        return known
    merged = replace(
        known,
        phone_e164=again.phone_e164,
        name=again.name or known.name,
        reason=again.reason or known.reason,
        customer_id=again.customer_id or known.customer_id,
        priority=again.priority if again.promised_by < known.promised_by else known.priority,
        promised_by=min(again.promised_by, known.promised_by),
    )
    await repository.replace(merged)
    return merged


async def _locked(work: Work, callback_id: UUID) -> Callback:
    return _existing(await CallbackRepository(work).locked(callback_id), callback_id)


def _existing(callback: Callback | None, callback_id: UUID) -> Callback:
    if callback is None:
        raise CallbackNotFound("This company has no such callback.", callback_id=str(callback_id))
    return callback
