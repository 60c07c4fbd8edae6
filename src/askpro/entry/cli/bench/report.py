"""The result of a run: a table to read, and the same as JSON."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from askpro.entry.cli.bench.figures import Figure
from askpro.entry.cli.bench.machine import Machine

_COLUMNS = ("path", "load", "n", "best ms", "p50 ms", "p99 ms", "per second", "x floor", "aim")
_CAVEAT = (
    "The load generator, the web process and the database share these cores, so read the ratios. Times are\n"
    "taken at the client, but for the first call after a warm-up of 1.5 s, or one pace where there is one;\n"
    "what began in the run counts however late it ended.\n"
    "Where the p99 of the floor is above 5 ms, other programs had the cores: then each p99 tells of them.\n"
    "'x floor' is the median over the floor's median at the same load in the same run."
)
FAILURES_SHOWN = 3


def as_text(machine: Machine, figures: Sequence[Figure], growths: Mapping[str, float]) -> str:
    """The table, the growth of cost, the machine, and what failed."""
    rows = [_COLUMNS, *map(_row, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    table = [
        "  ".join(
            cell.ljust(width) if column < 2 or column >= 7 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    grown = [f"Cost of {what} grows with exponent {exponent:.2f}." for what, exponent in growths.items()]
    failed = [
        f"{figure.path} ({figure.load}) failed {len(figure.timings.failures)} times: {why}"
        for figure in figures
        for why in sorted(set(figure.timings.failures))[:FAILURES_SHOWN]
    ]
    return "\n".join([*table, "", *grown, *failed, str(machine), _CAVEAT])


def as_builtins(machine: Machine, figures: Sequence[Figure], growths: Mapping[str, float]) -> dict[str, Any]:
    """The same, rounded, for machines; a figure that is none is null."""
    return {"machine": asdict(machine), "growth": growths, "figures": list(map(_plain, figures))}


def _row(figure: Figure) -> tuple[str, ...]:
    timings = figure.timings
    return (
        figure.path,
        figure.load,
        str(len(timings.seconds)),
        *(_digits(timings.percentile_ms(percent)) for percent in (0, 50, 99)),
        _digits(timings.per_second),
        ", ".join(f"{_digits(ratio)} {name}" for name, ratio in figure.ratios.items()),
        f"{figure.aim}: {'met' if figure.aim.met_by(timings) else 'missed'}" if figure.aim else "",
    )


def _plain(figure: Figure) -> dict[str, Any]:
    timings = figure.timings
    return {
        "path": figure.path,
        "load": figure.load,
        "n": len(timings.seconds),
        "failed": len(timings.failures),
        "best_ms": _rounded(timings.percentile_ms(0)),
        "p50_ms": _rounded(timings.percentile_ms(50)),
        "p99_ms": _rounded(timings.percentile_ms(99)),
        "per_second": _rounded(timings.per_second),
        "ratios": {name: _rounded(ratio) for name, ratio in figure.ratios.items()},
        "aim": str(figure.aim) if figure.aim else None,
        "met": figure.aim.met_by(timings) if figure.aim else None,
    }


def _digits(value: float) -> str:
    return (
        "-"
        if math.isnan(value)
        else f"{value:.2f}"
        if value < 10
        else f"{value:.1f}"
        if value < 100
        else f"{value:.0f}"
    )


def _rounded(value: float) -> float | None:
    return None if math.isnan(value) else round(value, 3)
