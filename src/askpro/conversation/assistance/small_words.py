"""Small words of a sentence, in folded text: those that may come and go, persons, and conditions."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FREE = _words(
    """
    der die das den dem des ein eine einen einem einer eines ist sind gibt gibts es haben hat habe wird werden
    da hier dort in im am um von vom zum zur fuer bei beim auch gern gerne natuerlich bitte leider also
    dann dort dabei so selbstverstaendlich uebrigens
    a an the is are be been there it its it's they that has have do does in at on of for here also please
    sorry sure gladly then so unfortunately
    """
)
"""Without them a sentence says the same."""

PHRASES = re.compile(r"\b(?:bei uns|hier bei uns|with us|of course|at our place)\b")

_PERSONS = {
    "we": "wir uns unser unsere unseren unserem unserer unseres we us our ours we're we've we'll",
    "you": "sie ihnen ihr ihre ihren ihrem ihrer ihres du dir dich dein deine deinen you your yours you're",
    "I": "ich mir mich mein meine meinen meinem i me my mine i'm i'll i've",
    "one": "man one",
    "others": "er ihn ihm he him his she her hers them their",
}
PEOPLE = {word: person for person, words in _PERSONS.items() for word in words.split()}

CONDITIONS = _words(
    """
    nicht nichts nie niemals nur erst ausser aber sondern wenn falls sofern solange sobald ohne mit bis ab
    vor nach mindestens hoechstens maximal ausschliesslich ausgenommen jedoch allerdings vorher voraus
    rechtzeitig vorausgesetzt sonst
    not no never none only except unless if but without with until till before after least most maximum
    minimum provided however when while cannot can't don't doesn't isn't aren't otherwise
    """
)
"""Words that restrict: what holds them is not left out."""

COMPARING = _words("als than statt anstatt instead mehr weniger more less vor nach before after")
"""Between these the order tells who is meant."""

LEAD = re.compile(
    r"^(?:(?:ja|nein|gerne?|natürlich|klar|selbstverständlich|sicher|doch|also"
    r"|yes|no|sure|certainly|of course|absolutely|well|gladly)[,!.:]?\s+)+(?=\S)",
    re.IGNORECASE,
)
