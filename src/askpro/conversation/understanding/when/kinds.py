"""The kinds of words time is told with, each a private character, so that rules are plain patterns."""

# fmt: off
_NAMES = (
    # anything else, punctuation, numbers and what looks like one
    "WORD", "STOP", "COMMA", "DASH", "SLASH", "NUMBER", "ORDINAL", "DOTTED_NUMBER", "YEAR", "ARTICLE",
    "FEW", "COUPLE", "DURATION", "COUNTED", "NOISE", "OH", "MINUTEMARK", "SECONDMARK", "HOURMARK",
    # days and stretches of days
    "WEEKDAY", "WEEKDAYS", "MONTH", "SEASON", "DECADE", "UNIT", "DAYREF", "DATE", "DOTTED", "SLASHED",
    "HOLIDAY", "PHRASE",
    "THIS", "NEXT", "COMING", "AFTERNEXT", "LAST", "FOLLOWING", "UPCOMING", "SAME", "THAT", "EVERY", "ONLY",
    "BEGINNING", "MIDDLE", "END", "REST",
    # times of day
    "CLOCK", "OCLOCK", "AM", "PM", "NOON", "MIDNIGHT", "HALF", "QUARTER", "THREEQUARTER", "AHALF", "PAST",
    "TIME", "SHORT", "ELEVENISH", "ISH", "ZONE", "PART", "EARLY", "LATE", "WORK", "NOW",
    # how things hang together
    "THE", "OF", "IN", "ON", "AT", "FOR", "ABOUT", "FROM", "SINCE", "TO", "ONTO", "UNTIL", "BETWEEN",
    "WITHIN", "BEFORE", "AFTER", "LATER", "EARLIER", "HENCE", "FUTURE", "AGO", "ONWARD", "UPTO",
    "MORE", "MOST", "LEAST", "LESS", "THAN", "LONG",
    "AND", "OR", "ELSE", "BUT", "NOT", "EXCEPT",
    # what the caller wants with it
    "REPAIR", "PREFER", "MOVE", "FREE", "FITS", "POINTING",
)
# fmt: on
KIND = {name: chr(0xE000 + index) for index, name in enumerate(_NAMES)}


def kinds(names: str) -> frozenset[str]:
    """The kinds of words by their names."""
    return frozenset(KIND[name] for name in names.split())
