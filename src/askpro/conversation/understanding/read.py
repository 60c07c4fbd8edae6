"""Read an utterance: from the words heard to typed commands. A pure function of its input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from typing import TypeVar

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.answers import (
    Answer,
    AnswerKind,
    after_acknowledging,
    cautious,
    read_answer,
)
from askpro.conversation.understanding.asides import overlap, read_asides
from askpro.conversation.understanding.commands import Command, Purpose, Topic
from askpro.conversation.understanding.context import Language, Situation, Vocabulary
from askpro.conversation.understanding.email import read_email
from askpro.conversation.understanding.folding import Folded, fold, said_without_fillers, without_fillers
from askpro.conversation.understanding.for_whom import counted, people_in, read_for_whom
from askpro.conversation.understanding.greeting import end_of_short_greeting, short_greeting
from askpro.conversation.understanding.languages import language_of_emergency, spoken_language
from askpro.conversation.understanding.mending import WORDS_OF_TIME, is_everyday, mended
from askpro.conversation.understanding.names import SpokenName, read_more_of_name, read_name
from askpro.conversation.understanding.occasions import without_occasions
from askpro.conversation.understanding.offered_minutes import with_offered_half, with_offered_minutes
from askpro.conversation.understanding.phone import read_phone
from askpro.conversation.understanding.phrases import PHRASES, Phrases
from askpro.conversation.understanding.pointing import Direction, Pointing, read_pointing
from askpro.conversation.understanding.refusing import without_second_refusal
from askpro.conversation.understanding.remarks import Remark, read_remark
from askpro.conversation.understanding.services import read_services, words_of_talk
from askpro.conversation.understanding.shifting import read_move_by, read_shift
from askpro.conversation.understanding.staff import read_staff
from askpro.conversation.understanding.terms import IN_FULL, TermFinder
from askpro.conversation.understanding.timeless import without_timeless
from askpro.conversation.understanding.unlisted import UNLISTED, read_unlisted_name
from askpro.conversation.understanding.when import Reference, Timing, Wish, read_when

CHARACTERS_MAX = 600
_ABOUT_OFFERS = frozenset({Topic.HOURS, Topic.SERVICES, Topic.EARLIEST})
"""Asked when, callers mean our free times with these; any other question is one of its own."""
_UNSURE_NAME = 0.7
"""Up to this confidence the words of an answer are no name: "das ist ungünstig"."""
_SURELY_A_NUMBER = 7
"""So many digits in a row are no times."""
C = TypeVar("C", bound=Command)
Span = tuple[int, int]


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


def read(heard: str, situation: Situation) -> Meaning:
    """The commands in one utterance. Of a long one only the last CHARACTERS_MAX characters count."""
    heard = heard[-CHARACTERS_MAX:]
    language = language_of_emergency(heard) or spoken_language(heard, situation.language)
    finders = _finders(situation.vocabulary, language)
    whole = mended(heard, language, finders.words)
    folded = without_fillers(fold(whole.text).of(whole), language)
    reading = _Reading(heard, whole, folded, situation, language, PHRASES[language])
    commands = sorted(reading.commands(), key=lambda command: command.span)
    return Meaning(tuple(commands), language, heard)


@dataclass(frozen=True, slots=True)
class _Finders:
    services: TermFinder
    staff: TermFinder
    branches: TermFinder
    words: frozenset[str]
    """What the company calls its own is no damaged word of everyday talk."""


@lru_cache(maxsize=512)
def _finders(vocabulary: Vocabulary, language: str) -> _Finders:
    terms = (*vocabulary.services, *vocabulary.staff, *vocabulary.branches)
    phrases = (phrase for term in terms for own in term.words.values() for phrase in own)
    return _Finders(
        TermFinder(vocabulary.services, language, compounds=True),
        TermFinder(vocabulary.staff, language, titled=True),
        TermFinder(vocabulary.branches, language),
        frozenset(word for phrase in phrases for word in re.findall(r"[^\W\d_]+", phrase.lower())),
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """One utterance being read."""

    heard: str
    whole: Folded
    """What was heard, with damaged words made whole."""
    folded: Folded
    situation: Situation
    language: Language
    phrases: Phrases

    def commands(self) -> Iterator[Command]:
        emergency = self._emergency()
        if emergency:
            yield emergency
            return
        particulars = list(self._particulars())
        remark = self._remark()
        if remark is not None:
            particulars = [one for one in particulars if not overlap(one.span, remark.span)]
        asides = list(read_asides(self, particulars))
        if remark is not None:
            asides = [remark, *(one for one in asides if not self._is_part_of(remark, one))]
        asked = self.phrases.need.search(self.folded.text)
        if asked:
            # "Do I need a prescription for the massage?" needs, and books, nothing yet.
            need = self.folded.span(*asked.span())
            asides = [one for one in asides if not (isinstance(one, meant.Want) and overlap(one.span, need))]
        yield from particulars
        yield from asides
        yield from self._unlisted((*particulars, *asides))
        # "Do I need to bring anything?" refuses what was not asked for.
        says_nothing = _EMPTY if self.situation.expecting in ("name", "phone") else (*_EMPTY, meant.Refuse)
        says_nothing = (*says_nothing, meant.NameService) if asked else says_nothing
        if all(isinstance(one, says_nothing) for one in (*particulars, *asides)):
            yield from self._other_question()

    def _unlisted(self, said: tuple[Command, ...]) -> Iterator[Command]:
        """While times are told, a name that is on no list, for it stands alone and is written large."""
        named = any(isinstance(one, meant.GiveName) for one in said)
        if self.situation.expecting not in _NAMES_MAY_FOLLOW or named:
            return
        spans = [one.span for one in said]
        name = read_unlisted_name(self.heard, self.language, spans)
        own = _finders(self.situation.vocabulary, self.language).words
        if name and not any(word.lower() in own for word in name.full.split()):
            yield meant.GiveName(name=name, span=name.span, confidence=UNLISTED)

    def _remark(self) -> meant.SmallTalk | None:
        found = read_remark(self.folded.text, self.language)
        return meant.SmallTalk(remark=found.remark, span=self.folded.span(*found.span)) if found else None

    def _is_part_of(self, remark: meant.SmallTalk, aside: Command) -> bool:
        """ "Verdammt noch mal" asks for nothing to be said again; "Sie sind so leise" does."""
        asks_again = isinstance(aside, meant.Repeat) and remark.remark is not Remark.ANNOYED
        return overlap(aside.span, remark.span) and not asks_again

    def _emergency(self) -> Command | None:
        folded = without_fillers(fold(self.heard), self.language)
        match = self.phrases.emergency.search(folded.text)
        if not match or self.phrases.no_emergency.search(folded.text):
            return None
        return meant.Emergency(span=folded.span(*match.span()))

    def _particulars(self) -> Iterator[Command]:
        """Times, names, numbers, services, staff: each takes its words, so that no word counts twice."""
        situation, taken = self.situation, list[Span]()
        phone = read_phone(self.heard, self.language) if self._may_hold_a_number() else None
        if phone:
            taken.append(phone.span)
            yield meant.GivePhone(phone=phone, span=phone.span)
        address = read_email(self.heard, self.language)
        if address:
            yield meant.GiveEmail(address=address)
        left_open = self._left_open()
        answer = self._answer()
        name = self._name(answer)
        answers = [command.span for command in (left_open, answer) if command]
        if name and name.confidence <= _UNSURE_NAME and any(overlap(name.span, span) for span in answers):
            name = None
        if name and name.confidence <= _UNSURE_NAME and self._is_damaged_talk(name):
            name = None
        finders = _finders(situation.vocabulary, self.language)
        if name and self._is_whom_to_see(name, finders.staff):
            name = None
        if name and (name.introduced or self._is_the_name_asked_for(name)):
            taken.append(name.span)
        pointing = self._pointing()
        timing = self._timing()
        greeted = self._short_greeting(self.whole.text)
        if greeted:
            yield meant.Greet(span=self.whole.span(*greeted))
        timing = with_offered_minutes(timing, self.heard, self.language, situation)
        timing = with_offered_half(timing, self.heard, situation)
        shift = self._shift() if not pointing else None
        more = self._asked_what_is_free(timing) if not pointing and not shift else None
        pointing = pointing or more
        if pointing:
            wishes = tuple(wish for wish in timing.wishes if not overlap(wish.span, pointing.span))
            timing = replace(timing, wishes=wishes)
        if phone and (phone.e164 or len(phone.digits) >= _SURELY_A_NUMBER):
            digits = phone.span
            wishes = tuple(wish for wish in timing.wishes if wish.day or not overlap(wish.span, digits))
            timing = replace(timing, wishes=wishes)
        if shift:
            takes = overlap if shift.minutes and self._is_about_what_is_booked() else _within
            left = tuple(wish for wish in timing.wishes if not takes(wish.span, shift.span))
            timing = replace(timing, wishes=left)
        timing = self._without_what_is_busy(self._without_calling_again(self._without_what_was(timing)))
        if name and situation.expecting == "name":
            # Asked for the name, "Sommer" is no season.
            left = tuple(wish for wish in timing.wishes if not overlap(wish.span, name.span))
            timing = replace(timing, wishes=left)
        if answer:
            timing = replace(
                timing,
                wishes=tuple(without_second_refusal(self.heard, wish, answer) for wish in timing.wishes),
            )
        spans = [wish.span for wish in timing.wishes]
        taken_folded = [*map(self._fold_span, taken)]
        errands = [match.span() for match in self.phrases.errand_words.finditer(self.folded.text)]
        # "Für meine Frau" says for whom, though a "Frauenhaarschnitt" is sold.
        for_whom = [match.span() for match in self.phrases.relation.finditer(self.folded.text)]
        for_whom += people_in(self)
        # "The first one" points at an offer, though a "first consultation" is sold.
        asking = words_of_talk(self.folded.text)
        pointed = [self._fold_span(pointing.span)] if pointing else []
        others = (*errands, *for_whom, *asking, *pointed)
        services = read_services(self, finders.services, [*taken_folded, *others])
        services = counted(self, services, timing)
        named = [command.span for _, command in services]
        timing = without_occasions(timing, self.heard, named, situation.now.date())
        # "One for the first week of December" asks for no "first week".
        services = [
            (place, one)
            for place, one in services
            if not (one.unknown and any(overlap(one.span, span) for span in spans))
        ]
        if left_open:
            # "Whenever Mira is in" leaves us the time, and not who it is.
            taken_folded += [] if left_open.time else [self._fold_span(left_open.span)]
            yield left_open
        own_name = [self._fold_span(name.span)] if name and situation.expecting == "name" else []
        staff = read_staff(self, finders.staff, [*taken_folded, *own_name, *(place for place, _ in services)])
        something_else = services or timing.wishes or any(wish.candidates for wish in staff)
        if name and not name.introduced and (something_else or self._only_courtesy()):
            name = None
        if name:
            taken_folded.append(self._fold_span(name.span))
            for_other = name.for_whom and not (situation.expecting == "name" and name.for_whom == "somebody")
            yield (
                meant.BookFor(who=name, span=name.span)
                if for_other
                else meant.GiveName(name=name, span=name.span)
            )
        yield from (command for _, command in services)
        yield from staff
        for mention in finders.branches.find(self.folded.text, taken_folded, alike=False):
            yield meant.NameBranch(
                candidates=mention.candidates(), span=self.folded.span(mention.start, mention.end)
            )
        says_when = timing.wishes or timing.contradiction or timing.asap or timing.no_such_day
        if says_when:
            yield meant.GiveTime(timing=timing, span=spans[0] if spans else (0, 0))
        if shift and (not says_when or self._is_about_what_is_booked() or _leaves_the_hour_to(shift, timing)):
            yield shift
        if pointing:
            asks_for_more = more is not None or self._asks_for_others(pointing)
            yield meant.Choose(pointing=pointing, more=asks_for_more, span=pointing.span)
        if answer and not (
            pointing and pointing.direction is Direction.NONE and answer.kind is AnswerKind.YES
        ):
            yield meant.Say(answer=answer, span=answer.span)
        told = name is not None and bool(name.for_whom)
        yield from read_for_whom(self, timing, services, finders.services, named=told)

    def _name(self, answer: Answer | None) -> SpokenName | None:
        """The name told; it may follow a yes: "yes, that's great. Tom Hardy"."""
        asked = self.situation.expecting == "name"
        name = read_name(self.heard, self.language, expecting=asked)
        if name is None and answer is not None and answer.rest:
            rest = self.heard[answer.span[1] :].lstrip(" ,.;:!?–-")
            before = " " * (len(self.heard) - len(rest))
            name = read_name(before + rest, self.language, expecting=asked)
        if name is None and asked:
            clear = mended(said_without_fillers(self.heard, self.language), self.language, certainly=True)
            name = read_name(clear.text, self.language, expecting=True)
            return replace(name, span=(0, len(self.heard))) if name else None
        if name is None and self.situation.expecting == "confirmation":
            return self._more_of_the_name()
        return name

    def _is_the_name_asked_for(self, name: SpokenName) -> bool:
        """Asked for the name, "Jonas Berg" is no wish for Jonas."""
        sure = name.confidence > _UNSURE_NAME or bool(name.given and name.family)
        return self.situation.expecting == "name" and sure

    def _is_whom_to_see(self, name: SpokenName, staff: TermFinder) -> bool:
        """ "Mr Hartmann", while a time is looked for, is the dentist and not the caller."""
        looking = self.situation.expecting in ("choice", "when", "staff")
        alone = looking and name.salutation is not None and name.given is None
        return alone and any(found.best >= IN_FULL for found in staff.find(fold(name.full).text, alike=False))

    def _pointing(self) -> Pointing | None:
        """Pointing needs something to point at."""
        now = self.situation
        if now.offered or now.listed or now.expecting in _POINTED_AT:
            return read_pointing(self.heard, self.language)
        if not now.chosen:
            return None
        pointing = read_pointing(self.heard, self.language)
        return pointing if pointing is not None and self._asks_for_others(pointing) else None

    def _asked_what_is_free(self, timing: Timing) -> Pointing | None:
        """ "What have you got that day?", with times on the table, turns to all there is on it."""
        asked = self.phrases.asks_what_is_free.search(self.folded.text)
        days_only = bool(timing.wishes) and all(wish.day and not wish.time for wish in timing.wishes)
        if asked is None or not days_only or not (self.situation.offered or self.situation.chosen):
            return None
        return Pointing(None, Direction.NONE, self.folded.span(*asked.span()))

    def _asks_for_others(self, pointing: Pointing) -> bool:
        others = _OTHERS.search(self.heard[slice(*pointing.span)])
        return pointing.direction is Direction.NONE and others is not None

    def _is_about_what_is_booked(self) -> bool:
        """ "An hour later" than an appointment that is not known yet, and not than now."""
        return self.situation.anchor_time is None and not self.situation.offered

    def _shift(self) -> meant.ShiftTime | None:
        """Earlier or later needs something to be earlier or later than: offers, or an appointment."""
        text, moving = self.folded.text, self._moves_an_appointment()
        shift = read_move_by(text, self.language) if moving else None
        if shift is None and (self.situation.offered or self.situation.anchor_time is not None):
            shift = read_shift(text, self.language)
        if shift is None:
            return None
        return meant.ShiftTime(way=shift.way, minutes=shift.minutes, span=self.folded.span(*shift.span))

    def _moves_an_appointment(self) -> bool:
        """Whether there is an appointment to be moved, and no offers that "later" could be about."""
        if self.situation.offered:
            return False
        text, purposes = self.folded.text, self.phrases.purposes
        if purposes[Purpose.MOVE].search(text) or self.situation.purpose == Purpose.MOVE:
            return True
        return purposes[Purpose.CANCEL].search(text) is not None and _by_how_much(text, self.language)

    def _without_what_was(self, timing: Timing) -> Timing:
        """The timing without a past that was only told of: "ich hatte gestern angerufen"."""
        if not self.phrases.not_yesterday.search(self.folded.text):
            return timing
        today = self.situation.now.date()
        ahead = tuple(
            wish for wish in timing.wishes if not (wish.day and wish.day.end and wish.day.end <= today)
        )
        return replace(timing, wishes=ahead)

    def _without_calling_again(self, timing: Timing) -> Timing:
        """ "I'll call back tomorrow" wishes for nothing tomorrow."""
        match = self.phrases.calls_again.search(self.folded.text)
        if match is None:
            return timing
        start, _ = self.folded.span(*match.span())
        sentence_end = _SENTENCE_END.search(self.heard, start)
        told = (start, sentence_end.start() if sentence_end else len(self.heard))
        return replace(timing, wishes=tuple(wish for wish in timing.wishes if not overlap(wish.span, told)))

    def _without_what_is_busy(self, timing: Timing) -> Timing:
        """ "Thursday he has football. What about Friday?": of a day told before it is said why it is none."""
        if not self._ends_as_a_question():
            return timing
        question = max((end.end() for end in _SENTENCE_END.finditer(self.heard.rstrip(" .!?"))), default=0)
        asked = any(wish.day or wish.weekdays for wish in timing.wishes if wish.span[0] >= question)
        told = {one.starts_at.date() for one in self.situation.offered}
        told |= {days.single for days in self.situation.near if days.single}

        def is_busy(wish: Wish) -> bool:
            return wish.span[0] < question and wish.day is not None and wish.day.single in told

        return replace(timing, wishes=tuple(wish for wish in timing.wishes if not (asked and is_busy(wish))))

    def _answer(self) -> Answer | None:
        """The yes or no to the open question; wanting to keep an appointment is a no to cancelling it."""
        situation, text = self.situation, self.folded.text
        if situation.purpose == Purpose.CANCEL and situation.expecting == "confirmation":
            kept = self.phrases.keep.search(text)
            if kept:
                return Answer(AnswerKind.NO, self.folded.span(*kept.span()), False, "")
        offered_more = situation.expecting in ("offer", "anything_else")
        certain = self._certain()
        answer = read_answer(certain.text, self.language)
        if answer and self._goes_on_to_ask(answer, certain.text):
            return None
        answer = cautious(answer, certain.text, self.language, offered_more=offered_more)
        return replace(answer, span=certain.span(*answer.span)) if answer else None

    def _certain(self) -> Folded:
        """What was heard, mended where there is no doubt; asked for a name, nothing is."""
        if self.situation.expecting == "name":
            return Folded(self.heard, tuple(range(len(self.heard))))
        return mended(self.heard, self.language, certainly=True)

    def _timing(self) -> Timing:
        """What is said of day and time; "guden Morgen" says nothing of it."""
        whole = mended(self.heard, self.language, certainly=True, into=WORDS_OF_TIME)
        text = whole.text
        short = self._short_greeting(text)
        greetings = [greeting.span() for greeting in self.phrases.greet.finditer(text.lower())]
        for start, end in (*greetings, *((short,) if short else ())):
            text = text[:start] + " " * (end - start) + text[end:]
        timing = read_when(without_timeless(text, self.language), self._reference())
        wishes = tuple(replace(wish, span=whole.span(*wish.span)) for wish in timing.wishes)
        return replace(timing, wishes=wishes)

    def _short_greeting(self, text: str) -> Span | None:
        """Where a call is opened with "Morgen" or "Morning" alone; it may be a day all the same."""
        folded = fold(text)
        if self.situation.expecting != "purpose":
            return None
        end = end_of_short_greeting(folded.text, self.language)
        if end is None:
            return None
        rest = without_timeless(" " * end + folded.text[end:], self.language)
        days = [
            wish.span[0] for wish in read_when(rest, self._reference()).wishes if wish.day or wish.weekdays
        ]
        span = short_greeting(folded.text, self.language, days)
        return folded.span(*span) if span else None

    def _more_of_the_name(self) -> SpokenName | None:
        """ "Schmidt", at the read-back, is a name and no "Schnitt"; "Mira" is whoever works here."""
        more = read_more_of_name(self.heard, self.language, self.situation.name)
        own = _finders(self.situation.vocabulary, self.language).words
        known_here = more is not None and any(word.lower() in own for word in more.full.split())
        return replace(more, introduced=True) if more and not known_here else None

    def _is_damaged_talk(self, name: SpokenName) -> bool:
        """ "It's apout an appointment" introduces nobody; what was asked for is a name all the same."""
        asked = self.situation.expecting == "name"
        return not asked and all(is_everyday(word, self.language) for word in name.full.split())

    def _goes_on_to_ask(self, answer: Answer, text: str) -> bool:
        """ "Okay, and how long does it take?" has agreed to nothing yet."""
        rest = after_acknowledging(answer, text, self.language)
        return bool(rest) and (
            bool(self.phrases.question.search(fold(rest).text)) or self._ends_as_a_question()
        )

    def _ends_as_a_question(self) -> bool:
        return self.heard.rstrip().endswith("?")

    def _left_open(self) -> meant.LeaveOpen | None:
        text, phrases = self.folded.text, self.phrases
        any_time = phrases.any_time.search(text)
        if any_time:
            return meant.LeaveOpen(time=True, span=self.folded.span(*any_time.span()))
        match = phrases.leave_open.search(text)
        if match is None and self.situation.expecting == "when" and not phrases.repeat.search(text):
            asks_else = any(
                pattern.search(text)
                for topic, pattern in phrases.topics.items()
                if topic not in _ABOUT_OFFERS
            )
            match = None if asks_else else phrases.ask_for_offers.search(text)
        return meant.LeaveOpen(span=self.folded.span(*match.span())) if match else None

    def _only_courtesy(self) -> bool:
        """ "Ciao" or "Augenblick", when a name was asked for, is no name."""
        said = self.folded.text.strip(" .,!")
        courtesies = (self.phrases.goodbye, self.phrases.thank, self.phrases.greet, self.phrases.wait)
        return any(
            match is not None and match[0] == said for match in (one.search(said) for one in courtesies)
        )

    def _may_hold_a_number(self) -> bool:
        return (
            self.situation.expecting == "phone"
            or sum(map(str.isdigit, self.heard)) >= 6
            or len(self.heard) > 24
        )

    def _fold_span(self, span: Span) -> Span:
        start = next(
            (i for i, origin in enumerate(self.folded.origins) if origin >= span[0]), len(self.folded.text)
        )
        end = next(
            (i for i, origin in enumerate(self.folded.origins) if origin >= span[1]), len(self.folded.text)
        )
        return start, end

    def _reference(self) -> Reference:
        situation = self.situation
        expected = {"when": "when", "choice": "when", "confirmation": "when"}.get(situation.expecting)
        return Reference(
            now=situation.now,
            language=self.language,
            opening=situation.opening,
            expecting=expected,  # type: ignore[arg-type]
            anchor_day=situation.anchor_day,
            anchor_time=situation.anchor_time,
            told=tuple(one.starts_at.date() for one in situation.offered),
            near=() if self._refuses_what_is_far() else situation.near,
        )

    def _refuses_what_is_far(self) -> bool:
        """ "No, I said Friday" is no Friday near a day of next year that was read back by mistake."""
        soon = self.situation.now.date() + _SOON
        if not self.situation.near or any(
            each.start is None or each.start < soon for each in self.situation.near
        ):
            return False
        answer = self._answer()
        return answer is not None and answer.kind is AnswerKind.NO

    def _other_question(self) -> Iterator[Command]:
        """A question nobody foresaw is still a question, and not something misheard.

        Where an answer is awaited, only what has the form of a question is one: "Smith?" is an answer.
        """
        clauses = re.split(r"[,.;!?] ", self.folded.text)
        asked = any(self.phrases.question.search(clause) for clause in clauses)
        if not re.search(r"\w", self.phrases.greet.sub("", self.folded.text)):
            return
        if asked or (self.situation.expecting in _OPEN and self._ends_as_a_question()):
            span, whose = (0, len(self.heard)), self.phrases.which_company.search(self.folded.text)
            at_first = whose and self.situation.expecting == "purpose"
            topic = Topic.WHO_ARE_YOU if at_first else Topic.OTHER
            yield meant.Ask(topic=topic, span=span, confidence=_UNFORESEEN)


def _leaves_the_hour_to(shift: meant.ShiftTime, timing: Timing) -> bool:
    """ "Wednesday, but a bit later" names a day, and the way from the times told."""
    days = all(wish.day and not wish.time and not overlap(wish.span, shift.span) for wish in timing.wishes)
    return shift.minutes is None and days


def _by_how_much(text: str, language: Language) -> bool:
    shift = read_move_by(text, language)
    return shift is not None and shift.minutes is not None


_NAMES_MAY_FOLLOW = frozenset({"choice", "when"})
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
_SOON = timedelta(days=60)
_OPEN = ("purpose", "anything_else")
_EMPTY = (meant.Greet, meant.Thank, meant.Correct)
_UNFORESEEN = 0.5
"""How sure we are of a question recognised by its form alone."""

_OTHERS = re.compile(
    r"\b(?:(?:any |what )?other\b|(?:any|some|what )\w* ?else\b|ander(?:e|es)\b|sonst|noch"
    r"|all|alles?\b|that it\b)",
    re.IGNORECASE,
)
"""Turned down with these, what was told is not enough and others are asked for."""
_POINTED_AT = frozenset({"choice", "which_appointment", "confirmation"})


def _within(one: Span, other: Span) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]
