"""A practice and a workshop: their words are not those of a salon."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import pytest

from askpro.conversation.understanding import Meaning, Situation, Term, Vocabulary, read
from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.commands import Purpose, Topic
from askpro.conversation.understanding.context import Expecting, Language, Offered
from askpro.conversation.understanding.pointing import Direction

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 9, 20, tzinfo=BERLIN)
NAMESPACE = UUID("0193f1d0-0000-7000-8000-000000000000")
SOLD = {
    "short massage": (
        ("Massage 30 Minuten", "kurze Massage", "halbe Stunde Massage"),
        ("30 minute massage", "Short massage", "half hour massage"),
    ),
    "long massage": (
        ("Massage 60 Minuten", "lange Massage", "Ganzkörpermassage"),
        ("60 minute massage", "Long massage"),
    ),
    "assessment": (("Erstbefund", "Ersttermin"), ("First assessment", "First appointment")),
    "wheels": (("Räderwechsel", "Winterreifen"), ("Wheel change", "Winter tyres")),
    "brakes": (("Bremsen prüfen",), ("Brake check",)),
}
KEYS = {uuid5(NAMESPACE, key): key for key in SOLD}
VOCABULARY = Vocabulary(
    services=tuple(
        Term(identifier, {"de": SOLD[key][0], "en": SOLD[key][1]}) for identifier, key in KEYS.items()
    ),
    staff=(),
    branches=(),
)
OFFERS = tuple(Offered(datetime(2026, 11, day, 7, tzinfo=BERLIN)) for day in (26, 30))


def hear(text: str, language: Language, expecting: Expecting = "purpose") -> Meaning:
    offered = OFFERS if expecting == "choice" else ()
    return read(text, Situation(language, NOW, VOCABULARY, expecting, (450, 1200), offered))


def services(meaning: Meaning) -> list[str]:
    return [" or ".join(KEYS[each] for each in one.candidates) for one in meaning.of(meant.NameService)]


@pytest.mark.parametrize(
    ("said", "language", "asked_about"),
    [
        ("Wie lange dauert das denn?", "de", []),
        ("Wie lange dauert denn die lange Massage?", "de", ["long massage"]),
        ("how long is the short massage?", "en", ["short massage"]),
    ],
)
def test_how_long_is_asked_and_names_nothing(said: str, language: Language, asked_about: list[str]) -> None:
    meaning = hear(said, language)
    assert meaning.first(meant.Ask).topic is Topic.DURATION
    assert services(meaning) == asked_about


@pytest.mark.parametrize(
    ("said", "language", "named"),
    [
        ("Ganz genau", "de", []),
        ("Ja, ganz richtig", "de", []),
        ("eine Ganzkörpermassage bitte", "de", ["long massage"]),
        ("dienstags um halb halb neun", "de", []),
        ("Tuesdays at half half past eight", "en", []),
        ("half an hour of massage", "en", ["short massage"]),
    ],
)
def test_wholly_and_half_past_name_nothing(said: str, language: Language, named: list[str]) -> None:
    assert services(hear(said, language, "read_back")) == named


@pytest.mark.parametrize(
    ("said", "which", "direction"),
    [
        ("the first one", 0, None),
        ("the early one please", None, Direction.EARLIER),
        ("the late one", None, Direction.LATER),
    ],
)
def test_what_points_at_an_offer_names_no_service(
    said: str, which: int | None, direction: Direction | None
) -> None:
    meaning = hear(said, "en", "choice")
    pointing = meaning.first(meant.Choose).pointing
    assert (pointing.index, pointing.direction) == (which, direction)
    assert services(meaning) == []


@pytest.mark.parametrize("said", ["zum Reifenwechseln", "einen Reifenwechsel bitte", "Räder wechseln"])
def test_a_compound_of_a_service_s_words_is_that_service(said: str) -> None:
    assert services(hear(said, "de")) == ["wheels"]


def test_a_short_article_makes_no_longer_name() -> None:
    assert services(hear("ist heute noch was frei für ne massage", "de")) == ["long massage or short massage"]


def test_a_compound_of_other_words_is_not() -> None:
    assert services(hear("Handtuchmassage und Scheibenwechsel", "de")) == []


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Brauche ich für die lange Massage ein Rezept?", "de"),
        ("Okay, und muss ich für die Winterreifen warten oder kann ich das Auto dalassen?", "de"),
        ("Do I need a prescription for the long massage?", "en"),
        ("Should I bring a towel for the short massage?", "en"),
    ],
)
def test_asking_what_is_needed_books_nothing(said: str, language: Language) -> None:
    meaning = hear(said, language)
    assert meaning.first(meant.Ask).topic is Topic.OTHER
    assert not meaning.of(meant.Want) and not meaning.of(meant.Wait)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Warte mal", "de"),
        ("Ach warten Sie, ich hole den Kalender", "de"),
        ("wait a second", "en"),
        ("oh wait", "en"),
    ],
)
def test_who_asks_to_wait_is_given_time(said: str, language: Language) -> None:
    assert hear(said, language).of(meant.Wait)


@pytest.mark.parametrize(
    ("said", "day"),
    [("Ich schaff das morgen doch nicht", 25), ("ich schaffe den Termin am Donnerstag leider nicht", 26)],
)
def test_who_cannot_make_it_on_a_day_is_heard(said: str, day: int) -> None:
    meaning = hear(said, "de")
    assert meaning.first(meant.Want).purpose is Purpose.CANCEL
    (wish,) = meaning.first(meant.GiveTime).timing.wishes
    assert wish.day is not None and wish.day.start.day == day


def test_a_number_told_while_times_are_on_offer_holds_no_hours() -> None:
    meaning = hear("oh one five two, double three, four five six seven eight", "en", "choice")
    assert meaning.of(meant.GivePhone) and not meaning.of(meant.GiveTime)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ach so, hab ich gar keinen?", "de"),
        ("so I don't have one?", "en"),
        ("oh, I haven't got anything?", "en"),
    ],
)
def test_having_no_appointment_is_asked(said: str, language: Language) -> None:
    assert hear(said, language).first(meant.Ask).topic is Topic.MY_APPOINTMENT


DENTISTS = Vocabulary(
    services=(Term(uuid5(NAMESPACE, "check-up"), {"de": ("Kontrolle",), "en": ("Check-up",)}),),
    staff=tuple(
        Term(uuid5(NAMESPACE, name), {"de": (name,), "en": (name,)}) for name in ("Doktor Sari", "Frau Falk")
    ),
    branches=(),
)


def hear_at_the_dentist(text: str, language: Language, expecting: Expecting = "purpose") -> Meaning:
    return read(text, Situation(language, NOW, DENTISTS, expecting))


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Dr Sari please", "Doktor Sari"),
        ("with Dr. Sari", "Doktor Sari"),
        ("I'd like to see Mrs Falk", "Frau Falk"),
    ],
)
def test_a_title_is_no_part_of_a_name(said: str, who: str) -> None:
    wish = hear_at_the_dentist(said, "en", "choice").first(meant.NameStaff)
    assert wish is not None and wish.candidates == (uuid5(NAMESPACE, who),)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Hi, this is Olivia Bennett. When's my next check-up?", "Olivia Bennett"),
        ("This is Olivia Bennett. Can I come in tomorrow?", "Olivia Bennett"),
        ("my name's Carter. James Carter.", "James Carter"),
    ],
)
def test_a_name_ends_with_its_sentence(said: str, name: str) -> None:
    given = hear_at_the_dentist(said, "en").first(meant.GiveName)
    assert given is not None and given.name.full == name


@pytest.mark.parametrize(
    ("said", "language"),
    [("When's my next check-up?", "en"), ("Wann ist denn meine nächste Kontrolle?", "de")],
)
def test_the_next_of_a_service_is_an_appointment(said: str, language: Language) -> None:
    assert hear_at_the_dentist(said, language).first(meant.Ask).topic is Topic.MY_APPOINTMENT


def test_asked_for_the_name_a_question_is_no_refusal() -> None:
    asked = hear_at_the_dentist("Brauchen Sie meine Versichertenkarte?", "de", "name")
    assert asked.first(meant.Ask).topic is Topic.OTHER and not asked.of(meant.Refuse)
    assert hear_at_the_dentist("Brauchen Sie den wirklich?", "de", "name").of(meant.Refuse)


def test_while_a_time_is_looked_for_a_title_and_a_name_are_whom_to_see() -> None:
    meaning = hear_at_the_dentist("Mrs Falk", "en", "choice")
    assert meaning.of(meant.NameStaff) and not meaning.of(meant.GiveName)
    assert hear_at_the_dentist("Mrs Hobbs", "en", "choice").of(meant.GiveName)


def test_a_question_may_follow_its_reason() -> None:
    asked = hear_at_the_dentist("Meine Tochter ist sechs, behandeln Sie auch Kinder?", "de", "offer")
    assert asked.first(meant.Ask).topic is Topic.OTHER


@pytest.mark.parametrize(
    "said",
    [
        "I need to push my appointment on the first of December back by an hour",
        "can we move my appointment on December first back an hour?",
    ],
)
def test_a_date_and_a_direction_name_no_service(said: str) -> None:
    sold = {"en": ("First appointment",)}, {"en": ("Back massage",)}
    services_sold = tuple(Term(uuid5(NAMESPACE, str(words)), words) for words in sold)
    vocabulary = Vocabulary(services_sold, (), ())
    meaning = read(said, Situation("en", NOW, vocabulary, "purpose"))
    assert meaning.first(meant.Want).purpose is Purpose.MOVE
    assert not meaning.of(meant.NameService)


ANIMALS = {
    "vaccination": (("Impfung",), ("Vaccination",)),
    "neutering": (("Kastration", "Kastrieren"), ("Neutering",)),
    "claws": (("Krallen schneiden",), ("Claw trimming", "Nail clipping")),
}


@pytest.mark.parametrize(
    ("said", "language", "meant_by_it"),
    [
        ("Mein Hund müsste mal wieder geimpft werden", "de", ["vaccination"]),
        ("er soll kastriert werden", "de", ["neutering"]),
        ("I'd like to get my dog neutered and his nails clipped", "en", ["neutering", "claws"]),
        ("ich hab mich verletzt", "de", []),
    ],
)
def test_what_is_to_be_done_is_the_service_that_does_it(
    said: str, language: Language, meant_by_it: list[str]
) -> None:
    keys = {uuid5(NAMESPACE, key): key for key in ANIMALS}
    sold = tuple(Term(each, {"de": ANIMALS[key][0], "en": ANIMALS[key][1]}) for each, key in keys.items())
    meaning = read(said, Situation(language, NOW, Vocabulary(sold, (), ()), "purpose"))
    assert [keys[one.candidates[0]] for one in meaning.of(meant.NameService)] == meant_by_it


@pytest.mark.parametrize(
    ("said", "language", "minute"),
    [
        ("seven works", "en", 19 * 60),
        ("um sieben bitte", "de", 19 * 60),
        ("lieber halb sieben", "de", 18 * 60 + 30),
        ("seven in the morning is better", "en", 7 * 60),
        ("dann lieber morgens um sieben", "de", 7 * 60),
        ("um neun", "de", 9 * 60),
    ],
)
def test_a_bare_hour_is_in_the_half_of_the_day_that_was_offered(
    said: str, language: Language, minute: int
) -> None:
    evening = tuple(Offered(datetime(2026, 11, 25, hour, tzinfo=BERLIN)) for hour in (18, 19))
    situation = Situation(language, NOW, VOCABULARY, "choice", (420, 1200), evening)
    (wish,) = read(said, situation).first(meant.GiveTime).timing.wishes
    assert wish.time is not None and wish.time.point == minute


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Ich brauche Termine für die lange Massage und zum Reifenwechseln", ["long massage", "wheels"]),
        ("Räder wechseln bitte, und einen Bremsencheck", ["wheels", "brakes"]),
    ],
)
def test_a_compound_is_found_beside_another_service(said: str, wanted: list[str]) -> None:
    assert services(hear(said, "de")) == wanted


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ich brauche einen Ersttermin und mein Mann braucht eine lange Massage", "de"),
        ("I need a first assessment, and my husband needs a long massage", "en"),
    ],
)
def test_what_the_caller_needs_first_is_the_caller_s(said: str, language: Language) -> None:
    told = [one.relation for one in hear(said, language).of(meant.BookFor)]
    assert told[0] == meant.MYSELF and len(told) == 2


def test_what_hurts_is_no_question() -> None:
    assert not hear("Mir ist was rausgefallen, das tut total weh", "de").of(meant.Ask)


def test_the_half_of_the_day_spells_nothing() -> None:
    said = "I'm Claudia Meyer, do you have anything on Wednesday at two p.m., I mean three?"
    assert hear(said, "en").first(meant.GiveName).name.full == "Claudia Meyer"


def test_going_for_a_time_takes_it() -> None:
    meaning = hear("I'll go for Thursday at seven a.m.", "en", "choice")
    (wish,) = meaning.first(meant.GiveTime).timing.wishes
    assert wish.day is not None and wish.day.start.day == 26


def test_a_damaged_yes_to_what_was_read_back_is_no_name() -> None:
    assert not hear("Ja, das ist richtich", "de", "confirmation").of(meant.GiveName)
    assert hear("Ja, aber das ist Frau Schmidt", "de", "confirmation").of(meant.GiveName)


def test_a_service_called_a_change_changes_no_appointment() -> None:
    meaning = hear("i need a wheel change when could you have it ready", "en")
    assert services(meaning) == ["wheels"]
    assert Purpose.MOVE not in [one.purpose for one in meaning.of(meant.Want)]
