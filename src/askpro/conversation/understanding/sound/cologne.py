"""Cologne phonetics: one digit string for German words that sound alike."""

import re
from functools import lru_cache

UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s", "é": "e", "è": "e", "á": "a", "ç": "c"})
SIMPLE = {
    **dict.fromkeys("aeijouy", "0"),
    **dict.fromkeys("b", "1"),
    **dict.fromkeys("fvw", "3"),
    **dict.fromkeys("gkq", "4"),
    "l": "5",
    **dict.fromkeys("mn", "6"),
    "r": "7",
    **dict.fromkeys("sz", "8"),
}


@lru_cache(maxsize=8192)
def cologne_key(text: str) -> str:
    """The Cologne code of a text, letters only ("Müller-Lüdenscheidt" gives 65752682).

    Source: H. J. Postel, Die Kölner Phonetik, IBM-Nachrichten 19 (1969), 925-931.
    """
    letters = re.sub(r"[^a-z]", "", text.lower().translate(UMLAUTS))
    digits = "".join(_code(letters, position) for position in range(len(letters)))
    merged = re.sub(r"(\d)\1+", r"\1", digits)
    return merged[:1] + merged[1:].replace("0", "")


def _code(letters: str, position: int) -> str:
    letter = letters[position]
    before = letters[position - 1] if position else ""
    after = letters[position + 1 : position + 2]
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt":
        return "8" if after and after in "csz" else "2"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    if letter == "c":
        return _code_of_c(before, after)
    return SIMPLE.get(letter, "")


def _code_of_c(before: str, after: str) -> str:
    if not before:
        return "4" if after and after in "ahkloqrux" else "8"
    if before in "sz":
        return "8"
    return "4" if after and after in "ahkoqux" else "8"
