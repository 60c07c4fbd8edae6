"""How a call begins and ends."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "greeting": (
        "{company}, [guten Tag! Sie sprechen|hallo! Du sprichst] mit der digitalen Assistentin. "
        "Was kann ich für [Sie|dich] tun?",
        "Hier ist die digitale Assistentin von {company}. Womit kann ich [Ihnen|dir] helfen?",
    ),
    "greet_back": ("[Guten Tag|Hi]!", "Hallo!"),
    "gladly": (
        "Gern.",
        "Sehr gern.",
        "Natürlich.",
    ),
    "no_problem": (
        "Kein Problem.",
        "In Ordnung.",
        "Natürlich.",
    ),
    "ask_purpose": ("Was kann ich für [Sie|dich] tun?", "Wie kann ich [Ihnen|dir] helfen?", "Worum geht es?"),
    "anything_else": (
        "Kann ich sonst noch etwas für [Sie|dich] tun?",
        "[Haben Sie|Hast du] noch einen Wunsch?",
        "Darf es sonst noch etwas sein?",
        "Gibt es noch etwas?",
    ),
    "goodbye": (
        "Vielen Dank für [Ihren|deinen] Anruf. [Auf Wiederhören|Tschüss]!",
        "Danke und [auf Wiederhören|tschüss]!",
    ),
    "goodbye_after_booking": (
        "Vielen Dank, bis dann. [Auf Wiederhören|Tschüss]!",
        "Danke und bis bald. [Auf Wiederhören|Tschüss]!",
    ),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "greeting": (
        "Hello, this is the digital assistant of {company}. What can I do for you?",
        "You have reached {company}, and I am the digital assistant. How can I help?",
    ),
    "greet_back": ("Hello!", "Hi there!"),
    "gladly": (
        "Sure.",
        "Of course.",
        "With pleasure.",
    ),
    "no_problem": (
        "No problem.",
        "Of course.",
        "Certainly.",
    ),
    "ask_purpose": ("What can I do for you?", "How can I help you?", "What is it about?"),
    "anything_else": (
        "Is there anything else I can do for you?",
        "Anything else?",
        "Can I help you with something else?",
        "Was there anything more?",
    ),
    "goodbye": ("Thank you for calling. Goodbye!", "Thanks, and goodbye!"),
    "goodbye_after_booking": ("Thank you, see you then. Goodbye!", "Thanks, see you soon. Goodbye!"),
}
