"""Who acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `id` is an identifier, never a name or a phone number."""

    kind: Literal["member", "api_key", "caller", "system"]
    id: str
