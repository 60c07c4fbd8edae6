"""The inbox: what was accepted once is not accepted again."""

from __future__ import annotations

from askpro.foundation.database import Repository, Work


async def accept_once(work: Work, source: str, key: str) -> bool:
    """Whether this message is new. The mark commits with the work, so effect and mark stand or fall together.

    `source` names who sends (a vendor, a reaction), `key` what the sender calls the message. A concurrent
    duplicate waits until the first work has ended.
    """
    return await _InboxRepository(work).add(source, key)


async def was_accepted(work: Work, source: str, key: str) -> bool:
    """Whether the message was accepted before; marks nothing."""
    return await _InboxRepository(work).has(source, key)


class _InboxRepository(Repository):
    async def add(self, source: str, key: str) -> bool:
        added = await self.execute(
            "insert into inbox (company_id, source, key, accepted_at)"
            " values (%(company_id)s, %(source)s, %(key)s, %(now)s) on conflict do nothing",
            source=source,
            key=key,
            now=self.work.now,
        )
        return added == 1

    async def has(self, source: str, key: str) -> bool:
        return bool(
            await self.rows(
                "select true as found from inbox"
                " where company_id = %(company_id)s and source = %(source)s and key = %(key)s",
                source=source,
                key=key,
            )
        )
