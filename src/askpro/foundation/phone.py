"""Phone numbers in E.164 (ITU-T), read as people and carriers write them."""

from __future__ import annotations

import phonenumbers

from askpro.foundation.errors import Invalid


class NotAPhoneNumber(Invalid):
    """What was given cannot be dialled."""


def read_phone(written: str, region: str) -> str:
    """The number in E.164, such as +4930123456. `region` (ISO 3166 alpha-2) decides what a leading 0 means.

    Refuses with NotAPhoneNumber.
    """
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException as failure:
        raise NotAPhoneNumber("Expected a phone number, best in the form +4930123456.") from failure
    if not phonenumbers.is_possible_number(number):
        raise NotAPhoneNumber("The phone number has too many or too few digits.")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def phone_or_none(written: str | None, region: str) -> str | None:
    """The number in E.164, or None when it is withheld or is no number."""
    try:
        return read_phone(written, region) if written else None
    except NotAPhoneNumber:
        return None
