"""What the telephone needs from the receptionist behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from askpro.providers.retell import Transcript, phone_number

Key = TypeVar("Key")
KeyOfCall = TypeVar("KeyOfCall")

_MONTH = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_CLAUSE = re.compile(rf".+?(?:(?:[!?…]|(?<!\d)\.|\.(?!\s+(?:{_MONTH})\b))\s+|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class IncomingCall:
    """A call whose socket opened.

    `line_number` is the company's number, in E.164; None only when a call that is under way comes back on a
    new socket, and then the call is known by its id. `caller_number` is None when withheld.
    """

    call_id: str
    line_number: str | None
    caller_number: str | None
    outbound: bool = False
    language: str | None = None
    agent_id: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What the receptionist says, and whether the call ends or is handed over once it is said.

    Hanging up and handing over exclude each other. `transfer_to` is a number in E.164. `language` is the
    language from here on, None for no change.
    """

    text: str
    hang_up: bool = False
    transfer_to: str | None = None
    no_interruption: bool = False
    language: str | None = None

    def __post_init__(self) -> None:
        if self.hang_up and self.transfer_to:
            raise ValueError("A reply either hangs up or transfers.")
        if self.transfer_to is not None and phone_number(self.transfer_to) != self.transfer_to:
            raise ValueError("A call is transferred to a number in E.164.")

    @property
    def clauses(self) -> list[str]:
        """The text in the pieces that can be spoken one by one; joined they are the text."""
        return _CLAUSE.findall(self.text) or [""]


@dataclass(frozen=True, slots=True)
class Opened(Generic[Key]):
    """A call taken on: the key later turns name it by, and the greeting.

    `greeting` is None when this call was greeted before, on an earlier socket.
    """

    key: Key
    greeting: Reply | None
    language: str


@dataclass(frozen=True, slots=True)
class HeardTurn:
    """What was heard when an answer is due.

    `text` is everything the caller said since the agent last spoke, empty when nothing was intelligible.
    The counts are of utterances really in the transcript: an answer the caller cut off before it began is
    not among the agent's, and neither is a mere "one moment".
    """

    response_id: int
    text: str
    caller_utterances: int
    agent_utterances: int
    transcript: Transcript


class Receptionist(Protocol[KeyOfCall]):
    """Takes calls, turn by turn. Turns of one socket never overlap.

    A turn may be cancelled at any await, because the caller went on speaking: a transaction in flight then
    commits or rolls back as a whole. A turn may also be asked again, after `Unavailable` or on another socket
    while its first try still ends, so it must be repeatable and its state kept where both see it.
    """

    async def open(self, call: IncomingCall) -> Opened[KeyOfCall]:
        """Take a call on, whichever message about it came first.

        Refuses with NotFound when the line is not ours, Unavailable when it cannot be told right now.
        """
        ...

    async def take_turn(self, key: KeyOfCall, turn: HeardTurn) -> Reply:
        """Answer what the caller said. Refuses with Unavailable to be asked again shortly."""
        ...

    async def remind(self, key: KeyOfCall, turn: HeardTurn) -> Reply:
        """Break the caller's silence, or keep it with an empty reply."""
        ...

    async def closed(self, key: KeyOfCall) -> None:
        """The socket is gone: the call ended, or comes back on another socket and is opened again."""
        ...
