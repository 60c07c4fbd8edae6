"""Remarks beside the errand: how one is, the weather, a bad line, an empty battery, annoyance."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from askpro.conversation.understanding.phrases.table import any_of


class Remark(StrEnum):
    """What a remark is about; each has an answer of its own."""

    HOW_ARE_YOU = "how_are_you"
    WEATHER = "weather"
    JOKE = "joke"
    PRAISE = "praise"
    WISHES = "wishes"
    CAN_YOU_HEAR = "can_you_hear"
    BAD_LINE = "bad_line"
    IN_A_HURRY = "in_a_hurry"
    DISTRACTED = "distracted"
    ANNOYED = "annoyed"
    WRONG_NUMBER = "wrong_number"
    HOPE = "hope"
    """That something becomes free, said by whoever waits for it."""


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark, and where it was said in the folded text."""

    remark: Remark
    span: tuple[int, int]


_PATTERNS: dict[str, dict[Remark, str]] = {
    "de": {
        Remark.HOW_ARE_YOU: (
            r"wie geht(?:'?s| es)?(?: (?:ihnen|dir|euch))?(?: (?:denn|so|heute))*(?=\W*$|[?.,!])"
            r"|na,? alles (?:klar|gut)|was machen sie (?:heute abend|so)"
        ),
        Remark.WEATHER: (
            r"(?:schoenes|schlechtes|tolles|herrliches|furchtbares|mieses|gutes|super) wetter(?: heute)?"
            r"|wetter (?:ist|wird|war) (?:(?:ja|aber|so|echt|wieder|heute|bei uns|wirklich|einfach) ){0,3}"
            r"(?:schoen|schlecht|toll|herrlich|furchtbar|mies|gut|super|scheusslich|grau(?:enhaft)?)"
            r"(?: heute)?"
            r"|wie ist (?:denn )?das wetter(?: bei ihnen)?(?: heute)?|(?:was fuer|so) ein (?:sau)?wetter"
        ),
        Remark.JOKE: r"(?:erzaehl\w*|haben sie|kennen sie) (?:\w+ ){0,3}witze?(?: auf lager)?",
        Remark.PRAISE: (
            r"(?:nette|schoene|angenehme|sympathische) stimm[et]"
            r"|sie sind (?:aber |wirklich |sehr )*(?:nett|freundlich|lieb|hilfsbereit)"
            r"|das haben sie (?:aber )?(?:gut|toll|super|prima) gemacht"
        ),
        Remark.WISHES: (
            r"(?:frohe|schoene) (?:weihnachten|ostern|pfingsten|feiertage|festtage)|guten rutsch"
            r"|(?:frohes|gutes|gesundes) neues(?: jahr)?|(?:einen )?schoenen advent"
        ),
        Remark.CAN_YOU_HEAR: (
            r"hoeren sie mich(?: noch| gut| jetzt)*|koennen sie mich (?:noch |gut |jetzt )*hoeren"
            r"|(?<!wann )sind sie (?:noch )?(?:da|dran)(?=\W*$)|ist (?:da|dort) (?:noch )?(?:jemand"
            r"|wer)(?: da)?(?=\W*$)"
        ),
        Remark.BAD_LINE: (
            r"(?:verbindung|leitung|empfang|netz) (?:\w+ ){0,4}(?:schlecht|weg|mies)|es rauscht|funkloch"
            r"|sie sind (?:sehr |ganz |so |zu |etwas )*(?:leise|undeutlich)"
        ),
        Remark.IN_A_HURRY: (
            r"(?:akku|handy|batterie|telefon) (?:\w+ ){0,4}(?:leer|aus|alle)"
            r"|(?:fahre|sitze|bin) (?:gerade |grad |jetzt )+(?:\w+ ){0,2}(?:auto|zug|bus|bahn|steuer"
            r"|unterwegs)"
            r"|sitze im (?:auto|zug|bus)|bin am steuer|(?:ich )?hab\w* es eilig|(?:es"
            r"|das) ist (?:sehr )?dringend"
        ),
        Remark.DISTRACTED: (
            r"war (?:gerade |kurz |eben )*(?:abgelenkt|weg)|(?:kind|baby"
            r"|kleine\w?) (?:\w+ ){0,2}(?:schreit|weint)"
            r"|hund bellt|(?:es|da) hat (?:gerade )?geklingelt"
        ),
        Remark.ANNOYED: (
            r"das (?:nervt|dauert)(?: (?:ja|aber|mich|mir|so|zu|langsam|ewig|lange))*|so ein mist"
            r"|verdammt(?: noch ?mal)?|(?:das|es) ist (?:\w+ )?(?:nervig|aergerlich|eine frechheit"
            r"|eine zumutung)"
            r"|sie sind (?:\w+ )?(?:doof|bloed|nutzlos|keine hilfe|unfaehig)|das bringt (?:doch |ja )?nichts"
        ),
        Remark.WRONG_NUMBER: (
            r"(?:ich hab\w*|da hab\w* ich) mich (?:\w+ )?verwaehlt|falsch verbunden|falsche nummer"
        ),
    },
    "en": {
        Remark.HOW_ARE_YOU: (
            r"how are you(?: doing| feeling)?(?: today| this \w+)?(?=\W*$|[?.,!])|how'?s it going"
            r"|how do you do|how have you been|what'?s up"
        ),
        Remark.WEATHER: (
            r"(?:nice|lovely|terrible|awful|beautiful|horrible|gorgeous) weather(?: today| outside)?"
            r"|weather(?:'?s| is| was) (?:(?:so|really|just|quite|pretty|rather|today) ){0,3}"
            r"(?:nice|lovely|terrible|awful|beautiful|horrible|gorgeous|bad|foul|dreadful)"
            r"(?: today| outside)?"
            r"|(?:nice|lovely|beautiful) day (?:today|outside|isn'?t it)|how'?s the weather(?: today)?"
        ),
        Remark.JOKE: r"tell me a joke|(?:do you )?know (?:any|a)(?: good)? jokes?|make me laugh",
        Remark.PRAISE: (
            r"(?:nice|lovely|pleasant) voice|well done|good job"
            r"|you(?:'re| are) (?:very |so |really )*(?:nice|kind|helpful|sweet|friendly)"
        ),
        Remark.WISHES: r"(?:merry|happy) (?:christmas|xmas|easter|new year|holidays?)|season'?s greetings",
        Remark.CAN_YOU_HEAR: (
            r"(?:can|do) you (?:still )?hear me(?: now| okay| ok)?|are you (?:still )?there(?=\W*$)"
            r"|is (?:there )?any(?:body|one) (?:still )?there(?=\W*$)"
        ),
        Remark.BAD_LINE: (
            r"(?:line|connection|reception|signal) (?:\w+ ){0,3}(?:bad|terrible|awful|poor|weak|breaking up)"
            r"|you(?:'re| are) (?:very |so |too |really |a bit )*(?:quiet|faint|breaking up)"
        ),
        Remark.IN_A_HURRY: (
            r"(?:battery|phone) (?:\w+ ){0,4}(?:dying|die|dead|low|out)|i(?:'m| am) in a (?:hurry|rush)"
            r"|i(?:'m| am) (?:driving|in the car|on the (?:train|bus|road|motorway)"
            r"|at the wheel)(?! (?:on|that|then|until))"
            r"|(?:it'?s|it is|this is) (?:very |quite |rather )*urgent"
        ),
        Remark.DISTRACTED: (
            r"(?:got|was) distracted|(?:kid|baby|child|son|daughter|dog)s? (?:is |are )?(?:screaming"
            r"|crying|barking)"
            r"|that was (?:the|my) door(?:bell)?"
        ),
        Remark.ANNOYED: (
            r"damn(?: it)?|for (?:god|heaven|christ)'?s sake|tal?king (?:forever|ages)"
            r"|(?:this|that|it)(?:'?s| is) (?:\w+ )?(?:annoying|ridiculous|a joke|no use|taking forever)"
            r"|you(?:'re| are) (?:\w+ )?(?:useless|no help|hopeless)"
        ),
        Remark.WRONG_NUMBER: r"(?<!have i got the )(?<!is this the )wrong number|misdialled|misdialed",
    },
}
_COMPILED = {
    language: [(remark, re.compile(rf"\b(?:{pattern})")) for remark, pattern in table.items()]
    for language, table in _PATTERNS.items()
}


_ANY = {language: any_of(pattern for _, pattern in remarks) for language, remarks in _COMPILED.items()}


def read_remark(text: str, language: str) -> Remarked | None:
    """The first remark in folded text, if there is one."""
    tongue = "de" if language == "de" else "en"
    for remark, pattern in _COMPILED[tongue] if _ANY[tongue].search(text) else ():
        found = pattern.search(text)
        if found:
            return Remarked(remark, found.span())
    return None
