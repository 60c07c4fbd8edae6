"""How callers say that they want to come again and again. The text is folded as for all phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass

from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.phrases.table import anywhere

NUMBER = r"(?P<number>\d{1,3}|[a-z]+)"
"""A number as a word or in digits; whether it is one is looked up."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """The patterns of one language."""

    every: dict[int, re.Pattern[str]]
    """Every so many weeks, whatever day that is."""
    every_so_many: tuple[re.Pattern[str], ...]
    every_weekday: re.Pattern[str]
    """ "Jeden Donnerstag": a rhythm, or only a day that would do."""
    often: re.Pattern[str]
    """More than once a week."""
    named: re.Pattern[str]
    """A series by its name, without a rhythm or a number."""
    counted: tuple[re.Pattern[str], ...]
    """So many appointments."""
    lasting: tuple[re.Pattern[str], ...]
    """For so many weeks."""
    until: re.Pattern[str]
    another: re.Pattern[str]
    """The same as what is spoken of, or more of it."""
    only_one: re.Pattern[str]
    habit: re.Pattern[str]
    """Right before a rhythm: what the caller does anyway."""
    able: re.Pattern[str]
    """Beside a rhythm: when the caller could come, or what is asked about us."""
    several: re.Pattern[str]
    """Beside a number of appointments: they are for several people."""
    past: re.Pattern[str]
    """Before a number of appointments: those that have been."""


def _each(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Every pattern by itself, for each has a number of its own."""
    return tuple(anywhere(pattern) for pattern in patterns)


_GERMAN_DAY = r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
_ENGLISH_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_GERMAN_ON = r"(?: (?!(?:und|brauche|moechte|haette|wuerde|will|soll|kann)\b)[^\s,.;!?]+){0,6}"
_ENGLISH_ON = r"(?: (?!(?:and|need|want|would|like|could|can)\b)[^\s,.;!?]+){0,6}"
"""How the clause goes on, as long as nothing is wished for in it."""
_GERMAN_MORE = (
    r"weitere[nr]?|neue[nr]?|feste[nr]?|einzelne[nr]?|regelmaessige[nr]?|woechentliche[nr]?|fortlaufende[nr]?"
)
_ENGLISH_MORE = r"more|further|other|weekly|regular|fixed|separate|consecutive|follow(?:-| )?up"

