"""A name as a caller gave it."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class SpokenName:
    """A name heard: its parts, where it was said and how sure we are of it, from 0 to 1.

    `introduced` when words around it announce a name ("mein Name ist …"), `spelled` when letters confirm it,
    `for_whom` the relation when it is not the caller's own ("Tochter"; "somebody" when none was said).
    """

    given: str | None
    family: str | None
    span: tuple[int, int]
    confidence: float
    salutation: str | None = None
    spelled: bool = False
    introduced: bool = False
    for_whom: str = ""

    @property
    def full(self) -> str:
        """Given and family name as one writes them."""
        return " ".join(part for part in (self.given, self.family) if part)

    def with_part(self, spelled: str, *, given: bool) -> "SpokenName":
        """The name with one part as it was spelled."""
        confirmed = replace(self, spelled=True, confidence=max(self.confidence, 0.9))
        return replace(confirmed, given=spelled) if given else replace(confirmed, family=spelled)
