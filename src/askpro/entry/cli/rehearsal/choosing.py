"""Which of the offers a caller takes: the one that fits the dearest wish, with the required person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from askpro.entry.cli.rehearsal.checking import same_staff
from askpro.entry.cli.rehearsal.hearing import Heard, Offered
from askpro.entry.cli.rehearsal.moments import moments
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


def misheard(scenario: Scenario, heard: Heard) -> bool:
    """Whether the receptionist speaks of other times than any that would do: then the wish bears repeating."""
    named = moments(heard.text, scenario.today.date())
    times = [
        datetime.combine(each.day, time()) + timedelta(minutes=each.minute)
        for each in named
        if each.day and each.minute is not None
    ]
    return bool(times) and not any(window.takes(at) for window in scenario.acceptable for at in times)
