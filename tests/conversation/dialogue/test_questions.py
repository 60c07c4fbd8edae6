"""Questions that are no bookings: answered from what is known, or said not to be known, and nothing claimed."""

from __future__ import annotations

import pytest
from tests.cast import Business
from tests.conversation.dialogue.asked import SETTING
from tests.conversation.dialogue.salon import (
    NOW,
    YES,
    after,
    at,
    booked,
    day_and_time,
    found,
    id_of,
    known,
    service,
    slot,
    wants,
)
from tests.conversation.dialogue.script import NEW, Phone, the_book
from tests.conversation.dialogue.test_services import WOMENS, talk

from askpro.conversation.assistance import learn
from askpro.conversation.dialogue import Move, next_move
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.tools.acts import TellAtWork
from askpro.conversation.understanding import Situation, read
from askpro.conversation.understanding.commands import Ask, GiveName, Topic
from askpro.conversation.understanding.context import Language
from askpro.telephony import callbacks

MIRA, JONAS = id_of("Mira"), id_of("Jonas")


def asked(text: str, language: Language = "de", **more: object) -> list[Topic]:
    stands = Situation(language=language, now=NOW, vocabulary=SETTING.shop.vocabulary, **more)  # type: ignore[arg-type]
    return [ask.topic for ask in read(text, stands).of(Ask)]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ich möchte einen Gutschein kaufen", "de"),
        ("Ich hätte gern einen Geschenkgutschein", "de"),
        ("Ich hab gestern meine Jacke bei Ihnen vergessen", "de"),
        ("Ich bräuchte noch eine Rechnung", "de"),
        ("Ich wollte mich um einen Ausbildungsplatz bewerben", "de"),
        ("I'd like to buy a gift voucher", "en"),
        ("I left my umbrella at your salon", "en"),
        ("I want to apply for the job", "en"),
    ],
)
def test_what_only_the_team_can_see_to_is_passed_on_and_never_said_not_to_be_sold(
    said: str, language: Language
) -> None:
    assert asked(said, language)[:1] == [Topic.OTHER_MATTER]
    move = talk(said, language=language)
    assert [line.key for line in move.lines] == ["cannot_help", "offer_person"]
    assert move.state.task is None
    handed = talk("ja bitte" if language == "de" else "yes please", state=move.state)
    assert handed.act is not None and said in handed.act.reason  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ich habe einen Gutschein und möchte einen Damenhaarschnitt buchen", "de"),
        ("I have a voucher and need a women's haircut", "en"),
    ],
)
def test_who_has_a_voucher_books(said: str, language: Language) -> None:
    task = talk(said, language=language).state.task
    assert task is not None and task.services == (WOMENS,)


OFFERED = (slot(at(24, 10), MIRA, services=(WOMENS,)), slot(at(24, 11), MIRA, services=(WOMENS,)))


def offered(language: Language) -> Move:
    told = talk("Damenhaarschnitt" if language == "de" else "women's haircut", language=language)
    there = talk("morgen" if language == "de" else "tomorrow", state=told.state)
    return next_move(there.state, found(*OFFERED), SETTING)


@pytest.mark.parametrize(
    ("said", "language", "key"),
    [
        ("Ist das bei Jonas?", "de", "offered_with_others"),
        ("Wäre das dann bei Mira?", "de", "offered_with_them"),
        ("Bei wem ist das?", "de", "offered_with"),
        ("is that with Jonas?", "en", "offered_with_others"),
        ("Would that be with Mira", "en", "offered_with_them"),
        ("who would that be with?", "en", "offered_with"),
        ("would that be Mira or Jonas", "en", "offered_with"),
    ],
)
def test_who_would_do_what_is_on_the_table_is_answered_and_changes_nothing(
    said: str, language: Language, key: str
) -> None:
    before = offered(language)
    move = talk(said, state=before.state)
    assert move.lines[0].key == key and move.state.question is Question.CHOICE
    assert move.state.task == before.state.task


