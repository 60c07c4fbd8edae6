"""Answers to what callers ask."""

from __future__ import annotations

GERMAN: dict[str, tuple[str, ...]] = {
    "hours": (
        "{hours.on:,} haben wir {hours.times} geöffnet.",
        "{hours.on:,} sind wir {hours.times} da.",
    ),
    "closed": (
        "{hours.on:,} haben wir geschlossen.",
        "{hours.on:,} ist bei uns zu.",
    ),
    "closed_holiday": ("{hours.on:,} ist Feiertag, da haben wir geschlossen.",),
    "week": ("Wir haben {week} geöffnet.", "Geöffnet ist {week}."),
    "address": ("[Sie finden|Du findest] uns hier: {address}.", "Die Adresse ist {address}."),
    "price": (
        "Für {service_facts.service} [zahlen Sie|zahlst du] {service_facts.price}.",
        "Für {service_facts.service} nehmen wir {service_facts.price}.",
    ),
    "price_free": ("{service_facts.service} ist kostenlos.",),
    "price_unknown": ("Den Preis für {service_facts.service} habe ich leider nicht.",),
    "duration": (
        "Für {service_facts.service} brauchen wir etwa {service_facts.duration}.",
        "Für {service_facts.service} planen wir {service_facts.duration} ein.",
    ),
    "menu": ("Wir bieten {menu} an.", "[Sie bekommen|Du bekommst] bei uns {menu}."),
    "at_work": (
        "{at_work.staff} ist {at_work.on} {at_work.times} da.",
        "{at_work.on} ist {at_work.staff} {at_work.times} da.",
    ),
    "not_at_work": (
        "{at_work.on} ist {at_work.staff} nicht da.",
        "{at_work.staff} ist {at_work.on} nicht da.",
    ),
    "usually_at_work": ("{usually.staff} ist normalerweise {usually.week} da.",),
    "never_at_work": ("{usually.staff} hat hier keine festen Zeiten.",),
    "team": (
        "Termine gibt es bei {team}.",
        "[Sie können|Du kannst] zu {team}.",
    ),
    "terms": ("{terms}",),
    "notice_needed": ("Absagen ist bis {notice} vorher möglich.",),
    "fee_term": ("Weniger als {fee.notice} vorher kostet eine Absage {fee.due}.",),
    "cancelling_free": ("Eine Absage kostet nichts.", "Absagen ist bei uns kostenlos."),
    "who_am_i": (
        "Ich bin die digitale Assistentin von {company}, also kein Mensch. "
        "Termine kann ich [Ihnen|dir] direkt eintragen.",
        "[Sie sprechen|Du sprichst] mit einem Computer, der sich bei {company} um die Termine kümmert.",
    ),
    "known_by_number": ("[Ihre|Deine] Rufnummer wird mir angezeigt, und sie steht in unserer Kundenkartei.",),
    "known_no_number": (
        "Ich kenne [Sie nur aus dem, was Sie mir hier sagen|dich nur aus dem, was du mir hier sagst].",
    ),
    "payment_unknown": (
        "Wie [Sie bei uns bezahlen können|du bei uns bezahlen kannst], weiß ich leider nicht.",
    ),
    "languages_spoken": ("Ich spreche Deutsch und Englisch.",),
    "known": ("{known}",),
    "not_listed": ("Das steht leider nicht auf meiner Liste.",),
    "cannot_help": ("Dabei kann ich selbst leider nicht helfen.",),
    "cannot_answer": ("Das weiß ich leider nicht.", "Da bin ich überfragt.", "Dazu kann ich nichts sagen."),
    "cannot_tell_now": ("Das kann ich gerade leider nicht nachsehen.",),
}

ENGLISH: dict[str, tuple[str, ...]] = {
    "hours": (
        "{hours.on:,} we are open {hours.times}.",
        "{hours.on:,} we are here {hours.times}.",
    ),
    "closed": (
        "{hours.on:,} we are closed.",
        "We are not open {hours.on}.",
    ),
    "closed_holiday": ("{hours.day:,} is a public holiday, so we are closed.",),
    "week": ("We are open {week}.", "Our hours are {week}."),
    "address": ("You will find us here: {address}.", "The address is {address}."),
    "price": (
        "That is {service_facts.price} for {service_facts.service}.",
        "For {service_facts.service} we charge {service_facts.price}.",
    ),
    "price_free": ("{service_facts.service} is free of charge.",),
    "price_unknown": ("I do not have the price of {service_facts.service}, I am afraid.",),
    "duration": (
        "Please allow about {service_facts.duration} for {service_facts.service}.",
        "For {service_facts.service} we plan {service_facts.duration}.",
    ),
    "menu": ("We offer {menu}.", "You can have {menu} here."),
    "at_work": (
        "{at_work.staff} is in {at_work.on}, {at_work.times}.",
        "{at_work.staff} is here {at_work.on} {at_work.times}.",
    ),
    "not_at_work": (
        "{at_work.staff} is not in {at_work.on}.",
        "{at_work.staff} is not here {at_work.on}.",
    ),
    "usually_at_work": ("{usually.staff} is usually here {usually.week}.",),
    "never_at_work": ("{usually.staff} has no fixed hours here.",),
    "team": (
        "You can book with {team}.",
        "You can see {team} here.",
    ),
    "terms": ("{terms}",),
    "notice_needed": ("You can cancel up to {notice} before.",),
    "fee_term": ("Cancelling less than {fee.notice} before costs {fee.due}.",),
    "cancelling_free": ("Cancelling is free of charge.", "There is no charge for cancelling."),
    "who_am_i": (
        "I am the digital assistant of {company}, not a human being, and book appointments right away.",
        "You are talking to a computer that looks after the appointments of {company}.",
    ),
    "known_by_number": ("Your number is shown to me, and it is in our customer file.",),
    "known_no_number": ("I only know what you are telling me here.",),
    "payment_unknown": ("How you can pay here I do not know, I am afraid.",),
    "languages_spoken": ("I speak English and German.",),
    "known": ("{known}",),
    "not_listed": ("That is not on my list, I am afraid.",),
    "cannot_help": ("I cannot help with that myself, I am afraid.",),
    "cannot_answer": (
        "I do not know that, I am afraid.",
        "I cannot tell you that, sorry.",
        "That is more than I know.",
    ),
    "cannot_tell_now": ("I cannot look that up right now, I am afraid.",),
}
