"""The places of a company, and when they are open."""

from askpro.tenancy.branches.events import BranchChanged, OpeningHoursChanged
from askpro.tenancy.branches.hours import (
    add_exception,
    drop_exception,
    opening_hours,
    set_weekly_hours,
)
from askpro.tenancy.branches.model import (
    Branch,
    BranchNotFound,
    DayException,
    Hours,
    NewBranch,
    OpeningHours,
)
from askpro.tenancy.branches.profile import change, find, listed, open_branch

__all__ = [
    "Branch",
    "BranchChanged",
    "BranchNotFound",
    "DayException",
    "Hours",
    "NewBranch",
    "OpeningHours",
    "OpeningHoursChanged",
    "add_exception",
    "change",
    "drop_exception",
    "find",
    "listed",
    "open_branch",
    "opening_hours",
    "set_weekly_hours",
]
