"""Number words of both languages, read by composition: cardinals, ordinals and spoken years."""

from itertools import product

_GERMAN_UNITS = ["null", "ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun"]
_GERMAN_TEENS = ["zehn", "elf", "zwolf", "dreizehn", "vierzehn", "funfzehn", "sechzehn", "siebzehn",
                 "achtzehn", "neunzehn"]  # fmt: skip
GERMAN_TENS = {20: "zwanzig", 30: "dreissig", 40: "vierzig", 50: "funfzig", 60: "sechzig", 70: "siebzig",
                80: "achtzig", 90: "neunzig"}  # fmt: skip
_GERMAN_IRREGULAR_ORDINALS = {"erst": 1, "zwot": 2, "dritt": 3, "siebt": 7, "acht": 8}
_ENGLISH_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_ENGLISH_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
                  "eighteen", "nineteen"]  # fmt: skip
ENGLISH_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy",
                 80: "eighty", 90: "ninety"}  # fmt: skip
_ENGLISH_IRREGULAR_ORDINALS = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth",
                               12: "twelfth"}  # fmt: skip


def _german_cardinals() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_GERMAN_UNITS + _GERMAN_TEENS)}
    for (tens, tens_word), (unit, unit_word) in product(GERMAN_TENS.items(), enumerate(_GERMAN_UNITS)):
        words[tens_word if unit == 0 else f"{unit_word}und{tens_word}"] = tens + unit
    misheard = {"sechszehn": 16, "siebenzehn": 17, "fumf": 5, "dreisig": 30, "zwanzich": 20, "dreizig": 30}
    southern = {"viere": 4, "funfe": 5, "sechse": 6, "siebne": 7, "neune": 9, "zehne": 10, "elfe": 11,
                "zwolfe": 12}  # fmt: skip
    return words | misheard | southern | {"eins": 1, "zwo": 2, "zwoundzwanzig": 22, "zwounddreissig": 32}


def _german_ordinals() -> dict[str, int]:
    stems = {word + ("t" if value < 20 else "st"): value for word, value in GERMAN_CARDINALS.items()}
    stems |= _GERMAN_IRREGULAR_ORDINALS
    del stems["eint"], stems["nullt"], stems["einst"], stems["acht"], stems["achtt"]
    words = {
        stem + ending: value for stem, value in stems.items() for ending in ("e", "en", "er", "es", "em")
    }
    return words | {"acht" + ending: 8 for ending in ("e", "en", "er", "es", "em")}


def _english_cardinals() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_ENGLISH_UNITS + _ENGLISH_TEENS)}
    return words | {word: value for value, word in ENGLISH_TENS.items()} | {"fourty": 40, "forteen": 14}


def _english_ordinals() -> dict[str, int]:
    words = {word + "th": value for word, value in ENGLISH_CARDINALS.items() if value < 20}
    words |= {"twentieth": 20, "thirtieth": 30}
    return words | {word: value for value, word in _ENGLISH_IRREGULAR_ORDINALS.items()}


GERMAN_CARDINALS = _german_cardinals()
GERMAN_ORDINALS = _german_ordinals()
ENGLISH_CARDINALS = _english_cardinals()
ENGLISH_ORDINALS = _english_ordinals()


def german_number(word: str) -> int | None:
    """The value of one German compound such as "zweitausendsechsundzwanzig", or None."""
    if word in GERMAN_CARDINALS:
        return GERMAN_CARDINALS[word]
    for separator, weight in (("tausend", 1000), ("hundert", 100)):
        head, found, tail = word.partition(separator)
        if found:
            high = german_number(head) if head else 1
            low = german_number(tail.removeprefix("und")) if tail else 0
            return None if high is None or low is None else high * weight + low
    return None


def is_long_german_number(word: str) -> bool:
    """Whether the word may be a number beyond ninety-nine."""
    return "hundert" in word or "tausend" in word
