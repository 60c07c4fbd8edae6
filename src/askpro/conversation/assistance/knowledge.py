"""A company's knowledge: short answers in its own words, found by the words of the question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

from askpro.conversation.assistance.addressing import addressing
from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.folding import fold
from askpro.foundation.database import Repository, Work
from askpro.foundation.errors import Conflict, Invalid, NotFound
from askpro.foundation.ids import new_id
from askpro.tenancy import companies
from askpro.tenancy.companies import Tone

PASSAGES_MAX = 200
"""For each language; all are looked through for a question."""

CHARACTERS_MAX = 600
FOUND_MAX = 3
LIKENESS_MIN = 0.5
_WORD = re.compile(r"[a-z0-9]+")
_STEM_LETTERS = 4


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ASKING = _words(
    """
    aber also auch auf bei beim bin bitte bin da das dass dein deine deinen dem den denn der des dich die dir
    doch du ein eine einem einen einer es eigentlich euch euer eure euren fuer geht gibt gibts haben habt hast
    hat hier ich ihnen ihr ihre im
    in irgendwas ist kann kannst koennen koennte man mal mein meine meinen meinem mich mir mit muss noch
    nur ob oder schon sein sie sind so und uns vor war was wegen welche wenn wer wie will wir wird wo
    wohl zu zum zur a about actually an and any are at be by can could do does for from get got had has
    have how i if in is it know like me my of on one or our please so some tell that the there they this
    to us was we what when where which who will with would you your
    """
)


class PassageTooLong(Invalid):
    """A question or an answer is longer than anybody would listen to."""


class PassageOutOfTone(Invalid):
    """An answer addresses callers otherwise than the company does."""


class PassageNotFound(NotFound):
    """The company has no such answer."""


class KnowledgeFull(Conflict):
    """No more passages are kept in this language."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is asked, and what the company answers, in one language."""

    id: UUID
    language: Language
    question: str
    answer: str

    @property
    def tone(self) -> Tone | None:
        """How it addresses whoever asks; None where it addresses nobody, or nobody can tell."""
        return next(iter(addressing(self.answer, self.language)), None)


@dataclass(frozen=True, slots=True)
class Found:
    """A passage, and how much of the question it is about: 1 is every word that matters."""

    passage: Passage
    likeness: float


async def learn(work: Work, language: Language, question: str, answer: str) -> Passage:
    """Keep an answer. Refuses with PassageTooLong, PassageOutOfTone or KnowledgeFull."""
    if not answer.strip() or max(len(question), len(answer)) > CHARACTERS_MAX:
        raise PassageTooLong(f"Give a question and an answer of at most {CHARACTERS_MAX} characters each.")
    tone = (await companies.find(work)).tone
    if not addressing(answer, language) <= {tone}:
        raise PassageOutOfTone(f"Callers are addressed in the {tone} tone here.", tone=tone)
    repository = KnowledgeRepository(work)
    if len(await repository.in_language(language)) >= PASSAGES_MAX:
        raise KnowledgeFull(f"{PASSAGES_MAX} answers are kept in this language; take one back first.")
    passage = Passage(new_id(), language, question.strip(), answer.strip())
    await repository.add(passage)
    return passage


async def correct(work: Work, passage_id: UUID, language: Language, question: str, answer: str) -> Passage:
    """An answer in the place of another. Refuses with PassageNotFound, and as `learn` does."""
    await forget(work, passage_id)
    return await learn(work, language, question, answer)


async def forget(work: Work, passage_id: UUID) -> None:
    """Take an answer back. Refuses with PassageNotFound."""
    if not await KnowledgeRepository(work).remove(passage_id):
        raise PassageNotFound("This company has no such answer.", passage_id=str(passage_id))


async def known(work: Work, language: Language) -> list[Passage]:
    """Every answer in a language, in the order they were learned."""
    return await KnowledgeRepository(work).in_language(language)


async def look_up(work: Work, language: Language, question: str) -> tuple[Found, ...]:
    """The passages that speak of what is asked, the closest first, at most FOUND_MAX."""
    return closest(question, await KnowledgeRepository(work).in_language(language))


def closest(question: str, passages: list[Passage]) -> tuple[Found, ...]:
    """The passages alike enough, by the share of the question's telling words found in them."""
    asked = _telling(question)
    found = [Found(passage, _likeness(asked, passage)) for passage in passages] if asked else []
    alike = [one for one in found if one.likeness >= LIKENESS_MIN]
    return tuple(sorted(alike, key=lambda one: -one.likeness)[:FOUND_MAX])


def _likeness(asked: frozenset[str], passage: Passage) -> float:
    """Words of the kept question count in full, words of its answer for two thirds."""
    own, told = _telling(passage.question), _telling(passage.answer)
    hits = sum(1.0 if _is_in(word, own) else 0.67 if _is_in(word, told) else 0.0 for word in asked)
    return hits / len(asked)


def _is_in(word: str, others: frozenset[str]) -> bool:
    """The same word, but for its ending or as part of a compound: "parken" and "Parkplatz"."""
    stem = word[: max(_STEM_LETTERS, len(word) - 2)]
    return any(
        other == word or (len(stem) >= _STEM_LETTERS and (stem in other or other[: len(stem)] == stem))
        for other in others
    )


def _telling(text: str) -> frozenset[str]:
    words = _WORD.findall(fold(text).text)
    return frozenset(word for word in words if len(word) > 2 and word not in _ASKING)


class KnowledgeRepository(Repository):
    async def in_language(self, language: Language) -> list[Passage]:
        return await self.all(
            Passage,
            "select id, language, question, answer from knowledge"
            " where company_id = %(company_id)s and language = %(language)s order by id limit %(most)s",
            language=language, most=PASSAGES_MAX,
        )  # fmt: skip

    async def add(self, passage: Passage) -> None:
        await self.insert("knowledge", passage, learned_at=self.work.now)

    async def remove(self, passage_id: UUID) -> bool:
        return await self.execute(
            "delete from knowledge where company_id = %(company_id)s and id = %(passage_id)s",
            passage_id=passage_id,
        ) == 1  # fmt: skip
