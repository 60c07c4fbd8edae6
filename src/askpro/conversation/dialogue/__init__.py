"""The dialogue: decide what comes next, by tables, without input or output."""

from askpro.conversation.dialogue.moves import Move, Setting
from askpro.conversation.dialogue.next_move import Begin, Silence, next_move
from askpro.conversation.dialogue.say import say
from askpro.conversation.dialogue.situation import situation
from askpro.conversation.dialogue.state import Caller, State

__all__ = ["Begin", "Caller", "Move", "Setting", "Silence", "State", "next_move", "say", "situation"]
