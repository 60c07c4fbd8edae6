"""Callers called Freitag, Mai or August: a day or month right after "Herr" or "my name is" is a name."""

from dataclasses import replace

from .kinds import KIND, kinds
from .tokens import Token

_MISTAKABLE = kinds("WEEKDAY MONTH")
_COPULAS = ("ist", "is")


def without_surnames(tokens: list[Token], announcers: frozenset[str]) -> list[Token]:
    """The tokens with announced names made plain words, and the same name said again after a first name."""
    settled: list[Token] = []
    announced = False
    names: set[str] = set()
    for token in tokens:
        repeated = token.name in names and bool(settled) and settled[-1].kind == KIND["WORD"]
        if token.kind in _MISTAKABLE and (announced or repeated):
            names.add(token.name)
            token = replace(token, kind=KIND["WORD"])
        else:
            announced = token.name in announcers or (announced and token.name in _COPULAS)
        settled.append(token)
    return settled
