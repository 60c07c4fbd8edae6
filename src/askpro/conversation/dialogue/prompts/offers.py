"""Free times told, and what is said when there are none."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "nothing_earlier": ("Früher ist an dem Tag leider nichts frei.",),
    "nothing_later": ("Später ist an dem Tag leider nichts frei.",),
    "nothing_more": ("Mehr ist da leider nicht frei.", "Sonst ist da leider nichts mehr frei."),
    "not_exact": ("Genau so ist leider nichts frei.", "Das ist so leider nicht frei."),
    "offer_one": (
        "Frei wäre {slots.on}. Passt [Ihnen|dir] das?",
        "Anbieten kann ich [Ihnen|dir] {slots.named}. Wäre das recht?",
    ),
    "offer_several": (
        "Frei wäre {slots.on}. Was passt [Ihnen|dir] am besten?",
        "Anbieten kann ich [Ihnen|dir] {slots.named}. Welcher Termin wäre [Ihnen|dir] am liebsten?",
        "Es ginge {slots.on}. Welche Zeit soll es sein?",
    ),
    "options": (
        "Zur Wahl stehen {slots.times}. Welche Zeit soll es sein?",
        "Es geht um {slots.times}. Welche Zeit ist [Ihnen|dir] am liebsten?",
        "Ich hätte {slots.times}. Welche davon [nehmen Sie|nimmst du]?",
    ),
    "which_of_the_offered": ("Was davon [nehmen Sie|nimmst du]?", "Welcher Termin passt [Ihnen|dir]?"),
    "noted": ("Danke.", "Notiert, danke."),
    "offered_with": (
        "Das wäre {slots.on}.",
        "Es geht um {slots.named}.",
    ),
    "booked_with": ("Das ist {appointment.on} {appointment.with_staff}.",),
    "offered_with_them": ("Ja, das wäre {slots.on}.", "Ja, {slots.on}."),
    "offered_with_others": ("Nein, das wäre {slots.on}.", "Nein, {slots.on}."),
    "nothing_free": ("Da ist leider nichts frei.", "Da finde ich leider nichts."),
    "ask_other_time": (
        "Welcher andere Tag ginge bei [Ihnen|dir]?",
        "An welchem anderen Tag darf ich nachsehen?",
        "Wann ginge es sonst?",
    ),
    "what_instead": (
        "Kein Problem. Was wäre [Ihnen|dir] lieber?",
        "Gut, dann anders. Wann passt es [Ihnen|dir] besser?",
        "Was darf ich ändern?",
    ),
    "nothing_free_offer_person": (
        "Da finde ich leider nichts Passendes. Soll [Sie|dich] jemand zurückrufen?",
    ),
    "just_taken": (
        "Dieser Termin wurde gerade eben vergeben, [entschuldigen Sie|entschuldige].",
        "Da war leider gerade jemand schneller.",
    ),
    "obstacle": ("{obstacle}",),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "nothing_earlier": ("There is nothing earlier that day, I am afraid.",),
    "nothing_later": ("There is nothing later that day, I am afraid.",),
    "nothing_more": ("There is nothing more then, I am afraid.", "That was all there is then, sorry."),
    "not_exact": ("Exactly that is not free, I am afraid.", "That is not free, sorry."),
    "offer_one": (
        "I could offer you {slots.named}. Would that suit you?",
        "You could come {slots.on}. Would that be all right?",
    ),
    "offer_several": (
        "I could offer you {slots.named}. Which suits you best?",
        "You could come {slots.on}. Which one shall I take?",
        "I have {slots.named}. Which time would you like?",
    ),
    "options": (
        "You can have {slots.times}. Which time shall it be?",
        "The choice is {slots.times}. Which one would you like?",
        "I could offer {slots.times}. Which time is best for you?",
    ),
    "which_of_the_offered": ("Which of them will you take?", "Which time suits you?"),
    "noted": ("Thank you.", "Thanks, I have noted that."),
    "offered_with": (
        "That would be {slots.named}.",
        "We are talking about {slots.named}.",
    ),
    "booked_with": ("That is {appointment.named} {appointment.with_staff}.",),
    "offered_with_them": ("Yes, that would be {slots.named}.", "Yes, {slots.named}."),
    "offered_with_others": ("No, that would be {slots.named}.", "No, {slots.named}."),
    "nothing_free": ("There is nothing free then, I am afraid.", "I cannot find anything then, sorry."),
    "ask_other_time": (
        "Which other day would work?",
        "Which other day shall I look at?",
        "When else could you come?",
    ),
    "what_instead": (
        "No problem. What would you prefer?",
        "All right, something else then. When would suit you better?",
        "What shall I change?",
    ),
    "nothing_free_offer_person": (
        "I cannot find anything that fits, I am afraid. Shall somebody call you back?",
    ),
    "just_taken": (
        "That time was taken just now, I am sorry.",
        "Somebody was faster just now, sorry.",
    ),
    "obstacle": ("{obstacle}",),
}
