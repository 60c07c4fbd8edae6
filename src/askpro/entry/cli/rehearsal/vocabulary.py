"""The words of the scenario format, each with its meaning in evals/booking/README.md."""

from __future__ import annotations

from typing import Literal

Language = Literal["de", "en"]
GoalKind = Literal["book", "move", "cancel", "ask", "callback", "nothing"]
NumberShown = Literal["own", "new", "withheld"]
End = Literal["booked", "series", "moved", "cancelled", "nothing", "callback", "booked+callback"]
Habit = Literal[
    "over-answers",
    "terse",
    "splits turns",
    "corrects itself",
    "hesitates",
    "stutters",
    "chatty",
    "silent once",
    "changes its mind",
    "asks in between",
    "asks for earliest",
    "ranks wishes",
    "points",
    "spells name",
    "gives full name",
    "introduces itself",
    "refuses phone",
    "refuses name",
    "forgot the time",
]
QuestionTopic = Literal[
    "price", "duration", "hours", "address", "team", "who", "identity", "services", "payment"
]
