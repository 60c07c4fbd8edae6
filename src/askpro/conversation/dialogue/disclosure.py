"""Whether the caller may be told something, as the conversation stands."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.state import State
from askpro.conversation.tools.disclosure import disclosed, standing
from askpro.scheduling.policies import Topic


def may_hear(state: State, setting: Setting, topic: Topic, services: Sequence[UUID] = ()) -> bool:
    """Nothing is told by number alone that this business keeps for those who have proven themselves."""
    caller = standing(state.caller.customer is not None, state.caller.proven)
    return disclosed(setting.shop, topic, caller, services).allowed
