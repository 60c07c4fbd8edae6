"""Turns of talk, socket in to socket out, by callers who ask, book and say goodbye."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import uuid4

from askpro.entry.cli.bench.load import Load, Recorder, Rhythm, under_load
from askpro.entry.cli.phone import NoAnswer, Phone, Spoken

GREETING, QUESTION, SEARCH, CHOICE, BOOK, GOODBYE = (
    "greeting",
    "question",
    "search and hold",
    "choice",
    "book",
    "goodbye",
)
MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_QUESTIONS = (
    "Was kostet denn ein Herrenhaarschnitt?",
    "Wie lange haben Sie am Samstag geöffnet?",
    "Wo finde ich Sie denn?",
)
_SERVICES = ("Herrenhaarschnitt", "Damenhaarschnitt", "Kinderhaarschnitt", "Föhnen und Styling")
_DAY_PARTS = ("vormittags", "nachmittags", "um elf Uhr", "um fünfzehn Uhr")
_DAYS_AHEAD = 19
_TURNS_MAX = 8
_AFTER_A_FAILURE_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Number:
    """A line that is called, and those who call it."""

    called: str
    callers: Sequence[str]


async def under_talk(
    url: str, numbers: Sequence[Number], today: date, load: Load, seconds: float
) -> Recorder:
    """So many calls in progress for so long, one after another on each line, timed by kind of turn."""

    async def line(rhythm: Rhythm, recorder: Recorder) -> None:
        while True:
            await _one_call(Phone(url, _call_object(random.choice(numbers))), Caller(today), rhythm, recorder)

    return await under_load(line, load, seconds)


async def first_call(url: str, number: Number, today: date) -> Recorder:
    """One call to a company nobody has called since the start: nothing is prepared or kept for it yet."""
    recorder = Recorder()
    recorder.begin()
    await _one_call(Phone(url, _call_object(number)), Caller(today), Rhythm(None), recorder)
    recorder.end()
    return recorder


async def _one_call(phone: Phone, caller: Caller, rhythm: Rhythm, recorder: Recorder) -> None:
    kind = GREETING
    try:
        began_at = await rhythm.beat()
        await phone.connect()
        spoken = await phone.greeting()
        recorder.note(kind, began_at)
        while not phone.over and (line := caller.answer(spoken)) is not None:
            kind, said = line
            began_at = await rhythm.beat()
            spoken = await phone.say(said)
            recorder.note(kind, began_at)
    except (NoAnswer, OSError) as failure:
        recorder.failed(kind, f"{type(failure).__name__}: {failure}")
        await asyncio.sleep(_AFTER_A_FAILURE_SECONDS)
    finally:
        await phone.hang_up()


class Caller:
    """Asks one question, wishes for a time, takes the first that is offered, and says goodbye."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._turns = 0

    def answer(self, spoken: Spoken) -> tuple[str, str] | None:
        """What to say next and what kind of turn that makes; None to hang up."""
        self._turns += 1
        if self._turns == 1:
            return QUESTION, random.choice(_QUESTIONS)
        if self._turns == 2:
            return SEARCH, self._wish()
        if self._turns > _TURNS_MAX:
            return None
        if "ist eingetragen" in spoken.text:
            return GOODBYE, "Nein danke, tschüss."
        if "Soll ich" in spoken.text:
            return BOOK, "Ja, gerne."
        return CHOICE, "Der erste, bitte."

    def _wish(self) -> str:
        day = self._today + timedelta(days=random.randint(1, _DAYS_AHEAD))
        when = f"am {day.day}. {MONTHS[day.month - 1]} {random.choice(_DAY_PARTS)}"
        return f"Ich hätte gern einen Termin für {random.choice(_SERVICES)} {when}."


def _call_object(number: Number) -> dict[str, object]:
    return {
        "call_id": f"call_{uuid4().hex}",
        "call_type": "phone_call",
        "direction": "inbound",
        "agent_id": "agent_bench",
        "call_status": "ongoing",
        "to_number": number.called,
        "from_number": random.choice(number.callers),
    }
