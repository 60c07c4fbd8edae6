"""What a turn begins with: the call, the company, and the conversation, begun at the first we hear of it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from askpro.conversation.dialogue.disclosure import may_hear
from askpro.conversation.dialogue.memory import Conversation, ConversationRepository, Latest
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.next_move import Begin, next_move
from askpro.conversation.dialogue.reply import Reply
from askpro.conversation.dialogue.say import say
from askpro.conversation.dialogue.state import Caller, Done, State
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.journal import JournalRepository
from askpro.conversation.tools.people import recognise
from askpro.conversation.tools.shop import kept_shop
from askpro.conversation.tools.trace import Trace
from askpro.conversation.tools.waiting import freed_for
from askpro.conversation.understanding.context import Language
from askpro.foundation.cache import Cache
from askpro.foundation.database import Work
from askpro.scheduling.policies import Topic
from askpro.telephony import calls


@dataclass(frozen=True, slots=True)
class Recalled:
    """Everything a turn begins with, read in one transaction."""

    desk: Desk
    setting: Setting
    conversation: Conversation
    done: tuple[Done, ...]


async def recall(work: Work, call_id: UUID, cache: Cache | None) -> Recalled:
    """The call, the company and the conversation, which is begun if this is the first we hear."""
    repository = ConversationRepository(work)
    async with work.at_once() as ask:
        found = ask(calls.find(work, call_id))
        kept = ask(repository.of_call(call_id))
        effects = ask(JournalRepository(work).of_call(call_id))
    call, conversation = found.result(), kept.result()
    desk = Desk(call, await kept_shop(work, call.branch_id, cache))
    setting = Setting(desk.local(work), desk.shop)
    if conversation is None:
        conversation = await _begun(work, desk, setting)
        if not await repository.begin(conversation):
            conversation = await repository.of_call(call_id) or conversation
    done = tuple(effect for effect in effects.result() if isinstance(effect, Done))
    return Recalled(desk, setting, conversation, done)


async def _begun(work: Work, desk: Desk, setting: Setting) -> Conversation:
    """A conversation with its greeting; who may be calling is known from the number alone."""
    trace = Trace(str(desk.call.id), 0)
    _, mark = trace.next_witness()
    customers = await recognise(work, desk, mark)
    caller = Caller(
        number_shown=desk.number_shown,
        customers=customers,
        customer=customers[0] if len(customers) == 1 else None,
    )
    spoken = desk.call.language or setting.shop.language
    language: Language = "en" if spoken.startswith("en") else "de"
    state = State(
        call_id=str(desk.call.id),
        branch_id=desk.call.branch_id,
        language=language,
        caller=caller,
    )
    if caller.customer is not None and may_hear(state, setting, Topic.APPOINTMENTS):
        state = state.but(freed=await freed_for(work, desk, caller.customer.customer_id, mark))
    move = next_move(state, Begin(), setting)
    state, clauses = say(move.state, move.lines, setting)
    return Conversation(
        call_id=desk.call.id,
        version=1,
        state=state,
        checkpoints=(),
        latest=Latest("greeting", None, Reply(clauses=clauses, language=state.language)),
        tool_calls=trace.count,
    )
