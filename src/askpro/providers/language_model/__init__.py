"""A language model behind any server that streams chat completions as OpenAI does."""

from askpro.providers.language_model.chat import Access, ChatLanguageModel, policy

__all__ = ["Access", "ChatLanguageModel", "policy"]
