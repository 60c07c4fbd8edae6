"""Moving, cancelling, hearing about appointments; and who may."""

from __future__ import annotations

from dataclasses import replace

from tests.conversation.dialogue.salon import (
    ANNA,
    BRANCH,
    CALL,
    MARK,
    NO,
    SETTING,
    WEBER,
    YES,
    after,
    appointment,
    at,
    day_and_time,
    found,
    free_of_charge,
    heard,
    id_of,
    known,
    named,
    slot,
    stranger,
    upcoming,
    wants,
)

from askpro.conversation.dialogue import Caller, State
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.say import say
from askpro.conversation.dialogue.state import Errand, Task
from askpro.conversation.tools.acts import AskTerms, Cancel, FindSlots, Identify, LoadUpcoming, MoveTo
from askpro.conversation.tools.evidence import Identified, KnownCustomer, LookedFor
from askpro.conversation.understanding.commands import Ask, Forgot, GiveTime, Purpose, Topic
from askpro.conversation.understanding.when import NoSuchDay, Timing

TUESDAY_AT_ELEVEN = appointment(at(24, 11))
THURSDAY_AT_NINE = appointment(at(26, 9))
TUESDAY_FREE, THURSDAY_FREE = free_of_charge(TUESDAY_AT_ELEVEN), free_of_charge(THURSDAY_AT_NINE)


def test_a_known_caller_with_one_appointment_cancels_it_with_one_yes() -> None:
    move = heard(known(), wants(Purpose.CANCEL))
    assert move.act == LoadUpcoming(customer_id=WEBER)
    move = after(move.state, upcoming(TUESDAY_AT_ELEVEN))
    assert move.act == AskTerms(appointment=TUESDAY_AT_ELEVEN, change="cancel")
    move = after(move.state, TUESDAY_FREE)
    assert move.state.question is Question.CANCEL_CHECK
    assert after(move.state, (YES,)).act == Cancel(appointment=TUESDAY_AT_ELEVEN)


def test_no_keeps_the_appointment() -> None:
    check = after(known(), (wants(Purpose.CANCEL),), upcoming(TUESDAY_AT_ELEVEN), TUESDAY_FREE)
    move = after(check.state, (NO,))
    assert [line.key for line in move.lines] == ["appointment_kept", "anything_else"]


def test_of_several_the_one_spoken_of_is_meant() -> None:
    move = after(
        known(),
        (wants(Purpose.CANCEL), day_and_time(26)),
        upcoming(TUESDAY_AT_ELEVEN, THURSDAY_AT_NINE),
        THURSDAY_FREE,
    )
    assert move.state.question is Question.CANCEL_CHECK
    assert move.lines[-1].facts["appointment"] == (THURSDAY_AT_NINE,)


def test_of_several_without_a_hint_is_asked_which() -> None:
    move = after(known(), (wants(Purpose.CANCEL),), upcoming(TUESDAY_AT_ELEVEN, THURSDAY_AT_NINE))
    assert move.state.question is Question.WHICH
    move = after(move.state, (day_and_time(24),), TUESDAY_FREE)
    assert move.lines[-1].facts["appointment"] == (TUESDAY_AT_ELEVEN,)


def test_a_single_appointment_on_another_day_is_named_before_it_is_touched() -> None:
    move = after(known(), (wants(Purpose.CANCEL), day_and_time(27)), upcoming(TUESDAY_AT_ELEVEN))
    assert move.state.question is Question.MOVE_CHECK
    assert after(move.state, (YES,), TUESDAY_FREE).state.question is Question.CANCEL_CHECK


def test_an_appointment_to_be_moved_may_lie_behind() -> None:
    move = after(known(), (wants(Purpose.MOVE), day_and_time(22)), upcoming(TUESDAY_AT_ELEVEN))
    assert [line.key for line in move.lines] == ["nothing_then", "is_it_this"]


def test_a_date_there_is_not_is_asked_for_before_an_appointment_is_cancelled() -> None:
    said = GiveTime(timing=Timing(no_such_day=NoSuchDay(31, 11)))
    move = after(known(), (wants(Purpose.CANCEL), said))
    assert [line.key for line in move.lines] == ["no_such_day"]
    assert move.state.question is Question.WHICH_TIME


def test_from_eleven_to_two_on_the_same_day() -> None:
    (old,), (new,) = day_and_time(None, 660).timing.wishes, day_and_time(None, 840).timing.wishes
    said = GiveTime(timing=Timing(wishes=(replace(old, relation="from"), replace(new, relation="to"))))
    move = after(known(), (wants(Purpose.MOVE), said), upcoming(TUESDAY_AT_ELEVEN), TUESDAY_FREE)
    assert isinstance(move.act, FindSlots)
    assert move.act.moving == TUESDAY_AT_ELEVEN.appointment_id
    assert move.act.wishes[0].day == day_and_time(24).timing.wishes[0].day
    move = after(move.state, found(slot(at(24, 14))), (YES,))
    assert move.act == MoveTo(appointment=TUESDAY_AT_ELEVEN, slot=slot(at(24, 14)))


