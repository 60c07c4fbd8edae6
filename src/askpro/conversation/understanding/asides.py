"""What an utterance says beside its particulars: questions, the errand, courtesies, how the call goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from uuid import UUID

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.answers import Answer, AnswerKind
from askpro.conversation.understanding.commands import Command
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.phrases import PHRASES
from askpro.conversation.understanding.phrases.table import any_of
from askpro.conversation.understanding.purposes import (
    proposes_another_time,
    read_purpose,
    read_what_becomes_of_it,
    speaks_of_their_own,
)
from askpro.conversation.understanding.questions_apart import questions_apart, unforeseen_beside
from askpro.conversation.understanding.several import read_all_of_them, speaks_of_a_series
from askpro.conversation.understanding.spans import overlap
from askpro.conversation.understanding.titles import TITLE
from askpro.conversation.understanding.topics import Purpose, Topic
from askpro.conversation.understanding.utterance import Utterance

_NEW = (meant.NameService, meant.BookFor, meant.Ask)
_UNSAID = 0.5
"""How sure we are of what nobody said in so many words."""


def read_asides(utterance: Utterance, particulars: list[Command]) -> Iterator[Command]:
    """Every aside; `particulars` are the times, names, numbers and services already read."""
    text, phrases, folded = utterance.folded.text, utterance.phrases, utterance.folded
    topics = _topics(utterance, particulars)
    yield from topics
    want = read_purpose(utterance, topics, particulars)
    if (
        want
        and want.purpose is Purpose.CANCEL
        and (_says_by_how_much(particulars) or proposes_another_time(utterance, want, particulars))
    ):
        want = replace(want, purpose=Purpose.MOVE)
    moves = want is not None and want.purpose is Purpose.MOVE
    own = _own(utterance, want, (*particulars, *topics))
    yield from (own,) if own else (want,) if want else ()
    all_of_them = read_all_of_them(utterance)
    if all_of_them:
        of_a_series = speaks_of_a_series(utterance.heard[slice(*all_of_them)])
        yield meant.MeanAll(of_a_series=of_a_series, span=all_of_them)
    for kind, pattern in (
        (meant.RunLate, phrases.late),
        (meant.Repeat, phrases.repeat),
        (meant.Recall, phrases.recall),
        (meant.Refuse, phrases.refuse),
        (meant.Forgot, phrases.forgot),
        (meant.Wait, phrases.wait),
        (meant.Correct, phrases.correct),
        (meant.Greet, phrases.greet),
        (meant.Thank, phrases.thank),
        (meant.SayGoodbye, phrases.goodbye),
        (meant.Abuse, phrases.abuse),
    ):
        match = pattern.search(text)
        if match and not (kind is meant.RunLate and moves and _says_by_how_much(particulars)):
            yield kind(span=folded.span(*match.span()))
    yield from _how_the_call_goes_on(utterance)
    yield from _reluctance(utterance, particulars)
    said = utterance.said.text
    for language, pattern in phrases.switch.items():
        match = pattern.search(text) or (pattern.search(said) if said != text else None)
        if match:
            yield meant.SwitchLanguage(language=language, span=folded.span(*match.span()))


def _says_by_how_much(particulars: list[Command]) -> bool:
    """ "I can't make it, could I come an hour earlier?" cancels nothing."""
    return any(isinstance(one, meant.ShiftTime) and one.minutes is not None for one in particulars)


def _own(
    utterance: Utterance, want: meant.Want | None, said: tuple[Command, ...]
) -> meant.Want | meant.Ask | None:
    """What is said of an appointment there is; without a word of what for, it is spoken of."""
    opening = utterance.situation.expecting in ("purpose", "anything_else")
    if not opening or (want and want.purpose is not meant.Purpose.BOOK):
        return None
    if any(isinstance(one, _NEW) for one in said):
        return None
    times = max((len(one.timing.wishes) for one in said if isinstance(one, meant.GiveTime)), default=0)
    becomes = read_what_becomes_of_it(utterance, times)
    if becomes or not speaks_of_their_own(utterance):
        return becomes
    return meant.Ask(topic=meant.Topic.MY_APPOINTMENT, confidence=_UNSAID)


_BOOKED_WITH = re.compile(
    r"\b(?:bei|mit|zu|zum|zur|von|fuer|with|by|from|see|to|for)"
    rf"(?: (?:der|dem|die|den|{TITLE}))* $"
)
"""Right before a name: whom the caller would like to see, and does not ask about."""


_ONLY = re.compile(r"\b(?:nur|only|but|aber) (?:dann )?$")
"""Right before "if Aylin is there": a condition, and no question."""


_OTHERWISE = re.compile(r"\W*(?:otherwise|or else|if not|sonst|ansonsten|wenn nicht)\b")
"""Right after it: the same."""


def _at_work(utterance: Utterance, particulars: list[Command]) -> meant.Ask | None:
    """ "Is Jonas in on Friday?": about somebody who is named, and not named as the one to be booked with."""
    match = utterance.phrases.at_work.search(utterance.folded.text)
    text = utterance.folded.text
    if match and (_ONLY.search(text[: match.start()]) or _OTHERWISE.match(text, match.end())):
        return None
    if match and _PROVIDED.match(match[0]) and _TO_BE_SEEN.search(text[: match.start()]):
        return None
    named = _spoken_of_alone(utterance, particulars)
    spoken_of = not named and bool(utterance.phrases.third_person.search(utterance.folded.text))
    if match is None or not (named or spoken_of):
        return None
    goes_on = spoken_of and bool(utterance.phrases.until_when.search(utterance.folded.text))
    span = utterance.folded.span(*match.span())
    return meant.Ask(topic=Topic.STAFF, staff=named, spoken_of=spoken_of, follows=goes_on, span=span)


_PROVIDED = re.compile(r"(?:if|wenn|falls)\b")
_TO_BE_SEEN = re.compile(r"\b(?:with|by|see|preferably|ideally|bei|mit|zu) (?:\w+ )?\w+\W*$")
"""Before "if she's there" these tell whom the caller would like to see, and ask nothing."""

_ANY_TOPIC = {language: any_of(phrases.topics.values()) for language, phrases in PHRASES.items()}


def _topics(utterance: Utterance, particulars: list[Command]) -> list[meant.Ask]:
    named = [command.candidates for command in particulars if isinstance(command, meant.NameService)]
    services = tuple(each[0] for each in named if len(each) == 1)
    if len(named) > 1:
        services = tuple(dict.fromkeys(one for each in sorted(named, key=len) for one in each))
    told = [
        command.span
        for command in particulars
        if isinstance(command, meant.LeaveOpen) or (isinstance(command, meant.Choose) and command.more)
    ]
    at_work = _at_work(utterance, particulars)
    asked = [at_work] if at_work else []
    told += [one.span for one in asked]
    questions, any_topic = questions_apart(utterance), _ANY_TOPIC[utterance.language]
    if not any(any_topic.search(utterance.folded.text[start:end]) for start, end in questions):
        questions = []
    for (start, end), (topic, pattern) in product(questions, utterance.phrases.topics.items()):
        match = pattern.search(utterance.folded.text[start:end])
        span = utterance.folded.span(start + match.start(), start + match.end()) if match else (0, 0)
        if topic is Topic.STAFF and at_work:
            continue
        if topic is Topic.WITH_WHOM and not _is_on_the_table(utterance):
            continue
        if topic is Topic.SERVICES and match and not services and _names_a_thing(utterance):
            topic = Topic.WHETHER_SOLD
        if match and not any(overlap(span, other) for other in told):
            sure = _UNSAID if topic in _ELSEWHERE else 1.0
            asked.append(meant.Ask(topic=topic, services=services, span=span, confidence=sure))
            told.append(span)
    asked += unforeseen_beside(utterance, asked, particulars, questions)
    return asked or _asked_on(utterance, particulars, services)


_ELSEWHERE = frozenset({Topic.OTHER, Topic.OTHER_MATTER, Topic.WHETHER_SOLD})


def _names_a_thing(utterance: Utterance) -> bool:
    """ "Do you do eyebrows?", and not "what do you offer?"."""
    return bool(utterance.phrases.whether_sold.search(utterance.folded.text))


_WITH_A_TIME = frozenset({"choice", "confirmation", "name", "phone", "anything_else"})
"""Asked this, callers have heard of a time."""


def _is_on_the_table(utterance: Utterance) -> bool:
    """Whether a time was told or is read back, so that "is that with Jonas?" asks about it."""
    return bool(utterance.situation.offered) or utterance.situation.expecting in _WITH_A_TIME


_OF_A_DAY = frozenset({Topic.HOURS, Topic.STAFF})
_OF_A_SERVICE = frozenset({Topic.PRICE, Topic.DURATION, Topic.SERVICES, Topic.WHETHER_SOLD})


def _asked_on(
    utterance: Utterance, particulars: list[Command], services: tuple[UUID, ...]
) -> list[meant.Ask]:
    """ "And on Saturday?", after a question about hours, is the same question about another day."""
    begun = utterance.phrases.follow_on.search(utterance.folded.text)
    topic = utterance.situation.topic
    who = _spoken_of_alone(utterance, particulars)
    names_a_day = any(isinstance(command, meant.GiveTime) for command in particulars)
    if topic in _OF_A_DAY and _only_until_when(utterance):
        return [meant.Ask(topic=Topic(topic), follows=True, span=(0, len(utterance.heard)))]
    if begun and topic in _WHETHER_SOLD and _names_another_thing(utterance, begun, particulars):
        return [meant.Ask(topic=Topic.WHETHER_SOLD, follows=True, span=(0, len(utterance.heard)))]
    other_staff = who if topic == Topic.STAFF else ()
    if begun and (names_a_day or other_staff if topic in _OF_A_DAY else services and topic in _OF_A_SERVICE):
        span = utterance.folded.span(*begun.span())
        topic = Topic.SERVICES if topic == Topic.WHETHER_SOLD else topic
        return [meant.Ask(topic=Topic(topic), services=services, staff=other_staff, follows=True, span=span)]
    return []


_WHETHER_SOLD = frozenset({Topic.SERVICES, Topic.WHETHER_SOLD})
_WORDS_MAX = 4
"""A question that leaves out what it is about has no more."""


def _only_until_when(utterance: Utterance) -> bool:
    """ "Bis wann denn?", after somebody's hours of a day."""
    text = utterance.folded.text
    return bool(utterance.phrases.until_when.search(text)) and len(text.split()) <= _WORDS_MAX


