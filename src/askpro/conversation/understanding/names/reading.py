"""Read the name a caller gives, spelled or not, their own or somebody else's."""

import re
from dataclasses import replace

from ..sound import sounds_like
from ..spelling import Spelled, read_spelled, respell
from ..titles import SALUTATIONS
from .cues import (
    AFTERWARDS,
    FOR_OTHERS,
    FOR_SOMEBODY,
    LEAD_IN,
    STAFF_BEFORE,
    STRONG,
    WEAK,
)
from .ordinary import is_ordinary
from .plausible import NAME_WORD, is_familiar, is_given_name, split_parts
from .spoken import SpokenName
from .starting import capital, name_at

_NO = re.compile(
    r"^(?:(?:nein|nee|no|nope|sorry|also)\b[\s,.]*)+(?:(?:ich heiße|es ist|it's|it is)\b\s*)?", re.IGNORECASE
)
_IT_IS = re.compile(r"it(?:['’]s| is)\b", re.IGNORECASE)
_REMARK = re.compile(r"\b(?:mit|with|ohne|without)\b.*", re.IGNORECASE)
_POLITE = re.compile(
    r"\b(?:bitte|danke|please|thanks|mein name|ja|also|und|guten tag|hallo|is my name"
    r"|that['’]?s|that is|which is|spel(?:led|t)|(?:i['’]?ll |let me )?spell (?:it|that)(?: for you)?"
    r"|(?:das )?schreibt (?:man|sich)(?: das)?|geschrieben|(?:ich )?buchstabiere?t?)\b"
    r"|\b(?:ein|auf)\s*[.!]?\s*$",
    re.IGNORECASE,
)
_GREETS_AFTER = re.compile(r"[,.!]?\s*(?:guten|grüß|hallo|good|hello|hi\b)", re.IGNORECASE)
GIVEN_PART = frozenset({"vor", "first", "given"})
ALIKE_MIN = 0.55


def read_name(utterance: str, language: str, expecting: bool) -> SpokenName | None:
    """The name in an utterance, or None; `expecting` when the caller was just asked for it.

    Unasked, only an introduced name counts ("mein Name ist …", "Weber hier"), one told in full and alone
    ("Luke Evans."), or one for somebody else ("für meine Tochter Lena"). Asked, a bare name counts if
    nothing in it is everyday talk. Letters spelled beside the name correct it ("Meier, M A I E R"), and so
    do remarks ("mit d t").
    """
    tongue = "de" if language == "de" else "en"
    spelled = read_spelled(utterance, tongue)
    said = utterance[: spelled.span[0]] if spelled and spelled.from_table else utterance
    own = _announced(said, tongue) or _named_before(said, tongue)
    own = own or _perhaps_announced(said, tongue) or _with_salutation(said, tongue)
    other = read_third_person(utterance, tongue)
    name = own or (None if other and not expecting else _bare(said, tongue, expecting, spelled))
    if name is None and other is None and spelled is None:
        name = _in_full_at_the_end(utterance, tongue)
    if name is None and spelled is not None and (expecting or STRONG[tongue].search(utterance)):
        name = _only_spelled(utterance, spelled, tongue)
    elif name is not None:
        name = _corrected(name, utterance, spelled, tongue)
    return name or other


def read_more_of_name(utterance: str, language: str, known: str) -> SpokenName | None:
    """What is said of a name that was read back: the given name, all of it, or how it is really spelled.

    "Julia", "ja, Julia Wagner", "nein, Baur ohne e". Without a name read back there is nothing to add.
    """
    tongue = "de" if language == "de" else "en"
    said = _NO.sub("", utterance)
    name = read_name(said, tongue, expecting=True) if known else None
    if name is None or name.for_whom or any(is_ordinary(word, tongue) for word in name.full.split()):
        return None
    skipped = len(utterance) - len(said)
    name = replace(name, span=(name.span[0] + skipped, name.span[1] + skipped))
    alike = sounds_like(name.family or name.full, known.split()[-1], tongue) >= ALIKE_MIN
    heard_often = name.confidence >= 0.9 and (name.given is None or is_given_name(name.given.split()[0]))
    return name if alike or heard_often or name.spelled else None


def read_third_person(utterance: str, language: str) -> SpokenName | None:
    """The person an appointment is for when it is somebody else and named: "für meine Tochter Lena"."""
    tongue = "de" if language == "de" else "en"
    for related in FOR_OTHERS[tongue].finditer(utterance):
        name = name_at(utterance, related.end(), tongue, cased=True)
        if name:
            return replace(name, introduced=True, for_whom=related["relation"].lower(), confidence=0.85)
    for somebody in FOR_SOMEBODY[tongue].finditer(utterance):
        name = name_at(utterance, somebody.end(), tongue, cased=True)
        if name and all(is_familiar(word) for word in name.full.split()[:1]):
            return replace(name, introduced=True, for_whom="somebody", confidence=0.6)
    return None


def _announced(text: str, language: str) -> SpokenName | None:
    for cue in STRONG[language].finditer(text):
        name = name_at(text, cue.end(), language, cased=False)
        if name and name.salutation and _stands_before(text, cue.start(), language):
            return None  # "Richter mein Name, ist Doktor Hartmann da?"
        if name:
            part = next((value.lower() for key, value in cue.groupdict().items() if key and value), None)
            return replace(_as_part(name, part), introduced=True, confidence=0.95)
    return None


