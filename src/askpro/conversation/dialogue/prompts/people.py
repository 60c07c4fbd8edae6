"""Putting through, calling back, and the waiting list."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "putting_through": ("Gern, ich verbinde [Sie|dich].",),
    "ask_phone_for_callback": (
        "Unter welcher Nummer darf [Sie|dich] jemand zurückrufen?",
        "Welche Nummer darf ich für den Rückruf notieren?",
    ),
    "callback_promised": ("Es ruft [Sie|dich] jemand aus dem Team zurück, spätestens {callback.by}.",),
    "late_noted": ("Danke, dass [Sie Bescheid sagen|du Bescheid sagst].",),
    "complaint_heard": ("Das tut mir leid.",),
    "passed_on": ("Danke, das gebe ich so weiter.",),
    "callback_stands": ("Es bleibt beim Rückruf.", "Der Rückruf ist notiert."),
    "no_callback_without_number": ("Ohne Nummer kann [Sie|dich] leider niemand zurückrufen.",),
    "offer_person": (
        "Soll [Sie|dich] jemand aus dem Team zurückrufen?",
        "[Möchten Sie|Möchtest du], dass ein Mensch [Sie|dich] zurückruft?",
    ),
    "offer_waiting": ("Soll ich [Sie|dich] auf die Warteliste setzen?",),
    "ask_name_to_wait": (
        "Auf welchen Namen darf ich [Sie|dich] vormerken?",
        "Welchen Namen darf ich auf die Liste setzen?",
    ),
    "waiting_noted": (
        "[Sie stehen|Du stehst] auf der Warteliste: {noted.service}{noted.with_staff}, {noted.when}. "
        "Wird etwas frei, wird es [Ihnen|dir] angeboten.",
    ),
    "waiting_news": (
        "Auf welchem Weg [Sie davon erfahren|du davon erfährst], weiß ich nicht. "
        "[Rufen Sie|Ruf] gern wieder an, dann sage ich, ob etwas frei geworden ist.",
        "Wer [Sie|dich] benachrichtigt, kann ich nicht sagen. "
        "Wenn [Sie anrufen, sage ich Ihnen|du anrufst, sage ich dir], ob etwas frei geworden ist.",
    ),
    "waiting_news_unseen": (
        "Auf welchem Weg [Sie davon erfahren|du davon erfährst], weiß ich leider nicht.",
        "Wer [Sie|dich] benachrichtigt, kann ich leider nicht sagen.",
    ),
    "freed": (
        "Von [Ihrer|deiner] Warteliste ist etwas frei geworden: {slot.service} {slot.on} {slot.with_staff}. "
        "[Möchten Sie|Möchtest du] den Termin?",
    ),
    "freed_declined": ("Gut, dann [bleiben Sie|bleibst du] auf der Warteliste.",),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "putting_through": ("Sure, I will put you through.",),
    "ask_phone_for_callback": (
        "On which number may somebody call you back?",
        "Which number may I note for the call back?",
    ),
    "callback_promised": ("Somebody from the team will call you back, {callback.by} at the latest.",),
    "late_noted": ("Thank you for letting us know.",),
    "complaint_heard": ("I am sorry to hear that.",),
    "passed_on": ("Thank you, I will pass that on.",),
    "callback_stands": ("The call back stands.", "Your call back is noted."),
    "no_callback_without_number": ("Without a number nobody can call you back, I am afraid.",),
    "offer_person": (
        "Shall somebody from the team call you back?",
        "Would you like a person to call you back?",
    ),
    "offer_waiting": ("Shall I put you on the waiting list?",),
    "ask_name_to_wait": (
        "What name shall I put on the list?",
        "What name shall I note for the list?",
    ),
    "waiting_noted": (
        "You are on the waiting list: {noted.service}{noted.with_staff}, {noted.when}. "
        "If something becomes free, it will be offered to you.",
    ),
    "waiting_news": (
        "How you will hear of it I do not know. "
        "Do call again, and I will tell you whether something has become free.",
        "Who will let you know I cannot say. When you call, I tell you whether something has become free.",
    ),
    "waiting_news_unseen": (
        "How you will hear of it I do not know, I am afraid.",
        "Who will let you know I cannot say, I am afraid.",
    ),
    "freed": (
        "Something from your waiting list has become free: {slot.service} {slot.on} {slot.with_staff}. "
        "Would you like it?",
    ),
    "freed_declined": ("All right, you stay on the waiting list.",),
}
