"""Several who come together, each for something of their own: one is booked, then the next beside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, permutations
from uuid import UUID

from askpro.conversation.dialogue.lines import Echo, Line, line
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.people import PARTY_MAX
from askpro.conversation.dialogue.state import Companion, Errand, State, Task
from askpro.conversation.tools.evidence import Booked
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.commands import MYSELF, BookFor, Command, NameService


def hear_party(state: State, meaning: Meaning, setting: Setting) -> State:
    """Who named everybody, or as many services as people, has said what each of them wants."""
    task = state.task
    if task is None or task.errand is not Errand.BOOK or task.service_choices:
        return state
    # "Zwei Haarschnitte: einen Herrenhaarschnitt ...": what is named again is meant where it was named last.
    last = {one.candidates: one for one in meaning.of(NameService) if len(one.candidates) == 1}
    named = list(last.values())
    people = [one for one in meaning.of(BookFor) if one.relation or one.who]
    party = _party(named, people, task)
    if len(party) < 2:
        return state
    first, *rest = party[:PARTY_MAX]
    theirs = task.but(companions=tuple(rest), people=1)
    return state.but(
        task=theirs.but(
            services=first.services, service_choices=first.service_choices, for_whom=first.for_whom
        )
    )


def next_of_party(task: Task, done: Booked) -> Task:
    """The task for the next of the party, at the same time as the one just booked or right after."""
    companion = task.companions[0] if task.companions else Companion(services=task.services)
    return task.but(
        services=companion.services,
        service_choices=companion.service_choices,
        for_whom=companion.for_whom,
        companions=task.companions[1:],
        people=max(1, task.people - 1),
        found=None,
        searched=False,
        chosen=None,
        agreed=False,
        wishes=(),
        asap=False,
        staff_id=None,
        beside=done.appointment,
        rejected=(),
    )


def introduced(companion: Task) -> Line:
    """That it is the next one's turn, and who that is."""
    if companion.for_whom:
        return line("next_of_party_for", relation=Echo(text=companion.for_whom))
    return line("next_of_party")


def _party(named: Sequence[NameService], people: Sequence[BookFor], task: Task) -> list[Companion]:
    """Everybody with what they want; nobody where that was not said."""
    if len(people) >= 2 and len(named) == 1 and _in_one_breath(people):
        return [_of_several(named[0], each) for each in people]
    if len(people) >= 2 and len(people) == len(named):
        nearest = min(permutations(people), key=lambda order: sum(map(_apart, named, order)))
        return [_companion(one.candidates[0], each) for one, each in zip(named, nearest, strict=True)]
    if len(named) >= 2 and len(named) == task.people:
        return [Companion(services=one.candidates) for one in named]
    return []


def _companion(service_id: UUID, who: BookFor) -> Companion:
    said = who.who.full if who.who else who.relation
    return Companion(services=(service_id,), for_whom="" if said == MYSELF else said)


def _of_several(named: NameService, who: BookFor) -> Companion:
    """What is the same for all in word alone: a cut for the husband leaves open which is the caller's own."""
    if who.relation == MYSELF and len(named.alike) > 1:
        return Companion(services=(), service_choices=named.alike)
    return _companion(named.candidates[0], who)


def _in_one_breath(people: Sequence[BookFor]) -> bool:
    """ "Für mich und meine Frau": nothing but an "and" between them."""
    ordered = sorted(people, key=lambda one: one.span)
    return all(_apart(one, other) <= len(" und für ") for one, other in pairwise(ordered))


def _apart(one: Command, other: Command) -> int:
    """How many letters stand between two things said."""
    return max(0, one.span[0] - other.span[1], other.span[0] - one.span[1])
