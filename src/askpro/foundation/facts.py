"""An event: a fact in the past tense, written with the change it tells of and delivered after commit."""

from __future__ import annotations

import re
from typing import Any, ClassVar

import msgspec

_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all events. The class name is the event's name: AppointmentBooked is `appointment_booked`."""

    name: ClassVar[str] = "event"

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.name = _WORD_START.sub("_", cls.__name__).lower()

    def payload(self) -> dict[str, Any]:
        payload: dict[str, Any] = msgspec.to_builtins(self)
        return payload
