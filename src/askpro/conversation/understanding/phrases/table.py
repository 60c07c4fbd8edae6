"""The form of a phrase table: for every meaning the patterns that carry it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields

from askpro.conversation.understanding.topics import Purpose, Topic


def anywhere(*patterns: str) -> re.Pattern[str]:
    """One pattern out of several, on folded text, on word borders."""
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b")


def any_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """What is found wherever one of these is, to look for none of them where it is not."""
    return re.compile("|".join(_NAMED_GROUP.sub("(?:", pattern.pattern) for pattern in patterns))


ONE_TO_TWELVE = {
    "de": "eins|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf",
    "en": "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
}
"""The numbers of the clock in words, for a pattern on folded text."""

_NAMED_GROUP = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Phrases:
    """All patterns of a language. They run on text that is lower-case and without diacritics."""

    purposes: dict[Purpose, re.Pattern[str]]
    taken_back: re.Pattern[str]
    """How what was just booked is cancelled, without a word of which it is."""
    topics: dict[Topic, re.Pattern[str]]
    person: re.Pattern[str]
    complaint: re.Pattern[str]
    """What was done badly; somebody has to hear of it."""
    emergency: re.Pattern[str]
    not_yesterday: re.Pattern[str]
    """What happened yesterday, and is no wish for it."""
    late: re.Pattern[str]
    """The caller will not be there in time."""
    no_emergency: re.Pattern[str]
    question: re.Pattern[str]
    """The form of a question, whatever it is about."""
    next_question: re.Pattern[str]
    """What joins a question to one that is asked in the same breath."""
    wishes_for_a_time: re.Pattern[str]
    """What makes a question one for an appointment."""
    need: re.Pattern[str]
    """How a question begins about what callers must or may do, bring or know: it asks for no appointment."""
    whether_sold: re.Pattern[str]
    """Asks for a thing by its name, and not for all there is."""
    a_child: str
    """The word for one in `who_hints`."""
    follow_on: re.Pattern[str]
    """How a question begins that leaves out what it is about: it is what was asked before."""
    repeat: re.Pattern[str]
    recall: re.Pattern[str]
    """Asks for the time that was told or agreed on."""
    refuse: re.Pattern[str]
    reluctant: re.Pattern[str]
    """Asked for a name or a number, what says in other words that it will not be told."""
    forgot: re.Pattern[str]
    goodbye: re.Pattern[str]
    thank: re.Pattern[str]
    greet: re.Pattern[str]
    abuse: re.Pattern[str]
    wait: re.Pattern[str]
    start_over: re.Pattern[str]
    correct: re.Pattern[str]
    negation_before: re.Pattern[str]
    people: re.Pattern[str]
    so_many: re.Pattern[str]
    """A bare number: of people, where it cannot be the hour."""
    alone: re.Pattern[str]
    """Of several that were spoken of only one comes."""
    which_company: re.Pattern[str]
    """Asked at the beginning: whose number is this?"""
    relation: re.Pattern[str]
    myself: re.Pattern[str]
    i_or_they: re.Pattern[str]
    """Who is spoken of by one word: `me` for the caller, `them` for somebody else."""
    for_myself: re.Pattern[str]
    """What is said with it is the caller's own."""
    one_of_them: re.Pattern[str]
    """Somebody, or so many of a kind, where several are told one after another."""
    comes_too: re.Pattern[str]
    """Somebody wants the same as whoever was spoken of: "mein Sohn bräuchte auch einen"."""
    come_with: re.Pattern[str]
    """What stands before those the caller comes with: "I'd bring two friends"."""
    next_of_them: re.Pattern[str]
    """What stands between two of them."""
    kinds: dict[str, tuple[str, str]]
    """A kind of people: what one of them is called, and one of the caller's own."""
    children: frozenset[str]
    """Who is brought for an appointment of their own, and not beside the caller's."""
    brought: frozenset[str]
    """Animals and vehicles: who comes with them is none of the party."""
    anybody: re.Pattern[str]
    nobody_special: re.Pattern[str]
    """Asked who it should be, any word for everybody, somebody or nobody will do."""
    leave_open: re.Pattern[str]
    """The caller leaves the choice to us, whatever it is about."""
    ask_for_offers: re.Pattern[str]
    """Asked for a time, the caller wants to hear what there is."""
    asks_what_is_free: re.Pattern[str]
    """With times told, the caller names a day and wants to hear all there is on it."""
    asks_what_there_is: re.Pattern[str]
    """The same with no day named: "what have you got?"."""
    satisfied: re.Pattern[str]
    """Asked what else, the caller has all that was wanted."""
    keep: re.Pattern[str]
    """Asked whether to cancel, the caller wants the appointment after all."""
    calls_again: re.Pattern[str]
    """The caller will call, and does not want to be called."""
    own_appointment: re.Pattern[str]
    there_is: re.Pattern[str]
    """An appointment that exists is spoken of."""
    not_to_be: re.Pattern[str]
    """What is said of an appointment that will not be kept."""
    new_one: re.Pattern[str]
    one_more: re.Pattern[str]
    """Another of what was just booked, without a word for it."""
    errand_words: re.Pattern[str]
    """What is to be done with an appointment; never a service, however it sounds."""
    at_work: re.Pattern[str]
    """Asks when somebody is there, where it is a person that is named."""
    spoken_of: re.Pattern[str]
    """ "With her": by whoever was spoken of last."""
    third_person: re.Pattern[str]
    """Where it is asked when somebody is there: whoever was spoken of last."""
    until_when: re.Pattern[str]
    """Asks when somebody begins or ends, on the day spoken of."""
    any_time: re.Pattern[str]
    """Whenever it suits us."""
    staff_before: re.Pattern[str]
    staff_required: re.Pattern[str]
    staff_not: re.Pattern[str]
    adds: re.Pattern[str]
    besides: re.Pattern[str]
    """Beside what is agreed: "noch einen Bart dazu"."""
    asked_for: re.Pattern[str]
    switch: dict[str, re.Pattern[str]]
    numbers: dict[str, int]
    who_hints: dict[str, tuple[str, ...]]
    """What a person spoken of says about the service: a husband wants the one for men."""
    marks: frozenset[str]
    """Small words that only this language has; they tell the language of an utterance."""

    def sources(self) -> str:
        """All patterns as they are written, and the words that are looked up."""
        values = [getattr(self, field.name) for field in fields(self)]
        patterns = [
            each for value in values for each in (value.values() if isinstance(value, dict) else [value])
        ]
        written = [each.pattern for each in patterns if isinstance(each, re.Pattern)]
        return "\n".join([*written, *self.who_hints, *self.numbers, *self.kinds])
