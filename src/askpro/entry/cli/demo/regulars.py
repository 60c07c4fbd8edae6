"""Invented people who fill the demo's calendar: every combination of some frequent names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from askpro.customers.profiles import NewCustomer

_GIVEN = (
    *(
        "Andrea",
        "Birgit",
        "Christian",
        "Dirk",
        "Eva",
        "Frank",
        "Gabriele",
        "Heike",
        "Ingrid",
        "Jan",
        "Katrin",
    ),
    *("Lars", "Martina", "Nina", "Olaf", "Paula", "Ralf", "Silke", "Torsten", "Ulrike", "Volker", "Zeynep"),
)
_FAMILY = (
    *("Arnold", "Becker", "Conrad", "Dietrich", "Engel", "Franke", "Graf", "Hartmann", "Ivanov", "Jung"),
    *("Krause", "Lorenz", "Maurer", "Neumann", "Otto", "Pohl", "Richter", "Schubert", "Thiel", "Ulrich"),
    *("Vogel", "Winkler", "Zimmermann"),
)


def regulars() -> Iterator[NewCustomer]:
    """One after another, no two with the same name as long as names last; each with a number of their own."""
    for number in count():
        given = _GIVEN[number % len(_GIVEN)]
        family = _FAMILY[number % len(_FAMILY)]
        yield NewCustomer(given_name=given, family_name=family, phone=f"+4917155{60000 + number}")
