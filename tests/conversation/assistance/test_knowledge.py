"""What a company knows is found by the words of the question, in its own language and company."""

from __future__ import annotations

from uuid import UUID

import pytest
from tests.cast import Business

from askpro.conversation.assistance import PassageTooLong, forget, learn
from askpro.conversation.assistance.knowledge import Passage, PassageNotFound, closest, correct, look_up

PASSAGES = [
    Passage(UUID(int=1), "de", "Kann man bei Ihnen parken?", "Hinter dem Haus gibt es Parkplätze."),
    Passage(UUID(int=2), "de", "Darf mein Hund mitkommen?", "Hunde sind willkommen."),
    Passage(UUID(int=3), "de", "Gibt es Gutscheine?", "Gutscheine gibt es an der Kasse."),
]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Wo kann ich denn parken?", [1]),
        ("Gibt es bei euch einen Parkplatz?", [1]),
        ("Haben Sie Gutscheine?", [3]),
        ("Sind Hunde erlaubt?", [2]),
        ("Wie ist das Wetter?", []),
        ("Und?", []),
        ("", []),
    ],
)
def test_the_closest_passages_are_found(question: str, found: list[int]) -> None:
    assert [one.passage.id.int for one in closest(question, PASSAGES)] == found


async def test_a_company_finds_its_own_until_it_is_forgotten(salon: Business, stranger: Business) -> None:
    async with salon.tenant.begin() as work:
        passage = await learn(work, "de", "Darf mein Hund mitkommen?", "Hunde sind willkommen.")
    assert [one.passage for one in await salon.tenant.atomically(look_up, "de", "Hund?")] == [passage]
    assert await salon.tenant.atomically(look_up, "en", "Hund?") == ()
    assert await stranger.tenant.atomically(look_up, "de", "Hund?") == ()
    better = await salon.tenant.atomically(correct, passage.id, "de", "Darf mein Hund mit?", "Nur kleine.")
    assert [one.passage for one in await salon.tenant.atomically(look_up, "de", "Hund?")] == [better]
    await salon.tenant.atomically(forget, better.id)
    assert await salon.tenant.atomically(look_up, "de", "Hund?") == ()
    with pytest.raises(PassageNotFound):
        await salon.tenant.atomically(forget, better.id)


@pytest.mark.parametrize("answer", ["", "a" * 601])
async def test_nothing_is_learned_that_nobody_would_listen_to(salon: Business, answer: str) -> None:
    with pytest.raises(PassageTooLong):
        await salon.tenant.atomically(learn, "de", "Was?", answer)
