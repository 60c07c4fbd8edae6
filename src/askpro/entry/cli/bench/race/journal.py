"""What each client tried and what it was told, written down so that it outlives the client."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

import msgspec


class Act(StrEnum):
    """What is attempted. What is held to move takes a second attempt to be moved, as on the telephone."""

    OFFER = "offer"
    HOLD = "hold"
    BOOK_HELD = "book held"
    BOOK = "book"
    HOLD_TO_MOVE = "hold to move"
    MOVE_HELD = "move to held"
    MOVE = "move"
    CANCEL = "cancel"
    RELEASE = "release"


class Wanted(msgspec.Struct, frozen=True):
    """Services one after another, when, by whom if that matters, and how many seats of a class."""

    service_ids: tuple[UUID, ...]
    starts_at: datetime
    staff_id: UUID | None = None
    seats: int = 1


class Attempt(msgspec.Struct, frozen=True, kw_only=True, tag="attempt"):
    """One attempt under its key. `subject` is the hold or appointment it is about, `to` the hold moved to."""

    key: str
    client: int
    act: Act
    wanted: Wanted | None = None
    subject: UUID | None = None
    to: UUID | None = None
    ttl_seconds: int = 300


class Answer(msgspec.Struct, frozen=True):
    """What a verb returned: an appointment or a hold, and where it stands; `others` are held beside it."""

    id: UUID | None
    status: str
    others: tuple[UUID, ...] = ()


class Told(msgspec.Struct, frozen=True, kw_only=True, tag="told"):
    """The end of an attempt: an answer or the name of a refusal, and what it took to get it.

    `again` counts why it was repeated; `contradicted` is another answer that a repeat with the same key got.
    """

    key: str
    act: Act
    answer: Answer | None = None
    refusal: str = ""
    again: tuple[str, ...] = ()
    retries: tuple[str, ...] = ()
    contradicted: str = ""


Line = Attempt | Told


class Journal:
    """The journal of one process of clients; a line is kept once written, even if the process is killed."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def write(self, line: Line) -> None:
        os.write(self._file, msgspec.json.encode(line) + b"\n")


class Reader:
    """Reads a journal on from where it stopped."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._offset = 0

    def new(self) -> Iterator[Line]:
        """The lines written since the last time."""
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            file.seek(self._offset)
            for line in file:
                if not line.endswith(b"\n"):
                    return
                self._offset += len(line)
                yield msgspec.json.decode(line, type=Line)
