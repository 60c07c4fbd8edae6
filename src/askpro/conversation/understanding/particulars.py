"""Times, names, numbers, services, staff: each takes its words, so that no word counts twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.answers import Answer, AnswerKind
from askpro.conversation.understanding.commands import Command
from askpro.conversation.understanding.email import read_email
from askpro.conversation.understanding.for_whom import counted, people_in, read_for_whom
from askpro.conversation.understanding.latest import read_latest, without_the_hours_of
from askpro.conversation.understanding.names import SpokenName
from askpro.conversation.understanding.occasions import without_occasions
from askpro.conversation.understanding.own_name import (
    is_the_name_asked_for,
    only_courtesy,
    read_own_name,
)
from askpro.conversation.understanding.phone import SpokenPhone, read_phone
from askpro.conversation.understanding.pointing import Direction, Pointing
from askpro.conversation.understanding.pointing_at import (
    asked_what_is_free,
    asks_for_others,
    read_pointing_at,
)
from askpro.conversation.understanding.refusing import without_second_refusal
from askpro.conversation.understanding.replying import read_left_open, read_reply
from askpro.conversation.understanding.services import read_services, words_of_talk
from askpro.conversation.understanding.spans import Span, overlap, within
from askpro.conversation.understanding.staff import read_staff
from askpro.conversation.understanding.timing import (
    is_told,
    read_said_shift,
    read_short_greeting,
    read_timing,
    without_shift,
    without_what_is_none,
)
from askpro.conversation.understanding.utterance import Utterance
from askpro.conversation.understanding.visits import visits_apart
from askpro.conversation.understanding.when import Timing, Wish

_SURELY_A_NUMBER = 7
"""So many digits in a row are no times."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What one utterance tells of the appointment."""

    utterance: Utterance

    def commands(self) -> Iterator[Command]:
        utterance, situation = self.utterance, self.utterance.situation
        phone = read_phone(utterance.heard, utterance.language) if self._may_hold_a_number() else None
        if phone:
            yield meant.GivePhone(phone=phone, span=phone.span)
        address = read_email(utterance.heard, utterance.language, asked=situation.expecting == "email")
        if address:
            yield meant.GiveEmail(address=address)
        series = utterance.series
        if series:
            yield meant.Recur(series=series, span=series.spans[0] if series.spans else (0, 0))
        left_open, answer = read_left_open(utterance), read_reply(utterance)
        name = read_own_name(utterance, answer, [one.span for one in (left_open, answer) if one])
        pointing, timing, latest = read_pointing_at(utterance), read_timing(utterance), read_latest(utterance)
        if latest:
            yield meant.AsLateAsPossible(span=latest)
            pointing = None if pointing and overlap(pointing.span, latest) else pointing
            timing = without_the_hours_of(latest, timing)
        greeted = read_short_greeting(utterance, utterance.whole.text)
        if greeted:
            yield meant.Greet(span=utterance.whole.span(*greeted))
        # "Sommer at gmx dot de" is no "sooner".
        shift = read_said_shift(utterance) if not (pointing or latest or address) else None
        if shift and name and is_the_name_asked_for(utterance, name) and overlap(shift.span, name.span):
            shift = None  # "Slater", however it sounds
        more = asked_what_is_free(utterance, timing) if not pointing and not shift else None
        pointing = pointing or more
        timing = self._times_alone(timing, phone, pointing, shift, name, answer)
        spans = [wish.span for wish in timing.wishes]
        taken = [phone.span] if phone else []
        if name and (name.introduced or is_the_name_asked_for(utterance, name)):
            taken.append(name.span)
        folded = [*map(utterance.fold_span, taken)]
        again = series.spans if series else ()
        folded += map(utterance.fold_span, again)
        services = self._services(folded, pointing, timing, spans)
        if series:
            services = [
                (place, replace(one, count=1 if series.count else one.count))
                for place, one in services
                if not (one.unknown and any(overlap(one.span, span) for span in again))
            ]
        if not (phone or pointing or shift or series):
            timing = visits_apart(utterance, timing, [one for _, one in services])
        named = [command.span for _, command in services]
        timing = without_occasions(timing, utterance.heard, named, situation.now.date())
        if left_open:
            # "Whenever Mira is in" leaves us the time, and not who it is.
            folded += [] if left_open.time else [utterance.fold_span(left_open.span)]
            yield left_open
        own_name = [utterance.fold_span(name.span)] if name and situation.expecting == "name" else []
        taken_by_others = [*folded, *own_name, *(place for place, _ in services)]
        staff = read_staff(utterance, utterance.finders.staff, taken_by_others)
        something_else = services or timing.wishes or any(wish.candidates for wish in staff)
        if name and not name.introduced and (something_else or only_courtesy(utterance)):
            name = None
        if name:
            folded.append(utterance.fold_span(name.span))
            yield self._named(name)
        yield from (command for _, command in services)
        yield from staff
        for mention in utterance.finders.branches.find(utterance.folded.text, folded, alike=False):
            place = utterance.folded.span(mention.start, mention.end)
            yield meant.NameBranch(candidates=mention.candidates(), span=place)
        if timing.says_when:
            yield meant.GiveTime(timing=timing, span=spans[0] if spans else (0, 0))
        if shift and is_told(utterance, shift, timing):
            yield shift
        if pointing:
            turns_to_others = more is not None or asks_for_others(utterance, pointing)
            yield meant.Choose(pointing=pointing, more=turns_to_others, span=pointing.span)
        none_of_them = pointing is not None and pointing.direction is Direction.NONE
        if answer and not (none_of_them and answer.kind is AnswerKind.YES):
            yield meant.Say(answer=answer, span=answer.span)
        for_other = name is not None and bool(name.for_whom)
        for whom in read_for_whom(utterance, timing, services, utterance.finders.services, named=for_other):
            # "Vier Termine" of a series are not for four people.
            if whom.relation or whom.who or not any(overlap(whom.span, span) for span in again):
                yield whom

    def _times_alone(
        self,
        timing: Timing,
        phone: SpokenPhone | None,
        pointing: Pointing | None,
        shift: meant.ShiftTime | None,
        name: SpokenName | None,
        answer: Answer | None,
    ) -> Timing:
        """The timing without the words of a number, a name, of pointing, and of earlier and later."""
        utterance, wishes = self.utterance, timing.wishes
        if pointing:
            wishes = _elsewhere(wishes, pointing.span)
        if phone and (phone.e164 or len(phone.digits) >= _SURELY_A_NUMBER):
            wishes = tuple(wish for wish in wishes if wish.day or not overlap(wish.span, phone.span))
        too = utterance.phrases.comes_too.search(utterance.folded.text)
        if too:
            # "My daughter needs one too" speaks of no hour.
            told = utterance.folded.span(*too.span())
            wishes = tuple(wish for wish in wishes if wish.day or not within(wish.span, told))
        timing = replace(timing, wishes=wishes)
        timing = without_shift(utterance, timing, shift) if shift else timing
        wishes = without_what_is_none(utterance, timing).wishes
        if name and utterance.situation.expecting == "name":
            # Asked for the name, "Sommer" is no season.
            wishes = _elsewhere(wishes, name.span)
        if answer:
            wishes = tuple(without_second_refusal(utterance.heard, wish, answer) for wish in wishes)
        return replace(timing, wishes=wishes)

    def _services(
        self, taken: Sequence[Span], pointing: Pointing | None, timing: Timing, times: Sequence[Span]
    ) -> list[tuple[Span, meant.NameService]]:
        utterance, text = self.utterance, self.utterance.folded.text
        # "Für meine Frau" says for whom, though a "Frauenhaarschnitt" is sold.
        people = [match.span() for match in utterance.phrases.relation.finditer(text)]
        errands = [match.span() for match in utterance.phrases.errand_words.finditer(text)]
        # "The first one" points at an offer, though a "first consultation" is sold.
        pointed = [utterance.fold_span(pointing.span)] if pointing else []
        others = (*errands, *people, *people_in(utterance), *words_of_talk(text), *pointed)
        found = read_services(utterance, utterance.finders.services, [*taken, *others])
        # "One for the first week of December" asks for no "first week".
        return [
            (place, one)
            for place, one in counted(utterance, found, timing)
            if not (one.unknown and any(overlap(one.span, span) for span in times))
        ]

    def _named(self, name: SpokenName) -> Command:
        asked = self.utterance.situation.expecting == "name"
        if name.for_whom and not (asked and name.for_whom == "somebody"):
            return meant.BookFor(who=name, span=name.span)
        return meant.GiveName(name=name, span=name.span)

    def _may_hold_a_number(self) -> bool:
        heard = self.utterance.heard
        asked = self.utterance.situation.expecting == "phone"
        return asked or sum(map(str.isdigit, heard)) >= 6 or len(heard) > 24


def _elsewhere(wishes: Sequence[Wish], taken: Span) -> tuple[Wish, ...]:
    return tuple(wish for wish in wishes if not overlap(wish.span, taken))
