"""What is asked and told on the way to a new appointment."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "ask_service": (
        "Worum geht es bei dem Termin?",
        "Was dürfen wir für [Sie|dich] tun?",
        "Welche Leistung [wünschen Sie|möchtest du]?",
    ),
    "ask_service_for": (
        "Was soll gemacht werden, für {relation}?",
        "Welche Leistung [wünschen Sie|möchtest du] für {relation}?",
    ),
    "which_service": (
        "[Meinen Sie|Meinst du] {services}?",
        "Was davon wäre es: {services}?",
        "Was davon: {services}?",
    ),
    "which_service_for": (
        "Was davon für {relation}: {services}?",
        "Was soll es für {relation} sein: {services}?",
    ),
    "which_service_meant": ("Welche Leistung [meinen Sie|meinst du]?", "Um welche Leistung geht es?"),
    "service_unknown": (
        "Dafür kann ich leider keinen Termin eintragen.",
        "Das steht leider nicht auf meiner Liste.",
    ),
    "which_of_these": ("Was davon darf es sein?", "Ist etwas davon das Richtige?"),
    "staff_elsewhere": (
        "{staff} arbeitet nicht hier, sondern am Standort {branch}. Soll ich dort nachsehen?",
    ),
    "staff_unknown": (
        "{said} arbeitet nicht bei uns. Termine gibt es bei {staff}. Zu wem [möchten Sie|möchtest du]?",
        "Jemanden namens {said} gibt es bei uns nicht. [Sie könnten|Du könntest] zu {staff}. "
        "Bei wem darf es sein?",
    ),
    "which_staff": ("[Meinen Sie|Meinst du] {staff}?", "Zu wem [möchten Sie|möchtest du]: {staff}?"),
    "service_taken": ("Also {service}.",),
    "ask_when": (
        "Wann passt es [Ihnen|dir]?",
        "An welchem Tag und um wie viel Uhr?",
        "Für wann darf ich nachsehen?",
        "Welcher Tag wäre [Ihnen|dir] recht?",
    ),
    "day_contradicts": (
        "Der {day} ist kein {weekday}. Welchen Tag [meinen Sie|meinst du]?",
        "{weekday} und der {day}, das passt nicht zusammen. Welcher Tag soll es sein?",
    ),
    "no_such_day": (
        "Den {day} gibt es nicht. Welchen Tag [meinen Sie|meinst du]?",
        "Einen {day} gibt es leider nicht. Welcher Tag soll es sein?",
    ),
    "time_chosen": ("Das wäre {slot.on}.", "Das war {slot.named}."),
    "slot_is_free": (
        "{slot.on} ist frei.",
        "{slot.on} geht.",
        "{slot.on} passt es bei uns.",
    ),
    "ask_name": (
        "Auf welchen Namen darf ich den Termin eintragen?",
        "Wie ist [Ihr|dein] Name, bitte?",
        "Und [Ihr|dein] Name?",
    ),
    "email_heard": ("Als E-Mail-Adresse habe ich {said} verstanden.",),
    "email_unneeded": ("Eine E-Mail-Adresse brauche ich dafür nicht.",),
    "ask_given_name": ("Und der Vorname, bitte?", "Wie ist der Vorname dazu?"),
    "name_needed": (
        "Einen Namen brauche ich, damit wir den Termin wiederfinden. Ein Nachname genügt. "
        "Wie [heißen Sie|heißt du]?",
        "Ganz ohne Namen kann ich nichts eintragen. Welchen darf ich nehmen?",
    ),
    "ask_phone": (
        "Unter welcher Nummer erreichen wir [Sie|dich], falls sich etwas ändert?",
        "[Ihre|Deine] Nummer wird nicht angezeigt. Welche darf ich notieren?",
    ),
    "at_branch": ("Das ist am Standort {branch}.",),
    "read_back": (
        "{slot.service} {slot.on} {slot.with_staff}, auf den Namen {name}. Soll ich das so eintragen?",
        "Also {slot.on}: {slot.service} {slot.with_staff}, auf den Namen {name}. Ist das richtig?",
        "Das wäre dann {slot.on} {slot.with_staff} für {slot.service}, auf {name}. Passt das?",
    ),
    "read_back_earliest": (
        "Der nächste freie Termin für {slot.service} ist {slot.on} {slot.with_staff}. "
        "Soll ich ihn auf den Namen {name} eintragen?",
    ),
    "not_disclosed": ("Das darf ich erst sagen, wenn ich sicher weiß, mit wem ich spreche.",),
    "deposit": ("Für diesen Termin ist eine Anzahlung von {slot.deposit} nötig.",),
    "read_back_for": (
        "{slot.service} {slot.on} {slot.with_staff}, für {relation}, auf den Namen {name}. "
        "Soll ich das so eintragen?",
        "Also {slot.on}: {slot.service} {slot.with_staff} für {relation}, auf den Namen {name}. "
        "Ist das richtig?",
    ),
    "booked": (
        "Alles klar, [Ihr|dein] Termin ist eingetragen: "
        "{appointment.service} {appointment.on} {appointment.with_staff}.",
        "[Ihr|Dein] Termin steht: {appointment.service} {appointment.on} {appointment.with_staff}.",
    ),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "ask_service": (
        "What is the appointment for?",
        "What may we do for you?",
        "What would you like to have done?",
    ),
    "ask_service_for": (
        "What shall we do for {relation}?",
        "What would you like done for {relation}?",
    ),
    "which_service": (
        "Do you mean {services}?",
        "Which would that be: {services}?",
        "Which one: {services}?",
    ),
    "which_service_for": (
        "Which of these for {relation}: {services}?",
        "Which shall it be for {relation}: {services}?",
    ),
    "which_service_meant": ("Which service do you mean?", "Which service is it about?"),
    "service_unknown": (
        "I am afraid I cannot book an appointment for that.",
        "That is not on my list, I am afraid.",
    ),
    "which_of_these": ("Which of these would you like?", "Is one of these the right one?"),
    "staff_elsewhere": ("{staff} does not work here but at our branch {branch}. Shall I look there?",),
    "staff_unknown": (
        "{said} does not work here. You could see {staff}. Who would you like?",
        "There is nobody called {said} here. I can book you in with {staff}. Who would you like to see?",
    ),
    "which_staff": ("Do you mean {staff}?", "Who would you like to see: {staff}?"),
    "service_taken": ("{service}, then.",),
    "ask_when": (
        "When would suit you?",
        "Which day and what time would you like?",
        "When shall I look?",
        "Which day would be good for you?",
    ),
    "day_contradicts": (
        "{day} is not a {weekday}. Which day do you mean?",
        "{weekday} and {day} do not go together. Which day shall it be?",
    ),
    "no_such_day": (
        "There is no {day}. Which day do you mean?",
        "{day} does not exist, I am afraid. Which day shall it be?",
    ),
    "time_chosen": ("That would be {slot.on}.", "That was {slot.named}."),
    "slot_is_free": (
        "{slot.named} is free.",
        "{slot.named} works.",
        "We can do {slot.named}.",
    ),
    "ask_name": ("What name shall I put it under?", "May I have your name, please?", "And your name?"),
    "email_heard": ("For your e-mail address I understood {said}.",),
    "email_unneeded": ("I do not need an e-mail address for that.",),
    "ask_given_name": ("And the first name, please?", "Which first name is it?"),
    "name_needed": (
        "I need a name so that we can find the appointment. A family name is enough. What is yours?",
        "I cannot book without any name. Which one may I take?",
    ),
    "ask_phone": (
        "Which number can we reach you on if anything changes?",
        "Your number is not shown. Which one may I note down?",
    ),
    "at_branch": ("That is at our branch {branch}.",),
    "read_back": (
        "{slot.service} {slot.on} {slot.with_staff}, under the name {name}. Shall I book that?",
        "So that is {slot.named}: {slot.service} {slot.with_staff}, under {name}. Is that right?",
        "That would be {slot.named} {slot.with_staff} for {slot.service}, under {name}. Does that suit you?",
    ),
    "read_back_earliest": (
        "The next free time for {slot.service} is {slot.named} {slot.with_staff}. "
        "Shall I book it under the name {name}?",
    ),
    "not_disclosed": ("I may only say that once I know for certain who I am speaking to.",),
    "deposit": ("This appointment needs a deposit of {slot.deposit}.",),
    "read_back_for": (
        "{slot.service} {slot.on} {slot.with_staff}, for {relation}, under the name {name}. "
        "Shall I book that?",
        "So that is {slot.named}: {slot.service} {slot.with_staff} for {relation}, under {name}. "
        "Is that right?",
    ),
    "booked": (
        "All done, you are booked in: {appointment.service} {appointment.on} {appointment.with_staff}.",
        "That is booked: {appointment.service} {appointment.on} {appointment.with_staff}.",
    ),
}
