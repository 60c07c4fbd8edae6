"""Whatever the contract allows, and much that it does not, is answered without a fault of ours.

Nothing can be wrong about an endpoint that takes nothing, hence the questions that cannot be made.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from tests.cast import Business
from tests.front import Front, a_key

pytestmark = pytest.mark.slow
EXAMPLES_EACH = 6


async def test_whatever_is_sent_to_an_endpoint_is_answered_without_a_fault(
    front: Front, salon: Business
) -> None:
    headers = {"authorization": f"Bearer {await a_key(salon.tenant)}"}
    schema = schemathesis.openapi.from_dict(front.app.openapi_schema.to_schema())
    for operation in schema.get_all_operations():
        for mode in GenerationMode:
            await asyncio.to_thread(_try, operation.ok(), mode, front.base_url, headers)


def _try(operation: Any, mode: GenerationMode, base_url: str, headers: dict[str, str]) -> None:
    @settings(
        max_examples=EXAMPLES_EACH,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(mode))
    def answered(case: Case) -> None:
        answer = case.call(base_url=base_url, headers=headers)
        assert answer.status_code < 500, f"{case.as_curl_command()}\n{answer.text}"

    with suppress(Unsatisfiable):
        answered()
