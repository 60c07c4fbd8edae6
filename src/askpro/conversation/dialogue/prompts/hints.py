"""The open question with what can be answered."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "hint_purpose": (
        "[Möchten Sie|Möchtest du] einen Termin buchen, verschieben oder absagen?",
        "Geht es um einen neuen Termin oder um einen, den [Sie schon haben|du schon hast]?",
    ),
    "hint_service": (
        "Worum geht es, mit einem Wort? Oder [fragen Sie|frag] einfach: Was [bieten Sie|bietet ihr] an?",
        "[Nennen Sie|Nenn] mir einfach die Leistung, mit einem Wort.",
    ),
    "hint_staff": ("[Nennen Sie|Nenn] mir einen Namen aus dem Team, oder [sagen Sie|sag]: egal.",),
    "hint_when": (
        "[Sagen Sie|Sag] zum Beispiel: Dienstag um zehn, oder: so bald wie möglich.",
        "[Nennen Sie|Nenn] mir erst nur den Tag.",
    ),
    "hint_choice": (
        "Nehmen wir den Termin {slots.on}? Ja oder nein?",
        "Einzeln gefragt: {slots.on}? Ja oder nein?",
    ),
    "hint_name": (
        "Bitte nur den Nachnamen, gern buchstabiert.",
        "[Buchstabieren Sie|Buchstabiere] mir bitte [Ihren|deinen] Nachnamen.",
    ),
    "hint_phone": (
        "Bitte Ziffer für Ziffer. Wenn "
        "[Sie keine Nummer angeben möchten, sagen Sie|du keine Nummer angeben möchtest, sag] einfach nein.",
    ),
    "hint_read_back": (
        "{slot.service} {slot.on}. Ja oder nein?",
        "[Sagen Sie|Sag] ja, oder [nennen Sie|nenn] mir eine andere Zeit.",
    ),
    "hint_which": ("Eingetragen sind {appointments}. Welchen davon [meinen Sie|meinst du]?",),
    "hint_which_time": ("[Sagen Sie|Sag] zum Beispiel: Mittwoch um elf.",),
    "hint_move_check": ("Ja oder nein?",),
    "hint_cancel_check": ("Ja, absagen, oder nein, behalten?",),
    "hint_branch_offer": ("Ja, am Standort {branch}, oder lieber hier bei jemand anderem?",),
    "hint_waiting_offer": ("Ja, auf die Warteliste, oder nein?",),
    "hint_freed": ("{slot.service} {slot.on}. Ja oder nein?",),
    "hint_person_offer": ("Ja, bitte zurückrufen, oder nein?",),
    "hint_anything_else": (
        "Noch ein Termin, eine Frage, oder war das alles?",
        "Wenn das alles war, [sagen Sie|sag] einfach: Danke, das war's.",
    ),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "hint_purpose": (
        "Would you like to book, move or cancel an appointment?",
        "Is it about a new appointment or one you have already?",
    ),
    "hint_service": (
        "What is it for, in a word? Or simply ask: what do you offer?",
        "Just name the service, in one word.",
    ),
    "hint_staff": ("Name somebody from the team, or say: anybody.",),
    "hint_when": (
        "Say, for example: Tuesday at ten, or: as soon as possible.",
        "Just tell me the day first.",
    ),
    "hint_choice": (
        "Shall I take {slots.named}? Yes or no?",
        "One at a time: {slots.named}? Yes or no?",
    ),
    "hint_name": ("Just the family name, please; you may spell it.", "Please spell your family name for me."),
    "hint_phone": ("Digit by digit, please. If you would rather not give a number, just say no.",),
    "hint_read_back": (
        "{slot.service} {slot.on}. Yes or no?",
        "Say yes, or tell me another time.",
    ),
    "hint_which": ("You have {appointments}. Which of them do you mean?",),
    "hint_which_time": ("Say, for example: Wednesday at eleven.",),
    "hint_move_check": ("Yes or no?",),
    "hint_cancel_check": ("Yes, cancel it, or no, keep it?",),
    "hint_branch_offer": ("Yes, at the branch {branch}, or rather here with somebody else?",),
    "hint_waiting_offer": ("Yes, on the waiting list, or no?",),
    "hint_freed": ("{slot.service} {slot.on}. Yes or no?",),
    "hint_person_offer": ("Yes, please call back, or no?",),
    "hint_anything_else": (
        "Another appointment, a question, or was that all?",
        "If that was all, just say: thanks, that's all.",
    ),
}
