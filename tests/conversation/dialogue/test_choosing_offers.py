"""Which of the times told the caller takes."""

from __future__ import annotations

from tests.conversation.dialogue.salon import (
    CUT,
    NO,
    YES,
    after,
    at,
    day_and_time,
    found,
    known,
    named,
    service,
    slot,
    stranger,
    wants,
)

from askpro.conversation.dialogue.questions import Question
from askpro.conversation.tools.acts import FindSlots
from askpro.conversation.understanding.commands import Ask, AsLateAsPossible, Choose, LeaveOpen, Topic
from askpro.conversation.understanding.pointing import Direction, Pointing

ASKED = (wants(), service(CUT), day_and_time(24, 10 * 60))
OFFERS = found(slot(at(24, 14)), slot(at(25, 9)), slot(at(25, 16)), exact=False)
EARLIEST = Choose(pointing=Pointing(None, Direction.EARLIER, (20, 30)))


def chosen_after(*events):  # type: ignore[no-untyped-def]
    task = after(known(), ASKED, OFFERS, *events).state.task
    return task.chosen.starts_at if task and task.chosen else None


def test_the_earliest_of_a_day_is_among_the_times_of_that_day() -> None:
    assert chosen_after((EARLIEST,)) == at(24, 14)
    assert chosen_after((EARLIEST, day_and_time(25))) == at(25, 9)


def test_yes_to_several_is_asked_back_once_and_then_takes_the_first() -> None:
    once = after(known(), ASKED, OFFERS, (YES,))
    assert once.state.question is Question.CHOICE
    assert once.state.task is not None and once.state.task.chosen is None
    twice = after(once.state, (YES,))
    assert twice.state.question is Question.READ_BACK
    assert chosen_after((YES,), (YES,)) == at(24, 14)


def lines_after(*events, state=None):  # type: ignore[no-untyped-def]
    return [(line.key, len(line.facts.get("slots", ()))) for line in after(state or known(), *events).lines]


NOISE = ()
UNREADABLE = (ASKED, OFFERS, NOISE)


def test_whoever_is_not_understood_hears_all_the_times_then_one_of_them_then_of_a_person() -> None:
    assert lines_after(*UNREADABLE) == [("not_understood", 0), ("options", 3)]
    assert lines_after(*UNREADABLE, NOISE) == [("not_understood_again", 0), ("hint_choice", 1)]
    assert lines_after(*UNREADABLE, NOISE, NOISE) == [("offer_person", 0)]


def test_yes_to_several_is_asked_back_with_the_times_and_no_apology() -> None:
    assert lines_after(ASKED, OFFERS, (YES,)) == [("options", 3)]


def test_yes_to_the_one_asked_for_alone_takes_it_and_no_leaves_the_others() -> None:
    assert chosen_after(NOISE, NOISE, (YES,)) == at(24, 14)
    left = after(known(), *UNREADABLE, NOISE, (NO,))
    assert left.state.question is Question.CHOICE and left.state.task is not None
    assert [one.starts_at for one in left.lines[-1].facts["slots"]] == [at(25, 9), at(25, 16)]
    assert [line.key for line in left.lines] == ["offer_several"]
    assert chosen_after(NOISE, NOISE, (NO,), (NO,)) is None


def test_one_time_asked_for_alone_stays_so_through_a_question_and_not_through_a_name() -> None:
    price = Ask(topic=Topic.WHO_ARE_YOU)
    assert chosen_after(NOISE, NOISE, (price,), (YES,)) == at(24, 14)
    told = (named("Berger", introduced=True),)
    assert lines_after(*UNREADABLE, NOISE, told, state=stranger()) == [("noted", 0), ("options", 3)]


def test_asked_for_others_than_the_soonest_several_are_looked_for() -> None:
    soonest = after(known(), (wants(), service(CUT)), (LeaveOpen(),), found(slot(at(24, 9)))).state
    others = Choose(pointing=Pointing(None, Direction.NONE, (0, 10)), more=True)
    act = searched_after((others,), state=soonest)
    assert not act.earliest and act.rejected == (at(24, 9),)


