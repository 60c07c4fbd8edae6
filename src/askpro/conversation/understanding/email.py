"""E-mail addresses as callers say them: "anna punkt keller at gmail punkt com"."""

import re

from .phone import REPEATS, digits_at
from .spelling import read_spelled

SIGNS = {
    "de": (
        (r"at|ät|et|klammeraffe|affenschwanz|add|ett", "@"),
        (r"punkt|dot", "."),
        (r"unterstrich|underscore|tiefstrich", "_"),
        (r"bindestrich|minus|strich|mittelstrich|hyphen", "-"),
        (r"plus", "+"),
    ),
    "en": (
        (r"at|at sign|@", "@"),
        (r"dot|point|period|full stop", "."),
        (r"underscore|under score", "_"),
        (r"hyphen|dash|minus", "-"),
        (r"plus", "+"),
    ),
}
_SPOKEN_SIGNS = {
    language: [(re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"), sign) for pattern, sign in signs]
    for language, signs in SIGNS.items()
}
_SIGNS_SAID = {
    "de": {"@": "at", ".": "Punkt", "_": "Unterstrich", "-": "Bindestrich", "+": "plus"},
    "en": {"@": "at", ".": "dot", "_": "underscore", "-": "hyphen", "+": "plus"},
}
_AT_AND_DOT = {
    (language, asked): re.compile(
        rf"(?:@|(?<![\w-])(?:{at})(?![\w-]))(?=.*?(?:{written}|\b(?:{dot})\b))", re.IGNORECASE | re.DOTALL
    )
    for language, ((at, _), (dot, _), *_) in SIGNS.items()
    for asked, written in ((False, r"\w\.[a-z]{2}"), (True, r"\.\W*\w"))
}
"""What every address has; unasked, "at three. Thank you" has no dot but the end of a sentence."""
# Said in an address these are letters, words and signs.
NO_DIGITS = frozenset(("ein", "o", "oh", "nil", "plus", "+"))
DOMAIN_SPELLINGS = {
    "g mail": "gmail", "gee mail": "gmail", "googlemail": "googlemail", "google mail": "googlemail",
    "web": "web", "weh eh beh": "web", "gmx": "gmx", "g m x": "gmx", "ge em ix": "gmx",
    "t online": "t-online",
    "te online": "t-online", "t-online": "t-online", "hot mail": "hotmail", "out look": "outlook",
    "i cloud": "icloud",
    "free net": "freenet", "ya hoo": "yahoo",
}  # fmt: skip
ENDINGS = {
    "d e": "de",
    "de e": "de",
    "c o m": "com",
    "komm": "com",
    "kom": "com",
    "n e t": "net",
    "o r g": "org",
    "a t": "at",
    "c h": "ch",
    "co uk": "co.uk",
}
LEAD_IN = re.compile(
    r".*?\b(?:e-?mail(?:-?adresse| address)?|mailadresse|adresse|address|it's|that's|"
    r"(?:das )?(?:ist|lautet|wäre)|(?:schreiben|schicken|senden|mailen) sie (?:es |das |mir |uns )?an|"
    r"(?:write|send|mail) (?:it |that |me |us )?to)\b"
    r"(?:\s+(?:ist|lautet|wäre|is|address|adresse|die|das|the|it's|would be|also|ja|folgende))*[\s,:]+(?=\S)",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"[a-z0-9][a-z0-9._+-]*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def read_email(text: str, language: str, *, asked: bool = True) -> str | None:
    """The address in what a caller said, lower case, or None when it does not make a whole address.

    Signs are spoken ("Klammeraffe", "Unterstrich", "dot"), parts may be spelled; umlauts become ae, oe, ue.
    """
    plain = ADDRESS.search(text.lower().translate(ASCII))
    if plain:
        return plain.group()
    tongue = "de" if language == "de" else "en"
    if not _AT_AND_DOT[tongue, asked].search(text):
        return None
    spoken = _with_signs(_after_lead_in(text), tongue)
    local, at, domain = spoken.partition("@")
    if not at or "@" in domain or "." not in domain:
        return None
    address = f"{_joined(local, tongue)}@{_domain(domain, tongue)}".translate(ASCII)
    return address if ADDRESS.fullmatch(address) else None


def address_said(address: str, language: str) -> str:
    """The address in words, the way it would be told."""
    names = _SIGNS_SAID["de" if language == "de" else "en"]
    return re.sub(r"[@._+-]", lambda sign: f" {names[sign[0]]} ", address)


def _after_lead_in(text: str) -> str:
    lead_in = LEAD_IN.match(text)
    return text[lead_in.end() :] if lead_in else text


def _with_signs(text: str, language: str) -> str:
    """Spoken signs written as signs; the last "at" is the sign when there are several."""
    spoken = re.sub(r"[,;:!?]", " ", text.lower()).rstrip(" .")
    for pattern, sign in _SPOKEN_SIGNS[language]:
        spoken = pattern.sub(f" {sign} ", spoken)
    head, at, tail = spoken.rpartition("@")
    return head.replace("@", " at ") + at + tail


def _domain(spoken: str, language: str) -> str:
    labels = [re.sub(r"\s+", " ", label).strip() for label in spoken.split(".")]
    labels = [DOMAIN_SPELLINGS.get(label, label) for label in labels]
    if labels:
        labels[-1] = ENDINGS.get(labels[-1], labels[-1].split(" ")[0])
    return ".".join(_joined(label, language) for label in labels)


def _joined(spoken: str, language: str) -> str:
    """Spelled letters and words put together; number words become digits."""
    parts = re.split(r"\s*([._+-])\s*", spoken)
    return "".join(_part(part.strip(), language) for part in parts)


def _part(words: str, language: str) -> str:
    words = _with_digits(words.split(), language)
    spelled = read_spelled(words, language)
    if spelled is not None:
        start, end = spelled.span
        words = words[:start] + spelled.letters + words[end:]
    return re.sub(r"\s+", "", words)


def _with_digits(words: list[str], language: str) -> str:
    """Numbers written in digits: "siebenundachtzig", "forty two"; what is doubled may be a letter."""
    written, position = list[str](), 0
    while position < len(words):
        word = words[position]
        said = None if word in NO_DIGITS | REPEATS.keys() else digits_at(words, position, language)
        digits, count = said or (word, 1)
        written.append(digits)
        position += count
    return " ".join(written)
