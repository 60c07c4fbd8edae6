"""Whether our answer agrees with what a case expects, and what of the case we did not understand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import ge, gt, le, lt
from typing import Any

from askpro.entry.cli.slot_layers import LAYERS, NO_BEARING, Answer
from askpro.entry.cli.slot_reading import Watched

NO_INPUTS = "states an outcome without the inputs to compute it from; our own tests hold the rule"
PROSE = "states the outcome as a sentence, which nothing computed can equal"
ELSEWHERE = "decided outside the engine: which outside calendars are read is the calendars' affair"

_COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    "_greater_than": gt,
    "_less_than": lt,
    "_at_least": ge,
    "_at_most": le,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a case: where it differs, why we mean to, and what it gives that we did not look at."""

    wrong: Mapping[str, Any] = field(default_factory=dict)
    on_purpose: str | None = None
    unread: tuple[str, ...] = ()


def verdict_on(case: Mapping[str, Any]) -> Verdict:
    """Never raises: what cannot be read is wrong, and says why."""
    try:
        given, expected = Watched(case["given"]), case["expect"]
        reason = _reason_to_differ(case["given"], expected)
        if reason:
            return Verdict(on_purpose=reason)
        answer = LAYERS[case["layer"]](given)
        unread = [path for path in given.unread() if path not in NO_BEARING.get(case["layer"], ())]
        match = case.get("match", "exact")
        if match not in _MATCHES:
            unread.append(f"match: {match}")
        return Verdict(_differences(expected, answer, match), None, tuple(unread))
    except KeyError as missing:
        return Verdict({"unread": f"nothing is known under {missing}"})
    except Exception as problem:
        return Verdict({"unread": f"{type(problem).__name__}: {problem}"})


def _reason_to_differ(given: Mapping[str, Any], expected: Mapping[str, Any]) -> str | None:
    if given and all("selected_calendars" in key for key in given):
        return ELSEWHERE
    if not given:
        return NO_INPUTS
    sentences = [isinstance(value, str) and " " in value for value in expected.values()]
    return PROSE if sentences and all(sentences) else None


def _differences(expected: Mapping[str, Any], answer: Answer, match: str) -> dict[str, Any]:
    wrong = {}
    for key, value in expected.items():
        suffix = next((each for each in _COMPARED if key.endswith(each)), None)
        name = key.removesuffix(suffix or "")
        if name not in answer:
            wrong[key] = {"expected": value, "actual": "we have no such answer"}
        elif not (_COMPARED[suffix](answer[name], value) if suffix else _agrees(match, value, answer[name])):
            wrong[key] = {"expected": value, "actual": answer[name]}
    return wrong


def _agrees(match: str, expected: Any, actual: Any) -> bool:
    """Lists as `match` says, also inside of objects; everything else must be equal."""
    if isinstance(expected, Mapping) and isinstance(actual, Mapping):
        ours = actual.keys() & expected.keys() if match == "contains" else actual.keys()
        keys_agree = ours == expected.keys()
        return keys_agree and all(_agrees(match, expected[key], actual[key]) for key in expected)
    if isinstance(expected, list) and isinstance(actual, list):
        return _MATCHES.get(match, _MATCHES["exact"])(expected, actual)
    return bool(expected == actual)


_MATCHES: dict[str, Callable[[list[Any], list[Any]], bool]] = {
    "exact": lambda expected, actual: expected == actual,
    "contains": lambda expected, actual: all(each in actual for each in expected),
    "prefix": lambda expected, actual: actual[: len(expected)] == expected,
}
