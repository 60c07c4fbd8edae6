"""The language model this installation may ask, if there is one."""

from __future__ import annotations

from askpro.conversation import Assistant
from askpro.providers.language_model import Access, ChatLanguageModel
from askpro.wiring.settings import Settings


def assistant_of(settings: Settings) -> Assistant | None:
    """An assistant over the server in the settings; none without its address and the model's name.

    Which company may use it, and how much, each company's budget says.
    """
    if not (settings.language_model_url and settings.language_model_name):
        return None
    access = Access(settings.language_model_url, settings.language_model_name, settings.language_model_key)
    return Assistant(ChatLanguageModel(access))
