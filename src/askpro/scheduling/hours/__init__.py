"""When work is done and how much of it: the words that catalog and staff share."""

from askpro.scheduling.hours.model import DAY_MINUTES, Away, DayHours, Hours, Limit, Per, Shift

__all__ = ["DAY_MINUTES", "Away", "DayHours", "Hours", "Limit", "Per", "Shift"]
