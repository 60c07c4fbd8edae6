"""What was done for a turn whose answer the caller never heard: it is told, and never done again."""

from __future__ import annotations

from askpro.conversation.dialogue.moves import Move, Setting
from askpro.conversation.dialogue.next_move import next_move
from askpro.conversation.dialogue.plan import advance
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.replies import answer_in, brings_content
from askpro.conversation.dialogue.results import told_done
from askpro.conversation.dialogue.series import undone
from askpro.conversation.dialogue.state import Done, State
from askpro.conversation.tools.evidence import Cancelled, SeveralCancelled
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.answers import AnswerKind


def caught_up(before: State, done: tuple[Done, ...], meaning: Meaning, setting: Setting) -> Move:
    """Hear the turn again, knowing what was done unheard: a no undoes it, another time changes it."""
    told = tuple(told_done(each) for each in done)
    known = before.but(
        done=(*before.done, *done), task=None, question=Question.ANYTHING_ELSE, handing_over="", freed=None
    )
    last = done[-1]
    if (
        answer_in(meaning) is AnswerKind.NO
        and not brings_content(meaning)
        and not isinstance(last, Cancelled | SeveralCancelled)
    ):
        undoing = undone(last)
        return advance(known.but(task=undoing), setting).after(*told)
    return next_move(known, meaning, setting).after(*told)
