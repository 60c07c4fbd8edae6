"""Nothing personal reaches a log, however it is tried."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from askpro.foundation.errors import Conflict
from askpro.foundation.logs import mask, start_logs

PERSONAL = ["4930123456", "1234567", "030/1234567", "mira@example.de", "Mira", "Keller"]


@pytest.fixture(params=["json", "plain"])
def output(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    handlers, level = logging.getLogger().handlers, logging.getLogger().level
    output = io.StringIO()
    start_logs(format=request.param, process="test", build="b1", output=output)
    yield output
    structlog.reset_defaults()
    logging.getLogger().handlers = handlers
    logging.getLogger().setLevel(level)


def lines(output: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.getvalue().splitlines()]


def assert_nothing_personal(output: io.StringIO) -> None:
    assert output.getvalue()
    assert [word for word in PERSONAL if word in output.getvalue()] == []


def fail() -> None:
    raise ValueError("Mira Keller, +4930123456, mira@example.de, cannot be called")


def test_the_message_of_an_exception_does_not_pass(output: io.StringIO) -> None:
    try:
        fail()
    except ValueError as failure:
        structlog.get_logger().error("call_failed", exc_info=failure)
        structlog.get_logger().exception("call_failed")
        logging.getLogger("library").exception("it failed")
    assert_nothing_personal(output)
    assert output.getvalue().count("test_logs.py") >= 3
    assert "ValueError" in output.getvalue()


def test_unknown_fields_keep_their_name_and_lose_their_value(output: io.StringIO) -> None:
    structlog.get_logger().warning("odd", caller_name="Mira Keller", company_id="c1", nested={"name": "Mira"})
    assert_nothing_personal(output)
    assert "withheld" in output.getvalue() and "c1" in output.getvalue()


def test_a_known_field_with_a_number_or_an_address_is_masked(output: io.StringIO) -> None:
    structlog.get_logger().warning("odd", reason="+49 30 123456 / 030/1234567", why=["mira@example.de"])
    structlog.get_logger().warning("call from 030 1234567", status=4930123456)
    logging.getLogger("library").warning("dialling %s for %s", "+4930123456", "mira@example.de")
    assert_nothing_personal(output)


def test_what_is_bound_to_the_context_is_masked_too(output: io.StringIO) -> None:
    with structlog.contextvars.bound_contextvars(phone="+4930123456", call_id="call_7"):
        structlog.get_logger().warning("odd")
    assert_nothing_personal(output)
    assert "call_7" in output.getvalue()


@pytest.mark.parametrize("output", ["json"], indirect=True)
def test_a_line_for_machines_tells_who_when_and_why(output: io.StringIO) -> None:
    try:
        raise Conflict("taken") from KeyError("x")
    except Conflict as refusal:
        structlog.get_logger().error("request_failed", route="/appointments", exc_info=refusal)
    [line] = lines(output)
    assert (line["event"], line["level"], line["process"], line["build"]) == (
        "request_failed", "error", "test", "b1",
    )  # fmt: skip
    assert line["timestamp"].endswith("Z")
    assert [cause["error"] for cause in line["failure"]] == [
        "askpro.foundation.errors.Conflict (conflict)",
        "KeyError",
    ]


@pytest.mark.parametrize(
    "harmless",
    [
        "2026-11-23T12:00:00Z",
        "2026-11-23 12:00:00",
        "0199f3a2-7c1e-7abc-8def-001122334455",
        "listening on 127.0.0.1:8080",
        "took 12345 ms",
        "appt_01hx0000000000000000000000",
    ],
)
def test_ids_instants_and_addresses_of_ours_stay_readable(harmless: str) -> None:
    assert mask(harmless) == harmless


@pytest.mark.parametrize(
    "number",
    [
        "+4930123456",
        "+49 30 123456",
        "030/1234567",
        "(030) 123 45 67",
        "0170-1234567",
        "+1 (212) 555-0100",
        "0049301234567",
    ],
)
def test_phone_numbers_are_masked_as_people_write_them(number: str) -> None:
    assert mask(f"call {number}, please") == "call <number>, please"
