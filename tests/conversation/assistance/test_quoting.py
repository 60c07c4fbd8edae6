"""A model's answer is a quotation or is not said: every lie refused, most honest wordings let through."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conversation.assistance.phrasings import ENGLISH_PASSAGES, HONEST, LIES, PASSAGES

from askpro.conversation.assistance import Frame
from askpro.conversation.assistance.quoting import quotation
from askpro.conversation.understanding.context import Language

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
OF_LANGUAGE: dict[Language, dict[str, str]] = {"de": PASSAGES, "en": ENGLISH_PASSAGES}
FALSELY_REFUSED_MAX = 0.15
"""Of the honest wordings; instead of a refused one the company's own sentence is said."""


def quoted(words: str, passage: str, language: Language = "de") -> str:
    return quotation(words, passage, Frame(NOW, language, (540, 1080)))


@pytest.mark.parametrize(
    ("language", "about", "lie"), [(language, *lie) for language in OF_LANGUAGE for lie in LIES[language]]
)
def test_a_lie_is_not_said(language: Language, about: str, lie: str) -> None:
    assert quoted(lie, OF_LANGUAGE[language][about], language) == ""


def test_most_of_what_is_honest_is_said() -> None:
    honest = [(language, *each) for language in OF_LANGUAGE for each in HONEST[language]]
    refused = [each for each in honest if not quoted(each[2], OF_LANGUAGE[each[0]][each[1]], each[0])]
    assert len(honest) >= 40 and len(refused) <= FALSELY_REFUSED_MAX * len(honest), refused


@pytest.mark.parametrize("language", OF_LANGUAGE)
def test_the_company_may_always_be_quoted_whole(language: Language) -> None:
    for passage in OF_LANGUAGE[language].values():
        assert quoted(passage, passage, language) == passage


def test_a_yes_before_it_is_left_out_for_nobody_knows_to_what() -> None:
    said = quoted("Ja, natürlich, kostenlose Parkplätze gibt es hinter dem Haus.", PASSAGES["parking"])
    assert said == "Kostenlose Parkplätze gibt es hinter dem Haus."


@pytest.mark.parametrize(
    "own",
    [
        "Ihr Termin morgen um zehn ist gebucht.",
        "Wir rufen Sie zurück.",
        "Morgen um zehn ist noch frei.",
        "Ich trage Sie ein.",
    ],
)
def test_a_company_cannot_confirm_what_only_tools_do(own: str) -> None:
    assert quoted(own, own) == ""


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "  ",
        "Приходите завтра.",
        "Hunde \u200bsind w\u200billkommen.",
        "Haus " * 200,
        "<speak>Hunde</speak>",
        "...",
    ],
)
def test_what_cannot_be_read_is_not_said(odd: str) -> None:
    assert quoted(odd, PASSAGES["dog"]) == ""
    assert quoted(PASSAGES["dog"], odd) == ""


@given(st.text(max_size=600), st.sampled_from(sorted(PASSAGES.values())))
@settings(max_examples=200)
def test_no_words_are_too_odd_to_be_judged(words: str, passage: str) -> None:
    quoted(words, passage)
    quoted(passage, words)


@given(st.data(), st.sampled_from(sorted(PASSAGES)))
@settings(max_examples=200)
def test_a_word_put_in_or_taken_from_elsewhere_is_found_out(data: st.DataObject, about: str) -> None:
    words = PASSAGES[about].split()
    other = data.draw(
        st.sampled_from(["immer", "niemals", "morgen", "teuer", "gebucht", "Mira", "sieben", "ohne"])
    )
    place = data.draw(st.integers(1, len(words)))
    assert quoted(" ".join([*words[:place], other, *words[place:]]), PASSAGES[about]) == ""
