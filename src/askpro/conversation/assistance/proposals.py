"""What a language model may propose for an utterance, and how its picks become commands.

It points at the caller's own words and at names of the company's list. Days, times and names of people are
read from those words by our own reader; what it made up is left out. It cannot agree to anything in the
caller's place, and it knows no id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from askpro.conversation.assistance.ports import Option, Picked
from askpro.conversation.understanding import Situation, Term, read
from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.answers import Answer, AnswerKind
from askpro.conversation.understanding.commands import Command, Purpose, Topic
from askpro.conversation.understanding.context import Expecting

COMMANDS_MAX = 5
NAMES_MAX = 60
CONFIDENCE = 0.6
"""A proposal is never as sure as what was understood."""


class Wanted(msgspec.Struct):
    purpose: Purpose


class Named(msgspec.Struct):
    name: str


class Quoted(msgspec.Struct):
    words: str


class Asked(msgspec.Struct):
    topic: Topic
    service: str = ""


class Nothing(msgspec.Struct):
    pass


@dataclass(frozen=True, slots=True)
class Utterance:
    """The caller's words and where the conversation stands."""

    heard: str
    situation: Situation

    @property
    def span(self) -> tuple[int, int]:
        return 0, len(self.heard)

    def read_alone(self, words: str, expecting: Expecting) -> tuple[Command, ...]:
        """What our reader makes of these words alone; nothing if the caller did not say them."""
        start = self.heard.casefold().find(words.casefold().strip()) if words.strip() else -1
        if start < 0:
            return ()
        said = self.heard[start : start + len(words.strip())]
        return read(" " * start + said, replace(self.situation, expecting=expecting)).commands


