"""When it is to be: what an utterance says of day and time, without all that sounds like it and is none."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.answers import AnswerKind
from askpro.conversation.understanding.busy_days import without_busy_days
from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.greeting import end_of_short_greeting, short_greeting
from askpro.conversation.understanding.mending import WORDS_OF_TIME, mended
from askpro.conversation.understanding.offered_minutes import with_offered_half, with_offered_minutes
from askpro.conversation.understanding.replying import read_reply
from askpro.conversation.understanding.shifting import read_move_by, read_shift
from askpro.conversation.understanding.spans import Span, overlap, within
from askpro.conversation.understanding.timeless import without_timeless
from askpro.conversation.understanding.topics import Purpose
from askpro.conversation.understanding.utterance import Utterance
from askpro.conversation.understanding.when import Reference, Timing, Wish, read_when

_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
_SOON = timedelta(days=60)
_ASKED_WHEN = frozenset({"when", "choice", "confirmation"})


def read_timing(utterance: Utterance) -> Timing:
    """What is said of day and time, with what the times on the table make of it."""
    timing = _timing(utterance)
    timing = with_offered_minutes(timing, utterance.heard, utterance.language, utterance.situation)
    return with_offered_half(timing, utterance.heard, utterance.situation)


def without_what_is_none(utterance: Utterance, timing: Timing) -> Timing:
    """The timing without what was told of other days: a past, a later call, what somebody has then."""
    timing = without_busy_days(timing, utterance.heard, utterance.language)
    return _without_what_is_busy(
        utterance, _without_calling_again(utterance, _without_what_was(utterance, timing))
    )


def without_shift(utterance: Utterance, timing: Timing, shift: meant.ShiftTime) -> Timing:
    """ "An hour later" is no hour of its own."""
    takes = overlap if shift.minutes and _is_about_what_is_booked(utterance) else within
    return replace(timing, wishes=tuple(wish for wish in timing.wishes if not takes(wish.span, shift.span)))


def is_told(utterance: Utterance, shift: meant.ShiftTime, timing: Timing) -> bool:
    """Whether earlier or later was meant beside what was said of the time."""
    return not timing.says_when or _is_about_what_is_booked(utterance) or _leaves_the_hour_to(shift, timing)


def read_said_shift(utterance: Utterance) -> meant.ShiftTime | None:
    """Earlier or later needs something to be earlier or later than: offers, or an appointment."""
    text, moving = utterance.folded.text, _moves_an_appointment(utterance)
    shift = read_move_by(text, utterance.language) if moving else None
    if shift is None and (utterance.situation.offered or utterance.situation.anchor_time is not None):
        shift = read_shift(text, utterance.language)
    if shift is None:
        return None
    return meant.ShiftTime(way=shift.way, minutes=shift.minutes, span=utterance.folded.span(*shift.span))


def read_short_greeting(utterance: Utterance, text: str) -> Span | None:
    """Where a call is opened with "Morgen" or "Morning" alone; it may be a day all the same."""
    if utterance.situation.expecting != "purpose":
        return None
    folded = fold(text)
    end = end_of_short_greeting(folded.text, utterance.language)
    if end is None:
        return None
    rest = without_timeless(" " * end + folded.text[end:], utterance.language)
    days = [
        wish.span[0] for wish in read_when(rest, _reference(utterance)).wishes if wish.day or wish.weekdays
    ]
    span = short_greeting(folded.text, utterance.language, days)
    return folded.span(*span) if span else None


def _is_about_what_is_booked(utterance: Utterance) -> bool:
    """ "An hour later" than an appointment that is not known yet, and not than now."""
    return utterance.situation.anchor_time is None and not utterance.situation.offered


def _timing(utterance: Utterance) -> Timing:
    """What is said of day and time; "guden Morgen" says nothing of it."""
    sure = [one for one in utterance.damage if one.certain and one.whole in WORDS_OF_TIME]
    whole = mended(utterance.heard, sure)
    text = whole.text
    short = read_short_greeting(utterance, text)
    greetings = [greeting.span() for greeting in utterance.phrases.greet.finditer(text.lower())]
    for start, end in (*greetings, *((short,) if short else ())):
        text = text[:start] + " " * (end - start) + text[end:]
    series_spans = utterance.series.spans if utterance.series else ()
    again = {place for start, end in series_spans for place in range(start, end)}
    text = "".join(
        " " if origin in again else letter for letter, origin in zip(text, whole.origins, strict=True)
    )
    timing = read_when(without_timeless(text, utterance.language), _reference(utterance))
    wishes = tuple(replace(wish, span=whole.span(*wish.span)) for wish in timing.wishes)
    return replace(timing, wishes=wishes)


def _reference(utterance: Utterance) -> Reference:
    situation = utterance.situation
    return Reference(
        now=situation.now,
        language=utterance.language,
        opening=situation.opening,
        expecting="when" if situation.expecting in _ASKED_WHEN else None,
        anchor_day=situation.anchor_day,
        anchor_time=situation.anchor_time,
        told=tuple(one.starts_at.date() for one in situation.offered),
        near=() if _refuses_what_is_far(utterance) else situation.near,
    )


def _refuses_what_is_far(utterance: Utterance) -> bool:
    """ "No, I said Friday" is no Friday near a day of next year that was read back by mistake."""
    near, soon = utterance.situation.near, utterance.situation.now.date() + _SOON
    if not near or any(each.start is None or each.start < soon for each in near):
        return False
    answer = read_reply(utterance)
    return answer is not None and answer.kind is AnswerKind.NO


def _moves_an_appointment(utterance: Utterance) -> bool:
    """Whether there is an appointment to be moved, and no offers that "later" could be about."""
    if utterance.situation.offered:
        return False
    text, purposes = utterance.folded.text, utterance.phrases.purposes
    if purposes[Purpose.MOVE].search(text) or utterance.situation.purpose == Purpose.MOVE:
        return True
    return purposes[Purpose.CANCEL].search(text) is not None and _by_how_much(text, utterance.language)


def _without_what_was(utterance: Utterance, timing: Timing) -> Timing:
    """The timing without a past that was only told of: "ich hatte gestern angerufen"."""
    if not utterance.phrases.not_yesterday.search(utterance.folded.text):
        return timing
    today = utterance.situation.now.date()
    ahead = tuple(wish for wish in timing.wishes if not (wish.day and wish.day.end and wish.day.end <= today))
    return replace(timing, wishes=ahead)


def _without_calling_again(utterance: Utterance, timing: Timing) -> Timing:
    """ "I'll call back tomorrow" wishes for nothing tomorrow."""
    match = utterance.phrases.calls_again.search(utterance.folded.text)
    if match is None:
        return timing
    start, _ = utterance.folded.span(*match.span())
    sentence_end = _SENTENCE_END.search(utterance.heard, start)
    told = (start, sentence_end.start() if sentence_end else len(utterance.heard))
    return replace(timing, wishes=tuple(wish for wish in timing.wishes if not overlap(wish.span, told)))


def _without_what_is_busy(utterance: Utterance, timing: Timing) -> Timing:
    """ "Thursday he has football. What about Friday?": of a day told before it is said why it is none."""
    if not utterance.ends_as_a_question():
        return timing
    question = max((end.end() for end in _SENTENCE_END.finditer(utterance.heard.rstrip(" .!?"))), default=0)
    asked = any(wish.day or wish.weekdays for wish in timing.wishes if wish.span[0] >= question)
    told = {one.starts_at.date() for one in utterance.situation.offered}
    told |= {days.single for days in utterance.situation.near if days.single}

    def is_busy(wish: Wish) -> bool:
        return wish.span[0] < question and wish.day is not None and wish.day.single in told

    return replace(timing, wishes=tuple(wish for wish in timing.wishes if not (asked and is_busy(wish))))


def _leaves_the_hour_to(shift: meant.ShiftTime, timing: Timing) -> bool:
    """ "Wednesday, but a bit later" names a day, and the way from the times told."""
    days = all(wish.day and not wish.time and not overlap(wish.span, shift.span) for wish in timing.wishes)
    return shift.minutes is None and days


def _by_how_much(text: str, language: Language) -> bool:
    shift = read_move_by(text, language)
    return shift is not None and shift.minutes is not None
