"""Decisions are numbered one after another, and whoever names one names one that was taken."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def taken() -> dict[int, str]:
    """Each decision's own number as its heading has it, by the number in its file's name, in order."""
    files = sorted((DOCS / "decisions").glob("*.md"))
    return {int(file.name[:4]): file.read_text(encoding="utf-8").partition(".")[0] for file in files}


def test_decisions_are_numbered_without_gap_and_each_once() -> None:
    numbers = [int(file.name[:4]) for file in (DOCS / "decisions").glob("*.md")]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert taken() == {number: f"# {number}" for number in sorted(numbers)}


def test_every_decision_that_is_named_was_taken() -> None:
    named = {
        int(number)
        for file in DOCS.rglob("*.md")
        for number in re.findall(r"\bdecision (\d+)", file.read_text(encoding="utf-8"))
    }
    assert named and named <= taken().keys()
