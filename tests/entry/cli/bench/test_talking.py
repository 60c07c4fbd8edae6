"""The callers of the measurement."""

from __future__ import annotations

from datetime import date

from askpro.entry.cli.bench.talking import BOOK, CHOICE, GOODBYE, QUESTION, SEARCH, Caller
from askpro.entry.cli.phone import Spoken

TODAY = date(2026, 11, 23)


def said(text: str) -> Spoken:
    return Spoken(1, text, 0.01, 0.01, False, None)


def test_a_caller_asks_wishes_takes_the_first_offer_books_and_says_goodbye() -> None:
    caller = Caller(TODAY)
    replies = (
        "Guten Tag!",
        "Das kostet 32 Euro.",
        "Frei wäre um 13 Uhr oder um 16 Uhr. Was passt Ihnen am besten?",
        "Um 13 Uhr. Soll ich das so eintragen?",
        "Das ist eingetragen.",
    )
    lines = [caller.answer(said(reply)) for reply in replies]
    assert [line[0] for line in lines if line] == [QUESTION, SEARCH, CHOICE, BOOK, GOODBYE]


def test_a_caller_who_is_not_understood_hangs_up_in_the_end() -> None:
    caller = Caller(TODAY)
    turns = 0
    while caller.answer(said("Ja.")) is not None:
        turns += 1
    assert turns == 8
