"""Words that leave a time open on one side after it was named: "ten or later", "von Montag an", "3 pm on"."""

from dataclasses import replace

from .kinds import KIND, kinds
from .vocabulary import Token

_JOINTS = kinds("OR AND")
_AFTERWARDS = kinds("LATER ONWARD")
_LATER_AT_THE_END = kinds("AFTER")
_EARLIER_AT_THE_END = kinds("BEFORE")
_ENDS = kinds("STOP COMMA")
_TALK = kinds("WORD FITS FREE")
_HOURS = kinds("OCLOCK UNIT HOURMARK")
_NAMED_NEXT = kinds("PART")
_OPENERS = kinds("FROM OF SINCE")
_TIMES = kinds("CLOCK AM PM OCLOCK NOON HOURMARK")


_NAMED = _TIMES | kinds("NUMBER ORDINAL WEEKDAY DAYREF PART MONTH UNIT DOTTED DOTTED_NUMBER DATE HOLIDAY")
_TRAILING = {"since": "ONWARD", "until": "UPTO", "earliest": "ONWARD", "latest": "UPTO"}
"""Where they end what was named: "14 Uhr frühestens", "Friday at the latest"."""


def with_open_ends(tokens: list[Token]) -> list[Token]:
    """The tokens, where such words are one word that opens what stands before them."""
    opened: list[Token] = []
    for index, token in enumerate(tokens):
        last = index + 1 == len(tokens) or tokens[index + 1].kind in _ENDS
        named = not last and tokens[index + 1].kind in _NAMED_NEXT  # "or later afternoon"
        joint = (
            opened[-1] if not named and opened and opened[-1].kind in _JOINTS and len(opened) > 1 else None
        )
        side = (
            _side_joined(token, last=last)
            if joint
            else _side_alone(token, opened, last=last, over=last or _goes_on(tokens[index + 1 :]))
        )
        if side is None:
            opened.append(token)
            continue
        if joint is not None:
            opened.pop()
        opened.append(replace(token, kind=KIND[side]))
    return opened


def _side_joined(token: Token, *, last: bool) -> str | None:
    if token.kind in _AFTERWARDS or (last and token.kind in _LATER_AT_THE_END):
        return "ONWARD"
    if token.kind == KIND["EARLIER"] or (last and token.kind in _EARLIER_AT_THE_END):
        return "UPTO"
    return None


def _goes_on(following: list[Token]) -> bool:
    """Whether what follows is no time: "14 Uhr frühestens wäre gut"."""
    hour = len(following) > 1 and following[1].kind in _HOURS
    return following[0].kind in _TALK or (following[0].kind == KIND["ARTICLE"] and not hour)


def _side_alone(token: Token, before: list[Token], *, last: bool, over: bool) -> str | None:
    """ "On" at the end, behind a time or where "from" came before; "an" after "von Montag"."""
    if not before:
        return None
    if token.name in _TRAILING and before[-1].kind in _NAMED:
        ends = over if token.name in ("earliest", "latest") else last
        return _TRAILING[token.name] if ends else None
    begun = any(earlier.kind in _OPENERS for earlier in before[-6:])
    if token.name == "an" and begun and over and before[-1].kind in _NAMED:
        return "ONWARD"
    if token.kind != KIND["ON"] or not last or token.name not in ("on", "an"):
        return None
    return "ONWARD" if begun or before[-1].kind in _TIMES else None