def test_old_and_new_day_in_one_sentence_are_told_apart_by_the_book() -> None:
    wishes = (*day_and_time(24).timing.wishes, *day_and_time(26, 840).timing.wishes)
    said = GiveTime(timing=Timing(wishes=wishes))
    both = upcoming(TUESDAY_AT_ELEVEN, THURSDAY_AT_NINE)
    move = after(known(), (wants(Purpose.MOVE), said), both, TUESDAY_FREE)
    assert isinstance(move.act, FindSlots)
    assert move.act.moving == TUESDAY_AT_ELEVEN.appointment_id


def test_the_day_alone_keeps_the_old_time_in_mind() -> None:
    asked = after(known(), (wants(Purpose.MOVE),), upcoming(TUESDAY_AT_ELEVEN), TUESDAY_FREE)
    move = after(asked.state, (day_and_time(26),))
    assert isinstance(move.act, FindSlots)
    (wish,) = move.act.wishes
    assert wish.time is not None and wish.time.point == 660 and wish.approximate


def test_a_withheld_number_proves_itself_by_name_and_appointment_time() -> None:
    move = heard(stranger(number_shown=False), wants(Purpose.CANCEL))
    assert move.state.question is Question.NAME
    move = after(move.state, (named("Weber"),))
    assert move.state.question is Question.WHICH_TIME
    move = after(move.state, (day_and_time(24),))
    assert move.state.question is Question.WHICH_TIME, "a day alone could be guessed"
    move = after(move.state, (day_and_time(None, 660),))
    assert isinstance(move.act, Identify)
    proven = Identified(witness=MARK, customer=ANNA, upcoming=upcoming(TUESDAY_AT_ELEVEN))
    assert after(move.state, proven, TUESDAY_FREE).state.question is Question.CANCEL_CHECK


def test_an_unproven_caller_hears_nothing_and_is_called_back() -> None:
    said = (wants(Purpose.MOVE), named("Weber", introduced=True))
    move = after(stranger(False), said, (day_and_time(24, 660),), Identified(witness=MARK))
    assert all(not line.facts for line in move.lines)
    assert move.state.question is Question.NAME
    move = after(move.state, (named("Weber"),), (day_and_time(25, 660),), Identified(witness=MARK))
    assert move.state.question is Question.PERSON_OFFER


def test_what_was_looked_for_is_said_and_nothing_of_what_is_booked() -> None:
    said = (wants(Purpose.CANCEL), named("Weber", introduced=True))
    nothing = Identified(witness=MARK, looked_for=LookedFor(witness=MARK, starts_at=at(24, 11)))
    move = after(stranger(False), said, (day_and_time(24, 660),), nothing)
    assert [line.key for line in move.lines] == ["identity_not_found_then", "ask_name_or_time"]
    spoken = " ".join(say(move.state, move.lines, SETTING)[1])
    assert "Unter Weber finde ich morgen, Dienstag, um 11 Uhr leider keinen Termin." in spoken


def test_the_name_of_a_customer_is_not_said_to_whoever_has_not_proven_to_be_it() -> None:
    asked = State(call_id=CALL, branch_id=BRANCH, task=Task(errand=Errand.CANCEL), caller=known().caller)
    nothing = Identified(witness=MARK, looked_for=LookedFor(witness=MARK, starts_at=at(24, 11)))
    assert after(asked, nothing).lines[0].key == "identity_not_found"


def test_a_time_too_wide_to_be_looked_through_is_asked_for_more_precisely() -> None:
    said = (wants(Purpose.CANCEL), named("Weber", introduced=True))
    wide = Identified(witness=MARK, too_wide=True)
    move = after(stranger(False), said, (day_and_time(24, 660),), wide)
    assert [line.key for line in move.lines] == ["identity_too_wide", "ask_which_time"]
    assert move.state.question is Question.WHICH_TIME
    assert move.state.caller.identity_failures == 0


def test_who_cannot_say_when_the_appointment_is_gets_a_call_back() -> None:
    asked = after(stranger(False), (wants(Purpose.CANCEL),), (named("Weber"),))
    move = after(asked.state, (Forgot(),))
    assert [line.key for line in move.lines] == ["identity_unproven", "offer_person"]


def test_several_customers_of_one_number_are_told_apart_by_name() -> None:
    jonas = KnownCustomer(witness=MARK, customer_id=id_of("Jonas"), name="Jonas Weber")
    shared = known().but(caller=Caller(number_shown=True, customers=(ANNA, jonas)))
    move = heard(shared, wants(Purpose.CANCEL))
    assert move.state.question is Question.NAME
    move = after(move.state, (named("Jonas"),))
    assert move.act == LoadUpcoming(customer_id=jonas.customer_id)


def test_when_is_my_appointment_is_told_to_a_known_caller_only() -> None:
    question = Ask(topic=Topic.MY_APPOINTMENT)
    told = after(known(), (question,), upcoming(TUESDAY_AT_ELEVEN))
    assert told.lines[0].facts["appointments"] == (TUESDAY_AT_ELEVEN,)
    assert heard(stranger(), question).state.question is Question.NAME


def test_without_any_appointment_a_new_one_is_offered() -> None:
    move = after(known(), (wants(Purpose.CANCEL),), upcoming())
    assert [line.key for line in move.lines] == ["no_appointment", "offer_booking"]
