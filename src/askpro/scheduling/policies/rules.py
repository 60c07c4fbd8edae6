"""The rules of policies, and the sentences that say them in German and English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from askpro.scheduling.catalog import Price

HOUR_MINUTES, DAY_MINUTES = 60, 1440
Sentences = Mapping[str, str]


class Rule(StrEnum):
    """Which rule of a policy decided; the names are part of the API."""

    FREE = "free"
    CANCEL_NOTICE = "cancel_notice"
    CANCEL_FEE = "cancel_fee"
    CANCELLATIONS_PER_MONTH = "cancellations_per_month"
    MOVE_NOTICE = "move_notice"
    MOVE_FEE = "move_fee"
    MOVES_PER_MONTH = "moves_per_month"
    DEPOSIT = "deposit"
    UPCOMING_MAX = "upcoming_max"
    WITHHELD_NUMBER = "withheld_number"
    CALLBACK_FIRST = "callback_first"
    NOT_DISCLOSED = "not_disclosed"


_SENTENCES: dict[Rule, tuple[str, str]] = {
    Rule.FREE: ("Das ist möglich und kostet nichts.", "That is possible and free of charge."),
    Rule.CANCEL_NOTICE: (
        "Absagen ist nur bis {notice_de} vorher möglich.",
        "Cancelling is only possible up to {notice_en} before.",
    ),
    Rule.CANCEL_FEE: (
        "Weniger als {notice_de} vorher kostet eine Absage {price_de}{share_de}.",
        "Cancelling less than {notice_en} before costs {price_en}{share_en}.",
    ),
    Rule.CANCELLATIONS_PER_MONTH: (
        "Die Zahl der Absagen in einem Monat ist begrenzt, auf {count}; so viele waren es schon.",
        "The number of cancellations in a month is limited to {count}, and that has been reached.",
    ),
    Rule.MOVE_NOTICE: (
        "Verlegen ist nur bis {notice_de} vorher möglich.",
        "Moving is only possible up to {notice_en} before.",
    ),
    Rule.MOVE_FEE: (
        "Weniger als {notice_de} vorher kostet das Verlegen {price_de}{share_de}.",
        "Moving less than {notice_en} before costs {price_en}{share_en}.",
    ),
    Rule.MOVES_PER_MONTH: (
        "Wie oft in einem Monat verlegt wird, ist begrenzt, auf {count}; so oft war es schon.",
        "How often appointments are moved in a month is limited to {count}, and that has been reached.",
    ),
    Rule.DEPOSIT: (
        "Für diesen Termin ist eine Anzahlung von {price_de} nötig.",
        "This appointment needs a deposit of {price_en}.",
    ),
    Rule.UPCOMING_MAX: (
        "Die Zahl der Termine im Voraus ist begrenzt, auf {count}; so viele sind es schon.",
        "The number of appointments ahead is limited to {count}, and that has been reached.",
    ),
    Rule.WITHHELD_NUMBER: (
        "Mit unterdrückter Nummer können wir leider keinen Termin vergeben.",
        "I am afraid we cannot take a booking from a withheld number.",
    ),
    Rule.CALLBACK_FIRST: (
        "Bei unterdrückter Nummer rufen wir zurück, bevor wir den Termin vergeben.",
        "When the number is withheld, we call back before we give out the appointment.",
    ),
    Rule.NOT_DISCLOSED: (
        "Das darf ich erst sagen, wenn ich sicher weiß, mit wem ich spreche.",
        "I may only say that once I know for certain who I am speaking to.",
    ),
}


def sentences_of(
    rule: Rule,
    *,
    notice_minutes: int = 0,
    count: int = 0,
    price: Price | None = None,
    percent: int | None = None,
) -> Sentences:
    """What is said of the rule, in `de` and `en`."""
    german, english = _SENTENCES[rule]
    words = {
        "notice_de": _time(notice_minutes, ("Minute", "Minuten"), ("Stunde", "Stunden"), ("Tag", "Tage")),
        "notice_en": _time(notice_minutes, ("minute", "minutes"), ("hour", "hours"), ("day", "days")),
        "count": str(count),
        "price_de": _money(price, ("Euro", "Euro"), ",") if price else "",
        "price_en": _money(price, ("euro", "euros"), ".") if price else "",
        "share_de": f", das sind {percent} Prozent des Preises" if percent else "",
        "share_en": f", which is {percent} percent of the price" if percent else "",
    }
    return {"de": german.format(**words), "en": english.format(**words)}


def _time(minutes: int, minute: tuple[str, str], hour: tuple[str, str], day: tuple[str, str]) -> str:
    """90 minutes, 48 hours, 3 days: what is usually said."""
    if minutes % HOUR_MINUTES:
        return _many(minutes, minute)
    if minutes % DAY_MINUTES or minutes <= 2 * DAY_MINUTES:
        return _many(minutes // HOUR_MINUTES, hour)
    return _many(minutes // DAY_MINUTES, day)


def _many(count: int, word: tuple[str, str]) -> str:
    return f"{count} {word[count != 1]}"


def _money(price: Price, euro: tuple[str, str], point: str) -> str:
    whole, cents = divmod(price.cents, 100)
    amount = f"{whole}{point}{cents:02}" if cents else str(whole)
    return f"{amount} {euro[price.cents != 100] if price.currency == 'EUR' else price.currency}"
