"""Feasts by their names, and what else is said in several words and means one thing.

An apostrophe in a saying may be left out, and a space be a hyphen. Nothing is read from holidays that every
country has at another time: the caller is asked.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

GERMAN_FEASTS = {
    "new year": "neujahr, neujahrstag",
    "epiphany": "dreikonig, dreikonigstag, heilige drei konige, heiligen drei konige, heilige drei konig",
    "valentine": "valentinstag",
    "women's day": "weltfrauentag, frauentag, internationaler frauentag, internationalen frauentag",
    "women's carnival": "weiberfastnacht, weiberfasching, altweiber, schmutziger donnerstag",
    "rose monday": "rosenmontag",
    "shrove tuesday": "faschingsdienstag, fastnacht, fastnachtsdienstag, veilchendienstag, karnevalsdienstag",
    "ash wednesday": "aschermittwoch",
    "palm sunday": "palmsonntag",
    "maundy thursday": "grundonnerstag",
    "good friday": "karfreitag, kar",
    "holy saturday": "karsamstag, ostersamstag, karsonnabend",
    "easter": "ostern, oster, ostersonntag, osterfeiertag, ostertag",
    "easter monday": "ostermontag",
    "may day": "tag der arbeit, maifeiertag",
    "mother's day": "muttertag",
    "ascension": "himmelfahrt, christi himmelfahrt, himmelfahrtstag, vatertag",
    "pentecost": "pfingsten, pfingst, pfingstsonntag, pfingstfeiertag",
    "whit monday": "pfingstmontag",
    "trinity": "trinitatis, dreifaltigkeitssonntag",
    "corpus christi": "fronleichnam",
    "swiss day": "bundesfeiertag, schweizer nationalfeiertag",
    "assumption": "maria himmelfahrt, mariae himmelfahrt",
    "unity": "tag der deutschen einheit, tag der einheit",
    "harvest": "erntedank, erntedankfest",
    "reformation": "reformationstag",
    "halloween": "halloween",
    "all saints": "allerheiligen",
    "all souls": "allerseelen",
    "armistice": "martinstag, sankt martin, st martin",
    "mourning": "volkstrauertag",
    "repentance": "buss und bettag, buß und bettag",
    "eternity": "totensonntag, ewigkeitssonntag",
    "advent": "advent, adventssonntag",
    "saint nicholas": "nikolaus, nikolaustag",
    "christmas eve": "heiligabend, heiliger abend, heiligen abend, weihnachtsabend",
    "christmas": "weihnachten, weihnachts, weihnachtstag, weihnachtsfeiertag",
    "between the years": "zwischen den jahren, zwischen weihnachten und neujahr,"
    " zwischen weihnachten und silvester, zwischen den feiertagen",
    "new year's eve": "silvester, sylvester",
}
ENGLISH_FEASTS = {
    "new year": "new year's day, new year's, new year",
    "epiphany": "epiphany, three kings day",
    "martin luther king": "martin luther king day, martin luther king's day, mlk day",
    "valentine": "valentine's, valentine's day, valentine day",
    "presidents": "president's day, presidents day, washington's birthday",
    "shrove tuesday": "shrove tuesday, pancake day, pancake tuesday, mardi gras",
    "ash wednesday": "ash wednesday",
    "women's day": "women's day, international women's day",
    "saint patrick": "st patrick's day, saint patrick's day, st paddy's day, saint paddy's day",
    "mothering sunday": "mothering sunday",
    "palm sunday": "palm sunday",
    "maundy thursday": "maundy thursday",
    "good friday": "good friday",
    "holy saturday": "holy saturday, easter saturday",
    "easter": "easter, easter sunday, easter day",
    "easter monday": "easter monday, easter mon",
    "may day": "may day, labour day",
    "early may": "early may bank holiday, may day bank holiday",
    "mother's day": "mother's day",
    "ascension": "ascension day, ascension",
    "memorial": "memorial day, spring bank holiday, whitsun bank holiday",
    "pentecost": "pentecost, whitsun, whit sunday, whitsunday",
    "whit monday": "whit monday, pentecost monday",
    "trinity": "trinity sunday",
    "corpus christi": "corpus christi",
    "father's day": "father's day",
    "independence": "independence day",
    "late summer": "august bank holiday, summer bank holiday, late summer bank holiday",
    "labor": "labor day",
    "columbus": "columbus day",
    "halloween": "halloween, hallowe'en",
    "all saints": "all saints' day, all saints, all saints day",
    "all souls": "all souls' day, all souls",
    "guy fawkes": "bonfire night, guy fawkes night, guy fawkes day, guy fawkes",
    "armistice": "remembrance day, armistice day, veterans day, veteran's day, martinmas",
    "thanksgiving": "thanksgiving, thanksgiving day",
    "black friday": "black friday",
    "cyber monday": "cyber monday",
    "advent": "advent, advent sunday, sunday in advent, sunday of advent",
    "saint nicholas": "st nicholas day, saint nicholas day",
    "christmas eve": "christmas eve, xmas eve",
    "christmas": "christmas, xmas, christmas day, xmas day",
    "boxing day": "boxing day, st stephen's day",
    "between the years": "between christmas and new year, between christmas and new year's,"
    " between xmas and new year",
    "new year's eve": "new year's eve, new year eve",
}
_HOLIDAYS_OF_A_REGION = (
    "christmas holidays, christmas break, christmas vacation, easter holidays, easter break, easter vacation,"
    " summer holidays, summer break, autumn half term, half term, spring break, winter break,"
    " school holidays, bank holiday monday, bank holiday"
)
ENGLISH_SAYINGS = {
    ("NOISE", 0, "holidays"): _HOLIDAYS_OF_A_REGION,
    ("SINCE", 0, "since"): "as of, as from",
    ("SINCE", 0, "earliest"): "at the earliest, at the very earliest",
    ("UNTIL", 0, "until"): "up to, up until",
    ("UNTIL", 0, "latest"): "at the latest, at the very latest",
    ("BEFORE", 0, "before"): "prior to, ahead of",
    ("REST", 0, "rest"): "in the course of",
    ("NOW", 0, "now"): "at the moment",
    ("REPAIR", 0, "repair"): "i mean, i meant, make that, scratch that",
    ("ELSE", 0, "else"): "if not, if that doesn't work, if that does not work, if it doesn't work,"
    " if that's not possible, if that isn't possible, if that's no good, if that's full,"
    " if there's nothing then, if there is nothing then",
    (
        "ELSE",
        0,
        "if they cannot",
    ): "if he can't, if she can't, if they can't, if he's not free,"
    " if she's not free, if he isn't free, if she isn't free, if he's not in, if she's not in",
    ("EARLY", 0, "early"): "first thing",
    ("LATE", 0, "late"): "last thing, as late as possible, as late as you can, as late as you have,"
    " as late in the day as possible",
    ("PHRASE", 0, "next year"): "in the new year",
}
GERMAN_SAYINGS = {
    ("FEW", 3, "few"): "ein paar, einem paar, einer paar",
    ("REPAIR", 0, "repair"): "ich meine, ich meinte",
    ("ELSE", 0, "else"): "wenn nicht, falls nicht, wenn das nicht geht, falls das nicht geht,"
    " wenn es nicht geht, falls es nicht geht, wenn das nicht klappt, falls das nicht klappt,"
    " wenn das nicht passt, falls das nicht passt, wenn da nichts frei ist, falls da nichts frei ist,"
    " wenn das nicht moglich ist, falls das nicht moglich ist",
    ("ELSE", 0, "if absent"): "wenn der nicht kann, wenn er nicht kann, wenn sie nicht kann,"
    " wenn der da nicht kann, wenn er da nicht kann, wenn sie da nicht kann, wenn die nicht kann,"
    " wenn die da nicht kann",
    ("LATE", 0, "late"): "so spat wie moglich, so spat wie es geht, so spat wie's geht, so spat es geht,"
    " moglichst spat",
    ("WORD", 0, "anytime"): "vor oder nachmittags, vor oder nachmittag",
    ("NOW", 0, "now"): "zur zeit, im moment, im augenblick, in diesem moment, in diesem augenblick",
    ("PHRASE", 0, "next year"): "im neuen jahr, ins neue jahr",
    ("WEEKDAYS", 7, "workdays"): "unter der woche, wahrend der woche, an werktagen, an wochentagen",
    ("WEEKDAYS", 8, "weekends"): "an wochenenden",
}

Said = tuple[str, int, str]
"""Kind, value and name of what is said."""


_GIVEN_NAMES = ("nikolaus", "silvester", "sylvester")
ALSO_A_NAME = 1
"""The value of a feast that people are called after."""


def spoken_in(feasts: Mapping[str, str], sayings: Mapping[Said, str]) -> Iterator[tuple[str, Said]]:
    """Every way of saying each feast, and each saying, with what it stands for."""
    for feast, names in feasts.items():
        for name in names.split(", "):
            yield name.strip(), ("HOLIDAY", ALSO_A_NAME if name in _GIVEN_NAMES else 0, feast)
    for said, ways in sayings.items():
        for way in ways.split(", "):
            yield way.strip(), said


def pattern_of(sayings: Iterable[str]) -> re.Pattern[str]:
    """Finds the sayings of several words in a text, the longest first."""
    ways = sorted(sayings, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(_coded, ways)) + r")(?![^\W\d_])")


def _coded(saying: str) -> str:
    return saying.replace("'", "['’]?").replace(" ", r"[\s-]+").replace("st[", "st[.]?[")
