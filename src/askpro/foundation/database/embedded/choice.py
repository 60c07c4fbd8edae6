"""Choosing whom PostgreSQL runs as."""

from __future__ import annotations

import os
import pwd
from pathlib import Path

from askpro.foundation.database.embedded.identity import NAMESPACE, OURSELVES, Identity, user
from askpro.foundation.database.embedded.program import run_to_end
from askpro.foundation.database.embedded.refusals import NoIdentity

_UNPRIVILEGED = "nobody"


def choose_identity(cluster: Path, uid: int | None = None) -> Identity:
    """Ourselves; where PostgreSQL would not have us, a user namespace; where that is refused, `nobody`.

    PostgreSQL will have neither root nor, to make a cluster, a user without a name. A cluster that exists
    keeps its owner; root can give a new one to `uid`. Refuses with NoIdentity.
    """
    candidates = _candidates_of_root(cluster, uid) if os.geteuid() == 0 else _candidates_of_user()
    for candidate in candidates:
        if candidate == OURSELVES or run_to_end(candidate, ["true"], Path(os.devnull)) == 0:
            return candidate
    raise NoIdentity(
        "PostgreSQL runs neither as root nor as a user without a name, and this machine refused to run it as"
        f" {' or '.join(each.name for each in candidates)}."
        " Start AskPro as an ordinary user who owns the data directory, or give DATABASE_URL."
    )


def _candidates_of_user() -> list[Identity]:
    return [OURSELVES if _name_of(os.geteuid()) else NAMESPACE]


def _candidates_of_root(cluster: Path, uid: int | None) -> list[Identity]:
    if cluster.exists():
        uid = cluster.stat().st_uid
        return [user(uid) if uid else NAMESPACE]
    if uid:
        return [user(uid)]
    unprivileged = pwd.getpwnam(_UNPRIVILEGED)
    return [NAMESPACE, user(unprivileged.pw_uid)]


def _name_of(uid: int) -> str | None:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return None
