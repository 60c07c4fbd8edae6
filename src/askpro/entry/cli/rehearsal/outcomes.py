"""What the receptionist claims to have done, read from declarative sentences only."""

from __future__ import annotations

import re

from askpro.entry.cli.rehearsal.hearing import sentences

_CLAIMS = {
    "booked": re.compile(
        r"\b(?:ist|sind|habe ich|wurde|ich habe)\b.*\b(?:eingetragen|gebucht|notiert|reserviert)\b"
        r"|(?:ihr|dein) termin steht|\b(?:is|are|you're|you are|have|has been)\b.*\bbooked\b|booked you|ist gebucht|^gebucht",
        re.IGNORECASE,
    ),
    "moved": re.compile(
        r"termin ist (?:jetzt|nun)|\b(?:ist|habe ich|wurde)\b.*\b(?:verlegt|verschoben|umgebucht)\b"
        r"|\b(?:is|has been|have)\b.*\b(?:moved|rescheduled)\b|appointment is now",
        re.IGNORECASE,
    ),
    "cancelled": re.compile(
        r"\b(?:ist|sind|habe ich|wurden?)\b.*\b(?:abgesagt|gestrichen|storniert|gelöscht)\b"
        r"|\b(?:is|are|has been|have)\b.*\bcancell?ed\b",
        re.IGNORECASE,
    ),
    "callback": re.compile(
        r"ruft (?:sie|dich) .*(?:zurück|an)\b|rückruf ist .*notiert|(?:somebody|someone) .*will call you back|call back is .*noted",
        re.IGNORECASE,
    ),
    "transfer": re.compile(r"ich verbinde (?:sie|dich)|put you through", re.IGNORECASE),
}
_DENIED = re.compile(
    r"\b(?:nichts|nicht|kein\w*|nothing|not|no)\b|für (?:sie|dich) ist zurzeit|eingetragen (?:ist|sind)\b|eingetragen sind",
    re.IGNORECASE,
)


def claimed(text: str) -> set[str]:
    """Which deeds the words claim: booked, moved, cancelled, callback, transfer."""
    told = [
        sentence
        for sentence in sentences(text)
        if not sentence.endswith("?") and not _DENIED.search(sentence)
    ]
    deeds = {deed for deed, claim in _CLAIMS.items() if any(claim.search(sentence) for sentence in told)}
    return deeds - {"booked"} if "callback" in deeds else deeds