def _names_another_thing(utterance: Utterance, begun: re.Match[str], particulars: list[Command]) -> bool:
    """ "And waxing?", after a thing that was not on the list."""
    if any(isinstance(one, meant.GiveTime | meant.NameStaff | meant.NameService) for one in particulars):
        return False
    rest = utterance.folded.text[begun.end() :].strip(" ?.!,")
    return bool(rest) and len(rest.split()) <= _WORDS_MAX and not utterance.phrases.thank.search(rest)


def _spoken_of_alone(utterance: Utterance, particulars: list[Command]) -> tuple[UUID, ...]:
    """ "And Mira?": the one person named, unless as the one to be booked with."""
    named = [
        command.candidates
        for command in particulars
        if isinstance(command, meant.NameStaff)
        and not command.not_wanted
        and not _BOOKED_WITH.search(fold(utterance.heard[: command.span[0]]).text)
    ]
    return named[0] if len(named) == 1 and len(named[0]) == 1 else ()


def _how_the_call_goes_on(utterance: Utterance) -> Iterator[Command]:
    """Being called back, calling again, having all that was wanted."""
    text, phrases, folded = utterance.folded.text, utterance.phrases, utterance.folded
    calls_again = phrases.calls_again.search(text)
    dropped = calls_again or phrases.start_over.search(text)
    if dropped:
        yield meant.StartOver(span=folded.span(*dropped.span()))
    complaint = phrases.complaint.search(text)
    if complaint and not phrases.negation_before.search(text[: complaint.start()]):
        yield meant.WantPerson(complains=True, span=folded.span(*complaint.span()))
        return
    for person in () if calls_again else phrases.person.finditer(text):
        if not phrases.negation_before.search(text[: person.start()]):
            yield meant.WantPerson(span=folded.span(*person.span()))
            break
        yield meant.Say(answer=Answer(AnswerKind.NO, folded.span(*person.span()), False, ""))
    satisfied = phrases.satisfied.search(text) if utterance.situation.expecting == "anything_else" else None
    if satisfied:
        yield meant.SayGoodbye(span=folded.span(*satisfied.span()))


def _reluctance(utterance: Utterance, particulars: list[Command]) -> Iterator[Command]:
    """Asked for a name or a number, callers have many words for not telling it."""
    text, phrases = utterance.folded.text, utterance.phrases
    # "I don't remember exactly, sometime next week" refuses no name.
    said = (meant.GiveName, meant.GivePhone, meant.GiveTime)
    told = any(isinstance(command, said) for command in particulars)
    if utterance.situation.expecting not in ("name", "phone") or told or phrases.repeat.search(text):
        return
    reluctant = phrases.reluctant.search(text)
    if reluctant and not phrases.refuse.search(text):
        yield meant.Refuse(span=utterance.folded.span(*reluctant.span()))
