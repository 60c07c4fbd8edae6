"""The scenarios that are published: readable, balanced, and nothing in them that the format does not know."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from askpro.entry.cli.rehearsal.scenario import ScenarioFault, read_scenarios
from askpro.entry.cli.rehearsal.window import UnreadableWindow, read_window

PUBLISHED = Path(__file__).parents[4] / "evals" / "booking"


def test_the_published_scenarios_can_be_read_and_are_balanced() -> None:
    scenarios = read_scenarios(PUBLISHED)
    languages = Counter(scenario.language for scenario in scenarios)
    assert len(scenarios) >= 150
    assert min(languages.values()) >= 0.45 * len(scenarios)
    assert len({scenario.company.key for scenario in scenarios}) >= 4


def test_few_servers_are_enough() -> None:
    servers = {(scenario.company.key, scenario.clock) for scenario in read_scenarios(PUBLISHED)}
    assert len(servers) <= 12


def test_no_appointment_is_wished_for_before_the_call() -> None:
    late = [
        scenario.id
        for scenario in read_scenarios(PUBLISHED)
        for window in scenario.acceptable
        if window.last < scenario.today.date()
    ]
    assert late == []


def test_a_scenario_that_names_nobody_we_know_is_refused(tmp_path: Path) -> None:
    (tmp_path / "companies").mkdir()
    salon = (PUBLISHED / "companies" / "salon.toml").read_text("utf-8")
    (tmp_path / "companies" / "salon.toml").write_text(salon, "utf-8")
    good = (
        'about = "x"\nclock = "2026-11-23T09:00:00+01:00"\nlanguage = ["de"]\n[[scenario]]\nid = "a"\n'
        'about = "y"\ncaller = "Sabine Weber"\ngoal = "book"\nservice = "perm"\nwhen = ["2026-11-26 14:00"]\n'
    )
    (tmp_path / "x.toml").write_text(good, "utf-8")
    assert [scenario.id for scenario in read_scenarios(tmp_path)] == ["a.de"]
    (tmp_path / "x.toml").write_text(good.replace('"perm"', '"tattoo"'), "utf-8")
    with pytest.raises(ScenarioFault, match="tattoo"):
        read_scenarios(tmp_path)


@pytest.mark.parametrize(
    ("written", "inside", "outside"),
    [
        ("2026-11-24 10:00", "2026-11-24 10:00", "2026-11-24 10:15"),
        ("2026-11-24 13:00..18:00", "2026-11-24 18:00", "2026-11-24 12:45"),
        ("2026-11-24", "2026-11-24 00:00", "2026-11-25 00:00"),
        ("2026-11-24..2026-12-31 Thu 13:00..18:00", "2026-12-03 14:00", "2026-12-04 14:00"),
    ],
)
def test_a_window_takes_what_is_inside(written: str, inside: str, outside: str) -> None:
    window = read_window(written)
    assert window.takes(datetime.fromisoformat(inside))
    assert not window.takes(datetime.fromisoformat(outside))


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(UnreadableWindow):
        read_window("2026-11-24 18:00..13:00")
