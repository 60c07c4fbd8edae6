"""Read an utterance: from the words heard to typed commands. A pure function of its input."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.asides import read_asides
from askpro.conversation.understanding.commands import Command
from askpro.conversation.understanding.context import Language, Situation
from askpro.conversation.understanding.folding import fold, without_fillers
from askpro.conversation.understanding.own_name import read_unlisted
from askpro.conversation.understanding.particulars import Particulars
from askpro.conversation.understanding.remarks import Remark, read_remark
from askpro.conversation.understanding.spans import overlap, within
from askpro.conversation.understanding.speaking_to import read_speaking_to
from askpro.conversation.understanding.topics import Purpose, Topic
from askpro.conversation.understanding.utterance import Utterance
from askpro.conversation.understanding.waiting import read_hope, read_news_asked_for
from askpro.conversation.understanding.when import Wish

C = TypeVar("C", bound=Command)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was meant: commands in the order they were said, and the language they were said in."""

    commands: tuple[Command, ...]
    language: Language
    heard: str

    def of(self, kind: type[C]) -> tuple[C, ...]:
        return tuple(command for command in self.commands if isinstance(command, kind))

    def first(self, kind: type[C]) -> C | None:
        return next(iter(self.of(kind)), None)

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """Every day and time that was spoken of, in the order they were said."""
        return tuple(wish for command in self.of(meant.GiveTime) for wish in command.timing.wishes)


def read(heard: str, situation: Situation) -> Meaning:
    """The commands in one utterance; of a long one only the end counts."""
    utterance = Utterance.of(heard, situation)
    commands = sorted(_commands(utterance), key=lambda command: command.span)
    return Meaning(tuple(commands), utterance.language, utterance.heard)


def _commands(utterance: Utterance) -> Iterator[Command]:
    emergency = _emergency(utterance)
    if emergency:
        yield emergency
        return
    news = read_news_asked_for(utterance)
    if news:
        yield meant.Ask(topic=Topic.WAITING_NEWS, span=news)
        return
    particulars = list(Particulars(utterance).commands())
    speaking_to = read_speaking_to(utterance, particulars)
    if speaking_to:
        yield meant.WantPerson(span=speaking_to)
        yield from (one for one in particulars if isinstance(one, meant.GiveName | meant.GivePhone))
        return
    remark = _remark(utterance)
    if remark is not None:
        particulars = [one for one in particulars if not overlap(one.span, remark.span)]
    asides = list(_but_in_names_of_services(read_asides(utterance, particulars), particulars))
    if remark is not None:
        asides = [remark, *(one for one in asides if not _is_part_of(remark, one))]
    about_staff = [one.span for one in asides if isinstance(one, meant.Ask) and one.topic is Topic.STAFF]
    # "What days does she work?" leaves no choice to us.
    particulars = [
        one
        for one in particulars
        if not (isinstance(one, meant.LeaveOpen) and any(overlap(one.span, span) for span in about_staff))
    ]
    particulars, asides = _name_or_question(utterance, particulars, asides)
    asked = utterance.phrases.need.search(utterance.folded.text)
    if asked:
        # "Do I need a prescription for the massage?" needs, and books, nothing yet.
        need = utterance.folded.span(*asked.span())
        asides = [one for one in asides if not (isinstance(one, meant.Want) and overlap(one.span, need))]
        # "Can I turn up or do I need an appointment?" asks for no updo.
        particulars = [one for one in particulars if not (_is_unsure(one) and overlap(one.span, need))]
        if not any(isinstance(one, meant.GiveTime) for one in particulars):
            # "Can my daughter come along?" is no appointment of hers.
            particulars = [
                one for one in particulars if not (isinstance(one, meant.BookFor) and overlap(one.span, need))
            ]
    said = (*particulars, *asides)
    yield from said
    unlisted = read_unlisted(utterance, said)
    if unlisted:
        yield unlisted
    # "Do I need to bring anything?" refuses what was not asked for.
    says_nothing = _EMPTY if utterance.situation.expecting in ("name", "phone") else (*_EMPTY, meant.Refuse)
    says_nothing = (*says_nothing, meant.NameService, meant.Say) if asked else says_nothing
    if all(isinstance(one, says_nothing) for one in said):
        yield from _other_question(utterance)
    elif all(isinstance(one, _ANSWERS) for one in said):
        yield from _question_after(utterance, said)


_CHANGING = frozenset({Purpose.MOVE, Purpose.CANCEL})


def _but_in_names_of_services(asides: Iterable[Command], particulars: list[Command]) -> Iterator[Command]:
    """ "An oil change when you have time" changes no appointment."""
    sold = [one.span for one in particulars if isinstance(one, meant.NameService) and one.candidates]
    for one in asides:
        changes = isinstance(one, meant.Want) and one.purpose in _CHANGING
        if not (changes and any(start < one.span[0] < end for start, end in sold)):
            yield one


