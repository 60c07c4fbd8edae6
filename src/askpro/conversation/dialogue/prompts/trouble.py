"""What is said when something goes wrong, on the line or in the house."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "emergency": (
        "Bei einem Notfall [wählen Sie|wähl] bitte sofort 112.",
        "[Legen Sie|Leg] jetzt bitte auf und [wählen Sie|wähl] die 112.",
    ),
    "technical_trouble": ("Der Kalender antwortet gerade nicht, es ist nichts eingetragen oder geändert.",),
    "outcome_unknown": ("Ich kann gerade nicht sehen, ob das geklappt hat. Das prüft jemand aus dem Team.",),
    "not_understood": (
        "Entschuldigung, das habe ich nicht verstanden.",
        "Das ist leider nicht angekommen.",
        "Wie bitte?",
        "Da habe ich [Sie|dich] nicht richtig gehört.",
    ),
    "not_understood_again": (
        "Ich habe es noch nicht ganz.",
        "Das war noch nicht deutlich.",
        "Versuchen wir es anders.",
    ),
    "no_understanding": ("Wir verstehen uns gerade leider nicht. Bitte [rufen Sie|ruf] noch einmal an.",),
    "still_there": ("[Sind Sie|Bist du] noch da?", "Hallo, [hören Sie|hörst du] mich?"),
    "nobody_there": ("Ich höre leider nichts mehr.",),
    "take_your_time": ("Natürlich, [lassen Sie sich|lass dir] Zeit.", "Kein Problem, ich warte."),
    "dropped": ("In Ordnung, dann lassen wir das.", "Gut, ich trage nichts ein."),
    "language_switched": ("Gern, wir sprechen Deutsch.",),
    "abuse_calm": ("Ich möchte [Ihnen|dir] gern helfen.", "[Lassen Sie|Lass] uns das in Ruhe klären."),
    "abuse_end": ("So kommen wir leider nicht weiter.",),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "emergency": (
        "In an emergency please dial 112 right away.",
        "Please hang up now and dial 112.",
    ),
    "technical_trouble": ("The calendar is not answering at the moment; nothing was booked or changed.",),
    "outcome_unknown": ("I cannot see right now whether that worked. Somebody from the team will check.",),
    "not_understood": (
        "Sorry, I did not get that.",
        "I am afraid I missed that.",
        "Pardon?",
        "I could not hear you properly.",
    ),
    "not_understood_again": (
        "I do not quite have it yet.",
        "That was not clear yet.",
        "Let us try another way.",
    ),
    "no_understanding": ("We do not seem to understand each other, I am afraid. Please call again.",),
    "still_there": ("Are you still there?", "Hello, can you hear me?"),
    "nobody_there": ("I cannot hear anything any more.",),
    "take_your_time": ("Of course, take your time.", "No problem, I will wait."),
    "dropped": ("All right, we will leave it.", "Fine, I will not book anything."),
    "language_switched": ("Sure, let us speak English.",),
    "abuse_calm": ("I would like to help you.", "Let us sort this out calmly."),
    "abuse_end": ("We are not getting anywhere like this.",),
}
