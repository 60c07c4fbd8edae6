"""The reading of an utterance alone, in processor time, beside two libraries that only find times in it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import product
from time import thread_time_ns

from askpro.conversation.understanding import Term, Vocabulary, read
from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.when import Reference
from askpro.entry.cli.bench.figures import Aim, Figure, Timings
from askpro.entry.cli.bench.sayings import Saying, sayings
from askpro.entry.cli.bench.shops import REGULARS
from askpro.entry.cli.demo import SALON
from askpro.entry.cli.demo.company import DemoService
from askpro.entry.cli.time_baselines import baselines
from askpro.foundation.ids import new_id

_LANGUAGES: tuple[Language, ...] = ("de", "en")
_SEED = 1
_HEARD_BEFORE = 200
"""So many utterances go first: a process that answers calls has heard the words of everyday talk."""
_AIM = Aim(50, 1.0)

_TREATMENTS = (
    ("Massage", "massage"), ("Gesichtsbehandlung", "facial"), ("Maniküre", "manicure"),
    ("Pediküre", "pedicure"),
    ("Peeling", "peeling"), ("Haarschnitt", "haircut"), ("Tönung", "tint"), ("Färbung", "colouring"),
    ("Beratung", "consultation"), ("Akupunktur", "acupuncture"), ("Lymphdrainage", "lymph drainage"),
    ("Krankengymnastik", "physiotherapy"), ("Fußpflege", "foot care"),
    ("Wimpernverlängerung", "lash extension"),
    ("Augenbrauenkorrektur", "eyebrow shaping"), ("Rasur", "shave"), ("Dauerwelle", "perm"),
    ("Kopfmassage", "head massage"), ("Zahnreinigung", "teeth cleaning"), ("Ölwechsel", "oil change"),
)  # fmt: skip
_KINDS = (
    ("kurz", "short"), ("lang", "long"), ("intensiv", "intensive"), ("für Kinder", "for children"),
    ("mit Beratung", "with advice"),
)  # fmt: skip
_STAFF = 50


def measure_reading(now: datetime) -> list[Figure]:
    """Utterances to a salon and to a company of a hundred services, each heard for the first time."""
    gc.collect()
    gc.freeze()
    return [figure for language in _LANGUAGES for figure in _in(language, now)]


def _in(language: Language, now: datetime) -> Iterator[Figure]:
    salon, large = _salon(), _large()
    beside = dict(_beside(sayings(salon, language, now, _SEED), language))
    for vocabulary in (salon, large):
        size = f"{len(vocabulary.services)} services, {len(vocabulary.staff)} staff"
        heard = sayings(vocabulary, language, now, _SEED)
        for saying in heard[:_HEARD_BEFORE]:
            read(*saying)
        timings = _timed(lambda saying: read(*saying), heard[_HEARD_BEFORE:])
        yield Figure(path=f"read, {language}", load=size, timings=timings, floors=beside, aim=_AIM)
    for name, timings in beside.items():
        yield Figure(path=f"{name}, {language}", load="times alone", timings=timings)


def _beside(heard: Sequence[Saying], language: Language) -> Iterator[tuple[str, Timings]]:
    """The libraries that are installed, on the same utterances."""
    for name, reader in baselines().items():
        if reader is None:
            continue

        def look(saying: Saying, reader: Callable[..., object] = reader) -> object:
            return reader(saying[0], Reference(saying[1].now, language))

        for saying in heard[:_HEARD_BEFORE]:
            look(saying)
        yield name, _timed(look, heard[_HEARD_BEFORE:])


def _timed(act: Callable[[Saying], object], heard: Sequence[Saying]) -> Timings:
    """The processor time of each once; nothing in a reading waits."""
    lasted = []
    for saying in heard:
        began_at = thread_time_ns()
        act(saying)
        lasted.append((thread_time_ns() - began_at) / 1e9)
    return Timings(lasted, sum(lasted))


def _salon() -> Vocabulary:
    return Vocabulary(
        tuple(map(_sold, SALON.services)),
        tuple(_called(person.name) for person in SALON.staff),
        tuple(_called(branch.name) for branch in SALON.branches),
    )


def _large() -> Vocabulary:
    """Twenty treatments of five kinds each."""
    services = tuple(
        Term(
            new_id(),
            {"de": (f"{german} {kind}", german), "en": (f"{english.capitalize()} {manner}", english)},
        )
        for (german, english), (kind, manner) in product(_TREATMENTS, _KINDS)
    )
    staff = tuple(_called(f"{each.given_name} {each.family_name}") for each in REGULARS[::2][:_STAFF])
    return Vocabulary(services, staff, (_called("Mitte"),))


def _sold(service: DemoService) -> Term:
    return Term(
        new_id(),
        {
            "de": (service.german, *service.german_synonyms),
            "en": (service.english, *service.english_synonyms),
        },
    )


def _called(name: str) -> Term:
    return Term(new_id(), {"de": (name,), "en": (name,)})