def _name_or_question(
    utterance: Utterance, particulars: list[Command], asides: list[Command]
) -> tuple[list[Command], list[Command]]:
    """ "Dauert lange" is a question, and nobody's name; "John Price" is a name, and asks for no price."""
    names = [one for one in particulars if isinstance(one, meant.GiveName)]
    asked = [one for one in asides if isinstance(one, meant.Ask) and one.topic is not Topic.OTHER]

    def is_question(ask: Command) -> bool:
        return " " in utterance.heard[slice(*ask.span)].strip() or utterance.ends_as_a_question()

    def begins_in(one: Command, asked: list[meant.Ask]) -> bool:
        return any(ask.span[0] <= one.span[0] < ask.span[1] for ask in asked)

    questions = [ask for ask in asked if is_question(ask)]
    no_names = [
        name
        for name in names
        if not name.name.introduced and any(within(name.span, ask.span) for ask in questions)
    ]
    words = [
        ask for ask in asked if ask not in questions and any(within(ask.span, one.span) for one in names)
    ]
    # "How much time must I plan?" refuses no name.
    refusals = [one for one in asides if isinstance(one, meant.Refuse) and begins_in(one, asked)]
    left = [one for one in asides if one not in words and one not in refusals]
    return [one for one in particulars if one not in no_names], left


_SURELY_SOLD = 0.8


def _is_unsure(one: Command) -> bool:
    return isinstance(one, meant.NameService) and one.confidence < _SURELY_SOLD


def _emergency(utterance: Utterance) -> Command | None:
    folded = without_fillers(utterance.said, utterance.language)
    match = utterance.phrases.emergency.search(folded.text)
    if not match or utterance.phrases.no_emergency.search(folded.text):
        return None
    return meant.Emergency(span=folded.span(*match.span()))


def _remark(utterance: Utterance) -> meant.SmallTalk | None:
    hope = read_hope(utterance)
    if hope:
        return meant.SmallTalk(remark=Remark.HOPE, span=hope)
    found = read_remark(utterance.folded.text, utterance.language)
    return meant.SmallTalk(remark=found.remark, span=utterance.folded.span(*found.span)) if found else None


def _is_part_of(remark: meant.SmallTalk, aside: Command) -> bool:
    """ "Verdammt noch mal" asks for nothing to be said again; "Sie sind so leise" does."""
    asks_again = isinstance(aside, meant.Repeat) and remark.remark is not Remark.ANNOYED
    return overlap(aside.span, remark.span) and not asks_again


def _other_question(utterance: Utterance) -> Iterator[Command]:
    """A question nobody foresaw is still a question, and not something misheard.

    Where an answer is awaited, only what has the form of a question is one: "Smith?" is an answer.
    """
    text, phrases = utterance.folded.text, utterance.phrases
    if not re.search(r"\w", phrases.greet.sub("", text)):
        return
    asked = any(phrases.question.search(clause) for clause in re.split(r"[,.;!?] ", text))
    if asked or (utterance.situation.expecting in _OPEN and utterance.ends_as_a_question()):
        at_first = phrases.which_company.search(text) and utterance.situation.expecting == "purpose"
        topic = Topic.WHO_ARE_YOU if at_first else Topic.OTHER
        yield meant.Ask(topic=topic, span=(0, len(utterance.heard)), confidence=_UNFORESEEN)


def _question_after(utterance: Utterance, said: Iterable[Command]) -> Iterator[Command]:
    """ "No, thanks. Is there a lift?": the question of its own after an answer."""
    start = max((end.end() for end in _SENTENCE_END.finditer(utterance.heard.rstrip())), default=0)
    rest = fold(utterance.heard[start:].strip()).text
    answered = any(one.span[0] >= start for one in said if one.span[1])
    asks = utterance.phrases.question.search(rest) and not _OF_WHAT_WAS_SAID.search(rest)
    if start and asks and not answered:
        yield meant.Ask(topic=Topic.OTHER, span=(start, len(utterance.heard)), confidence=_UNFORESEEN)


_SENTENCE_END = re.compile(r"[.!?](?=\s+\S)")
_OF_WHAT_WAS_SAID = re.compile(r"\b(?:das|es|that|it|this)\b(?=\W*\w*\W*$)")
"""What a question ends in that only asks whether the answer will do: "is that okay?"."""
_OPEN = ("purpose", "anything_else")
_EMPTY = (meant.Greet, meant.Thank, meant.Correct)
_ANSWERS = (*_EMPTY, meant.Say, meant.SayGoodbye, meant.GiveName)
_UNFORESEEN = 0.5
"""How sure we are of a question recognised by its form alone."""
