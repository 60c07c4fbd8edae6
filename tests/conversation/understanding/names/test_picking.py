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
        ("pea eye see e r arnold", "Peter Arnold"),
        ("see a eye tea l eye n", "Caitlin Moore"),
        ("d ENN i s my first name hart ley", "Dennis Hartley"),
        ("p h i double l i p s c o double t", "Philip Scott"),
        ("Papa Hotel Indian Lemur Indigo Papa", "Philip Scott"),
        ("P E T R A A R N O double T", "Petra Arnott"),
    ],
)
def test_a_misheard_or_spelled_name_is_found(heard, name):
    assert pick([[heard]], BRITISH).choice == name


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("Mueller", "Sabine Müller"),
        ("Frau Miller", "Sabine Müller"),
        ("Bernd Schmitt", "Bernd Schmidt"),
        ("M A I E R", "Karin Meier"),
        ("Jilmas", "Emre Yılmaz"),
        ("Weiss", "Jörg Weiß"),
        ("emm ü ell ell eh err", "Sabine Müller"),
        ("M U Umlaut Doppel-L E R", "Sabine Müller"),
        ("Martha Emil Ida Emil Richard", "Karin Meier"),
        ("emm eh ih eh err", "Karin Meier"),
        ("es zeh ha emm ih deh teh", "Bernd Schmidt"),
        ("jott ö err geh", "Jörg Weiß"),
        ("weh eh ih eszett", "Jörg Weiß"),
    ],
)
def test_german_spellings_of_one_sound_are_one_name(heard, name):
    assert pick([[heard]], GERMAN).choice == name


def test_the_readings_of_the_recogniser_add_up():
    assert pick([["Denis Hartley", "Denise heartly", "Denise Hartley"]], BRITISH).choice == ("Denise Hartley")


def test_a_clear_name_is_sure_and_half_a_name_that_two_share_is_not():
    clear = pick([["Philip Scott"]], BRITISH)
    assert clear.sure and clear.confidence > 0.9
    shared = pick([["Hartley"]], BRITISH)
    assert not shared.sure
    assert {shared.choice, shared.runner_up} == {"Denise Hartley", "Dennis Hartley"}


def test_what_was_said_before_still_counts_when_somebody_is_asked_again():
    first, again = ["Hartley"], ["d e n i s e"]
    assert not pick([first], BRITISH).sure
    together = pick([first, again], BRITISH)
    assert together.choice == "Denise Hartley" and together.sure
    aside = pick([["Philip Scott"], ["sorry what did you say"]], BRITISH)
    assert aside.choice == "Philip Scott"


def test_a_customer_turned_round_only_by_a_comma():
    customers = CustomerIndex.of([(1, "Russell Lewis"), (2, "Robin Lewis"), (3, "Moore, Russell")])
    assert pick([["Russell Lewis"]], customers).choice == 1
    assert pick([["Russell Moore"]], customers).choice == 3


def test_nobody_is_sure_of_a_stranger_whose_name_is_like_a_customers():
    assert pick([["Harold Wilkins"]], BRITISH).sure
    assert not pick([["Harold Atkinson"]], BRITISH).sure
    assert not pick([["Carol Wilson"]], BRITISH).sure


def test_somebody_else_is_not_taken_for_a_customer():
    assert pick([["Maximilian Oberhuber"]], GERMAN).choice is None


def test_silence_picks_nobody():
    assert pick([[""]], BRITISH).choice is None
    assert pick([["Anna"]], CustomerIndex.of([])).choice is None


def test_one_number_shared_by_a_family_needs_a_given_name_only():
    family = CustomerIndex.of([(1, "Anna Keller"), (2, "Jonas Keller"), (3, "Mia Keller")], "de")
    assert pick([["ich bin die Mia"]], family).choice == 3
