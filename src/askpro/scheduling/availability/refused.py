"""Why a time cannot be had: a rule with a stable name and a sentence to say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """The rules in the order they are tried; their names are part of the API."""

    UNKNOWN_SERVICE = "unknown_service"
    NOT_PERFORMED = "not_performed"
    STAFF_NOT_SKILLED = "staff_not_skilled"
    RESOURCE_MISSING = "resource_missing"
    UNKNOWN_PERIOD = "unknown_period"
    IN_THE_PAST = "in_the_past"
    MINIMUM_NOTICE = "minimum_notice"
    BOOKING_WINDOW = "booking_window"
    OFF_GRID = "off_grid"
    HOLIDAY = "holiday"
    OUTSIDE_HOURS = "outside_hours"
    CLASS_FULL = "class_full"
    ALREADY_IN_CLASS = "already_in_class"
    LIMIT_PER_DAY = "limit_per_day"
    LIMIT_PER_WEEK = "limit_per_week"
    LIMIT_PER_MONTH = "limit_per_month"
    LIMIT_PER_YEAR = "limit_per_year"
    STAFF_OFF = "staff_off"
    STAFF_ABSENT = "staff_absent"
    STAFF_LIMIT = "staff_limit"
    STAFF_TAKEN = "staff_taken"
    RESOURCE_TAKEN = "resource_taken"


@dataclass(frozen=True, slots=True)
class Refused:
    """A time refused, and the first rule that refused it."""

    rule: Rule

    @property
    def sentences(self) -> dict[str, str]:
        """The reason by language."""
        return {language: self.sentence(language) for language in ("de", "en")}

    def sentence(self, language: str) -> str:
        """The reason in German for `de`, otherwise in English."""
        german, english = SENTENCES[self.rule]
        return german if language == "de" else english


SENTENCES: dict[Rule, tuple[str, str]] = {
    Rule.UNKNOWN_SERVICE: (
        "Diese Leistung bieten wir hier nicht an.",
        "We do not offer that service here.",
    ),
    Rule.NOT_PERFORMED: (
        "Diese Leistung führt bei uns zurzeit niemand aus.",
        "Nobody here performs that service at the moment.",
    ),
    Rule.STAFF_NOT_SKILLED: (
        "Diese Leistung macht die gewünschte Person nicht.",
        "The person you asked for does not do that service.",
    ),
    Rule.RESOURCE_MISSING: (
        "Dafür fehlt uns hier die Ausstattung.",
        "We do not have the equipment for that here.",
    ),
    Rule.UNKNOWN_PERIOD: (
        "Für diese Zeit ist der Kalender noch nicht einsehbar.",
        "I cannot see the calendar for that time.",
    ),
    Rule.IN_THE_PAST: ("Diese Zeit ist schon vorbei.", "That time has already passed."),
    Rule.MINIMUM_NOTICE: ("Das ist leider zu kurzfristig.", "I am afraid that is too short notice."),
    Rule.BOOKING_WINDOW: (
        "So weit im Voraus vergeben wir noch keine Termine.",
        "We do not take appointments that far ahead yet.",
    ),
    Rule.OFF_GRID: (
        "Zu genau dieser Minute beginnen bei uns keine Termine.",
        "Appointments do not start at exactly that minute.",
    ),
    Rule.HOLIDAY: ("An diesem Feiertag haben wir geschlossen.", "We are closed on that public holiday."),
    Rule.OUTSIDE_HOURS: ("Zu dieser Zeit haben wir nicht geöffnet.", "We are not open at that time."),
    Rule.CLASS_FULL: (
        "In diesem Kurs sind nicht mehr genug Plätze frei.",
        "That class does not have enough places left.",
    ),
    Rule.ALREADY_IN_CLASS: (
        "Für diesen Kurs gibt es schon eine Anmeldung.",
        "You are already booked into that class.",
    ),
    Rule.LIMIT_PER_DAY: (
        "An diesem Tag nehmen wir dafür keine weiteren Termine an.",
        "We are not taking any more appointments of that kind on that day.",
    ),
    Rule.LIMIT_PER_WEEK: (
        "In dieser Woche nehmen wir dafür keine weiteren Termine an.",
        "We are not taking any more appointments of that kind that week.",
    ),
    Rule.LIMIT_PER_MONTH: (
        "In diesem Monat nehmen wir dafür keine weiteren Termine an.",
        "We are not taking any more appointments of that kind that month.",
    ),
    Rule.LIMIT_PER_YEAR: (
        "In diesem Jahr nehmen wir dafür keine weiteren Termine an.",
        "We are not taking any more appointments of that kind that year.",
    ),
    Rule.STAFF_OFF: (
        "Zu dieser Zeit wird dafür nicht gearbeitet.",
        "Nobody who does that is working at that time.",
    ),
    Rule.STAFF_ABSENT: (
        "Zu dieser Zeit ist dafür niemand da.",
        "Whoever does that is away at that time.",
    ),
    Rule.STAFF_LIMIT: (
        "Wer das macht, hat für diesen Zeitraum schon genug Termine.",
        "Whoever does that has no more appointments to give in that period.",
    ),
    Rule.STAFF_TAKEN: ("Dieser Termin ist leider schon vergeben.", "That time is already taken."),
    Rule.RESOURCE_TAKEN: (
        "Zu dieser Zeit ist kein Platz oder Gerät dafür frei.",
        "There is no room or device free for that at that time.",
    ),
}
