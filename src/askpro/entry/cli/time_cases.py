"""Time expressions with their known meanings, read from a file of one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Any, Literal, cast

from askpro.conversation.understanding.when import Reference

ZONES = {"duckling": timezone(timedelta(hours=-2)), "rustling": timezone(timedelta(hours=-2))}
"""Where a source sets its clock: Duckling's test context, and rustling's after it, is at UTC-2."""
DAY_FIRST_COUNTRIES = ("GB", "AU", "NZ", "IE", "IN", "ZA")
Moment = datetime | time | None


@dataclass(frozen=True, slots=True)
class TimeCase:
    """One expression: what it means against its reference; a source may name a time of day without a date."""

    id: str
    source: str
    language: Literal["de", "en"]
    text: str
    reference: Reference
    kind: str
    start: Moment
    end: Moment
    alternatives: tuple[Moment, ...]
    """Other starts the source accepts."""
    grain: str | None
    bookable: bool


def read_cases(path: Path) -> tuple[list[TimeCase], list[str]]:
    """The cases of the file, and the lines that are none with the reason why."""
    cases: list[TimeCase] = []
    odd: list[str] = []
    for number, row in _rows(path):
        try:
            cases.append(_case(row))
        except (KeyError, TypeError, ValueError, AttributeError) as reason:
            odd.append(f"line {number}: {type(reason).__name__}: {reason}")
    return cases, odd


def _rows(path: Path) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError:
                yield number, None


def _case(row: Mapping[str, Any]) -> TimeCase:
    expected = row.get("expected") or {}
    language = row["lang"]
    if language not in ("de", "en"):
        raise ValueError(f"language {language!r} is not ours")
    zone = ZONES.get(str(row.get("source")), UTC)
    return TimeCase(
        id=str(row.get("id", "")),
        source=str(row.get("source", "")),
        language=cast(Literal["de", "en"], language),
        text=row["text"] + "",
        reference=Reference(
            now=datetime.fromisoformat(row["reference_time"]).replace(tzinfo=zone),
            language=cast(Literal["de", "en"], language),
            month_first=language == "en" and not str(row.get("locale")).endswith(DAY_FIRST_COUNTRIES),
        ),
        kind=row["kind"],
        start=_moment(expected.get("start"), zone),
        end=_moment(expected.get("end"), zone),
        alternatives=tuple(
            _moment(other, zone) for other in row.get("alternatives") or () if isinstance(other, str)
        ),
        grain=expected.get("grain"),
        bookable=bool(row.get("bookable", True)),
    )


def _moment(written: str | None, zone: tzinfo) -> Moment:
    """A date and time, a date at midnight, or a time of day alone."""
    if written is None:
        return None
    if "-" not in written:
        return time.fromisoformat(written)
    if "T" not in written:
        return datetime.combine(date.fromisoformat(written), time(), zone)
    return datetime.fromisoformat(written).replace(tzinfo=zone)
