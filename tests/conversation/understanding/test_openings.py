"""How calls begin, in words that no form foresees."""

from __future__ import annotations

import pytest
from tests.conversation.understanding.test_read import NAMES, hear

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.commands import Purpose, Topic


@pytest.mark.parametrize(
    ("said", "language", "topic"),
    [
        ("Können Sie mir sagen, ob Sie am 24. Dezember offen haben?", "de", Topic.HOURS),
        ("Wissen Sie, wie lange heute auf ist?", "de", Topic.HOURS),
        ("Seid ihr Montag da?", "de", Topic.HOURS),
        ("Could you tell me if you're open on the 24th of December?", "en", Topic.HOURS),
        ("are you guys around on Monday?", "en", Topic.HOURS),
        ("Ich wollte mal fragen was bei euch eine Dauerwelle kostet", "de", Topic.PRICE),
        ("was kost bei euch eine dauerwelle", "de", Topic.PRICE),
        ("what would a perm set me back", "en", Topic.PRICE),
        ("Wann war noch gleich mein Termin?", "de", Topic.MY_APPOINTMENT),
        ("Hab ich nächste Woche was bei Ihnen stehen?", "de", Topic.MY_APPOINTMENT),
        ("could you remind me what time my appointment is", "en", Topic.MY_APPOINTMENT),
        ("Wann hätte Jonas denn da Zeit?", "de", Topic.EARLIEST),
        ("when would Mira be free", "en", Topic.EARLIEST),
        ("Darf ich meinen Hund mitbringen?", "de", Topic.OTHER),
        ("Ich wollte eigentlich nur fragen ob ihr auch Extensions macht", "de", Topic.OTHER),
        ("do you sell gift vouchers?", "en", Topic.OTHER),
    ],
)
def test_what_is_asked_is_heard(said: str, language: str, topic: Topic) -> None:
    assert hear(said, language).first(meant.Ask).topic is topic


@pytest.mark.parametrize(
    ("said", "language", "purpose"),
    [
        ("Ich müsste mal wieder zum Friseur", "de", Purpose.BOOK),
        ("mir ist eine strähne verrutscht wann könnt ich da kommen", "de", Purpose.BOOK),
        ("Hätten Sie spontan Zeit für einen Herrenhaarschnitt?", "de", Purpose.BOOK),
        ("Mir ist was dazwischengekommen, ich kann Donnerstag nicht", "de", Purpose.CANCEL),
        ("Ich muss Dienstag leider sausen lassen", "de", Purpose.CANCEL),
        ("Ich würde gern tauschen, statt Freitag lieber Montag", "de", Purpose.MOVE),
        ("something's come up and I won't be able to make Thursday", "en", Purpose.CANCEL),
    ],
)
def test_what_is_wanted_is_heard(said: str, language: str, purpose: Purpose) -> None:
    assert hear(said, language).first(meant.Want).purpose is purpose


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ich komme heute etwas später", "de"),
        ("Ich stehe im Stau, ich schaffe es nicht pünktlich", "de"),
        ("I'm running about ten minutes late", "en"),
        ("I'm stuck in traffic", "en"),
    ],
)
def test_running_late_cancels_nothing(said: str, language: str) -> None:
    meaning = hear(said, language)
    assert meaning.first(meant.RunLate)
    assert not meaning.of(meant.Want)


@pytest.mark.parametrize(
    ("said", "language", "people"),
    [
        ("einen Termin für meine beiden Söhne", "de", 2),
        ("Einen Termin für mich und meinen Mann bitte", "de", 2),
        ("book my three kids in on Saturday", "en", 3),
        ("could you book me and my husband in", "en", 2),
        ("An appointment for two grown-ups and a child", "en", 3),
    ],
)
def test_how_many_come_is_heard(said: str, language: str, people: int) -> None:
    assert max(one.people for one in hear(said, language).of(meant.BookFor)) == people


def test_short_words_are_nobodys_name() -> None:
    assert not hear("Das klappt bei mir am Mittwoch").of(meant.NameStaff)
    named = hear("Das klappt bei Mira am Mittwoch").first(meant.NameStaff)
    assert [NAMES[one] for one in named.candidates] == ["mira"]


def test_what_happened_yesterday_is_no_wish() -> None:
    assert not hear("Ich hab gestern angerufen und keinen erreicht").of(meant.GiveTime)
    assert hear("Ich möchte meinen Termin von gestern verschieben").first(meant.GiveTime)


@pytest.mark.parametrize("said", ["ciao", "Servus", "danke"])
def test_a_courtesy_is_nobodys_name(said: str) -> None:
    assert not hear(said, expecting="name").of(meant.GiveName)
    assert hear(f"Müller, {said}", expecting="name").first(meant.GiveName)


def test_a_number_said_too_early_is_a_number_and_no_time() -> None:
    meaning = hear("null eins sieben null, fünf fünf fünf, eins zwei drei vier", expecting="choice")
    assert meaning.first(meant.GivePhone).phone.e164 == "+491705551234"
    assert not meaning.of(meant.GiveTime)


def test_for_misheard_as_four_is_no_number_of_people() -> None:
    assert not hear("Was ist frei vier Herrenhaarschnitt am Freitag").of(meant.BookFor)
    (several,) = hear("Vier Herrenhaarschnitte am Freitag bitte").of(meant.BookFor)
    assert several.people == 4


