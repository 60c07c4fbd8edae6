"""A tenant: a company, who acts for it, and what the actor may do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

from askpro.foundation.database.actor import Actor
from askpro.foundation.database.database import Database
from askpro.foundation.database.work import Work
from askpro.foundation.errors import Forbidden

P = ParamSpec("P")
R = TypeVar("R")


class PermissionMissing(Forbidden):
    """The actor lacks a permission."""


@dataclass(frozen=True, slots=True)
class Tenant:
    """Everything that is done is done for a tenant."""

    company_id: UUID
    actor: Actor
    permissions: frozenset[str]
    database: Database = field(repr=False, compare=False)

    def begin(self) -> AbstractAsyncContextManager[Work]:
        """Open a work: atomic, local, ended by commit, or by rollback when anything is raised."""
        return self.database.begin(self.company_id, self.actor)

    async def atomically(
        self, verb: Callable[Concatenate[Work, P], Awaitable[R]], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a verb in a work of its own; deadlocks and serialisation failures are retried inside."""
        return await self.database.atomically(self.company_id, self.actor, verb, *args, **kwargs)

    def require(self, permission: str) -> None:
        """Refuses with PermissionMissing."""
        if permission not in self.permissions:
            raise PermissionMissing(
                f"This needs the permission '{permission}'. Use a key or role that has it.",
                permission=permission,
            )
