"""What a caller wants done about an appointment there is, however the wish is dressed."""

from __future__ import annotations

import pytest
from tests.conversation.understanding.test_read import NAMES, hear, services

from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.commands import Purpose, Topic
from askpro.conversation.understanding.shifting import Way


@pytest.mark.parametrize(
    ("said", "language", "purpose"),
    [
        ("I've a booking on the ninth but I can't come, could we do the Friday after?", "en", Purpose.MOVE),
        ("Please cancel Tuesday and book me in again the week after", "en", Purpose.MOVE),
        ("Mir kam was dazwischen, ich kann Mittwoch nicht kommen, ginge auch Freitag?", "de", Purpose.MOVE),
        ("Können wir den Mittwoch auf die Woche darauf legen?", "de", Purpose.MOVE),
        ("could you push Thursday's cut back by half an hour", "en", Purpose.MOVE),
        ("I can't come on Tuesday, could you take me off the list", "en", Purpose.CANCEL),
        ("Cancel all my bookings please, we're moving to Ghent", "en", Purpose.CANCEL),
        ("We're moving our appointment to Friday", "en", Purpose.MOVE),
        (
            "It's the appointment for my wife, Friday at ten, she'd like the afternoon instead",
            "en",
            Purpose.MOVE,
        ),
        (
            "It's about my son's booking on Friday, he's ill, we'd better leave it for now",
            "en",
            Purpose.CANCEL,
        ),
        ("Ich hab morgen Dauerwelle, aber ich liege flach, das hat sich also erledigt", "de", Purpose.CANCEL),
        ("Ich komme morgen so um halb vier statt um drei", "de", Purpose.MOVE),
        ("Am Mittwoch kann ich nicht kommen, sagen Sie das bitte ab", "de", Purpose.CANCEL),
    ],
)
def test_another_time_proposed_moves_and_cancels_nothing(said: str, language: str, purpose: Purpose) -> None:
    assert hear(said, language).first(meant.Want).purpose is purpose


@pytest.mark.parametrize(
    ("said", "language", "way"),
    [
        ("Könnte ich morgen eine Stunde später kommen?", "de", Way.LATER),
        ("Ich wollte fragen, ob ich heute etwas früher kommen kann, ich habe um vier", "de", Way.EARLIER),
        ("Could I come in a little earlier today? I'm booked for five.", "en", Way.EARLIER),
    ],
)
def test_who_asks_to_come_earlier_or_much_later_moves(said: str, language: str, way: Way) -> None:
    meaning = hear(said, language)
    assert meaning.first(meant.Want).purpose is Purpose.MOVE
    assert meaning.first(meant.ShiftTime).way is way
    assert not meaning.of(meant.RunLate)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ich komme eine halbe Stunde später", "de"),
        ("Kann sein, dass ich zehn Minuten später komme", "de"),
        ("I'll be fifteen minutes late", "en"),
        ("Ich hab um elf den Termin, wird aber viertel nach", "de"),
    ],
)
def test_who_tells_of_coming_later_is_late(said: str, language: str) -> None:
    meaning = hear(said, language)
    assert meaning.of(meant.RunLate)
    assert not [want for want in meaning.of(meant.Want) if want.purpose is not Purpose.BOOK]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Sie haben mir gestern die Haare gefärbt und es sieht ganz furchtbar aus", "de"),
        ("Jetzt ist das schon das dritte Mal, dass der Pony schief ist", "de"),
        ("Ich bin richtig sauer auf Sie", "de"),
        ("You did my colour last week and it's gone completely green", "en"),
        ("I'm really disappointed with my perm", "en"),
    ],
)
def test_a_complaint_is_heard_as_one(said: str, language: str) -> None:
    assert hear(said, language).first(meant.WantPerson).complains


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Meine Haare sehen schrecklich aus, ich brauche dringend einen Haarschnitt", "de"),
        ("Ich habe mir selbst den Pony verschnitten, können Sie das retten?", "de"),
        ("My hair looks awful, I need a cut", "en"),
    ],
)
def test_who_is_unhappy_with_their_own_hair_complains_of_nobody(said: str, language: str) -> None:
    assert not hear(said, language).of(meant.WantPerson)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Moment, können Sie auch Deutsch?", "de"),
        ("Sprecht ihr Deutsch?", "de"),
        ("Sorry, my German is awful, is English all right?", "en"),
    ],
)
def test_a_language_is_asked_for_in_that_language(said: str, language: str) -> None:
    other = "en" if language == "de" else "de"
    assert hear(said, other).first(meant.SwitchLanguage).language == language


