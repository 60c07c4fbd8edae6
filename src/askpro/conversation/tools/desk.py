"""The desk: for whom and in which call a tool works."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from askpro.conversation.tools.shop import Shop
from askpro.foundation.database import Work
from askpro.foundation.phone import phone_or_none
from askpro.telephony.calls import Call, VendorCall


@dataclass(frozen=True, slots=True)
class Desk:
    """A call and the branch it came in at. Who calls is known from the envelope, never from what is said."""

    call: Call
    shop: Shop

    @property
    def holder(self) -> str:
        """Under which name this call holds slots."""
        return holder_of(self.call)

    @property
    def number_shown(self) -> bool:
        """Whether the caller can be called back at the number the carrier shows."""
        return phone_or_none(self.call.from_number, self.shop.country) is not None

    @property
    def vendor_call(self) -> VendorCall:
        return vendor_call_of(self.call)

    def local(self, work: Work) -> datetime:
        """The present where the branch is."""
        return work.now.astimezone(self.shop.zone)


def holder_of(call: Call) -> str:
    """Under which name a call holds slots."""
    return f"call:{call.id}"


def vendor_call_of(call: Call) -> VendorCall:
    """The call as its vendor names it."""
    return VendorCall(call.vendor, call.vendor_call_id)
