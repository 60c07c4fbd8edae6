"""Who is calling and for whom: names, numbers, and which of the known customers it is."""

from __future__ import annotations

from dataclasses import replace

from askpro.conversation.dialogue.lines import Echo, line
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.slots import said_no
from askpro.conversation.dialogue.state import Errand, State
from askpro.conversation.tools.evidence import KnownCustomer
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.commands import MYSELF, BookFor, GiveEmail, GiveName, GivePhone
from askpro.conversation.understanding.email import address_said
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.names import ALIKE_MIN, SpokenName, is_alike, split_parts
from askpro.conversation.understanding.sound import sounds_like
from askpro.conversation.understanding.unlisted import UNLISTED

PARTY_MAX = 4


def hear_people(state: State, meaning: Meaning, setting: Setting) -> State:
    """Names and numbers the caller gives, for the caller or for somebody else."""
    state = _hear_for_whom(state, meaning)
    state = _hear_name(state, meaning)
    phone = meaning.first(GivePhone)
    if phone is not None and phone.phone.e164:
        state = state.but(caller=state.caller.but(phone=phone.phone.e164, phone_refused=False))
    return _hear_email(state, meaning)


def _hear_email(state: State, meaning: Meaning) -> State:
    """An address is said back once; whoever is known books without."""
    told = meaning.first(GiveEmail)
    if told is None or told.address == state.caller.email:
        return state
    if state.caller.customer is not None or state.task is None or state.task.errand is not Errand.BOOK:
        return state.but(remarks=(*state.remarks, line("email_unneeded")))
    said = Echo(text=address_said(told.address, state.language))
    caller = state.caller.but(email=told.address)
    return state.but(caller=caller, remarks=(*state.remarks, line("email_heard", said=said)))


def whose(name: str, customers: tuple[KnownCustomer, ...], language: str) -> KnownCustomer | None:
    """The one customer this name belongs to, by spelling or by sound; None when none or several do."""
    best = bearing(name, customers, language)
    return best[0] if len(best) == 1 else None


def bearing(name: str, customers: tuple[KnownCustomer, ...], language: str) -> list[KnownCustomer]:
    """Those of the customers to whom the name may belong."""
    fitting = [customer for customer in customers if is_alike(name, customer.name, language)]
    exact = [customer for customer in fitting if fold(customer.name).text == fold(name).text]
    return exact or fitting


def _hear_for_whom(state: State, meaning: Meaning) -> State:
    task = state.task
    if task is None or task.errand is not Errand.BOOK:
        return state
    nobody_else = ("", "somebody", MYSELF)
    comes_too = any(one.relation == MYSELF and one.confidence < 1.0 for one in meaning.of(BookFor))
    for command in meaning.of(BookFor):
        if command.who is not None and command.who.full:
            task = task.but(for_whom=command.who.full)
        elif command.relation not in nobody_else and task.for_whom in ("", MYSELF) and not comes_too:
            task = task.but(for_whom=command.relation, fits=command.fits)
        if command.alone:
            task = task.but(people=1, companions=())
        if command.people > 1:
            task = task.but(people=min(command.people, PARTY_MAX))
    return state.but(task=task)


def _hear_name(state: State, meaning: Meaning) -> State:
    command = meaning.first(GiveName)
    if command is None or not command.name.full:
        return state
    caller, name = state.caller, command.name.full
    if command.confidence <= UNLISTED and (caller.customer is not None or caller.name):
        return state
    if caller.customer is not None and is_alike(name, caller.customer.name, state.language):
        return state
    if (
        state.question in (Question.WHICH, Question.WHICH_TIME)
        and not command.name.introduced
        and caller.name
    ):
        return state
    if caller.customer is None and caller.name and state.question is Question.READ_BACK:
        name = _completed(command.name, caller.name, state.language)
    if caller.name_shared and " " not in name:
        name = f"{name} {caller.name}"
    known = whose(name, caller.customers, state.language)
    shared = len(bearing(name, caller.customers, state.language)) > 1 and not caller.name_shared
    asked = state.question in (Question.NAME, Question.READ_BACK)
    in_full = bool(command.name.given and command.name.family)
    alone = command.confidence <= UNLISTED
    told = asked or command.name.introduced or in_full or alone or said_no(meaning)
    if not told:
        return state
    name = known.name if known else name
    caller = caller.but(customer=known, name=name, name_shared=shared, name_refused=False, name_doubted=False)
    return state.but(caller=caller)


def _completed(said: SpokenName, before: str, language: str) -> str:
    """The name with the part that was said: "Julia" to "Wagner", or "Jones" to "Sarah"."""
    given, family = split_parts(before.split())
    if given and not said.given and sounds_like(said.full, given, language) >= ALIKE_MIN:
        return (said if said.spelled else replace(said, given=said.full, family=family)).full
    parts = replace(said, given=said.given or given, family=said.family or family)
    return parts.full
