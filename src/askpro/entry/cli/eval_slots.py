"""`./askpro eval slots`: another engine's cases, translated into our words and answered by our engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from askpro.entry.cli.slot_calendars import Given
from askpro.entry.cli.slot_layers import LAYERS, RULE_ANSWERS, Answer

PROSE = "states an outcome without the inputs to compute it from; our own tests hold the rule"
ELSEWHERE = "decided outside the engine: which outside calendars are read is the calendars' affair"


def run(cases: Path) -> int:
    """Answer every case and print what differs; the last line is the sum as JSON. 0 if all pass or are
    listed as differing on purpose."""
    passed, failed, on_purpose = 0, 0, []
    rows = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines() if line.strip()]
    for case in rows:
        reason = _reason_to_differ(case)
        wrong = {} if reason else _differences(case, _answer(case))
        if reason:
            on_purpose.append({"id": case["id"], "reason": reason})
        elif wrong:
            failed += 1
            print(json.dumps({"id": case["id"], "differs": wrong}))
        else:
            passed += 1
    summary = {"eval": "slots", "cases": len(rows), "passed": passed, "differ_on_purpose": on_purpose}
    print(json.dumps(summary, separators=(",", ":"), ensure_ascii=False))
    return 1 if failed else 0


def _reason_to_differ(case: Given) -> str | None:
    if case["layer"] not in LAYERS:
        return f"the layer {case['layer']!r} has no counterpart here"
    if case["layer"] != "rule":
        return None
    if "selected_calendars" in json.dumps(case["given"]):
        return ELSEWHERE
    return None if set(case["expect"]) <= RULE_ANSWERS and case["given"] else PROSE


def _answer(case: Given) -> Answer:
    """Our answer; what a case says in a way we do not read is an answer that agrees with nothing."""
    try:
        return LAYERS[case["layer"]](case["given"])
    except (LookupError, TypeError, ValueError) as problem:
        return {"unread": f"{type(problem).__name__}: {problem}"}


def _differences(case: Given, answer: Answer) -> Answer:
    wrong = {}
    for key, expected in case["expect"].items():
        if key.endswith("_greater_than"):
            actual = answer.get(key.removesuffix("_greater_than"))
            agrees = actual is not None and actual > expected
        else:
            actual = answer.get(key)
            agrees = _agrees(case["match"], expected, actual)
        if not agrees:
            wrong[key] = {"expected": expected, "actual": answer.get("unread", actual)}
    return wrong


def _agrees(match: str, expected: Any, actual: Any) -> bool:
    if match == "contains" and isinstance(expected, list) and isinstance(actual, list):
        return all(each in actual for each in expected)
    if match == "prefix" and isinstance(expected, list) and isinstance(actual, list):
        return actual[: len(expected)] == expected
    return bool(expected == actual)
