"""E-mail addresses as they are spoken."""

import pytest

from askpro.conversation.understanding.email import read_email


@pytest.mark.parametrize(
    ("text", "language", "address"),
    [
        ("anna punkt keller at gmail punkt com", "de", "anna.keller@gmail.com"),
        ("meine E-Mail ist t punkt müller klammeraffe web punkt de", "de", "t.mueller@web.de"),
        ("info bindestrich berlin at t online punkt de", "de", "info-berlin@t-online.de"),
        ("a n n a eins neun acht acht at g m x punkt d e", "de", "anna1988@gmx.de"),
        ("Anna.Keller@gmail.com", "de", "anna.keller@gmail.com"),
        ("john underscore smith at outlook dot com", "en", "john_smith@outlook.com"),
        ("it's j o h n dot doe 42 at example dot co dot uk", "en", "john.doe42@example.co.uk"),
        ("lisa siebenundachtzig at outlook punkt de", "de", "lisa87@outlook.de"),
        ("eva eins neun neun null at googlemail punkt com", "de", "eva1990@googlemail.com"),
        ("schreiben Sie an uta at bahn punkt de", "de", "uta@bahn.de"),
        ("k punkt maier ät t online punkt de", "de", "k.maier@t-online.de"),
        ("jörg punkt müller affenschwanz posteo punkt de", "de", "joerg.mueller@posteo.de"),
        ("info klammeraffe salon minus weber punkt com", "de", "info@salon-weber.com"),
        ("my email is mary forty two at hotmail dot com", "en", "mary42@hotmail.com"),
        ("send it to bob underscore smith at yahoo dot co dot uk", "en", "bob_smith@yahoo.co.uk"),
        ("j double o at icloud dot com", "en", "joo@icloud.com"),
        ("kim one two three at gmail dot com please", "en", "kim123@gmail.com"),
    ],
)
def test_an_address_is_put_together_from_what_was_said(text, language, address):
    assert read_email(text, language) == address


@pytest.mark.parametrize(
    ("text", "language"), [("nein", "de"), ("I'm at work", "en"), ("anna punkt keller", "de")]
)
def test_half_an_address_is_none(text, language):
    assert read_email(text, language) is None


def test_the_end_of_a_sentence_is_no_dot_where_no_address_was_asked_for():
    assert read_email("I want to come at 3 pm. Thanks", "en", asked=False) is None
    assert read_email("Is Thursday at ten a.m. free for a haircut?", "en", asked=False) is None
    assert read_email("mary at hotmail.com, by the way", "en", asked=False) == "mary@hotmail.com"
    assert read_email("mary at hotmail. com", "en", asked=True) == "mary@hotmail.com"
