"""German: the vocabulary of time and the rules only German has."""

import re
from dataclasses import replace

from .clock_rules import SCHOOL, clock, shifted, spoken_hour
from .date_rules import PENULTIMATE, numbered_month
from .distance_rules import AMOUNT, amount_of, back
from .grammar import CalendarDay, Found, Piece, Rule, Weekday, rule
from .kinds import KIND, kinds
from .numerals import GERMAN_CARDINALS, GERMAN_TENS
from .periods import SEVERAL
from .sayings import GERMAN_FEASTS, GERMAN_SAYINGS, spoken_in
from .surnames import without_surnames
from .tokens import Meaning, Token, Vocabulary, vocabulary

_WEEKDAYS = [
    "montag mo",
    "dienstag di",
    "mittwoch mi",
    "donnerstag do",
    "freitag fr",
    "samstag sa sonnabend",
    "sonntag so",
]
_MONTHS = [
    "januar jan janner jaenner",
    "februar feb feber",
    "marz maerz mrz",
    "april apr",
    "mai",
    "juni jun juno",
    "juli jul julei",
    "august aug",
    "september sept sep",
    "oktober okt october",
    "november nov",
    "dezember dez december",
]
_UNITS = {
    "second": "sekunde sekunden",
    "minute": "minute minuten min",
    "hour": "stunde stunden std",
    "day": "tag tage tagen tags tages",
    "week": "woche wochen kw kalenderwoche",
    "month": "monat monate monaten monats",
    "quarter": "quartal quartale quartals",
    "year": "jahr jahre jahren jahres",
    "workday": "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen",
    "weekend": "wochenende wochenendes wochenend",
    "decade": "jahrzehnt jahrzehnte jahrzehnten jahrzehnts dekade dekaden",
}
_PLURALS = "minuten stunden tage tagen wochen monate monaten jahre jahren".split()
_PARTS = {
    "morning": "morgens fruhmorgens fruh frueh fruhe fruehe morgenstunden fruhs",
    "forenoon": "vormittag vormittags",
    "midday": "mittag mittags mittagszeit mittagspause mittagessen",
    "afternoon": "nachmittag nachmittags nachmittage",
    "evening": "abend abends abendstunden",
    "night": "nacht nachts",
}
_DAYS = {-2: "vorgestern", -1: "gestern", 0: "heute heut", 1: "morgen", 2: "ubermorgen", 3: "uberubermorgen"}
_HOURS_BY_NICKNAME = {
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwolf": 12,
    "vierzehn": 14,
    "funfzehn": 15,
}
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_CHOICES = {
    "THIS": "dies",
    "NEXT": "nachst",
    "COMING": "kommend",
    "AFTERNEXT": "ubernachst",
    "LAST": "letzt vorig vorherig vergangen",
    "FOLLOWING": "folgend",
}
_SEASONS = {
    "spring": "fruhling fruhjahr",
    "summer": "sommer sommers",
    "autumn": "herbst",
    "winter": "winter winters",
}
_WORDS = {
    "THE": "der die das den dem des",
    "OF": "von vom",
    "IN": "in im",
    "ON": "am zum beim zur",
    "AT": "um punkt schlag",
    "ABOUT": "gegen circa zirka ca ungefahr etwa rund",
    "UNTIL": "bis spatestens",
    "BETWEEN": "zwischen",
    "AND": "und",
    "OR": "oder beziehungsweise alternativ",
    "ELSE": "sonst ansonsten andernfalls notfalls",
    "NOT": "nicht nie niemals kein keinen keine",
    "EXCEPT": "ausser statt anstatt anstelle",
    "FITS": "passt passen geht ginge gut okay ok prima perfekt recht super klasse",
    "WORK": "arbeit dienst",
    "BUT": "aber sondern dafur",
    "BEFORE": "vor",
    "AFTER": "nach",
    "SHORT": "kurz",
    "HALF": "halb halbe halben halber",
    "QUARTER": "viertel",
    "THREEQUARTER": "dreiviertel",
    "OCLOCK": "uhr uhrr ur",
    "HOURMARK": "h",
    "MIDNIGHT": "mitternacht",
    "END": "ende",
    "BEGINNING": "anfang beginn",
    "MIDDLE": "mitte",
    "REST": "rest laufe verlauf restliche restlichen",
    "WITHIN": "innerhalb binnen",
    "EVERY": "jeden jede jedem",
    "ONLY": "nur",
    "FREE": "freie freien freier termin moglichen mogliche moglicher",
    "REPAIR": "nein quatsch sorry entschuldigung stopp halt",
    "PREFER": "liebsten lieber bevorzugt idealerweise",
    "SAME": "denselben selben derselbe demselben dieselbe gleichen gleiche",
    "THAT": "jenem jenen",
    "MOVE": "schieben verschieben verschiebe verschoben legen verlegen verlege umbuchen umlegen vorverlegen "
    "umzubuchen umzulegen andern tauschen",
    "COUNTED": "euro cent prozent personen leute leuten kinder mal grad stuck jahrige meter termine",
    "POINTING": "vorschlag vorschlage option moglichkeit angebot",
    "LATER": "spater danach darauf drauf",
    "EARLIER": "fruher davor",
    "NOW": "jetzt sofort gerade",
    "ONTO": "auf",
    "LATE": "spat spaten spaterer spateren spate spates",
    "EARLY": "zeitig fruhen fruhes fruhzeitig",
    "FOR": "fur",
    "OH": "null",
    "NOISE": "hausnummer postleitzahl",
    "MORE": "mehr weitere weiteren",
    "LEAST": "mindestens",
    "LONG": "lang",
    "SINCE": "ab fruhestens fruhstens seit",
    "LESS": "weniger hochstens maximal",
    "THAN": "als",
    "FUTURE": "zukunft",
}
_ZONES = {"gmt": 0, "utc": 0, "mez": 60, "mesz": 120, "cet": 60, "cest": 120}
_FILLERS = (
    "ah ahm aeh aehm ehm hm hmm mh also halt bitte ja denn dann doch gern gerne eben genau punktlich"
    " ganze ganzen ganzer ganz moglichst"
)


