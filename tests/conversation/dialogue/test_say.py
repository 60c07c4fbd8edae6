"""Speech: what a caller hears."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from tests.conversation.dialogue.salon import CUT, MARK, MIRA, SETTING, SHOP, TOM, ZONE, at, known, slot

from askpro.conversation.assistance.wording import sentences
from askpro.conversation.dialogue import say
from askpro.conversation.dialogue.lines import Echo, Ungrounded, line
from askpro.conversation.dialogue.prompts import PROMPTS
from askpro.conversation.dialogue.speech import TONGUES
from askpro.conversation.tools.evidence import Obstacle, OfferedSlot, OpeningHours, ServiceFacts
from askpro.conversation.tools.trace import witness
from askpro.conversation.understanding.context import Language
from askpro.tenancy.companies import Tone

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("language", "day", "spoken"),
    [
        ("de", date(2026, 11, 23), "heute"),
        ("de", date(2026, 11, 24), "morgen, Dienstag"),
        ("de", date(2026, 11, 26), "am Donnerstag, den 26. November"),
        ("de", date(2027, 1, 4), "am Montag, den 4. Januar"),
        ("de", date(2027, 11, 22), "am Montag, den 22. November 2027"),
        ("de", date(2026, 11, 2), "am Montag, den 2. November 2026"),
        ("en", date(2026, 11, 24), "tomorrow, Tuesday"),
        ("en", date(2026, 12, 1), "on Tuesday, December 1st"),
        ("en", date(2027, 11, 2), "on Tuesday, November 2nd, 2027"),
        ("en", date(2027, 1, 12), "on Tuesday, January 12th"),
    ],
)
def test_days(language: str, day: date, spoken: str) -> None:
    assert TONGUES[language].on(day, TODAY) == spoken


@pytest.mark.parametrize(
    ("language", "minute", "spoken"),
    [
        ("de", 870, "14 Uhr 30"),
        ("de", 540, "9 Uhr"),
        ("en", 870, "2:30 pm"),
        ("en", 540, "9 am"),
        ("en", 720, "noon"),
    ],
)
def test_clock_times(language: str, minute: int, spoken: str) -> None:
    assert TONGUES[language].clock(minute) == spoken


@pytest.mark.parametrize(
    ("language", "minutes", "spoken"),
    [
        ("de", (540, 600, 660), "um 9, 10 oder 11 Uhr"),
        ("de", (630, 660, 690), "um 10 Uhr 30, 11 Uhr oder 11 Uhr 30"),
        ("de", (540, 600, 690), "um 9 Uhr, 10 Uhr oder 11 Uhr 30"),
        ("en", (630, 660, 690), "at 10:30, 11 or 11:30 am"),
        ("en", (660, 720, 780), "at 11 am, noon or 1 pm"),
        ("en", (600, 840, 930), "at 10 am, 2 or 3:30 pm"),
    ],
)
def test_times_share_what_they_have_in_common(language: str, minutes: tuple[int, ...], spoken: str) -> None:
    assert TONGUES[language].at(*minutes) == spoken


@pytest.mark.parametrize(
    ("language", "cents", "spoken"),
    [
        ("de", 3800, "38 Euro"),
        ("de", 5250, "52 Euro 50"),
        ("de", 50, "50 Cent"),
        ("en", 100, "1 euro"),
        ("en", 5250, "52 euros 50"),
    ],
)
def test_prices(language: str, cents: int, spoken: str) -> None:
    assert TONGUES[language].price(cents, "EUR") == spoken


def test_offers_name_each_day_once_and_the_person_once() -> None:
    slots = (slot(at(24, 9)), slot(at(24, 11, 30)), slot(at(26, 9)))
    _, clauses = say(known(), [line("offer_several", slots=slots)], SETTING)
    assert clauses == (
        "Frei wäre morgen, Dienstag, um 9 Uhr oder 11 Uhr 30 oder am Donnerstag, den 26. November, um 9 Uhr"
        " bei Mira. Was passt Ihnen am besten?",
    )


def test_offers_of_several_people_name_each() -> None:
    slots = (slot(at(24, 9), MIRA), slot(at(24, 9), TOM))
    _, clauses = say(known().but(language="en"), [line("offer_several", slots=slots)], SETTING)
    assert "at 9 am with Mira or Tom" in clauses[0]


LONG = (slot(at(24, 15), MIRA), slot(at(25, 11, 30), TOM), slot(at(26, 15), MIRA))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "de",
            "Frei wäre morgen, Dienstag, um 15 Uhr bei Mira. Oder am Mittwoch, den 25. November, um 11 Uhr 30 bei"
            " Tom. Oder am Donnerstag, den 26. November, um 15 Uhr bei Mira. Was passt Ihnen am besten?",
        ),
        (
            "en",
            "I could offer you tomorrow, Tuesday, at 3 pm with Mira. Or Wednesday, November 25th, at 11:30 am with"
            " Tom. Or Thursday, November 26th, at 3 pm with Mira. Which suits you best?",
        ),
    ],
)
def test_what_is_too_long_for_one_breath_is_told_in_sentences(language: Language, told: str) -> None:
    _, clauses = say(known().but(language=language), [line("offer_several", slots=LONG)], SETTING)
    assert clauses == (told,)


@pytest.mark.parametrize(("language", "tone"), PROMPTS)
@pytest.mark.parametrize("slots", [LONG, LONG[:2], (LONG[0], LONG[2], slot(at(27, 10)))])
@pytest.mark.parametrize("key", ["offer_several", "offered_with", "hint_choice"])
def test_no_offer_is_longer_than_one_listens_to(
    key: str, slots: tuple[OfferedSlot, ...], language: Language, tone: Tone
) -> None:
    state, setting = known().but(language=language), replace(SETTING, shop=replace(SHOP, tone=tone))
    for _ in PROMPTS[language, tone].wordings[key]:
        state, clauses = say(state, [line(key, slots=slots)], setting)
        assert max(len(sentence.split()) for sentence in sentences(" ".join(clauses))) <= 25


def test_english_offers_a_time_and_comes_on_a_day() -> None:
    slots = (slot(at(26, 10, 30)), slot(at(26, 11)), slot(at(26, 11, 30)))
    put = line("offer_several", slots=slots)
    _, clauses = say(known().but(language="en"), [put, put], SETTING)
    assert clauses == (
        "I could offer you Thursday, November 26th, at 10:30, 11 or 11:30 am with Mira. Which suits you best?",
        "You could come on Thursday, November 26th, at 10:30, 11 or 11:30 am with Mira. Which one shall I take?",
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "de",
            "Am Donnerstag, den 26. November, um 10 Uhr ist leider nichts frei. Frei wäre um 9 oder 11 Uhr",
        ),
        (
            "en",
            "On Thursday, November 26th, at 10 am there is nothing free, I am afraid. I could offer you 9 or 11 am",
        ),
    ],
)
def test_the_day_of_a_wish_that_cannot_be_met_is_not_said_again(language: Language, told: str) -> None:
    taken = Obstacle(witness=MARK, rule="taken", starts_at=at(26, 10))
    lines = [
        line("obstacle", obstacle=taken),
        line("offer_several", slots=(slot(at(26, 9)), slot(at(26, 11)))),
    ]
    _, clauses = say(known().but(language=language), lines, SETTING)
    assert " ".join(clauses).startswith(told)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", "heute, morgen, Dienstag, oder am Donnerstag, den 26. November, jeweils um 9 Uhr bei Mira"),
        ("en", "today, tomorrow, Tuesday, or Thursday, November 26th, each at 9 am with Mira"),
    ],
)
def test_one_time_on_several_days_is_said_once(language: Language, told: str) -> None:
    slots = (slot(at(23, 9)), slot(at(24, 9)), slot(at(26, 9)))
    _, clauses = say(known().but(language=language), [line("offer_several", slots=slots)], SETTING)
    assert told in clauses[0]


def test_wordings_take_turns() -> None:
    state, first = say(known(), [line("not_understood")], SETTING)
    _, second = say(state, [line("not_understood")], SETTING)
    assert first != second


def test_no_sentence_is_said_twice_running_by_another_prompt() -> None:
    slots = (slot(at(24, 9)), slot(at(24, 11)))
    state, one = say(known(), [line("offer_one", slots=slots[:1])], SETTING)
    state, several = say(state, [line("offer_several", slots=slots)], SETTING)
    _, again = say(state, [line("offer_several", slots=slots)], SETTING)
    assert [clauses[0].split()[0] for clauses in (one, several, again)] == ["Frei", "Anbieten", "Es"]


def test_what_can_be_said_in_one_way_only_is_said_again() -> None:
    state, first = say(known(), [line("late_noted")], SETTING)
    assert say(state, [line("late_noted")], SETTING)[1] == first


def test_a_fact_needs_evidence() -> None:
    with pytest.raises(Ungrounded):
        line("booked", appointment=Echo(text="morgen um 10 Uhr"))
    with pytest.raises(Ungrounded):
        line("read_back", name="Weber")  # type: ignore[arg-type]


def test_evidence_of_another_call_is_refused() -> None:
    theirs = ServiceFacts(witness=witness("another", 1), service_id=CUT, about="price", price_cents=3800)
    with pytest.raises(Ungrounded):
        say(known(), [line("price", service_facts=theirs)], SETTING)


def test_an_obstacle_is_told_with_its_time_or_in_its_own_words() -> None:
    named = Obstacle(witness=MARK, rule="taken", starts_at=datetime(2026, 11, 24, 10, 0, tzinfo=ZONE))
    own = Obstacle(witness=MARK, rule="resource_taken", sentences={"de": "Es ist kein Platz frei."})
    _, clauses = say(known(), [line("obstacle", obstacle=named), line("obstacle", obstacle=own)], SETTING)
    assert clauses == ("Morgen, Dienstag, um 10 Uhr ist leider nichts frei.", "Es ist kein Platz frei.")


def test_hours_and_holidays() -> None:
    open_day = OpeningHours(witness=MARK, day=date(2026, 11, 28), open_minutes=((540, 840),))
    feast = OpeningHours(witness=MARK, day=date(2026, 12, 25), open_minutes=(), holiday=True)
    lines = [line("hours", hours=open_day), line("closed_holiday", hours=feast)]
    _, german = say(known(), lines, SETTING)
    _, english = say(known().but(language="en"), lines, SETTING)
    assert german == (
        "Am Samstag, den 28. November, haben wir von 9 bis 14 Uhr geöffnet.",
        "Am Freitag, den 25. Dezember, ist Feiertag, da haben wir geschlossen.",
    )
    assert english == (
        "On Saturday, November 28th, we are open from 9 am to 2 pm.",
        "Friday, December 25th, is a public holiday, so we are closed.",
    )
