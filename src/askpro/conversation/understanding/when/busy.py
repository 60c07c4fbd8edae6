"""Until when a caller cannot come: "ich arbeite bis sechs", "I'm in school until two" wish for later."""

from dataclasses import replace

from .kinds import KIND, kinds
from .vocabulary import Token

_BREAKS = kinds("STOP COMMA BUT OR")
_NEAR = 4
"""How many words may lie between being busy and its end."""
_BUSY = frozenset(
    "arbeite arbeiten arbeit dienst schicht schule uni unterricht vorlesung kita besprechung meeting"
    " besetzt beschaftigt unterwegs verplant verhindert"
    " work working works school college uni class classes busy tied occupied meeting meetings booked"
    " shift job".split()
)

_AWAY = frozenset("weg verreist away abroad".split())
_AM = frozenset("bin sind ist war wird ware am are is i'm im we're were he's she's".split())
_SOMEWHERE = frozenset("beim in im at".split())
_HERE = frozenset("free frei available around here da hier town zeit".split())
_BAD = frozenset("schlecht ungunstig".split())
_TOO = frozenset("zu too".split())
_TOO_MUCH = frozenset("fruh frueh morning zeitig spat spaet knapp kurzfristig early late soon".split())
_CAN = frozenset("kann konnen klappt schaffe".split())
_PERHAPS = frozenset("vielleicht eher lieber besser dann maybe perhaps rather".split())
_DAYS = kinds("WEEKDAY WEEKDAYS DAYREF DATE PART")
_REASON_ENDS = kinds("STOP COMMA BUT OR AND WORD")
_OVER = frozenset("finish finishes finished finishing knocks".split())
"""What ends at an hour, and leaves the caller free."""


def with_busy_ends(tokens: list[Token]) -> list[Token]:
    """The tokens, where the end of what keeps the caller busy is where a wish begins."""
    tokens = [
        replace(token, kind=KIND["FITS"]) if _is_praise(tokens, place) else token
        for place, token in enumerate(tokens)
    ]
    tokens = [
        replace(token, kind=KIND["NOT"]) if _is_away(tokens, place) or _is_bad(tokens, place) else token
        for place, token in enumerate(tokens)
    ]
    tokens = [
        replace(token, kind=KIND["COMMA"]) if _asks_on(tokens, place) else token
        for place, token in enumerate(tokens)
    ]
    for place in [place for place in range(1, len(tokens)) if _is_too_much(tokens, place)]:
        if tokens[place - 2].kind == KIND["BUT"]:
            tokens[place - 2] = replace(tokens[place - 2], kind=KIND["WORD"])  # "wäre mir aber zu früh"
        tokens[place - 1] = replace(tokens[place - 1], kind=KIND["NOT"])
        tokens[place] = replace(tokens[place], kind=KIND["COMMA"])
    tokens = [
        replace(token, kind=KIND["COMMA"]) if _goes_on_after_a_refusal(tokens, place) else token
        for place, token in enumerate(tokens)
    ]
    tokens = _without_busy_reason(tokens)
    return [
        replace(token, kind=KIND["SINCE"])
        if (token.kind == KIND["UNTIL"] and _is_busy(tokens, place)) or _finishes(tokens, place)
        else token
        for place, token in enumerate(tokens)
    ]


def _is_away(tokens: list[Token], place: int) -> bool:
    """ "Am zehnten bin ich weg", "I'm away on the tenth": refused."""
    before = _clause(tokens[max(0, place - _NEAR) : place][::-1])
    return tokens[place].name in _AWAY and any(token.name in _AM for token in before)


def _is_praise(tokens: list[Token], place: int) -> bool:
    """The "nicht" of "nicht schlecht", the "not" of "not bad"."""
    following = tokens[place + 1].name if place + 1 < len(tokens) else ""
    return tokens[place].kind == KIND["NOT"] and following in (*_BAD, "ubel", "verkehrt", "bad")


def _is_bad(tokens: list[Token], place: int) -> bool:
    """ "Mittwoch ist schlecht"."""
    before = tokens[max(0, place - _NEAR) : place]
    said = any(token.name in _AM for token in before)
    praised = before and before[-1].kind == KIND["FITS"]
    return tokens[place].name in _BAD and said and not praised


def _asks_on(tokens: list[Token], place: int) -> bool:
    """ "Um neun geht nicht geht auch elf": a question that no comma parts from the refusal."""
    refused = place > 0 and tokens[place - 1].kind == KIND["NOT"]
    said = any(token.kind == KIND["FITS"] for token in tokens[max(0, place - 1 - _NEAR) : place - 1])
    return refused and said and tokens[place].kind == KIND["FITS"]


def _goes_on_after_a_refusal(tokens: list[Token], place: int) -> bool:
    """ "Montag geht nicht am Dienstag vielleicht": the "am" begins anew, where no comma says so."""
    if place < 2 or tokens[place].kind != KIND["ON"] or tokens[place - 1].kind != KIND["NOT"]:
        return False
    verbs = [
        at
        for at in range(max(0, place - 1 - _NEAR), place - 1)
        if tokens[at].kind == KIND["FITS"] or tokens[at].name in _CAN
    ]
    if verbs:
        return any(token.kind in _DAYS for token in tokens[: verbs[-1]])
    softly = any(token.name in _PERHAPS for token in tokens[place + 1 : place + 1 + _NEAR])
    return tokens[place - 2].kind in _DAYS and softly


def _without_busy_reason(tokens: list[Token]) -> list[Token]:
    """ "Ab vier, ich arbeite bis halb vier": why it is to be then is no second wish."""
    bounds = [place for place, token in enumerate(tokens) if token.kind == KIND["SINCE"]]
    ends = [
        place for place, token in enumerate(tokens) if token.kind == KIND["UNTIL"] and _is_busy(tokens, place)
    ]
    if not bounds or not ends or ends[0] < bounds[0]:
        return tokens
    after = (at for at in range(ends[0] + 1, len(tokens)) if tokens[at].kind in _REASON_ENDS)
    return [*tokens[: ends[0]], *tokens[next(after, len(tokens)) :]]


def _is_too_much(tokens: list[Token], place: int) -> bool:
    """ "Um neun ist mir zu früh", "nine is too early": refused, and the clause ends with it."""
    before = tokens[max(0, place - 1 - _NEAR) : place - 1]
    said = any(token.name in _AM for token in before) and tokens[0].name not in _AM
    denied = any(token.kind == KIND["NOT"] for token in before)
    return tokens[place].name in _TOO_MUCH and tokens[place - 1].name in _TOO and said and not denied


def _finishes(tokens: list[Token], place: int) -> bool:
    """ "He finishes at half three", "um drei hat er aus"."""
    before = tokens[max(0, place - 2) : place]
    return tokens[place].kind == KIND["AT"] and any(token.name in _OVER for token in before)


def _is_busy(tokens: list[Token], place: int) -> bool:
    before, after = tokens[max(0, place - _NEAR) : place], tokens[place + 1 : place + 1 + _NEAR]
    said = (*_clause(before[::-1]), *_clause(after))
    elsewhere = any(token.name in _AM for token in _clause(before[::-1])) and any(
        token.kind == KIND["AT"] or token.name in _SOMEWHERE for token in before
    )
    return any(token.name in _BUSY for token in said) or (
        elsewhere and not any(t.name in _HERE for t in said)
    )


def _clause(tokens: list[Token]) -> list[Token]:
    """As far as the clause goes."""
    end = next((place for place, token in enumerate(tokens) if token.kind in _BREAKS), len(tokens))
    return tokens[:end]
