"""Words that look like times and are none: "good morning", "the Thursday one", "alle drei"."""

from __future__ import annotations

import re

from askpro.conversation.understanding.context import Language

_BEFORE_A_CLOCK = "at past to by for around about after before until till say half and or from".split() + [
    "make it",
    "for it",
]
_NEVER_BEFORE = "".join(rf"(?<!\b{word} one)" for word in _BEFORE_A_CLOCK)
_PRONOUN_ONE = re.compile(
    rf" one\b(?<=\w one){_NEVER_BEFORE}"
    r"(?![\s-]*(?:o'?clock|ish|[ap]\.?\s?m|thirty|fifteen|forty|twenty|ten|five|to|past"
    r"|hundred|week|day|month|hour))",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(
    r"\bone(?= (?:more|last|final|quick|other|small|little) (?:time|thing|question|moment)\b)"
    r"|\b(?:alle|von den|keiner der|die|any of the|all|none of the|either of the|of the)"
    r" (?:zwei|drei|vier|two|three|four)\b(?! (?:uhr|o'?clock|[ap]\.?m))",
    re.IGNORECASE,
)


_NOT_FOR_ME = re.compile(r"\b(?:nicht f(?:ü|ue)r mich|not for me)\b", re.IGNORECASE)
_GREETING = re.compile(
    r"\b(?:guten|schönen|schoenen) (?:guten )?(?:morgen|abend|nachmittag|mittag)\b"
    r"|\bgood (?:morning|afternoon|evening)\b",
    re.IGNORECASE,
)
_ONE_DAY = re.compile(
    r"(?:\b(?:this|next|coming|diesen|nächsten|kommenden|am) "
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch))s\b",
    re.IGNORECASE,
)
"""Of one day, however it is heard: "this coming Fridays"."""
_FIRST_OF_ALL = re.compile(
    r"\b(?:ask|check|talk|speak|see|look|think|know|find out)\b(?: (?!the\b)\w+){0,5} first\b(?! of)",
    re.IGNORECASE,
)
_A_SECOND = re.compile(r"\b(?:a|one|half a) (?:second|sec)\b(?! (?:appointment|one|time))", re.IGNORECASE)
_FOR_NOW = re.compile(r"\b(?:bye|thanks?|thank you|cheers|all)(?: for)? now\b|\bfor now\b", re.IGNORECASE)
_EVER_SINCE = re.compile(
    r"\bseit (?:vor)?gestern(?: (?:abend|nachmittag|mittag|nacht))?\b"
    r"|\bseit (?:letzte[rmns]? )?\w+(?:tag|woche|monat|jahr)\b"
    r"|\bseit (?:\w+ )?(?:stunden|tagen|wochen|monaten|jahren)\b|\bseit heute(?: (?:morgen|früh|nacht))?\b"
    r"|\bsince (?:yesterday|last \w+|this morning|\w+day)(?: (?:morning|afternoon|evening|night))?\b",
    re.IGNORECASE,
)
"""How long it has hurt is no time to come."""
_IS_A_DAY = re.compile(
    r"\b(?:that['’]?s|it['’]?s|that is|which is) an? (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\bdas ist (?:ja |doch )?(?:schon )?ein (?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b",
    re.IGNORECASE,
)
""" "The twentieth ... no, that's a Sunday": why it is none, and no wish."""
_FIRST_NAME = re.compile(r"\b(?:my |the )?first(?= names?\b)", re.IGNORECASE)
_NOW_THANKS = re.compile(
    r"\b(?:now|jetzt)\b(?=,? (?:thanks?|danke|vielen dank)\b)"
    r"|(?:(?<=danke )|(?<=danke, )|(?<=thanks )|(?<=thank you ))(?:now|jetzt)\b(?=\W*$)",
    re.IGNORECASE,
)
"""Whoever thanks wants nothing at once: "no, thank you", misheard."""
_IS = re.compile(r"(?<=\w)['’]s(?= (?:fine|good|great|ok|okay|perfect|better|best|lovely)\b)", re.IGNORECASE)


def without_timeless(heard: str, language: Language) -> str:
    """The text without them; what is left stands where it stood."""
    heard = _ONE_DAY.sub(lambda found: found[0][:-1] + " ", heard)
    if language == "en":
        heard = _FIRST_OF_ALL.sub(lambda found: found[0][:-5] + " " * 5, heard)
        heard = _FOR_NOW.sub(_blank, _A_SECOND.sub(_blank, heard))
        heard = _FIRST_NAME.sub(_blank, _IS.sub(_blank, _PRONOUN_ONE.sub(_blank, heard)))
    heard = _IS_A_DAY.sub(_blank, _NOW_THANKS.sub(_blank, heard))
    heard = _NOT_FOR_ME.sub(_blank, _EVER_SINCE.sub(_blank, heard))
    return _GREETING.sub(_blank, _ALL_OF_THEM.sub(_blank, heard))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