def _perhaps_announced(text: str, language: str) -> SpokenName | None:
    for cue in WEAK[language].finditer(text):
        name = name_at(text, cue.end(), language, cased=True)
        if name and not STAFF_BEFORE.search(text[: cue.start()]):
            familiar = any(is_familiar(word) for word in name.full.split()) or name.salutation is not None
            if not familiar and _IT_IS.match(cue.group()) and name.full.split()[0] not in text:
                continue  # "it's settled down", "it's swollen": written small, and a name on no list
            return replace(name, introduced=True, confidence=0.9 if familiar else 0.7)
    return None


def _as_part(name: SpokenName, part: str | None) -> SpokenName:
    """ "Mein Vorname ist Weber" says which part it is."""
    if part in GIVEN_PART:
        return replace(name, given=name.full, family=None)
    if part is not None and part != "full":
        return replace(name, given=None, family=name.full)
    return name


def _named_before(text: str, language: str) -> SpokenName | None:
    """ "Weber hier", "John Miller speaking": what stands between the greeting and the cue."""
    announced = (
        cue for cue in STRONG[language].finditer(text) if _stands_before(text, cue.start(), language)
    )
    cue = AFTERWARDS[language].search(text) or next(announced, None)
    return _stands_before(text, cue.start(), language) if cue else None


def _stands_before(text: str, cue: int, language: str) -> SpokenName | None:
    lead_in = LEAD_IN[language].match(text)
    name = name_at(text, lead_in.end() if lead_in else 0, language, cased=False)
    if name and name.span[1] <= cue and not text[name.span[1] : cue].strip(" ,."):
        return replace(name, introduced=True, confidence=0.9)
    return None


def _with_salutation(text: str, language: str) -> SpokenName | None:
    """ "Frau Weber" says who is speaking when nothing else is said, and not whom they want to see."""
    for word in NAME_WORD.finditer(text):
        if word.group().lower().strip(".") in SALUTATIONS and not STAFF_BEFORE.search(text[: word.start()]):
            name = name_at(text, word.start(), language, cased=False)
            alone = name and not _left_over(text, name, language)
            return replace(name, introduced=True, confidence=0.85) if name and alone else None
    return None


def _bare(text: str, language: str, expecting: bool, spelled: Spelled | None) -> SpokenName | None:
    """A name with no announcement: the utterance has to be nothing else."""
    lead_in = LEAD_IN[language].match(text)
    name = name_at(text, lead_in.end() if lead_in else 0, language, cased=False)
    if name is None or (spelled is not None and name.span[0] >= spelled.span[0]):
        return None
    familiar = [is_familiar(word) for word in name.full.split()]
    left_over = _left_over(text[: spelled.span[0]] if spelled else text, name, language)
    if expecting and not left_over:
        return replace(name, confidence=0.9 if any(familiar) else 0.65)
    if not expecting and not left_over and name.family and name.given and is_given_name(name.given):
        return replace(name, confidence=0.75)
    greeted = _GREETS_AFTER.match(text, name.span[1])
    if left_over and all(is_ordinary(word, language) for word in name.full.split()):
        return None  # "Can I pay by card?"
    if any(familiar) and (greeted or (expecting and all(familiar))):
        return replace(name, introduced=bool(greeted), confidence=0.75)
    return None


def _in_full_at_the_end(text: str, language: str) -> SpokenName | None:
    """ "The first one, Jim Carter": given and family name on their own after whatever else was said."""
    said = text.rstrip(" .!?")
    last = max(said.rfind(sign) for sign in ",.;!")
    name = _bare(" " * (last + 1) + text[last + 1 :], language, False, None) if last > 0 else None
    return name if name and name.given and name.family and not name.introduced else None


def _left_over(text: str, name: SpokenName, language: str) -> bool:
    """Whether the text says more than the name, politeness and remarks on its spelling."""
    after = _POLITE.sub("", _REMARK.sub("", text[name.span[1] :]))
    lead_in = LEAD_IN[language].match(text)
    before = text[lead_in.end() if lead_in else 0 : name.span[0]]
    return bool(re.search(r"\w", after) or re.search(r"\w", before))


def _only_spelled(text: str, spelled: Spelled, language: str) -> SpokenName:
    cue = STRONG[language].search(text)
    part = next((value.lower() for value in cue.groupdict().values() if value), None) if cue else None
    given, family = (None, spelled.letters) if part not in GIVEN_PART else (spelled.letters, None)
    if " " in spelled.letters:
        given, family = split_parts(spelled.letters.split())
    return SpokenName(
        capital(given), capital(family), spelled.span, 0.85, spelled=True, introduced=cue is not None
    )


def _corrected(name: SpokenName, text: str, spelled: Spelled | None, language: str) -> SpokenName:
    """The part of the name that sounds most like what was spelled takes the spelling; then the remarks."""
    if spelled is not None and spelled.span[0] >= name.span[0]:
        to_given = sounds_like(name.given, spelled.letters, language) if name.given else 0.0
        to_family = sounds_like(name.family, spelled.letters, language) if name.family else 0.0
        if max(to_given, to_family) >= ALIKE_MIN:
            name = name.with_part(capital(spelled.letters) or "", given=to_given > to_family)
        else:
            given = name.given is None and is_given_name(spelled.letters)
            name = name.with_part(capital(spelled.letters) or "", given=given)
        following = name_at(text, spelled.span[1], language, cased=False)
        if following and name.given and name.family is None:
            name = replace(name, family=following.full)
        span = (min(name.span[0], spelled.span[0]), max(name.span[1], spelled.span[1]))
        return replace(name, span=span)
    after = text[name.span[1] :]
    target = name.family or name.given or ""
    respelled = respell(target, after, language)
    return name if respelled == target else name.with_part(respelled, given=name.family is None)
