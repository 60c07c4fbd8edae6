"""What callers say of times that were told: the date without its month, the minutes without their hour."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from tests.conversation.understanding.test_read import hear

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.context import Offered
from askpro.conversation.understanding.when import DayRange, Wish, single

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = tuple(
    Offered(datetime(2026, 11, 24, hour, minute, tzinfo=BERLIN))
    for hour, minute in ((9, 45), (12, 0), (17, 30))
)
DECEMBER = DayRange(date(2026, 12, 1), date(2027, 1, 1))
TOMORROW, SATURDAY = date(2026, 11, 24), date(2026, 11, 28)


def wished(said: str, language: str, **situation: object) -> Wish | None:
    command = hear(said, language, **situation).first(meant.GiveTime)
    return command.timing.wishes[0] if command else None


@pytest.mark.parametrize(
    ("said", "language", "day"),
    [
        ("Morgen, haben Sie am Samstag was frei?", "de", SATURDAY),
        ("morgen haben sie am samstag was frei", "de", SATURDAY),
        ("Morgen zusammen, geht am Samstag was?", "de", SATURDAY),
        ("Morgen, Weber hier, ich bräuchte am Samstag einen Termin", "de", SATURDAY),
        ("Morgen, ich hätte gern einen Termin", "de", None),
        ("Morgen!", "de", None),
        ("Morgen, haben Sie was frei?", "de", TOMORROW),
        ("Morgen oder am Samstag, haben Sie was frei?", "de", TOMORROW),
        ("Morgen bräuchte ich einen Haarschnitt", "de", TOMORROW),
        ("Morgen kann ich nicht, aber am Samstag", "de", TOMORROW),
        ("Morning, have you got anything on Saturday?", "en", SATURDAY),
        ("Evening, this is Tom", "en", None),
    ],
)
def test_a_short_greeting_is_no_day(said: str, language: str, day: date | None) -> None:
    wish = wished(said, language, expecting="purpose")
    assert (wish.day.single if wish and wish.day else None) == day
    assert wish is None or wish.time is None


def test_asked_when_morgen_is_a_day() -> None:
    wish = wished("Morgen, ich kann ab zehn", "de", expecting="when")
    assert wish is not None and wish.day == single(TOMORROW)


@pytest.mark.parametrize(
    ("said", "language", "near", "day"),
    [
        ("den 28.", "de", (single(date(2026, 12, 28)), single(date(2026, 12, 29))), date(2026, 12, 28)),
        ("Montag, den 28.", "de", (single(date(2026, 12, 28)),), date(2026, 12, 28)),
        ("the 28th", "en", (single(date(2026, 12, 1)), DECEMBER), date(2026, 12, 28)),
        ("the 28th", "en", (single(date(2026, 12, 1)),), date(2026, 11, 28)),
        ("lieber am 2.", "de", (single(date(2026, 12, 28)),), date(2027, 1, 2)),
        ("am 2. Dezember", "de", (single(date(2027, 1, 2)),), date(2026, 12, 2)),
        ("the 28th", "en", (), date(2026, 11, 28)),
    ],
)
def test_a_date_without_its_month_is_the_one_nearest_to_what_is_spoken_of(
    said: str, language: str, near: tuple[DayRange, ...], day: date
) -> None:
    wish = wished(said, language, expecting="choice", near=near)
    assert wish is not None and wish.day == single(day)


@pytest.mark.parametrize(
    ("said", "language", "minute"),
    [
        ("half past then", "en", 1050),
        ("the half past one", "en", 1050),
        ("half past five", "en", 1050),
        ("half past one", "en", 810),
        ("quarter to, please", "en", 585),
        ("dann um halb", "de", 1050),
        ("um halb zwölf", "de", 690),
        ("Viertel vor geht", "de", 585),
    ],
)
def test_minutes_without_an_hour_are_those_of_a_time_told(said: str, language: str, minute: int) -> None:
    wish = wished(said, language, expecting="choice", offered=TUESDAY)
    assert wish is not None and wish.time is not None and wish.time.point == minute


@pytest.mark.parametrize("expecting", ["name", "confirmation"])
@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Was hätten Sie denn sonst noch?", "de"),
        ("haben Sie noch was anderes?", "de"),
        ("gibt es noch andere Zeiten?", "de"),
        ("what else have you got?", "en"),
        ("any other times?", "en"),
    ],
)
def test_more_is_asked_for_after_one_was_chosen(said: str, language: str, expecting: str) -> None:
    choice = hear(said, language, expecting=expecting, chosen=True, purpose="book").first(meant.Choose)
    assert choice is not None and choice.more


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Welche Zeiten waren das?", "de"),
        ("wann war das jetzt", "de"),
        ("Um wie viel Uhr war das?", "de"),
        ("An welchem Tag?", "de"),
        ("und wann genau?", "de"),
        ("Was hatten Sie gesagt?", "de"),
        ("what was the time again?", "en"),
        ("sorry, what time did you say?", "en"),
        ("which day was that?", "en"),
        ("what were my options?", "en"),
    ],
)
def test_the_time_is_asked_for_once_more(said: str, language: str) -> None:
    assert hear(said, language, expecting="name").of(meant.Recall)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Was haben Sie denn frei?", "de"),
        ("Wann haben Sie denn noch was?", "de"),
        ("Wann hat Mira Zeit?", "de"),
        ("what times do you have?", "en"),
        ("when do you open?", "en"),
        ("what are my options?", "en"),
    ],
)
def test_asking_what_there_is_asks_for_nothing_once_more(said: str, language: str) -> None:
    assert not hear(said, language, expecting="when").of(meant.Recall)


@pytest.mark.parametrize("said", ["Augenblick", "Sekunde", "Moment bitte"])
def test_whoever_needs_a_moment_gives_no_name(said: str) -> None:
    heard = hear(said, "de", expecting="name")
    assert heard.of(meant.Wait) and not heard.of(meant.GiveName)


def test_a_weekday_after_the_one_spoken_of_is_a_week_later() -> None:
    for said, language in (("und den Samstag drauf?", "de"), ("what about the Saturday after?", "en")):
        wish = wished(said, language, expecting="choice", anchor_day=SATURDAY)
        assert wish is not None and wish.day == single(date(2026, 12, 5))


@pytest.mark.parametrize(
    ("near", "said", "day"),
    [
        (DayRange(date(2026, 11, 30), date(2026, 12, 7)), "Donnerstag", date(2026, 12, 3)),
        (single(date(2026, 12, 7)), "am Freitag", date(2026, 12, 11)),
        (single(date(2026, 12, 4)), "am Montag", date(2026, 12, 7)),
        (single(SATURDAY), "Freitag", date(2026, 11, 27)),
        (single(date(2026, 12, 7)), "diesen Freitag", date(2026, 11, 27)),
    ],
)
def test_a_weekday_stays_near_what_is_spoken_of(near: DayRange, said: str, day: date) -> None:
    wish = wished(said, "de", expecting="choice", near=(near,))
    assert wish is not None and wish.day == single(day)


def test_the_minutes_of_one_time_spoken_of_are_the_nearest() -> None:
    for said, minute in (("make it quarter past", 1035), ("quarter to", 1005), ("half past, please", 1050)):
        at_five = {"anchor_day": TOMORROW, "anchor_time": datetime(2026, 11, 24, 17).time()}
        wish = wished(said, "en", expecting="anything_else", **at_five)
        assert wish is not None and wish.time is not None and wish.time.point == minute


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Was haben Sie denn?", "de"),
        ("Welche Zeiten gibt es denn?", "de"),
        ("und was ginge sonst noch?", "de"),
        ("Was wäre denn alles frei?", "de"),
        ("Haben Sie noch was?", "de"),
        ("noch mehr Auswahl?", "de"),
        ("what have you got?", "en"),
        ("okay, which ones are free?", "en"),
        ("so what can I choose from", "en"),
        ("any others?", "en"),
        ("have you got anything different?", "en"),
    ],
)
def test_asked_what_there_is_others_are_wanted(said: str, language: str) -> None:
    heard = hear(said, language, expecting="choice", offered=TUESDAY)
    choice = heard.first(meant.Choose)
    assert choice is not None and choice.more
    assert not heard.of(meant.Ask)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Was haben Sie für Preise?", "de"),
        ("Wann haben Sie geöffnet?", "de"),
        ("Was ist das für eine Farbe?", "de"),
        ("what do you charge?", "en"),
        ("what services do you have?", "en"),
        ("what do I need to bring?", "en"),
    ],
)
def test_other_questions_turn_nothing_down(said: str, language: str) -> None:
    heard = hear(said, language, expecting="choice", offered=TUESDAY)
    assert not heard.of(meant.Choose) and heard.of(meant.Ask)


@pytest.mark.parametrize(
    ("said", "language", "name"),
    [
        ("Weber", "de", "Weber"),
        ("Becker.", "de", "Becker"),
        ("smith", "en", "smith"),
        ("Klein", "de", "Klein"),
        ("Freitag", "de", None),
        ("Bitte", "de", None),
        ("More", "en", None),
        ("Weber um neun", "de", None),
    ],
)
def test_a_family_name_alone_is_a_name_while_times_are_told(
    said: str, language: str, name: str | None
) -> None:
    command = hear(said, language, expecting="choice", offered=TUESDAY).first(meant.GiveName)
    assert (command.name.full if command else None) == name


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("so spät wie möglich", "de"),
        ("möglichst spät, bitte", "de"),
        ("je später desto besser", "de"),
        ("den letzten Termin, den Sie haben", "de"),
        ("Was wäre denn das Späteste?", "de"),
        ("as late as possible please", "en"),
        ("the later the better", "en"),
        ("whatever's the last slot of the day", "en"),
        ("what's your latest?", "en"),
    ],
)
def test_the_last_time_there_is_points_at_none_of_those_told(said: str, language: str) -> None:
    heard = hear(said, language, expecting="choice", offered=TUESDAY)
    assert heard.of(meant.AsLateAsPossible)
    assert not heard.of(meant.Choose) and not heard.of(meant.ShiftTime)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("so spät kann ich nicht", "de"),
        ("spätestens um drei", "de"),
        ("den letzten", "de"),
        ("the last one", "en"),
        ("not as late as that", "en"),
        ("one last thing, how much is it?", "en"),
        ("by three at the latest", "en"),
    ],
)
def test_late_alone_is_not_as_late_as_possible(said: str, language: str) -> None:
    assert not hear(said, language, expecting="choice", offered=TUESDAY).of(meant.AsLateAsPossible)


def test_as_late_as_possible_on_a_day_means_any_hour_of_it() -> None:
    wish = wished("am Samstag so spät wie möglich", "de", expecting="when")
    assert wish is not None and wish.day == single(SATURDAY) and wish.time is None


@pytest.mark.parametrize("said", ["one last thing, how much is it?", "one more question", "one quick thing"])
def test_one_thing_more_is_no_one_o_clock(said: str) -> None:
    assert wished(said, "en", expecting="choice", offered=TUESDAY) is None


def test_at_the_latest_points_at_no_offer() -> None:
    heard = hear("at the latest by three", "en", expecting="choice", offered=TUESDAY)
    assert not heard.of(meant.Choose)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("nein, doch lieber den zweiten", "de"),
        ("ach, dann die letzte", "de"),
        ("actually, the second one", "en"),
    ],
)
def test_another_option_is_counted_out_while_one_is_chosen(said: str, language: str) -> None:
    assert hear(said, language, expecting="name", chosen=True).of(meant.Choose)


@pytest.mark.parametrize("said", ["ist das bei Frau Mira?", "Wären die bei Doktor Mira?"])
def test_asked_whose_time_it_is_nobody_is_wished_for(said: str) -> None:
    heard = hear(said, "de", expecting="choice", offered=TUESDAY)
    assert [ask.topic for ask in heard.of(meant.Ask)] == [meant.Topic.WITH_WHOM]
