"""One turn of talk: socket in, socket out, with the database."""

from __future__ import annotations

from collections.abc import Sequence

from askpro.entry.cli.bench.figures import Aim, Figure
from askpro.entry.cli.bench.floors import Floors
from askpro.entry.cli.bench.ground import Ground
from askpro.entry.cli.bench.load import Load
from askpro.entry.cli.bench.shops import REGULARS
from askpro.entry.cli.bench.talking import BOOK, SEARCH, Number, first_call, under_talk

EVERY_TURN = "every turn"
FIRST_CALL = "first call since the start"
_SALONS = 3
_AIM = Aim(99, 50.0)
_TOOLS_AIM = Aim(99, 100.0)


async def measure_turns(
    ground: Ground, floors: Floors, calls: Sequence[int], pace_seconds: float, seconds: float
) -> list[Figure]:
    """The first call; calls flat out, each turn as soon as the last is answered; and at people's pace."""
    salons = await ground.salons(_SALONS)
    callers = [customer.phone for customer in REGULARS if customer.phone]
    numbers = [Number(number, callers) for salon in salons for number in salon.phone_numbers.values()]
    today = ground.database.clock.now().date()
    loads = [Load(many) for many in calls] + [Load(many, pace_seconds) for many in calls if many > 1]
    first = await first_call(ground.demo.llm_websocket_url, numbers[0], today)
    figures = [
        Figure(path=f"turn: {kind}", load=FIRST_CALL, timings=first.timings(kind)) for kind in first.kinds
    ]
    for load in loads:
        talk = await under_talk(ground.demo.llm_websocket_url, numbers, today, load, seconds)
        for kind in (EVERY_TURN, *talk.kinds):
            figures.append(
                Figure(
                    path=f"turn: {kind}",
                    load=str(load),
                    timings=talk.timings_but() if kind == EVERY_TURN else talk.timings(kind),
                    floors=await floors.empty_turn(load, kind) | await floors.select_1(load),
                    aim=_aim(load, kind),
                )
            )
    return figures


def _aim(load: Load, kind: str) -> Aim | None:
    """The aims are for people talking, many at once."""
    if load.pace_seconds is None:
        return None
    return _TOOLS_AIM if kind in (SEARCH, BOOK) else _AIM if kind == EVERY_TURN else None
