"""One rehearsal: the shop prepared, the call placed, the caller speaking over a noisy line, the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from askpro.entry.cli.phone import Spoken
from askpro.entry.cli.placing import CallConfig, CallRecord, place_call
from askpro.entry.cli.rehearsal.caller import Caller
from askpro.entry.cli.rehearsal.grading import Verdict, judge, told
from askpro.entry.cli.rehearsal.noise import changed_share, heard_as
from askpro.entry.cli.rehearsal.person import person_of
from askpro.entry.cli.rehearsal.repeats import Exchange
from askpro.entry.cli.rehearsal.scenario import Scenario
from askpro.entry.cli.rehearsal.shop import Shop


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How one call went. `said` is what the caller said, `came_through` what the recogniser made of it."""

    scenario: Scenario
    run: int
    noise: int
    verdict: Verdict
    agent: tuple[str, ...]
    said: tuple[str, ...]
    came_through: tuple[str, ...]
    outcome: str
    book: str
    call_seconds: float
    answer_seconds_max: float
    words_changed: float

    @property
    def caller_turns(self) -> int:
        """Spoken turns up to the deed; saying that this was all and goodbye belong to every call alike."""
        return sum(1 for said in self.said if said)


async def rehearse(
    shop: Shop, scenario: Scenario, *, run: int, noise: int, seed: int, place: int
) -> Rehearsal:
    """One call of the scenario. The same seed, run and level make the same caller over the same line."""
    person = person_of(scenario, place)
    before = shop.prepare(scenario)
    caller = Caller(scenario, person, Random(f"{seed}/{scenario.id}/{run}"))
    line = Random(f"{seed}/{scenario.id}/{run}/{noise}")
    sent: list[str] = []

    async def speak(answer: Spoken) -> str | None:
        if answer.hang_up or answer.transfer_to:
            return None
        said = caller.reply(answer.text)
        if said is None:
            return None
        sent.append(heard_as(said, scenario.language, noise, line))
        return sent[-1]

    record = await place_call(
        CallConfig(
            socket_url=shop.demo.llm_websocket_url,
            to_number=shop.number_of(scenario),
            from_number=person.shown,
            language=scenario.line,
            base_url=shop.demo.base_url.rstrip("/"),
            retell_api_key=shop.demo.retell_api_key,
        ),
        speak,
    )
    call = shop.settled_call(record.call_id)
    changes = shop.changes_since(before)
    said = [turn.said for turn in caller.turns if turn.said is not None]
    agent = tuple(exchange.answer.text for exchange in record.exchanges)
    exchanges = [
        Exchange(turn, turn.said == came) for turn, came in zip(caller.turns, sent, strict=False)
    ] + [Exchange(turn, False) for turn in caller.turns[len(sent) :]]
    return Rehearsal(
        scenario=scenario,
        run=run,
        noise=noise,
        verdict=judge(scenario, person, changes, call, agent, exchanges),
        agent=agent,
        said=tuple(said),
        came_through=tuple(sent),
        outcome=f"{call.get('outcome')}, {record.disconnection_reason}",
        book=told(changes),
        call_seconds=_seconds(record),
        answer_seconds_max=max(record.complete_seconds, default=0.0),
        words_changed=_mean(
            [changed_share(one, other) for one, other in zip(said, sent, strict=True) if one]
        ),
    )


def _seconds(record: CallRecord) -> float:
    return (record.ended_at - record.started_at).total_seconds()


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
