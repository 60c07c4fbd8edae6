"""What happens to the process roles, told to whoever watches."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Literal

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class RoleNews:
    """One thing that happened to one role, with a sentence for the log or the alarm."""

    role: str
    what: Literal["started", "ready", "crashed", "gave_up", "stopped", "killed"]
    detail: str


def write_to_log(news: RoleNews) -> None:
    """What is done with news when nobody else asks for them."""
    level = logging.WARNING if news.what in ("crashed", "gave_up", "killed") else logging.INFO
    _log.log(level, "%s %s: %s", news.role, news.what, news.detail)
