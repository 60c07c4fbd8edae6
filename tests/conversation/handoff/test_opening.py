"""When somebody is there, and by when a call back can be promised."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from askpro.conversation.handoff.opening import hours_on, is_open, last_open_moment
from askpro.foundation.ids import new_id
from askpro.tenancy.branches import Branch, DayException, Hours, OpeningHours

BERLIN = ZoneInfo("Europe/Berlin")
BRANCH = Branch(
    id=uuid4(),
    name="Mitte",
    address="",
    zone="Europe/Berlin",
    country="DE",
    state="BE",
    phone_shown=None,
    transfer_number=None,
    closed_on_public_holidays=True,
    created_at=datetime(2026, 1, 1, tzinfo=BERLIN),
)
WEEK = tuple(Hours(weekday, 540, 1080) for weekday in range(5))
KEPT = OpeningHours(weekly=WEEK, exceptions=(), closed_on_public_holidays=True)


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 12, day, hour, tzinfo=BERLIN)


def test_holidays_are_closed_unless_the_business_says_otherwise() -> None:
    christmas = date(2026, 12, 25)
    assert hours_on(christmas, KEPT, BRANCH) == ()
    own = DayException(new_id(), christmas, 600, 720, "")
    opened = OpeningHours(weekly=WEEK, exceptions=(own,), closed_on_public_holidays=True)
    assert hours_on(christmas, opened, BRANCH) == ((600, 720),)


def test_open_from_the_first_minute_up_to_the_last() -> None:
    assert not is_open(at(7, 8), KEPT, BRANCH)
    assert is_open(at(7, 9), KEPT, BRANCH)
    assert not is_open(at(7, 18), KEPT, BRANCH)


def test_a_promise_ends_within_opening_hours() -> None:
    assert last_open_moment(at(7, 10), at(8, 10), KEPT, BRANCH) == at(8, 10)
    assert last_open_moment(at(7, 8), at(8, 8), KEPT, BRANCH) == at(7, 18)
    assert last_open_moment(at(4, 15), at(5, 15), KEPT, BRANCH) == at(4, 18), "Saturday is closed"


def test_without_any_opening_in_between_it_is_early_in_the_next() -> None:
    assert last_open_moment(at(5, 10), at(6, 10), KEPT, BRANCH) == at(7, 10)
    assert last_open_moment(at(7, 1), at(7, 2), KEPT, BRANCH) == at(7, 10)


def test_a_branch_without_hours_keeps_its_promise() -> None:
    never = OpeningHours(weekly=(), exceptions=(), closed_on_public_holidays=False)
    assert last_open_moment(at(5, 10), at(6, 10), never, BRANCH) == at(6, 10)
