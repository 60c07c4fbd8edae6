"""The open question once more, in short."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "still_purpose": ("Womit kann ich [Ihnen|dir] helfen?", "Wie darf ich helfen?", "Worum geht es denn?"),
    "still_service": (
        "Worum geht es denn bei dem Termin?",
        "Und was soll gemacht werden?",
        "Was [möchten Sie|möchtest du] machen lassen?",
    ),
    "still_staff": ("Und bei wem [möchten Sie|möchtest du] den Termin?", "Zu wem darf es sein?"),
    "still_when": (
        "Und wann passt es [Ihnen|dir]?",
        "Für welchen Tag und welche Uhrzeit?",
        "Wann darf es sein?",
    ),
    "still_choice": (
        "Welche Zeit [nehmen Sie|nimmst du]?",
        "Und was davon passt [Ihnen|dir]?",
        "Welcher der Termine soll es sein?",
    ),
    "still_one_offer": (
        "Es ginge {slots.on}. Passt [Ihnen|dir] das?",
        "Ich hätte weiterhin {slots.named}. Wäre das recht?",
    ),
    "still_name": ("Und [Ihr|dein] Name?", "Wie [heißen Sie|heißt du], bitte?", "Auf welchen Namen geht es?"),
    "still_phone": ("Und [Ihre|deine] Nummer?", "Welche Telefonnummer darf ich notieren?"),
    "still_read_back": (
        "Soll ich den Termin {slot.on} eintragen?",
        "Bleibt es beim Termin um {slot.at}?",
        "Darf ich das so festhalten?",
    ),
    "still_which": (
        "Da sind {appointments}. Um welchen Termin geht es?",
        "Es gibt {appointments}. Welchen der Termine [meinen Sie|meinst du]?",
    ),
    "still_which_time": ("Und wann ist der Termin, um den es geht?", "Tag und Uhrzeit des Termins, bitte?"),
    "still_move_check": ("Geht es um diesen Termin?", "[Meinen Sie|Meinst du] diesen?"),
    "still_cancel_check": ("Soll ich ihn absagen?", "[Möchten Sie|Möchtest du] ihn wirklich absagen?"),
    "still_branch_offer": ("Soll ich am Standort {branch} nachsehen?",),
    "still_waiting_offer": ("[Möchten Sie|Möchtest du] auf die Warteliste?",),
    "still_freed": ("[Möchten Sie|Möchtest du] den Termin {slot.on}?",),
    "still_person_offer": (
        "Darf [Sie|dich] jemand zurückrufen?",
        "[Wünschen Sie|Möchtest du] einen Rückruf?",
    ),
    "still_anything_else": (
        "Was kann ich sonst für [Sie|dich] tun?",
        "[Haben Sie|Hast du] noch einen Wunsch?",
        "Gibt es sonst noch etwas?",
    ),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "still_purpose": ("What would you like to do?", "How may I help?", "What is it about, please?"),
    "still_service": (
        "And what is the appointment for?",
        "And what would you like done?",
        "What may we do for you?",
    ),
    "still_staff": ("And who would you like to see?", "With whom shall it be?"),
    "still_when": ("And when would suit you?", "For which day and what time?", "When shall it be?"),
    "still_choice": (
        "Which time will you take?",
        "And which of them suits you?",
        "Which of the times shall it be?",
    ),
    "still_one_offer": (
        "There is {slots.named}. Would that suit you?",
        "I still have {slots.named}. Would that be all right?",
    ),
    "still_name": ("And your name?", "What is your name, please?", "What name does it go under?"),
    "still_phone": ("And your number?", "Which phone number may I note?"),
    "still_read_back": (
        "Shall I put you down for {slot.named}?",
        "Does {slot.at} still work for you?",
        "May I put it down like that?",
    ),
    "still_which": (
        "There are {appointments}. Which appointment is it about?",
        "I see {appointments}. Which of the appointments do you mean?",
    ),
    "still_which_time": (
        "And when is the appointment in question?",
        "Day and time of the appointment, please?",
    ),
    "still_move_check": ("Is it about this appointment?", "Do you mean this one?"),
    "still_cancel_check": ("Shall I cancel it?", "Do you really want to cancel it?"),
    "still_branch_offer": ("Shall I look at our branch {branch}?",),
    "still_waiting_offer": ("Would you like to go on the waiting list?",),
    "still_freed": ("Would you like the appointment {slot.on}?",),
    "still_person_offer": ("May somebody call you back?", "Would you like a call back?"),
    "still_anything_else": (
        "What else can I do for you?",
        "Would you like something else?",
        "Was there anything else?",
    ),
}
