"""Whatever the contract allows, and much that it does not, is answered as the contract promises.

Half of what is sent differs from a right request in one place only, and so reaches what lies behind the reading.
Nothing can be wrong about an endpoint that takes nothing, hence the questions that cannot be made.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.specs.openapi import checks as promises
from tests.front import Front, a_key
from tests.strangers.endpoints import ASKING, Asking
from tests.strangers.estate import Estate

from askpro.entry.rest import promised

pytestmark = pytest.mark.slow
EXAMPLES_EACH = 6
KEPT = (
    promises.status_code_conformance,
    promises.content_type_conformance,
    promises.response_schema_conformance,
)


async def test_whatever_is_sent_to_an_endpoint_is_answered_as_promised(front: Front, estate: Estate) -> None:
    sending = {
        "base_url": front.base_url,
        "headers": {"authorization": f"Bearer {await a_key(estate.salon.tenant)}"},
    }
    schema = schemathesis.openapi.from_dict(promised(front.app))
    operations = {
        f"{each.method.upper()} {each.path}": each for each in map(_ok, schema.get_all_operations())
    }
    rights = {endpoint: asking(estate) for endpoint, asking in ASKING.items()}
    for endpoint, right in rights.items():
        await asyncio.to_thread(_is_granted, _asked(operations[endpoint], right), sending)
    for endpoint, operation in operations.items():
        for mode in GenerationMode:
            await asyncio.to_thread(_try, operation, rights[endpoint], mode, sending)


def _ok(result: Any) -> Any:
    return result.ok()


def _asked(operation: Any, right: Asking) -> Case:
    body = {} if right.body is None else {"body": right.body, "media_type": "application/json"}
    case: Case = operation.Case(path_parameters=dict(right.path), query=dict(right.query), **body)
    return case


def _is_granted(case: Case, sending: dict[str, Any]) -> None:
    answer = case.call(**sending)
    case.validate_response(answer, checks=KEPT)
    assert answer.status_code < 300, answer.text


def _try(operation: Any, right: Asking, mode: GenerationMode, sending: dict[str, Any]) -> None:
    @settings(
        max_examples=EXAMPLES_EACH,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(mode), st.data())
    def answered(case: Case, draw: st.DataObject) -> None:
        if draw.draw(st.booleans()):
            _put_right_but_for_one_place(case, right, draw)
        answer = case.call(**sending)
        case.validate_response(answer, checks=KEPT)
        if answer.status_code >= 400:
            _tells_what_to_do(answer.json(), case)
            assert mode is GenerationMode.NEGATIVE or _is_of_the_form(answer.json()), answer.text

    with suppress(Unsatisfiable):
        answered()


def _put_right_but_for_one_place(case: Case, right: Asking, draw: st.DataObject) -> None:
    case.path_parameters = dict(right.path)
    if isinstance(case.query, dict):
        case.query = right.query | _one_of(case.query, draw)
    if isinstance(case.body, dict):
        case.body = (right.body or {}) | _one_of(case.body, draw)


def _one_of(generated: Mapping[str, Any], draw: st.DataObject) -> dict[str, Any]:
    names = sorted(generated)
    return {name: generated[name] for name in ([draw.draw(st.sampled_from(names))] if names else ())}


def _is_of_the_form(problem: Mapping[str, Any]) -> bool:
    """Whether the request was read, whatever was refused of it then."""
    messages = [each["message"] for each in problem.get("errors", ())]
    return not any(message.startswith(("Expected", "Object", "This")) for message in messages)


def _tells_what_to_do(problem: Mapping[str, Any], case: Case) -> None:
    told = f"{problem}\n{case.as_curl_command()}"
    assert problem["status"] < 500, told
    assert problem["detail"].endswith((".", "'.")), told
    if problem["code"] == "malformed_request":
        assert problem["errors"] and all(each["field"] and each["message"] for each in problem["errors"]), (
            told
        )
