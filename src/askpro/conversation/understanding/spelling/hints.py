"""A name corrected by a remark on its spelling: "Stefan mit ph", "Schmidt with d t", "Maier mit ai"."""

import re
from collections.abc import Iterator

from ..sound import sounds_like
from .alphabets import DOUBLE, LETTER_NAMES, TWO, UMLAUTS

REMARK = re.compile(r"\b(?P<way>mit|with|ohne|without)\s+(?P<letters>[^,.;]+)", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
PART_LENGTH_MAX = 3
ALIKE_MIN = 0.6
WORDS = frozenset(["am", "an", "in", "im", "zu", "so", "on", "at", "of", "or", "to", "it", "is"])


def respell(name: str, text: str, language: str) -> str:
    """The name as the remarks in the text want it written; unchanged when no remark fits.

    A remark names letters the name must contain: of all ways to put them in place of up to three letters,
    the one that sounds most like the name as heard is taken.
    """
    for remark in REMARK.finditer(text):
        for letters in _letter_groups(remark["letters"], language):
            without = remark["way"].lower() in ("ohne", "without")
            name = _without(name, letters) if without else _with(name, letters, language)
    return name


def _letter_groups(text: str, language: str) -> list[str]:
    """ "d t" is one group, "Doppel-f und Doppel-n" are two; a word that is no letter ends the remark."""
    groups, current = list[str](), ""
    words = [word.lower() for word in WORD.findall(text)]
    position = 0
    while position < len(words):
        word, following = words[position], words[position + 1 : position + 2]
        position += 1
        if word in ("a", "an") and following and _letters(following[0], language):
            continue
        if word in DOUBLE | TWO and following and (letter := _letters(following[0], language)):
            groups.append(letter[0] * 2)
            position += 1
        elif word in UMLAUTS and following == ["umlaut"]:
            groups.append(UMLAUTS[word])
            position += 1
        elif word == "scharfem":
            groups.append("ß")
            position += 1
        elif word in ("und", "and"):
            groups.append(current)
            current = ""
        elif letters := _letters(word, language):
            current += letters
        else:
            break
    return [group for group in [*groups, current] if group]


def _letters(word: str, language: str) -> str:
    if word in LETTER_NAMES.get(language, {}):
        return LETTER_NAMES[language][word]
    return (
        word
        if len(word) <= PART_LENGTH_MAX and word not in WORDS and not (len(word) == 3 and word != "sch")
        else ""
    )


def _with(name: str, letters: str, language: str) -> str:
    if letters in name.lower():
        return name
    wordings = [
        letters,
        *(letters[:skip] + letters[skip + 1 :] for skip in range(len(letters)) if len(letters) > 2),
    ]
    candidates = [candidate for wording in wordings for candidate in _replacements(name, wording)]
    alike = [
        (sounds_like(name, candidate, language), -_changed(name, candidate), len(candidate), candidate)
        for candidate in candidates
    ]
    best = max(alike, default=(0.0, 0, 0, name))
    return best[-1] if best[0] >= ALIKE_MIN else name


def _without(name: str, letters: str) -> str:
    shortened = re.sub(rf"(?<=\w){re.escape(letters)}", "", name, count=1, flags=re.IGNORECASE)
    return shortened or name


def _replacements(name: str, letters: str) -> Iterator[str]:
    for start in range(len(name) + 1):
        for end in range(start, min(start + PART_LENGTH_MAX, len(name)) + 1):
            yield (name[:start] + letters + name[end:]).lower().capitalize()


def _changed(name: str, candidate: str) -> int:
    """How many letters the change touches: what stays at both ends counts as untouched."""
    before, after = name.lower(), candidate.lower()
    front = next(
        (at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    rest, changed = before[front:], after[front:]
    back = next(
        (at for at, (a, b) in enumerate(zip(rest[::-1], changed[::-1], strict=False)) if a != b),
        min(len(rest), len(changed)),
    )
    return max(len(rest), len(changed)) - back
