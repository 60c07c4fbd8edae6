"""/v1/knowledge: what the company answers to questions nobody foresaw."""

from __future__ import annotations

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from askpro.conversation.assistance.knowledge import Passage, correct, forget, known, learn
from askpro.conversation.understanding.context import Language
from askpro.foundation.database import Tenant, Work
from askpro.foundation.idempotency import Key, answered_once
from askpro.foundation.ids import inside, outside
from askpro.foundation.paging import Page
from askpro.tenancy.companies import Tone
from askpro.tenancy.permissions import Permission

PREFIX = "know"


class PassageIn(msgspec.Struct, frozen=True, kw_only=True):
    """A question and its answer, as they are to be said. `replaces` is the answer that is corrected."""

    language: Language
    question: str
    answer: str
    replaces: str | None = None


class PassageOut(msgspec.Struct, frozen=True, kw_only=True):
    """A question and the company's own answer; one in another `tone` than the company's is not said."""

    id: str
    language: Language
    question: str
    answer: str
    tone: Tone | None

    @classmethod
    def of(cls, passage: Passage) -> PassageOut:
        return cls(
            id=outside(PREFIX, passage.id),
            language=passage.language,
            question=passage.question,
            answer=passage.answer,
            tone=passage.tone,
        )


class Forgotten(msgspec.Struct, frozen=True, kw_only=True):
    """What is not answered any more."""

    id: str


@get("/knowledge", summary="What callers are told")
async def list_knowledge(
    tenant: NamedDependency[Tenant], language: FromQuery[Language] = "de"
) -> Page[PassageOut]:
    """Every answer in a language, in the order they were learned."""
    tenant.require(Permission.COMPANY_READ)
    async with tenant.begin() as work:
        return Page(items=[PassageOut.of(each) for each in await known(work, language)])


@post("/knowledge", summary="Teach an answer", status_code=201)
async def create_passage(
    tenant: NamedDependency[Tenant], data: JSONBody[PassageIn], key: Key = None
) -> PassageOut:
    """Answer this from now on, in these very words."""
    tenant.require(Permission.COMPANY_WRITE)

    async def learned(work: Work) -> PassageOut:
        if data.replaces is None:
            return PassageOut.of(await learn(work, data.language, data.question, data.answer))
        wrong = inside(PREFIX, data.replaces)
        return PassageOut.of(await correct(work, wrong, data.language, data.question, data.answer))

    return await answered_once(tenant, key, "teach an answer", data, learned, PassageOut)


@post("/knowledge/{passage_id:str}/withdrawal", summary="Take an answer back", status_code=201)
async def withdraw_passage(tenant: NamedDependency[Tenant], passage_id: FromPath[str]) -> Forgotten:
    """Answer this no longer."""
    tenant.require(Permission.COMPANY_WRITE)
    await tenant.atomically(forget, inside(PREFIX, passage_id))
    return Forgotten(id=passage_id)