def _words() -> dict[str, Meaning]:
    words: dict[str, Meaning] = {}
    for kind, spellings in _WORDS.items():
        words |= {word: Meaning(kind, 0, kind.lower()) for word in spellings.split()}
    for index, spellings in enumerate(_WEEKDAYS):
        for word in spellings.split():
            words |= {word: Meaning("WEEKDAY", index), word + "s": Meaning("WEEKDAYS", index)}
    for word in ("mos", "dis", "mis", "dos", "frs", "sas", "sos"):
        del words[word]
    words |= {
        word: Meaning("MONTH", index + 1) for index, month in enumerate(_MONTHS) for word in month.split()
    }
    for unit, spellings in _UNITS.items():
        words |= {
            word: Meaning("UNIT", SEVERAL if word in _PLURALS else 1, unit) for word in spellings.split()
        }
    for part, spellings in _PARTS.items():
        words |= {word: Meaning("PART", 0, part) for word in spellings.split()}
    words |= {
        word: Meaning("DAYREF", offset) for offset, spellings in _DAYS.items() for word in spellings.split()
    }
    for kind, stems in _CHOICES.items():
        words |= {
            stem + ending: Meaning(kind, 0, kind.lower())
            for stem in stems.split()
            for ending in _ADJECTIVE_ENDINGS
        }
    words |= {
        word: Meaning("SEASON", 0, season) for season, names in _SEASONS.items() for word in names.split()
    }
    words |= {
        word + ending: Meaning("DECADE", tens)
        for tens, word in GERMAN_TENS.items()
        for ending in ("er", "ern")
    }
    words |= {zone: Meaning("ZONE", minutes) for zone, minutes in _ZONES.items()}
    words |= {word: Meaning("ARTICLE", 1) for word in ("ein", "eine", "einer", "einem", "einen", "eines")}
    words |= {"an": Meaning("ON", 0, "an"), "schule": Meaning("WORK", SCHOOL), "feierabend": Meaning("WORK")}
    words |= {"weder": Meaning("NOT", 0, "weder"), "noch": Meaning("WORD", 0, "noch")}
    words |= {"vorletzt" + ending: Meaning("LAST", PENULTIMATE, "last") for ending in _ADJECTIVE_ENDINGS}
    words |= {"zeit": Meaning("TIME", 0, "time"), "uhrzeit": Meaning("TIME", 0, "time")}
    words |= {"werktags": Meaning("WEEKDAYS", 7), "wochentags": Meaning("WEEKDAYS", 7)}
    words |= {"wochentag": Meaning("UNIT", 1, "workday"), "wochentage": Meaning("UNIT", SEVERAL, "workday")}
    words |= {word: Meaning("FEW", 3) for word in ("einige", "einigen", "wenigen", "mehreren")}
    words["paar"] = Meaning("COUPLE", 2)
    words |= {"viertelstunde": Meaning("UNIT", 1, "quarterhour")}
    words |= {"dreiviertelstunde": Meaning("UNIT", 1, "threequarterhour"), "q": Meaning("QUARTER", 0, "q")}
    words |= {"vierteljahr": Meaning("UNIT", 1, "quarter")}
    words |= {"anderthalb": Meaning("AHALF", 1), "halfte": Meaning("HALF", 0, "half")}
    words |= {
        stem + "einhalb": Meaning("AHALF", value) for stem, value in GERMAN_CARDINALS.items() if value < 13
    }
    words |= {
        unit + ending: Meaning("PHRASE", 0, f"{edge} {name}")
        for unit, name in (
            ("monats", "month"),
            ("jahres", "year"),
            ("wochen", "week"),
            ("quartals", "quarter"),
        )
        for ending, edge in (
            ("anfang", "beginning"),
            ("beginn", "beginning"),
            ("mitte", "middle"),
            ("ende", "end"),
        )
        if unit + ending != "wochenende"
    }
    return words | {stem + "er": Meaning("ELEVENISH", hour) for stem, hour in _HOURS_BY_NICKNAME.items()}


