"""What is said beside a day and refuses none: "next week, not too early", "Friday, I don't mind"."""

from dataclasses import replace

from .kinds import KIND, kinds
from .vocabulary import Token

_EARLIEST_HOUR, _NOON, _LATEST_HOUR = 10, 12, 17
"""What most callers mean by neither too early nor too late."""
_TOO = frozenset("too zu allzu overly that very sehr".split())
_INDIFFERENT = frozenset(
    "mind matter care bother bothered fussed fussy picky particular important wichtig schlimm".split()
)
_LANGUAGES = frozenset("english german englisch deutsch".split())
_BETWEEN_MAX = 2
"""So many words stand between: "I don't really mind"."""
_HOURS = kinds("CLOCK NUMBER AM PM OCLOCK NOON")
_DAYS = kinds("NEXT THIS COMING PART UNIT WEEKDAY ON IN")
_TOLD_OF = frozenset(("is", "it's", "it", "that's", "ist"))
_GOES_ON = (["to"], ["for"], ["um"])


def without_shrugs(tokens: list[Token]) -> list[Token]:
    """The tokens, where "not too early" is "from ten o'clock", and a shrug denies nothing."""
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        token, following = tokens[index], tokens[index + 1 :]
        width = _gently_bounded(kept, following) if token.kind == KIND["NOT"] else 0
        if width:
            kept += _bound(tokens, index, width)
            index += width + 1
            continue
        if token.kind == KIND["NOT"] and (
            _excuses_itself(kept) or _shrugs(following) or _is_told_of(kept, following)
        ):
            token = replace(token, kind=KIND["WORD"])
        kept.append(token)
        index += 1
    return kept


def _excuses_itself(before: list[Token]) -> bool:
    """ "My English not so good, Friday morning"."""
    return any(token.name in _LANGUAGES for token in before[-2:])


def _shrugs(following: list[Token]) -> bool:
    for token in following[: _BETWEEN_MAX + 1]:
        if token.name in _INDIFFERENT:
            return True
        if token.kind != KIND["WORD"]:
            return False
    return False


def _gently_bounded(before: list[Token], following: list[Token]) -> int:
    """How many words after "not" say "too early" or "too late" of a time wished for."""
    too = bool(following) and following[0].name in _TOO
    rest = following[1:] if too else following
    if _is_told_of(before, following) or not rest or _side(rest[0], after_too=too) is None:
        return 0
    after = rest[1] if len(rest) > 1 else None
    if not too and after is not None and after.kind in _DAYS:
        return 0
    return 2 if too else 1


def _is_told_of(before: list[Token], following: list[Token]) -> bool:
    """ "I hope it's not too late to cancel"."""
    names = [token.name for token in following[:3]]
    said = names[:2] in (["too", "late"], ["too", "early"], ["zu", "late"], ["zu", "morning"])
    return said and (names[2:] in _GOES_ON or (bool(before) and before[-1].name in _TOLD_OF))


def _side(token: Token, *, after_too: bool) -> str | None:
    if token.name == "early" or (after_too and token.name == "morning"):
        return "SINCE"
    return "UNTIL" if token.name == "late" else None


def _bound(tokens: list[Token], index: int, width: int) -> list[Token]:
    """ "From ten o'clock"; where an hour or a time of day is told as well, it stays with that."""
    denial, last = tokens[index], tokens[index + width]
    side = _side(last, after_too=True) or "SINCE"
    others = [*tokens[:index], *tokens[index + width + 1 :]]
    parts = {one.name for one in others if one.kind == KIND["PART"]}
    if any(one.kind in _HOURS for one in others) or parts - ({"morning"} if side == "SINCE" else set()):
        return [replace(denial, kind=KIND["WORD"]), replace(last, kind=KIND["WORD"])]
    bounds = _hour(denial, last, side, _EARLIEST_HOUR if side == "SINCE" else _LATEST_HOUR)
    return [*bounds, *(_hour(last, last, "UNTIL", _NOON) if parts else ())]


def _hour(first: Token, last: Token, side: str, hour: int) -> tuple[Token, ...]:
    return (
        replace(first, kind=KIND[side], name=side.lower()),
        replace(last, kind=KIND["NUMBER"], value=hour, name=str(hour), start=first.end),
        replace(last, kind=KIND["OCLOCK"], value=0, name="oclock", start=last.end),
    )