def test_what_a_doctor_prescribed_is_not_moved() -> None:
    prescribed = hear("Der Arzt hat mir Massagen verschrieben, ich bräuchte einen Termin")
    assert prescribed.first(meant.Want).purpose is Purpose.BOOK
    assert hear("Ich möchte meinen Termin verschrieben").first(meant.Want).purpose is Purpose.MOVE


def test_who_asks_about_hours_and_names_what_they_need_books_it() -> None:
    meaning = hear("Habt ihr am Samstag auf? Ich bräuchte da nämlich eine Dauerwelle.")
    assert meaning.first(meant.Ask).topic is Topic.HOURS
    assert meaning.first(meant.Want).purpose is Purpose.BOOK


def test_who_asks_whether_they_are_in_the_book_asks_for_their_appointment() -> None:
    meaning = hear("Schauen Sie mal, ob ich am Mittwoch oder am Donnerstag bei Ihnen eingetragen bin?")
    assert meaning.first(meant.Ask).topic is Topic.MY_APPOINTMENT


def test_who_somebody_went_to_elsewhere_is_nobody_here() -> None:
    assert not hear("Ich war früher immer bei Frau Albers, jetzt suche ich jemanden").of(meant.NameStaff)
    assert hear("Einen Termin bei Frau Albers").first(meant.NameStaff).unknown


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("You've still got me down for tomorrow, haven't you?", "en"),
        ("Haben Sie mich für morgen auch eingetragen?", "de"),
    ],
)
def test_who_wants_to_be_sure_asks_for_their_appointment(said: str, language: str) -> None:
    assert hear(said, language).first(meant.Ask).topic is Topic.MY_APPOINTMENT


def test_only_the_name_of_somebody_in_a_condition_is_a_wish_for_them() -> None:
    meaning = hear("A shave on Tuesday if Jonas's in, otherwise on Friday", "en")
    assert [NAMES[one.candidates[0]] for one in meaning.of(meant.NameStaff)] == ["jonas"]
    assert not [ask for ask in meaning.of(meant.Ask) if ask.topic is Topic.STAFF]


def test_a_word_of_talk_names_no_service() -> None:
    assert services(hear("Ich kann erst ab dem neunten, Rasur bitte")) == [{"beard"}]


@pytest.mark.parametrize(
    ("said", "language", "named"),
    [
        ("Eine Dauerwelle, und wenn da nichts frei ist, eine Rasur", "de", {"perm"}),
        ("A perm, otherwise a shave", "en", {"perm"}),
        ("Dasselbe wie letztes Mal bei der netten Dame, und eine Rasur", "de", {"beard"}),
    ],
)
def test_what_would_only_do_instead_is_not_added(said: str, language: str, named: set[str]) -> None:
    assert services(hear(said, language)) == [named]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Spreche ich mit Frau Meier persönlich?", "de"),
        ("Richten Sie ihr bitte aus, die Schlüssel liegen im Kasten", "de"),
        ("I want the manager to ring me", "en"),
        ("Could you tell her that the keys are in the box?", "en"),
    ],
)
def test_a_message_for_somebody_is_one_for_a_person(said: str, language: str) -> None:
    assert hear(said, language).of(meant.WantPerson)


def test_what_is_to_be_looked_at_as_well_is_added() -> None:
    added = hear("Eine Dauerwelle, und könnten Sie auch nach dem Bart schauen?")
    assert services(added) == [{"perm"}, {"beard"}]


def test_who_is_free_from_an_hour_on_wishes_for_later() -> None:
    (wish,) = hear("Tomorrow, he finishes at half past three", "en").first(meant.GiveTime).timing.wishes
    assert (wish.time.start, wish.time.end) == (15 * 60 + 30, None)
