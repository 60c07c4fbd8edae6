"""What whoever has just joined the waiting list says of it: that one hopes, and how one will hear of it."""

from __future__ import annotations

import re

from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.spans import Span
from askpro.conversation.understanding.utterance import Utterance

_SENTENCE = re.compile(r"[^.?!]+")
_HOPES = re.compile(r"\b(?:hoff|hope)")
_HOPE = {
    "de": r"hoff\w*|daumen|abwarten|warte(?:n wir)? (?:ich|mal|ab|einfach|eben|auf)\b|hoeren wir"
    r"|(?:wenn|falls|sobald|dass)\b.{0,40}\b(?:frei|absag\w*|abspring\w*|ausfaell\w*|ergibt|klappt)",
    "en": r"hop(?:e|ing|efully)|fingers crossed|i'?ll (?:just )?wait|wait and see|speak soon|let'?s see"
    r"|(?:speak|talk) to you|looking forward"
    r"|(?:if|when|that)\b.{0,30}\b(?:opens?|comes?|frees?|cancels?|becomes?|drops?|turns?)",
}
_NEWS = {
    "de": r"erfahr\w*|bescheid|benachrichtig\w*|informier\w*|meld\w*|kontaktier\w*|verstaendig\w*"
    r"|sms|whatsapp|nachricht\w*|e-?mails?|mails?|anruf\w*|rueckruf\w*|ruf\w*\b.*\ban|schreib\w*"
    r"|hoere? ich|sag\w* (?:sie|ihr) mir|mitbekomm\w*|weiss ich\b.*\b(?:ob|wann|dass)|wenn nichts",
    "en": r"texts?|sms|messages?|e-?mails?|ring|phone|notif\w*|let me know|tell me|inform\w*|contact\w*"
    r"|find out|(?:will|do|would) i (?:know|hear)|get an? (?:call|text)|call (?:me|us)|hear back|if nothing",
}
_SAID = {
    language: (re.compile(rf"\b(?:{_HOPE[language]})\b"), re.compile(rf"\b(?:{_NEWS[language]})\b"))
    for language in _HOPE
}


def read_hope(utterance: Utterance) -> Span | None:
    """The sentence that only hopes or waits: "dann hoffe ich mal, dass was frei wird"."""
    hope, news = _SAID[utterance.language]
    folded = utterance.folded
    for sentence in _SENTENCE.finditer(folded.text) if utterance.situation.waits else ():
        if hope.search(sentence[0]) and (_HOPES.search(sentence[0]) or not news.search(sentence[0])):
            return folded.span(*sentence.span())
    return None


def read_news_asked_for(utterance: Utterance) -> Span | None:
    """The sentence that asks, or asks for, word of it: "will you text me?", "melden Sie sich bitte"."""
    _, news = _SAID[utterance.language]
    folded = fold(utterance.heard)
    for sentence in _SENTENCE.finditer(folded.text) if utterance.situation.waits else ():
        if news.search(sentence[0]) and not _HOPES.search(sentence[0]):
            return folded.span(*sentence.span())
    return None
