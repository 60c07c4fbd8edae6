"""A day and a time of day belong together in whatever order and with whatever words between they are said."""

from datetime import UTC, datetime

import pytest

from askpro.conversation.understanding.when import Reference, read_expression, read_when

from .notation import written

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
REFERENCE = {"de": Reference(NOW, "de"), "en": Reference(NOW, "en", month_first=True)}
DAYS = {
    "de": (
        "morgen", "übermorgen", "Freitag", "am Freitag", "nächsten Montag", "nächste Woche Dienstag",
        "Dienstag nächste Woche", "am 5. Dezember", "am fünften Dezember", "5.12.", "am 5.12.2026", "am 5.",
        "Montag 30.11.", "am Montag, den 30.", "in drei Tagen", "Freitag in einer Woche", "übernächsten Freitag",
        "am ersten Montag im Dezember", "Heiligabend", "2026-12-05",
    ),
    "en": (
        "tomorrow", "the day after tomorrow", "Friday", "next Monday", "next week Tuesday", "Tuesday next week",
        "December 5", "December 5th", "the 5th of December", "5 December", "12/5", "the 5th", "Monday the 30th",
        "Monday, November 30", "in three days", "a week from Friday", "Friday after next", "Friday week",
        "the first Monday of December", "Christmas Eve", "December 5 2026", "2026-12-05",
    ),
}  # fmt: skip
TIMES = {
    "de": (
        ("9", 9, 0), ("neun", 9, 0), ("9 Uhr", 9, 0), ("9:30", 9, 30), ("9.30 Uhr", 9, 30), ("15 Uhr", 3, 0),
        ("15h", 3, 0), ("neun Uhr dreißig", 9, 30), ("halb zehn", 9, 30), ("viertel vor zehn", 9, 45),
        ("zehn nach neun", 9, 10), ("fünf vor halb zehn", 9, 25), ("3 Uhr nachmittags", 3, 0),
    ),
    "en": (
        ("9", 9, 0), ("nine thirty", 9, 30), ("9 am", 9, 0), ("9:30", 9, 30), ("9.30 am", 9, 30), ("3pm", 3, 0),
        ("15:00", 3, 0), ("half past nine", 9, 30), ("quarter to ten", 9, 45), ("ten past nine", 9, 10),
        ("noon", 0, 0), ("9 o'clock", 9, 0), ("nine in the morning", 9, 0), ("a quarter past 3 pm", 3, 15),
    ),
}  # fmt: skip
FORMS = {
    "de": ("{day} um {time}", "{day} {time}", "{day}, {time}", "um {time} {day}", "{day} so gegen {time}"),
    "en": ("{day} at {time}", "{day} {time}", "{day}, {time}", "at {time} {day}", "{day} for {time}"),
}
ON_DATES = ("December 5", "December 5th", "Friday", "the 5th", "the 5th of December", "Christmas Eve")


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_time_of_a_day_is_read_in_every_order(language):
    wrong = []
    for day in DAYS[language]:
        alone = read_expression(day, REFERENCE[language])
        assert alone is not None and alone.start is not None, day
        for (time, hour, minute), form in (
            (time, form) for time in TIMES[language] for form in FORMS[language]
        ):
            said = form.format(day=day, time=time)
            read = read_expression(said, REFERENCE[language])
            shown = read and read.start and (read.start.date(), read.start.hour % 12, read.start.minute)
            if shown != (alone.start.date(), hour, minute):
                wrong.append((said, shown))
    assert not wrong


def test_an_hour_on_a_date_is_no_day_of_the_month():
    for day, (time, hour, minute) in ((day, time) for day in ON_DATES for time in TIMES["en"]):
        alone = read_expression(day, REFERENCE["en"])
        read = read_expression(f"{time} on {day}", REFERENCE["en"])
        assert alone is not None and read is not None and alone.start and read.start
        shown = read.start.date(), read.start.hour % 12, read.start.minute
        assert shown == (alone.start.date(), hour, minute), f"{time} on {day}"


