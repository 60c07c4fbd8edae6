"""How German says dates, times and money."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from askpro.conversation.understanding.when import NoSuchDay

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
CURRENCIES = {
    "EUR": ("Euro", "Cent"),
    "CHF": ("Franken", "Rappen"),
    "GBP": ("Pfund", "Pence"),
    "USD": ("Dollar", "Cent"),
}
NEAR = {0: "heute", 1: "morgen"}


class German:
    language = "de"

    def day(self, day: date, today: date) -> str:
        near = NEAR.get((day - today).days)
        weekday = WEEKDAYS[day.weekday()]
        return f"{near}, {weekday}" if near else f"{weekday}, den {self.date(day, today)}"

    def on(self, day: date, today: date) -> str:
        spoken = self.day(day, today)
        return spoken if (day - today).days in NEAR else f"am {spoken}"

    def onto(self, day: date, today: date) -> str:
        return f"auf {self.day(day, today)}"

    def until(self, day: date, today: date) -> str:
        return f"bis zum {self.date(day, today)}"

    def at(self, minute: int) -> str:
        return f"um {self.clock(minute)}"

    def clock(self, minute: int) -> str:
        hours, minutes = divmod(minute % 1440, 60)
        return f"{hours} Uhr {minutes}" if minutes else f"{hours} Uhr"

    def weekday(self, weekday: int) -> str:
        return WEEKDAYS[weekday]

    def date(self, day: date, today: date) -> str:
        spoken = f"{day.day}. {MONTHS[day.month - 1]}"
        return spoken if day.year == today.year else f"{spoken} {day.year}"

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
        if minutes % 1440 == 0 and minutes > 2880:
            return f"{minutes // 1440} Tage"
        return self.duration(minutes)

    def share(self, percent: int) -> str:
        return f"{percent} Prozent des Preises"

    def stretch(self, since: int, until: int) -> str:
        return f"von {self.clock(since)} bis {'24 Uhr' if until == 1440 else self.clock(until)}"

    def weekdays(self, first: int, last: int) -> str:
        if first == last:
            return f"{WEEKDAYS[first]}s"
        if last == first + 1:
            return f"{WEEKDAYS[first]}s und {WEEKDAYS[last].lower()}s"
        return f"{WEEKDAYS[first]} bis {WEEKDAYS[last]}"

    def either(self, things: Sequence[str]) -> str:
        return _joined(things, "oder")

    def or_else(self, things: Sequence[str]) -> str:
        return " oder ".join(things)

    def every(self, things: Sequence[str]) -> str:
        return _joined(things, "und")

    def with_staff(self, name: str) -> str:
        return f"bei {name}"


def _joined(things: Sequence[str], last: str) -> str:
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {last} {things[-1]}"


GERMAN = German()
