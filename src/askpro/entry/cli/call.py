"""`./askpro call`: telephone the receptionist from the terminal, put through as the voice vendor would."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import httpx
import msgspec
import typer

from askpro.entry.cli.book import Book, BookClosed, changes, read_book, read_outcome
from askpro.entry.cli.phone import AGENT_HANGUP, CALL_TRANSFER, USER_HANGUP, Spoken
from askpro.entry.cli.placing import SILENCE, CallConfig, CallRecord, Exchange, place_call
from askpro.foundation.errors import Invalid

WITHHELD = "withheld"
DEMO = "demo.json"


class DemoMissing(Invalid):
    """There is nothing to call."""


class RunningDemo(msgspec.Struct, frozen=True, kw_only=True):
    """What a running demo wrote down: its addresses, keys and telephone number."""

    base_url: str
    api_key: str
    llm_websocket_url: str
    retell_api_key: str
    phone_number: str
    zone: str = "Europe/Berlin"


app = typer.Typer(add_completion=False)


@app.command()
def command(
    say: Annotated[
        list[str] | None, typer.Option(help="What to say; repeat for more turns. '' is silence.")
    ] = None,
    script: Annotated[Path | None, typer.Option(help="A file with one sentence a line.", exists=True)] = None,
    from_: Annotated[
        str, typer.Option("--from", help="The caller's number, or 'withheld'.")
    ] = "+4915123456789",
    to: Annotated[str | None, typer.Option(help="The number to call; the demo's own by default.")] = None,
    language: Annotated[str, typer.Option(help="de or en.")] = "de",
    url: Annotated[
        str | None, typer.Option(help="The agent's socket address; the demo's own by default.")
    ] = None,
    data: Annotated[Path, typer.Option(help="Where a running demo wrote its demo.json.")] = Path(".data"),
) -> None:
    """Telephone the receptionist. Type what you say; an empty line is silence, Ctrl-D hangs up.

    Each answer shows the seconds to its first word and to its end; afterwards you see what the call changed.
    """
    demo = _demo(data) if url is None or (data / DEMO).exists() else None
    config = _config(demo, url, to, None if from_ == WITHHELD else from_, language)
    lines = [*(say or []), *(script.read_text("utf-8").splitlines() if script else [])]
    record = asyncio.run(_telephone(demo, config, lines, interactive=not lines))
    if record.disconnection_reason not in (USER_HANGUP, AGENT_HANGUP, CALL_TRANSFER):
        raise typer.Exit(1)


def _config(
    demo: RunningDemo | None, url: str | None, to: str | None, from_number: str | None, language: str
) -> CallConfig:
    if demo is None and (url is None or to is None):
        raise DemoMissing("Without a running demo give both --url and --to.")
    return CallConfig(
        socket_url=url or (demo.llm_websocket_url if demo else ""),
        to_number=to or (demo.phone_number if demo else None),
        from_number=from_number,
        language=language,
        base_url=demo.base_url.rstrip("/") if demo else None,
        retell_api_key=demo.retell_api_key if demo else None,
    )


async def _telephone(
    demo: RunningDemo | None, config: CallConfig, lines: Iterable[str], *, interactive: bool
) -> CallRecord:
    async with _api(demo) as api:
        before = await _book(api) if api else None
        print(f"Calling {config.to_number} as {config.from_number or 'a withheld number'}\n")
        record = await place_call(
            config, _typed if interactive else lines, heard=lambda exchange: _show(exchange, interactive)
        )
        _show_end(record)
        if demo and api and before is not None:
            await _show_changes(api, before, record, ZoneInfo(demo.zone), config.language or "de")
    return record


async def _typed(_answer: Spoken) -> str | None:
    """The next line from the keyboard; None when the caller hangs up."""
    print("  You     ", end="", flush=True)
    line = await asyncio.to_thread(sys.stdin.readline)
    return line.rstrip("\n") if line else None


def _show(exchange: Exchange, interactive: bool) -> None:
    if exchange.said is not None and not interactive:
        print(f"  You     {exchange.said if exchange.said != SILENCE else '…'}")
    answer = exchange.answer
    first = "no word" if answer.first_word_seconds is None else f"{answer.first_word_seconds * 1000:.0f} ms"
    print(f"  AskPro  {answer.text or '…'}   [{first}, complete {answer.complete_seconds * 1000:.0f} ms]")


def _show_end(record: CallRecord) -> None:
    seconds = (record.ended_at - record.started_at).total_seconds()
    whereto = f" to {record.transferred_to}" if record.transferred_to else ""
    print(f"\nEnded after {seconds:.1f} s: {record.disconnection_reason}{whereto}")
    for event, status in record.announced.items():
        if not 200 <= status < 300:
            print(f"  The announcement {event} was answered with {status or 'nothing'}.")


async def _show_changes(
    api: httpx.AsyncClient, before: Book, record: CallRecord, zone: ZoneInfo, language: str
) -> None:
    after = await _book(api)
    told = [] if after is None else changes(before, after, zone, language)
    print("In the book:" if told else "Nothing changed in the book.")
    for line in told:
        print(f"  {line}")
    try:
        print(f"Outcome: {await read_outcome(api, record.call_id)}")
    except BookClosed as refusal:
        print(f"Outcome: unknown. {refusal.message}")


async def _book(api: httpx.AsyncClient) -> Book | None:
    try:
        return await read_book(api)
    except BookClosed as refusal:
        print(f"The book is not shown. {refusal.message}")
        return None


@asynccontextmanager
async def _api(demo: RunningDemo | None) -> AsyncIterator[httpx.AsyncClient | None]:
    if demo is None:
        yield None
        return
    headers = {"Authorization": f"Bearer {demo.api_key}"}
    async with httpx.AsyncClient(base_url=demo.base_url, headers=headers, trust_env=False) as client:
        yield client


def _demo(data: Path) -> RunningDemo:
    path = data / DEMO
    try:
        return msgspec.json.decode(path.read_bytes(), type=RunningDemo)
    except FileNotFoundError as missing:
        raise DemoMissing(
            f"There is no {path}. Start one with: ./askpro up --demo --data {data}"
        ) from missing
    except msgspec.ValidationError as fault:
        raise DemoMissing(f"{path} is not what a demo writes: {fault}") from fault
