"""Pages of a list: what comes back, and the cursor that asks for the next one."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from askpro.foundation.errors import Invalid

Out = TypeVar("Out")
Item = TypeVar("Item")
Key = TypeVar("Key")

LIMIT_DEFAULT = 50
LIMIT_MAX = 200


class MalformedCursor(Invalid):
    """The cursor is not one we gave."""


class Page(msgspec.Struct, Generic[Out], frozen=True, kw_only=True):
    """One page. Without `next_cursor` it is the last."""

    items: list[Out]
    next_cursor: str | None = None


def page_of(
    items: Sequence[Item], limit: int, out: Callable[[Item], Out], key: Callable[[Item], Any]
) -> Page[Out]:
    """A page of at most `limit` out of items read with one more than `limit`."""
    shown = items[:limit]
    more = len(items) > limit
    return Page(
        items=[out(item) for item in shown], next_cursor=write_cursor(key(shown[-1])) if more else None
    )


def write_cursor(key: Any) -> str:
    """The place after an item, as text that means nothing to its reader."""
    return base64.urlsafe_b64encode(msgspec.json.encode(key)).decode().rstrip("=")


def read_cursor(cursor: str | None, kind: type[Key]) -> Key | None:
    """The key in a cursor. Refuses with MalformedCursor."""
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        return msgspec.json.decode(base64.urlsafe_b64decode(padded), type=kind)
    except (binascii.Error, msgspec.DecodeError, ValueError) as wrong:
        raise MalformedCursor("Use next_cursor of the page before, unchanged.") from wrong
