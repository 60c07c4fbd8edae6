"""Who PostgreSQL runs as: it refuses root, and we never create users of the operating system."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Identity:
    """`uid` owns the files on disk. `name` is what the keeper understands."""

    name: str
    uid: int

    @property
    def is_stranger(self) -> bool:
        """Whether the files belong to somebody else than us."""
        return self.uid != os.geteuid()


OURSELVES = Identity("self", os.geteuid())
NAMESPACE = Identity("namespace", os.geteuid())


def user(uid: int) -> Identity:
    """A user known by number alone."""
    return Identity(str(uid), uid)
