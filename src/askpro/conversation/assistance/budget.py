"""How much of the language model a company may use in a month; nothing until somebody grants it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from askpro.foundation.database import Repository, Work


@dataclass(frozen=True, slots=True)
class Budget:
    """The most requests and tokens in a calendar month (UTC)."""

    requests_max: int
    tokens_max: int


@dataclass(frozen=True, slots=True)
class Usage:
    """What was used of it in a month."""

    requests: int
    tokens: int


async def grant(work: Work, budget: Budget) -> None:
    """Set the budget of every month from now on; zero turns the language model off."""
    await BudgetRepository(work).grant(budget)


async def take(work: Work, requests: int = 1) -> bool:
    """Whether so many more requests may be made this month; then they are counted.

    The database decides between calls that ask at once. Tokens are known afterwards only, so a request under
    way may go beyond their limit, and the next one is not made.
    """
    return await BudgetRepository(work).take(_month_of(work), requests)


async def spend(work: Work, tokens: int) -> None:
    """Count the tokens that answers have cost."""
    await BudgetRepository(work).spend(_month_of(work), tokens)


async def usage(work: Work) -> Usage:
    """What was used this month."""
    return await BudgetRepository(work).usage(_month_of(work)) or Usage(0, 0)


def _month_of(work: Work) -> date:
    return work.now.date().replace(day=1)


class BudgetRepository(Repository):
    async def grant(self, budget: Budget) -> None:
        await self.execute(
            "insert into assistance_budgets (company_id, requests_max, tokens_max, granted_at)"
            " values (%(company_id)s, %(requests_max)s, %(tokens_max)s, %(now)s)"
            " on conflict (company_id) do update set requests_max = excluded.requests_max,"
            " tokens_max = excluded.tokens_max, granted_at = excluded.granted_at",
            requests_max=budget.requests_max, tokens_max=budget.tokens_max, now=self.work.now,
        )  # fmt: skip

    async def take(self, month: date, requests: int) -> bool:
        taken = await self.execute(
            "insert into assistance_usage as used (company_id, month, requests, tokens)"
            " select budget.company_id, %(month)s::date, %(requests)s, 0 from assistance_budgets budget"
            " where budget.company_id = %(company_id)s and %(requests)s <= budget.requests_max"
            " and budget.tokens_max > 0"
            " on conflict (company_id, month) do update set requests = used.requests + excluded.requests"
            " where exists (select from assistance_budgets budget"
            " where budget.company_id = %(company_id)s"
            " and used.requests + excluded.requests <= budget.requests_max"
            " and used.tokens < budget.tokens_max)",
            month=month, requests=requests,
        )  # fmt: skip
        return bool(taken)

    async def spend(self, month: date, tokens: int) -> None:
        await self.execute(
            "update assistance_usage set tokens = tokens + %(tokens)s"
            " where company_id = %(company_id)s and month = %(month)s",
            month=month, tokens=tokens,
        )  # fmt: skip

    async def usage(self, month: date) -> Usage | None:
        return await self.first(
            Usage,
            "select requests, tokens from assistance_usage"
            " where company_id = %(company_id)s and month = %(month)s",
            month=month,
        )  # fmt: skip
