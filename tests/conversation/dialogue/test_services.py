"""What is to be done, for whom: nothing that was named is dropped, and nobody is taken for somebody else."""

from __future__ import annotations

import pytest
from tests.conversation.dialogue.asked import SETTING
from tests.conversation.dialogue.salon import id_of, known

from askpro.conversation.dialogue import Move, State, next_move
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.situation import situation
from askpro.conversation.dialogue.state import Task
from askpro.conversation.understanding import read
from askpro.conversation.understanding.commands import MYSELF
from askpro.conversation.understanding.context import Language

MENS, WOMENS, CHILDRENS = id_of("mens-haircut"), id_of("womens-haircut"), id_of("childrens-haircut")
CUTS = {MENS, WOMENS, CHILDRENS}
COLOUR, PERM, BEARD = id_of("full-colour"), id_of("perm"), id_of("beard-trim")


def talk(*said: str, language: Language = "de", state: State | None = None) -> Move:
    """The move after several sentences, the first of a call unless a state is given."""
    move = Move(state or known().but(language=language, question=Question.PURPOSE))
    for text in said:
        move = next_move(move.state, read(text, situation(move.state, SETTING)), SETTING)
    return move


def task_after(*said: str, language: Language = "de") -> Task:
    task = talk(*said, language=language).state.task
    assert task is not None
    return task


@pytest.mark.parametrize(
    ("said", "language", "answer", "booked"),
    [
        ("Hi, I need a colour and a cut please", "en", "the women's cut", (COLOUR, WOMENS)),
        ("a cut and a colour", "en", "men's", (COLOUR, MENS)),
        ("I'd like a cut, a colour and a beard trim", "en", "men's", (COLOUR, BEARD, MENS)),
        ("Eine Farbe und einen Haarschnitt bitte", "de", "Damenhaarschnitt", (COLOUR, WOMENS)),
        ("Schneiden und Färben", "de", "Damen", (COLOUR, WOMENS)),
        ("Haarschnitt, Farbe und Bart bitte", "de", "den ersten", (COLOUR, BEARD, MENS)),
    ],
)
def test_of_several_services_the_one_left_open_is_asked_about_and_none_is_lost(
    said: str, language: Language, answer: str, booked: tuple[object, ...]
) -> None:
    asked = talk(said, language=language)
    assert asked.state.question is Question.SERVICE and asked.state.task is not None
    assert set(asked.state.task.service_choices) <= CUTS
    task = talk(answer, state=asked.state).state.task
    assert task is not None and task.services == booked and not task.service_choices


def test_two_left_open_are_asked_about_one_after_the_other() -> None:
    asked = talk("Einen Haarschnitt und Waschen bitte")
    then = talk("Herren", state=asked.state)
    assert asked.state.task and set(asked.state.task.service_choices) == CUTS
    assert then.state.question is Question.SERVICE and then.state.task is not None
    assert then.state.task.services == (MENS,) and id_of("blow-dry") in then.state.task.service_choices


def test_instead_of_what_was_asked_about_something_else_can_be_wanted() -> None:
    wanted = "Eine Farbe und einen Haarschnitt bitte"
    assert task_after(wanted, "Dann lieber eine Dauerwelle").services == (COLOUR, PERM)
    only = task_after(wanted, "Ach, nur die Farbe")
    assert only.services == (COLOUR,) and not only.service_choices


def test_a_vaguer_word_beside_a_new_service_takes_nothing_back() -> None:
    task = task_after("Herrenhaarschnitt bitte", "Und zum Haarschnitt noch den Bart bitte")
    assert task.services == (MENS, BEARD) and not task.service_choices


@pytest.mark.parametrize(
    ("said", "language", "wanted"),
    [
        ("Zwei Herren und ein Kind zum Haareschneiden", "de", [MENS, MENS, CHILDRENS]),
        ("We're two men and one child, all for a haircut", "en", [MENS, MENS, CHILDRENS]),
        ("Zwei Herrenhaarschnitte und ein Kinderhaarschnitt", "de", [MENS, MENS, CHILDRENS]),
        ("A haircut for my husband and my three kids please", "en", [MENS, *[CHILDRENS] * 3]),
        ("Haarschnitt für meinen Mann und meine zwei Kinder", "de", [MENS, CHILDRENS, CHILDRENS]),
        ("Einen Haarschnitt für eine Dame und einen Herrn", "de", [WOMENS, MENS]),
        (
            "Wir sind zu dritt, eine Frau, ein Mann, ein Kind, alle Haare schneiden",
            "de",
            [WOMENS, MENS, CHILDRENS],
        ),
        ("can my husband and our little one come on Saturday, two cuts", "en", [MENS, CHILDRENS]),
        ("for my mum and my gran, both want a perm", "en", [PERM, PERM]),
    ],
)
def test_people_of_several_kinds_get_what_is_theirs(
    said: str, language: Language, wanted: list[object]
) -> None:
    task = task_after(said, language=language)
    assert [task.services, *(one.services for one in task.companions)] == [(one,) for one in wanted]