def test_no_to_the_last_one_left_turns_everything_down() -> None:
    two = found(slot(at(24, 14)), slot(at(25, 9)), exact=False)
    refused = after(known(), ASKED, two, NOISE, NOISE, (NO,))
    assert refused.lines[-1].key == "offer_one" and refused.state.task is not None
    assert refused.state.task.chosen is None
    assert after(refused.state, (NO,)).state.question is Question.WHEN


def test_a_name_told_meanwhile_is_kept_and_the_times_are_told_again() -> None:
    said = (named("Berger", introduced=True),)
    move = after(stranger(), ASKED, OFFERS, said)
    assert move.state.caller.name == "Berger"
    assert [line.key for line in move.lines] == ["noted", "options"]
    assert lines_after(ASKED, OFFERS, (named("Weber", introduced=True),)) == [("options", 3)]


def test_a_question_of_the_callers_own_leaves_one_offer_a_question_about_it() -> None:
    one = found(slot(at(24, 14)), exact=False)
    assert lines_after(ASKED, one, NOISE) == [("not_understood", 0), ("still_one_offer", 1)]


LATE = (AsLateAsPossible(),)


def searched_after(*events, state=None):  # type: ignore[no-untyped-def]
    act = after(state or known(), *events).act
    assert isinstance(act, FindSlots)
    return act


def test_as_late_as_possible_is_looked_for_on_the_day_that_is_spoken_of() -> None:
    one_day = found(slot(at(24, 9)), slot(at(24, 14)))
    act = searched_after((wants(), service(CUT), day_and_time(24, 540)), one_day, LATE)
    assert act.latest and not act.earliest
    assert [(wish.day.single, wish.time) for wish in act.wishes] == [(at(24, 9).date(), None)]


def test_as_late_as_possible_on_no_day_is_looked_for_on_any() -> None:
    asked = after(known(), (wants(), service(CUT)))
    assert asked.state.question is Question.WHEN
    act = searched_after(LATE, state=asked.state)
    assert act.latest and act.wishes == ()


def test_another_hour_takes_back_as_late_as_possible() -> None:
    late = (wants(), service(CUT), *LATE)
    act = searched_after(late, found(slot(at(24, 18)), slot(at(25, 18))), (day_and_time(25, 600),))
    assert not act.latest


FIRST, SECOND = (Choose(pointing=Pointing(place, None, (0, 10))) for place in (0, 1))
OTHER = Choose(pointing=Pointing(None, Direction.OTHER, (0, 10)))


def test_another_of_those_told_can_be_taken_while_the_name_is_asked_for_and_when_it_is_read_back() -> None:
    asked = after(stranger(), ASKED, OFFERS, (FIRST,))
    assert asked.state.question is Question.NAME
    instead = after(asked.state, (SECOND,)).state
    assert instead.question is Question.NAME and instead.task is not None and instead.task.chosen is not None
    assert instead.task.chosen.starts_at == at(25, 9)
    assert chosen_after((FIRST,), (NO, SECOND)) == at(25, 9)
    assert chosen_after((FIRST,), (NO, OTHER)) != at(25, 9), "of three there is no other one"


def test_the_first_pointed_at_when_it_is_read_back_is_agreed_to() -> None:
    assert after(known(), ASKED, OFFERS, (FIRST,), (FIRST,)).act is not None


def test_whose_the_times_are_is_told_with_them_and_they_are_not_told_twice() -> None:
    lines = lines_after(ASKED, OFFERS, (Ask(topic=Topic.WITH_WHOM),))
    assert lines == [("offered_with", 3), ("which_of_the_offered", 3)]
    assert chosen_after((Ask(topic=Topic.WITH_WHOM),), (SECOND,)) == at(25, 9)
