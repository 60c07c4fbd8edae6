"""Booking: slots from the first sentence, nothing asked twice, read-back before anything is booked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.conversation.dialogue.salon import (
    ANNA,
    COLOUR,
    CUT,
    MIRA,
    NO,
    TOM,
    WEBER,
    YES,
    after,
    appointment,
    at,
    booked,
    day_and_time,
    found,
    free_of_charge,
    heard,
    known,
    named,
    service,
    slot,
    stranger,
    wants,
)

from askpro.conversation.dialogue.questions import Question
from askpro.conversation.tools.acts import Book, FindSlots
from askpro.conversation.tools.evidence import Refused
from askpro.conversation.understanding.commands import (
    BookFor,
    Choose,
    Command,
    GiveTime,
    NameStaff,
    SayGoodbye,
)
from askpro.conversation.understanding.pointing import Pointing
from askpro.conversation.understanding.when import Contradiction, DayRange, NoSuchDay, TimeRange, Timing, Wish

TEN = 10 * 60
WISH = (service(CUT), day_and_time(24, TEN))


def test_one_sentence_with_everything_is_searched_at_once() -> None:
    move = heard(known(), wants(), *WISH)
    assert isinstance(move.act, FindSlots)
    assert move.act.services == (CUT,)
    assert move.lines == ()


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ((wants(),), Question.SERVICE),
        ((service(CUT),), Question.WHEN),
        ((day_and_time(24, TEN),), Question.SERVICE),
        ((service(CUT, COLOUR),), Question.SERVICE),
        ((service(unknown=True, said="Massage"), wants()), None),
    ],
)
def test_only_what_is_missing_is_asked(said: tuple[Command, ...], asked: Question | None) -> None:
    move = heard(known(), *said)
    assert move.state.question is (asked or Question.PURPOSE)
    assert (move.act is None) == (asked is not None)


def test_the_exact_wish_is_read_back_with_the_name_the_number_tells() -> None:
    move = after(known(), (wants(), *WISH), found(slot(at(24, 10))))
    assert move.state.question is Question.READ_BACK
    assert move.lines[-1].facts["slot"] == (slot(at(24, 10)),)
    assert move.lines[-1].words["name"].text == ANNA.name


def test_a_known_customer_books_in_three_turns() -> None:
    move = after(known(), (wants(), *WISH), found(slot(at(24, 10))), (YES,))
    assert move.act == Book(slot=slot(at(24, 10)), customer_id=WEBER)
    move = after(move.state, booked(at(24, 10)))
    assert move.state.question is Question.ANYTHING_ELSE
    assert heard(move.state, NO).hang_up


def test_a_new_customer_is_asked_for_the_name_alone() -> None:
    move = after(stranger(), (wants(), *WISH), found(slot(at(24, 10))))
    assert move.state.question is Question.NAME
    move = after(move.state, (named("Kaya"),))
    assert move.state.question is Question.READ_BACK
    assert after(move.state, (YES,)).act == Book(slot=slot(at(24, 10)), name="Kaya")


def test_a_withheld_number_is_asked_for_and_a_refusal_respected() -> None:
    move = after(stranger(number_shown=False), (wants(), *WISH), found(slot(at(24, 10))), (named("Kaya"),))
    assert move.state.question is Question.PHONE
    assert after(move.state, (NO,)).state.question is Question.READ_BACK


def test_an_offer_is_chosen_by_pointing_or_by_its_time() -> None:
    offers = found(slot(at(24, 9)), slot(at(24, 11)), slot(at(24, 15)))
    offered = after(known(), (wants(), service(CUT), day_and_time(24)), offers)
    assert offered.state.question is Question.CHOICE
    for reply in (Choose(pointing=Pointing(1, None, (0, 0))), day_and_time(None, 11 * 60)):
        chosen = after(offered.state, (reply,))
        assert chosen.act is None
        assert chosen.lines[-1].facts["slot"] == (slot(at(24, 11)),)


def test_another_time_than_the_offers_is_searched_on_the_same_day() -> None:
    offers = found(slot(at(24, 9)), slot(at(24, 11)))
    move = after(known(), (wants(), service(CUT), day_and_time(24)), offers, (day_and_time(None, 17 * 60),))
    assert isinstance(move.act, FindSlots)
    (wish,) = move.act.wishes
    assert wish.day == DayRange(date(2026, 11, 24), date(2026, 11, 25))
    assert wish.time is not None and wish.time.point == 17 * 60


def test_no_to_all_offers_asks_for_another_time_and_does_not_offer_them_again() -> None:
    offers = found(slot(at(24, 9)), slot(at(24, 11)))
    declined = after(known(), (wants(), service(CUT), day_and_time(24)), offers, (NO,))
    assert declined.state.question is Question.WHEN
    move = after(declined.state, (day_and_time(25),))
    assert isinstance(move.act, FindSlots)


def test_a_correction_of_the_read_back_replaces_and_searches_again() -> None:
    read_back = after(known(), (wants(), *WISH), found(slot(at(24, 10))))
    move = after(read_back.state, (NO, day_and_time(None, 15 * 60)))
    assert isinstance(move.act, FindSlots)
    assert move.act.wishes[0].time is not None and move.act.wishes[0].time.point == 15 * 60
    assert move.state.task is not None and not move.state.task.agreed


def test_repeating_the_time_of_the_read_back_is_a_yes() -> None:
    read_back = after(known(), (wants(), *WISH), found(slot(at(24, 10))))
    assert isinstance(after(read_back.state, (day_and_time(None, TEN),)).act, Book)


def test_a_corrected_name_is_read_back_again_without_a_new_search() -> None:
    read_back = after(stranger(), (wants(), *WISH), found(slot(at(24, 10))), (named("Weber"),))
    move = after(read_back.state, (NO, named("Veber")))
    assert move.state.question is Question.READ_BACK
    assert move.lines[-1].words["name"].text == "Veber"


def test_a_weekday_that_does_not_fit_its_date_is_asked_about() -> None:
    clash = GiveTime(timing=Timing(contradiction=Contradiction(1, date(2026, 11, 25), "Dienstag, der 25.")))
    move = heard(known(), service(CUT), clash)
    assert move.state.question is Question.WHEN
    assert [line.key for line in move.lines] == ["day_contradicts"]


def test_a_date_that_does_not_exist_is_told_so_and_the_time_is_kept() -> None:
    ten = Wish(time=TimeRange(TEN, TEN))
    said = GiveTime(timing=Timing(wishes=(ten,), no_such_day=NoSuchDay(31, 2)))
    move = heard(known(), service(CUT), said)
    assert move.state.question is Question.WHEN
    assert [line.key for line in move.lines] == ["no_such_day"]
    assert move.lines[0].words["day"].no_such_day == NoSuchDay(31, 2)
    corrected = after(move.state, (day_and_time(24),))
    assert isinstance(corrected.act, FindSlots)
    assert corrected.act.wishes[0].time == ten.time


def test_somebody_who_does_not_work_here_is_never_replaced_silently() -> None:
    move = heard(known(), *WISH, NameStaff(unknown=True, said="Kevin"))
    assert [line.key for line in move.lines] == ["staff_unknown"]
    assert move.state.question is Question.STAFF


def test_a_wish_for_somebody_goes_into_the_search() -> None:
    move = heard(known(), *WISH, NameStaff(candidates=(TOM,), required=True))
    assert isinstance(move.act, FindSlots)
    assert (move.act.staff_id, move.act.staff_required) == (TOM, True)


def test_a_slot_lost_at_the_last_moment_is_told_and_searched_again() -> None:
    lost = after(
        known(), (wants(), *WISH), found(slot(at(24, 10))), (YES,), Refused(witness="x", rule="slot_taken")
    )
    assert [line.key for line in lost.lines] == ["just_taken"]
    assert isinstance(lost.act, FindSlots)
    assert lost.act.rejected == (at(24, 10),)
    assert lost.state.done == ()


def test_a_database_that_is_away_never_sounds_like_a_booking() -> None:
    move = after(
        known(), (wants(), *WISH), found(slot(at(24, 10))), (YES,), Refused(witness="x", rule="unavailable")
    )
    assert [line.key for line in move.lines] == ["technical_trouble", "offer_person"]


def test_two_people_get_two_appointments() -> None:
    move = after(
        known(), (wants(), *WISH, BookFor(people=2)), found(slot(at(24, 10))), (YES,), booked(at(24, 10))
    )
    assert [line.key for line in move.lines] == ["booked", "next_of_party"]
    assert isinstance(move.act, FindSlots)
    assert move.act.beside == booked(at(24, 10)).appointment


def test_for_somebody_else_says_so_in_the_read_back() -> None:
    move = after(known(), (wants(), *WISH, BookFor(relation="Tochter")), found(slot(at(24, 10))))
    assert move.lines[-1].key == "read_back_for"
    assert after(move.state, (YES,)).act == Book(slot=slot(at(24, 10)), customer_id=WEBER, for_whom="Tochter")


def test_a_time_after_the_booking_moves_it() -> None:
    done = after(known(), (wants(), *WISH), found(slot(at(24, 10))), (YES,), booked(at(24, 10)))
    change = free_of_charge(appointment(at(24, 10)))
    move = after(done.state, (day_and_time(None, 15 * 60),), change)
    assert isinstance(move.act, FindSlots)
    assert move.act.moving == booked(at(24, 10)).appointment.appointment_id


def test_yes_and_goodbye_in_one_breath_books_and_hangs_up() -> None:
    move = after(known(), (wants(), *WISH), found(slot(at(24, 10))), (YES, SayGoodbye()), booked(at(24, 10)))
    assert [line.key for line in move.lines] == ["booked", "goodbye_after_booking"]
    assert move.hang_up


def test_the_second_wish_is_told_to_be_the_second() -> None:
    wishes = (
        replace(day_and_time(24, 9 * 60).timing.wishes[0], rank=0),
        replace(day_and_time(24, 15 * 60).timing.wishes[0], rank=1),
    )
    move = heard(known(), service(CUT), GiveTime(timing=Timing(wishes=wishes)))
    assert isinstance(move.act, FindSlots)
    assert [wish.rank for wish in move.act.wishes] == [0, 1]


def test_not_on_monday_keeps_the_rest_of_the_wish() -> None:
    excluded = GiveTime(timing=Timing(wishes=(Wish(weekdays=frozenset({0}), excluded=True),)))
    asked = heard(known(), service(CUT), excluded)
    assert asked.state.question is Question.WHEN
    move = after(asked.state, (day_and_time(None, TEN),))
    assert isinstance(move.act, FindSlots)
    assert any(wish.excluded for wish in move.act.wishes)


def test_staff_can_choose_among_the_offers() -> None:
    offers = found(slot(at(24, 9), MIRA), slot(at(24, 9), TOM), exact=False)
    offered = after(known(), (wants(), service(CUT), day_and_time(24)), offers)
    chosen = after(offered.state, (NameStaff(candidates=(TOM,)),))
    assert chosen.state.task is not None and chosen.state.task.chosen == slot(at(24, 9), TOM)


def test_whoever_says_yes_to_a_choice_hears_it_again() -> None:
    put = after(known(), (wants(), service(CUT, COLOUR)))
    again = after(put.state, (YES,))
    assert again.lines[-1] == put.lines[-1], "with what there is to choose from, in other words"
