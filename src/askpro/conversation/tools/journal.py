"""What a call changed in the book, written with the change: asked again, the answer is the same."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from askpro.conversation.tools.evidence import (
    Booked,
    CallbackPromised,
    Cancelled,
    Moved,
    SeriesBooked,
    SeveralCancelled,
)
from askpro.foundation.database import Repository

Effect = Booked | SeriesBooked | Moved | Cancelled | SeveralCancelled | CallbackPromised


class JournalRepository(Repository):
    async def take(self, call_id: UUID, key: str, ordinal: int) -> Effect | None:
        """Take the key, waiting for another work that has it; what came of it if it was done before."""
        taken = await self.execute(
            "insert into conversation_effects (company_id, call_id, key, ordinal, at)"
            " values (%(company_id)s, %(call_id)s, %(key)s, %(ordinal)s, %(now)s)"
            " on conflict (company_id, call_id, key) do nothing",
            call_id=call_id, key=key, ordinal=ordinal, now=self.work.now,
        )  # fmt: skip
        if taken:
            return None
        rows = await self.rows(
            "select result from conversation_effects where company_id = %(company_id)s"
            " and call_id = %(call_id)s and key = %(key)s",
            call_id=call_id, key=key,
        )  # fmt: skip
        return _effect(rows[0]["result"])

    async def done(self, call_id: UUID, key: str, effect: Effect) -> None:
        """Note what came of it."""
        await self.execute(
            "update conversation_effects set result = %(result)s where company_id = %(company_id)s"
            " and call_id = %(call_id)s and key = %(key)s",
            call_id=call_id, key=key, result=Jsonb(msgspec.to_builtins(effect)),
        )  # fmt: skip

    async def of_call(self, call_id: UUID) -> list[Effect]:
        """Everything the call changed, in order."""
        rows = await self.rows(
            "select result from conversation_effects where company_id = %(company_id)s"
            " and call_id = %(call_id)s order by ordinal, at",
            call_id=call_id,
        )
        return [_effect(row["result"]) for row in rows]


def _effect(plain: Any) -> Effect:
    effect: Effect = msgspec.convert(plain, Effect, strict=False)
    return effect
