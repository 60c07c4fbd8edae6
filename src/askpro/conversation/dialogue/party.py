"""Several who come together, each for something of their own: one is booked, then the next beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, permutations
from uuid import UUID

from askpro.conversation.dialogue.lines import Echo, Line, line
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.people import PARTY_MAX
from askpro.conversation.dialogue.services import choosing, the_same_for
from askpro.conversation.dialogue.slots import rethought
from askpro.conversation.dialogue.state import Companion, Errand, State, Task
from askpro.conversation.tools.evidence import Booked
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.commands import MYSELF, THEM, BookFor, Command, NameService
from askpro.conversation.understanding.when import Wish

TOLD = {2: "party_of_two", 3: "party_of_three", 4: "party_of_four"}
"""How many there are, which is said before the first is asked for."""


def hear_party(state: State, meaning: Meaning, setting: Setting) -> State:
    """Who named everybody, or as many services as people, has said what each of them wants."""
    task = state.task
    if task is None or task.errand is not Errand.BOOK:
        return state
    # "Zwei Haarschnitte: einen Herrenhaarschnitt ...": what is named again is meant where it was named last.
    last = {one.candidates: one for one in meaning.of(NameService) if not one.unknown}
    named, people = list(last.values()), [_spoken_of(task, one) for one in _people(meaning)]
    party = _by_turns(named, people) or _party(named, people, task)
    if len(party) < 2:
        many = max((one.people for one in meaning.of(BookFor)), default=1)
        counted = (
            line(TOLD[task.people]) if many > 1 and task.people in TOLD and not task.companions else None
        )
        told = (*state.remarks, counted) if counted else state.remarks
        return state.but(task=_with_theirs(task, named), remarks=told)
    first, *rest = party[:PARTY_MAX]
    told = state.remarks if len(task.companions) == len(rest) else (*state.remarks, line(TOLD[1 + len(rest)]))
    theirs = task.but(
        companions=tuple(rest), people=1, services=first.services, for_whom=first.for_whom, fits=first.fits
    )
    return state.but(task=choosing(theirs, first.open_choices), remarks=told)


def _by_turns(named: Sequence[NameService], people: Sequence[BookFor]) -> list[Companion]:
    """ "Meine Frau und ich, sie eine Farbe und ich nur einen Schnitt": who is which is said by a word."""
    if not len(people) == len(named) == 2 or sum(one.relation == MYSELF for one in people) != 1:
        return []
    if {one.whose for one in named} != {MYSELF, THEM}:
        return []
    caller = next(one for one in people if one.relation == MYSELF)
    other = next(one for one in people if one.relation != MYSELF)
    return [_wanting([one], _somebody(caller if one.whose == MYSELF else other)) for one in named]


def _spoken_of(task: Task, who: BookFor) -> BookFor:
    """Beside whom "my daughter too" comes: the caller, if it is for nobody else."""
    if who.confidence == 1.0 or task.for_whom in ("", MYSELF):
        return who
    return replace(who, relation=task.for_whom, fits=task.fits)


def _people(meaning: Meaning) -> list[BookFor]:
    """Everybody spoken of; where one is missing in the number told, it is the caller."""
    people = [one for one in meaning.of(BookFor) if one.relation or one.who]
    told = max((one.people for one in meaning.of(BookFor)), default=1)
    if people and told == len(people) + 1 and all(one.relation != MYSELF for one in people):
        return [BookFor(relation=MYSELF, span=people[0].span), *people]
    return people


def _with_theirs(task: Task, named: Sequence[NameService]) -> Task:
    """What everybody wants whose service was not known yet."""
    if not named:
        return task
    theirs = tuple(
        one if one.services or one.open_choices else _wanting(named, one) for one in task.companions
    )
    return task.but(companions=theirs)


def next_of_party(task: Task, done: Booked) -> Task:
    """The task for the next of the party, at the same time as the one just booked or right after."""
    companion = task.companions[0] if task.companions else Companion(services=task.services)
    following = rethought(
        task,
        services=companion.services,
        for_whom=companion.for_whom,
        fits=companion.fits,
        companions=task.companions[1:],
        people=max(1, task.people - 1),
        wishes=companion.wishes,
        asap=False,
        way=None,
        staff_id=None,
        beside=None if companion.wishes else done.appointment,
        rejected=(),
    )
    return choosing(following, companion.open_choices)


def in_their_turn(task: Task | None, told: Sequence[Meaning]) -> list[Meaning]:
    """What was said of each, first of whoever is being booked for."""
    first = task.for_whom if task is not None else ""
    return sorted(told, key=lambda one: bool(first) and first not in _named_in(one))


def with_their_time(task: Task, said: Meaning, wishes: tuple[Wish, ...]) -> Task | None:
    """The task where what was `said` is the time of one of the party; None where it is nobody's."""
    named = _named_in(said)
    if not any(one.for_whom in named for one in task.companions):
        return None
    theirs = (one.but(wishes=wishes) if one.for_whom in named else one for one in task.companions)
    return task.but(companions=tuple(theirs))


