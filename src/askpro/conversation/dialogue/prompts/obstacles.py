"""Why a wish cannot be met, where day, time or person can be named."""

from __future__ import annotations

GERMAN: dict[str, str] = {
    "in_the_past": "Für {moment} ist es leider schon zu spät.",
    "minimum_notice": "Für {moment} ist es leider zu kurzfristig.",
    "booking_window": "So weit im Voraus vergeben wir noch keine Termine.",
    "holiday": "{on:,} ist Feiertag, da haben wir geschlossen.",
    "closed": "{on:,} haben wir geschlossen.",
    "outside_hours": "{when:,} haben wir nicht geöffnet.",
    "staff_elsewhere": "{staff} arbeitet leider nicht an diesem Standort.",
    "staff_off": "{when:,} arbeitet {staff} nicht.",
    "staff_absent": "{when:,} ist {staff} nicht da.",
    "staff_taken": "{staff} ist {when:,} leider nicht frei.",
    "staff_not_then": "Bei {staff} ist dann leider nichts frei.",
    "staff_not_skilled": "Das macht {staff} leider nicht.",
    "taken": "{when:,} ist leider nichts frei.",
    "full": "{on:,} ist leider alles vergeben.",
    "nothing": "Da ist leider nichts frei.",
    "off_grid": "Genau dann beginnt kein Termin.",
}

ENGLISH: dict[str, str] = {
    "in_the_past": "{moment:,} has already passed.",
    "minimum_notice": "{moment:,} is too short notice, I am afraid.",
    "booking_window": "We do not take appointments that far ahead yet.",
    "holiday": "{day:,} is a public holiday, so we are closed.",
    "closed": "{on:,} we are closed.",
    "outside_hours": "{when:,} we are not open.",
    "staff_elsewhere": "I am afraid {staff} does not work at this location.",
    "staff_off": "{staff} does not work {when}.",
    "staff_absent": "{staff} is away {when}.",
    "staff_taken": "I am afraid {staff} is not free {when}.",
    "staff_not_then": "{staff} has nothing free then, I am afraid.",
    "staff_not_skilled": "I am afraid {staff} does not do that.",
    "taken": "{when:,} there is nothing free, I am afraid.",
    "full": "{on:,} everything is taken, I am afraid.",
    "nothing": "There is nothing free then, I am afraid.",
    "off_grid": "Appointments do not start at exactly that time.",
}
