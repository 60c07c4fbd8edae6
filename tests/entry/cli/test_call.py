"""A whole call from the terminal: rung, announced, spoken, ended, and what it changed."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
import typer
from litestar import Litestar, get
from tests.entry.voice.scripted import OUR_LINE, Script, ScriptedReceptionist
from tests.simulators.served import served
from typer.testing import CliRunner

from askpro.entry.cli.book import Entry, changes
from askpro.entry.cli.call import command
from askpro.entry.cli.phone import Spoken
from askpro.entry.cli.placing import CallConfig, place_call
from askpro.entry.rest.problems import refused
from askpro.entry.voice import receptionist_socket
from askpro.entry.webhooks_in import retell_webhooks
from askpro.foundation.errors import NotFound, Refusal
from askpro.foundation.time import SystemClock
from askpro.providers.retell import Admission, CallEvent, FunctionRequest, InboundCall

BERLIN = ZoneInfo("Europe/Berlin")
KEY = "key_of_our_workspace"


@dataclass
class House:
    """Our line, and a book in which every call that says goodbye has booked."""

    script: Script = field(default_factory=Script)
    events: list[CallEvent] = field(default_factory=list)

    async def accept(self, event: CallEvent) -> bool:
        self.events.append(event)
        return True

    async def admit(self, call: InboundCall) -> Admission | None:
        return Admission(metadata={"branch": "Mitte"}) if call.called == OUR_LINE else None

    async def run(self, request: FunctionRequest) -> Any:
        raise NotFound("No tools here.")

    def book(self) -> list[dict[str, Any]]:
        booked = {
            "id": "appt_1",
            "starts_at": "2026-11-24T09:00:00Z",
            "status": "confirmed",
            "services": [{"id": "svc_1", "name": "Haarschnitt"}],
            "staff": [{"id": "staff_1", "name": "Mira"}],
            "customer": None,
            "moved_from": None,
        }
        return [booked] if "bye" in self.script.finished else []


@dataclass
class Demo:
    house: House
    base_url: str

    @property
    def config(self) -> CallConfig:
        return CallConfig(
            socket_url=f"{self.base_url.replace('http', 'ws')}/llm/secret",
            to_number=OUR_LINE,
            base_url=self.base_url,
            retell_api_key=KEY,
        )

    def write(self, directory: Path) -> Path:
        told = {
            "base_url": self.base_url,
            "api_key": "ask_1",
            "llm_websocket_url": self.config.socket_url,
            "retell_api_key": KEY,
            "phone_number": OUR_LINE,
        }
        (directory / "demo.json").write_bytes(msgspec.json.encode(told))
        return directory


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    house = House()

    @get("/v1/appointments")
    async def appointments() -> dict[str, Any]:
        return {"items": house.book(), "next_cursor": None}

    @get("/v1/waiting-list")
    async def waiting() -> dict[str, Any]:
        return {"items": [], "next_cursor": None}

    @get("/v1/calls/{call_id:str}")
    async def call() -> dict[str, Any]:
        return {"outcome": "appointment_booked"}

    webhooks = retell_webhooks(api_key=KEY, clock=SystemClock(), inbox=house, switchboard=house, tools=house)
    socket = receptionist_socket(ScriptedReceptionist(house.script), secrets=["secret"])
    handlers = [webhooks, socket, appointments, waiting, call]
    app = Litestar(handlers, exception_handlers={Refusal: refused}, openapi_config=None, logging_config=None)
    async with served(app) as base_url:
        yield Demo(house, base_url)


async def test_a_call_is_announced_spoken_and_reported(demo: Demo):
    record = await place_call(demo.config, ["Hallo", "", "bye", "never said"])
    assert [exchange.said for exchange in record.exchanges] == [None, "Hallo", "", "bye"]
    assert record.disconnection_reason == "agent_hangup"
    assert record.announced == {
        "call_inbound": 200,
        "call_started": 204,
        "call_ended": 204,
        "call_analyzed": 204,
    }
    started, ended, analyzed = demo.house.events
    assert started.call and ended.call and analyzed.call and analyzed.call.call_analysis
    assert (started.name, started.call.caller, started.call.metadata) == (
        "call_started",
        None,
        {"branch": "Mitte"},
    )
    assert [said.role for said in ended.call.transcript_object] == [
        "agent", "user", "agent", "agent", "user", "agent",
    ]  # fmt: skip
    assert len(record.first_word_seconds) == 3


async def test_a_caller_can_decide_line_by_line(demo: Demo):
    async def caller(answer: Spoken) -> str | None:
        return "Guten Tag" if answer.response_id == 0 else None

    record = await place_call(demo.config, caller)
    assert record.disconnection_reason == "user_hangup"
    assert [said.content for said in record.transcript][1] == "Guten Tag"


async def test_a_rejected_call_is_never_put_through(demo: Demo):
    record = await place_call(replace(demo.config, to_number="+4940000000"), ["Hallo"])
    assert (record.disconnection_reason, record.exchanges) == ("rejected", ())
    assert demo.house.script.opened == []


async def test_a_line_that_cannot_be_reached_is_a_record_and_no_exception(demo: Demo):
    nowhere = CallConfig(socket_url=f"{demo.config.socket_url}-wrong", to_number=OUR_LINE)
    record = await place_call(nowhere, ["Hallo"])
    assert record.disconnection_reason == "error_llm_websocket_open"


async def test_the_command_prints_the_call_and_what_it_changed(demo: Demo, tmp_path: Path):
    app = typer.Typer()
    app.command()(command)
    words = ["--data", str(demo.write(tmp_path)), "--say", "Hallo", "--say", "bye", "--from", "withheld"]
    result = await asyncio.to_thread(CliRunner().invoke, app, words)
    assert result.exit_code == 0, result.output
    for expected in (
        "Calling +493012345678 as a withheld number",
        "AskPro  Guten Tag, Salon Weber.",
        "You     Hallo",
        "agent_hangup",
        "booked: Di. 24 Nov. 2026, 10:00 · Haarschnitt · Mira",
        "Outcome: appointment_booked",
    ):
        assert expected in result.output


async def test_typed_lines_are_said_and_the_end_of_input_hangs_up(demo: Demo, tmp_path: Path):
    app = typer.Typer()
    app.command()(command)
    words = ["--data", str(demo.write(tmp_path))]
    result = await asyncio.to_thread(CliRunner().invoke, app, words, input="Hallo\n")
    assert "Verstanden: Hallo" in result.output
    assert "user_hangup" in result.output
    assert "Nothing changed in the book." in result.output


async def test_without_a_demo_the_command_says_what_to_do(tmp_path: Path):
    app = typer.Typer()
    app.command()(command)
    result = CliRunner().invoke(app, ["--data", str(tmp_path)])
    assert result.exception is not None and "./askpro up --demo" in str(result.exception)


def entry(hour: int, status: str = "confirmed", moved_from: str | None = None) -> Entry:
    moment = datetime(2026, 11, 24, hour, tzinfo=UTC)
    return Entry(moment, status, "Haarschnitt", "Mira", "Frau Keller", moved_from)


def test_what_changed_is_told_in_the_branchs_time():
    before = {"a": entry(8), "b": entry(9), "c": entry(10)}
    after = {"e": entry(11, moved_from="a"), "b": entry(9, "cancelled"), "c": entry(10), "d": entry(12)}
    after |= {"w": entry(13, "waiting")}
    assert changes(before, after, BERLIN, "en") == [
        "moved: Tue 24 Nov 2026, 09:00 · Haarschnitt · Mira · Frau Keller"
        " → Tue 24 Nov 2026, 12:00 · Haarschnitt · Mira · Frau Keller",
        "cancelled: Tue 24 Nov 2026, 10:00 · Haarschnitt · Mira · Frau Keller",
        "booked: Tue 24 Nov 2026, 13:00 · Haarschnitt · Mira · Frau Keller",
        "waiting until Tue 24 Nov 2026, 14:00 · Haarschnitt · Mira · Frau Keller",
    ]


async def test_an_address_alone_is_enough_to_call(demo: Demo, tmp_path: Path):
    app = typer.Typer()
    app.command()(command)
    words = ["--data", str(tmp_path), "--url", demo.config.socket_url, "--to", OUR_LINE, "--say", "bye"]
    result = await asyncio.to_thread(CliRunner().invoke, app, words)
    assert "agent_hangup" in result.output
    assert demo.house.events == []
