"""Phone numbers as they are spoken."""

import pytest

from askpro.conversation.understanding.phone import read_phone


@pytest.mark.parametrize(
    ("text", "language", "region", "e164"),
    [
        (
            "null eins sieben sechs, zweiundvierzig, dreizehn siebenundneunzig null acht",
            "de",
            "DE",
            "+4917642139708",
        ),
        (
            "plus neunundvierzig eins sieben sechs vier zwei eins drei neun sieben null acht",
            "de",
            "DE",
            "+4917642139708",
        ),
        (
            "meine Nummer ist null drei null, achtundneunzig sieben sechs fünf vier drei",
            "de",
            "DE",
            "+49309876543",
        ),
        ("0176 42 13 97 08", "de", "DE", "+4917642139708"),
        ("null eins sieben eins doppel drei vier zwei fünf sechs eins", "de", "DE", "+491713342561"),
        ("oh seven nine one one one two three four five six", "en", "GB", "+447911123456"),
        ("It's 415-555-2671", "en", "US", "+14155552671"),
        ("null eins sieben zwei, dreimal die vier, neun acht sieben sechs", "de", "DE", "+491724449876"),
        ("null eins sieben zwei, drei mal die vier, neun acht sieben sechs", "de", "DE", "+491724449876"),
        (
            "null vier null, dann drei fünf sechs, und dann noch mal sieben sieben acht",
            "de",
            "DE",
            "+4940356778",
        ),
        ("null eins sechs null und dann neunzig achtzig siebzig sechzig", "de", "DE", "+4916090807060"),
        ("it's oh one six one, four nine six, oh one two three", "en", "GB", "+441614960123"),
        ("zero two oh seven nine four six zero nine five eight", "en", "GB", "+442079460958"),
        ("oh one six one, four nine six, treble three, four", "en", "GB", "+441614963334"),
    ],
)
def test_a_whole_number_is_read_in_any_grouping(text, language, region, e164):
    assert read_phone(text, language, region).e164 == e164


def test_a_number_cut_short_asks_for_the_rest():
    heard = read_phone("null eins sieben sechs doppel drei vier", "de")
    assert (heard.digits, heard.e164, heard.partial) == ("0176334", None, True)


def test_a_number_too_long_is_no_number_and_not_partial():
    heard = read_phone("0176 42139708 42139708 42139708", "de")
    assert (heard.e164, heard.partial) == (None, False)


def test_triple_repeats_a_digit_three_times():
    assert read_phone("oh one seven six triple five four two", "en").digits == "017655542"


@pytest.mark.parametrize(
    "text", ["morgen um zehn", "am 15.10.2026 um 14:30", "um 10 oder 11 Uhr 15", "am siebzehnten zehnten"]
)
def test_times_and_dates_are_no_numbers(text):
    assert read_phone(text, "de") is None
