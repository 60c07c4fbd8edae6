"""Two questions in one breath: where each of them is, and one beside a known one that nobody foresaw."""

from __future__ import annotations

from collections.abc import Sequence

from askpro.conversation.understanding.commands import Ask, Command
from askpro.conversation.understanding.spans import overlap
from askpro.conversation.understanding.topics import Topic
from askpro.conversation.understanding.utterance import Utterance

_UNFORESEEN = 0.5
"""How sure we are of a question recognised by its form alone."""


def questions_apart(utterance: Utterance) -> list[tuple[int, int]]:
    """Where in the folded text each of two questions in one breath is; last, all of it."""
    text = utterance.folded.text
    joints = list(utterance.phrases.next_question.finditer(text))
    starts, ends = [0, *(joint.end() for joint in joints)], [*(joint.start() for joint in joints), len(text)]
    return [*(zip(starts, ends, strict=True) if joints else ()), (0, len(text))]


def unforeseen_beside(
    utterance: Utterance,
    asked: list[Ask],
    particulars: list[Command],
    questions: Sequence[tuple[int, int]],
) -> list[Ask]:
    """ "Are you open on Saturday, and can I park there?": the other question, nobody foresaw which."""
    beside = []
    for start, end in questions[1:-1] if asked else ():
        span = utterance.folded.span(start, end)
        text = utterance.folded.text[start:end]
        wishes = utterance.phrases.wishes_for_a_time.search(text)
        if wishes or not utterance.phrases.question.search(text):
            continue
        if not any(overlap(span, one.span) for one in (*asked, *particulars)):
            beside.append(Ask(topic=Topic.OTHER, span=span, confidence=_UNFORESEEN))
    return beside
