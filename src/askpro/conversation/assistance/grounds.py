"""What a sentence may stand on: facts the tools of this call returned, and the company's own answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from askpro.conversation.assistance import lexicon
from askpro.conversation.assistance.claim import DAYS, MEASURES, TIMES, Claim, Kind
from askpro.conversation.assistance.claims import Frame, claims_in
from askpro.conversation.assistance.parts import parts_of
from askpro.conversation.assistance.wording import readable, sentences, stem, words_of
from askpro.conversation.tools.shop import Shop
from askpro.conversation.understanding.folding import fold
from askpro.foundation.time import minute_of_day

DEEDS = {
    "Booked": "booked",
    "SeriesBooked": "booked",
    "SeveralCancelled": "cancelled",
    "Moved": "moved",
    "Cancelled": "cancelled",
    "CallbackPromised": "callback",
    "TransferOpen": "transfer",
    "KnownAppointment": "booked",
    "OfferedSlot": "free",
}
_OF_SEVERAL = {
    "Occurrences": ("slots", "instead"),
    "SeriesBooked": ("appointments",),
    "SeveralTerms": ("free",),
    "SeveralCancelled": ("appointments",),
    "Upcoming": ("appointments",),
}
"""Where results that tell of several have them."""
_PLAIN = frozenset(map(stem, lexicon.PLAIN_WORDS | lexicon.MEASURING_WORDS | lexicon.CLAIMING_WORDS))
_FREE = frozenset({"frei", "free"})
_LENGTHS = frozenset({"stund", "minut", "hour", "hours"})
_PARTS = {
    "early": (0, 9),
    "morning": (5, 12),
    "forenoon": (8, 12),
    "midday": (11, 14),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (20, 24),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One fact, or one sentence of the company's: claims within it belong together.

    `negative` is what it says of itself, None where the question does not arise. A `weekly` one holds for its
    weekdays whatever the date. Of a `binding` one nothing is said but what it speaks of.
    """

    claims: frozenset[Claim]
    words: frozenset[str] = frozenset()
    negative: bool | None = None
    weekly: bool = False
    binding: bool = False

    def holds(self, claim: Claim) -> bool:
        """Whether it says so too."""
        if claim in self.claims:
            return True
        match claim.kind:
            case Kind.NAME | Kind.WORD:
                return claim.value in self.words
            case Kind.AT if self.negative is None and not any(one.kind is Kind.AT for one in self.claims):
                return self._has(Kind.SINCE, claim.value) or self._has(Kind.UNTIL, claim.value)
            case Kind.WEEKDAY:
                return any(_weekday(one) == int(claim.value) for one in self.claims)
            case Kind.DAY if self.weekly:
                return self._has(Kind.WEEKDAY, str(date.fromisoformat(claim.value).weekday()))
            case Kind.PART:
                since, until = _PARTS[claim.value]
                clock = [int(one.value) for one in self.claims if one.kind is Kind.AT]
                return any(since * 60 <= minute < until * 60 for minute in clock)
        return False

    def holds_all(self, claims: Iterable[Claim], negative: bool) -> bool:
        """Whether it says all of this, and says it as a yes or a no as the sentence does."""
        if self.negative is not None and self.negative != negative:
            return False
        return all(self.holds(claim) for claim in claims)

    def _has(self, kind: Kind, value: str) -> bool:
        return Claim(kind, value) in self.claims


