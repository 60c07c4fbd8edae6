"""Identifiers: UUIDv7 inside (RFC 9562, ordered by time of creation), prefixed words outside."""

from __future__ import annotations

import os
import threading
import time
from uuid import UUID

from askpro.foundation.errors import Invalid

_lock = threading.Lock()
_last_ticks = 0

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford base 32: nothing that reads like something else
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}


class MalformedId(Invalid):
    """The id is not of the expected kind."""


def new_id() -> UUID:
    """A fresh UUIDv7. Ids made by one process sort in the order they were made."""
    global _last_ticks
    nanoseconds = time.time_ns()
    ticks = (nanoseconds // 1_000_000) << 12 | (nanoseconds % 1_000_000) * 4096 // 1_000_000
    with _lock:
        ticks = _last_ticks = max(ticks, _last_ticks + 1)
    value = (ticks >> 12) << 80 | 0x7 << 76 | (ticks & 0xFFF) << 64 | 0b10 << 62
    return UUID(int=value | int.from_bytes(os.urandom(8)) >> 2)


def outside(prefix: str, identifier: UUID) -> str:
    """The id as others see it: `appt_01h...`, 26 letters after the prefix."""
    value, letters = identifier.int, []
    for _ in range(26):
        letters.append(_ALPHABET[value & 31])
        value >>= 5
    return f"{prefix}_{''.join(reversed(letters))}"


def inside(prefix: str, text: str) -> UUID:
    """Read an outside id back. Refuses with MalformedId."""
    head, _, tail = text.rpartition("_")
    if head != prefix or len(tail) != 26 or any(letter not in _VALUES for letter in tail):
        raise MalformedId(f"Expected an id that begins with '{prefix}_'.", given=text[:64])
    value = 0
    for letter in tail:
        value = value << 5 | _VALUES[letter]
    if value >> 128:
        raise MalformedId(f"Expected an id that begins with '{prefix}_'.", given=text[:64])
    return UUID(int=value)
