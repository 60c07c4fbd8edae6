"""The few sentences the telephone itself can say; none of them claims anything about an appointment.

None addresses the caller either: nobody may know yet whose telephone it is, and in what tone it speaks.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

Phrase = Mapping[str, str]

MOMENTS: tuple[Phrase, ...] = (
    {"de": "Einen Moment, ich schaue nach. ", "en": "One moment, let me check. "},
    {"de": "Augenblick, bitte. ", "en": "Just a second, please. "},
    {"de": "Kleinen Moment, ich sehe nach. ", "en": "Bear with me a second. "},
)
STILL_LOOKING: tuple[Phrase, ...] = (
    {"de": "Ich bin gleich so weit. ", "en": "I'm nearly there. "},
    {"de": "Es dauert noch einen Moment. ", "en": "This takes a moment longer. "},
)
WELCOME: Phrase = {
    "de": "Guten Tag, einen kleinen Moment bitte. ",
    "en": "Hello, just a moment please. ",
}
PARDON: Phrase = {
    "de": "Entschuldigung, das habe ich nicht verstanden. Bitte noch einmal.",
    "en": "Sorry, I didn't catch that. Could you say it again, please?",
}
APOLOGY: Phrase = {
    "de": "Es tut mir leid, unser System antwortet gerade nicht. Ich kann im Moment nichts bestätigen. "
    "Bitte gleich noch einmal versuchen.",
    "en": "I'm sorry, our system isn't responding right now. I can't confirm anything at the moment. "
    "Please tell me again in a moment.",
}
OUT_OF_ORDER: Phrase = {
    "de": "Es tut mir leid, unser Telefon ist gerade gestört. "
    "Bitte in ein paar Minuten noch einmal anrufen. Auf Wiederhören.",
    "en": "I'm sorry, our phone system is having trouble right now. "
    "Please call again in a few minutes. Goodbye.",
}
UNKNOWN_LINE: Phrase = {
    "de": "Es tut mir leid, unter dieser Nummer kann ich nicht weiterhelfen. Auf Wiederhören.",
    "en": "I'm sorry, I can't help you on this number. Goodbye.",
}

ACKNOWLEDGEMENTS = (MOMENTS, STILL_LOOKING)
"""What a caller hears who waits, and who waits on; the wordings take turns within a call."""


def spoken(phrase: Phrase, language: str) -> str:
    """The phrase in the caller's language; German where we have no other."""
    return phrase.get(language[:2].lower(), phrase["de"])


def is_acknowledgement(said: str) -> bool:
    """Whether an utterance is only our "one moment", possibly cut off before its end."""
    begun = said.strip().rstrip(".,-… ")
    return bool(begun) and any(acknowledged.startswith(begun) for acknowledged in _WHOLE)


_WHOLE = tuple(
    moment[language] + longer[language]
    for moment, longer in product(*ACKNOWLEDGEMENTS)
    for language in ("de", "en")
)