def test_whether_somebody_else_could_do_it_is_a_wish() -> None:
    move = talk("Ginge das auch bei Jonas?", state=offered("de").state)
    assert move.state.task is not None and move.state.task.staff_id == JONAS


def test_the_same_is_asked_about_somebody_else_and_about_another_day() -> None:
    first = talk("Ist Jonas am Freitag da?")
    assert isinstance(first.act, TellAtWork)
    told = first.state.but(to_answer=(), question=Question.ANYTHING_ELSE)
    other = talk("Und Mira?", state=told)
    assert isinstance(other.act, TellAtWork)
    assert (other.act.staff_id, other.act.day) == (MIRA, first.act.day) and other.state.task is None
    told = other.state.but(to_answer=(), question=Question.ANYTHING_ELSE)
    then = talk("und am Samstag?", state=told)
    assert isinstance(then.act, TellAtWork)
    assert then.act.staff_id == MIRA and then.act.day is not None and then.act.day.day == 28


@pytest.mark.parametrize(
    ("said", "language"), [("danke jetzt", "de"), ("now thank you", "en"), ("jetzt danke", "de")]
)
def test_thanks_misheard_want_nothing_at_once(said: str, language: Language) -> None:
    assert talk(said, state=known().but(language=language, question=Question.ANYTHING_ELSE)).hang_up


@pytest.mark.parametrize(
    ("said", "language", "days"),
    [
        ("Ich hab morgen ein Vorstellungsgespräch und brauche vorher einen Damenhaarschnitt", "de", (23, 24)),
        ("I've got a wedding on Saturday and need a women's haircut before that", "en", (23, 28)),
        ("Vor meinem Urlaub am Freitag bräuchte ich noch einen Damenhaarschnitt", "de", (23, 27)),
        ("Damenhaarschnitt bitte, ich fahre am Freitag in den Urlaub", "de", None),
        ("I have an interview tomorrow, so I need a women's haircut", "en", None),
        ("Ich heirate am Samstag und brauche eine Hochsteckfrisur", "de", (28, 29)),
    ],
)
def test_the_day_of_something_else_is_not_wished_for(
    said: str, language: Language, days: tuple[int, int] | None
) -> None:
    task = talk(said, language=language).state.task
    assert task is not None
    told = [
        (wish.day.start.day, wish.day.end.day)
        for wish in task.wishes
        if wish.day and wish.day.start and wish.day.end
    ]
    assert told == ([days] if days else [])


@pytest.mark.parametrize(
    ("said", "language", "name"),
    [
        ("Obadiah Fennimore", "en", "Obadiah Fennimore"),
        ("Zoltan Kovacsik, den ersten bitte", "de", "Zoltan Kovacsik"),
    ],
)
def test_a_name_on_no_list_is_heard_while_times_are_told(said: str, language: Language, name: str) -> None:
    stands = Situation(language=language, now=NOW, vocabulary=SETTING.shop.vocabulary, expecting="choice")
    assert [one.name.full for one in read(said, stands).of(GiveName)] == [name]


@pytest.mark.parametrize(
    ("said", "language"),
    [("Halb Zehn", "de"), ("Damenhaarschnitt bei Mira", "de"), ("Der Erste", "de"), ("Sounds Good", "en")],
)
def test_what_says_something_else_is_no_name(said: str, language: Language) -> None:
    stands = Situation(language=language, now=NOW, vocabulary=SETTING.shop.vocabulary, expecting="choice")
    assert not read(said, stands).of(GiveName)


def test_who_is_known_is_not_renamed_by_words_written_large() -> None:
    before = offered("de")
    assert talk("Schwarzer Kaffee", state=before.state).state.caller == before.state.caller


