"""Choosing whom PostgreSQL runs as."""

from __future__ import annotations

import os
from pathlib import Path

from askpro.foundation.database.embedded.identity import NAMESPACE, OURSELVES, Identity, user
from askpro.foundation.database.embedded.program import run_to_end
from askpro.foundation.database.embedded.refusals import NoIdentity

# Between the ranges that Debian and systemd give to people, services and containers.
UNPRIVILEGED_UID = 60_911


def choose_identity(cluster: Path) -> Identity:
    """Ourselves; when we are root, root inside a user namespace, else a user known by number alone.

    A cluster that exists keeps its owner. Refuses with NoIdentity.
    """
    if os.geteuid() != 0:
        return OURSELVES
    candidates = _candidates(cluster)
    for candidate in candidates:
        if run_to_end(candidate, ["true"], Path(os.devnull)) == 0:
            return candidate
    raise NoIdentity(
        "PostgreSQL does not run as root, and this machine refused to run it as"
        f" {' or '.join(each.name for each in candidates)}."
        " Start AskPro as an ordinary user who owns the data directory, or give DATABASE_URL."
    )


def _candidates(cluster: Path) -> list[Identity]:
    if not cluster.exists():
        return [NAMESPACE, user(UNPRIVILEGED_UID)]
    owner = cluster.stat().st_uid
    return [user(owner) if owner else NAMESPACE]
