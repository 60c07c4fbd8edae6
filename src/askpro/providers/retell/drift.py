"""Tolerant typed reading: a field that drifted from its type is left out and named, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, get_type_hints

import msgspec

from askpro.foundation.errors import Invalid

Read = TypeVar("Read", bound=msgspec.Struct)

_hints: dict[type[msgspec.Struct], dict[str, Any]] = {}


class PayloadRefused(Invalid):
    """The vendor's message lacks what makes it usable at all."""


def mapping_of(raw: bytes) -> Mapping[str, Any]:
    """The JSON object in `raw`; anything else is `PayloadRefused`."""
    try:
        payload = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise PayloadRefused("The body is not JSON.") from fault
    if not isinstance(payload, dict):
        raise PayloadRefused("The body is not a JSON object.")
    return payload


def read_tolerantly(kind: type[Read], payload: Mapping[str, Any]) -> tuple[Read, tuple[str, ...]]:
    """`payload` as `kind`, and the names of optional fields whose values were not of their type.

    A required field that is missing or of another type is `PayloadRefused`.
    """
    values: dict[str, Any] = {}
    drifted: list[str] = []
    for field in msgspec.structs.fields(kind):
        value = payload.get(field.encode_name)
        if value is None and not field.required:
            continue
        try:
            values[field.name] = msgspec.convert(value, _type_of(kind, field.name), strict=False)
        except msgspec.ValidationError as fault:
            if field.required:
                raise PayloadRefused(f"The field {field.encode_name} is missing or unreadable.") from fault
            drifted.append(field.encode_name)
    return kind(**values), tuple(drifted)


def _type_of(kind: type[msgspec.Struct], name: str) -> Any:
    if kind not in _hints:
        _hints[kind] = get_type_hints(kind)
    return _hints[kind][name]
