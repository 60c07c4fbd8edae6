"""Every statement on branches and their opening hours."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from uuid import UUID

from askpro.foundation.database import Repository
from askpro.tenancy.branches.model import Branch, DayException, Hours


class BranchRepository(Repository):
    async def add(self, branch: Branch) -> None:
        await self.insert("branches", branch)

    async def replace(self, branch: Branch) -> None:
        await self.execute(
            "update branches set name = %(name)s, address = %(address)s, zone = %(zone)s,"
            " country = %(country)s, state = %(state)s, phone_shown = %(phone_shown)s,"
            " transfer_number = %(transfer_number)s,"
            " closed_on_public_holidays = %(closed_on_public_holidays)s"
            " where company_id = %(company_id)s and id = %(id)s",
            **asdict(branch),
        )

    async def listed(self) -> list[Branch]:
        return await self.all(
            Branch, "select * from branches where company_id = %(company_id)s order by name, id"
        )

    async def weekly_hours(self, branch_id: UUID) -> list[Hours]:
        return await self.all(
            Hours,
            "select weekday, opens_minute, closes_minute from branch_hours"
            " where company_id = %(company_id)s and branch_id = %(branch_id)s order by weekday, opens_minute",
            branch_id=branch_id,
        )

    async def replace_weekly_hours(self, branch_id: UUID, weekly: list[Hours]) -> None:
        await self.execute(
            "delete from branch_hours where company_id = %(company_id)s and branch_id = %(branch_id)s",
            branch_id=branch_id,
        )
        await self.insert_all("branch_hours", weekly, branch_id=branch_id)

    async def exceptions_from(self, branch_id: UUID, first_day: date) -> list[DayException]:
        return await self.all(
            DayException,
            "select * from branch_exceptions where company_id = %(company_id)s"
            " and branch_id = %(branch_id)s and day >= %(first_day)s order by day, opens_minute",
            branch_id=branch_id,
            first_day=first_day,
        )

    async def add_exception(self, branch_id: UUID, exception: DayException) -> None:
        await self.insert("branch_exceptions", exception, branch_id=branch_id)

    async def drop_exception(self, branch_id: UUID, exception_id: UUID) -> None:
        await self.execute(
            "delete from branch_exceptions where company_id = %(company_id)s"
            " and branch_id = %(branch_id)s and id = %(exception_id)s",
            branch_id=branch_id,
            exception_id=exception_id,
        )
