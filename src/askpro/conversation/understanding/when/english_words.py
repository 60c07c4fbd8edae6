"""The English vocabulary of time, and what is told from the whole sentence."""

import re

from .numerals import ENGLISH_CARDINALS, ENGLISH_TENS
from .ordinal_rules import PENULTIMATE
from .part_rules import MIDDLE, SCHOOL, TONIGHT
from .periods import SEVERAL
from .sayings import ENGLISH_FEASTS, ENGLISH_SAYINGS, spoken_in
from .vocabulary import Meaning, Vocabulary, vocabulary

DURING = 1
"""The value of the word for all of a stretch of time, where "in" is within it."""
_WEEKDAYS = [
    "monday mon",
    "tuesday tue tues",
    "wednesday wed weds",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
]
_MONTHS = [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
]
_UNITS = {
    "second": "sec secs seconds",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks wk wks",
    "month": "month months mo mos",
    "quarter": "qtr",
    "year": "year years yr yrs",
    "weekend": "weekend weekends",
    "fortnight": "fortnight fortnights",
    "decade": "decade decades",
}
_PARTS = {
    "morning": "morning",
    "forenoon": "forenoon",
    "midday": "lunch lunchtime",
    "evening": "evening",
    "afternoon": "afternoon afternon afternoonish",
    "night": "night overnight",
}
_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow tomorrows tmrw tmr tomoro tomorow tommorow tommorrow"}
_SEASONS = {"spring": "spring springtime", "summer": "summer", "autumn": "autumn fall", "winter": "winter"}
_WORDS = {
    "THIS": "this current",
    "NEXT": "next",
    "COMING": "coming",
    "LAST": "last past previous",
    "FOLLOWING": "following",
    "UPCOMING": "upcoming",
    "THE": "the my",
    "OF": "of",
    "IN": "in",
    "ON": "on",
    "AT": "at",
    "ABOUT": "around about towards toward approximately roughly circa near nearly almost",
    "FROM": "from",
    "SINCE": "since starting commencing",
    "ONWARD": "onward onwards",
    "UNTIL": "until till til untill through thru by",
    "TO": "to",
    "BETWEEN": "between",
    "AND": "and",
    "OR": "or alternatively",
    "ELSE": "otherwise else failing",
    "NOT": "not never don't won't can't cannot won't doesn't isn't wouldn't couldn't unable neither nor",
    "BUT": "but",
    "ISH": "ish",
    "FITS": "works fine good okay ok great perfect instead suits",
    "WORK": "work",
    "EXCEPT": "except excluding",
    "BEFORE": "before",
    "SHORT": "shortly just",
    "AFTER": "after",
    "LATER": "later",
    "HALF": "half",
    "QUARTER": "quarter quarters q",
    "OCLOCK": "o'clock oclock clock",
    "NOON": "noon midday",
    "MIDNIGHT": "midnight",
    "END": "end close ending",
    "BEGINNING": "beginning start",
    "MIDDLE": "middle mid",
    "REST": "rest remainder remaining",
    "WITHIN": "within inside",
    "EVERY": "every each",
    "ONLY": "only",
    "FREE": "available appointment slot opening free possible availability",
    "REPAIR": "sorry actually wait",
    "PREFER": "preferably ideally prefer rather",
    "SAME": "same",
    "THAT": "that",
    "MOVE": "move change reschedule switch shift push moved rescheduled swap",
    "COUNTED": "dollars dollar bucks percent people persons adult adults kids children times pounds",
    "POINTING": "option choice suggestion offer",
    "HENCE": "hence",
    "AGO": "ago",
    "EARLIER": "earlier sooner",
    "NOW": "now atm",
    "FOR": "for",
    "LATE": "late",
    "EARLY": "early",
    "OH": "oh o zero ou",
    "MORE": "more another",
    "MOST": "most",
    "LEAST": "least",
    "LONG": "long",
    "LESS": "less under fewer",
    "THAN": "than",
    "FUTURE": "future",
    "HOURMARK": "h",
}
_ZONES = {
    "gmt": 0,
    "utc": 0,
    "bst": 60,
    "cet": 60,
    "cest": 120,
    "ist": 330,
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
}
_FILLERS = (
    "um uh er erm hmm please well like maybe perhaps possibly then kind say let's lets exactly precisely"
    " sharp right whole entire very quite pretty really"
)