@pytest.mark.parametrize(
    ("said", "language", "children"),
    [
        ("Ich und meine zwei Kinder brauchen einen Haarschnitt", "de", 2),
        ("Me and my three kids need a haircut", "en", 3),
        ("Meine beiden Jungs und ich brauchen einen Haarschnitt", "de", 2),
    ],
)
def test_the_callers_own_is_asked_for_and_the_childrens_is_not_theirs(
    said: str, language: Language, children: int
) -> None:
    task = task_after(said, language=language)
    everybody = [(task.for_whom, task.service_choices), *((one.for_whom, ()) for one in task.companions)]
    own = dict(everybody).get(MYSELF) or next(
        one.open_choices[0] for one in task.companions if one.for_whom == MYSELF
    )
    assert len(everybody) == 1 + children and set(own) == CUTS


def test_whom_each_service_is_for_is_told_apart() -> None:
    task = task_after("Meine Mutter braucht eine Dauerwelle und ich selbst einen Haarschnitt")
    [own] = task.companions
    assert (task.for_whom, task.services) == ("mutter", (PERM,))
    assert own.for_whom == MYSELF and set(own.open_choices[0]) == CUTS
    told = task_after(
        "Meine Mutter braucht eine Dauerwelle und ich selbst einen Haarschnitt", "Damenhaarschnitt"
    )
    assert told.services == (PERM,) and told.companions[0].services == (WOMENS,)


def test_what_all_want_may_be_said_after_who_comes() -> None:
    task = task_after("Ich möchte einen Termin für mich und meine zwei Kinder", "Haare schneiden")
    assert set(task.service_choices) == CUTS
    assert [one.services for one in task.companions] == [(CHILDRENS,), (CHILDRENS,)]


@pytest.mark.parametrize(
    "said",
    [
        "Ein Haarschnitt für meine Tochter, für mich passt morgen um zehn am besten",
        "Ein Kinderhaarschnitt für ein Kind",
        "Mein Mann hat gesagt ich soll einen Damenhaarschnitt buchen",
        "Einen Herrenhaarschnitt, nicht für mich, für meinen Mann",
        "A men's haircut, not for me, for my husband, please, and thank you",
    ],
)
def test_who_is_only_spoken_of_comes_not(said: str) -> None:
    task = task_after(said)
    assert task.people == 1 and not task.companions


def test_how_many_come_is_said_at_once() -> None:
    lines = [line.key for line in talk("Zwei Herren und ein Kind zum Haareschneiden").lines]
    assert "party_of_three" in lines


@pytest.mark.parametrize(
    ("said", "language", "first", "then"),
    [
        (
            "Einen Damenhaarschnitt am Dienstag um zehn und eine Farbe am Donnerstag",
            "de",
            ((WOMENS,), 24, 600),
            ((COLOUR,), 26, None),
        ),
        (
            "A colour on Thursday with Mira and on Friday at ten a beard trim",
            "en",
            ((COLOUR,), 26, None),
            ((BEARD,), 27, 600),
        ),
        (
            "Für mich am Mittwoch einen Herrenhaarschnitt und für meine Tochter am Samstag einen Kinderhaarschnitt",
            "de",
            ((MENS,), 25, None),
            ((CHILDRENS,), 28, None),
        ),
        (
            "Am Donnerstag einen Damenhaarschnitt um eins, am Samstag eine Farbe",
            "de",
            ((WOMENS,), 26, 780),
            ((COLOUR,), 28, None),
        ),
        (
            "Für meinen Mann Freitag um zehn einen Herrenhaarschnitt, für mich am selben Tag um elf Föhnen",
            "de",
            ((MENS,), 27, 600),
            ((id_of("blow-dry"),), 27, 660),
        ),
        (
            "A men's haircut Friday at three, Saturday a beard trim",
            "en",
            ((MENS,), 27, 900),
            ((BEARD,), 28, None),
        ),
        (
            "Two men's haircuts, one on Tuesday and one on Friday",
            "en",
            ((MENS,), 24, None),
            ((MENS,), 27, None),
        ),
    ],
)
def test_appointments_on_days_of_their_own_are_taken_one_after_the_other(
    said: str, language: Language, first: tuple[object, ...], then: tuple[object, ...]
) -> None:
    move = talk(said, language=language)
    tasks = [one for one in (move.state.task, *move.state.waiting) if one is not None]
    assert [_told(one) for one in tasks] == [first, then]
    assert "one_by_one" in [line.key for line in move.lines]


