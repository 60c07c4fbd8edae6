"""What would be free if a slot were booked already."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import numpy as np

from askpro.scheduling.availability.diary import Booked, Diary, Taken
from askpro.scheduling.availability.minutes import int_array
from askpro.scheduling.availability.slot import Slot


def supposing(diary: Diary, slot: Slot, customer_id: UUID | None = None) -> Diary:
    """The diary as it would be with the slot booked for this customer."""
    minutes = (slot.end - slot.start) // timedelta(minutes=1)
    booked = Booked(slot.start, minutes, slot.service_ids, slot.staff_ids, customer_id)
    return replace(diary, taken=_joined(diary.taken, Taken.of(slot.claims)), booked=(*diary.booked, booked))


def _joined(one: Taken, other: Taken) -> Taken:
    index = {subject: place for place, subject in enumerate(one.subjects)}
    places = int_array([index.setdefault(subject, len(index)) for subject in other.subjects])
    return Taken(
        tuple(index),
        np.concatenate([one.subject, places[other.subject]]),
        np.concatenate([one.start, other.start]),
        np.concatenate([one.end, other.end]),
    )
