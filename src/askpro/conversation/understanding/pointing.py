"""Which of the offered options a caller points at: "der Erste", "the later one", "egal", "keiner"."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """How an option is pointed at when it is not counted."""

    LAST = "last"
    EARLIER = "earlier"
    LATER = "later"
    MIDDLE = "middle"
    LAST_BUT_ONE = "last but one"
    OTHER = "other"
    ANY = "any"
    NONE = "none"


_COUNTED_FROM_THE_END = (Direction.LAST, Direction.LAST_BUT_ONE, Direction.MIDDLE, Direction.OTHER)


@dataclass(frozen=True, slots=True)
class Pointing:
    """A counted option (0 is the first) or a direction among the options, and where it was said."""

    index: int | None
    direction: Direction | None
    span: tuple[int, int]

    def among(self, count: int) -> int | None:
        """The option meant when `count` were offered in order of time; None when none or out of range."""
        if self.index is not None:
            return self.index if self.index < count else None
        places = {
            Direction.LAST: count - 1,
            Direction.EARLIER: 0,
            Direction.LATER: count - 1,
            Direction.MIDDLE: count // 2 if count % 2 else None,
            Direction.LAST_BUT_ONE: count - 2 if count > 1 else None,
            Direction.OTHER: 1 if count == 2 else None,
            Direction.ANY: 0,
        }
        return places.get(self.direction) if self.direction and count else None

    def counted_among(self, count: int) -> int | None:
        """The option meant when what was told has an order and no time: counted, or the last of them."""
        return self.among(count) if self.told_apart else None

    @property
    def told_apart(self) -> bool:
        """Whether one is counted out, and not only earlier or later than the rest."""
        return self.index is not None or self.direction in _COUNTED_FROM_THE_END


ORDINALS = {
    "de": ("erst", "zweit", "dritt", "viert", "fünft", "sechst"),
    "en": (
        "(?:first|1st)",
        "(?:second|2nd)",
        "(?:third|3rd)",
        "(?:fourth|4th)",
        "(?:fifth|5th)",
        "(?:sixth|6th)",
    ),
}
CARDINALS = {
    "de": ("eins|1", "zwei|zwo|2", "drei|3", "vier|4", "fünf|5", "sechs|6"),
    "en": ("one|1", "two|2", "three|3", "four|4", "five|5", "six|6"),
}
GERMAN_OPTION = r"(?:vorschlag|vorschläge|termin|option|variante|möglichkeit|angebot|zeit|uhrzeit|genannten?)"
ENGLISH_OPTION = r"(?:one|option|suggestion|slot|time|appointment|choice|offer|proposal)"
GERMAN_ARTICLE = r"(?:der|die|das|den|dem|beim|zum|ihr|ihre|ihren|ihrem|lieber|bitte|gerne|dann|nehme)"
GERMAN_END = r"(?:er|e|en|em|es)"
GERMAN_NOT_A_DATE = (
    r"(?!\s+(?:mal|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|"
    r"dezember|(?:ers|zwei|drit|vier|fünf|sechs|sieb|sieben|ach|neun|zehn|elf|zwölf)te[rn]?\b|"
    r"woche|hälfte|tag))"
)

DIRECTIONS = {
    "de": (
        (
            Direction.NONE,
            r"kein(?:er|e|es|en|s)?(?: (?:davon|von (?:den )?(?:beiden|denen|allen)|der beiden|"
            r"passt))|(?:^|\b(?:nein|leider) )keiner\b|^keine?s?$|gar keiner|weder noch|nichts davon|"
            r"weder das eine noch das andere|nichts (?:\w+ )?dabei|(?:passt|geht) (?:\w+ ){0,2}nichts|"
            r"(?:noch|sonst|auch) (?:noch )?(?:et)?was ander(?:e|es)|sonst noch(?: (?:et)?was)?|"
            r"(?:noch |keine )?andere (?:uhr)?(?:zeiten|termine)|noch (?:mehr|weitere|andere)\b(?: \w+)?|"
            r"weitere (?:uhr)?(?:zeiten|termine|möglichkeiten|vorschläge)|mehr (?:auswahl|zeiten|termine)|"
            r"(?:^|(?:haben|hätten|habt|hättet|gibt|gäbe|ginge)(?: sie| ihr| es|'s|s)? (?:\w+ )?)"
            r"noch (?:et)?was(?=\W*$)|"
            r"was (?:haben|hätten|habt|hättet|gibt|gäbe|geht|ginge|wäre) (?:\w+ ){0,3}?(?:sonst|noch)"
            r"(?! .*(?:angebot|leistung|behandlung))|(?:ist|war|sind|waren) (?:das|die) (?:schon )?alle?s?"
            r"(?:,? was (?:sie|ihr) (?:\w+ )?(?:habt|haben)| (?:zeiten|termine))?(?=\W*$)",
        ),
        (
            Direction.ANY,
            r"beides? (?:ist |wäre )?(?:passt|geht|gut|okay|egal|gleich gut|ist)|"
            r"beide (?:passen|gehen|sind)|irgendein(?:er|en|s|e)\b(?! \w+ termin)|egal,? welche[rns]?|"
            r"alle (?:passen|gehen)|welcher auch immer",
        ),
        (
            Direction.LAST_BUT_ONE,
            rf"(?:{GERMAN_ARTICLE}\s+)?vorletzt{GERMAN_END}(?: {GERMAN_OPTION})?(?!\s+(?:mal|woche|monat))",
        ),
        (
            Direction.OTHER,
            rf"(?:der|die|das|den|dem|dann|lieber|nehme) andere[nrsm]?(?: {GERMAN_OPTION})?"
            r"(?!\s+(?:zeiten|termine|tage?|woche))",
        ),
        (
            Direction.LAST,
            rf"(?:{GERMAN_ARTICLE}\s+)(?:ganz |aller)?letzt{GERMAN_END}(?: {GERMAN_OPTION})?(?!\s+(?:mal|"
            rf"woche|monat|termin war))|"
            rf"^(?:aller)?letzte[rn]?(?: {GERMAN_OPTION})?(?= bitte|\W*$)|letztere[nsr]?\b|"
            rf"(?:den|der|die) hinter(?:en|e|er|ste|sten)\b",
        ),
        (
            Direction.MIDDLE,
            rf"(?:{GERMAN_ARTICLE}\s+)mittler(?:e|en|er|es|em)(?: {GERMAN_OPTION})?|den in der mitte|"
            rf"der in der mitte|die in der mitte|^mittlerer?$",
        ),
        (
            Direction.EARLIER,
            rf"(?:{GERMAN_ARTICLE}\s+)(?:früher|eher|zeitiger)(?:e|en|er|es|em)(?: {GERMAN_OPTION})?|"
            rf"(?:{GERMAN_ARTICLE}\s+)frühest(?:e|en|er|es)(?: {GERMAN_OPTION})?|erstere[nsr]?\b|"
            rf"(?:den|der|die) (?:ganz |sehr )?frühen?\b|(?:de[nr]|das) erstbesten?|"
            r"(?:was|welcher) (?:\w+ )?(?:zuerst|als erstes|am (?:eh|früh)esten) (?:kommt|frei|geht|ist)",
        ),
        (
            Direction.LATER,
            rf"(?:{GERMAN_ARTICLE}\s+)später(?:e|en|er|es|em)(?: {GERMAN_OPTION})?|"
            rf"(?:{GERMAN_ARTICLE}\s+)spätest(?:e|en|er|es)(?: {GERMAN_OPTION})?|"
            rf"(?:den|der|die) (?:ganz |sehr )?späten?\b(?! \w)",
        ),
    ),
    "en": (
        (
            Direction.NONE,
            r"none(?: of (?:them|those|these|that))?|neither(?: of (?:them|those|these))?(?: works?)?|"
            r"not any of (?:them|those|these)|"
            r"(?:can't|cannot|don't|won't|couldn't) (?:\w+ ){0,2}any(?: one)?(?: of (?:them|those|these))?|"
            r"(?:anything|something|nothing|any other|other) (?:else|times?|slots?|options?)|they're no good|"
            r"(?:any|some) (?:others?|more)(?: (?:times?|slots?|options?))?|"
            r"more (?:times|slots|options|choice)|"
            r"(?:have|got) others|(?:anything|something) different|"
            r"(?:is there|have you(?: got)?|do you have) anything(?: left)?(?=\W*$)|"
            r"(?:is|was) that (?:it|all|everything)(?:,? (?:that )?you(?:'ve| have)?(?: got)?)?(?=\W*\?)|"
            r"what else(?! (?:do|can|would|will) (?:you|i) (?:do|offer|provide|sell|need|bring|pay)\b)|"
            r"no good for me|nothing (?:there|that|here)\b.*|none of the (?:two|three|four)",
        ),
        (
            Direction.ANY,
            r"either(?: one| of (?:them|those|these))?(?: (?:works|is fine|is good))?|"
            r"any(?: one)?(?: of (?:them|those|these))|both (?:work|are fine|are good|would work)|all work",
        ),
        (
            Direction.LAST_BUT_ONE,
            rf"(?:the )?(?:(?:second|next) to last|last but one|one before (?:the )?last|penultimate)"
            rf"(?: {ENGLISH_OPTION})?",
        ),
        (
            Direction.OTHER,
            rf"the other(?: {ENGLISH_OPTION})?(?! (?:day|week|times|slots))|^other one(?= please|\W*$)",
        ),
        (
            Direction.LAST,
            rf"(?:the|that|your|my) (?:very )?last(?: {ENGLISH_OPTION})?(?! (?:time i|week|month|"
            rf"year))|^last(?: one)?(?= please|\W*$)|the latter",
        ),
        (
            Direction.MIDDLE,
            rf"(?:the|that) (?:middle|one in the middle)(?: {ENGLISH_OPTION})?|^middle one(?= please|\W*$)",
        ),
        (
            Direction.EARLIER,
            rf"(?:the|that|your) earl(?:y|ier|iest)(?: {ENGLISH_OPTION})?(?! \w+ (?:of|next))|"
            rf"^earl(?:y|ier|iest) one(?= please|\W*$)|the former|"
            rf"(?:whatever|whichever)(?:'s| is| comes?)? (?:the )?(?:first|earliest|soonest|next)",
        ),
        (
            Direction.LATER,
            rf"(?<!at )(?:the|that|your) late(?:r|st)?(?: {ENGLISH_OPTION})?|"
            rf"^late(?:r|st)? one(?= please|\W*$)",
        ),
    ),
}


def _counted(language: str) -> list[tuple[int, re.Pattern[str]]]:
    patterns: list[tuple[int, re.Pattern[str]]] = []
    for index, (ordinal, cardinal) in enumerate(zip(ORDINALS[language], CARDINALS[language], strict=True)):
        if language == "de":
            counted = (
                rf"\b{GERMAN_ARTICLE}\s+{ordinal}{GERMAN_END}\b{GERMAN_NOT_A_DATE}(?:\s+{GERMAN_OPTION})?\b|"
                rf"\b{ordinal}{GERMAN_END}\s+{GERMAN_OPTION}\b"
                rf"|^{ordinal}{GERMAN_END}[.!]?$|\b(?:nummer|option|variante|vorschlag|"
                rf"möglichkeit)\s+(?:{cardinal})\b"
            )
        else:
            counted = (
                rf"(?<!for )\b(?:the|your|that)\s+(?:very\s+)?{ordinal}(?:\s+{ENGLISH_OPTION})?\b"
                rf"(?!\s+(?:to last|of(?! (?:those|these|them))|week|time|january|february|march|april|"
                rf"may|june|july|august|september|october|november|"
                rf"december))"
                rf"|(?<!for the )\b{ordinal}\s+{ENGLISH_OPTION}\b|^{ordinal}[.!]?$"
                rf"|\b(?:number|option|suggestion|choice|slot)\s+(?:{cardinal})\b"
            )
        patterns.append((index, re.compile(counted)))
    return patterns


COUNTED = {language: _counted(language) for language in ORDINALS}
DIRECTED = {
    language: [(direction, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for direction, pattern in directions]
    for language, directions in DIRECTIONS.items()
}


def read_pointing(text: str, language: str) -> Pointing | None:
    """The option a caller points at, or None; clock words such as "der Elfer" are a time and not read here.

    Of several the last one counts ("den ersten, nein, lieber den zweiten"); "the latter" is the last.
    """
    spoken, tongue = text.lower(), "de" if language == "de" else "en"
    found = [
        Pointing(index, None, match.span())
        for index, pattern in COUNTED[tongue]
        for match in pattern.finditer(spoken)
    ]
    found += [
        Pointing(None, direction, match.span())
        for direction, pattern in DIRECTED[tongue]
        for match in pattern.finditer(spoken)
    ]
    whole = [pointing for pointing in found if not any(_within(pointing.span, other.span) for other in found)]
    return max(whole, key=lambda pointing: pointing.span, default=None)


def _within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer
