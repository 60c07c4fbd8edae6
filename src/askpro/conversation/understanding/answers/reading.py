"""Read a caller's reply to a question that wants a yes or a no."""

import re
from dataclasses import dataclass
from enum import StrEnum

from .lexicon import LEXICONS, Mark


class AnswerKind(StrEnum):
    """What a reply to a yes-or-no question amounts to."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply, where it was said, whether it was strong, and what the caller added after it."""

    kind: AnswerKind
    span: tuple[int, int]
    emphatic: bool
    rest: str


@dataclass(frozen=True, slots=True)
class _Signal:
    kind: AnswerKind
    first: int
    last: int


WORDS = {
    "Y": AnswerKind.YES,
    "A": AnswerKind.YES,
    "N": AnswerKind.NO,
    "D": AnswerKind.NO,
    "U": AnswerKind.UNSURE,
}
ANYWHERE = re.compile(r"[ADU]X?|I+[SXFGB]+|(?<=[.I])FI|(?<=\.)FX?$")
AT_CLAUSE_START = re.compile(r"[YN]X?|[SXFGB]+")


def read_answer(text: str, language: str) -> Answer | None:
    """What a reply says: yes, no or unsure; None when it is no reply to such a question.

    Of replies that follow each other the last one counts: "nein, das passt" is a yes, "ja, doch nicht" a
    no. What comes after other words is left in `rest`. "passt mir nicht" is a no, "warum nicht" a yes, and a
    question ("passt das um elf?") is no reply.
    """
    lexicon = LEXICONS["de" if language == "de" else "en"]
    marks = lexicon.marks(text)
    signals = _first_group(_signals(marks))
    if not signals:
        return None
    start, end = marks[signals[0].first].start, marks[signals[-1].last].end
    said = text[start:end].lower()
    emphatic = lexicon.strong.search(said) is not None
    return Answer(signals[-1].kind, (start, end), emphatic, text[end:].strip(" ,.;:!?–-"))


def _signals(marks: list[Mark]) -> list[_Signal]:
    sorts = "".join(mark.sort for mark in marks)
    signals: list[_Signal] = []
    position = 0
    while position < len(marks):
        after_signal = bool(signals) and signals[-1].last == position - 1
        found = ANYWHERE.match(sorts, position)
        if found is None and (marks[position].opens_clause or after_signal):
            found = AT_CLAUSE_START.match(sorts, position)
        last = _last(found, marks) if found else position
        kind = _kind(sorts[position : last + 1], marks, position, last) if found else None
        if kind is not None:
            signals.append(_Signal(kind, position, last))
        position = last + 1
    return signals


def _last(found: re.Match[str], marks: list[Mark]) -> int:
    """A denial across a comma belongs to what follows: "ja, nicht zu früh"."""
    last = found.end() - 1
    return (
        last - 1 if found.group()[0] in WORDS and last > found.start() and marks[last].opens_clause else last
    )


def _kind(sorts: str, marks: list[Mark], first: int, last: int) -> AnswerKind | None:
    if marks[last].asks:
        return None
    if sorts[0] in WORDS:
        agreed_then_denied = len(sorts) > 1 and WORDS[sorts[0]] is AnswerKind.YES
        return AnswerKind.NO if agreed_then_denied else WORDS[sorts[0]]
    statement = sorts.lstrip("I")
    if statement == "S" or (statement == "X" and sorts != statement):
        return None
    if sorts[0] in "FS" and _is_question(marks, first, last):
        return None
    denied = statement.count("X") % 2 == 1
    return AnswerKind.NO if denied != ("B" in statement) else AnswerKind.YES


def _is_question(marks: list[Mark], first: int, last: int) -> bool:
    """A verb in front asks ("passt das um elf"), unless it says for whom ("passt mir") or nothing follows."""
    following = marks[last + 1 : last + 2]
    return bool(following) and not following[0].opens_clause and not following[0].softened and first == last


def _first_group(signals: list[_Signal]) -> list[_Signal]:
    group = signals[:1]
    for signal in signals[1:]:
        if signal.first != group[-1].last + 1:
            break
        group.append(signal)
    return group
