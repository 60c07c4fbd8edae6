"""The letters of a name, however it is written."""

import unicodedata

GERMAN_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
ELSEWHERE = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "đ": "d"})
GERMAN_LETTERS = frozenset("äöüß")


def plain_letters(text: str, language: str) -> str:
    """Lower-case a to z without spaces: "Müller" and "Mueller" are one in German, accents go everywhere."""
    lowered = unicodedata.normalize("NFC", text.lower())
    if language == "de":
        lowered = lowered.translate(GERMAN_WRITTEN_OUT)
    decomposed = unicodedata.normalize("NFD", lowered.translate(ELSEWHERE))
    return "".join(letter for letter in decomposed if "a" <= letter <= "z")


def dictated_letters(text: str, language: str) -> str:
    """The letters a caller would spell: as the plain ones, but German umlauts have names of their own."""
    composed = unicodedata.normalize("NFC", text.lower())
    return "".join(
        letter if language == "de" and letter in GERMAN_LETTERS else plain_letters(letter, language)
        for letter in composed
    )
