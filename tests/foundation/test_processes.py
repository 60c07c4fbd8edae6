"""The supervisor of our own process roles, tried on small programs in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import askpro

SOURCE = Path(askpro.__file__).parents[1]
BEGINNING = """
import sys, signal, time
from pathlib import Path
from askpro.foundation.processes import Role, Supervisor

def python(name, program, **more):
    return Role(name, [sys.executable, "-u", "-c", program], **more)

def say(news):
    print(f"{news.role} {news.what}: {news.detail}", flush=True)

SLEEP = "import os, time; print('I am', os.getpid()); time.sleep(60)"
DEAF = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + SLEEP
"""


class Run:
    """A supervisor of some roles in another process, and what it said so far."""

    def __init__(self, roles: str) -> None:
        program = f"{BEGINNING}\nsys.exit(Supervisor([{roles}], on_news=say).run())"
        self.process = subprocess.Popen(
            [sys.executable, "-c", program],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
        )
        self.lines: list[str] = []

    def hear(self, words: str) -> str:
        """The next line with these words in it."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))
            if words in line:
                return self.lines[-1]
        raise AssertionError(f"never said {words!r}:\n" + "\n".join(self.lines))

    def process_id_of(self, role: str) -> int:
        return int(self.hear(f"{role} started").split()[-1])

    def end(self, *numbers: signal.Signals) -> tuple[int, list[str]]:
        """Send signals, and return the exit code and everything said."""
        for number in numbers:
            self.process.send_signal(number)
            time.sleep(0.2)
        rest, _ = self.process.communicate(timeout=30)
        self.lines += rest.splitlines()
        return self.process.returncode, self.lines


@pytest.fixture
def runs() -> Iterator[list[Run]]:
    made: list[Run] = []
    yield made
    for run in made:
        run.process.kill()
        run.process.communicate()


def start(runs: list[Run], roles: str) -> Run:
    runs.append(Run(roles))
    return runs[-1]


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_roles_in_reverse_order(runs: list[Run], number: signal.Signals) -> None:
    run = start(runs, "python('web', SLEEP), python('worker', SLEEP), python('relay', SLEEP)")
    run.hear("relay started")
    code, said = run.end(number)
    stopped = [line.split()[0] for line in said if " stopped: " in line]
    assert (code, stopped) == (0, ["relay", "worker", "web"])


def test_what_a_role_prints_stands_behind_its_name(runs: list[Run]) -> None:
    run = start(runs, "python('web', SLEEP), python('worker', SLEEP)")
    assert run.hear("web    | I am")
    assert run.end(signal.SIGTERM)[0] == 0


def test_a_role_sees_its_own_environment_over_ours(runs: list[Run]) -> None:
    run = start(
        runs,
        """python('web', "import os; print(os.environ['COLOUR'], os.environ['PYTHONPATH']);" + SLEEP,
        env={'COLOUR': 'green'})""",
    )
    assert run.hear(f"web | green {SOURCE}")


def test_a_crashed_role_is_started_again_and_the_others_stay(runs: list[Run]) -> None:
    run = start(runs, "python('web', SLEEP), python('relay', SLEEP)")
    web, relay = run.process_id_of("web"), run.process_id_of("relay")
    os.kill(web, signal.SIGKILL)
    assert "SIGKILL" in run.hear("web crashed")
    assert run.process_id_of("web") != web
    assert is_alive(relay)


def test_a_role_that_crashes_five_times_within_a_minute_stops_everything(runs: list[Run]) -> None:
    run = start(runs, "python('web', SLEEP), python('worker', 'print(1 / 0)')")
    code, said = run.end()
    assert code == 1
    assert sum("worker crashed" in line for line in said) == 4
    assert any("worker gave_up" in line and "code 1" in line for line in said)
    assert any("ZeroDivisionError" in line for line in said)
    assert "web stopped" in said[-1]


def test_a_role_that_does_not_stop_in_time_is_killed(runs: list[Run]) -> None:
    run = start(runs, "python('web', DEAF, stop_seconds=0.5)")
    web = int(run.hear("I am").split()[-1])
    code, said = run.end(signal.SIGTERM)
    assert (code, is_alive(web)) == (0, False)
    assert "web killed" in said[-1]


def test_a_second_signal_ends_everything_at_once(runs: list[Run]) -> None:
    run = start(runs, "python('web', DEAF, stop_seconds=60)")
    run.hear("I am")
    code, said = run.end(signal.SIGINT, signal.SIGINT)
    assert code == 0 and "web killed" in said[-1]


def test_no_role_outlives_a_killed_supervisor(runs: list[Run]) -> None:
    run = start(runs, "python('web', DEAF), python('worker', DEAF)")
    pids = [run.process_id_of("web"), run.process_id_of("worker")]
    run.hear("I am")
    run.process.kill()
    run.process.wait()
    deadline = time.monotonic() + 5
    while any(map(is_alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(map(is_alive, pids))


def test_what_a_role_started_ends_with_it(runs: list[Run]) -> None:
    run = start(
        runs,
        """python('web', "import subprocess as s; print('child', s.Popen(['sleep', '60']).pid);" + SLEEP)""",
    )
    child = int(run.hear("child").split()[-1])
    run.end(signal.SIGTERM)
    assert not is_alive(child)


def test_a_role_is_ready_when_it_says_so(runs: list[Run], tmp_path: Path) -> None:
    sign = tmp_path / "open"
    run = start(runs, f"python('web', SLEEP, ready=Path('{sign}').exists)")
    run.hear("I am")
    sign.touch()
    assert run.hear("web ready")


def test_a_role_that_never_becomes_ready_counts_as_crashed(runs: list[Run]) -> None:
    refused = "ready=lambda: open('/nonexistent').close(), ready_seconds=0.3"
    run = start(runs, f"python('web', SLEEP, {refused})")
    assert "not ready within 0.3 s" in run.hear("web crashed")
