"""What is asked and told about appointments there are: whose, when, moved, cancelled."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "ask_name_identity": (
        "Auf welchen Namen läuft der Termin?",
        "Wie ist der Name, auf den der Termin eingetragen ist?",
        "[Nennen Sie|Nennst du] mir bitte den Namen?",
    ),
    "ask_name_or_time": (
        "Auf welchen Namen läuft der Termin, oder ist er zu einer anderen Zeit?",
        "Ist es ein anderer Name, oder ist der Termin zu einer anderen Zeit?",
    ),
    "ask_which_time": (
        "Und wann ist der Termin? Bitte Tag und Uhrzeit.",
        "Für welchen Tag und welche Uhrzeit ist der Termin eingetragen?",
    ),
    "ask_which_time_of_day": ("Und um wie viel Uhr ist der Termin?", "Zu welcher Uhrzeit genau?"),
    "identity_not_found": (
        "Unter diesen Angaben finde ich keinen Termin.",
        "Dazu finde ich leider nichts im Kalender.",
    ),
    "identity_not_found_as": ("Unter {name} finde ich dazu leider keinen Termin.",),
    "identity_not_found_then": (
        "Unter {name} finde ich {looked_for.on} leider keinen Termin.",
        "{looked_for.on} finde ich unter {name} leider nichts.",
    ),
    "identity_too_wide": ("Das ist mir leider zu ungenau, um den Termin zu finden.",),
    "identity_unproven": (
        "Ohne diese Angaben darf ich am Telefon nichts ändern.",
        "So darf ich an Terminen leider nichts ändern.",
    ),
    "identity_unproven_to_tell": ("Ohne diese Angaben darf ich zu Terminen leider keine Auskunft geben.",),
    "no_appointment": (
        "Ich sehe keinen kommenden Termin für [Sie|dich].",
        "Für [Sie|dich] ist zurzeit kein Termin eingetragen.",
    ),
    "no_other_appointment": (
        "Einen anderen Termin sehe ich nicht.",
        "Mehr Termine sind für [Sie|dich] nicht eingetragen.",
    ),
    "offer_booking": (
        "[Möchten Sie|Möchtest du] einen neuen vereinbaren?",
        "Soll ich einen neuen eintragen?",
    ),
    "nothing_then": ("Zu dieser Zeit ist nichts für [Sie|dich] eingetragen.", "Dann sehe ich keinen Termin."),
    "is_it_this": ("Ich sehe nur {appointment.service} {appointment.on}. [Meinen Sie|Meinst du] den?",),
    "which_appointment": (
        "Eingetragen sind {appointments}. Welchen [meinen Sie|meinst du]?",
        "Ich sehe {appointments}. Um welchen geht es?",
    ),
    "your_appointments": (
        "[Sie haben|Du hast] bei uns {appointments}.",
        "[Sie haben|Du hast] {appointments}.",
    ),
    "ask_move_to": (
        "[Ihr|Dein] Termin ist {appointment.on}. Auf wann darf ich ihn legen?",
        "Auf wann soll der Termin {appointment.on} verlegt werden?",
        "Wann passt es [Ihnen|dir] statt {appointment.on}?",
    ),
    "read_back_move": (
        "Soll ich den Termin für {appointment.service} {slot.onto} {slot.with_staff} verlegen?",
        "Neu wäre {slot.on} {slot.with_staff} für {slot.service}. Soll ich den Termin dorthin verlegen?",
    ),
    "read_back_move_of": (
        "Soll ich den Termin {appointment.on} {slot.onto} {slot.with_staff} verlegen?",
        "Statt {appointment.on} dann {slot.on} {slot.with_staff}. Soll ich das so ändern?",
    ),
    "moved": (
        "Erledigt, [Ihr|dein] Termin ist jetzt {appointment.on} {appointment.with_staff}.",
        "Der Termin ist verlegt: {appointment.on} {appointment.with_staff}.",
    ),
    "read_back_cancel": (
        "{appointment.service} {appointment.on} {appointment.with_staff}. Soll ich diesen Termin absagen?",
        "Soll ich den Termin für {appointment.service} {appointment.on} absagen?",
    ),
    "read_back_cancel_fee": (
        "{terms} Soll ich den Termin {appointment.on} trotzdem absagen?",
        "{terms} [Möchten Sie|Möchtest du] den Termin {appointment.on} so absagen?",
    ),
    "read_back_move_fee": (
        "{terms} Soll ich den Termin {appointment.on} trotzdem {slot.onto} {slot.with_staff} verlegen?",
        "{terms} [Möchten Sie|Möchtest du] den Termin {appointment.on} so {slot.onto} {slot.with_staff} "
        "verlegen?",
    ),
    "cancelled": (
        "Der Termin {appointment.on} ist abgesagt.",
        "Erledigt, [Ihr|dein] Termin {appointment.on} ist gestrichen.",
    ),
    "appointment_kept": ("Gut, dann bleibt es bei {appointment.service} {appointment.on}.",),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "ask_name_identity": (
        "Which name is the appointment under?",
        "What is the name the appointment was made in?",
        "May I have the name, please?",
    ),
    "ask_name_or_time": (
        "What name is the appointment under, or is it at another time?",
        "Is it under another name, or at another time?",
    ),
    "ask_which_time": (
        "And when is the appointment? Day and time, please.",
        "Which day and time is the appointment booked for?",
    ),
    "ask_which_time_of_day": ("And what time is the appointment?", "At what time exactly?"),
    "identity_not_found": (
        "I cannot find an appointment with those details.",
        "Nothing in the calendar matches that, I am afraid.",
    ),
    "identity_not_found_as": ("I cannot find an appointment under {name} for that, I am afraid.",),
    "identity_not_found_then": (
        "I cannot find an appointment under {name} {looked_for.on}, I am afraid.",
        "{looked_for.on} I find nothing under {name}, I am afraid.",
    ),
    "identity_too_wide": ("That is not precise enough for me to find the appointment, I am afraid.",),
    "identity_unproven": (
        "Without those details I may not change anything.",
        "Like this I may not change any appointments.",
    ),
    "identity_unproven_to_tell": ("Without those details I may not tell you anything about appointments.",),
    "no_appointment": (
        "I cannot see an upcoming appointment for you.",
        "There is no appointment booked for you at the moment.",
    ),
    "no_other_appointment": (
        "I cannot see any other appointment.",
        "There are no more appointments booked for you.",
    ),
    "offer_booking": ("Would you like to make a new one?", "Shall I book a new one?"),
    "nothing_then": ("There is nothing booked for you then.", "I see no appointment at that time."),
    "is_it_this": ("I can only see {appointment.service} {appointment.on}. Do you mean that one?",),
    "which_appointment": (
        "You have {appointments}. Which one do you mean?",
        "I can see {appointments}. Which one is it about?",
    ),
    "your_appointments": (
        "You have {appointments}.",
        "I can see {appointments}.",
    ),
    "ask_move_to": (
        "Your appointment is {appointment.on}. When shall I move it to?",
        "When would you like to come instead of {appointment.named}?",
        "What should the new time be instead of {appointment.named}?",
    ),
    "read_back_move": (
        "Shall I move your {appointment.service} {slot.onto} {slot.with_staff}?",
        "The new time would be {slot.named} {slot.with_staff} for {slot.service}. Shall I move it?",
    ),
    "read_back_move_of": (
        "Shall I move the appointment {appointment.on} {slot.onto} {slot.with_staff}?",
        "Instead of {appointment.named}, you would come {slot.on} {slot.with_staff}. Shall I change that?",
    ),
    "moved": (
        "Done, your appointment is now {appointment.on} {appointment.with_staff}.",
        "It is moved: {appointment.on} {appointment.with_staff}.",
    ),
    "read_back_cancel": (
        "{appointment.service} {appointment.on} {appointment.with_staff}. Shall I cancel this appointment?",
        "Shall I cancel your {appointment.service} {appointment.on}?",
    ),
    "read_back_cancel_fee": (
        "{terms} Shall I still cancel the appointment {appointment.on}?",
        "{terms} Would you like to cancel the appointment {appointment.on} on these terms?",
    ),
    "read_back_move_fee": (
        "{terms} Shall I still move the appointment {appointment.on} {slot.onto} {slot.with_staff}?",
        "{terms} Would you like to move the appointment {appointment.on} {slot.onto} {slot.with_staff}?",
    ),
    "cancelled": (
        "The appointment {appointment.on} is cancelled.",
        "Done, your appointment {appointment.on} is cancelled.",
    ),
    "appointment_kept": ("All right, your {appointment.service} {appointment.on} stays as it is.",),
}