WINDOWS = {
    "de": (
        ("{day} nach {time}", "{clock}-"), ("nach {time} {day}", "{clock}-"), ("{day} vor {time}", "-{clock}"),
        ("{day} ab {time}", "{clock}-"), ("ab {time} {day}", "{clock}-"), ("{day} bis {time}", "-{clock}"),
        ("{day} bis spätestens {time}", "-{clock}"), ("{day}, aber nicht vor {time}", "{clock}-"),
        ("{day} um {time} oder später", "{clock}-"), ("{day} gegen {time}", "~{clock}"),
        ("{day} zwischen zehn und eins", "10:00-13:00"), ("von zwei bis vier {day}", "14:00-16:00"),
        ("{day}, 9:30 bis halb zwölf", "9:30-11:30"), ("{day} 10 - 11", "10:00-11:00"),
    ),
    "en": (
        ("{day} after {time}", "{clock}-"), ("after {time} {day}", "{clock}-"), ("{day} before {time}", "-{clock}"),
        ("{day} from {time}", "{clock}-"), ("{day} from {time} on", "{clock}-"), ("{day} by {time}", "-{clock}"),
        ("{day}, but not before {time}", "{clock}-"), ("{day} any time after {time}", "{clock}-"),
        ("{day} no later than {time}", "-{clock}"), ("{day} around {time}", "~{clock}"),
        ("{day} between ten and one", "10:00-13:00"), ("from two until four {day}", "14:00-16:00"),
        ("{day}, two to four", "14:00-16:00"), ("{day} 10 - 11", "10:00-11:00"),
    ),
}  # fmt: skip
CLOCKS = {
    "de": (("14 Uhr", "14:00"), ("halb fünf", "16:30"), ("zwei", "14:00"), ("zwei Uhr dreißig", "14:30")),
    "en": (("2 pm", "14:00"), ("half past four", "16:30"), ("two", "14:00"), ("two thirty", "14:30")),
}
OPEN_DAYS = {
    "de": (
        "morgen",
        "am Freitag",
        "nächste Woche Dienstag",
        "am 5. Dezember",
        "am 5.",
        "in drei Tagen",
        "montags",
    ),
    "en": ("tomorrow", "on Friday", "next week Tuesday", "the 5th", "in three days", "next week", "Mondays"),
}


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_window_of_a_day_is_read_in_every_order(language):
    reference = Reference(NOW, language, opening=(9 * 60, 19 * 60))
    wrong = []
    for day in OPEN_DAYS[language]:
        alone = written(read_when(day, reference))
        for (form, window), (time, clock) in (
            (form, time) for form in WINDOWS[language] for time in CLOCKS[language]
        ):
            said = form.format(day=day, time=time)
            read = written(read_when(said, reference))
            if read != f"{alone} {window.format(clock=clock)}":
                wrong.append((said, read))
    assert not wrong


PARTS = {
    "de": (
        "vormittags",
        "am Nachmittag",
        "abends",
        "am späten Nachmittag",
        "gegen Mittag",
        "nach der Arbeit",
    ),
    "en": (
        "in the morning",
        "in the evening",
        "late in the afternoon",
        "mid-morning",
        "after lunch",
        "around noon",
    ),
}


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_part_of_a_day_is_read_in_every_order(language):
    reference = Reference(NOW, language, opening=(9 * 60, 19 * 60))
    wrong = []
    for day, part in ((day, part) for day in OPEN_DAYS[language] for part in PARTS[language]):
        expected = f"{written(read_when(day, reference))} {written(read_when(part, reference))}"
        for said in (f"{day} {part}", f"{day}, {part}", f"{part} {day}"):
            read = written(read_when(said, reference))
            if read != expected:
                wrong.append((said, read))
    assert not wrong


@pytest.mark.parametrize("said", ["Friday, two people", "Friday for two", "on Friday for three of us"])
def test_how_many_come_is_no_hour(said):
    read = read_expression(said, REFERENCE["en"])
    assert read is not None and read.grain == "day"
