"""What a dependency answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from askpro.foundation.errors import Unavailable

T = TypeVar("T")


class AnswerMalformed(Unavailable):
    """The answer is not what the protocol promises."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Status below 500, headers with lower-case names, and the body, which is never printed."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    def read(self, shape: type[T]) -> T:
        """The JSON body as `shape`; unknown fields are left out. Refuses with AnswerMalformed."""
        try:
            return msgspec.json.decode(self.body, type=shape)
        except msgspec.DecodeError:
            raise AnswerMalformed(
                f"The answer ({self.status}) is not a {shape.__name__}.", status=self.status
            ) from None
