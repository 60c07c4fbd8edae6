"""The German vocabulary of time, and what is told from the whole sentence."""

import re

from .numerals import GERMAN_CARDINALS, GERMAN_TENS
from .ordinal_rules import PENULTIMATE
from .part_rules import SCHOOL, THEN
from .periods import NUMBERED, SEVERAL
from .sayings import GERMAN_FEASTS, GERMAN_SAYINGS, spoken_in
from .vocabulary import Meaning, Vocabulary, vocabulary

_WEEKDAYS = [
    "montag mo mantig",
    "dienstag di zischtig",
    "mittwoch mi",
    "donnerstag do donnschtig dunschtig",
    "freitag fr fritig",
    "samstag sa sonnabend samschtig samsdog",
    "sonntag so sunntig suntig",
]
_MONTHS = [
    "januar jan janner jaenner",
    "februar feb feber",
    "marz maerz mrz mar",
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
_OWNING = 5
"""From so many letters on a month's name in the genitive is no other word, as "Mais" is."""
_UNITS = {
    "second": "sekunde sekunden sek",
    "minute": "minute minuten min",
    "hour": "stunde stunden std",
    "day": "tag tage tagen tags tages",
    "week": "woche wochen",
    "month": "monat monate monaten monats",
    "quarter": "quartal quartale quartals",
    "year": "jahr jahre jahren jahres",
    "workday": "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen",
    "weekend": "wochenende wochenendes wochenend",
    "decade": "jahrzehnt jahrzehnte jahrzehnten jahrzehnts dekade dekaden",
}
_PLURALS = "minuten stunden tage tagen wochen monate monaten jahre jahren".split()
_PARTS = {
    "morning": "morgens fruhmorgens fruh frueh fruhe fruehe morgenstunden fruhs fria friah fruah",
    "forenoon": "vormittag vormittags",
    "midday": "mittag mittags zmittag mittagszeit mittagspause mittagessen",
    "afternoon": "nachmittag nachmittags nachmittage",
    "evening": "abend abends abendstunden obig obed aamd",
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
    "THIS": "dies laufend aktuell jetzig",
    "NEXT": "nachst",
    "COMING": "kommend",
    "AFTERNEXT": "ubernachst",
    "LAST": "letzt vorig vorherig vergangen",
    "FOLLOWING": "folgend darauffolgend",
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
    "NOT": "nicht ned net nich nischt nie niemals kein keinen keine",
    "EXCEPT": "ausser statt anstatt anstelle",
    "FITS": "passt passen geht ginge gut okay ok prima perfekt recht super klasse",
    "WORK": "arbeit dienst",
    "BUT": "aber sondern dafur",
    "BEFORE": "vor",
    "AFTER": "nach",
    "SHORT": "kurz",
    "HALF": "halb halbe halben halber hoib hoibe halbi halwer",
    "QUARTER": "viertel viertl vertel viertu",
    "THREEQUARTER": "dreiviertel dreiviertl dreivertel",
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
    "LATER": "spater",
    "EARLIER": "fruher",
    "NOW": "jetzt sofort gerade zurzeit momentan",
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
    words |= {
        name + "s": words[name] for name in (month.split()[0] for month in _MONTHS) if len(name) >= _OWNING
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
    words |= {word: Meaning("ARTICLE", 1) for word in "ein eine einer einem einen eines ner nem nen".split()}
    words |= {"an": Meaning("ON", 0, "an"), "schule": Meaning("WORK", SCHOOL), "feierabend": Meaning("WORK")}
    words |= {"das": Meaning("THE", 0, "das")}
    words |= {word: Meaning("LATER", THEN, "later") for word in ("danach", "darauf", "drauf")}
    words |= {word: Meaning("EARLIER", THEN, "earlier") for word in ("davor", "zuvor", "vorher")}
    words |= {"weder": Meaning("NOT", 0, "weder"), "noch": Meaning("WORD", 0, "noch")}
    words |= {"vorletzt" + ending: Meaning("LAST", PENULTIMATE, "last") for ending in _ADJECTIVE_ENDINGS}
    words |= {"zeit": Meaning("TIME", 0, "time"), "uhrzeit": Meaning("TIME", 0, "time")}
    words |= {"spatestens": Meaning("UNTIL", 0, "latest")}
    words |= {word: Meaning("SINCE", 0, "earliest") for word in ("fruhestens", "fruhstens")}
    words["vom"] = Meaning("OF", 0, "vom")
    words |= {word: Meaning("UNIT", NUMBERED, "week") for word in ("kw", "kalenderwoche")}
    words["tagesende"] = Meaning("PHRASE", 0, "end day")
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
    "(woche|wochenende|halfte|tage?|tagen)"
    "|(halb)(jahr|jahres)"
    "|(weihnachts|oster|pfingst|kar)(woche)"
)
VOCABULARY: Vocabulary = vocabulary(_words(), _FILLERS, spoken_in(GERMAN_FEASTS, GERMAN_SAYINGS), _COMPOUND)
