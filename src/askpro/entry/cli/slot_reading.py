"""What a case gives, and which of it has been looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


class Watched(Mapping[str, Any]):
    """A JSON object that remembers which of its keys were looked at, at any depth."""

    def __init__(self, data: Mapping[str, Any], path: str = "", seen: set[str] | None = None) -> None:
        self._data = data
        self._path = path
        self._seen = set[str]() if seen is None else seen

    def __getitem__(self, key: str) -> Any:
        self._seen.add(self._path + key)
        return self._shown(self._data[key], self._path + key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def with_default(self, **values: Any) -> Watched:
        """The same with values for what is not given."""
        return Watched({**values, **self._data}, self._path, self._seen)

    def unread(self) -> list[str]:
        """The keys nobody looked at, by their path; what is inside of one goes without saying."""
        return sorted(set(self._unread(self._data, self._path)))

    def _unread(self, data: Mapping[str, Any], path: str) -> Iterator[str]:
        for key, value in data.items():
            if path + key not in self._seen:
                yield path + key
                continue
            for inner in value if isinstance(value, list) else [value]:
                if isinstance(inner, Mapping):
                    yield from self._unread(inner, f"{path}{key}.")

    def _shown(self, value: Any, path: str) -> Any:
        if isinstance(value, Mapping):
            return Watched(value, f"{path}.", self._seen)
        if isinstance(value, list):
            return [self._shown(each, path) for each in value]
        return value
