"""What a caller calls for: to book, to move, to cancel; at most one purpose is read from an utterance."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from askpro.conversation.understanding.commands import Ask, Command, GiveTime, NameService, Want
from askpro.conversation.understanding.for_whom import asks_for_the_same
from askpro.conversation.understanding.topics import Purpose, Topic
from askpro.conversation.understanding.utterance import Utterance

Found = tuple[int, Purpose, tuple[int, int]]
_CHOOSING_A_TIME = frozenset({"choice", "when", "confirmation", "staff"})
_NOT_WANTED = re.compile(r" (?:nicht|nichts|nix)\b")
_UNSAID = 0.5
"""How sure we are of an errand that nobody named."""
_IS_THE_WORD = re.compile(r"termin\w*|appointments?|book(?:ing|ed)s?")
_CANCEL_WORDS = ("cancel", "storn", "absag", "abzusag", "sag")
_QUESTIONS_ABOUT_APPOINTMENTS = {
    Topic.MY_APPOINTMENT,
    Topic.CANCELLATION_TERMS,
    Topic.PRICE,
    Topic.DURATION,
    Topic.SERVICES,
    Topic.OTHER_MATTER,
    Topic.WITH_WHOM,
    Topic.OTHER,
}


_SAYS_NEW = re.compile(r"\b(?:new|neue\w*)\b")


def read_purpose(
    utterance: Utterance, questions: Collection[Ask], said: Collection[Command] = ()
) -> Want | None:
    """What is said last wins among the strong ones; booking is the weakest, for everybody says "Termin"."""
    asked = {ask.topic for ask in questions}
    found = [item for item in _found(utterance) if not _asks_who_is_there(utterance, item, questions)]
    strong = [
        item for item in found if item[1] is not Purpose.BOOK and not _is_of_a_service(item, said, utterance)
    ]
    if Topic.CANCELLATION_TERMS in asked or utterance.phrases.late.search(utterance.folded.text):
        strong = [item for item in strong if item[1] is not Purpose.CANCEL]
    asks_only = bool(_QUESTIONS_ABOUT_APPOINTMENTS.intersection(asked))
    weak = [item for item in found if item[1] is Purpose.BOOK and not asks_only]
    more = _one_more(utterance)
    if more and not strong:
        return Want(purpose=Purpose.BOOK, new=True, again=True, span=utterance.folded.span(*more.span()))
    chosen = max(strong) if strong else min(weak, default=None)
    if chosen is None:
        return None
    _, purpose, span = chosen
    return Want(
        purpose=purpose,
        new=purpose is Purpose.BOOK and bool(_SAYS_NEW.search(utterance.folded.text)),
        takes_back=purpose is Purpose.CANCEL
        and bool(utterance.phrases.taken_back.search(utterance.folded.text)),
        span=utterance.folded.span(*span),
        confidence=1.0 if strong else 0.8,
    )


def _is_of_a_service(item: Found, said: Collection[Command], utterance: Utterance) -> bool:
    """A "tyre swap" is booked, and swaps no appointment."""
    since, until = utterance.folded.span(*item[2])
    services = (one.span for one in said if isinstance(one, NameService) and one.candidates)
    return any(start <= since and until <= end for start, end in services)


def _one_more(utterance: Utterance) -> re.Match[str] | None:
    """Only where nothing is being booked: among offers, another one is another time."""
    open_to_all = utterance.situation.expecting in ("purpose", "anything_else")
    one_more = utterance.phrases.one_more.search(utterance.folded.text) if open_to_all else None
    return one_more or asks_for_the_same(utterance)


def read_what_becomes_of_it(utterance: Utterance, times: int) -> Want | None:
    """Of an appointment there is: moved where a second time is said, cancelled where it will not be.

    For words the line has damaged; a caller who says so in plain words has been understood before.
    """
    text, phrases = utterance.folded.text, utterance.phrases
    there_is, not_to_be = phrases.there_is.search(text), phrases.not_to_be.search(text)
    if there_is is None or _wants_one(utterance):
        return None
    if times > 1:
        return Want(purpose=Purpose.MOVE, span=utterance.folded.span(*there_is.span()), confidence=_UNSAID)
    if not_to_be is None:
        return None
    return Want(purpose=Purpose.CANCEL, span=utterance.folded.span(*not_to_be.span()), confidence=_UNSAID)


_PROPOSES = re.compile(
    r"\b(?:(?:ginge|geht|gaebe|gibt|haett\w*|haben|koennt\w*|kann|koennen|waere|passt|passte|lieber"
    r"|stattdessen|dafuer)\b|(?:could|can|may|might|shall) (?:we|i|you|it|he|she)\b"
    r"|(?:how|what) about\b|instead\b|do you have\b|any chance\b"
    r"|would .{1,30}\b(?:work|be ok|be possible|suit))"
)
_BOOKED_AGAIN = re.compile(
    r"\b(?:(?:re-?)?book (?:it|that|me in|one|another|again)\b|(?:a )?new one\b"
    r"|(?:neuen|anderen) (?:termin )?(?:aus|ab|mach|verein|buch)"
    r"|(?:und|dafuer|stattdessen) (?:\w+ ){0,2}(?:neu|wieder) (?:aus|ab|mach|verein|buch|eintrag))"
)
_ONLY_CANCELS = re.compile(r"\b(?:cancel|storn|absag|abgesagt|abzusag|streich|loesch)\w*")


def proposes_another_time(utterance: Utterance, want: Want, said: Collection[Command]) -> bool:
    """ "I can't make it on the eighth, could we do the Saturday after?": moved, and not cancelled.

    Who says "cancel" as well has to say that it is to be booked again.
    """
    if sum(isinstance(one, NameService) for one in said) > 1:
        return False
    times = [
        one.span[0]
        for command in said
        if isinstance(command, GiveTime)
        for one in command.timing.wishes
        if not one.excluded and one.relation != "from"
    ]
    text, start = utterance.folded.text, utterance.fold_span(want.span)[0]
    cancels = _ONLY_CANCELS.search(text)
    proposal = (_BOOKED_AGAIN if cancels else _PROPOSES).search(text, start)
    return proposal is not None and any(utterance.fold_span((at, at))[0] > proposal.start() for at in times)


def speaks_of_their_own(utterance: Utterance) -> bool:
    """Whether an appointment the caller has is spoken of, without a word of what is to become of it."""
    text, phrases = utterance.folded.text, utterance.phrases
    return bool(phrases.own_appointment.search(text)) and not _wants_one(utterance)


def _wants_one(utterance: Utterance) -> bool:
    text, phrases = utterance.folded.text, utterance.phrases
    booking = phrases.purposes[Purpose.BOOK].finditer(text)
    return bool(phrases.new_one.search(text)) or any(not _IS_THE_WORD.fullmatch(one[0]) for one in booking)


def _asks_who_is_there(utterance: Utterance, item: Found, questions: Collection[Ask]) -> bool:
    """ "Does Aylin work on Saturdays?" has the words of "does Saturday work?"."""
    since, until = utterance.folded.span(*item[2])
    about_staff = (ask.span for ask in questions if ask.staff or ask.spoken_of)
    return any(since < end and start < until for start, end in about_staff)


def _found(utterance: Utterance) -> Iterator[Found]:
    text, phrases, situation = utterance.folded.text, utterance.phrases, utterance.situation
    choosing = situation.purpose in (Purpose.BOOK, Purpose.MOVE) and (
        situation.expecting in _CHOOSING_A_TIME or situation.chosen
    )
    for purpose, pattern in phrases.purposes.items():
        for match in pattern.finditer(text):
            if phrases.negation_before.search(text[: match.start()]):
                continue
            if purpose is Purpose.BOOK and _NOT_WANTED.match(text, match.end()):
                continue
            if not choosing or _is_meant_while_choosing(utterance, purpose, match.group()):
                yield match.start(), purpose, match.span()


def _is_meant_while_choosing(utterance: Utterance, purpose: Purpose, said: str) -> bool:
    """ "I can't make that" declines an offer, "können wir das auf drei schieben" asks for another one."""
    if purpose is Purpose.CANCEL:
        return any(word in said for word in _CANCEL_WORDS)
    return purpose is not Purpose.MOVE or bool(
        utterance.phrases.own_appointment.search(utterance.folded.text)
    )
