"""Staff: who can be booked, for what, and when they are at work."""

from askpro.scheduling.staff.model import Absence, Skill, Staff

__all__ = ["Absence", "Skill", "Staff"]
