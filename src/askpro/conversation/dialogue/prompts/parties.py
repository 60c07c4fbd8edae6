"""What is said where several come together, or somebody else."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "party_of_two": ("Das sind zwei Termine, ich nehme sie der Reihe nach.",),
    "party_of_three": ("Das sind drei Termine, ich nehme sie der Reihe nach.",),
    "party_of_four": ("Das sind vier Termine, ich nehme sie der Reihe nach.",),
    "one_by_one": ("Das sind mehrere Termine, ich nehme sie der Reihe nach.",),
    "next_appointment": (
        "Und nun zum nächsten Termin, {service}.",
        "Jetzt noch der Termin für {service}.",
    ),
    "booked_for": (
        "Alles klar, der Termin für {relation} ist eingetragen: "
        "{appointment.service} {appointment.on} {appointment.with_staff}.",
        "Der Termin für {relation} ist eingetragen: "
        "{appointment.service} {appointment.on} {appointment.with_staff}.",
    ),
    "ask_name_for": (
        "Für {relation} nehme ich auch [Ihren|deinen] Namen. Wie [heißen Sie|heißt du]?",
        "Für {relation} genügt [Ihr|dein] Name. Wie lautet er?",
    ),
    "next_of_party": (
        "Jetzt noch der nächste Termin.",
        "Und nun zum nächsten Termin.",
    ),
    "next_of_party_for": (
        "Jetzt noch der Termin für {relation}.",
        "Und nun der Termin für {relation}.",
    ),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "party_of_two": ("That is two appointments, so I will take them in turn.",),
    "party_of_three": ("That is three appointments, so I will take them in turn.",),
    "party_of_four": ("That is four appointments, so I will take them in turn.",),
    "one_by_one": ("That is more than one appointment, so I will take them in turn.",),
    "next_appointment": (
        "And now for the next appointment, {service}.",
        "Now the appointment for {service}.",
    ),
    "booked_for": (
        "All done, the appointment for {relation} is booked: "
        "{appointment.service} {appointment.on} {appointment.with_staff}.",
        "That is booked for {relation}: {appointment.service} {appointment.on} {appointment.with_staff}.",
    ),
    "ask_name_for": (
        "The appointment for {relation} goes under your own name. What is it, please?",
        "For {relation} your own name will do. May I have it, please?",
    ),
    "next_of_party": (
        "And now for the next appointment.",
        "Now the next appointment.",
    ),
    "next_of_party_for": (
        "And now the appointment for {relation}.",
        "Now the appointment for {relation}.",
    ),
}