SOONEST = re.compile(
    r"\bso (?:bald|schnell|fruh) (?:(?:wie|als) )?(?:nur )?(?:moglich|es geht)"
    r"|\bmoglichst (?:bald|schnell|fruh)"
    r"|\bschnellst(?:moglich|ens)|\b(?:bald|fruhest|nachst)moglich|\bam schnellsten"
    r"|\b(?:nachste|erste)[nrs]? (?:freie|mogliche)"
)
TOLD = re.compile(r"\b(?:war|waren|wart|gewesen|geboren|geburts?\w*)\b")
_COMPOUND = re.compile(
    "(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|spat)"
    "(fruh|morgen|vormittag|mittag|nachmittag|abend|nacht)(?:s?)"
    "|("
    + "|".join(month for months in _MONTHS for month in months.split() if len(month) >= 3)
    + "|jahres|wochen)"
    "(woche|wochenende|halfte|tage|tagen)"
)
VOCABULARY: Vocabulary = vocabulary(_words(), _FILLERS, spoken_in(GERMAN_FEASTS, GERMAN_SAYINGS), _COMPOUND)


def settle(tokens: list[Token]) -> list[Token]:
    """Decide what "morgen" means by the word before it: a greeting, the morning, or tomorrow."""
    tokens = without_surnames(tokens, _ANNOUNCERS)
    settled: list[Token] = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        if token.name == "noch":
            if any(earlier.name == "weder" for earlier in settled):
                settled.append(replace(token, kind=KIND["NOT"]))
            continue
        if token.name == "so":
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            if _abbreviates_sunday(before, after):
                settled.append(token)
            continue
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if (
            before is not None
            and before.name == "zu"
            and token.kind == KIND["PART"]
            and token.name == "morning"
        ):
            token = replace(token, kind=KIND["WORD"])  # "zu früh"
        if token.kind in _ASKED_ABOUT and after is not None and after.name == "wann":
            token = replace(token, kind=KIND["WORD"])  # "bis wann haben Sie auf?"
        if token.name == "morgen" and before is not None:
            if before.name in _GREETING:
                token = replace(token, kind=KIND["WORD"])
            elif before.kind in _BEFORE_MORNING or before.name == "jeden":
                token = replace(token, kind=KIND["PART"], value=0, name="morning")
        elif token.kind == KIND["THAN"] and settled and settled[-1].kind in _BOUNDING:
            continue
        elif token.name in _COMPARED and index + 1 < len(tokens) and tokens[index + 1].kind == KIND["THAN"]:
            token = replace(token, kind=KIND[_COMPARED[token.name]])
        settled.append(token)
    return settled


