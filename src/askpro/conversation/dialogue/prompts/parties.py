"""What is said where several come together, or somebody else."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "party_of_two": ("Für zwei Personen also, eine nach der anderen.",),
    "party_of_three": ("Für drei Personen also, eine nach der anderen.",),
    "party_of_four": ("Für vier Personen also, eine nach der anderen.",),
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
    "next_of_party": (
        "Jetzt noch der Termin für die nächste Person.",
        "Und nun zur nächsten Person.",
    ),
    "next_of_party_for": (
        "Jetzt noch der Termin für {relation}.",
        "Und nun der Termin für {relation}.",
    ),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "party_of_two": ("For two people, then, one after the other.",),
    "party_of_three": ("For three people, then, one after the other.",),
    "party_of_four": ("For four people, then, one after the other.",),
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
    "next_of_party": (
        "And now for the next person.",
        "Now the appointment for the next person.",
    ),
    "next_of_party_for": (
        "And now the appointment for {relation}.",
        "Now the appointment for {relation}.",
    ),
}
