"""What is asked and told of appointments that come again, and of several that are cancelled together."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "ask_rhythm": (
        "Sollen die Termine jede Woche zur gleichen Zeit sein?",
        "Soll das jede Woche am gleichen Tag und zur gleichen Zeit sein?",
    ),
    "ask_count": (
        "Wie viele Termine sollen es insgesamt werden?",
        "Wie viele Termine darf ich eintragen?",
    ),
    "ask_count_more": (
        "Wie viele Termine sollen noch dazukommen?",
        "Wie viele weitere Termine darf ich eintragen?",
    ),
    "ask_name_series": (
        "Auf welchen Namen darf ich die Termine eintragen?",
        "Auf welchen Namen sollen die Termine laufen?",
    ),
    "series_each_weekday": ("Für jeden Wochentag trage ich eine eigene Reihe ein, eine nach der anderen.",),
    "series_dates": (
        "{dates.count} {dates.service}, {dates.rhythm} {dates.at} {dates.with_staff}, {dates.span}.",
    ),
    "series_usual_dates": (
        "{dates.usual_count} {dates.service}, {dates.rhythm} {dates.at} {dates.with_staff}, "
        "{dates.usual_span}.",
    ),
    "series_with": ("Das wäre {dates.rhythm} {dates.at} {dates.with_staff}.",),
    "series_too_many": ("So viele Termine kann ich auf einmal leider nicht eintragen.",),
    "series_free": ("{dates.rhythm} {dates.at} ist {dates.span} frei.",),
    "series_mostly_free": ("{dates.rhythm} {dates.at} ist an fast allen Tagen frei.",),
    "series_mostly_taken": ("{dates.rhythm} {dates.wished_at} ist an den meisten Tagen leider nicht frei.",),
    "series_instead": ("{slot.day:,} ist das so nicht frei, möglich wäre {slot.at} {slot.with_staff}.",),
    "series_moved": ("{slot.day:,} dann um {slot.at} {slot.with_staff}.",),
    "series_the_others": ("Sonst geht es {dates.rhythm} {dates.at} {dates.with_staff}, {dates.span}.",),
    "series_without": ("Dann ohne {dates.without}.",),
    "series_left_out": ("Ohne {dates.left_out}.",),
    "series_many_missed": ("An mehreren der Tage ist um diese Zeit leider nichts frei.",),
    "read_back_series": (
        "Soll ich diese Termine auf den Namen {name} eintragen?",
        "Darf ich die Termine so auf den Namen {name} eintragen?",
    ),
    "read_back_series_for": (
        "Soll ich diese Termine für {relation} auf den Namen {name} eintragen?",
        "Darf ich die Termine für {relation} so auf den Namen {name} eintragen?",
    ),
    "deposit_each": ("Für jeden Termin ist eine Anzahlung von {slot.deposit} nötig.",),
    "price_each": ("Jeder Termin kostet {service_facts.price}.",),
    "series_booked": (
        "Alles klar, {made.count} sind eingetragen: {made.service}, {made.rhythm} {made.at}, {made.span}.",
        "Gut, {made.count} sind eingetragen: {made.service}, {made.rhythm} {made.at}, {made.span}.",
    ),
    "series_booked_beside": ("{appointment.on} {appointment.with_staff}.",),
    "series_taken": ("Einer der Termine wurde gerade vergeben, eingetragen ist noch nichts.",),
    "series_refused": ("Eingetragen ist noch nichts.",),
    "cancel_several_check": (
        "Soll ich wirklich alle {several.count} absagen, {several.span}?",
        "Das wären {several.count}, {several.span}. Soll ich sie alle absagen?",
    ),
    "cancel_one_check": ("Absagen kann ich nur den Termin {several.on}. Soll ich das tun?",),
    "several_but_one": ("Den Termin {appointment.on} lasse ich dabei stehen.",),
    "several_one_by_one": ("So kann ich sie nicht alle zusammen absagen.",),
    "several_cancelled": (
        "Gut, {several.count} sind abgesagt, {several.span}.",
        "Alle {several.count} {several.span} sind abgesagt.",
    ),
    "several_kept": ("Gut, dann bleibt alles, wie es ist.",),
    "moved_one_by_one": ("Verschieben kann ich nur einen Termin nach dem anderen.",),
    "your_next_appointments": ("[Sie haben|Du hast] {upcoming.count}, die nächsten sind {appointments}.",),
    "which_of_many": (
        "Es sind {upcoming.count}, die nächsten: {appointments}. Welchen [meinen Sie|meinst du], oder alle?",
    ),
    "still_rhythm": ("Jede Woche zur gleichen Zeit?", "Soll es jede Woche sein, oder seltener?"),
    "hint_rhythm": ("[Sagen Sie|Sag] zum Beispiel: jede Woche, alle zwei Wochen, oder: verschieden.",),
    "still_count": ("Und wie viele Termine?", "Wie viele sollen es sein?"),
    "hint_count": ("[Nennen Sie|Nenn] mir bitte eine Zahl, oder den letzten Tag.",),
    "still_series_check": ("Soll ich die Termine so eintragen?", "Darf ich sie so festhalten?"),
    "hint_series_check": ("Ja, alle eintragen, oder was darf ich ändern?",),
    "still_several_check": ("Soll ich sie alle absagen?", "[Möchten Sie|Möchtest du] wirklich alle absagen?"),
    "hint_several_check": ("Ja, alle absagen, oder nein, behalten?",),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "ask_rhythm": (
        "Shall they be every week at the same time?",
        "Is that every week, on the same day and at the same time?",
    ),
    "ask_count": ("How many appointments shall it be in all?", "How many appointments may I book?"),
    "ask_count_more": ("How many more appointments shall I add?", "How many further ones shall I book?"),
    "ask_name_series": (
        "What name shall I put the appointments under?",
        "Which name shall the appointments go under?",
    ),
    "series_each_weekday": ("I book a series of its own for each weekday, one after the other.",),
    "series_dates": (
        "{dates.count} for {dates.service}, {dates.rhythm} {dates.at} {dates.with_staff}, {dates.span}.",
    ),
    "series_usual_dates": (
        "{dates.usual_count} for {dates.service}, {dates.rhythm} {dates.at} {dates.with_staff}, "
        "{dates.usual_span}.",
    ),
    "series_with": ("That would be {dates.rhythm} {dates.at} {dates.with_staff}.",),
    "series_too_many": ("I am afraid I cannot book that many at once.",),
    "series_free": ("{dates.rhythm} {dates.at} is free {dates.span}.",),
    "series_mostly_free": ("{dates.rhythm} {dates.at} is free on nearly all of the days.",),
    "series_mostly_taken": (
        "{dates.rhythm} {dates.wished_at} is not free on most of the days, I am afraid.",
    ),
    "series_instead": ("{slot.day:,} that is not free, but {slot.at} {slot.with_staff} would be possible.",),
    "series_moved": ("{slot.day:,} at {slot.at} {slot.with_staff}, then.",),
    "series_the_others": (
        "Apart from that it works {dates.rhythm} {dates.at} {dates.with_staff}, {dates.span}.",
    ),
    "series_without": ("Without {dates.without}, then.",),
    "series_left_out": ("Without {dates.left_out}.",),
    "series_many_missed": ("On several of the days there is nothing free at that time, I am afraid.",),
    "read_back_series": (
        "Shall I book these under the name {name}?",
        "May I book them like that, under the name {name}?",
    ),
    "read_back_series_for": (
        "Shall I book these for {relation}, under the name {name}?",
        "May I book them for {relation} like that, under the name {name}?",
    ),
    "deposit_each": ("Each appointment needs a deposit of {slot.deposit}.",),
    "price_each": ("Each appointment costs {service_facts.price}.",),
    "series_booked": (
        "All done, {made.count} are booked: {made.service}, {made.rhythm} {made.at}, {made.span}.",
        "Right, {made.count} are booked: {made.service}, {made.rhythm} {made.at}, {made.span}.",
    ),
    "series_booked_beside": ("{appointment.on} {appointment.with_staff}.",),
    "series_taken": ("One of these times was taken just now, and nothing is booked yet.",),
    "series_refused": ("Nothing is booked yet.",),
    "cancel_several_check": (
        "Shall I really cancel all {several.count}, {several.span}?",
        "That would be {several.count}, {several.span}. Shall I cancel them all?",
    ),
    "cancel_one_check": ("I can only cancel the appointment {several.on}. Shall I do that?",),
    "several_but_one": ("I will leave the appointment {appointment.on} as it is.",),
    "several_one_by_one": ("Like this I cannot cancel them all together.",),
    "several_cancelled": (
        "Done, {several.count} are cancelled, {several.span}.",
        "All {several.count} {several.span} are cancelled.",
    ),
    "several_kept": ("All right, everything stays as it is.",),
    "moved_one_by_one": ("I can only move one appointment after the other.",),
    "your_next_appointments": ("You have {upcoming.count}; the next ones are {appointments}.",),
    "which_of_many": (
        "There are {upcoming.count}, the next ones: {appointments}. Which do you mean, or all of them?",
    ),
    "still_rhythm": ("Every week at the same time?", "Shall it be every week, or less often?"),
    "hint_rhythm": ("Say, for example: every week, every other week, or: on different days.",),
    "still_count": ("And how many appointments?", "How many shall it be?"),
    "hint_count": ("Just tell me a number, please, or the last day.",),
    "still_series_check": ("Shall I book them like that?", "May I put them down like that?"),
    "hint_series_check": ("Yes, book them all, or what shall I change?",),
    "still_several_check": ("Shall I cancel them all?", "Do you really want to cancel all of them?"),
    "hint_several_check": ("Yes, cancel them all, or no, keep them?",),
}
