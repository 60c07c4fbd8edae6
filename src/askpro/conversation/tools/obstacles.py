"""Why a wish cannot be met, by the very rules that decide: the first rule in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from askpro.conversation.tools.evidence import Obstacle
from askpro.foundation.time import Period
from askpro.scheduling.availability import (
    Diary,
    Refused,
    Request,
    Rule,
    Wish,
    check,
    find_slots,
    rules_against,
)

LANGUAGES = ("de", "en")
OF_ONE_PERSON = frozenset({Rule.STAFF_OFF, Rule.STAFF_ABSENT, Rule.STAFF_TAKEN, Rule.STAFF_LIMIT})
AWAY = frozenset({"staff_off", "staff_absent"})
"""Somebody is not at work; of a whole day where no hour is told with it."""
DAYS_MAX = 400
"""How far ahead anything is looked for at all."""

ASKED_FROM, ASKED_EVERY, ASKED_TIMES = timedelta(hours=6), timedelta(minutes=90), 12


def obstacle_to(
    diary: Diary,
    search: Wish,
    staff_id: UUID | None,
    instant: datetime | None,
    day: date | None,
    now: datetime,
    mark: str,
) -> Obstacle | None:
    """What stands in the way of an instant or of a whole day; None when neither was named."""
    if day is not None and day < now.date():
        return Obstacle(witness=mark, rule="in_the_past", day=day)
    if instant is not None and instant < now:
        return Obstacle(witness=mark, rule="in_the_past", day=day, starts_at=instant)
    if day is not None and day > now.date() + timedelta(days=DAYS_MAX):
        return Obstacle(witness=mark, rule="booking_window", day=day)
    if staff_id is not None and all(one.id != staff_id for one in diary.staff):
        return Obstacle(witness=mark, rule="staff_elsewhere", staff_id=staff_id)
    if instant is not None:
        verdict = check(diary, Request(search, instant))
        if not isinstance(verdict, Refused):
            return None
        if verdict.rule is Rule.OUTSIDE_HOURS and _whole_day(diary, search, instant.date(), now) == "closed":
            return Obstacle(witness=mark, rule="closed", day=instant.date(), sentences=_sentences(verdict))
        if verdict.rule in AWAY and staff_id is not None:
            of_day = _whole_day(diary, search, instant.date(), now, of_one=True)
            if of_day in AWAY:
                return Obstacle(witness=mark, rule=of_day, day=instant.date(), staff_id=staff_id)
        rule = _named(verdict, staff_id)
        return Obstacle(
            witness=mark,
            rule=rule,
            sentences=_sentences(verdict),
            day=instant.date(),
            starts_at=instant,
            staff_id=staff_id,
        )
    if day is None:
        return None
    rule = _whole_day(diary, search, day, now, of_one=staff_id is not None)
    return Obstacle(witness=mark, rule=rule, day=day, staff_id=staff_id) if rule else None


def _named(verdict: Refused, staff_id: UUID | None) -> str:
    """ "Mira is not free" is said of somebody who was asked for; otherwise the time is simply taken."""
    if verdict.rule in OF_ONE_PERSON and staff_id is None:
        return "taken"
    return "staff_taken" if verdict.rule is Rule.STAFF_LIMIT else str(verdict.rule)


def _whole_day(diary: Diary, search: Wish, day: date, now: datetime, of_one: bool = False) -> str:
    """The rule that closes a whole day; full when there are hours and none is free; empty when some is."""
    midnight = datetime.combine(day, time(), now.tzinfo)
    whole = replace(search, window=Period(midnight, midnight + timedelta(days=1)))
    if len(find_slots(diary, whole)):
        return ""
    asked = [midnight + ASKED_FROM + step * ASKED_EVERY for step in range(ASKED_TIMES)]
    told = rules_against(diary, search, [instant for instant in asked if instant > now])
    rules = {rule for rule in told if rule is not None}
    if None in told:
        return ""
    if not rules or rules <= {Rule.IN_THE_PAST}:
        return "in_the_past"
    if rules <= {Rule.HOLIDAY}:
        return "holiday"
    if rules <= {Rule.OUTSIDE_HOURS, Rule.HOLIDAY}:
        return "closed"
    if of_one and Rule.STAFF_NOT_SKILLED in rules:
        return "staff_not_skilled"
    if of_one and rules <= {Rule.OUTSIDE_HOURS, Rule.STAFF_OFF}:
        return "staff_off"
    if of_one and rules <= {Rule.OUTSIDE_HOURS, Rule.STAFF_OFF, Rule.STAFF_ABSENT}:
        return "staff_absent"
    if of_one and rules <= {Rule.OUTSIDE_HOURS} | OF_ONE_PERSON:
        return "staff_taken"
    return "booking_window" if Rule.BOOKING_WINDOW in rules else "full"


def _sentences(verdict: Refused) -> dict[str, str]:
    return {language: verdict.sentence(language) for language in LANGUAGES}
