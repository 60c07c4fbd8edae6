"""A tool's result for a model that talks in our place: ids to act on, and every fact as it may be said."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from askpro.conversation.dialogue.speech import TONGUES, Tongue
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import (
    Address,
    AtWork,
    Booked,
    CallbackPromised,
    CancellationTerms,
    Cancelled,
    FeeTerm,
    Found,
    FreedDeclined,
    Identified,
    KnownAppointment,
    Menu,
    Moved,
    Occurrences,
    OfferedSlot,
    OpeningHours,
    Refused,
    Result,
    SeriesBooked,
    ServiceFacts,
    SeveralCancelled,
    SeveralTerms,
    Team,
    Terms,
    TransferOpen,
    Upcoming,
    UsuallyAtWork,
    WaitingNoted,
    WeeklyHours,
)
from askpro.foundation.ids import outside
from askpro.foundation.time import minute_of_day

WeekRuns = tuple[tuple[int, int, tuple[tuple[int, int], ...]], ...]
SLOT, APPOINTMENT = "slot", "appt"


def told(result: Result, desk: Desk) -> dict[str, Any]:
    """The result as a JSON object; `ok` is false when it could not be done."""
    return {"ok": not isinstance(result, Refused), **_Telling(desk).of(result)}


class _Telling:
    def __init__(self, desk: Desk) -> None:
        self.shop = desk.shop
        spoken = desk.call.language or desk.shop.language
        self.tongue: Tongue = TONGUES["en" if spoken.startswith("en") else "de"]

    def of(self, result: Result) -> dict[str, Any]:
        match result:
            case Found():
                reason = result.obstacle.rule if result.obstacle else None
                return {
                    "exact": result.exact,
                    "reason": reason,
                    "slots": [self.slot(one) for one in result.slots],
                }
            case Occurrences():
                return {"slots": [self.slot(one) for one in result.all]}
            case SeriesBooked() | SeveralCancelled():
                return {"appointments": [self.appointment(one) for one in result.appointments]}
            case SeveralTerms():
                return {"appointments": [self.appointment(one) for one in result.free]}
            case Booked() | Moved() | Cancelled():
                return {"appointment": self.appointment(result.appointment)}
            case Upcoming():
                return {"appointments": [self.appointment(one) for one in result.appointments]}
            case Terms():
                say = result.sentences.get(self.tongue.language, "")
                return {"allowed": result.allowed, "fee_cents": result.fee_cents, "say": say}
            case CancellationTerms():
                return {
                    "notice": self.tongue.notice(result.notice_minutes) if result.notice_minutes else None,
                    "fees": [self.fee(one) for one in result.fees],
                }
            case WaitingNoted():
                return {"first_day": str(result.first_day), "last_day": str(result.last_day)}
            case Identified():
                theirs = result.upcoming.appointments if result.upcoming else ()
                return {
                    "identified": bool(result.customer),
                    **({"too_wide": True} if result.too_wide else {}),
                    "appointments": [self.appointment(one) for one in theirs],
                }
            case OpeningHours():
                return {
                    "day": result.day.isoformat(),
                    "open": [self.stretch(one) for one in result.open_minutes],
                }
            case WeeklyHours():
                return {"week": self.week(result.runs)}
            case AtWork():
                return {
                    "staff": self.shop.staff_name(result.staff_id),
                    "day": result.day.isoformat(),
                    "at_work": [self.stretch(one) for one in result.work_minutes],
                }
            case UsuallyAtWork():
                return {"staff": self.shop.staff_name(result.staff_id), "week": self.week(result.runs)}
            case Address():
                return {"address": result.text}
            case ServiceFacts():
                return self.service(result)
            case Menu():
                return {
                    "services": [self.shop.service_name(one, self.tongue.language) for one in result.services]
                }
            case Team():
                return {"staff": [self.shop.staff_name(one) for one in result.staff]}
            case CallbackPromised():
                return {"promised_by": self.spoken(result.by)}
            case TransferOpen():
                return {"transfer_number": result.phone}
            case FreedDeclined():
                return {}
            case Refused():
                return {"reason": result.rule, "say": result.sentences.get(self.tongue.language)}

    def slot(self, slot: OfferedSlot) -> dict[str, Any]:
        price = self.tongue.price(slot.price_cents, slot.currency) if slot.price_cents is not None else None
        return {
            "slot_id": outside(SLOT, slot.hold_id),
            "starts_at": slot.starts_at.astimezone(self.shop.zone).isoformat(),
            "say": self.spoken(slot.starts_at),
            "staff": self.shop.staff_name(slot.staff_id),
            "price": price,
        }

    def appointment(self, one: KnownAppointment) -> dict[str, Any]:
        return {
            "appointment_id": outside(APPOINTMENT, one.appointment_id),
            "starts_at": one.starts_at.astimezone(self.shop.zone).isoformat(),
            "say": self.spoken(one.starts_at),
            "services": [self.shop.service_name(service, self.tongue.language) for service in one.services],
            "staff": self.shop.staff_name(one.staff_id),
        }

    def fee(self, fee: FeeTerm) -> dict[str, Any]:
        price = self.tongue.price(fee.cents or 0, fee.currency)
        return {
            "with_less_notice_than": self.tongue.notice(fee.under_minutes),
            "fee": self.tongue.share(fee.percent) if fee.percent else price,
        }

    def service(self, facts: ServiceFacts) -> dict[str, Any]:
        price = (
            self.tongue.price(facts.price_cents, facts.currency) if facts.price_cents is not None else None
        )
        return {
            "service": self.shop.service_name(facts.service_id, self.tongue.language),
            "price": price,
            "duration": self.tongue.duration(facts.duration_minutes),
        }

    def week(self, runs: WeekRuns) -> dict[str, list[str]]:
        return {
            self.tongue.weekdays(first, last): [self.stretch(one) for one in times]
            for first, last, times in runs
        }

    def stretch(self, minutes: tuple[int, int]) -> str:
        return self.tongue.stretch(*minutes)

    def spoken(self, instant: datetime) -> str:
        """Weekday, date and time with the year always: a model takes it at its word."""
        local = instant.astimezone(self.shop.zone)
        last_year = local.date().replace(year=local.year - 1, day=1)
        return f"{self.tongue.day(local.date(), last_year)}, {self.tongue.at(minute_of_day(local))}"
