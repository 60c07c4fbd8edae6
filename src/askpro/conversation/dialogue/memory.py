"""What is remembered of a conversation between turns, so that any process can take the next one."""

from __future__ import annotations

from typing import Any, Self
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from askpro.conversation.dialogue.reply import Heard, Reply
from askpro.conversation.dialogue.state import VERSION, State
from askpro.foundation.database import Repository
from askpro.foundation.errors import Conflict

CHECKPOINTS_MAX = 6


class TurnOvertaken(Conflict):
    """Another process took a turn of this call meanwhile."""


class Checkpoint(msgspec.Struct, frozen=True):
    """The state before an answer that was given when the receptionist had spoken `agent_turns` times."""

    agent_turns: int
    state: State


class Latest(msgspec.Struct, frozen=True):
    """The last turn and its answer; without `heard` it is the greeting. `kind` tells reminders from turns."""

    kind: str
    heard: Heard | None
    reply: Reply


class Conversation(msgspec.Struct, frozen=True, kw_only=True):
    """A call's conversation as it is kept."""

    call_id: UUID
    version: int
    state: State
    checkpoints: tuple[Checkpoint, ...]
    latest: Latest
    tool_calls: int

    def before(self, agent_turns: int) -> State:
        """The state an utterance is heard in: answers that were never spoken are forgotten.

        An answer given when the receptionist had spoken n times was spoken if the transcript has more than n.
        """
        unspoken = [point for point in self.checkpoints if point.agent_turns >= agent_turns]
        return unspoken[0].state if unspoken else self.state

    def remembering(self, agent_turns: int, before: State) -> tuple[Checkpoint, ...]:
        """The checkpoints once the next answer is given."""
        spoken = tuple(point for point in self.checkpoints if point.agent_turns < agent_turns)
        return (*spoken, Checkpoint(agent_turns, before))[-CHECKPOINTS_MAX:]

    def answered(self, kind: str, heard: Heard) -> Reply | None:
        """The answer already given to this very turn, or to a later one that made this one void."""
        last = self.latest.heard
        if last is None:
            return None
        if self.latest.kind == kind and (last.text, last.agent_turns) == (heard.text, heard.agent_turns):
            return self.latest.reply
        outdated = heard.response_id < last.response_id and heard.caller_turns <= last.caller_turns
        return self.latest.reply if outdated else None

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> Self:
        return msgspec.convert({name: row[name] for name in cls.__struct_fields__}, cls, strict=False)


class ConversationRepository(Repository):
    async def of_call(self, call_id: UUID) -> Conversation | None:
        """The conversation; one of an older version of the state is begun anew."""
        rows = await self.rows(
            "select call_id, version, state, checkpoints, latest, tool_calls from conversations"
            " where company_id = %(company_id)s and call_id = %(call_id)s",
            call_id=call_id,
        )
        if not rows or rows[0]["state"].get("version") != VERSION:
            return None
        return Conversation.from_row(rows[0])

    async def begin(self, conversation: Conversation) -> bool:
        """Keep a new conversation; false when another process began it."""
        return bool(
            await self.execute(
                "insert into conversations"
                " (company_id, call_id, version, state, checkpoints, latest, tool_calls, updated_at)"
                " values (%(company_id)s, %(call_id)s, %(version)s, %(state)s, %(checkpoints)s, %(latest)s,"
                " %(tool_calls)s, %(now)s)"
                " on conflict (company_id, call_id) do update set version = excluded.version,"
                " state = excluded.state, checkpoints = excluded.checkpoints, latest = excluded.latest,"
                " tool_calls = excluded.tool_calls, updated_at = excluded.updated_at"
                " where conversations.state->>'version' is distinct from excluded.state->>'version'",
                **self._columns(conversation),
            )
        )

    async def keep(self, conversation: Conversation) -> None:
        """Keep what became of it. Refuses with TurnOvertaken when the version before is not the one known."""
        written = await self.execute(
            "update conversations set version = %(version)s, state = %(state)s,"
            " checkpoints = %(checkpoints)s, latest = %(latest)s, tool_calls = %(tool_calls)s,"
            " updated_at = %(now)s"
            " where company_id = %(company_id)s and call_id = %(call_id)s and version = %(version)s - 1",
            **self._columns(conversation),
        )
        if not written:
            raise TurnOvertaken("Another process took a turn of this call. Read it again.")

    def _columns(self, conversation: Conversation) -> dict[str, Any]:
        return {
            "call_id": conversation.call_id,
            "version": conversation.version,
            "state": Jsonb(conversation.state),
            "checkpoints": Jsonb(conversation.checkpoints),
            "latest": Jsonb(conversation.latest),
            "tool_calls": conversation.tool_calls,
            "now": self.work.now,
        }
