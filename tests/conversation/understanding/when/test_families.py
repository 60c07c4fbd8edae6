"""Families of expressions: whatever day, number or unit is put into a form, it reads as it counts."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import product

import pytest

from askpro.conversation.dialogue.speech import english, german
from askpro.conversation.understanding.when import Reference, read_expression

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TODAY = NOW.date()
REFERENCE = {"de": Reference(NOW, "de"), "en": Reference(NOW, "en", month_first=True)}
DAY = timedelta(days=1)

WEEKDAYS = {"de": german.WEEKDAYS, "en": english.WEEKDAYS}
MONTHS = {"de": german.MONTHS, "en": english.MONTHS}
NUMBERS = {
    "de": {2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 11: "elf"},
    "en": {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 11: "eleven"},
}


def start_of(said: str, language: str) -> datetime | None:
    read = read_expression(said, REFERENCE[language])
    return read.start if read is not None else None


def bounds_of(said: str, language: str) -> tuple[datetime | None, datetime | None] | None:
    read = read_expression(said, REFERENCE[language])
    return (read.start, read.end) if read is not None else None


def at(day: date, hour: int = 0, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), UTC)


def coming(index: int) -> date:
    """The next such weekday; today is a Monday and does not count."""
    return TODAY + ((index - TODAY.weekday() - 1) % 7 + 1) * DAY


@pytest.mark.parametrize(
    ("language", "form", "weeks"),
    [
        ("de", "{}", None), ("de", "am {}", None), ("de", "kommenden {}", None), ("de", "am kommenden {}", None),
        ("de", "nächste Woche {}", 1), ("de", "{} nächste Woche", 1), ("de", "nächsten {}", 1),
        ("de", "{} der nächsten Woche", 1), ("de", "am {} in der nächsten Woche", 1),
        ("de", "übernächste Woche {}", 2), ("de", "{} in zwei Wochen", 2), ("de", "in zwei Wochen am {}", 2),
        ("en", "{}", None), ("en", "on {}", None), ("en", "this coming {}", None), ("en", "upcoming {}", None),
        ("en", "next week {}", 1), ("en", "{} next week", 1), ("en", "next {}", 1), ("en", "{} of next week", 1),
        ("en", "next week on {}", 1), ("en", "in two weeks on {}", 2), ("en", "on {} in two weeks", 2),
    ],
)  # fmt: skip
def test_a_weekday_is_of_the_week_that_was_named(language, form, weeks):
    for index, name in enumerate(WEEKDAYS[language]):
        monday = TODAY - TODAY.weekday() * DAY
        if weeks == 2 and index == TODAY.weekday():
            continue  # "Monday in two weeks" on a Monday may be counted from this one or the next
        expected = coming(index) if weeks is None else monday + (weeks * 7 + index) * DAY
        for said in (form.format(name), form.format(name.lower())):
            assert start_of(said, language) == at(expected), said


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("de", "{day}. {name}"), ("de", "am {day}. {name}"), ("de", "der {day}. {name}"),
        ("de", "{day}. {short}"), ("de", "{day}.{month}."), ("de", "am {day}.{month}."),
        ("de", "{weekday}, {day}. {name}"), ("de", "{weekday}, den {day}.{month}."),
        ("de", "{day}. {name} {year}"), ("de", "{day}.{month}.{year}"), ("de", "{year}-{month}-{day}"),
        ("en", "{name} {day}"), ("en", "{day} {name}"), ("en", "{short} {day}"), ("en", "{day} {short}"),
        ("en", "{name} the {nth}"), ("en", "the {nth} of {name}"), ("en", "{nth} {name}"), ("en", "on {name} {nth}"),
        ("en", "{weekday}, {name} {day}"), ("en", "{weekday} the {nth} of {name}"), ("en", "{month}/{day}"),
        ("en", "{name} {day}, {year}"), ("en", "{day} {short} {year}"), ("en", "{month}/{day}/{year}"),
        ("en", "{year}-{month}-{day}"), ("en", "{year}/{month}/{day}"), ("en", "{name} {nth} {year}"),
    ],
)  # fmt: skip
def test_a_date_is_the_same_in_every_order(language, form):
    for ahead in range(0, 360, 11):
        day = TODAY + ahead * DAY
        name = MONTHS[language][day.month - 1]
        said = form.format(
            day=day.day, nth=f"{day.day}{_ending(day.day)}", month=day.month, year=day.year, name=name,
            short=name[:3], weekday=WEEKDAYS[language][day.weekday()],
        )  # fmt: skip
        assert start_of(said, language) == at(day), said


def _ending(number: int) -> str:
    return "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("de", "in {} {}"), ("de", "in ca. {} {}"), ("de", "in etwa {} {}"), ("de", "{} {} später"),
        ("en", "in {} {}"), ("en", "in about {} {}"), ("en", "{} {} from now"), ("en", "in {} {} from now"),
        ("en", "{} {} hence"), ("en", "{} {} later"),
    ],
)  # fmt: skip
def test_a_distance_is_counted_from_now(language, form):
    units = {
        "de": {"Minuten": timedelta(minutes=1), "Stunden": timedelta(hours=1), "Tagen": DAY, "Wochen": 7 * DAY},
        "en": {"minutes": timedelta(minutes=1), "hours": timedelta(hours=1), "days": DAY, "weeks": 7 * DAY},
    }  # fmt: skip
    for (unit, length), (number, word) in product(units[language].items(), NUMBERS[language].items()):
        expected = NOW + number * length
        exact = expected if length < DAY else at(expected.date())
        for spoken in (str(number), word):
            said = form.format(spoken, unit)
            start = start_of(said, language)
            assert start is not None, said
            assert (start if length < DAY else at(start.date())) == exact, said


@pytest.mark.parametrize(
    ("language", "form", "minutes"),
    [
        ("de", "um {} Uhr", 0), ("de", "gegen {}", 0), ("de", "so um {} rum", 0), ("de", "Viertel nach {}", 15),
        ("de", "um viertel vor {}", -15), ("de", "halb {}", -30), ("de", "viertel {}", -45),
        ("de", "dreiviertel {}", -15), ("de", "zwanzig nach {}", 20), ("de", "zehn vor {}", -10),
        ("de", "fünf vor halb {}", -35), ("de", "fünf nach halb {}", -25), ("de", "sieben nach {}", 7),
        ("de", "um {} Uhr dreißig", 30), ("de", "{} Uhr fünfzehn", 15),
        ("en", "at {} o'clock", 0), ("en", "around {}", 0), ("en", "quarter past {}", 15),
        ("en", "a quarter after {}", 15), ("en", "a quarter to {}", -15), ("en", "quarter till {}", -15),
        ("en", "half past {}", 30), ("en", "half {}", 30), ("en", "twenty past {}", 20), ("en", "at ten to {}", -10),
        ("en", "half-{}", 30), ("en", "half {}-ish", 30), ("en", "half past {}-ish", 30),
        ("en", "five and twenty past {}", 25), ("en", "five-and-twenty to {}", -25),
        ("en", "twenty-five past {}", 25), ("en", "seventeen past {}", 17), ("en", "three minutes to {}", -3),
        ("en", "at {} thirty", 30), ("en", "at {} fifteen", 15), ("en", "half an hour after {}", 30),
    ],
)  # fmt: skip
def test_the_clock_shows_what_was_said(language, form, minutes):
    for number, word in NUMBERS[language].items():
        for spoken in (str(number), word):
            start = start_of(form.format(spoken), language)
            assert start is not None, form.format(spoken)
            shown = (start.hour * 60 + start.minute) % 720
            assert shown == (number * 60 + minutes) % 720, form.format(spoken)


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("de", "von {} bis {}"), ("de", "zwischen {} und {}"), ("de", "von {} Uhr bis {} Uhr"), ("de", "{} bis {} Uhr"),
        ("de", "zwischen {} und {} Uhr"), ("de", "{}-{} Uhr"), ("de", "frühestens um {} und spätestens um {}"),
        ("de", "nicht vor {} und nicht nach {}"),
        ("en", "from {} to {}"), ("en", "between {} and {}"), ("en", "from {} until {} o'clock"), ("en", "{}-{}am"),
        ("en", "from {} am to {} am"), ("en", "after {} but before {}"), ("en", "no earlier than {} and no later than {}"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("day", ["", "morgen ", "am Freitag "])
def test_two_hours_bound_a_window(language, form, day):
    said_day = {"": "", "morgen ": "tomorrow ", "am Freitag ": "on Friday "}[day] if language == "en" else day
    expected = {"": TODAY, "morgen ": TODAY + DAY, "am Freitag ": coming(4)}[day]
    for first, last in ((8, 10), (9, 11), (10, 11)):
        said = said_day + form.format(first, last)
        found = bounds_of(said, language)
        assert found is not None, said
        start, end = found
        assert (start and start.hour % 12, end and end.hour % 12) == (first % 12, last % 12), said
        assert start.date() == end.date() and (not day or start.date() == expected), said


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("de", "{first}. bis {last}. {month}"), ("de", "vom {first}. bis {last}. {month}"), ("de", "{first}.-{last}. {month}"),
        ("de", "vom {first}. bis zum {last}. {month}"), ("de", "zwischen dem {first}. und dem {last}. {month}"),
        ("de", "vom {first}. {month} bis zum {last}. {month}"), ("de", "im {month} vom {first}. bis zum {last}."),
        ("de", "vom {first}.{number}. bis {last}.{number}."),
        ("en", "{month} {first} to {last}"), ("en", "{month} {first}-{last}"), ("en", "{first} to {last} {month}"),
        ("en", "from the {first}th to the {last}th of {month}"), ("en", "from {month} {first} through {month} {last}"),
        ("en", "between {month} {first}th and {last}th"), ("en", "from {number}/{first} to {number}/{last}"),
        ("en", "in {month} from the {first}th until the {last}th"), ("en", "between the {first}th and {last}th of {month}"),
    ],
)  # fmt: skip
def test_two_dates_bound_a_stretch_with_its_last_day(language, form):
    for number, name in enumerate(MONTHS[language], 1):
        year = TODAY.year + (number < TODAY.month)
        for first, last in ((24, 27), (25, 28)):
            said = form.format(first=first, last=last, month=name, number=number)
            expected = at(date(year, number, first)), at(date(year, number, last) + DAY)
            assert bounds_of(said, language) == expected, said


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("de", "{} bis {}"), ("de", "von {} bis {}"), ("de", "zwischen {} und {}"),
        ("en", "{} to {}"), ("en", "from {} until {}"), ("en", "between {} and {}"), ("en", "{} - {}"),
    ],
)  # fmt: skip
def test_two_months_bound_a_stretch_even_over_new_year(language, form):
    names = MONTHS[language]
    for first, last in ((1, 3), (2, 5), (12, 2), (11, 1), (3, 4)):
        year = TODAY.year + (first < TODAY.month)
        until = date(year + (last < first), last, 1)
        following = date(until.year + until.month // 12, until.month % 12 + 1, 1)
        said = form.format(names[first - 1], names[last - 1])
        assert bounds_of(said, language) == (at(date(year, first, 1)), at(following)), said
