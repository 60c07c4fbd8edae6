"""What callers say to a company: the phrase stock of the booking benchmark, each line where it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from random import Random
from string import Formatter

from askpro.conversation.understanding import Offered, Situation, Vocabulary
from askpro.conversation.understanding.context import Expecting, Language, Term
from askpro.entry.cli.bench.shops import REGULARS
from askpro.entry.cli.rehearsal import phrases_de, phrases_en
from askpro.entry.cli.rehearsal.wording import Wording
from askpro.foundation.time import minute_of_day

Saying = tuple[str, Situation]
_STOCK = {"de": phrases_de.PHRASES, "en": phrases_en.PHRASES}
_RELATION = {"de": "meine Tochter", "en": "my daughter"}
_ASKED: dict[str, Expecting] = {
    "name": "name", "name_spelled": "name", "spelled": "name", "refuse_name": "name",
    "phone": "phone", "refuse_phone": "phone", "when": "when", "earliest": "when", "ranked": "when",
    "service": "service", "service_again": "service", "staff": "staff", "any_staff": "staff",
    "yes": "confirmation", "no": "confirmation", "correct_when": "confirmation",
    "correct_name": "confirmation",
    "take_clock": "choice", "take_day_clock": "choice", "take_pointing": "choice", "take_only": "choice",
    "refuse_offers": "choice", "refuse_offers_rather": "choice", "which": "which_appointment",
    "target": "which_appointment", "that_was_all": "anything_else", "goodbye": "anything_else",
}  # fmt: skip
"""What a line answers; the others open a call."""
_HOUR = 60


def sayings(vocabulary: Vocabulary, language: Language, now: datetime, seed: int) -> list[Saying]:
    """Every phrase once, in an order of chance, about what this company sells and who works there."""
    chance = Random(seed)
    fill = _filling(vocabulary, language, now, chance)
    said = [
        (_filled(phrase, fill), _where(key, vocabulary, language, now))
        for key, phrases in _STOCK[language].items()
        for phrase in phrases
    ]
    chance.shuffle(said)
    return said


def _filled(phrase: str, fill: Callable[[str], str]) -> str:
    return phrase.format(**{name: fill(name) for name in _places(phrase)})


def _places(phrase: str) -> Iterator[str]:
    return (name for _, name, _, _ in Formatter().parse(phrase) if name)


def _filling(
    vocabulary: Vocabulary, language: Language, now: datetime, chance: Random
) -> Callable[[str], str]:
    wording = Wording(language, now.date(), (), chance)

    def fill(place: str) -> str:
        at = _some_time(now, chance)
        customer = chance.choice(REGULARS)
        match place:
            case "service":
                return _one_of(vocabulary.services, language, chance)
            case "staff":
                return _one_of(vocabulary.staff, language, chance)
            case "name":
                return f"{customer.given_name} {customer.family_name}"
            case "spelled":
                return wording.spelled(customer.family_name)
            case "relation":
                return _RELATION[language]
            case "ordinal":
                return wording.ordinal(chance.randrange(3))
            case "digits":
                return wording.digits(f"+4915155{chance.randrange(10**6):06d}")
            case "clock" | "wrong" | "right":
                return wording.clock(minute_of_day(at))
        return wording.moment(at)

    return fill


def _one_of(terms: Sequence[Term], language: Language, chance: Random) -> str:
    return chance.choice(chance.choice(terms).words[language])


def _some_time(now: datetime, chance: Random) -> datetime:
    day = (now + timedelta(days=chance.randint(1, 20))).replace(hour=0, minute=0, second=0, microsecond=0)
    return day + timedelta(minutes=chance.randrange(9 * _HOUR, 18 * _HOUR, 15))


def _where(key: str, vocabulary: Vocabulary, language: Language, now: datetime) -> Situation:
    expecting = _ASKED.get(key, "purpose")
    tomorrow = (now + timedelta(days=1)).replace(minute=0, second=0, microsecond=0)
    offers = tuple(Offered(tomorrow.replace(hour=hour), vocabulary.staff[0].id) for hour in (10, 13, 16))
    return Situation(
        language=language,
        now=now,
        vocabulary=vocabulary,
        expecting=expecting,
        opening=(9 * _HOUR, 19 * _HOUR),
        offered=offers if expecting in ("choice", "which_appointment") else (),
        purpose="" if expecting == "purpose" else "book",
    )
