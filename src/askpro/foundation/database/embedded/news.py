"""What happens to the embedded database, told to whoever watches."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Literal

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class DatabaseNews:
    """One thing that happened, with a sentence for the log or the alarm."""

    what: Literal["moved", "started", "crashed", "healed", "gave_up", "stopped"]
    detail: str


def write_to_log(news: DatabaseNews) -> None:
    """What is done with news when nobody else asks for them."""
    level = logging.INFO if news.what in ("started", "stopped") else logging.WARNING
    _log.log(level, "embedded database %s: %s", news.what, news.detail)
