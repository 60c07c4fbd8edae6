"""What the examples of the booking rules leave out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from tests.scheduling.availability.shop import Shop, id_of

from askpro.scheduling.availability import Refused, Request, Rule, SubjectKind, check, class_id, find_slots
from askpro.scheduling.catalog import Anchor, Grid, Phase, Price, Service, Staffing


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_a_sentence_in_german_and_in_english(rule: Rule) -> None:
    refused = Refused(rule)
    assert refused.sentence("de").endswith(".") and refused.sentence("en").endswith(".")
    assert refused.sentence("de") != refused.sentence("en") == refused.sentence("fr")


def test_a_slot_says_what_it_takes_with_its_buffers() -> None:
    shop = Shop().sells(
        "cut", Phase(30, resources=("chair",)), buffer_before_minutes=5, buffer_after_minutes=10
    )
    shop = shop.has("chair").employs("Mira")
    slot = shop.slots("cut", "2027-03-01")[0]
    assert {claim.subject.kind for claim in slot.claims} == {SubjectKind.STAFF, SubjectKind.RESOURCE}
    assert {claim.period.start for claim in slot.claims} == {slot.start - timedelta(minutes=5)}
    assert {claim.period.end for claim in slot.claims} == {slot.end + timedelta(minutes=10)}


def test_a_gap_is_not_claimed() -> None:
    shop = Shop().sells("perm", Phase(50), Phase(15, False), Phase(5)).employs("Mira")
    slot = shop.slots("perm", "2027-03-01")[0]
    assert [claim.period.duration for claim in slot.claims] == [timedelta(minutes=50), timedelta(minutes=5)]


def test_least_recently_booked_decides_among_equals() -> None:
    shop = Shop().employs("Mira").employs("Jonas")
    shop.last_booked = {id_of("Mira"): shop.now, id_of("Jonas"): shop.now - timedelta(days=1)}
    assert shop.ask("cut", "2027-03-01 09:00") == "Jonas until 09:30"
    shop.last_booked[id_of("Jonas")] = shop.now + timedelta(days=1)
    assert shop.ask("cut", "2027-03-01 09:00") == "Mira until 09:30"


def test_preferences_are_taken_in_their_order() -> None:
    shop = Shop().employs("Mira").employs("Jonas").employs("Ada").takes("Ada", "2027-03-01 09:00-10:00")
    assert shop.ask("cut", "2027-03-01 09:00", preferred="Ada Jonas") == "Jonas until 09:30"
    assert shop.ask("cut", "2027-03-01 10:00", preferred="Ada Jonas") == "Ada until 10:30"


def test_insisting_on_somebody_who_is_always_there_leaves_the_others_open() -> None:
    shop = Shop().sells("consult", 60, staffing=Staffing(frozenset({id_of("Mira")}), others=1))
    shop.employs("Mira").employs("Jonas").employs("Ada")
    for only in ("Mira", "Jonas", "Mira Jonas"):
        assert "Mira" in shop.ask("consult", "2027-03-01 09:00", only=only)
    assert shop.ask("consult", "2027-03-01 09:00", only="Ada") == "Mira and Ada until 10:00"


def test_everybody_gets_a_share_of_the_day() -> None:
    shop = Shop().employs("Mira").employs("Jonas").employs("Ada")
    for hour in (9, 10, 11, 12, 13, 14):
        shop.books(shop.answer("cut", f"2027-03-01 {hour:02}:00"))
    shares = [
        sum(name in each.staff_ids for each in shop.booked) for name in map(id_of, ("Mira", "Jonas", "Ada"))
    ]
    assert shares == [2, 2, 2]


def test_an_attendee_of_a_class_without_staff_claim_takes_it_again() -> None:
    shop = Shop().sells("yoga", 60, seats=3).employs("Mira")
    first = shop.answer("yoga", "2027-03-01 09:00")
    assert not isinstance(first, Refused)
    shop.claims = [claim for claim in first.claims if claim.subject.kind is SubjectKind.SEAT]
    second = shop.answer("yoga", "2027-03-01 09:00")
    assert not isinstance(second, Refused)
    assert {claim.subject for claim in second.claims} == {
        (SubjectKind.SEAT, class_id(id_of("yoga"), id_of("Mira")), 1),
        (SubjectKind.STAFF, id_of("Mira"), 0),
    }


def test_a_class_beside_the_grid_is_joined_but_no_other_begins_there() -> None:
    shop = Shop().sells("yoga", 60, seats=2).employs("Mira").employs("Ada")
    for _ in range(2):
        shop.books(shop.answer("yoga", "2027-03-01 09:20", on_grid=False))
    first = shop.booked[0].staff_ids[0]
    shop.claims.pop(next(n for n, each in enumerate(shop.claims) if each.subject.unit == 1))
    assert shop.ask("yoga", "2027-03-01 09:20") != "class_full"
    shop.books(shop.answer("yoga", "2027-03-01 09:20"))
    assert {each.staff_ids[0] for each in shop.booked} == {first}
    assert shop.ask("yoga", "2027-03-01 09:20") == "class_full"
    assert "09:20" not in shop.times("yoga", "2027-03-01")


def test_a_class_is_given_by_somebody() -> None:
    with pytest.raises(ValueError, match="somebody"):
        Service(UUID(int=1), {"de": "Sauna"}, (Phase(60, needs_staff=False),), Price(1000), seats=4)


def test_a_party_takes_several_seats_and_no_more_than_there_are() -> None:
    shop = Shop().sells("yoga", 60, seats=3).employs("Mira")
    pair = shop.answer("yoga", "2027-03-01 09:00", seats=2)
    assert not isinstance(pair, Refused) and pair.price.cents == 6000
    shop.books(pair)
    assert shop.ask("yoga", "2027-03-01 09:00", seats=2) == "class_full"
    assert shop.ask("yoga", "2027-03-01 11:00", seats=4) == "class_full"
    assert shop.ask("cut", "2027-03-02 11:00", seats=2) == "class_full"


def test_a_slot_of_a_moving_rhythm_stays_bookable_while_time_passes() -> None:
    grid = Grid(45, Anchor.STRETCH, 15)
    shop = Shop(now="2027-03-01 09:50").sells("cut", 45, grid=grid, minimum_notice_minutes=60)
    offered = shop.slots("cut", "2027-03-01")
    later = replace(shop.diary(), now=shop.now + timedelta(minutes=20))
    wish = shop.wish("cut", "2027-03-01")
    assert {slot.start for slot in find_slots(later, wish)} != {slot.start for slot in offered[1:]}
    assert all(not isinstance(check(later, Request(wish, slot.start)), Refused) for slot in offered[2:])


def test_seconds_are_refused_even_off_the_grid() -> None:
    shop = Shop()
    start = shop.instant("2027-03-01 09:00") + timedelta(seconds=30)
    answer = check(shop.diary(), Request(shop.wish("cut", "2027-03-01"), start, on_grid=False))
    assert answer == Refused(Rule.OFF_GRID)


def test_slots_are_a_sequence_that_can_be_cut() -> None:
    shop = Shop()
    slots = find_slots(shop.diary(), shop.wish("cut", "2027-03-01"))
    assert [slot.start for slot in slots[:3]] == [slots[0].start, slots[1].start, slots[2].start]
    assert slots[-1].start == list(slots)[-1].start