@pytest.mark.parametrize(
    ("said", "language", "hours"),
    [
        ("next week not too early", "en", (600, None)),
        ("some day next week, not first thing if possible", "en", (600, None)),
        ("Thursday but not too late", "en", (None, 1020)),
        ("tomorrow morning not too early please", "en", (600, 720)),
        ("nächste Woche nicht zu früh", "de", (600, None)),
        ("Donnerstag aber nicht ganz so spät", "de", (None, 1020)),
        ("Friday I don't really mind what time", "en", None),
        ("Monday I'm not fussed", "en", None),
        ("at four on Saturday, not too late", "en", (960, 960)),
    ],
)
def test_a_day_is_wished_for_whatever_is_denied_beside_it(
    said: str, language: str, hours: tuple[int | None, int | None] | None
) -> None:
    (wish,) = hear(said, language, expecting="when").first(meant.GiveTime).timing.wishes
    assert not wish.excluded
    assert wish.day is not None
    assert (wish.time and (wish.time.start, wish.time.end)) == hours


@pytest.mark.parametrize("said", ["not Monday I don't mind otherwise", "Monday I can't do"])
def test_a_day_that_is_denied_stays_so(said: str) -> None:
    (wish,) = hear(said, "en", expecting="when").first(meant.GiveTime).timing.wishes
    assert wish.excluded


@pytest.mark.parametrize(
    ("said", "language", "named"),
    [
        ("hi this is olivia bennett can i get in for a perm", "en", "Olivia Bennett"),
        ("this is emine can could you tell me when my appointment is", "en", "Emine Can"),
        ("it's miller i'm running late", "en", "Miller"),
        ("It's Kowalczyk I have an appointment", "en", "Kowalczyk"),
        ("my gum hurts it's swollen", "en", None),
        ("it's settled down so can you cancel that for me", "en", None),
        ("the car has to come in it's overdue", "en", None),
    ],
)
def test_who_calls_is_told_from_what_is_the_matter(said: str, language: str, named: str | None) -> None:
    name = hear(said, language).first(meant.GiveName)
    assert (name and name.name.full) == named


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("could i speak to jonas please", "en"),
        ("i don't want an appointment i just need to talk to Jonas he cut my hair last week", "en"),
        ("is mira there i need a quick word with her", "en"),
        ("Kann ich mal kurz mit Jonas sprechen?", "de"),
        ("Ist die Mira da? Ich müsste sie kurz sprechen", "de"),
    ],
)
def test_who_is_to_be_spoken_to_is_booked_with_nobody(said: str, language: str) -> None:
    meaning = hear(said, language)
    assert meaning.first(meant.WantPerson)
    assert not meaning.of(meant.NameStaff) and not meaning.of(meant.NameService)


def test_who_is_not_to_be_spoken_to_is_not_called_for() -> None:
    assert not hear("I don't want to talk to Jonas, a perm with Mira please", "en").of(meant.WantPerson)


@pytest.mark.parametrize(
    "said",
    [
        "hi do you take walk ins or do i need to book",
        "i just want to know if i can walk in without an appointment",
        "can i just turn up or do i need an appointment",
    ],
)
def test_whether_one_must_book_is_asked_and_books_nothing(said: str) -> None:
    meaning = hear(said, "en")
    assert meaning.first(meant.Ask).topic is Topic.OTHER
    assert not meaning.of(meant.Want)


def test_when_it_could_be_done_is_asked_beside_the_price() -> None:
    asked = hear("how much is a perm and when could you do it", "en").of(meant.Ask)
    assert [one.topic for one in asked] == [Topic.PRICE, Topic.EARLIEST]


@pytest.mark.parametrize("said", ["oh then leave it as it is", "I'll stick with what I've got"])
def test_what_is_left_as_it_was_is_not_moved(said: str) -> None:
    assert hear(said, "en", expecting="choice").first(meant.StartOver)


@pytest.mark.parametrize(
    ("said", "language", "sold"),
    [
        ("my son needs a haircut he's seven could we come after school", "en", {"child"}),
        ("my daughter's six and she needs her hair cutting", "en", {"child"}),
        ("a haircut for my eight year old daughter", "en", {"child"}),
        ("mein Sohn ist acht und braucht einen Haarschnitt", "de", {"child"}),
        ("a haircut for my son he's twenty", "en", {"men", "child"}),
        ("a haircut for my son he's seven minutes away", "en", {"men", "child"}),
    ],
)
def test_whoever_is_told_to_be_small_has_a_childs_haircut(said: str, language: str, sold: set[str]) -> None:
    (named,) = hear(said, language).of(meant.NameService)
    assert {NAMES[one] for one in named.candidates} == sold


def test_whom_one_would_like_to_see_if_there_is_no_question() -> None:
    meaning = hear("next week with Mira if she's there", "en", expecting="when")
    assert meaning.of(meant.NameStaff) and not meaning.of(meant.Ask)


def test_an_excuse_for_the_language_refuses_no_day() -> None:
    (wish,) = (
        hear("sorry my english not so good on Thursday please", "en").first(meant.GiveTime).timing.wishes
    )
    assert not wish.excluded


def test_who_asks_after_all_has_not_had_everything() -> None:
    meaning = hear("no I was asking if I can just turn up", "en", expecting="anything_else")
    assert meaning.first(meant.Ask).topic is Topic.OTHER


def test_a_greeting_is_no_part_of_a_name() -> None:
    assert (
        hear("hiya olivia bennett here a perm please", "en").first(meant.GiveName).name.full
        == "Olivia Bennett"
    )