def _words() -> dict[str, Meaning]:
    words: dict[str, Meaning] = {}
    for kind, spellings in _WORDS.items():
        words |= {word: Meaning(kind, 0, kind.lower()) for word in spellings.split()}
    for index, spellings in enumerate(_WEEKDAYS):
        words |= {word: Meaning("WEEKDAY", index) for word in spellings.split()}
        words[spellings.split()[0] + "s"] = Meaning("WEEKDAYS", index)
    words |= {
        word: Meaning("MONTH", index + 1) for index, month in enumerate(_MONTHS) for word in month.split()
    }
    for unit, spellings in _UNITS.items():
        words |= {
            word: Meaning("UNIT", SEVERAL if word == unit + "s" else 1, unit) for word in spellings.split()
        }
    for part, spellings in _PARTS.items():
        words |= {word: Meaning("PART", 0, part) for word in spellings.split()}
        words |= {word + "s": Meaning("PART", 0, part) for word in spellings.split()}
    words |= {
        word: Meaning("DAYREF", offset) for offset, spellings in _DAYS.items() for word in spellings.split()
    }
    # The beginning of the year is never said so: "boy" is somebody.
    short = {"bom": "beginning month", "eom": "end month", "eoy": "end year"}
    words |= {word: Meaning("PHRASE", 0, edge) for word, edge in short.items()}
    words |= {word: Meaning("PHRASE", 0, "end day") for word in ("eod", "eob", "cob")}
    words["eow"] = Meaning("PHRASE", 0, "end week")
    words |= {
        word: Meaning("SEASON", 0, season) for season, names in _SEASONS.items() for word in names.split()
    }
    words |= {word.removesuffix("y") + "ies": Meaning("DECADE", tens) for tens, word in ENGLISH_TENS.items()}
    words |= {zone: Meaning("ZONE", minutes) for zone, minutes in _ZONES.items()}
    words["business"] = Meaning("WORK", 0, "business")
    words["school"] = Meaning("WORK", SCHOOL)
    words["during"] = Meaning("IN", DURING, "during")
    words |= {"penultimate": Meaning("LAST", PENULTIMATE, "last"), "time": Meaning("TIME", 0, "time")}
    words |= {"mid" + part: Meaning("PART", MIDDLE, part) for part in ("morning", "afternoon")}
    words["midweek"] = Meaning("PHRASE", 0, "middle week")
    words |= {"weekdays": Meaning("WEEKDAYS", 7), "weekday": Meaning("UNIT", 1, "workday")}
    words |= {"tonight": Meaning("PART", TONIGHT, "evening"), "tonite": Meaning("PART", TONIGHT, "evening")}
    words["no"] = Meaning("REPAIR", 0, "no")
    words |= {"a": Meaning("ARTICLE", 1), "an": Meaning("ARTICLE", 1)}
    words |= {
        word + "ish": Meaning("ELEVENISH", hour) for word, hour in ENGLISH_CARDINALS.items() if hour < 13
    }
    words |= {"noonish": Meaning("ELEVENISH", 12), "several": Meaning("FEW", 3)}
    return words | {"few": Meaning("FEW", 3), "couple": Meaning("COUPLE", 2), "pair": Meaning("COUPLE", 2)}


VOCABULARY: Vocabulary = vocabulary(_words(), _FILLERS, spoken_in(ENGLISH_FEASTS, ENGLISH_SAYINGS))
SOONEST = re.compile(
    r"\bas soon as|\basap\b|\bsoonest\b|(?<!\bat the )\bearliest\b"
    r"|\b(?:next|first) (?:available|free|possible|opening|slot)"
)
TOLD = re.compile(r"\b(?:was|were|had|did|been|born|birth\w*)\b")
