"""English: what its words mean beside each other, and the rules only English has."""

from dataclasses import replace

from .english_clock import ENGLISH_CLOCK_RULES
from .english_days import ENGLISH_DAY_RULES
from .kinds import KIND, kinds
from .surnames import without_surnames
from .vocabulary import Token

_MODAL_AFTER = frozenset(("i", "we", "be", "not", "as", "have", "need", "you", "it"))


def settle(tokens: list[Token]) -> list[Token]:
    """Decide by the neighbours what "may", "past" and "no" mean; join "business days" and "week-end"."""
    tokens = without_surnames(tokens, _ANNOUNCERS)
    settled: list[Token] = []
    for index, token in enumerate(tokens):
        before = settled[-1] if settled else None
        if token.name in _ENGAGEMENTS and _is_engaged(settled):
            token = replace(token, kind=KIND["NOT"])
        after = tokens[index + 1].name if index + 1 < len(tokens) else ""
        if token.kind == KIND["THAN"] and before is not None and before.kind in _BOUNDING:
            continue
        if token.kind == KIND["SHORT"] and after not in _BESIDE:
            continue
        if before is not None and token.name == "day" and before.name in _WORKING:
            settled[-1] = replace(token, name="workday", start=before.start)
        elif token.kind == KIND["END"] and _is_week_dash(settled[-2:]):
            settled[-2:] = [replace(settled[-2], name="weekend", end=token.end)]
        else:
            kind = _kind_beside(token, settled, tokens[index + 1] if index + 1 < len(tokens) else None)
            settled.append(token if kind is None else replace(token, kind=KIND[kind]))
    return settled


def _is_week_dash(tokens: list[Token]) -> bool:
    return len(tokens) == 2 and tokens[0].name == "week" and tokens[1].kind == KIND["DASH"]


def _kind_beside(token: Token, settled: list[Token], following: Token | None) -> str | None:
    """The kind the word has between these neighbours, None where it keeps its own."""
    before = settled[-1] if settled else None
    after, after_kind = (following.name, following.kind) if following else ("", "")
    if token.name == "may":
        return "WORD" if after in _MODAL_AFTER else None
    if token.kind == KIND["LAST"]:
        if before is not None and before.kind == KIND["TIME"]:
            return "AFTER"  # "any time past two"
        return "PAST" if before is not None and before.kind in _BEFORE_PAST else None
    if token.kind == KIND["BEGINNING"]:
        named = before is None or before.kind != KIND["UNIT"]
        at_a_time = before is None and after_kind == KIND["AT"]
        return "SINCE" if named and (at_a_time or after_kind in _STARTING_DAYS) else None
    if token.kind == KIND["UNTIL"] and after in ("when", "what"):
        return "WORD"
    if token.kind == KIND["AFTER"] and (after_kind == KIND["AT"] or _is_looking(settled)):
        return "WORD"  # "the Monday after, at ten", "I'm after a haircut"
    if token.name == "about":
        return "WORD" if before is not None and before.name in ("how", "what") else None
    if token.kind == KIND["ORDINAL"]:
        counted = token.name == "second" and before is not None and before.value == 1 and after == "from"
        return "UNIT" if counted else "WORD" if after in ("thing", "time") else None
    if token.name == "else":
        return "WORD" if before is not None and before.name in _BEFORE_ELSE else None
    if token.kind == KIND["BUT"]:
        return "EXCEPT" if [one.name for one in settled[-2:]] in _ANY_DAY else None
    if token.name == "no":
        return "NOT" if after in _COMPARED or after == "more" else None
    if token.kind == KIND["NOT"]:
        return "WORD" if after == "you" else None
    if token.name in _COMPARED:
        return _COMPARED[token.name] if after == "than" else None
    return "EXCEPT" if token.kind == KIND["FITS"] and after == "of" else None


_ANNOUNCERS = frozenset(("mr", "mrs", "ms", "miss", "name", "called"))


def _is_engaged(before: list[Token]) -> bool:
    """Whether the caller has something on already: "I had", "I've got", "we already have"."""
    words = [token.name for token in before[-3:]]
    return bool(words) and words[-1] in _HAVING and not _SPEAKERS.isdisjoint(words)


def _is_looking(before: list[Token]) -> bool:
    """ "I'm after", "I was after", "my husband's after": in search of something."""
    words = [token.name for token in before[-2:]]
    somebody = words[-1:] and words[-1].endswith("'s") and words[-1] not in _OF_NOBODY
    return bool(somebody) or words[-1:] in _LOOKING or words in _LOOKED


_LOOKING = [[word] for word in ("i'm", "im", "we're")]
_LOOKED = [[who, was] for who, was in (("i", "am"), ("i", "was"), ("we", "are"), ("we", "were"))]
_OF_NOBODY = frozenset(("it's", "that's", "what's", "there's", "here's", "let's"))
_ANY_DAY = [[word, "day"] for word in ("any", "every", "each")]
_STARTING_DAYS = kinds("WEEKDAY DAYREF")
_BOUNDING = kinds("AFTER BEFORE")
_BESIDE = ("before", "after", "past")
_BEFORE_ELSE = ("something", "anything", "someone", "anyone", "what", "who")
_SPEAKERS = frozenset(("i", "i've", "i'd", "we", "we've", "already"))
_HAVING = ("have", "had", "got")
_ENGAGEMENTS = ("something", "plans")
_WORKING = ("business", "working")
_COMPARED = {"later": "AFTER", "earlier": "BEFORE", "prefer": "EXCEPT"}
_BEFORE_PAST = kinds("NUMBER HALF QUARTER UNIT")

ENGLISH_RULES = (*ENGLISH_CLOCK_RULES, *ENGLISH_DAY_RULES)