_COMPARED = {"later": "AFTER", "earlier": "BEFORE"}
_ASKED_ABOUT = kinds("UNTIL SINCE")
_BOUNDING = kinds("AFTER BEFORE")
_DATED = tuple(KIND[kind] for kind in ("DOTTED_NUMBER", "DOTTED", "DATE"))
_ANNOUNCERS = frozenset(("herr", "frau", "familie", "heisse", "name"))
_BETWEEN_DAYS = tuple(KIND[kind] for kind in ("DASH", "SLASH", "WEEKDAY"))
_ABBREVIATION_LETTERS_MAX = 3
_GREETING = ("guten", "schonen", "schon", "moin")
_BEFORE_MORNING = tuple(
    KIND[kind]
    for kind in (
        "DAYREF",
        "WEEKDAY",
        "WEEKDAYS",
        "ON",
        "THIS",
        "NEXT",
        "FOLLOWING",
        "THE",
        "EARLY",
        "EARLIER",
        "LATE",
        "LATER",
    )
)


def _abbreviates_sunday(before: Token | None, after: Token | None) -> bool:
    """Whether "so" is the day: before a date, in "Sa/So", or with a full stop and nothing else."""
    if after is not None and after.kind in _DATED:
        return True
    if before is not None:
        return before.kind in _BETWEEN_DAYS and before.end - before.start <= _ABBREVIATION_LETTERS_MAX
    return after is not None and after.kind == KIND["STOP"]


def _half_to(found: Found) -> Piece | None:
    return shifted(spoken_hour(found), -30)


def _quarter_of(found: Found) -> Piece | None:
    if found.name("quarter") == "q":
        return None
    return shifted(spoken_hour(found), -45)


def _three_quarters_of(found: Found) -> Piece | None:
    return shifted(spoken_hour(found), -15)


def _beside_hour(found: Found) -> Piece | None:
    minutes = 15 if found.token("minutes").kind == KIND["QUARTER"] else found.value("minutes")
    if not 1 <= minutes <= 29:
        return None
    return shifted(spoken_hour(found), -minutes if found.has("before") else minutes)


def _beside_half(found: Found) -> Piece | None:
    base = shifted(spoken_hour(found), -30)
    return shifted(base, -found.value("minutes") if found.has("before") else found.value("minutes"))


def _short_of(found: Found) -> Piece | None:
    base = spoken_hour(found)
    return None if base is None else replace(base, approximate=True)


def _digital_after_at(found: Found) -> Piece | None:
    hour, minute = found.token("clock").parts[:2]
    return clock(hour, minute)


def _weekday_after_next(found: Found) -> Piece:
    return Weekday(found.value("weekday"), "afternext")


def _dotted_date(found: Found) -> Piece | None:
    day, month = found.token("date").parts[:2]
    if 1 <= month <= 12 and 1 <= day <= 31:
        return CalendarDay(day, month, found.value("year") if found.has("year") else None)
    return clock(day, month)


def _ago(found: Found) -> Piece | None:
    return back(found.reference.now, amount_of(found.tokens[slice(*found.match.span("amount"))]))


GERMAN_RULES: tuple[Rule, ...] = (
    rule(rf"BEFORE ABOUT? {AMOUNT}", _ago),
    rule(r"HALF (?P<hour>NUMBER) OCLOCK?", _half_to),
    rule(r"(?P<quarter>QUARTER) (?P<hour>NUMBER) OCLOCK?", _quarter_of),
    rule(r"(?:THREEQUARTER | NUMBER QUARTER) (?P<hour>NUMBER) OCLOCK?", _three_quarters_of),
    rule(
        r"(?P<minutes>NUMBER|QUARTER) UNIT? (?:(?P<before>BEFORE)|AFTER) (?P<hour>NUMBER) OCLOCK?",
        _beside_hour,
    ),
    rule(
        r"(?P<minutes>NUMBER) UNIT? (?:(?P<before>BEFORE)|AFTER) HALF (?P<hour>NUMBER) OCLOCK?", _beside_half
    ),
    rule(r"SHORT (?:BEFORE|AFTER) (?P<hour>NUMBER) OCLOCK?", _short_of),
    rule(r"(?P<weekday>WEEKDAY) AFTER THE? NEXT", _weekday_after_next),
    rule(r"(?P<hour>ELEVENISH) FREE?", spoken_hour),
    rule(r"AT ABOUT? (?P<clock>DOTTED)", _digital_after_at),
    rule(r"(?:ON|OF|THE)* (?P<date>DOTTED) (?P<year>YEAR)?", _dotted_date),
    rule(r"(?:ON|OF|THE)* (?P<day>RANKWORD) (?P<month>RANKWORD) (?P<year>YEAR)?", numbered_month),
)