GERMAN = Recurring(
    every={
        1: anywhere(
            r"(?:ein ?mal|1 ?mal|1 ?x|einen?|je einen?) (?:die|pro|in der|jede|je) woche",
            r"woechentlich\w*",
            r"wochenweise",
            r"jede (?:einzelne )?woche(?! (?:an|zu|am) einem anderen)",
            r"alle (?:7|sieben|acht) tage",
            r"(?:im )?wochen(?:takt|rhythmus)",
            r"woche (?:fuer|um) woche",
        ),
        2: anywhere(
            r"jede (?:zweite|2\.?|andere) woche",
            r"alle (?:14|vierzehn|fuenfzehn) tage",
            r"(?:14|vierzehn) ?-?taegig\w*",
            r"(?:2|zwei) ?-?woechentlich\w*",
            r"(?:im )?(?:zwei|2)-? ?wochen-? ?(?:takt|rhythmus|abstand)",
        ),
        3: anywhere(r"jede (?:dritte|3\.?) woche", r"(?:3|drei) ?-?woechentlich\w*"),
        4: anywhere(
            r"jede (?:vierte|4\.?) woche",
            r"(?:ein ?mal|einen?|1 ?mal) (?:im|pro|den) monat",
            r"monatlich\w*",
            r"jeden (?:einzelnen )?monat",
        ),
    },
    every_so_many=_each(
        rf"alle {NUMBER} wochen",
        rf"im abstand von {NUMBER} wochen",
        rf"jeden (?P<place>zweiten|dritten|vierten|2\.|3\.|4\.) (?={_GERMAN_DAY})(?!\w+ im monat)",
    ),
    every_weekday=anywhere(
        rf"jeden (?=(?:{_GERMAN_DAY})\b(?! im monat))",
        rf"immer (?=(?:am )?(?:{_GERMAN_DAY})s?\b)",
        r"immer (?:am|an dem|der|den|zum) (?:gleichen|selben|gleiche|selbe) (?:wochen)?tag",
        r"immer (?:die|zur|um die|am gleichen tag zur) (?:gleichen?|selben?) (?:uhr)?zeit",
    ),
    often=anywhere(
        r"(?:zwei|drei|vier|2|3|4) ?(?:mal|x) (?:die|pro|in der|je) woche",
        r"(?:zwei|drei|vier|2|3|4) ?(?:mal|x) woechentlich",
        r"mehrmals (?:die|pro|in der) woche",
    ),
    named=anywhere(
        r"(?:eine |die |ne |als )?(?:termin)?serie(?: von terminen)?",
        r"(?:eine )?(?:ganze )?reihe (?:von )?terminen?",
        r"(?:regelmaessige|fortlaufende|wiederkehrende|feste) termine",
        r"(?:einen )?(?:dauer|serien|folge)termine?",
        r"mehrere (?:feste )?termine (?:hintereinander|am stueck|nacheinander)",
    ),
    counted=_each(
        rf"(?:termin)?(?:serie|reihe|folge|block|paket) (?:von|mit|aus|ueber) {NUMBER}(?: terminen| behandlungen| sitzungen)?",
        rf"{NUMBER} ?-?(?:mal|x)(?! (?:die|pro|in der|je|im|den) (?:woche|monat|tag))(?! (?:angerufen|versucht|taeglich))",
        rf"{NUMBER} (?:(?:{_GERMAN_MORE}) )*(?:termin(?:e|en)?|behandlungen|sitzungen|einheiten|anwendungen|stueck|male)",
        rf"{NUMBER}er-? ?(?:serie|block|paket|karte)",
    ),
    lasting=_each(
        rf"{NUMBER} wochen (?:lang|hintereinander|am stueck|in folge|nacheinander)",
        rf"(?:in den |fuer die |ueber die |ueber |fuer |die |den )+(?:naechsten|kommenden|folgenden|darauffolgenden) {NUMBER} (?:mal |male )?wochen",
        rf"(?:die )?(?:naechsten|kommenden|folgenden) {NUMBER} wochen(?: lang)?",
        rf"(?:noch |fuer |ueber |weitere )+{NUMBER} (?:weitere )?wochen(?: lang)?",
    ),
    until=anywhere(r"bis (?!um\b|gegen\b|\d{1,2} uhr|spaeter|dann|bald|jetzt)"),
    another=anywhere(
        r"(?:das|den|die|der|dem|am|zur) ?(?:gleichen?|selben?|gleiche)",
        r"gleiche zeit",
        r"d(?:as|ie|en)selben?",
        r"genauso",
        r"weitere[nrs]?",
        r"wieder",
        r"noch",
        r"auch",
        r"(?:das|den|ihn|sie|es) (?:dann |bitte |doch |auch )*(?:jetzt )?$",
        r"(?:ab )?(?:jetzt|dann) immer",
    ),
    only_one=anywhere(
        r"(?:nur|erst ?mal|erst mal nur|lieber nur|doch nur|bloss|nur mal) (?:den |diesen )?ein(?:en|er|s|zigen?)?(?: termin)?",
        r"nur (?:den|diesen) (?:einen|ersten)?",
        r"keine serie",
        r"einen einzigen",
        r"nur einmal",
    ),
    habit=anywhere(
        rf"(?:ich )?(?:komme|gehe|bin|war|mache|arbeite|habe|hab|spiele|laufe|trainiere)\b(?! gern){_GERMAN_ON}",
        rf"(?:seit|schon|bisher|sonst|sowieso|eh)\b{_GERMAN_ON}",
    ),
    able=anywhere(
        r"ich (?:kann|koennte) (?!gern)\w*",
        r"(?:habe?|haette|haben)\b[^,.;!?]{0,50}\bzeit",
        r"(?:hat|haben|habt)\b[^,.;!?]{0,50}\bauf(?=\W*$)",
        r"(?:frei|freie|passt|passen|passte|klappt|klappen|moeglich|verfuegbar|egal|recht|offen|geoeffnet)",
        r"(?:geht|gehen|ginge|geht's) (?:es )?(?:bei )?(?:mir|uns|immer|gut)",
        r"(?:wuerde|wuerden|koennte|sollte) (?:\w+ )?(?:gehen|passen|klappen)",
        r"ausser",
        r"arbeite[nt]?",
        r"(?:ist|sind) (?:sie|er|ihr|frau|herr)",
    ),
    several=anywhere(
        r"kinder|personen|leute|soehne|toechter|zu (?:zweit|dritt|viert)|mein\w* \w+ und (?:ich|mich)|wir"
    ),
    past=re.compile(
        r"\b(?:(?:schon|bereits|letzten|vergangenen|zum|hatte|gehabt|war|waren|gerade)(?: \w+){0,2}"
        r"|(?:habe|hab) (?:ich )?(?:noch|bei ihnen|bei euch|hier)(?: \w+)?) $"
    ),
)

