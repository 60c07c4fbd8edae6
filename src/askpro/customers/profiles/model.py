"""A customer, and the key under which a name is found however it is written."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from askpro.foundation.errors import Invalid, NotFound

_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "æ": "ae", "ł": "l"})


class CustomerNotFound(NotFound):
    """The company has no such customer."""


class Nameless(Invalid):
    """A customer has a given name or a family name."""


@dataclass(frozen=True, slots=True)
class Customer:
    """Who books. The phone is in E.164, or None when it was withheld; several may share one."""

    id: UUID
    given_name: str
    family_name: str
    salutation: str | None
    phone_e164: str | None = field(repr=False)
    email: str | None = field(repr=False)
    language: str | None
    notes: str = field(repr=False)
    created_at: datetime
    last_seen_at: datetime

    def __post_init__(self) -> None:
        if not self.given_name and not self.family_name:
            raise Nameless("A customer needs a given name or a family name.")

    @property
    def full_name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCustomer:
    """What is known of somebody new. `phone` as it was written or told by the carrier."""

    given_name: str = ""
    family_name: str = ""
    salutation: str | None = None
    phone: str | None = field(default=None, repr=False)
    email: str | None = field(default=None, repr=False)
    language: str | None = None
    notes: str = field(default="", repr=False)


def name_key(name: str) -> str:
    """Müller, Mueller and MÜLLER are one key; so are Renée and Renee, Meyer-Lang and Meyer Lang."""
    spelled = unicodedata.normalize("NFC", name).casefold().translate(_SPELLED_OUT)
    letters = (letter for letter in unicodedata.normalize("NFD", spelled) if letter.isalnum())
    return "".join(letters)
