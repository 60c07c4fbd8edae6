"""What a caller can call for, and what a caller can ask about."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """What a caller may ask about."""

    HOURS = "hours"
    ADDRESS = "address"
    SERVICES = "services"
    PRICE = "price"
    DURATION = "duration"
    STAFF = "staff"
    MY_APPOINTMENT = "my_appointment"
    EARLIEST = "earliest"
    WHO_ARE_YOU = "who_are_you"
    HOW_KNOWN = "how_known"
    LANGUAGES = "languages"
    PAYMENT = "payment"
    CANCELLATION_TERMS = "cancellation_terms"
    WITH_WHOM = "with_whom"
    """Who would do what is on the table."""
    WHETHER_SOLD = "whether_sold"
    """Whether something is to be had that is not on the company's list."""
    WAITING_NEWS = "waiting_news"
    """How whoever waits will hear of what becomes free."""
    OTHER_MATTER = "other_matter"
    """What only the team can see to: a voucher, an invoice, something left behind."""
    OTHER = "other"


class Purpose(StrEnum):
    """What a caller calls for."""

    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"
    WAITING_LIST = "waiting_list"
