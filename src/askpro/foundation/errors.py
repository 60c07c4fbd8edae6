"""The five refusals. A module names its own kind; each edge renders the five once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar

_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


class Refusal(Exception):
    """A request that was understood and not granted.

    `message` tells a developer what happened and what to do. `facts` are machine-readable details.
    `sentences` holds what may be said to a person, by language; an edge that speaks uses it.
    """

    code: ClassVar[str] = "refusal"

    def __init_subclass__(cls) -> None:
        cls.code = _WORD_START.sub("_", cls.__name__).lower()

    def __init__(
        self, message: str = "", *, sentences: Mapping[str, str] | None = None, **facts: Any
    ) -> None:
        super().__init__(message or self.code.replace("_", " "))
        self.message = message or self.code.replace("_", " ")
        self.sentences: Mapping[str, str] = MappingProxyType(dict(sentences or {}))
        self.facts: Mapping[str, Any] = MappingProxyType(facts)


class NotFound(Refusal):
    """What was named does not exist, or not for this company."""


class Conflict(Refusal):
    """The state of the world forbids it; another choice may succeed."""


class Forbidden(Refusal):
    """The actor may not do this."""


class Invalid(Refusal):
    """The request itself is wrong; repeating it unchanged will not help."""


class Unavailable(Refusal):
    """Something we need does not answer; repeating it later may help."""
