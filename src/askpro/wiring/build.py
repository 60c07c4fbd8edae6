"""Which build this is: the commit it runs from, or a mark of its sources where there is none."""

from __future__ import annotations

import hashlib
from pathlib import Path

_SOURCES = Path(__file__).parents[1]


def build_id(root: Path = _SOURCES.parents[1]) -> str:
    """The first twelve digits of the commit checked out at `root`; else `src-` and a hash of the sources."""
    try:
        return _commit(root / ".git")[:12]
    except (OSError, LookupError):
        return f"src-{_mark_of(_SOURCES)}"


def _commit(git: Path) -> str:
    """As git lays it out: a worktree points to its own directory, and that to the common one."""
    if git.is_file():
        git = git.parent / git.read_text().removeprefix("gitdir:").strip()
    head = (git / "HEAD").read_text().strip()
    if not head.startswith("ref: "):
        return head
    name, common = head.removeprefix("ref: "), git / "commondir"
    shared = git / common.read_text().strip() if common.exists() else git
    loose = shared / name
    return loose.read_text().strip() if loose.exists() else _packed(shared / "packed-refs", name)


def _packed(refs: Path, name: str) -> str:
    lines = (line.partition(" ") for line in refs.read_text().splitlines())
    return {ref: commit for commit, _, ref in lines}[name]


def _mark_of(sources: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(sources.rglob("*.py")):
        digest.update(path.relative_to(sources).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:12]
