"""Availability: which times are free, decided by the same rules for offering and for booking."""

from askpro.scheduling.availability.allowing import (
    AllowanceNotFound,
    AllowanceUnusable,
    allow_overbooking,
    drop_allowance,
)
from askpro.scheduling.availability.alternatives import rank_alternatives
from askpro.scheduling.availability.diary import (
    Allowance,
    Booked,
    Claim,
    Diary,
    Place,
    Subject,
    SubjectKind,
    Taken,
    class_id,
)
from askpro.scheduling.availability.found import Slots
from askpro.scheduling.availability.of_customers import limit_in_the_way
from askpro.scheduling.availability.opened import opening_times, times_at_work
from askpro.scheduling.availability.opening import public_holidays, working_time
from askpro.scheduling.availability.reading import open_diary
from askpro.scheduling.availability.refused import Refused, Rule
from askpro.scheduling.availability.search import check, find_slots, rules_against
from askpro.scheduling.availability.slot import Assigned, Outline, Slot
from askpro.scheduling.availability.stretches import Stretches, intersect, one_lane, subtract
from askpro.scheduling.availability.supposing import supposing
from askpro.scheduling.availability.wallclock import instant_at
from askpro.scheduling.availability.wish import DayPart, Request, StaffWish, Wish

__all__ = [
    "Allowance",
    "AllowanceNotFound",
    "AllowanceUnusable",
    "Assigned",
    "Booked",
    "Claim",
    "DayPart",
    "Diary",
    "Outline",
    "Place",
    "Refused",
    "Request",
    "Rule",
    "Slot",
    "Slots",
    "StaffWish",
    "Stretches",
    "Subject",
    "SubjectKind",
    "Taken",
    "Wish",
    "allow_overbooking",
    "check",
    "class_id",
    "drop_allowance",
    "find_slots",
    "instant_at",
    "intersect",
    "limit_in_the_way",
    "one_lane",
    "open_diary",
    "opening_times",
    "public_holidays",
    "rank_alternatives",
    "rules_against",
    "subtract",
    "supposing",
    "times_at_work",
    "working_time",
]
