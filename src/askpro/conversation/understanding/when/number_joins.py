"""Join numbers that a recogniser took apart."""

from .kinds import KIND, kinds
from .vocabulary import Token


def join_german(tokens: list[Token]) -> list[Token]:
    """Join what a recogniser took apart: "ein und zwanzig", "funf und zwanzigsten", "zwei tausend ..."."""
    joined: list[Token] = []
    for token in tokens:
        if (
            len(joined) >= 2
            and token.kind in (KIND["NUMBER"], KIND["ORDINAL"])
            and not token.parts
            and token.value in range(20, 100, 10)
            and joined[-1].kind == KIND["AND"]
            and _is_spelled_unit(joined[-2])
        ):
            unit = joined[-2]
            joined[-2:] = [Token(token.kind, token.value + unit.value, "", unit.start, token.end)]
            continue
        joined.append(token)
    return _join_thousands(joined)


def _is_spelled_unit(token: Token) -> bool:
    return token.kind in (KIND["NUMBER"], KIND["ARTICLE"]) and not token.parts and 1 <= token.value <= 9


def _join_thousands(tokens: list[Token]) -> list[Token]:
    """Join "two thousand (and) eighteen" and "zwei tausend sechsundzwanzig"."""
    joined: list[Token] = []
    for token in tokens:
        if token.name in ("thousand", "tausend") and joined and joined[-1].value == 2:
            joined[-1] = Token(KIND["YEAR"], 2000, "thousand", joined[-1].start, token.end)
        elif token.kind == KIND["NUMBER"] and 1 <= token.value < 100 and _ends_in_thousand(joined):
            if joined[-1].kind == KIND["AND"]:
                joined.pop()
            base = joined[-1]
            joined[-1] = Token(KIND["YEAR"], 2000 + token.value, "", base.start, token.end)
        else:
            joined.append(token)
    return joined


def _with_five_and_twenty(before: list[Token]) -> list[Token]:
    """What stands before "past" or "to", with "five and twenty" at its end as one number."""
    spoken = [token for token in before[-5:] if token.kind != KIND["DASH"]][-3:]
    if [(token.kind, token.value) for token in spoken] != _FIVE_AND_TWENTY:
        return before
    kept = before[: before.index(spoken[0])]
    if kept and kept[-1].kind == KIND["BETWEEN"]:
        return before
    return [*kept, Token(KIND["NUMBER"], 25, "", spoken[0].start, spoken[-1].end)]


_FIVE_AND_TWENTY = [(KIND["NUMBER"], 5), (KIND["AND"], 0), (KIND["NUMBER"], 20)]
_BESIDE_AN_HOUR = kinds("LAST TO BEFORE AFTER")
"""Of "last" and "past" the kind is not settled yet."""


def _ends_in_thousand(tokens: list[Token]) -> bool:
    for token in reversed(tokens[-2:]):
        if token.kind != KIND["AND"]:
            return token.name == "thousand"
    return False


def join_english(tokens: list[Token], text: str) -> list[Token]:
    """Join "twenty first" and "twenty-one"; "five and twenty past" is as old as it is right."""
    joined: list[Token] = []
    for token in tokens:
        if token.kind in _BESIDE_AN_HOUR:
            joined = _with_five_and_twenty(joined)
        before = joined[-2:]
        if before and before[-1].kind == KIND["DASH"] and token.start == before[-1].end:
            before = before[:-1]
        tens = before[-1] if before else None
        if (
            tens is not None
            and tens.kind == KIND["NUMBER"]
            and not tens.parts
            and not token.parts
            and tens.value in range(20, 100, 10)
            and token.kind in (KIND["NUMBER"], KIND["ORDINAL"])
            and 1 <= token.value <= 9
            and text[tens.end : token.start] in (" ", "-")
        ):
            if joined[-1].kind == KIND["DASH"]:
                joined.pop()
            joined[-1] = Token(token.kind, tens.value + token.value, "", tens.start, token.end)
            continue
        joined.append(token)
    return _join_thousands(joined)
