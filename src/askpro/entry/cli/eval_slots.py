"""`./askpro eval slots`: another engine's cases, translated into our words and answered by our engine."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from askpro.entry.cli.slot_verdicts import verdict_on


def run(cases: Path) -> int:
    """Answer every case and print what differs, or was given and not understood.

    The last line is the sum as JSON. 0 if all pass or are listed as differing on purpose.
    """
    count, passed, failed, on_purpose = 0, 0, 0, []
    for case in _cases_in(cases):
        count += 1
        name, verdict = case.get("id", f"case {count}"), verdict_on(case)
        if verdict.unread:
            print(json.dumps({"id": name, "not understood": verdict.unread}, ensure_ascii=False))
        if verdict.on_purpose:
            on_purpose.append({"id": name, "reason": verdict.on_purpose})
        elif verdict.wrong:
            failed += 1
            print(json.dumps({"id": name, "differs": verdict.wrong}, ensure_ascii=False))
        else:
            passed += 1
    summary = {"eval": "slots", "cases": count, "passed": passed, "differ_on_purpose": on_purpose}
    print(json.dumps(summary, separators=(",", ":"), ensure_ascii=False))
    return 1 if failed else 0


def _cases_in(file: Path) -> Iterator[Mapping[str, Any]]:
    """Every line that says something; one that is no JSON object is a case that says nothing we can read."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                case = json.loads(line)
            except json.JSONDecodeError:
                case = None
            yield case if isinstance(case, dict) else {"id": f"line {number}"}
