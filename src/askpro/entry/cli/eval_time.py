"""`./askpro eval time`: time expressions on their own, German and English, beside two libraries."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import thread_time_ns
from typing import TypeVar

from askpro.conversation.understanding.when import Expression, read_expression
from askpro.entry.cli.time_baselines import Reader, baselines
from askpro.entry.cli.time_cases import TimeCase, read_cases
from askpro.entry.cli.time_verdicts import Verdict, judge, starts_at

WARM_UP, RUNS = 50, 5
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Judged:
    """A case, what we read, and the verdict."""

    case: TimeCase
    read: Expression | None
    verdict: Verdict


def run(cases: Path) -> int:
    """Read every expression and print the report; the last line is the sum over the bookable cases as JSON.

    An interval passes with both ends equal, where need be in the source's own way of writing ends
    (`time_verdicts`); `passed_exactly` counts without that. 0 unless the file holds no case.
    """
    known, odd = read_cases(cases)
    for case in known[:WARM_UP]:
        read_expression(case.text, case.reference)
    judged, nanoseconds = _judged(known)
    bookable = [each for each in judged if each.case.bookable]
    _print_failures(bookable)
    _print_table("bookable, by language and kind", bookable)
    _print_table(
        "the rest: feasts, latent, past, coarser than a day", [e for e in judged if not e.case.bookable]
    )
    for line in odd:
        print(f"odd row, {line}")
    beside = _print_baselines([case for case in known if case.bookable and case.kind == "point"], bookable)
    speed = percentiles(nanoseconds)
    print(f"p50 {speed['p50_us']} µs, p99 {speed['p99_us']} µs an expression, processor time")
    print(json.dumps(_sum(bookable, beside, speed, odd), ensure_ascii=False))
    return 0 if known else 1


def timed(read: Callable[[], Answer]) -> tuple[Answer, int]:
    """The answer and the median processor time of a few runs in nanoseconds; nothing in a reading waits."""
    took = []
    for _ in range(RUNS):
        began = thread_time_ns()
        answer = read()
        took.append(thread_time_ns() - began)
    return answer, int(median(took))


def percentiles(nanoseconds: list[int]) -> dict[str, float]:
    """The 50th and 99th percentile in microseconds."""
    ordered = sorted(nanoseconds) or [0]
    return {
        f"p{share}_us": ordered[min(len(ordered) - 1, len(ordered) * share // 100)] / 1000
        for share in (50, 99)
    }


def _judged(known: Iterable[TimeCase]) -> tuple[list[Judged], list[int]]:
    judged, nanoseconds = [], []
    for case in known:
        read, took = timed(partial(read_expression, case.text, case.reference, accept_past=not case.bookable))
        nanoseconds.append(took)
        judged.append(Judged(case, read, judge(case, read)))
    return judged, nanoseconds


def _print_failures(judged: Iterable[Judged]) -> None:
    for each in judged:
        if not each.verdict.passed:
            case, read = each.case, each.read
            got = "nothing" if read is None else f"{read.kind} {read.start} {read.end} {read.grain}"
            expected = f"{case.kind} {case.start} {case.end} {case.grain}"
            why = f" ({each.verdict.reason})" if each.verdict.reason else ""
            print(f"{each.verdict.outcome}{why}: {case.id} {case.text!r} expected {expected}, read {got}")


def _print_table(title: str, judged: list[Judged]) -> None:
    print(f"\n{title}")
    for key, outcomes in sorted(_outcomes(judged).items()):
        cases = outcomes.total()
        passed = outcomes["exact"] + outcomes["same_end"]
        counts = ", ".join(f"{outcome} {count}" for outcome, count in sorted(outcomes.items()))
        print(f"  {key:<34} {passed:>4} of {cases:>4}  {passed / cases:.3f}   {counts}")


def _outcomes(judged: list[Judged]) -> dict[str, Counter[str]]:
    """Outcomes by language and kind, and by source within."""
    outcomes: dict[str, Counter[str]] = defaultdict(Counter)
    for each in judged:
        case = each.case
        for key in (f"{case.language} {case.kind}", f"{case.language} {case.kind} · {case.source}"):
            outcomes[key][each.verdict.outcome] += 1
    return outcomes


def _print_baselines(points: list[TimeCase], ours: list[Judged]) -> dict[str, dict[str, float]]:
    print("\nbookable points, exact start")
    shares: dict[str, dict[str, float]] = {"askpro": {}}
    for language in ("de", "en"):
        passed = [e.verdict.passed for e in ours if e.case.kind == "point" and e.case.language == language]
        shares["askpro"][language] = round(sum(passed) / max(1, len(passed)), 3)
    for name, reader in baselines().items():
        if reader is None:
            print(f"  {name} is not installed: SKIPPED")
            continue
        shares[name] = {language: _share(reader, points, language) for language in ("de", "en")}
    for name, by_language in shares.items():
        print(f"  {name:<11} de {by_language['de']:.3f}   en {by_language['en']:.3f}")
    return shares


def _share(reader: Reader, points: list[TimeCase], language: str) -> float:
    passed = []
    for case in points:
        if case.language == language:
            found = reader(case.text, case.reference)
            passed.append(found is not None and starts_at(case, found.moment(case.reference)))
    return round(sum(passed) / max(1, len(passed)), 3)


def _sum(
    bookable: list[Judged], beside: dict[str, dict[str, float]], speed: dict[str, float], odd: list[str]
) -> dict[str, object]:
    by = {
        key: {
            "cases": outcomes.total(),
            "passed": outcomes["exact"] + outcomes["same_end"],
            "passed_exactly": outcomes["exact"],
            **outcomes,
        }
        for key, outcomes in sorted(_outcomes(bookable).items())
    }
    differing = [each for each in bookable if each.verdict.outcome == "differ_on_purpose"]
    return {
        "eval": "time",
        "cases": len(bookable),
        "passed": sum(each.verdict.passed for each in bookable),
        "passed_exactly": sum(each.verdict.outcome == "exact" for each in bookable),
        "by": by,
        "beside": beside,
        **speed,
        "odd_rows": len(odd),
        "differ_on_purpose": [
            {"id": each.case.id, "text": each.case.text, "reason": each.verdict.reason} for each in differing
        ],
    }
