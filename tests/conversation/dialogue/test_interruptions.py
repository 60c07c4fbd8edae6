"""What comes before everything else, and the way out when nothing is understood."""

from __future__ import annotations

import pytest
from tests.conversation.dialogue.salon import (
    BRANCH,
    CUT,
    MARK,
    NO,
    SETTING,
    YES,
    after,
    at,
    day_and_time,
    found,
    heard,
    known,
    meaning,
    service,
    slot,
    stranger,
    wants,
)

from askpro.conversation.dialogue import Begin, Silence, next_move, say
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import State
from askpro.conversation.tools.acts import ReachPerson, TellHours, TellService
from askpro.conversation.tools.evidence import CallbackPromised, ServiceFacts, WeeklyHours
from askpro.conversation.understanding.commands import (
    Abuse,
    Ask,
    Emergency,
    Repeat,
    StartOver,
    SwitchLanguage,
    Topic,
    Wait,
    WantPerson,
)

PROMISE = CallbackPromised(witness=MARK, by=at(23, 13))


def reading_back() -> State:
    return after(known(), (wants(), service(CUT), day_and_time(24, 600)), found(slot(at(24, 10)))).state


def test_an_emergency_is_sent_to_112_and_nothing_else_is_said() -> None:
    move = heard(reading_back(), Emergency(), YES)
    assert [line.key for line in move.lines] == ["emergency"]
    assert move.no_interruption and move.act is None


def test_three_misunderstandings_lead_to_a_person() -> None:
    state, keys = known(), []
    state = next_move(state, Begin(), SETTING).state
    for _ in range(3):
        move = heard(state)
        state, keys = move.state, [*keys, [line.key for line in move.lines]]
    assert keys == [
        ["not_understood", "still_purpose"],
        ["not_understood_again", "hint_purpose"],
        ["offer_person"],
    ]


def test_a_line_that_is_never_understood_ends() -> None:
    state = next_move(known(), Begin(), SETTING).state
    for _ in range(12):
        move = heard(state)
        state = move.state
        if move.hang_up:
            return
    pytest.fail("the call never ended")


def test_who_keeps_asking_for_a_person_is_not_asked_for_a_time_for_ever() -> None:
    state, told = reading_back().but(callback_promised=True), []
    for _ in range(3):
        move = heard(state, WantPerson())
        told.append([line.key for line in move.lines])
        state, _ = say(move.state, move.lines, SETTING)
    assert told == [
        ["callback_stands", "still_read_back"],
        ["callback_stands", "anything_else"],
        ["callback_stands", "goodbye"],
    ]


def test_wanting_a_person_promises_a_call_back_to_the_number_shown() -> None:
    move = heard(known(), WantPerson())
    assert isinstance(move.act, ReachPerson)
    told = after(move.state, PROMISE)
    assert told.lines[0].facts["callback"] == (PROMISE,)
    assert told.state.question is Question.ANYTHING_ELSE


def test_a_call_back_to_a_withheld_number_needs_one_and_takes_no_for_an_answer() -> None:
    asked = heard(stranger(number_shown=False), WantPerson())
    assert asked.state.question is Question.PHONE
    assert [line.key for line in after(asked.state, (NO,)).lines] == [
        "no_callback_without_number",
        "anything_else",
    ]


def test_a_question_is_answered_and_the_open_one_taken_up_in_other_words() -> None:
    asked = heard(reading_back(), Ask(topic=Topic.PRICE))
    assert asked.act == TellService(service_id=CUT, branch_id=BRANCH)
    facts = ServiceFacts(witness=MARK, service_id=CUT, about="price", price_cents=3800)
    told = after(asked.state, facts)
    assert [line.key for line in told.lines] == ["price", "still_read_back"]
    assert told.state.question is Question.READ_BACK


def test_two_questions_are_both_answered() -> None:
    asked = heard(known(), Ask(topic=Topic.HOURS), Ask(topic=Topic.WHO_ARE_YOU))
    assert asked.act == TellHours(branch_id=BRANCH)
    told = after(asked.state, WeeklyHours(witness=MARK, runs=()))
    assert [line.key for line in told.lines] == ["week", "who_am_i", "anything_else"]


def test_pardon_says_the_same_again() -> None:
    state = reading_back()
    assert heard(state, Repeat()).lines == state.asked


def test_waiting_is_granted() -> None:
    move = heard(reading_back(), Wait())
    assert [line.key for line in move.lines] == ["take_your_time"]
    assert move.state.question is Question.READ_BACK


def test_never_mind_drops_the_errand() -> None:
    move = heard(reading_back(), StartOver())
    assert move.state.task is None
    assert [line.key for line in move.lines] == ["dropped", "anything_else"]


def test_insults_are_met_calmly_and_end_the_call_at_the_third() -> None:
    state = reading_back()
    for expected in ("abuse_calm", "abuse_calm", "abuse_end"):
        move = heard(state, Abuse())
        state = move.state
        assert move.lines[0].key == expected
    assert move.hang_up


def test_silence_is_broken_twice_and_then_the_call_ends() -> None:
    state = reading_back()
    for ends in (False, False, True):
        move = next_move(state, Silence(), SETTING)
        state = move.state
        assert move.hang_up is ends


def test_the_language_follows_the_caller() -> None:
    move = next_move(reading_back(), meaning(SwitchLanguage(language="en"), language="en"), SETTING)
    assert move.state.language == "en"
    assert [line.key for line in move.lines] == ["language_switched", "still_read_back"]


def test_no_call_lasts_for_ever() -> None:
    state = reading_back()
    for _ in range(60):
        move = heard(state, Wait())
        state = move.state
        if move.hang_up:
            return
    pytest.fail("the call never ended")