Taking = Callable[[Any, Utterance], Iterator[Command]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A row of the table: what may be picked, with which particulars, when, and the commands it becomes."""

    purpose: str
    shape: type[msgspec.Struct]
    taken: Taking
    fits: Callable[[Situation], bool] = lambda situation: True


def _want(said: Wanted, utterance: Utterance) -> Iterator[Command]:
    yield meant.Want(purpose=said.purpose, span=utterance.span, confidence=CONFIDENCE)


def _service(said: Named, utterance: Utterance) -> Iterator[Command]:
    for term in _called(said.name, utterance.situation.vocabulary.services):
        yield meant.NameService(
            candidates=(term.id,), said=said.name, span=utterance.span, confidence=CONFIDENCE
        )


def _staff(said: Named, utterance: Utterance) -> Iterator[Command]:
    for term in _called(said.name, utterance.situation.vocabulary.staff):
        yield meant.NameStaff(
            candidates=(term.id,), said=said.name, span=utterance.span, confidence=CONFIDENCE
        )


def _when(said: Quoted, utterance: Utterance) -> Iterator[Command]:
    yield from (one for one in utterance.read_alone(said.words, "when") if isinstance(one, meant.GiveTime))


def _name(said: Quoted, utterance: Utterance) -> Iterator[Command]:
    yield from (one for one in utterance.read_alone(said.words, "name") if isinstance(one, meant.GiveName))


def _ask(said: Asked, utterance: Utterance) -> Iterator[Command]:
    services = tuple(term.id for term in _called(said.service, utterance.situation.vocabulary.services))
    yield meant.Ask(topic=said.topic, services=services, span=utterance.span, confidence=CONFIDENCE)


def _decline(said: Nothing, utterance: Utterance) -> Iterator[Command]:
    answer = Answer(AnswerKind.NO, utterance.span, False, "")
    yield meant.Say(answer=answer, span=utterance.span, confidence=CONFIDENCE)


def _plain(kind: type[Command]) -> Taking:
    def taken(said: Nothing, utterance: Utterance) -> Iterator[Command]:
        yield kind(span=utterance.span, confidence=CONFIDENCE)

    return taken


def _is_asked_yes_or_no(situation: Situation) -> bool:
    return situation.expecting in ("confirmation", "choice")


def _is_asked_for_more(situation: Situation) -> bool:
    """Before that nobody is hung up on because a model says so."""
    return situation.expecting == "anything_else"


def _is_asked_for_details(situation: Situation) -> bool:
    return situation.expecting in ("phone", "name", "when", "which_appointment")


PROPOSALS: dict[str, Proposal] = {
    "want": Proposal("The caller wants to book, move or cancel an appointment.", Wanted, _want),
    "name_service": Proposal("The caller describes this service, by its name in the list.", Named, _service),
    "name_staff": Proposal("The caller wishes for this member of staff.", Named, _staff),
    "when_said": Proposal(
        "The caller's own words about day or time, copied letter by letter.", Quoted, _when
    ),
    "name_said": Proposal("The caller's own name, copied letter by letter.", Quoted, _name),
    "ask": Proposal("The caller asks a question; 'other' if no topic fits.", Asked, _ask),
    "decline": Proposal("The caller says no to what was asked.", Nothing, _decline, _is_asked_yes_or_no),
    "refuse": Proposal("The caller will not tell.", Nothing, _plain(meant.Refuse), _is_asked_for_details),
    "forgot": Proposal("The caller does not know.", Nothing, _plain(meant.Forgot), _is_asked_for_details),
    "want_person": Proposal("The caller wants to speak to a person.", Nothing, _plain(meant.WantPerson)),
    "repeat": Proposal("The caller did not hear or understand us.", Nothing, _plain(meant.Repeat)),
    "wait": Proposal("The caller asks us to wait.", Nothing, _plain(meant.Wait)),
    "goodbye": Proposal("The caller ends the call.", Nothing, _plain(meant.SayGoodbye), _is_asked_for_more),
    "small_talk": Proposal("A remark that asks for nothing.", Nothing, _plain(meant.SmallTalk)),
}


def options(situation: Situation) -> tuple[Option, ...]:
    """What may be picked as the conversation stands, with the names that exist here."""
    vocabulary = situation.vocabulary
    named = {
        "name_service": [_name_of(term, situation.language) for term in vocabulary.services],
        "name_staff": [_name_of(term, situation.language) for term in vocabulary.staff],
    }
    return tuple(
        Option(name, proposal.purpose, _schema(proposal.shape, named.get(name, [])))
        for name, proposal in PROPOSALS.items()
        if proposal.fits(situation) and named.get(name) != []
    )


def commands_of(picked: Sequence[Picked], utterance: Utterance) -> tuple[Command, ...]:
    """The commands in the picks that may be made now and hold what they must; everything else is left out."""
    commands = [command for one in picked for command in _taken(one, utterance)]
    unique = list(dict.fromkeys(commands))
    return tuple(sorted(unique[:COMMANDS_MAX], key=lambda command: command.span))


def _taken(picked: Picked, utterance: Utterance) -> Iterator[Command]:
    proposal = PROPOSALS.get(picked.name)
    if proposal is None or not proposal.fits(utterance.situation):
        return
    try:
        said = msgspec.json.decode(picked.particulars or "{}", type=proposal.shape)
    except (msgspec.DecodeError, UnicodeError):
        return
    yield from proposal.taken(said, utterance)


def _called(name: str, terms: Sequence[Term]) -> list[Term]:
    """The one term of this name; none when several are called so."""
    wanted = name.strip().casefold()
    found = [
        term
        for term in terms
        if any(wanted == word.casefold() for words in term.words.values() for word in words)
    ]
    return found if len(found) == 1 else []


def _name_of(term: Term, language: str) -> str:
    words = term.words.get(language) or next(iter(term.words.values()), ())
    return words[0] if words else ""


def _schema(shape: type[msgspec.Struct], names: list[str]) -> dict[str, Any]:
    text: dict[str, Any] = {"type": "string"}
    properties: dict[type[msgspec.Struct], dict[str, Any]] = {
        Wanted: {"purpose": text | {"enum": [one.value for one in Purpose]}},
        Named: {"name": text | {"enum": names[:NAMES_MAX]}},
        Quoted: {"words": text},
        Asked: {"topic": text | {"enum": [one.value for one in Topic]}, "service": text},
        Nothing: {},
    }
    needed = [one.name for one in msgspec.structs.fields(shape) if one.required]
    return {
        "type": "object",
        "properties": properties[shape],
        "required": needed,
        "additionalProperties": False,
    }
