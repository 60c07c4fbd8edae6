"""What the caller wants, with whom and when, and what it takes or refuses of what is offered."""

from __future__ import annotations

from askpro.entry.cli.rehearsal.agreeing import appointment_time
from askpro.entry.cli.rehearsal.choosing import best, misheard
from askpro.entry.cli.rehearsal.cues import Ask
from askpro.entry.cli.rehearsal.errand import wording_of_service
from askpro.entry.cli.rehearsal.hearing import Heard, Offered
from askpro.entry.cli.rehearsal.mind import Mind
from askpro.foundation.time import minute_of_day

_REFUSALS_MAX = 4
_POINTED_AT_MAX = 4


def purpose(mind: Mind, heard: Heard) -> str:
    if mind.scenario.written.goal == "nothing":
        mind.farewell = True
        return mind.wording.phrase("goodbye")
    return mind.opening()


def service(mind: Mind, heard: Heard) -> str:
    known, insisted = mind.scenario.written.service, mind.scenario.says.service
    if mind.scenario.written.goal == "nothing":
        return purpose(mind, heard)
    if not known and not insisted:
        return _what_for(mind, heard)
    again, mind.told.service = mind.told.service, True
    if not known:
        return mind.give_up() if again else mind.wording.phrase("service", service=insisted)
    if again:
        name = mind.scenario.company.service_name(known, mind.scenario.language)
        return mind.wording.phrase("service_again", service=name)
    return mind.wording.phrase("service", service=wording_of_service(mind.scenario, mind.chance))


def _what_for(mind: Mind, heard: Heard) -> str:
    """Asked for a service although none is wanted: what it is about, once more."""
    if mind.told.service:
        return mind.give_up()
    mind.told.service = True
    mind.answered = Ask.NOTHING
    return anything_else(mind, heard)


def staff(mind: Mind, heard: Heard) -> str:
    wanted = mind.scenario.written.staff
    if wanted and not (mind.told.staff and heard.not_understood):
        mind.told.staff = True
        return mind.wording.phrase("staff", staff=wanted)
    return mind.wording.phrase("any_staff")


def when(mind: Mind, heard: Heard) -> str:
    if mind.scenario.written.goal == "cancel":
        return appointment_time(mind, heard)
    if not mind.wishes:
        return mind.give_up()
    mind.told.when = True
    return mind.wording.phrase("when", when=mind.spoken_wish())


def other_when(mind: Mind, heard: Heard) -> str:
    if mind.told.when and not mind.changed_mind:
        mind.wish += 1
    if mind.wish >= len(mind.wishes):
        return mind.otherwise()
    return when(mind, heard)


def choice(mind: Mind, heard: Heard) -> str:
    offers = heard.offers or mind.last_offers
    if heard.ask is Ask.CHOICE and not offers:
        return when(mind, heard)
    chosen = best(mind.scenario, offers)
    if chosen is None:
        return _refuse(mind, heard)
    mind.told.when = True
    return _take(mind, chosen, offers)


def _take(mind: Mind, chosen: Offered, offers: tuple[Offered, ...]) -> str:
    wording = mind.wording
    if len(offers) == 1:
        return wording.phrase("take_only")
    place = offers.index(chosen)
    if mind.has("points") and place < _POINTED_AT_MAX:
        return wording.phrase("take_pointing", ordinal=wording.ordinal(place))
    if sum(offer.at.time() == chosen.at.time() for offer in offers) > 1:
        return wording.phrase("take_day_clock", when=wording.moment(chosen.at))
    return wording.phrase("take_clock", clock=wording.clock(minute_of_day(chosen.at)))


def _refuse(mind: Mind, heard: Heard) -> str:
    mind.refusals += 1
    if mind.refusals > _REFUSALS_MAX or not mind.wishes:
        return mind.otherwise()
    if not mind.told.when:
        mind.told.when = True
    elif not misheard(mind.scenario, _last_told(mind, heard)):
        mind.wish += 1
    if mind.wish < len(mind.wishes):
        return mind.wording.phrase("refuse_offers_rather", when=mind.spoken_wish())
    return mind.otherwise()


def _last_told(mind: Mind, heard: Heard) -> Heard:
    """The words that offered what is refused: these, or those before a question of the caller's own."""
    if heard.offers:
        return heard
    return next((turn.heard for turn in reversed(mind.turns) if turn.heard.offers), heard)


def nothing_asked(mind: Mind, heard: Heard) -> str:
    """Nothing was asked although the errand is open: say what is still missing."""
    if heard.offers and best(mind.scenario, heard.offers):
        return choice(mind, heard)
    return purpose(mind, heard)


def anything_else(mind: Mind, heard: Heard) -> str:
    """Asked although the errand is open: once more, then no longer."""
    if mind.questions:
        return mind.own_question()
    asked_before = any(turn.answered is Ask.ANYTHING_ELSE for turn in mind.turns)
    if mind.scenario.written.goal in ("ask", "nothing") or asked_before:
        mind.farewell = True
        return mind.wording.phrase("that_was_all")
    return purpose(mind, heard)
