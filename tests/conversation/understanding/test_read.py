"""What callers say, and the commands it amounts to."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import pytest

from askpro.conversation.understanding import Meaning, Situation, Term, Vocabulary, read
from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.commands import Purpose, Topic
from askpro.conversation.understanding.context import Language, Offered

NAMESPACE = UUID("0193f1d0-0000-7000-8000-000000000000")


def term(key: str, german: tuple[str, ...], english: tuple[str, ...]) -> Term:
    return Term(uuid5(NAMESPACE, key), {"de": german, "en": english})


VOCABULARY = Vocabulary(
    services=(
        term("men", ("Herrenhaarschnitt", "Haarschnitt"), ("Men's haircut", "Haircut")),
        term("women", ("Damenhaarschnitt", "Haarschnitt"), ("Women's haircut", "Haircut")),
        term("child", ("Kinderhaarschnitt", "Haarschnitt"), ("Children's haircut", "Haircut")),
        term("beard", ("Bart trimmen", "Rasur"), ("Beard trim", "Shave")),
        term("perm", ("Dauerwelle",), ("Perm",)),
    ),
    staff=(term("mira", ("Mira",), ("Mira",)), term("jonas", ("Jonas",), ("Jonas",))),
    branches=(term("mitte", ("Mitte",), ("Mitte",)),),
)
NAMES = {identifier: key for key in ("men", "women", "child", "beard", "perm", "mira", "jonas", "mitte")
         for identifier in [uuid5(NAMESPACE, key)]}  # fmt: skip


def hear(text: str, language: str = "de", **more: object) -> Meaning:
    more.setdefault("now", datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Berlin")))
    situation = Situation(language=language, vocabulary=VOCABULARY, opening=(540, 1140), **more)  # type: ignore[arg-type]
    return read(text, situation)


def services(meaning: Meaning) -> list[set[str]]:
    return [{NAMES[candidate] for candidate in named.candidates} for named in meaning.of(meant.NameService)]


def test_the_first_sentence_fills_every_slot() -> None:
    meaning = hear("Guten Tag, einen Termin für einen Herrenhaarschnitt morgen um halb drei bei Jonas bitte")
    assert meaning.first(meant.Want).purpose is Purpose.BOOK
    assert services(meaning) == [{"men"}]
    assert [NAMES[staff.candidates[0]] for staff in meaning.of(meant.NameStaff)] == ["jonas"]
    (wish,) = meaning.first(meant.GiveTime).timing.wishes
    assert (wish.day.single.isoformat(), wish.time.point) == ("2026-11-24", 14 * 60 + 30)


@pytest.mark.parametrize(
    ("text", "language", "purpose"),
    [
        ("Ich möchte meinen Termin am Donnerstag absagen", "de", Purpose.CANCEL),
        ("ich kann leider nicht kommen", "de", Purpose.CANCEL),
        ("ick kann morgen leider nischt kommen", "de", Purpose.CANCEL),
        ("den Termin von elf auf vierzehn Uhr schieben", "de", Purpose.MOVE),
        ("nein, nicht absagen, verschieben", "de", Purpose.MOVE),
        ("Haben Sie heute um sechzehn Uhr was frei?", "de", Purpose.BOOK),
        ("Setzen Sie mich auf die Warteliste", "de", Purpose.WAITING_LIST),
        ("I can't make it on Thursday", "en", Purpose.CANCEL),
        ("could we reschedule my appointment", "en", Purpose.MOVE),
        ("do you have anything on Friday morning?", "en", Purpose.BOOK),
    ],
)
def test_the_purpose_of_a_call_is_heard(text: str, language: str, purpose: Purpose) -> None:
    assert hear(text, language).first(meant.Want).purpose is purpose


@pytest.mark.parametrize(
    ("text", "language", "topic"),
    [
        ("Was kostet eine Dauerwelle?", "de", Topic.PRICE),
        ("Wann haben Sie morgen auf?", "de", Topic.HOURS),
        ("wann ist denn mein Termin?", "de", Topic.MY_APPOINTMENT),
        ("woher wissen Sie, wer ich bin?", "de", Topic.HOW_KNOWN),
        ("was bieten Sie für Kinder an?", "de", Topic.SERVICES),
        ("how much is a perm", "en", Topic.PRICE),
        ("where are you located", "en", Topic.ADDRESS),
        ("am I talking to a real person?", "en", Topic.WHO_ARE_YOU),
    ],
)
def test_a_question_is_no_booking(text: str, language: str, topic: Topic) -> None:
    meaning = hear(text, language)
    assert topic in {ask.topic for ask in meaning.of(meant.Ask)}
    assert not meaning.of(meant.Want)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Is Mira in on Friday?", "en"),
        ("What days does Mira work?", "en"),
        ("Does Mira work on Saturdays?", "en"),
        ("Ist die Mira am Freitag da?", "de"),
        ("Arbeitet Mira samstags?", "de"),
    ],
)
def test_who_is_asked_about_is_not_yet_wished_for(text: str, language: str) -> None:
    meaning = hear(text, language)
    [asked] = meaning.of(meant.Ask)
    assert (asked.topic, asked.staff) == (Topic.STAFF, (VOCABULARY.staff[0].id,))
    assert not meaning.of(meant.Want)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Is there anything with Mira on Friday?", "en"),
        ("Ist bei Mira am Freitag noch was da?", "de"),
    ],
)
def test_who_is_wished_for_is_not_asked_about(text: str, language: str) -> None:
    assert not any(ask.staff for ask in hear(text, language).of(meant.Ask))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Okay, and how long does it take?", "en"),
        ("Great. Can I bring my dog?", "en"),
        ("Gut, und wie lange dauert das?", "de"),
    ],
)
def test_who_only_acknowledges_and_asks_has_agreed_to_nothing(text: str, language: str) -> None:
    meaning = hear(text, language, expecting="confirmation")
    assert meaning.of(meant.Ask)
    assert not meaning.of(meant.Say)
    assert hear("Yes, and how long does it take?", "en", expecting="confirmation").of(meant.Say)
    assert hear("Okay, do that", "en", expecting="confirmation").of(meant.Say)


def test_a_name_takes_its_words_from_people_and_places() -> None:
    meaning = hear("Mira Berg", expecting="name")
    assert [command.name.full for command in meaning.of(meant.GiveName)] == ["Mira Berg"]
    assert not meaning.of(meant.NameStaff)


def test_a_general_word_for_several_services_stays_ambiguous() -> None:
    assert services(hear("einen Haarschnitt bitte")) == [{"men", "women", "child"}]
    assert services(hear("einen Haarschnitt für meinen Mann")) == [{"men"}]
    assert services(hear("a haircut for my wife", "en")) == [{"women"}]


def test_compounds_and_misheard_words_still_name_the_service() -> None:
    assert services(hear("einen Herrenhaarschnitttermin bitte")) == [{"men"}]
    assert services(hear("eine Dauerwele bitte")) == [{"perm"}]


def test_a_word_inside_another_is_no_service() -> None:
    assert services(hear("do you have anything on Friday?", "en")) == []


def test_two_services_in_one_sentence_are_two() -> None:
    assert services(hear("Herrenhaarschnitt und Bart trimmen")) == [{"men"}, {"beard"}]


def test_what_nobody_sells_here_is_said_to_be_unknown() -> None:
    (named,) = hear("einen Termin zur Maniküre bitte").of(meant.NameService)
    assert (named.unknown, named.said) == (True, "Maniküre")


def test_an_emergency_drowns_out_everything_else() -> None:
    assert [type(command) for command in hear("Termin, nein, mein Mann hat einen Herzinfarkt").commands] == [
        meant.Emergency
    ]
    assert not hear("es ist kein Notfall").of(meant.Emergency)


def test_english_words_in_a_german_call_are_read_as_english() -> None:
    assert hear("do you speak English please").language == "en"
    assert hear("ja, zehn Uhr passt").language == "de"


def test_staff_may_be_wished_refused_or_left_open() -> None:
    assert hear("nicht bei Mira").first(meant.NameStaff).not_wanted
    assert hear("egal bei wem").first(meant.NameStaff).anybody
    assert hear("nur bei Mira").first(meant.NameStaff).required
    assert hear("einen Haarschnitt bei Roland").first(meant.NameStaff).unknown


def test_pointing_takes_its_words_from_the_time() -> None:
    pointed = hear("Der Erste.", expecting="choice")
    assert pointed.of(meant.Choose)
    assert not pointed.of(meant.GiveTime)


def test_only_the_end_of_an_endless_sentence_counts() -> None:
    assert hear("bla " * 100_000 + "bitte absagen").first(meant.Want).purpose is Purpose.CANCEL


def test_asked_which_the_person_chooses() -> None:
    assert services(hear("für meinen Mann", expecting="service")) == [{"men"}]
    assert services(hear("for my wife", "en", expecting="service")) == [{"women"}]
    assert services(hear("für meinen Mann", expecting="name")) == []


def test_a_common_word_is_not_misheard_as_a_service() -> None:
    assert services(hear("Können Sie meinen Termin auf Donnerstag legen")) == []


def test_the_word_appointment_names_no_service() -> None:
    pain = term("men", ("Schmerzsprechstunde", "Schmerztermin"), ("Pain appointment",))
    vocabulary = Vocabulary(services=(pain,), staff=(), branches=())
    now = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    meaning = read("einen Termin bitte", Situation(language="de", now=now, vocabulary=vocabulary))
    assert not [named for named in meaning.of(meant.NameService) if named.candidates]


@pytest.mark.parametrize(
    ("text", "language", "minute"),
    [
        ("Put me down for three", "en", 900),
        ("book me in for two", "en", 840),
        ("for two please", "en", 840),
        ("für zwei, bitte", "de", 840),
        ("dann für drei", "de", 900),
    ],
)
@pytest.mark.parametrize("expecting", ["when", "choice", "confirmation"])
def test_a_bare_number_is_the_hour_where_a_time_is_asked_for(
    text: str, language: str, minute: int, expecting: str
) -> None:
    meaning = hear(text, language, expecting=expecting)
    assert not meaning.of(meant.BookFor)
    assert [wish.time.point for wish in meaning.first(meant.GiveTime).timing.wishes] == [minute]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Einen Termin für zwei, bitte", "de"), ("A haircut for two, please", "en"), ("for two people", "en")],
)
def test_a_bare_number_before_any_time_counts_people(text: str, language: str) -> None:
    assert [each.people for each in hear(text, language).of(meant.BookFor)] == [2]
    offered = hear("für zwei Personen", "de", expecting="choice")
    assert [each.people for each in offered.of(meant.BookFor)] == [2]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("am Dienstag", "de", 8),
        ("Dienstag um elf", "de", 8),
        ("Tuesday at eleven", "en", 8),
        ("diesen Dienstag um elf", "de", 1),
        ("am Freitag um elf", "de", 4),
    ],
)
def test_a_weekday_among_offers_is_the_one_that_was_offered(text: str, language: str, day: int) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    offered = tuple(Offered(datetime(2026, 12, each, 11, tzinfo=berlin)) for each in (7, 8, 9))
    meaning = hear(
        text, language, expecting="choice", offered=offered, now=datetime(2026, 11, 30, 9, tzinfo=berlin)
    )
    (wish,) = meaning.first(meant.GiveTime).timing.wishes
    assert wish.day.single == date(2026, 12, day)


def test_asked_for_the_name_a_namesake_of_the_staff_is_the_caller() -> None:
    meaning = hear("that's mira schubert", "en", expecting="name")
    assert meaning.first(meant.GiveName).name.full == "Mira Schubert"
    assert not meaning.of(meant.NameStaff)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("schubert sierra charlie hotel uniform pravo echo romeo tango", "en", "Schubert"),
        ("Nordpol Gusdav Ulrich Ypsilon Emil Nordpol", "de", "Nguyen"),
    ],
)
def test_a_name_is_heard_through_a_damaged_alphabet(text: str, language: str, name: str) -> None:
    assert hear(text, language, expecting="name").first(meant.GiveName).name.full == name


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Dauerwelle am Donnerstag, ich muss aber die Kinder abholen", "de", [{"perm"}]),
        ("Dauerwelle und Bart trimmen", "de", [{"perm"}, {"beard"}]),
        ("a perm, but I have to fetch the children at three", "en", [{"perm"}]),
        ("a perm and a shave", "en", [{"perm"}, {"beard"}]),
    ],
)
def test_beside_a_service_in_full_a_chance_word_names_no_other(
    text: str, language: str, named: list[set[str]]
) -> None:
    assert services(hear(text, language)) == named


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("eine Dauerwelle morgen um zehn, ach nein, nur die Rasur", "de"),
        ("a perm tomorrow at ten, oh no, just a shave", "en"),
    ],
)
def test_who_takes_a_service_back_is_heard_to_correct_it(text: str, language: str) -> None:
    meaning = hear(text, language)
    assert meaning.of(meant.Correct)
    assert services(meaning) == [{"perm"}, {"beard"}]


def test_saying_no_speaks_of_no_massage() -> None:
    vocabulary = Vocabulary(
        services=(term("spa", ("Haarkur mit Kopfmassage",), ("Head massage",)),), staff=(), branches=()
    )
    now = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    situation = Situation(language="de", now=now, vocabulary=vocabulary, expecting="name")
    assert not read("Den sage ich nicht.", situation).of(meant.NameService)


def test_parts_of_one_name_are_one_service_and_two_names_are_two() -> None:
    wash = term(
        "wash",
        ("Waschen, Schneiden, Föhnen", "Waschen und Schneiden"),
        ("Wash, cut and blow-dry", "Wash and cut"),
    )
    dry = term("dry", ("Föhnen und Styling", "Föhnen"), ("Blow-dry and styling", "Blow dry"))
    names = {each.id: key for key, each in (("wash", wash), ("dry", dry))} | NAMES
    vocabulary = Vocabulary(services=(wash, dry, *VOCABULARY.services), staff=(), branches=())

    def said(text: str, language: Language = "de") -> list[set[str]]:
        now = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
        meaning = read(text, Situation(language=language, now=now, vocabulary=vocabulary))
        return [{names[one] for one in named.candidates} for named in meaning.of(meant.NameService)]

    assert said("einmal waschen schneiden vöhnen bitte") == [{"wash"}]
    assert said("Haare waschen, schneiden und föhnen") == [{"wash"}]
    assert said("to book a wash cut and bllow-dry", "en") == [{"wash"}]
    assert said("Herrenhaarschnitt, Damenhaarschnitt") == [{"men"}, {"women"}]
    assert said("Damenhaarschnitt und Föhnen") == [{"women"}, {"dry"}]


def test_talk_in_the_other_language_is_no_name() -> None:
    assert hear("Damenhaarschnitt morgen um zehn", "en", expecting="name").first(meant.GiveName) is None
    heard = hear("Anna Klein", "en", expecting="name").first(meant.GiveName)
    assert heard is not None and heard.name.full == "Anna Klein"


@pytest.mark.parametrize(
    ("said", "language", "topic"),
    [
        ("dauert lange", "de", Topic.DURATION),
        ("wie viel zäit muss ich da einplanen", "de", Topic.DURATION),
        ("komme ich zu ihnen", "de", Topic.ADDRESS),
        ("ist das sehr teuer", "de", Topic.PRICE),
        ("how much teeme showld i plan for that", "en", Topic.DURATION),
        ("long toes that take", "en", Topic.DURATION),
        ("is it expensive", "en", Topic.PRICE),
    ],
)
def test_a_question_damaged_by_the_line_is_neither_a_name_nor_a_refusal(
    said: str, language: str, topic: Topic
) -> None:
    heard = hear(said, language, expecting="name")
    assert [ask.topic for ask in heard.of(meant.Ask)] == [topic]
    assert not heard.of(meant.GiveName) and not heard.of(meant.Refuse)


@pytest.mark.parametrize(("said", "language"), [("John Price", "en"), ("Anna Preis", "de"), ("Price", "en")])
def test_a_name_that_is_a_word_of_questions_asks_nothing(said: str, language: str) -> None:
    heard = hear(said, language, expecting="name")
    name = heard.first(meant.GiveName)
    assert name is not None and name.name.full == said and not heard.of(meant.Ask)


@pytest.mark.parametrize(
    ("said", "language", "name"),
    [
        ("Ich möchte meinen Termin absagen. Müller", "de", "Müller"),
        ("ich will absagen, Weber, am Donnerstag um zehn", "de", "Weber"),
        ("I need to cancel my appointment, Smith, Thursday at ten", "en", "Smith"),
        ("Ich möchte meinen Termin verschieben, bitte", "de", None),
        ("Einen Haarschnitt, Weber", "de", None),
    ],
)
def test_a_family_name_alone_in_its_clause_is_whose_appointment_is_changed(
    said: str, language: str, name: str | None
) -> None:
    command = hear(said, language, expecting="purpose").first(meant.GiveName)
    assert (command.name.full if command else None) == name


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("tomorrow at half one", 13 * 60 + 30),
        ("half one-ish tomorrow", 13 * 60 + 30),
        ("tomorrow, half oneish", 13 * 60 + 30),
        ("could I come at half twelve tomorrow", 12 * 60 + 30),
        ("tomorrow at ten to one", 12 * 60 + 50),
    ],
)
def test_half_of_an_hour_is_past_it_in_english(text: str, minute: int) -> None:
    (wish,) = hear(text, "en").first(meant.GiveTime).timing.wishes
    assert (wish.day.single, wish.time.point) == (date(2026, 11, 24), minute)


def test_between_half_one_and_half_three_is_an_afternoon() -> None:
    (wish,) = hear("between half one and half three tomorrow", "en").first(meant.GiveTime).timing.wishes
    assert (wish.time.start, wish.time.end) == (13 * 60 + 30, 15 * 60 + 30)
