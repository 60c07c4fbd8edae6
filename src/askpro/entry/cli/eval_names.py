"""`./askpro eval names`: names as a recogniser heard them, picked among all customers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process

from askpro.conversation.understanding.names import CustomerIndex, hear, pick

FAILURES_SHOWN_MAX = 40
STRANGER_FOLDS = 5

Row = Mapping[str, Any]
Hearings = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was picked for one case, whether it was right, and how long it took."""

    row: Row
    groups: tuple[str, ...]
    choice: str | None
    confidence: float
    sure: bool
    took_ms: float

    @property
    def right(self) -> bool:
        """Whether the true name was picked."""
        return bool(self.choice == self.row["expected"])


def run(cases: Path, customers: Path) -> int:
    """Pick a customer for every case, each judged alone, and print the report; its sum as JSON comes last.

    "Sure" counts the picks on which a call would not ask again. Strangers are the same cases with the true
    name taken off the list: every sure pick among them is wrong. Two more figures count for nothing but
    themselves: each case by the recogniser's best guess alone, which is all that a live call has, and by all
    that was said in the same call up to then. Always 0: accuracy is a figure, not a pass.
    """
    rows = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines() if line.strip()]
    names: list[str] = json.loads(customers.read_text(encoding="utf-8"))
    began = perf_counter()
    index = _index(names, rows)
    built_ms = (perf_counter() - began) * 1000
    verdicts = [_judge(row, index, _alone) for row in rows]
    _print_failures([verdict for verdict in verdicts if not verdict.right])
    _print_groups(verdicts)
    sure = [verdict for verdict in verdicts if verdict.sure]
    others = {"best_guess_alone": _best_guess, "asked_again": _so_far(rows)}
    ways = {name: [_judge(row, index, hearings) for row in rows] for name, hearings in others.items()}
    for name, judged in ways.items():
        print(f"{name.replace('_', ' ')}: {_line(judged)}")
    print(f"sure: {_share(len(sure), len(rows))} of all, of these right {_share(_right(sure), len(sure))}")
    print(f"strangers taken for a customer and sure: {_share(_sure_strangers(rows, names), len(rows))}")
    print(f"baseline, recogniser's best guess: {_share(_passing(rows, _first_guess), len(rows))}")
    print(f"baseline, rapidfuzz WRatio: {_share(_passing(rows, _closest_in(names)), len(rows))}")
    took = [verdict.took_ms for verdict in verdicts] or [0.0]
    print(
        f"{len(names)} customers prepared in {built_ms:.0f} ms; a pick takes"
        f" p50 {np.percentile(took, 50):.2f} ms, p99 {np.percentile(took, 99):.2f} ms"
    )
    print(json.dumps(_summary(verdicts, ways), separators=(",", ":")))
    return 0


def _index(names: Iterable[str], rows: Sequence[Row]) -> CustomerIndex[str]:
    language = Counter(row.get("lang", "en") for row in rows).most_common(1)
    return CustomerIndex.of([(name, name) for name in names], language[0][0] if language else "en")


def _judge(row: Row, index: CustomerIndex[str], hearings: Callable[[Row], Hearings]) -> Verdict:
    began = perf_counter()
    found = pick(hearings(row), index)
    took_ms = (perf_counter() - began) * 1000
    hearing = hear(row["heard"], index.language)
    way = "spelled" if hearing.spelled else "spoken" if hearing.words else "silent"
    groups = (f"attempt {row.get('attempt', 0)}", way)
    return Verdict(row, groups, found.choice, found.confidence, found.sure, took_ms)


def _alone(row: Row) -> Hearings:
    return [list(row["heard_nbest"]) or [row["heard"]]]


def _best_guess(row: Row) -> Hearings:
    return [[row["heard"]]]


def _so_far(rows: Sequence[Row]) -> Callable[[Row], Hearings]:
    """What was said in the call of a row up to it: rows of one call differ in the end of their id alone."""
    calls: dict[str, list[Row]] = {}
    for row in rows:
        calls.setdefault(row["id"].rpartition("-")[0], []).append(row)

    def heard(row: Row) -> Hearings:
        call = calls[row["id"].rpartition("-")[0]]
        return [_alone(other)[0] for other in call if other.get("attempt", 0) <= row.get("attempt", 0)]

    return heard


def _sure_strangers(rows: Sequence[Row], names: Sequence[str]) -> int:
    """How often somebody not on the list is taken for a customer without asking."""
    count = 0
    for fold in range(STRANGER_FOLDS):
        missing = set(names[fold::STRANGER_FOLDS])
        index = _index([name for name in names if name not in missing], rows)
        strangers = [row for row in rows if row["expected"] in missing]
        count += sum(pick(_alone(row), index).sure for row in strangers)
    return count


def _first_guess(row: Row) -> str | None:
    return str(row["heard"]).title() or None


def _closest_in(names: Sequence[str]) -> Callable[[Row], str | None]:
    def closest(row: Row) -> str | None:
        found = process.extractOne(row["heard"], names, scorer=fuzz.WRatio) if row["heard"] else None
        return found[0] if found else None

    return closest


def _passing(rows: Iterable[Row], guess: Callable[[Row], str | None]) -> int:
    return sum(guess(row) == row["expected"] for row in rows)


def _right(verdicts: Iterable[Verdict]) -> int:
    return sum(verdict.right for verdict in verdicts)


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / max(whole, 1):.1f} %)"


def _line(verdicts: Sequence[Verdict]) -> str:
    sure = [verdict for verdict in verdicts if verdict.sure]
    return f"{_share(_right(verdicts), len(verdicts))}, sure {len(sure)}, right {_right(sure)}"


def _groups(verdicts: Sequence[Verdict]) -> dict[str, list[Verdict]]:
    names = sorted({group for verdict in verdicts for group in verdict.groups})
    return {name: [verdict for verdict in verdicts if name in verdict.groups] for name in names}


def _print_groups(verdicts: Sequence[Verdict]) -> None:
    print(f"picked right: {_share(_right(verdicts), len(verdicts))}")
    for name, members in _groups(verdicts).items():
        print(f"  {name}: {_line(members)}")


def _print_failures(failures: Sequence[Verdict]) -> None:
    print(f"{len(failures)} not picked right, the surest first:")
    for failure in sorted(failures, key=lambda failure: -failure.confidence)[:FAILURES_SHOWN_MAX]:
        heard, expected = failure.row["heard"], failure.row["expected"]
        print(f"  {heard!r} is {expected}, picked {failure.choice} ({failure.confidence:.2f})")
    if len(failures) > FAILURES_SHOWN_MAX:
        print(f"  and {len(failures) - FAILURES_SHOWN_MAX} more")


def _summary(verdicts: Sequence[Verdict], ways: Mapping[str, Sequence[Verdict]]) -> dict[str, Any]:
    sure = [verdict for verdict in verdicts if verdict.sure]
    by = {
        name: {"cases": len(members), "passed": _right(members)}
        for name, members in _groups(verdicts).items()
    }
    return {
        "eval": "names",
        "cases": len(verdicts),
        "passed": _right(verdicts),
        "by": by,
        "differ_on_purpose": [],
        "sure": len(sure),
        "sure_right": _right(sure),
        **{name: {"cases": len(judged), "passed": _right(judged)} for name, judged in ways.items()},
    }
