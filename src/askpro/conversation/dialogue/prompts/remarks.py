"""What is said to remarks that want nothing done."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "remark_how_are_you": (
        "Danke, mir geht es gut.",
        "Danke der Nachfrage, gut.",
    ),
    "remark_weather": ("Davon bekomme ich hier leider nichts mit.",),
    "remark_joke": ("Witze überlasse ich lieber anderen.",),
    "remark_praise": (
        "Danke, das ist nett.",
        "Vielen Dank.",
    ),
    "remark_wishes": ("Danke, das wünsche ich [Ihnen|dir] auch.",),
    "remark_can_you_hear": (
        "Ja, ich höre [Sie|dich].",
        "Ja, ich bin noch da.",
    ),
    "remark_bad_line": ("Ich höre [Sie|dich], [sprechen Sie|sprich] ruhig weiter.",),
    "remark_in_a_hurry": (
        "Dann machen wir es kurz.",
        "Gut, ganz kurz.",
    ),
    "remark_distracted": ("Kein Problem.",),
    "remark_annoyed": (
        "Das tut mir leid.",
        "Das verstehe ich.",
    ),
    "remark_hope": ("Ich drücke [Ihnen|dir] die Daumen.",),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "remark_how_are_you": (
        "Thanks, I am fine.",
        "Fine, thank you for asking.",
    ),
    "remark_weather": ("I do not get to see any of it here, I am afraid.",),
    "remark_joke": ("I had better leave the jokes to others.",),
    "remark_praise": (
        "Thank you, that is kind.",
        "Thank you.",
    ),
    "remark_wishes": ("Thank you, the same to you.",),
    "remark_can_you_hear": (
        "Yes, I can hear you.",
        "Yes, I am still here.",
    ),
    "remark_bad_line": ("I can hear you, please go on.",),
    "remark_in_a_hurry": (
        "Then let us keep it short.",
        "Right, very briefly.",
    ),
    "remark_distracted": ("No problem at all.",),
    "remark_annoyed": (
        "I am sorry about that.",
        "I understand.",
    ),
    "remark_hope": ("I will keep my fingers crossed.",),
}
