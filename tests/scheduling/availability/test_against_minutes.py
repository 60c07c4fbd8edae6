"""The engine against the minute model, over random shops."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from tests.scheduling.availability.minute_hours import minute_of
from tests.scheduling.availability.minute_model import MinuteModel
from tests.scheduling.availability.worlds import seeded, with_taken, worlds

from askpro.scheduling.availability import (
    Diary,
    Outline,
    Refused,
    Request,
    Slot,
    Taken,
    Wish,
    check,
    find_slots,
    rules_against,
)
from askpro.scheduling.catalog import Anchor

World = tuple[Diary, Wish]


@seeded
@given(worlds())
def test_exactly_the_starts_of_the_slow_model_are_offered(world: World) -> None:
    diary, wish = world
    window = range(minute_of(wish.window.start), minute_of(wish.window.end))
    offered, model = find_slots(diary, wish).starts(), MinuteModel(diary, wish)
    if model.grid.anchor is Anchor.PACKED:  # Which of the possible starts guides only; see the examples.
        assert all(model.may_begin(start) for start in offered)
    else:
        assert offered == model.starts(window)


@seeded
@given(worlds())
def test_every_offered_slot_can_be_booked_as_offered(world: World) -> None:
    diary, wish = world
    for slot in find_slots(diary, wish)[::5]:
        assert check(diary, Request(wish, slot.start)) == slot


@seeded
@given(worlds())
def test_what_is_told_of_a_slot_is_what_the_slot_is(world: World) -> None:
    diary, wish = world
    slots = find_slots(diary, wish)
    whole = [Outline(slot.start, slot.end, slot.staff_ids, slot.price) for slot in slots]
    assert list(slots.outlines()) == whole


@seeded
@given(worlds())
def test_whatever_is_not_offered_is_refused_with_a_rule(world: World) -> None:
    diary, wish = world
    wish = replace(wish, weekdays=frozenset(), day_parts=())
    offered = set(find_slots(diary, wish).starts())
    on_the_clock = diary.services[wish.service_ids[0]].grid.anchor is Anchor.CLOCK
    for quarter in range(0, 96, 5):
        start = wish.window.start + timedelta(minutes=15 * quarter)
        answer = check(diary, Request(wish, start))
        assert (
            isinstance(answer, Slot) if start in offered else not on_the_clock or isinstance(answer, Refused)
        )
        if isinstance(answer, Refused):
            assert answer.sentence("de") != answer.sentence("en")


@seeded
@given(worlds())
def test_many_starts_at_once_are_refused_for_the_same_reasons_as_one_by_one(world: World) -> None:
    diary, wish = world
    starts = [wish.window.start + timedelta(minutes=85 * step) for step in range(40)]
    starts.extend(slot.start for slot in find_slots(diary, wish)[::9])
    starts.sort()
    answers = [check(diary, Request(wish, start, on_grid=False)) for start in starts]
    one_by_one = [answer.rule if isinstance(answer, Refused) else None for answer in answers]
    assert rules_against(diary, wish, starts) == one_by_one


@seeded
@given(worlds())
def test_what_a_slot_takes_overlaps_nothing_taken_and_not_itself(world: World) -> None:
    diary, wish = world
    before = _rows(diary.taken)
    for slot in find_slots(diary, wish)[::7]:
        claimed = sorted(_rows(Taken.of(slot.claims)))
        for (one, _, end), (other, start, _) in pairwise(claimed):
            assert one != other or end <= start
        for subject, start, end in claimed:
            assert not any(who == subject and begins < end and start < ends for who, begins, ends in before)


@seeded
@given(worlds())
def test_a_booked_slot_is_gone_and_a_cancelled_one_is_back(world: World) -> None:
    diary, wish = world
    for slot in [slot for slot in find_slots(diary, wish) if slot.claims][:3]:
        booked = replace(diary, taken=with_taken(diary, Taken.of(slot.claims)))
        again = check(booked, Request(wish, slot.start))
        assert isinstance(again, Refused) or not set(again.claims) & set(slot.claims)
        cancelled = replace(booked, taken=diary.taken)
        assert check(cancelled, Request(wish, slot.start)) == slot


def _rows(taken: Taken) -> list[tuple[object, int, int]]:
    return [
        (taken.subjects[subject], start, end)
        for subject, start, end in zip(taken.subject, taken.start, taken.end, strict=True)
    ]
