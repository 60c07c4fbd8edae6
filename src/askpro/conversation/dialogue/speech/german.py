"""How German says dates, times and money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from askpro.conversation.dialogue.speech.tongue import NEXT_SUCH_DAY, Day, days_joined
from askpro.conversation.understanding.when import NoSuchDay
from askpro.foundation.time import DAY_MINUTES

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
NUMBERS = (
    "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht",
    "neun", "zehn", "elf", "zwölf",
)  # fmt: skip
CURRENCIES = {
    "EUR": ("Euro", "Cent"),
    "CHF": ("Franken", "Rappen"),
    "GBP": ("Pfund", "Pence"),
    "USD": ("Dollar", "Cent"),
}


class German:
    language = "de"

    def day(self, day: date, today: date) -> Day:
        weekday = WEEKDAYS[day.weekday()]
        match (day - today).days:
            case 0:
                return Day("heute")
            case 1:
                return Day(f"morgen, {weekday}")
        return Day(f"{weekday}, den {self.date(day, today)}")

    def on(self, day: date, today: date) -> Day:
        spoken = self.day(day, today)
        return spoken if 0 <= (day - today).days <= 1 else Day(f"am {spoken}")

    def onto(self, day: date, today: date) -> Day:
        return Day(f"auf {self.day(day, today)}")

    def until(self, day: date, today: date) -> str:
        return f"bis zum {self.date(day, today)}"

    def between(self, first: date, last: date, today: date) -> str:
        if first == last:
            return f"am {self.date(first, today)}"
        return f"vom {self.date(first, today)} bis zum {self.date(last, today)}"

    def the_date(self, day: date, today: date) -> str:
        return f"den {self.date(day, today)}"

    def at(self, *minutes: int) -> str:
        return f"um {self.clock(*minutes)}"

    def clock(self, *minutes: int) -> str:
        return self.either([self._in_list(place, minutes) for place in range(len(minutes))])

    def _in_list(self, place: int, minutes: Sequence[int]) -> str:
        """ "9, 11 oder 15 Uhr": full hours before nothing but full hours go without their own "Uhr"."""
        shares = place + 1 < len(minutes) and all(minute % 60 == 0 for minute in minutes[place:])
        minute = minutes[place] % DAY_MINUTES
        return f"{minute // 60}" if shares else _clock(minute)

    def weekday(self, weekday: int) -> str:
        return WEEKDAYS[weekday]

    def date(self, day: date, today: date) -> str:
        spoken = f"{day.day}. {MONTHS[day.month - 1]}"
        return spoken if today <= day < today + NEXT_SUCH_DAY else f"{spoken} {day.year}"

    def no_such_day(self, said: NoSuchDay) -> str:
        month = f" {MONTHS[said.month - 1]}" if said.month else ""
        return f"{said.day}.{month}{f' {said.year}' if said.year else ''}"

    def price(self, cents: int, currency: str) -> str:
        major, minor = CURRENCIES.get(currency, (currency, "Cent"))
        whole, rest = divmod(cents, 100)
        if not whole and rest:
            return f"{rest} {minor}"
        return f"{whole} {major} {rest}" if rest else f"{whole} {major}"

    def duration(self, minutes: int) -> str:
        hours, rest = divmod(minutes, 60)
        spoken = "eine Stunde" if hours == 1 else f"{hours} Stunden"
        minutes_spoken = "eine Minute" if rest == 1 else f"{rest} Minuten"
        if not hours:
            return minutes_spoken
        return f"{spoken} und {minutes_spoken}" if rest else spoken

    def notice(self, minutes: int) -> str:
        if minutes % DAY_MINUTES == 0 and minutes > 2 * DAY_MINUTES:
            return f"{minutes // DAY_MINUTES} Tage"
        return self.duration(minutes)

    def share(self, percent: int) -> str:
        return f"{percent} Prozent des Preises"

    def stretch(self, since: int, until: int) -> str:
        first, last = self.clock(since), _clock(until)
        return f"von {first.removesuffix(' Uhr') if last.endswith(' Uhr') else first} bis {last}"

    def rhythm(self, weekday: int, weeks: int) -> str:
        day = self.weekdays(weekday, weekday)
        return f"immer {day}" if weeks == 1 else f"alle {_number(weeks)} Wochen {day}"

    def appointments(self, count: int) -> str:
        return "ein Termin" if count == 1 else f"{_number(count)} Termine"

    def within(self, since: int, until: int) -> str:
        if until == DAY_MINUTES:
            return f"ab {self.clock(since)}"
        return self.stretch(since, until) if since else f"bis {self.clock(until)}"

    def weekdays(self, first: int, last: int) -> str:
        if first == last:
            return f"{WEEKDAYS[first].lower()}s"
        if last == first + 1:
            return f"{WEEKDAYS[first].lower()}s und {WEEKDAYS[last].lower()}s"
        return f"{WEEKDAYS[first]} bis {WEEKDAYS[last]}"

    def either(self, things: Sequence[str]) -> str:
        return _joined(things, "oder")

    def or_else(self, things: Sequence[str]) -> str:
        return " oder ".join(things)

    def or_in_sentences(self, things: Sequence[str]) -> str:
        return ". Oder ".join(things)

    def either_day(self, days: Sequence[Day]) -> str:
        return days_joined(days, "oder")

    def each(self, at: str) -> str:
        return f"jeweils {at}"

    def every(self, things: Sequence[str]) -> str:
        return _joined(things, "und")

    def with_staff(self, name: str) -> str:
        return f"bei {_dative(name)}"


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _dative(name: str) -> str:
    return re.sub(r"^Herr\b", "Herrn", name)


def _clock(minute: int) -> str:
    hours, minutes = divmod(minute, 60)
    return f"{hours} Uhr {minutes}" if minutes else f"{hours} Uhr"


def _joined(things: Sequence[str], last: str) -> str:
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {last} {things[-1]}"


GERMAN = German()
