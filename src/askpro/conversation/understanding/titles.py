"""How people are addressed before their names: the one list, and a pattern of it for folded text."""

from __future__ import annotations

SALUTATIONS = {
    "herr": "Herr",
    "herrn": "Herr",
    "frau": "Frau",
    "fräulein": "Frau",
    "mr": "Mr",
    "mister": "Mr",
    "mrs": "Mrs",
    "missis": "Mrs",
    "ms": "Ms",
    "miss": "Ms",
    "sir": "Sir",
    "madam": "Madam",
}
TITLES = {
    "dr": "Dr.",
    "doktor": "Dr.",
    "doctor": "Dr.",
    "professor": "Prof.",
    "professorin": "Prof.",
    "prof": "Prof.",
    "med": "med.",
    "dent": "dent.",
    "familie": "Familie",
    "family": "Familie",
}
FORMS_OF_ADDRESS = frozenset({*SALUTATIONS, *TITLES, "fraeulein"})
"""All of them, as they are heard and as they are folded."""

TITLE = rf"(?:{'|'.join(sorted(FORMS_OF_ADDRESS, key=len, reverse=True))})\.?"
"""One of them, in lower case."""
