"""By which words a caller recognises what is being asked; German and English together, the first match counts."""

from __future__ import annotations

import re
from enum import StrEnum


class Ask(StrEnum):
    """What the receptionist wants to know, as a caller understands it."""

    PURPOSE = "purpose"
    SERVICE = "service"
    STAFF = "staff"
    WHEN = "when"
    OTHER_WHEN = "other when"
    CHOICE = "choice"
    NAME = "name"
    GIVEN_NAME = "given name"
    SPELLING = "spelling"
    PHONE = "phone"
    CONFIRM = "confirm"
    SERIES = "series"
    RHYTHM = "rhythm"
    HOW_MANY = "how many"
    OFFER = "offer"
    WHICH_APPOINTMENT = "which appointment"
    APPOINTMENT_TIME = "appointment time"
    IS_IT_THIS = "is it this"
    BOOK_NEW = "book a new one"
    PERSON_OFFER = "person offer"
    ANYTHING_ELSE = "anything else"
    STILL_THERE = "still there"
    REPEAT = "repeat"
    NOTHING = "nothing"


def _cue(ask: Ask, *patterns: str) -> tuple[Ask, re.Pattern[str]]:
    return ask, re.compile("|".join(patterns), re.IGNORECASE)


CUES: tuple[tuple[Ask, re.Pattern[str]], ...] = (
    _cue(
        Ask.STILL_THERE,
        r"noch (?:da|dran)\b",
        r"hör(?:en sie|st du) mich",
        r"still there",
        r"can you hear me",
    ),
    _cue(
        Ask.PHONE,
        r"\b(?:ruf|telefon|handy)?nummer\b",
        r"erreichen wir (?:sie|dich)",
        r"ziffer für ziffer",
        r"welche darf ich notieren",
        r"\bnumber\b",
        r"digit by digit",
        r"reach you",
    ),
    _cue(
        Ask.PERSON_OFFER,
        r"(?:soll|möchten|möchtest|darf|dürfen|wünschen|wollen|sollen|kann|ja,).{0,60}(?:zurückruf|rückruf|anruf|verbind|mensch)",
        r"(?:shall|would|may|can|should|do you want|yes,).{0,60}(?:call(?:s|ed)? you back|call back|callback|put you through)",
    ),
    _cue(Ask.GIVEN_NAME, r"\bvorname", r"\b(?:first|given) name"),
    _cue(Ask.SPELLING, r"buchstabier", r"\bspell"),
    _cue(
        Ask.APPOINTMENT_TIME,
        r"wann (?:ist|war|wäre) (?:denn )?(?:der|ihr|dein) (?:bisherige )?termin",
        r"für welchen tag und welche uhrzeit ist",
        r"um wie viel uhr ist der termin",
        r"zu welcher uhrzeit genau",
        r"tag und uhrzeit des termins",
        r"when is (?:the|your) appointment",
        r"is the appointment booked for",
        r"what time is (?:the|your) appointment",
        r"at what time exactly",
        r"day and time of the appointment",
    ),
    _cue(
        Ask.SERIES,
        r"(?:soll|darf) ich (?:diese|die) termine\b.*(?:eintragen|festhalten)",
        r"darf ich sie so festhalten",
        r"ja, alle eintragen",
        r"(?:shall|may) i (?:book (?:these|them)|put them down)",
        r"yes, book them all",
    ),
    _cue(
        Ask.RHYTHM,
        r"jede woche (?:zur|am) gleichen",
        r"jede woche sein",
        r"zum beispiel: jede woche",
        r"every week[ ,]",
        r"for example: every week",
    ),
    _cue(
        Ask.HOW_MANY,
        r"wie viele",
        r"mir bitte eine zahl",
        r"how many",
        r"tell me a number",
    ),
    _cue(
        Ask.NAME,
        r"(?:welchen|welchem|wessen|einen|ihren|deinen|den|dem|der|ihr|dein|ihrem|deinem|vollständigen) (?:nach|vor|familien)?name[nm]?\b(?!(?:\s+[\w'-]+)+ (?:eintragen|buchen))[^.]*\?",
        r"nachname",
        r"wie heiß(?:en sie|t du)",
        r"name, bitte",
        r"mit wem (?:spreche|habe)",
        r"(?:what|which|whose|your) (?:full |last |first |family )?name\b",
        r"(?:what is|have|tell me) the name\b",
        r"(?:family|last) name",
        r"who am i speaking",
        r"which one may i take",
        r"welchen darf ich nehmen\?",
        r"welche[nr]? namen?\b",
        r"what name\b",
        r"what is yours",
    ),
    _cue(
        Ask.ANYTHING_ELSE,
        r"sonst (?:noch )?(?:etwas|was|für sie|für dich)",
        r"noch (?:etwas|einen wunsch|was)\b",
        r"(?:war das|wär(?:e|'s) das) (?:dann )?alles",
        r"noch ein termin, eine frage",
        r"(?:anything|something|what) else",
        r"anything more",
        r"was that all",
    ),
    _cue(
        Ask.WHICH_APPOINTMENT,
        r"um welche[nrs]? (?:termin|der termine|davon)?\s*geht",
        r"welche[nrs]? (?:der termine |termin |davon )?mein(?:en sie|st du)",
        r"um welche[ns] geht",
        r"den ersten oder den zweiten",
        r"which (?:one |appointment |of the appointments )(?:do you mean|is it about)",
        r"the first or the second",
    ),
    _cue(
        Ask.IS_IT_THIS,
        r"mein(?:en sie|st du) (?:den|diesen|das)\b(?! \w*schnitt)",
        r"geht es um diesen",
        r"do you mean (?:that|this) one",
        r"is it about this",
    ),
    _cue(
        Ask.BOOK_NEW,
        r"(?:einen|'nen) neuen (?:termin )?(?:vereinbaren|eintragen|buchen|ausmachen)",
        r"(?:make|book) a new one",
    ),
    _cue(
        Ask.OFFER,
        r"\b(?:frei wäre|es ginge)\b.*(?:passt|recht|nehmen)",
        r"(?:anbieten|could (?:offer|come)|i have|ich hätte|there is).*(?:passt|recht|suit|all right)",
    ),
    _cue(
        Ask.CONFIRM,
        r"\b(?:soll|darf|kann|möchten sie|möchtest du|wollen sie|willst du) (?:ich |wir )?.{0,160}(?:eintragen|absagen|verlegen|notieren|buchen|festhalten|streichen|stornieren|verschieben|lassen)",
        r"(?:ist|wäre|war) das (?:so )?(?:richtig|korrekt|recht|in ordnung)",
        r"(?:passt|stimmt) (?:das|(?:ihnen|dir) das|es so)",
        r"habe ich das richtig",
        r"\bja(?:, \w+,?)? oder nein",
        r"bleibt es bei",
        r"sag(?:en sie)? ja",
        r"\b(?:shall|may|can|should) i (?:\w+ ){0,6}(?:book|cancel|move|put|take|confirm|note)",
        r"is that (?:right|correct|ok|okay|all right)",
        r"does (?:that|this) (?:suit|work|sound)",
        r"would that (?:suit|be)",
        r"\byes(?:, \w+ it,?)? or no\b",
        r"still (?:stand|work)",
        r"say yes",
        r"do you really want to cancel",
    ),
    _cue(
        Ask.CHOICE,
        r"was (?:davon )?(?:passt|darf ich nehmen)",
        r"welche[rsn]? (?:davon|zeit\b|der (?:termine|zeiten)|passt|nehmen)",
        r"\bwelcher(?: termin wäre .*)?\?",
        r"den ersten, oder",
        r"which (?:one|of (?:them|the times|these times)|time|suits)",
        r"the first one, or",
        r"what suits you",
    ),
    _cue(
        Ask.OTHER_WHEN,
        r"wann (?:ginge|passt|wäre|geht|können sie|kannst du) (?:es )?(?:ihnen |dir )?(?:sonst|besser)",
        r"welche[rmn]? andere[rnm]? (?:tag|zeit|uhrzeit)",
        r"was wäre (?:ihnen|dir) lieber",
        r"was darf ich ändern",
        r"which other",
        r"when else",
        r"what would you prefer",
        r"when would suit you better",
        r"what shall i change",
    ),
    _cue(
        Ask.WHEN,
        r"\bwann\b",
        r"welche[rmn]? (?:wochen)?tag",
        r"wie viel uhr",
        r"welche uhrzeit",
        r"nur den tag",
        r"so bald wie möglich",
        r"\bwhen\b",
        r"(?:which|what) (?:day|time|date)",
        r"as soon as possible",
        r"tell me the day",
        r"what should the new time",
    ),
    _cue(
        Ask.STAFF,
        r"\b(?:zu|bei) wem\b",
        r"aus dem team",
        r"with whom",
        r"who would you like",
        r"from the team",
    ),
    _cue(
        Ask.SERVICE,
        r"leistung",
        r"was (?:davon )?darf es",
        r"was soll .*gemacht",
        r"worum geht es (?:denn )?bei dem termin",
        r"was dürfen wir",
        r"wofür",
        r"was möcht(?:en sie|est du) machen",
        r"das richtige",
        r"haarschnitt oder einfach",
        r"which service",
        r"what is the appointment for",
        r"have done",
        r"like done",
        r"name the service",
        r"what (?:shall|may) we do",
        r"which of these",
        r"the right one",
        r"what do you offer",
        r"\b(?:meinen sie|meinst du|was davon|do you mean|which one)\b",
    ),
    _cue(
        Ask.PURPOSE,
        r"was kann ich (?:heute )?für (?:sie|dich) tun",
        r"wie (?:kann|darf) ich (?:ihnen |dir )?helfen",
        r"worum geht",
        r"einen termin buchen, verschieben",
        r"neuen termin oder um einen",
        r"what can i do",
        r"how (?:can|may) i help",
        r"what is it about",
        r"book, move or cancel",
        r"new appointment or one",
    ),
)

