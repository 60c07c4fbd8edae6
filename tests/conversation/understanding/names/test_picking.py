"""Picking the customer a recogniser misheard."""

import pytest

from askpro.conversation.understanding.names import CustomerIndex, pick

BRITISH = CustomerIndex.of(
    [
        (name, name)
        for name in (
            "Harold Wilkins", "Harriet Watkins", "Peter Arnold", "Petra Arnott", "Caitlin Moore",
            "Kathleen Moor", "Denise Hartley", "Dennis Hartley", "Philip Scott", "Phyllis Stott",
        )
    ]
)  # fmt: skip
GERMAN = CustomerIndex.of(
    [
        (name, name)
        for name in (
            "Sabine Müller",
            "Bernd Schmidt",
            "Karin Meier",
            "Emre Yılmaz",
            "Linh Nguyen",
            "Jörg Weiß",
        )
    ],
    "de",
)


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("harry it what kins", "Harriet Watkins"),
        ("my name is Peter Arnold", "Peter Arnold"),
        ("Kathleen more", "Kathleen Moor"),
        ("d e n i s e h a r t l e y", "Denise Hartley"),
        ("b e n i s e h a r d l e y", "Denise Hartley"),
        ("p e TE r a RN o LD", "Peter Arnold"),
        ("Papa Hotel India Lima India Papa", "Philip Scott"),
        ("Watkins W A T K I N S", "Harriet Watkins"),
    ],
)
def test_a_misheard_or_spelled_name_is_found(heard, name):
    assert pick(heard, [heard], BRITISH).choice == name


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("Mueller", "Sabine Müller"),
        ("Frau Miller", "Sabine Müller"),
        ("Bernd Schmitt", "Bernd Schmidt"),
        ("M A I E R", "Karin Meier"),
        ("Jilmas", "Emre Yılmaz"),
        ("Weiss", "Jörg Weiß"),
    ],
)
def test_german_spellings_of_one_sound_are_one_name(heard, name):
    assert pick(heard, [heard], GERMAN).choice == name


def test_the_readings_of_the_recogniser_add_up():
    assert pick("Denis Hartley", ["Denis Hartley", "Denise heartly", "Denise Hartley"], BRITISH).choice == (
        "Denise Hartley"
    )


def test_a_clear_name_is_sure_and_half_a_name_that_two_share_is_not():
    clear = pick("Philip Scott", ["Philip Scott"], BRITISH)
    assert clear.sure and clear.confidence > 0.9
    shared = pick("Hartley", ["Hartley"], BRITISH)
    assert not shared.sure
    assert {shared.choice, shared.runner_up} == {"Denise Hartley", "Dennis Hartley"}


def test_somebody_else_is_not_taken_for_a_customer():
    assert pick("Maximilian Oberhuber", ["Maximilian Oberhuber"], GERMAN).choice is None


def test_silence_picks_nobody():
    assert pick("", [], BRITISH).choice is None
    assert pick("Anna", ["Anna"], CustomerIndex.of([])).choice is None


def test_one_number_shared_by_a_family_needs_a_given_name_only():
    family = CustomerIndex.of([(1, "Anna Keller"), (2, "Jonas Keller"), (3, "Mia Keller")], "de")
    assert pick("ich bin die Mia", ["ich bin die Mia"], family).choice == 3
