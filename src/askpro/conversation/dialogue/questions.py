"""The questions the receptionist can have open, and what an answer to each looks like."""

from __future__ import annotations

from enum import StrEnum

from askpro.conversation.understanding.context import Expecting


class Question(StrEnum):
    """What the caller has been asked last; it decides how "yes", "the second" or "Weber" is taken."""

    PURPOSE = "purpose"
    SERVICE = "service"
    STAFF = "staff"
    WHEN = "when"
    CHOICE = "choice"
    RHYTHM = "rhythm"
    COUNT = "count"
    NAME = "name"
    PHONE = "phone"
    READ_BACK = "read_back"
    SERIES_CHECK = "series_check"
    WHICH = "which"
    WHICH_TIME = "which_time"
    MOVE_CHECK = "move_check"
    CANCEL_CHECK = "cancel_check"
    SEVERAL_CHECK = "several_check"
    BRANCH_OFFER = "branch_offer"
    WAITING_OFFER = "waiting_offer"
    FREED = "freed"
    PERSON_OFFER = "person_offer"
    ANYTHING_ELSE = "anything_else"
    NOTHING = "nothing"


EXPECTING: dict[Question, Expecting] = {
    Question.PURPOSE: "purpose",
    Question.SERVICE: "service",
    Question.STAFF: "staff",
    Question.WHEN: "when",
    Question.CHOICE: "choice",
    Question.RHYTHM: "rhythm",
    Question.COUNT: "count",
    Question.NAME: "name",
    Question.PHONE: "phone",
    Question.READ_BACK: "confirmation",
    Question.SERIES_CHECK: "confirmation",
    Question.WHICH: "which_appointment",
    Question.WHICH_TIME: "when",
    Question.MOVE_CHECK: "confirmation",
    Question.CANCEL_CHECK: "confirmation",
    Question.SEVERAL_CHECK: "confirmation",
    Question.BRANCH_OFFER: "offer",
    Question.WAITING_OFFER: "offer",
    Question.FREED: "confirmation",
    Question.PERSON_OFFER: "offer",
    Question.ANYTHING_ELSE: "anything_else",
    Question.NOTHING: "nothing",
}