REPEAT = re.compile(
    r"nicht (?:ganz )?verstanden|wie bitte|nicht angekommen|nicht richtig gehört|noch nicht ganz|nicht deutlich"
    r"|versuchen wir es anders|noch einmal|did not get|missed that|pardon|not hear|could not hear|not quite"
    r"|not clear|another way|once more|say that again",
    re.IGNORECASE,
)
GOODBYE = re.compile(r"auf wieder(?:hören|sehen)|tschüss|goodbye|bye\b", re.IGNORECASE)
NEGATIVE = re.compile(
    r"leider (?:nicht|nichts|kein|schon|zu|alles|gerade)|nichts frei|geschlossen|vergeben|vorbei|feiertag"
    r"|nicht (?:frei|da|geöffnet|möglich|zusammen)|arbeitet .{0,40}nicht|ist kein\b|schneller"
    r"|not free|nothing free|closed|taken|passed|not open|not work|is away|is not a\b|not go together"
    r"|short notice|cannot find|holiday|geöffnet|we are open|our hours|sind wir .* da\b|stattdessen nicht",
    re.IGNORECASE,
)
TELLS_WHAT_TO_SAY = re.compile(
    r"\b(?:sagen|nennen|buchstabieren|geben|sprechen) sie\b|\b(?:sag|nenn|buchstabiere|gib|sprich)\b|\bbitte (?:nur|ziffer)|\bja, |zur wahl|wenn das alles"
    r"|^(?:say|just|name|please|yes,)\b|\bplease\b|if that was all|\btell me\b",
    re.IGNORECASE,
)
ASKS_OPENLY = re.compile(r"\b(?:wann|welche[rsnm]?|wer|wem|when|which|what|who)\b", re.IGNORECASE)
EITHER_OR = re.compile(r"\boder\b|\bor\b", re.IGNORECASE)
INSTEAD_OF = re.compile(
    r"\bstatt\b|instead of|(?:ihr|dein) termin ist|your appointment is|soll der termin", re.IGNORECASE
)
EXAMPLE = re.compile(r"zum beispiel|for example|such as|etwa:", re.IGNORECASE)
OFFERING = re.compile(
    r"frei wäre|anbieten|ich hätte|möglich wäre|es ginge|ich habe .* frei"
    r"|could (?:offer|come)|there is\b|i have\b(?! to)|possible would",
    re.IGNORECASE,
)
