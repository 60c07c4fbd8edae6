"""Conversations brought to one open question each, in the salon of the booking benchmark."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from tests.conversation.dialogue.salon import (
    BRANCH,
    NOW,
    SHOP,
    YES,
    appointment,
    at,
    booked,
    day_and_time,
    found,
    free_of_charge,
    id_of,
    known,
    named,
    service,
    slot,
    stranger,
    upcoming,
    wants,
)

from askpro.conversation.dialogue import Move, Setting, State, next_move
from askpro.conversation.dialogue.moves import offer_person
from askpro.conversation.dialogue.next_move import Begin
from askpro.conversation.understanding import Meaning, Term, Vocabulary
from askpro.conversation.understanding.commands import Command, NameStaff, Purpose
from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.when import Wish

_FILE = Path(__file__).parents[3] / "evals" / "booking" / "companies" / "salon.toml"
_SALON: dict[str, Any] = tomllib.loads(_FILE.read_text("utf-8"))
MENS = id_of("mens-haircut")
MIRA = id_of("Mira")
_SERVICES = tuple(
    Term(
        id_of(each["key"]),
        {
            "de": (each["german"], *each.get("german_synonyms", ())),
            "en": (each["english"], *each.get("english_synonyms", ())),
        },
    )
    for each in _SALON["services"]
)
_STAFF = tuple(
    Term(id_of(each["name"]), {"de": (each["name"],), "en": (each["name"],)}) for each in _SALON["staff"]
)
SETTING = Setting(
    NOW,
    replace(
        SHOP,
        service_names={term.id: {"de": term.words["de"][0], "en": term.words["en"][0]} for term in _SERVICES},
        staff_names={term.id: term.words["de"][0] for term in _STAFF},
        vocabulary=Vocabulary(_SERVICES, _STAFF, (Term(BRANCH, {"de": ("Mitte",), "en": ("Mitte",)}),)),
        opening=(540, 1140),
    ),
)
_TEN, _TUESDAY = at(24, 10), day_and_time(24, 600)
_OFFERED = tuple(slot(at(24, *hour), MIRA, services=(MENS,)) for hour in ((9,), (10,), (11, 30)))
_THERE_IS = tuple(
    msgspec.structs.replace(appointment(starts_at, MIRA), services=(MENS,))
    for starts_at in (at(24, 9), at(26, 14))
)


def asked(question: str, language: Language) -> State:
    """The state with this question open, named as in wordings.toml."""
    return {
        "purpose": _greeted,
        "service": _asked_for_a_service,
        "staff": _asked_for_somebody_else,
        "when": _asked_when,
        "anything": _asked_when,
        "choice3": _offered,
        "name": lambda spoken: _found(stranger(), spoken),
        "phone": lambda spoken: _told(_found(stranger(number_shown=False), spoken), spoken, named("Krüger")),
        "readback": lambda spoken: _found(known(), spoken),
        "which": lambda spoken: _next(_told(known(), spoken, _CANCELLING), upcoming(*_THERE_IS)),
        "which_time": _asked_for_the_time,
        "movecheck": _asked_whether_it_is_this,
        "cancelcheck": _asked_whether_to_cancel,
        "person_offer": lambda spoken: offer_person(_greeted(spoken)).state,
        "anything_else": _done,
    }[question](language)


_CANCELLING = wants(Purpose.CANCEL)


def _next(state: State, event: Any) -> State:
    return next_move(state, event, SETTING).state


def _told(state: State, language: Language, *commands: Command) -> State:
    return _next(state.but(language=language), Meaning(commands, language, ""))


def _greeted(language: Language) -> State:
    return _next(known().but(language=language), Begin())


def _asked_for_a_service(language: Language) -> State:
    return _told(known(), language, wants())


def _asked_when(language: Language) -> State:
    return _told(known(), language, wants(), service(MENS))


def _asked_for_somebody_else(language: Language) -> State:
    stranger_wanted = NameStaff(unknown=True, said="Ricardo")
    return _told(known(), language, wants(), service(MENS), stranger_wanted, _TUESDAY)


def _found(state: State, language: Language) -> State:
    wished = _told(state, language, wants(), service(MENS), _TUESDAY)
    return _next(wished, found(slot(_TEN, MIRA, services=(MENS,))))


def _offered(language: Language) -> State:
    wished = _told(known(), language, wants(), service(MENS), _TUESDAY)
    return _next(wished, found(*_OFFERED, exact=False))


def _asked_for_the_time(language: Language) -> State:
    return _told(stranger(number_shown=False), language, _CANCELLING, named("Weber", introduced=True))


def _asked_whether_it_is_this(language: Language) -> State:
    another_day = day_and_time(26, 600)
    return _next(_told(known(), language, _CANCELLING, another_day), upcoming(_THERE_IS[0]))


def _asked_whether_to_cancel(language: Language) -> State:
    loaded = _next(_told(known(), language, _CANCELLING), upcoming(_THERE_IS[0]))
    return _next(loaded, free_of_charge(_THERE_IS[0]))


def _done(language: Language) -> State:
    return _next(_told(_found(known(), language), language, YES), booked(_TEN))


def hears(move: Move, minute: int) -> bool:
    """Whether a time is searched for at this minute of the day."""
    wishes: tuple[Wish, ...] = getattr(move.act, "wishes", ())
    return any(wish.time is not None and wish.time.point == minute for wish in wishes)
