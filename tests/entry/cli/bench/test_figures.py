"""What a run comes down to."""

from __future__ import annotations

import math

import pytest

from askpro.entry.cli.bench.figures import Aim, Figure, Timings, growth


def test_percentiles_are_in_milliseconds_and_the_rate_counts_the_whole_run() -> None:
    timings = Timings([each / 1000 for each in range(1, 101)], run_seconds=4)
    assert timings.percentile_ms(50) == pytest.approx(50.5)
    assert timings.percentile_ms(99) == pytest.approx(99.01)
    assert timings.per_second == 25


def test_a_path_nobody_took_has_no_percentile_and_meets_no_aim() -> None:
    empty = Timings([], run_seconds=4)
    assert math.isnan(empty.percentile_ms(99))
    assert not Aim(99, 50).met_by(empty)


def test_an_aim_is_missed_by_the_slow_tail_alone() -> None:
    timings = Timings([0.010] * 90 + [0.080] * 10, run_seconds=1)
    assert Aim(50, 50).met_by(timings)
    assert not Aim(99, 50).met_by(timings)


def test_a_ratio_is_taken_of_medians() -> None:
    figure = Figure(
        path="turn",
        load="1 at once",
        timings=Timings([0.008, 0.008, 1.0], 1),
        floors={"select 1": Timings([0.002, 0.002, 0.5], 1)},
    )
    assert figure.ratios == {"select 1": pytest.approx(4)}


@pytest.mark.parametrize("exponent", [0.5, 1.0, 2.0])
def test_growth_is_the_exponent_of_the_size(exponent: float) -> None:
    sizes = (1, 10, 50, 200)
    assert growth(sizes, [3 * size**exponent for size in sizes]) == pytest.approx(exponent)
