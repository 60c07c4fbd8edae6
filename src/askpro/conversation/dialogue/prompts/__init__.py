"""Prompts: every sentence the receptionist can say, by language. Checked by a test, never built elsewhere."""

from askpro.conversation.dialogue.prompts.english import ENGLISH
from askpro.conversation.dialogue.prompts.english import OBSTACLES as ENGLISH_OBSTACLES
from askpro.conversation.dialogue.prompts.german import GERMAN
from askpro.conversation.dialogue.prompts.german import OBSTACLES as GERMAN_OBSTACLES
from askpro.conversation.dialogue.prompts.relations import RELATIONS

PROMPTS: dict[str, dict[str, tuple[str, ...]]] = {"de": GERMAN, "en": ENGLISH}
"""By language and key: the wordings, used in turn."""

OBSTACLES: dict[str, dict[str, str]] = {"de": GERMAN_OBSTACLES, "en": ENGLISH_OBSTACLES}
"""By language and rule: why a wish cannot be met, where day, time or person can be named."""

__all__ = ["OBSTACLES", "PROMPTS", "RELATIONS"]
