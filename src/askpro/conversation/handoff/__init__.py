"""Handing over to a person: put through while the branch is open, otherwise a promised call back."""

from askpro.conversation.handoff.opening import hours_on, hours_on_weekday, is_kept_holiday
from askpro.conversation.handoff.person import Callback, PutThrough, Wanted, reach_person

__all__ = [
    "Callback",
    "PutThrough",
    "Wanted",
    "hours_on",
    "hours_on_weekday",
    "is_kept_holiday",
    "reach_person",
]
