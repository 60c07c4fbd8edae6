"""German writes "am 10." for a day and ends a sentence with "um 10.": which of the two a full stop is."""

from collections.abc import Sequence
from dataclasses import replace

from .kinds import KIND, kinds
from .vocabulary import Token

_HOUR_COMES = kinds("AT ABOUT HALF QUARTER THREEQUARTER OCLOCK")
_BESIDE = kinds("BEFORE AFTER")
_OPEN = kinds("UNTIL SINCE")
_JOINTS = kinds("UNTIL DASH AND OR TO")
_DATED = kinds("MONTH DOTTED_NUMBER ORDINAL YEAR")
_DAYS = kinds("WEEKDAY WEEKDAYS DAYREF PART")
_COUNTED = kinds("NUMBER OCLOCK CLOCK DOTTED")
_HOURS = 24
_OF_DATES = kinds("THE ON")


def with_sentence_ends(tokens: Sequence[Token], *, time_asked: bool) -> list[Token]:
    """The tokens, where a number before the end of a sentence is a number and the end a full stop.

    Asked for the time, a number without the words of a date is an hour.
    """
    ended: list[Token] = []
    for place, token in enumerate(tokens):
        following = tokens[place + 1].kind if place + 1 < len(tokens) else ""
        if (
            token.kind == KIND["DOTTED_NUMBER"]
            and following not in _DATED
            and (_is_plain(ended) or (time_asked and token.value <= _HOURS and not _is_dated(ended)))
        ):
            ended.append(replace(token, kind=KIND["NUMBER"], end=token.end - 1))
            ended.append(Token(KIND["STOP"], 0, "", token.end - 1, token.end))
        else:
            ended.append(token)
    return ended


def _is_plain(before: Sequence[Token]) -> bool:
    """Whether the number is an hour, its minutes or the number of a week, and not a day of a month."""
    if not before:
        return False
    last = before[-1]
    if last.kind in _HOUR_COMES or (last.kind == KIND["UNIT"] and last.name == "week"):
        return True
    if last.kind in _JOINTS and len(before) > 1 and before[-2].kind in _COUNTED:
        return not _is_dated(before[:-2])
    if last.kind in _OPEN:
        return any(token.kind in _DAYS for token in before)  # "ab 15." is a day, "Montag ab 15." an hour
    return last.kind in _BESIDE  # of a day it were "nach dem 15."


def _is_dated(before: Sequence[Token]) -> bool:
    """Whether the words before a number make it a day: "am 4", "vom 4 bis 7."."""
    return bool(before) and (before[-1].kind in _OF_DATES or before[-1].name == "vom")
