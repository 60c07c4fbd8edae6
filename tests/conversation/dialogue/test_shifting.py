"""Earlier or later than what is on the table."""

from __future__ import annotations

from tests.conversation.dialogue.salon import (
    CUT,
    NO,
    SETTING,
    YES,
    after,
    appointment,
    at,
    booked,
    day_and_time,
    found,
    free_of_charge,
    known,
    service,
    slot,
    wants,
)

from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.shifting import shifted
from askpro.conversation.dialogue.situation import situation
from askpro.conversation.tools.acts import FindSlots
from askpro.conversation.tools.wishes import meets
from askpro.conversation.understanding.commands import SayGoodbye, ShiftTime
from askpro.conversation.understanding.shifting import Way

WISH = (wants(), service(CUT), day_and_time(24, 14 * 60))
OFFERS = found(slot(at(24, 13)), slot(at(24, 15)), slot(at(24, 17)), exact=False)


def test_earlier_is_earlier_than_every_offer_and_nearby_first() -> None:
    move = after(known(), WISH, OFFERS, (ShiftTime(way=Way.EARLIER),))
    assert isinstance(move.act, FindSlots)
    near, that_day, days_before = move.act.wishes
    assert [meets(near, at(24, hour)) for hour in (10, 11, 12, 13)] == [False, True, True, False]
    assert [meets(that_day, at(24, hour)) for hour in (9, 12, 13)] == [True, True, False]
    assert [meets(days_before, at(day, 9)) for day in (22, 23, 24)] == [False, True, False]
    assert [wish.rank for wish in move.act.wishes] == [0, 1, 2]


def test_later_is_later_than_every_offer() -> None:
    move = after(known(), WISH, OFFERS, (ShiftTime(way=Way.LATER),))
    assert isinstance(move.act, FindSlots)
    assert not any(meets(wish, at(24, 17)) for wish in move.act.wishes)
    assert meets(move.act.wishes[0], at(24, 18))
    assert meets(move.act.wishes[2], at(25, 9))


def test_no_but_earlier_is_a_new_wish_and_no_refusal() -> None:
    move = after(known(), WISH, OFFERS, (NO, ShiftTime(way=Way.EARLIER)))
    assert isinstance(move.act, FindSlots)


def test_at_the_read_back_it_counts_from_the_time_read_back() -> None:
    move = after(known(), WISH, found(slot(at(24, 14))), (ShiftTime(way=Way.LATER),))
    assert isinstance(move.act, FindSlots)
    assert not meets(move.act.wishes[0], at(24, 14))
    assert meets(move.act.wishes[0], at(24, 14, 15))


def test_with_several_times_told_an_hour_later_counts_from_the_time_wished_for() -> None:
    told = after(known(), WISH, OFFERS)
    assert situation(told.state, SETTING).anchor_time == at(24, 14).time()
    anytime = after(known(), (wants(), service(CUT), day_and_time(24)), OFFERS)
    assert situation(anytime.state, SETTING).anchor_time == at(24, 13).time()


def test_near_midnight_the_windows_stay_within_the_day() -> None:
    early, late = at(24, 0, 30), at(24, 23, 30)
    assert meets(shifted([early], Way.EARLIER, SETTING.now)[0], at(24, 0, 15))
    assert meets(shifted([late], Way.LATER, SETTING.now)[0], at(24, 23, 45))


def test_after_a_booking_an_hour_later_counts_from_it_and_later_moves_it() -> None:
    done = after(known(), WISH, found(slot(at(24, 14))), (YES,), booked(at(24, 14)))
    assert done.state.question is Question.ANYTHING_ELSE
    assert situation(done.state, SETTING).anchor_time == at(24, 14).time()
    move = after(done.state, (ShiftTime(way=Way.LATER),), free_of_charge(appointment(at(24, 14))))
    assert move.state.task is not None
    assert move.state.task.target == booked(at(24, 14)).appointment
    assert isinstance(move.act, FindSlots)
    assert move.act.rejected == (at(24, 14),)


def test_who_declines_and_says_goodbye_is_let_go() -> None:
    move = after(known(), WISH, OFFERS, (NO, SayGoodbye()))
    assert move.hang_up
    assert [line.key for line in move.lines] == ["goodbye"]


def test_who_declines_without_goodbye_is_asked_what_instead() -> None:
    move = after(known(), WISH, OFFERS, (NO,))
    assert not move.hang_up
    assert move.state.question is not Question.CHOICE