def _named_in(said: Meaning) -> set[str]:
    return {_called(one) for one in said.of(BookFor)} - {""}


def introduced(companion: Task, before: str) -> Line:
    """That it is the next one's turn, and who that is, unless the one `before` was called so too."""
    if companion.for_whom not in ("", before):
        return line("next_of_party_for", relation=Echo(text=companion.for_whom))
    return line("next_of_party")


def _party(named: Sequence[NameService], people: Sequence[BookFor], task: Task) -> list[Companion]:
    """Everybody with what they want; nobody where that was not said."""
    if len(people) >= 2 and not named:
        return [_wanting_the_same(task, each) for each in people]
    if len(people) >= 2 and (len(named) == 1 or _in_one_breath(people, named)):
        return [_wanting(named, _somebody(each), each.unfit) for each in people]
    groups = list({one.span: one for one in people}.values())
    if len(people) >= 2 and len(groups) == len(named) <= PARTY_MAX:
        nearest = min(permutations(groups), key=lambda order: sum(map(_apart, named, order)))
        theirs = {each.span: one for one, each in zip(named, nearest, strict=True)}
        in_order = sorted(people, key=lambda each: theirs[each.span].span)
        return [_wanting([theirs[each.span]], _somebody(each)) for each in in_order]
    counted = [one for one in named for _ in range(one.count)]
    if not people and len(counted) >= 2 and len(counted) == task.people:
        return [_wanting([one], Companion()) for one in counted]
    return []


def _called(who: BookFor) -> str:
    return who.who.full if who.who else who.relation


def _somebody(who: BookFor) -> Companion:
    return Companion(for_whom=_called(who), fits=who.fits)


def _wanting_the_same(task: Task, who: BookFor) -> Companion:
    """What is being booked, also where it is not settled yet what that is."""
    left_open = (task.service_choices, *task.more_choices) if task.service_choices else ()
    return _fitted([*((one,) for one in task.services), *left_open], _somebody(who), who.unfit)


def _wanting(named: Sequence[NameService], who: Companion, unfit: tuple[UUID, ...] = ()) -> Companion:
    """What is the same for all in word alone: a cut for the husband leaves open which is the caller's own."""
    return _fitted([one.alike or one.candidates for one in named], who, unfit)


def _fitted(wanted: Sequence[tuple[UUID, ...]], who: Companion, unfit: tuple[UUID, ...]) -> Companion:
    meant = [the_same_for(each, who.fits, unfit) for each in wanted]
    sure = (one for each in meant if len(each) == 1 for one in each)
    return who.but(
        services=tuple(dict.fromkeys(sure)), open_choices=tuple(each for each in meant if len(each) > 1)
    )


def _in_one_breath(people: Sequence[BookFor], named: Sequence[NameService]) -> bool:
    """ "Für mich und meine Frau": nothing but an "and" between them."""
    ordered = sorted(people, key=lambda one: one.span)
    if any(ordered[0].span[0] < one.span[0] < ordered[-1].span[0] for one in named):
        return False
    return all(_apart(one, other) <= len(" und für ") for one, other in pairwise(ordered))


def _apart(one: Command, other: Command) -> int:
    """How many letters stand between two things said."""
    return max(0, one.span[0] - other.span[1], other.span[0] - one.span[1])
