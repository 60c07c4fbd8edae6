"""Whatever a recogniser writes, reading it neither fails nor takes long."""

from datetime import datetime
from time import thread_time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from askpro.conversation.understanding.when import Reference, Timing, read_expression, read_when
from askpro.conversation.understanding.when.numerals import german_number

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
GERMAN = "um drei Uhr halb viertel vor nach bis ab von auf der dritten am Montag nächste Woche zwei Tagen"
ENGLISH = "at three pm to from quarter past noon next Friday the 31st of February in 1000 years 12/31 5'"
ODD = "31. 2. 29.2. 24:00 99:99 0 1000 30.02. Februar 9999 zweitausend nicht oder sonst Abend , . ? - und"
WORDS = [*GERMAN.split(), *ENGLISH.split(), *ODD.split()]
LONG = (
    "Guten Tag, hier ist Kern, ich wollte fragen ob Sie vielleicht nächste Woche Dienstag oder Mittwoch "
    "so gegen halb elf oder auch am Nachmittag ab fünfzehn Uhr noch etwas frei haben, "
    "Montag geht bei mir leider nicht."
)


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from(["de", "en"]))
def test_no_order_of_words_makes_reading_fail(words, language):
    reference = Reference(NOW, language, (540, 1140), expecting="when")
    assert isinstance(read_when(" ".join(words), reference), Timing)
    read_expression(" ".join(words), reference, accept_past=True)


@given(st.text(max_size=60), st.sampled_from(["de", "en"]))
def test_no_text_makes_reading_fail(text, language):
    assert isinstance(read_when(text, Reference(NOW, language)), Timing)


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_every_window_lies_within_a_day(words):
    for wish in read_when(" ".join(words), Reference(NOW, "de", (540, 1140))).wishes:
        bounds = [
            bound
            for bound in (wish.time and wish.time.start, wish.time and wish.time.end)
            if bound is not None
        ]
        assert all(0 <= bound <= 1440 for bound in bounds)


def test_a_long_sentence_is_read_within_a_few_milliseconds():
    reference = Reference(NOW, "de", (540, 1140))
    took = []
    for _ in range(15):
        began = thread_time()
        read_when(LONG, reference)
        took.append(thread_time() - began)
    assert min(took) < 0.005


def test_german_numbers_are_read_by_composition():
    assert german_number("zweitausendsechsundzwanzig") == 2026
    assert german_number("neunzehnhundertneunundneunzig") == 1999
    assert german_number("dreiundzwanzig") == 23
    assert german_number("einhundert") == 100
    assert german_number("zwanzigzwei") is None
