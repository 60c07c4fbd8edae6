"""The build a process tells in /health is the one it runs."""

import subprocess
from pathlib import Path

import pytest

from askpro.wiring.build import build_id


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet", "--initial-branch=main", "house")
    house = tmp_path / "house"
    git(house, "commit", "--quiet", "--allow-empty", "--message=one")
    return house


def git(where: Path, *words: str) -> str:
    who = ["-c", "user.name=Mira", "-c", "user.email=mira@example.com"]
    return subprocess.run(
        ["git", *who, *words], cwd=where, check=True, capture_output=True, text=True
    ).stdout.strip()


def head(where: Path) -> str:
    return git(where, "rev-parse", "HEAD")[:12]


def test_it_is_the_commit_checked_out(checkout: Path) -> None:
    assert build_id(checkout) == head(checkout)
    git(checkout, "commit", "--quiet", "--allow-empty", "--message=two")
    assert build_id(checkout) == head(checkout)


@pytest.mark.parametrize("packed", [("pack-refs", "--all"), ("checkout", "--quiet", "--detach")])
def test_it_is_found_wherever_git_keeps_it(checkout: Path, packed: tuple[str, ...]) -> None:
    git(checkout, *packed)
    assert build_id(checkout) == head(checkout)


def test_a_worktree_tells_its_own_commit(checkout: Path) -> None:
    git(checkout, "worktree", "add", "--quiet", "-b", "other", "../other")
    other = checkout.parent / "other"
    git(other, "commit", "--quiet", "--allow-empty", "--message=elsewhere")
    assert build_id(other) == head(other) != head(checkout)


def test_without_git_it_is_a_mark_of_the_sources(tmp_path: Path) -> None:
    assert build_id(tmp_path).startswith("src-")
    assert build_id(tmp_path) == build_id(tmp_path / "nowhere")