def _told(task: Task) -> tuple[object, ...]:
    [wish] = task.wishes
    assert wish.day is not None and wish.day.single is not None
    return task.services, wish.day.single.day, wish.time.start if wish.time else None


@pytest.mark.parametrize(
    "said",
    [
        "Einen Damenhaarschnitt am Dienstag oder am Donnerstag",
        "Einen Damenhaarschnitt und eine Farbe am Dienstag oder am Donnerstag",
        "Zwei Herrenhaarschnitte am Donnerstag oder Freitag",
        "Am Dienstag kann ich nicht, aber am Donnerstag gern, Schneiden und Föhnen",
        "Am Donnerstag eine Farbe um eins, nein, am Samstag einen Damenhaarschnitt",
        "Einen Damenhaarschnitt und eine Farbe am Donnerstag um eins, am Samstag",
    ],
)
def test_days_to_choose_from_are_one_appointment(said: str) -> None:
    assert not talk(said).state.waiting


def test_the_second_appointment_is_taken_up_when_the_first_is_dropped() -> None:
    told = talk("Einen Damenhaarschnitt am Dienstag und eine Farbe am Donnerstag")
    move = talk("Nein danke, vergessen Sie es", state=told.state.but(question=Question.WHEN))
    assert move.state.task is not None and move.state.task.services == (COLOUR,)
    assert "next_appointment" in [line.key for line in move.lines] and not move.state.waiting


def test_who_is_told_apart_by_more_words_comes_all_the_same() -> None:
    task = task_after("Also mein Sohn, der ist sechs, und ich, wir müssten beide mal wieder kommen")
    assert (task.for_whom, [one.for_whom for one in task.companions]) == ("sohn", [MYSELF])


def test_of_several_each_gets_what_is_said_beside_them() -> None:
    said = "My twin boys need haircuts and my daughter needs a perm"
    task = task_after(said, "the second one", language="en")
    assert [(task.for_whom, task.services), *((one.for_whom, one.services) for one in task.companions)] == [
        ("boy", (CHILDRENS,)),
        ("boy", (CHILDRENS,)),
        ("daughter", (PERM,)),
    ]


def test_what_does_not_fit_the_first_is_the_callers() -> None:
    task = task_after("Ich möchte einen Termin für meinen Sohn und mich", "Damenhaarschnitt bei mir")
    assert task.services == () and task.companions[0].services == (WOMENS,)
    task = task_after("My wife needs a perm and I could do with a beard trim", "men's haircut", language="en")
    assert task.services == (PERM,) and task.companions[0].services == (MENS,)


def test_what_is_open_for_the_next_appointment_is_settled_there() -> None:
    said = "A beard trim on Tuesday and a haircut on Friday please"
    state = talk(said, "men's", language="en").state
    assert state.task is not None and state.task.services == (BEARD,)
    assert [one.services for one in state.waiting] == [(MENS,)]


@pytest.mark.parametrize(
    ("said", "language", "required"),
    [
        ("Herrenhaarschnitt, aber nur wenn Jonas da ist", "de", True),
        ("A men's haircut whenever Jonas is in", "en", False),
    ],
)
def test_whoever_has_to_be_there_is_who_does_it(said: str, language: Language, required: bool) -> None:
    task = task_after(said, language=language)
    assert (task.staff_id, task.staff_required) == (id_of("Jonas"), required)


@pytest.mark.parametrize(
    ("said", "language", "wanted"),
    [
        (
            "Meine Frau und ich kommen zusammen, sie Farbe und ich nur einen Herrenhaarschnitt",
            "de",
            (COLOUR, MENS),
        ),
        ("My husband and I are coming, I want a perm and he needs a beard trim", "en", (PERM, BEARD)),
        ("Schneiden und Färben für mich und meine Tochter", "de", None),
    ],
)
def test_who_is_which_may_be_said_by_a_word(
    said: str, language: Language, wanted: tuple[object, object] | None
) -> None:
    task = task_after(said, language=language)
    [other] = task.companions
    if wanted is None:
        assert COLOUR in task.services and COLOUR in other.services
    else:
        assert (task.services, other.services) == ((wanted[0],), (wanted[1],))
