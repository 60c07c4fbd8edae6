"""Times in a list that are said in full only once are each a claim about a time."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from askpro.conversation.assistance.claim import Kind
from askpro.conversation.assistance.claims import Frame, claims_in
from askpro.conversation.understanding.context import Language

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("sentence", "language", "hours"),
    [
        ("Frei wäre morgen, Dienstag, um 9, 13 oder 17 Uhr bei Jonas.", "de", [9, 13, 17]),
        ("Anbieten kann ich Ihnen 9 Uhr, 11 Uhr oder 11 Uhr 30 bei Jonas.", "de", [9, 11, 11.5]),
        ("I could offer you tomorrow, Tuesday, at 10:30, 11 or 11:30 am.", "en", [10.5, 11, 11.5]),
        ("You could come tomorrow at 9 am, 1 or 5:15 pm.", "en", [9, 13, 17.25]),
    ],
)
def test_every_time_of_a_list_is_claimed(sentence: str, language: Language, hours: list[float]) -> None:
    claims = claims_in(sentence, Frame(NOW, language, (540, 1080)))
    assert sorted(int(one.value) / 60 for one in claims if one.kind is Kind.AT) == hours
    assert not [one for one in claims if one.kind is Kind.NUMBER]
