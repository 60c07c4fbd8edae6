"""The report: pass^1 and pass^K by language and noise, turns and seconds, and the transcript of each failure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from statistics import mean
from typing import Any

from askpro.entry.cli.rehearsal.rehearse import Rehearsal

_CLEAN = 0


def summary(rehearsals: Sequence[Rehearsal], runs: int) -> dict[str, Any]:
    """The whole benchmark in figures; `cases` are calls, `passed` those with the right end and words."""
    return {
        "eval": "booking",
        "cases": len(rehearsals),
        "passed": sum(each.verdict.passed for each in rehearsals),
        "scenarios": len({each.scenario.id for each in rehearsals}),
        "runs": runs,
        "by": {
            f"{language} noise {noise}": _rates(group)
            for (language, noise), group in _grouped(
                rehearsals, lambda each: (each.scenario.language, each.noise)
            ).items()
        },
        "by_noise": {
            str(noise): _rates(group)
            for noise, group in _grouped(rehearsals, lambda each: each.noise).items()
        },
        "by_group": {
            name: _rates(group)["pass^1"]
            for name, group in _grouped(rehearsals, lambda each: each.scenario.group).items()
        },
        "turns_known_customer_slot_free": _plain_turns(rehearsals, known=True),
        "turns_new_customer_slot_free": _plain_turns(rehearsals, known=False),
        "turns_per_call": _mean(each.caller_turns for each in rehearsals),
        "seconds_per_call": _mean(each.call_seconds for each in rehearsals),
        "slowest_answer_seconds": round(
            max((each.answer_seconds_max for each in rehearsals), default=0.0), 3
        ),
        "questions_asked_twice": sum(len(each.verdict.asked_twice) for each in rehearsals),
        "ungrounded_claims": sum(len(each.verdict.ungrounded) for each in rehearsals),
    }


def told_fault(rehearsal: Rehearsal) -> str | None:
    """What was wrong with a call, and its transcript; None when nothing was."""
    verdict = rehearsal.verdict
    faultless = verdict.passed and not (verdict.ungrounded or verdict.asked_twice)
    return None if faultless else _told(rehearsal)


def told_table(figures: dict[str, Any]) -> str:
    """The rates as lines for reading."""
    lines = [
        f"{'':16}{'pass^1':>8}{'pass^' + str(figures['runs']):>8}{'calls':>7}{'turns':>7}{'seconds':>9}{'words':>7}"
    ]
    for name, rates in {
        **figures["by"],
        **{f"all noise {k}": v for k, v in figures["by_noise"].items()},
    }.items():
        lines.append(
            f"{name:16}{rates['pass^1']:8.1%}{rates['pass^k']:8.1%}{rates['calls']:7}{rates['turns']:7.1f}"
            f"{rates['seconds']:9.2f}{rates['words_changed']:7.1%}"
        )
    return "\n".join(lines)


def _rates(group: Sequence[Rehearsal]) -> dict[str, Any]:
    by_case = _grouped(group, lambda each: (each.scenario.id, each.noise))
    return {
        "pass^1": round(mean(each.verdict.passed for each in group), 4),
        "pass^k": round(mean(all(each.verdict.passed for each in runs) for runs in by_case.values()), 4),
        "calls": len(group),
        "turns": _mean(each.caller_turns for each in group),
        "seconds": _mean(each.call_seconds for each in group),
        "words_changed": _mean(each.words_changed for each in group),
    }


def _plain_turns(rehearsals: Iterable[Rehearsal], *, known: bool) -> float | None:
    """Caller turns, the goodbye included, where the wish was free as named and no habit made the call longer."""
    plain = [
        each.caller_turns
        for each in rehearsals
        if each.noise == _CLEAN
        and each.verdict.passed
        and each.scenario.group == "plain"
        and each.scenario.known is known
    ]
    return round(mean(plain), 2) if plain else None


def _grouped(rehearsals: Iterable[Rehearsal], key: Callable[[Rehearsal], Any]) -> dict[Any, list[Rehearsal]]:
    groups: dict[Any, list[Rehearsal]] = defaultdict(list)
    for each in rehearsals:
        groups[key(each)].append(each)
    return dict(sorted(groups.items()))


def _told(rehearsal: Rehearsal) -> str:
    verdict = rehearsal.verdict
    head = f"\n{'FAILED' if not verdict.passed else 'passed, but'} {rehearsal.scenario.id}, run {rehearsal.run}, noise {rehearsal.noise}"
    lines = [head, f"  {rehearsal.scenario.about}  [{rehearsal.outcome}]"]
    lines += [f"  wrong end: {fault}" for fault in verdict.wrong_end]
    lines += [f"  wrong words: {fault}" for fault in verdict.wrong_words]
    lines += [f"  ungrounded: {fault}" for fault in verdict.ungrounded]
    lines += [f"  asked twice: {fault}" for fault in verdict.asked_twice]
    lines.append(f"  book: {rehearsal.book}")
    for agent, said, came in zip_longest(rehearsal.agent, rehearsal.said, rehearsal.came_through):
        if agent is not None:
            lines.append(f"    AskPro  {agent}")
        if said is not None:
            heard = "" if came == said else f"   [heard: {came}]"
            lines.append(f"    Caller  {said or '(silence)'}{heard}")
    return "\n".join(lines)


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return round(mean(listed), 3) if listed else 0.0
