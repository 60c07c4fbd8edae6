"""A race in words: what was tried, granted and refused, what it took, and what must hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from askpro.entry.cli.bench.race.journal import Act
from askpro.entry.cli.bench.race.racing import Outcome
from askpro.entry.cli.bench.race.running import Kills
from askpro.entry.cli.bench.race.tally import Tally

_SHOWN_MAX = 5


def progress(tally: Tally, kills: Kills, seconds: float) -> str:
    """One line while it runs."""
    return (
        f"{tally.answered} attempts, {tally.answered / seconds:.0f} a second,"
        f" {sum(tally.granted.values())} granted; killed: {_of(kills)}"
    )


def as_text(outcome: Outcome) -> str:
    """The figures and the verdict."""
    tally = outcome.tally
    lines = [
        f"{tally.answered} attempts in {outcome.seconds:.1f} s:"
        f" {tally.answered / outcome.seconds:.0f} a second,"
        f" {tally.answered / outcome.client_cpu_seconds:.0f} for each second of the clients' processors",
        f"killed: {_of(outcome.kills)}",
        *_counted("granted", {act.value: tally.granted[act] for act in tally.attempts}, tally.attempts),
        *_counted("refused", tally.refusals),
        *_counted("repeated with the same key", tally.again),
        *_counted("tried again inside, by SQLSTATE", tally.retries),
        "must hold",
    ]
    for invariant, breaking in outcome.broken.items():
        lines.append(f"  {'holds ' if not breaking else 'BROKEN'} {invariant}")
        lines += [f"           {each}" for each in breaking[:_SHOWN_MAX]]
    broken = sum(map(bool, outcome.broken.values()))
    lines.append(f"{len(outcome.broken)} invariants, {broken} broken")
    return "\n".join(lines)


def _of(kills: Kills) -> str:
    return f"{kills.connections} connections, {kills.clients} client processes, {kills.databases} databases"


def _counted(what: str, counts: Mapping[str, int], of: Mapping[Act, int] | None = None) -> list[str]:
    ordered = Counter(counts).most_common()
    return [f"{what} {sum(counts.values())}"] + [
        f"  {count:7d} {name}" + (f" of {of[Act(name)]}" if of else "") for name, count in ordered
    ]
