"""What is read to measure the reading."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from askpro.conversation.understanding import Term, Vocabulary, read
from askpro.conversation.understanding import commands as meant
from askpro.conversation.understanding.context import Language
from askpro.entry.cli.bench.sayings import sayings
from askpro.foundation.ids import new_id

NOW = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Europe/Berlin"))
PERM, MIRA = (Term(new_id(), {"de": (name,), "en": (name,)}) for name in ("Dauerwelle", "Mira"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_line_is_whole_and_what_is_sold_is_heard_in_those_that_name_it(language: Language) -> None:
    said = sayings(Vocabulary((PERM,), (MIRA,), ()), language, NOW, seed=1)
    assert len(said) > 300
    assert not [heard for heard, _ in said if "{" in heard]
    about_it = [read(*saying) for saying in said if "Dauerwelle" in saying[0]]
    named = [meaning for meaning in about_it if meaning.first(meant.NameService)]
    assert len(about_it) > 20
    assert len(named) > 0.95 * len(about_it)