@dataclass(frozen=True)
class Grounds:
    """Everything a sentence may stand on, and what it is read against."""

    frame: Frame
    pieces: tuple[Piece, ...]

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The words by which pieces are told apart."""
        return frozenset(word for piece in self.pieces if piece.binding for word in piece.words) - _PLAIN


def of_text(text: str, frame: Frame, *, binding: bool = True) -> Iterator[Piece]:
    """A company's own answer, sentence by sentence. Its words can tell no deed: only tools do deeds.

    Times and prices hold for the part of the sentence they stand in, everything else for the whole of it.
    """
    for sentence in sentences(text):
        plain = readable(sentence)
        if plain is None:
            continue
        claims, negative = claims_in(plain, frame), is_negative(plain)
        told = tuple(one for one in claims if one.kind is not Kind.DEED)
        loose = (one for one in told if one.kind not in TIMES | DAYS | MEASURES)
        yield Piece(frozenset(loose), words_of(plain), negative)
        for part in parts_of(plain, told):
            named = frozenset(one.value for one in part.claims if one.kind is Kind.NAME)
            yield Piece(frozenset(part.claims), words_of(part.text) | named, negative, binding=binding)


def of_result(result: Mapping[str, Any], frame: Frame, shop: Shop) -> Iterator[Piece]:
    """What a tool returned, as its trace shows it: a piece for every fact in it."""
    yield from _Facts(frame, shop).of(result, ())


def is_negative(text: str) -> bool:
    """Whether a sentence says no to something."""
    return lexicon.NEGATION.search(fold(text).text) is not None


@dataclass(frozen=True, slots=True)
class _Facts:
    frame: Frame
    shop: Shop

    def of(self, found: Mapping[str, Any], deeds: tuple[str, ...]) -> Iterator[Piece]:
        kind = str(found.get("type", ""))
        deeds = (*deeds, DEEDS[kind]) if kind in DEEDS else deeds
        match kind:
            case "WeeklyHours":
                yield from (self._run(*run) for run in found["runs"])
            case "Menu" | "Team":
                yield Piece(frozenset(), self._names(found))
            case _:
                claims, names = frozenset(self._claims(found, deeds)), self._names(found)
                yield Piece(claims, names, binding=True)
                if kind == "Upcoming" and not found.get("appointments"):
                    yield Piece(frozenset({Claim(Kind.DEED, "booked")}), negative=True)
                if kind == "Found" and not found.get("exact"):
                    yield Piece(frozenset({Claim(Kind.DEED, "free")}), _FREE, negative=True)
                if kind in _OF_SEVERAL:
                    yield from self._several(found, deeds)
                if kind == "Obstacle":
                    yield Piece(claims | {Claim(Kind.DEED, "free")}, names, negative=True, binding=True)
        for value in found.values():
            for inner in value if isinstance(value, list | tuple) else (value,):
                if isinstance(inner, Mapping):
                    yield from self.of(inner, deeds)
        for text in self._texts(found):
            yield from of_text(text, self.frame, binding=False)

    def _several(self, found: Mapping[str, Any], deeds: Sequence[str]) -> Iterator[Piece]:
        """What many share, as one piece: their number, their days, and the hour of those that have it."""
        them = [one for name in _OF_SEVERAL[str(found["type"])] for one in _list(found.get(name))]
        claims = {Claim(Kind.DEED, deed) for deed in deeds}
        claims |= {
            Claim(Kind.NUMBER, str(one)) for one in (*_list(found.get("counts")), found.get("weeks", 1))
        }
        names = frozenset[str]()
        for one in them:
            claims |= set(self._moment(str(one["starts_at"]), Kind.AT))
            names |= self._names(one)
        yield Piece(frozenset(claims), names)

    def _claims(self, found: Mapping[str, Any], deeds: Sequence[str]) -> Iterator[Claim]:
        yield from (Claim(Kind.DEED, deed) for deed in deeds)
        for name, value in found.items():
            match name, value:
                case ("starts_at", str()):
                    yield from self._moment(value, Kind.AT)
                case ("by", str()):  # "spätestens um 18 Uhr", "by 6 pm": a time, and an end
                    for side in (Kind.AT, Kind.SINCE, Kind.UNTIL):
                        yield from self._moment(value, side)
                case ("ends_at", str()):
                    yield from self._moment(value, Kind.UNTIL)
                case ("day", str()):
                    yield Claim(Kind.DAY, value)
                case ("open_minutes", list() | tuple()):
                    yield from _stretches(value)
                case ("price_cents" | "price_cents_max", int()):
                    yield Claim(Kind.PRICE, str(value))
                case ("duration_minutes", int()):
                    yield from (Claim(Kind.NUMBER, str(one)) for one in {value, value // 60, value % 60})

    def _moment(self, written: str, side: Kind) -> Iterator[Claim]:
        local = datetime.fromisoformat(written).astimezone(self.shop.zone)
        yield Claim(Kind.DAY, local.date().isoformat())
        yield Claim(side, str(minute_of_day(local)))

    def _run(self, first: int, last: int, times: Sequence[Sequence[int]]) -> Piece:
        weekdays = (Claim(Kind.WEEKDAY, str(weekday)) for weekday in range(first, last + 1))
        return Piece(frozenset([*weekdays, *_stretches(times)]), weekly=True)

    def _names(self, found: Mapping[str, Any]) -> frozenset[str]:
        """What is named in it: services and people of the company's by their ids, a customer by name."""
        ids = [*_list(found.get("services")), *_list(found.get("staff"))]
        ids += [found[one] for one in ("staff_id", "service_id", "branch_id") if found.get(one)]
        shop, names = self.shop, [str(found.get("name", ""))]
        customer = found.get("customer")
        names += [str(customer.get("name", ""))] if isinstance(customer, Mapping) else []
        for one in map(UUID, map(str, ids)):
            names += [*shop.service_names.get(one, {}).values(), shop.staff_names.get(one, "")]
            names.append(shop.branch_names.get(one, ""))
        return frozenset(word for name in names for word in words_of(name)) | _LENGTHS

    def _texts(self, found: Mapping[str, Any]) -> Iterator[str]:
        yield from (str(found[one]) for one in ("text", "holiday") if found.get(one))
        yield from map(str, (found.get("sentences") or {}).values())


def _stretches(times: Iterable[Sequence[int]]) -> Iterator[Claim]:
    for since, until in times:
        yield Claim(Kind.SINCE, str(since))
        yield Claim(Kind.UNTIL, str(until))


def _weekday(claim: Claim) -> int | None:
    return date.fromisoformat(claim.value).weekday() if claim.kind is Kind.DAY else None


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []
