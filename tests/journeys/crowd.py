"""Clients that do not give up when a line goes dead: programs at the API, callers at the telephone."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx
from tests.foundation.waiting import until
from tests.journeys.house import House
from websockets.exceptions import WebSocketException

from askpro.entry.cli.phone import NoAnswer, Phone, Spoken
from askpro.providers.retell.frames import ResponseRequired

AWAY = (httpx.TransportError, OSError, NoAnswer, WebSocketException, TimeoutError)
ANSWERED = (200, 201, 204)


@dataclass
class Told:
    """What clients were told: who was booked, and how often something went wrong on the way."""

    booked: Counter[str] = field(default_factory=Counter)
    appointment_ids: dict[str, str] = field(default_factory=dict)
    troubles: Counter[str] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        return sum(self.booked.values())

    async def reaches(self, enough: int) -> None:
        """Return as soon as so many bookings were told of."""

        async def is_enough() -> bool:
            return self.count >= enough

        await until(is_enough, seconds_max=60)


async def insist(told: Told, ask: Callable[[], Any]) -> httpx.Response:
    """Send a request until it is answered by something else than a broken line or 'come back later'."""
    while True:
        try:
            answer: httpx.Response = await ask()
            if answer.status_code != 503:
                return answer
            told.troubles["come back later"] += 1
        except AWAY as trouble:
            told.troubles[type(trouble).__name__] += 1
        await asyncio.sleep(random.uniform(0.1, 0.4))


async def program(api: httpx.AsyncClient, number: int, hours: Sequence[str], told: Told) -> None:
    """Book the first of some hours that is free, and ask for it twice, as a careful client does."""
    name = f"Programm {number}"
    for hour in random.sample(hours, 4):
        wish = {"service": "Haarschnitt", "branch": "Mitte", "starts_at": hour, "customer": {"name": name}}
        headers = {"Idempotency-Key": f"{name} {hour}"}

        async def ask(wish: Any = wish, headers: Any = headers) -> httpx.Response:
            return await api.post("/v1/appointments", json=wish, headers=headers)

        answer = await insist(told, ask)
        if answer.status_code == 201:
            again = await insist(told, ask)
            assert again.json() == answer.json()
            told.booked[name] += 1
            told.appointment_ids[name] = answer.json()["id"]
            return
        assert answer.status_code == 409, answer.text


async def caller(house: House, number: str, name: str, wish: str, told: Told) -> None:
    """Telephone until something is booked or nothing suits; the vendor tells of the call until it is heard."""
    phone = house.phone(number, patience_seconds=20)
    vendor = house.retell()
    await insist(told, lambda: vendor.tell("call_started", phone.call))
    answer = await _greeting(phone, told)
    for _ in range(8):
        if "eingetragen" in answer.text and "Soll ich" not in answer.text:
            told.booked[number] += 1
            break
        if phone.over or not (reply := _reply_to(answer.text, wish, name)):
            break
        answer = await _say(phone, reply, told)
    await phone.hang_up()
    ended = {**phone.call, "call_status": "ended", "disconnection_reason": "user_hangup"}
    for event in ("call_ended", "call_analyzed"):
        await insist(told, lambda event=event: vendor.tell(event, ended))
    await vendor.close()


def _reply_to(heard: str, wish: str, name: str) -> str:
    if "Soll ich" in heard:
        return "ja bitte"
    if "Namen" in heard:
        return f"Mein Name ist {name}"
    if any(offer in heard for offer in ("Frei wäre", "Anbieten kann ich", "Es ginge")):
        return "den ersten bitte"
    return wish if "Was kann ich für Sie tun" in heard else ""


async def _greeting(phone: Phone, told: Told) -> Spoken:
    while True:
        try:
            await phone.connect()
            return await phone.greeting()
        except AWAY as trouble:
            told.troubles[type(trouble).__name__] += 1
            await asyncio.sleep(random.uniform(0.1, 0.4))


async def _say(phone: Phone, text: str, told: Told) -> Spoken:
    """Say it once; when the line breaks, come back with the same call and the whole transcript."""
    try:
        return await phone.say(text)
    except AWAY as trouble:
        told.troubles[type(trouble).__name__] += 1
    while True:
        try:
            await phone.reconnect()
            response_id = phone.expect_answer()
            await phone.send(ResponseRequired(response_id, tuple(phone.transcript)))
            return await phone.answer(response_id)
        except AWAY as trouble:
            told.troubles[type(trouble).__name__] += 1
            await asyncio.sleep(random.uniform(0.1, 0.4))
