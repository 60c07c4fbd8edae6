"""`./askpro eval turns`: days and times in whole sentences of callers, beside two libraries."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Literal

from askpro.conversation.understanding.when import Reference, Timing, Wish, read_when
from askpro.entry.cli.eval_time import WARM_UP, percentiles, timed
from askpro.entry.cli.time_baselines import Reader, baselines

OPENING = (8 * 60, 20 * 60)
"""A day's work wide enough for every business of the set; settles whether "five" is at dawn."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A caller's sentence, the sentence before it, and the day and time it holds."""

    id: str
    utterance: str
    reference: Reference
    day: date | None
    clock: time | None


def run(cases: Path) -> int:
    """Read every sentence and print the report; the last line is the sum as JSON.

    A turn passes when every given value is found and no accepted wish names another. 0 if a turn was read.
    """
    turns, odd = _read(cases)
    for turn in turns[:WARM_UP]:
        read_when(turn.utterance, turn.reference)
    by: dict[str, Counter[str]] = {}
    nanoseconds = []
    for turn in turns:
        timing, took = timed(partial(read_when, turn.utterance, turn.reference))
        nanoseconds.append(took)
        passed = _passes(turn, timing)
        by.setdefault(_given(turn), Counter()).update(cases=1, passed=int(passed))
        if not passed:
            print(
                f"failed: {turn.id} {turn.utterance!r} expected {turn.day} {turn.clock}, read {_told(timing)}"
            )
    for line in odd:
        print(f"odd row, {line}")
    beside = _beside(turns)
    speed = percentiles(nanoseconds)
    print(f"p50 {speed['p50_us']} µs, p99 {speed['p99_us']} µs a sentence, processor time")
    total = {"cases": len(turns), "passed": sum(counts["passed"] for counts in by.values())}
    print(json.dumps({"eval": "turns", **total, "by": by, "beside": beside, **speed, "odd_rows": len(odd)}))
    return 0 if turns else 1


def _read(path: Path) -> tuple[list[Turn], list[str]]:
    turns: list[Turn] = []
    odd: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            turns.append(_turn(json.loads(line)))
        except (KeyError, TypeError, ValueError, AttributeError) as reason:
            odd.append(f"line {number}: {type(reason).__name__}: {reason}")
    return turns, odd


def _turn(row: Mapping[str, Any]) -> Turn:
    now = datetime.fromisoformat(row["reference_date"]).replace(tzinfo=UTC)
    reference = Reference(
        now,
        row.get("lang", "en"),
        OPENING,
        expecting=_asked(row.get("prev_system") or ""),
        month_first=row.get("lang", "en") == "en",
    )
    day, clock = row.get("appointment_date"), row.get("appointment_time")
    return Turn(
        id=f"{row.get('dialogue_id', '')}/{row.get('turn', '')}",
        utterance=row["utterance"] + "",
        reference=reference,
        day=date.fromisoformat(day["canonical"]) if day else None,
        clock=time.fromisoformat(clock["canonical"]) if clock else None,
    )


def _asked(sentence: str) -> Literal["day", "time", "when"] | None:
    """What the sentence before asked for."""
    question = sentence.lower()
    if not re.search(r"\?|\bwh(?:at|en|ich)\b", question):
        return None
    day, clock = re.search(r"\b(?:date|day)\b", question), re.search(r"\btime\b", question)
    if (day and clock) or "when" in question:
        return "when"
    return "day" if day else "time" if clock else None


def _passes(turn: Turn, timing: Timing) -> bool:
    accepted = [wish for wish in timing.wishes if not wish.excluded and wish.relation != "from"]
    days = {_named_day(wish) for wish in accepted} - {None}
    clocks = {_named_clock(wish) for wish in accepted} - {None}
    agrees = turn.day is None or days == {turn.day}
    return agrees and (turn.clock is None or clocks == {turn.clock}) and timing.contradiction is None


def _named_day(wish: Wish) -> date | None:
    """The day said: the one day, or the edge of an open range ("from Monday on", "by Friday")."""
    if wish.day is None:
        return None
    if wish.day.single or wish.day.end is None:
        return wish.day.single or wish.day.start
    return wish.day.end - timedelta(days=1)


def _named_clock(wish: Wish) -> time | None:
    """The time said: the point, or the edge of an open window ("after three")."""
    if wish.time is None or (
        wish.time.start is not None and wish.time.end is not None and wish.time.point is None
    ):
        return None
    minute = wish.time.end if wish.time.start is None else wish.time.start
    return None if minute is None else time(*divmod(minute % 1440, 60))


def _given(turn: Turn) -> str:
    return "date and time" if turn.day and turn.clock else "date" if turn.day else "time"


def _told(timing: Timing) -> str:
    wishes = (
        (_named_day(wish), _named_clock(wish), "not" if wish.excluded else "") for wish in timing.wishes
    )
    return "; ".join(" ".join(str(word) for word in wish if word) for wish in wishes) or "nothing"


def _beside(turns: list[Turn]) -> dict[str, float]:
    """The share of turns whose values the libraries find."""
    shares: dict[str, float] = {}
    for name, reader in baselines().items():
        if reader is None:
            print(f"{name} is not installed: SKIPPED")
            continue
        shares[name] = round(sum(_found_by(reader, turns)) / max(1, len(turns)), 3)
        print(f"{name} finds the values of {shares[name]:.3f} of the turns")
    return shares


def _found_by(reader: Reader, turns: list[Turn]) -> Iterator[bool]:
    for turn in turns:
        found = reader(turn.utterance, turn.reference)
        if found is None:
            yield False
        else:
            yield turn.day in (None, found.day) and turn.clock in (None, found.clock)
