"""Staff: who can be booked, for what, and when they are at work."""

from askpro.scheduling.staff.events import StaffChanged
from askpro.scheduling.staff.keeping import (
    add_absence,
    change,
    drop_absence,
    find,
    hire,
    leave,
    listed,
    staff_at,
)
from askpro.scheduling.staff.model import Absence, Skill, Staff
from askpro.scheduling.staff.refusals import StaffNotFound

__all__ = [
    "Absence",
    "Skill",
    "Staff",
    "StaffChanged",
    "StaffNotFound",
    "add_absence",
    "change",
    "drop_absence",
    "find",
    "hire",
    "leave",
    "listed",
    "staff_at",
]
