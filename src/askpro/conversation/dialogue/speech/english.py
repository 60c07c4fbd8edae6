"""How English says dates, times and money."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from askpro.conversation.dialogue.speech.tongue import NEXT_SUCH_DAY, Day, days_joined
from askpro.conversation.understanding.when import NoSuchDay
from askpro.foundation.time import DAY_MINUTES

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten", "eleven", "twelve",
)  # fmt: skip
CURRENCIES = {
    "EUR": ("euro", "euros", "cents"),
    "GBP": ("pound", "pounds", "pence"),
    "USD": ("dollar", "dollars", "cents"),
    "CHF": ("franc", "francs", "rappen"),
}
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class English:
    language = "en"

    def day(self, day: date, today: date) -> Day:
        weekday = WEEKDAYS[day.weekday()]
        match (day - today).days:
            case 0:
                return Day("today")
            case 1:
                return Day(f"tomorrow, {weekday}")
        return Day(f"{weekday}, {self.date(day, today)}")

    def on(self, day: date, today: date) -> Day:
        spoken = self.day(day, today)
        return spoken if 0 <= (day - today).days <= 1 else Day(f"on {spoken}")

    def onto(self, day: date, today: date) -> Day:
        return Day(f"to {self.day(day, today)}")

    def until(self, day: date, today: date) -> str:
        return f"until {self.date(day, today)}"

    def between(self, first: date, last: date, today: date) -> str:
        if first == last:
            return f"on {self.date(first, today)}"
        return f"from {self.date(first, today)} to {self.date(last, today)}"

    def the_date(self, day: date, today: date) -> str:
        return self.date(day, today)

    def at(self, *minutes: int) -> str:
        return f"at {self.clock(*minutes)}"

    def clock(self, *minutes: int) -> str:
        return self.either([self._in_list(place, minutes) for place in range(len(minutes))])

    def _in_list(self, place: int, minutes: Sequence[int]) -> str:
        """ "10:30, 11 or 11:30 am": the half of the day is said once, after the last that is in it."""
        half = _half(minutes[place])
        shares = place + 1 < len(minutes) and {_half(minute) for minute in minutes[place:]} == {half}
        said = _digits(minutes[place])
        return said if shares or not half else f"{said} {half}"

    def weekday(self, weekday: int) -> str:
        return WEEKDAYS[weekday]

    def date(self, day: date, today: date) -> str:
        spoken = f"{MONTHS[day.month - 1]} {_ordinal(day.day)}"
        return spoken if today <= day < today + NEXT_SUCH_DAY else f"{spoken}, {day.year}"

    def no_such_day(self, said: NoSuchDay) -> str:
        if said.month is None:
            return _ordinal(said.day)
        spoken = f"{MONTHS[said.month - 1]} {_ordinal(said.day)}"
        return f"{spoken}, {said.year}" if said.year else spoken

    def price(self, cents: int, currency: str) -> str:
        one, many, minor = CURRENCIES.get(currency, (currency, currency, "cents"))
        whole, rest = divmod(cents, 100)
        major = one if whole == 1 else many
        if not whole and rest:
            return f"{rest} {minor}"
        return f"{whole} {major} {rest}" if rest else f"{whole} {major}"

    def duration(self, minutes: int) -> str:
        hours, rest = divmod(minutes, 60)
        minutes_spoken = "one minute" if rest == 1 else f"{rest} minutes"
        if not hours:
            return minutes_spoken
        spoken = "one hour" if hours == 1 else f"{hours} hours"
        return f"{spoken} and {minutes_spoken}" if rest else spoken

    def notice(self, minutes: int) -> str:
        if minutes % DAY_MINUTES == 0 and minutes > 2 * DAY_MINUTES:
            return f"{minutes // DAY_MINUTES} days"
        return self.duration(minutes)

    def share(self, percent: int) -> str:
        return f"{percent} percent of the price"

    def stretch(self, since: int, until: int) -> str:
        if until == DAY_MINUTES:
            return f"from {self.clock(since)} to midnight"
        first = _digits(since) if _half(since) == _half(until) else self.clock(since)
        return f"from {first} to {self.clock(until)}"

    def rhythm(self, weekday: int, weeks: int) -> str:
        match weeks:
            case 1:
                return f"every {WEEKDAYS[weekday]}"
            case 2:
                return f"every other {WEEKDAYS[weekday]}"
        return f"every {_number(weeks)} weeks on {WEEKDAYS[weekday]}"

    def appointments(self, count: int) -> str:
        return "one appointment" if count == 1 else f"{_number(count)} appointments"

    def within(self, since: int, until: int) -> str:
        if until == DAY_MINUTES:
            return f"from {self.clock(since)} on"
        return self.stretch(since, until) if since else f"until {self.clock(until)}"

    def weekdays(self, first: int, last: int) -> str:
        if first == last:
            return f"on {WEEKDAYS[first]}s"
        if last == first + 1:
            return f"on {WEEKDAYS[first]}s and {WEEKDAYS[last]}s"
        return f"{WEEKDAYS[first]} to {WEEKDAYS[last]}"

    def either(self, things: Sequence[str]) -> str:
        return _joined(things, "or")

    def or_else(self, things: Sequence[str]) -> str:
        return " or ".join(things)

    def or_in_sentences(self, things: Sequence[str]) -> str:
        return ". Or ".join(things)

    def either_day(self, days: Sequence[Day]) -> str:
        return days_joined(days, "or")

    def each(self, at: str) -> str:
        return f"each {at}"

    def every(self, things: Sequence[str]) -> str:
        return _joined(things, "and")

    def with_staff(self, name: str) -> str:
        return f"with {name}"


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _half(minute: int) -> str:
    """Noon belongs to neither half of the day."""
    return "" if minute % DAY_MINUTES == 720 else "am" if minute % DAY_MINUTES < 720 else "pm"


def _digits(minute: int) -> str:
    hours, minutes = divmod(minute % DAY_MINUTES, 60)
    if hours == 12 and not minutes:
        return "noon"
    return f"{hours % 12 or 12}:{minutes:02}" if minutes else f"{hours % 12 or 12}"


def _ordinal(number: int) -> str:
    if 11 <= number % 100 <= 13:
        return f"{number}th"
    return f"{number}{ENDINGS.get(number % 10, 'th')}"


def _joined(things: Sequence[str], last: str) -> str:
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {last} {things[-1]}"


ENGLISH = English()
