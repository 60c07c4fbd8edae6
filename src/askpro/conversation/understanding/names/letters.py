"""Letters as they are misheard when they are spelled one by one."""

import unicodedata

from ..sound import merging

# Names of letters that rhyme or nearly so: "bee, dee, pee", "em, en", "ef, ess, ex", "ay, aitch, jay, kay".
RHYMING = merging("ebcdgptvz nm sfx ahjk iy uqw")
GERMAN_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
ELSEWHERE = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "đ": "d"})


def plain_letters(text: str, language: str) -> str:
    """Lower-case a to z without spaces: "Müller" and "Mueller" are one in German, accents go everywhere."""
    lowered = unicodedata.normalize("NFC", text.lower())
    if language == "de":
        lowered = lowered.translate(GERMAN_WRITTEN_OUT)
    decomposed = unicodedata.normalize("NFD", lowered.translate(ELSEWHERE))
    return "".join(letter for letter in decomposed if "a" <= letter <= "z")


def rhyming_letters(letters: str) -> str:
    """The letters with those merged whose names sound alike."""
    return letters.translate(RHYMING)