def test_what_was_booked_just_now_is_what_is_taken_back() -> None:
    done = after(
        known(),
        (wants(), service(WOMENS), day_and_time(24, 600)),
        found(OFFERED[0]),
        (YES,),
        booked(at(24, 10)),
    )
    move = talk("Ach, doch nicht, bitte wieder absagen", state=done.state)
    assert move.state.task is not None and move.state.task.target == booked(at(24, 10)).appointment
    other = talk("Und dann möchte ich noch einen Termin absagen", state=done.state)
    assert other.state.task is not None and other.state.task.target is None


async def test_the_companys_own_answer_is_said_where_it_keeps_one(salon: Business) -> None:
    async with salon.tenant.begin() as work:
        await learn(work, "de", "Kann man bei Ihnen parken?", "Parkplätze gibt es hinter dem Haus.")
        await learn(work, "de", "Kann ich einen Gutschein kaufen?", "Gutscheine gibt es an der Kasse.")
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Wo kann ich denn bei Ihnen parken?
        R: Parkplätze gibt es hinter dem Haus. …?
        C: Ich möchte einen Gutschein kaufen
        R: Gutscheine gibt es an der Kasse. …?
        C: Haben Sie WLAN?
        R: Das weiß ich leider nicht. Soll Sie jemand aus dem Team zurückrufen?
    """)
    assert await phone.tools() == ["knowledge", "knowledge"]


async def test_a_name_told_after_a_call_back_was_promised_goes_with_it(salon: Business) -> None:
    phone = await Phone.dial(salon, number=NEW)
    await phone.play("""
        C: Ich möchte einen Gutschein kaufen
        R: Dabei kann ich selbst leider nicht helfen. …?
        C: ja bitte
        R: Es ruft Sie jemand aus dem Team zurück, … …?
        C: Mein Name ist Schultheiß
        R: Danke, das gebe ich so weiter. …?
    """)
    async with salon.tenant.begin() as work:
        [promised] = await callbacks.listed_open(work)
    assert promised.name == "Schultheiß" and "Gutschein" in promised.reason
    assert not await the_book(salon)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("do you do hair extensions?", "en"),
        ("Machen Sie auch Augenbrauen?", "de"),
    ],
)
def test_what_is_not_on_the_list_is_said_not_to_be_on_it(said: str, language: Language) -> None:
    move = talk(said, language=language)
    assert [line.key for line in move.lines] == ["not_listed", "offer_person"]
    for then in (
        ("Schade. Und Wimpern?", "Was ist mit Waxing?") if language == "de" else ("What about waxing?",)
    ):
        assert talk(then, state=move.state).lines[0].key == "not_listed"


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("what's the difference between root colour and full colour", "en"),
        ("Is the head massage included in the hair treatment?", "en"),
        ("Was ist denn der Unterschied zwischen Ansatzfarbe und Komplettfarbe?", "de"),
    ],
)
def test_a_question_about_a_service_books_none(said: str, language: Language) -> None:
    move = talk(said, language=language)
    assert move.state.task is None and move.lines[0].key == "cannot_answer"


def test_okay_to_a_call_back_is_none_where_something_is_booked_instead() -> None:
    offered_one = talk("can I bring my dog along?", language="en")
    move = talk("ok, book me in for a women's haircut then", state=offered_one.state)
    assert not move.state.handing_over and move.state.task is not None
    assert move.state.task.services == (WOMENS,)


def test_who_has_a_promise_is_not_hung_up_on_for_asking() -> None:
    promised = known().but(question=Question.ANYTHING_ELSE, callback_promised=True)
    move = talk("Haben Sie eigentlich WLAN?", state=promised)
    assert not move.hang_up and move.lines[0].key == "cannot_answer"


def test_together_they_cost_and_together_they_are_booked() -> None:
    asked_first = talk("Was nehmen Sie denn für Strähnen und Schneiden zusammen?")
    told = asked_first.state.but(to_answer=(), question=Question.ANYTHING_ELSE)
    task = talk("Dann machen wir das, Damenhaarschnitt", state=told).state.task
    assert task is not None and task.services == (id_of("highlights"), WOMENS)
