"""What was said for the company, its branches, services and staff, and what follows for one appointment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from typing import Any
from uuid import UUID

import msgspec
from msgspec import UNSET, UnsetType

from askpro.scheduling.hours import Limit
from askpro.scheduling.policies.model import Amount, FeeTier, Part, Policy, Scope, Topic, Withheld


class PolicyValues(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said for one scope. What is left out is decided by the next more general one.

    Nothing is lifted by leaving it out: say 0 minutes, an empty list, or null for a maximum.
    """

    cancel_notice_minutes: int | UnsetType = UNSET
    cancel_fees: tuple[FeeTier, ...] | UnsetType = UNSET
    cancellations_per_month_max: int | UnsetType | None = UNSET
    move_notice_minutes: int | UnsetType = UNSET
    move_fees: tuple[FeeTier, ...] | UnsetType = UNSET
    moves_per_month_max: int | UnsetType | None = UNSET
    deposits: tuple[Amount, ...] | UnsetType = UNSET
    customer_limits: tuple[Limit, ...] | UnsetType = UNSET
    upcoming_max: int | UnsetType | None = UNSET
    withheld_number: Withheld | UnsetType = UNSET
    told_unidentified: frozenset[Topic] | UnsetType = UNSET
    told_recognised: frozenset[Topic] | UnsetType = UNSET

    def __post_init__(self) -> None:
        for notice in (self.cancel_notice_minutes, self.move_notice_minutes):
            if isinstance(notice, int) and notice < 0:
                raise ValueError("a notice is not negative")
        for most in (self.cancellations_per_month_max, self.moves_per_month_max, self.upcoming_max):
            if isinstance(most, int) and most < 1:
                raise ValueError("a maximum is at least 1")

    def said(self) -> dict[str, Any]:
        """What is said, by field."""
        everything = {name: getattr(self, name) for name in self.__struct_fields__}
        return {name: value for name, value in everything.items() if value is not UNSET}


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything a company has said, by scope and the id of what it is said for."""

    company_id: UUID
    said: Mapping[tuple[Scope, UUID], PolicyValues]

    def policy_for(self, branch_id: UUID | None, parts: Sequence[Part]) -> Policy:
        """Field by field the most special word counts: staff, service, branch, company.

        An appointment of several parts is one whole: of their policies the strictest holds, field by field.
        """
        return reduce(_stricter, [self._of_part(branch_id, part) for part in parts or (Part(),)])

    def _of_part(self, branch_id: UUID | None, part: Part) -> Policy:
        said: dict[str, Any] = {}
        for place in self._general_first(branch_id, part):
            if place in self.said:
                said |= self.said[place].said()
        return Policy(**said)

    def _general_first(self, branch_id: UUID | None, part: Part) -> Iterable[tuple[Scope, UUID]]:
        yield Scope.COMPANY, self.company_id
        if branch_id is not None:
            yield Scope.BRANCH, branch_id
        if part.service_id is not None:
            yield Scope.SERVICE, part.service_id
        if part.staff_id is not None:
            yield Scope.STAFF, part.staff_id


def _lower(one: int | None, other: int | None) -> int | None:
    said = [each for each in (one, other) if each is not None]
    return min(said, default=None)


def _both(one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _less_lenient(one: Withheld, other: Withheld) -> Withheld:
    return max(one, other, key=list(Withheld).index)


def _common(one: frozenset[Topic], other: frozenset[Topic]) -> frozenset[Topic]:
    return one & other


_STRICTER: dict[str, Callable[[Any, Any], Any]] = {
    "cancel_notice_minutes": max,
    "cancel_fees": _both,
    "cancellations_per_month_max": _lower,
    "move_notice_minutes": max,
    "move_fees": _both,
    "moves_per_month_max": _lower,
    "deposits": _both,
    "customer_limits": _both,
    "upcoming_max": _lower,
    "withheld_number": _less_lenient,
    "told_unidentified": _common,
    "told_recognised": _common,
}


def _stricter(one: Policy, other: Policy) -> Policy:
    return Policy(
        **{
            each.name: _STRICTER[each.name](getattr(one, each.name), getattr(other, each.name))
            for each in fields(Policy)
        }
    )
