"""What was used lately, kept in this process for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from time import monotonic
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """At most so many values, none longer than so many seconds; the one not used for longest goes first."""

    def __init__(self, entries_max: int, age_seconds_max: float) -> None:
        self._entries_max = entries_max
        self._age_seconds_max = age_seconds_max
        self._kept: OrderedDict[K, tuple[float, V]] = OrderedDict()

    def get(self, key: K) -> V | None:
        since, value = self._kept.get(key, (0.0, None))
        if value is None or monotonic() - since > self._age_seconds_max:
            return None
        self._kept.move_to_end(key)
        return value

    def keep(self, key: K, value: V) -> None:
        self._kept[key] = (monotonic(), value)
        self._kept.move_to_end(key)
        if len(self._kept) > self._entries_max:
            self._kept.popitem(last=False)
