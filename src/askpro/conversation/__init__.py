"""The receptionist: hear, understand, decide, act, say; in German and English, deterministic and offline."""

from askpro.conversation.assistance import Assistant
from askpro.conversation.dialogue.by_name import call_by_name
from askpro.conversation.dialogue.reply import Heard, Reply
from askpro.conversation.dialogue.turns import greet, hang_up, remind, take_turn
from askpro.conversation.tools.shop import SHOP_TAG

__all__ = [
    "SHOP_TAG",
    "Assistant",
    "Heard",
    "Reply",
    "call_by_name",
    "greet",
    "hang_up",
    "remind",
    "take_turn",
]
