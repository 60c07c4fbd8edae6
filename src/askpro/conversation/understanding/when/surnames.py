"""Callers called Freitag, Mai or August: a day or month right after "Herr" or a given name is a name."""

from dataclasses import replace

from askpro.conversation.understanding.names.familiar import GIVEN_NAMES

from .kinds import KIND, kinds
from .sayings import ALSO_A_NAME
from .vocabulary import Token, fold

_MISTAKABLE = kinds("WEEKDAY MONTH HOLIDAY")
_INTRODUCTIONS = (["bin"], ["spricht"], ["hier"])
_TIMES = kinds("AT ABOUT CLOCK NUMBER PART SINCE AFTER BEFORE DOTTED_NUMBER ORDINAL")
_COPULAS = ("ist", "is", "der", "die")
_WITH = ("bei", "mit", "zu", "zur", "von", "fur", "with", "for", "by", "from", "to", "see")
"""After these a given name is whom the caller comes to see, and the weekday beside it a day."""
_GIVEN_NAMES = frozenset(fold(name) for name in GIVEN_NAMES)


def without_surnames(tokens: list[Token], announcers: frozenset[str]) -> list[Token]:
    """The tokens with announced names made plain words, and the same name said again after a first name."""
    settled: list[Token] = []
    announced = False
    names: set[str] = set()
    for index, token in enumerate(tokens):
        if token.kind in _MISTAKABLE and (
            announced
            or _follows_given_name(tokens, index)
            or _repeats(token, settled, names)
            or _introduces(token, settled)
        ):
            names.add(token.name)
            token = replace(token, kind=KIND["WORD"])
        else:
            called = announced and (token.name in _COPULAS or token.name in _GIVEN_NAMES)
            announced = token.name in announcers or called
        settled.append(token)
    return settled


def _introduces(token: Token, settled: list[Token]) -> bool:
    """ "Hier ist Nikolaus Weber"."""
    named = token.kind == KIND["HOLIDAY"] and token.value == ALSO_A_NAME
    before = [word.name for word in settled[-2:]]
    return named and (before[-1:] in _INTRODUCTIONS or before == ["hier", "ist"])


def _repeats(token: Token, settled: list[Token], names: set[str]) -> bool:
    return token.name in names and bool(settled) and settled[-1].kind == KIND["WORD"]


def _follows_given_name(tokens: list[Token], index: int) -> bool:
    """Whether it is the surname of "Petra Sonntag", and not the day of "bei Petra Sonntag um drei"."""
    if not index or tokens[index - 1].kind != KIND["WORD"] or tokens[index - 1].name not in _GIVEN_NAMES:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    visited = index > 1 and tokens[index - 2].name in _WITH
    return not visited and (after is None or after.kind not in _TIMES)
