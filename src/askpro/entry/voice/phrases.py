"""The few sentences the telephone itself can say; none of them claims anything about an appointment.

None addresses the caller either: nobody may know yet whose telephone it is, and in what tone it speaks.
"""

from __future__ import annotations

from collections.abc import Mapping

Phrase = Mapping[str, str]

MOMENT: Phrase = {
    "de": "Einen Moment, ich schaue nach. ",
    "en": "One moment, let me check. ",
}
STILL_LOOKING: Phrase = {
    "de": "Ich bin gleich so weit. ",
    "en": "I'm nearly there. ",
}
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

ACKNOWLEDGEMENTS = (MOMENT, STILL_LOOKING)


def spoken(phrase: Phrase, language: str) -> str:
    """The phrase in the caller's language; German where we have no other."""
    return phrase.get(language[:2].lower(), phrase["de"])


def is_acknowledgement(said: str) -> bool:
    """Whether an utterance is only our "one moment", possibly cut off before its end."""
    begun = said.strip().rstrip(".,-… ")
    return bool(begun) and any(acknowledged.startswith(begun) for acknowledged in _WHOLE)


_WHOLE = tuple("".join(phrase[language] for phrase in ACKNOWLEDGEMENTS) for language in MOMENT)