ENGLISH = Recurring(
    every={
        1: anywhere(
            r"(?:once|one time|one),? (?:a|per|each|every|in a) week",
            r"once,? week",
            r"weekly",
            r"(?:every|each)(?: single)? week",
            r"(?:on )?a weekly basis",
            r"week (?:after|by|on) week",
        ),
        2: anywhere(
            r"every (?:other|over|second|2nd) week",
            r"(?:once )?every fortnight",
            r"fortnightly",
            r"once a fortnight",
            r"bi-?weekly",
        ),
        3: anywhere(r"every third week"),
        4: anywhere(
            r"every fourth week",
            r"(?:once|one) (?:a|per|each|every) month",
            r"monthly",
            r"(?:every|each) month",
        ),
    },
    every_so_many=_each(
        rf"every {NUMBER} weeks",
        rf"{NUMBER} weeks apart",
        rf"every (?P<place>other|over|second|2nd|third|3rd|fourth|4th) (?=(?:{_ENGLISH_DAY})s?\b(?! of (?:the|every|each) month))",
    ),
    every_weekday=anywhere(
        rf"(?:every|each)(?: single)? (?=(?:{_ENGLISH_DAY})s?\b(?! of the month))",
        rf"always (?=(?:on )?(?:a )?(?:{_ENGLISH_DAY})s?\b)",
        r"always (?:on )?the same (?:week ?)?day",
        r"always (?:at )?the same time",
    ),
    often=anywhere(
        r"(?:twice|two times|three times|thrice|four times|several times) (?:a|per|each|every) week",
        r"(?:two|three) (?:a|per) week",
    ),
    named=anywhere(
        r"(?:a |the )?(?:whole )?(?:series|course|block) of (?:appointments|sessions|treatments)",
        r"(?:a |as a )series",
        r"(?:regular|recurring|repeating|repeat|standing) (?:appointments?|sessions?|slots?|bookings?)",
    ),
    counted=_each(
        rf"(?:series|course|block|run|set) of {NUMBER}(?: appointments| sessions| treatments)?",
        rf"{NUMBER} (?:(?:{_ENGLISH_MORE}) )*times(?! (?:a|per|each|every) (?:week|month|day))",
        rf"{NUMBER} (?:(?:{_ENGLISH_MORE}) )*(?:appointments?|sessions?|treatments?|visits|bookings|slots)",
    ),
    lasting=_each(
        rf"{NUMBER} weeks (?:in a row|running|straight|on the trot|long)",
        rf"(?:for |over |during |in )*(?:the )?(?:next|coming|following) {NUMBER} weeks",
        rf"(?:for|over|during)(?: a period of| about)? {NUMBER} (?:more )?weeks",
        rf"{NUMBER} (?:more|further) weeks",
    ),
    until=anywhere(
        r"(?:until|till|til|through to|through|up to) (?!then\b|later\b|now\b|\d{1,2} ?(?:o'?clock|[ap]\.?m))"
    ),
    another=anywhere(
        r"same",
        r"more",
        r"further",
        r"again",
        r"another",
        r"also",
        r"as well",
        r"too",
        r"repeat(?:ed)?",
        r"keep (?:that|it)",
        r"(?:it|that|this|one)(?: please)? $",
    ),
    only_one=anywhere(
        r"(?:just|only) (?:the |this )?(?:one|once)(?: appointment| time)?",
        r"no series",
        r"(?:just|only) (?:the|this) (?:first|one)",
        r"a single (?:one|appointment)",
    ),
    habit=anywhere(
        rf"i (?:come|go|work|have|train|play|usually|normally|always|do|am|was|used to)\b(?! to come){_ENGLISH_ON}",
        rf"i'?(?:m|ve)\b{_ENGLISH_ON}",
        rf"been\b{_ENGLISH_ON}",
    ),
    able=anywhere(
        r"i (?:can|could|may) ",
        r"(?:works?|free|available|suits?|fine|open|good|okay|ok|possible|except|works?)",
        r"does (?:\w+ )?(?:\w+ )?work",
        r"any(?:time)?",
    ),
    several=anywhere(
        r"children|kids|people|persons|sons|daughters|(?:two|three|four|all) of us|my \w+ and (?:i|me)"
    ),
    past=re.compile(
        r"\b(?:(?:already|last|had|were|was|past|previous|called|rang|rung|phoned|tried)(?: \w+){0,2}|(?:i have|i've got|i've)(?: \w+)?) $"
    ),
)

RECURRING: dict[Language, Recurring] = {"de": GERMAN, "en": ENGLISH}
