"""Which of the offers a caller takes: the one that fits the dearest wish, with the required person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from askpro.entry.cli.rehearsal.checking import same_staff
from askpro.entry.cli.rehearsal.hearing import Offered
from askpro.entry.cli.rehearsal.scenario import Scenario
from askpro.entry.cli.rehearsal.window import Window


def best(scenario: Scenario, offers: Sequence[Offered]) -> Offered | None:
    """The offer to take, None when the caller can live with none of them."""
    wanted = scenario.written.staff
    possible = [
        offer for offer in offers if not (wanted and offer.staff and not same_staff(offer.staff, wanted))
    ]
    fitting = (offer for window in scenario.acceptable for offer in possible if _fits(window, offer))
    return next(fitting, None)


def _fits(window: Window, offer: Offered) -> bool:
    """Without a day in the words, the day of the wish is meant."""
    if offer.day_known or window.first != window.last:
        return window.takes(offer.at)
    return window.takes(offer.at) or window.takes(datetime.combine(window.first, offer.at.time()))
