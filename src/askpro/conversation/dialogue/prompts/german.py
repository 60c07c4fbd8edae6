"""What the receptionist says in German: "Sie", short, plain."""

GERMAN: dict[str, tuple[str, ...]] = {
    # beginning and end
    "greeting": (
        "{company}, guten Tag! Sie sprechen mit der digitalen Assistentin. Was kann ich für Sie tun?",
        "Hier ist die digitale Assistentin von {company}. Womit kann ich Ihnen helfen?",
    ),
    "greet_back": ("Guten Tag!", "Hallo!"),
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
    "ask_purpose": ("Was kann ich für Sie tun?", "Wie kann ich Ihnen helfen?", "Worum geht es?"),
    "anything_else": (
        "Kann ich sonst noch etwas für Sie tun?",
        "Haben Sie noch einen Wunsch?",
        "Darf es sonst noch etwas sein?",
        "Gibt es noch etwas?",
    ),
    "goodbye": ("Vielen Dank für Ihren Anruf. Auf Wiederhören!", "Danke und auf Wiederhören!"),
    "goodbye_after_booking": (
        "Vielen Dank, bis dann. Auf Wiederhören!",
        "Danke und bis bald. Auf Wiederhören!",
    ),
    # booking
    "ask_service": (
        "Worum geht es bei dem Termin?",
        "Was dürfen wir für Sie tun?",
        "Welche Leistung wünschen Sie?",
    ),
    "ask_service_for": (
        "Was soll gemacht werden, für {relation}?",
        "Welche Leistung wünschen Sie für {relation}?",
    ),
    "which_service": (
        "Meinen Sie {services}?",
        "Was davon wäre es: {services}?",
        "Was davon: {services}?",
    ),
    "which_service_meant": ("Welche Leistung meinen Sie?", "Um welche Leistung geht es?"),
    "service_unknown": ("Das bieten wir leider nicht an.", "Das haben wir leider nicht."),
    "which_of_these": ("Was davon darf es sein?", "Ist etwas davon das Richtige?"),
    "staff_unknown": (
        "{said} arbeitet nicht bei uns. Termine gibt es bei {staff}. Zu wem möchten Sie?",
        "Jemanden namens {said} gibt es bei uns nicht. Sie könnten zu {staff}. Bei wem darf es sein?",
    ),
    "which_staff": ("Meinen Sie {staff}?", "Zu wem möchten Sie: {staff}?"),
    "ask_when": (
        "Wann passt es Ihnen?",
        "An welchem Tag und um wie viel Uhr?",
        "Für wann darf ich nachsehen?",
        "Welcher Tag wäre Ihnen recht?",
    ),
    "day_contradicts": (
        "Der {day} ist kein {weekday}. Welchen Tag meinen Sie?",
        "{weekday} und der {day}, das passt nicht zusammen. Welcher Tag soll es sein?",
    ),
    "no_such_day": (
        "Den {day} gibt es nicht. Welchen Tag meinen Sie?",
        "Einen {day} gibt es leider nicht. Welcher Tag soll es sein?",
    ),
    "slot_is_free": (
        "{slot.on} ist frei.",
        "{slot.on} geht.",
        "{slot.on} passt es bei uns.",
    ),
    "ask_name": (
        "Auf welchen Namen darf ich den Termin eintragen?",
        "Wie ist Ihr Name, bitte?",
        "Und Ihr Name?",
    ),
    "ask_given_name": ("Und der Vorname, bitte?", "Wie ist der Vorname dazu?"),
    "name_needed": (
        "Einen Namen brauche ich, damit wir den Termin wiederfinden. Ein Nachname genügt. Wie heißen Sie?",
        "Ganz ohne Namen kann ich nichts eintragen. Welchen darf ich nehmen?",
    ),
    "ask_phone": (
        "Unter welcher Nummer erreichen wir Sie, falls sich etwas ändert?",
        "Ihre Nummer wird nicht angezeigt. Welche darf ich notieren?",
    ),
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
        "Alles klar, Ihr Termin ist eingetragen: "
        "{appointment.service} {appointment.on} {appointment.with_staff}.",
        "Ihr Termin steht: {appointment.service} {appointment.on} {appointment.with_staff}.",
    ),
    "next_of_party": (
        "Jetzt noch der Termin für die nächste Person.",
        "Und nun zur nächsten Person.",
    ),
    "next_of_party_for": (
        "Jetzt noch der Termin für {relation}.",
        "Und nun der Termin für {relation}.",
    ),
    # offers
    "nothing_earlier": ("Früher ist an dem Tag leider nichts frei.",),
    "nothing_later": ("Später ist an dem Tag leider nichts frei.",),
    "not_exact": ("Genau so ist leider nichts frei.", "Das ist so leider nicht frei."),
    "offer_one": (
        "Frei wäre {slots.on}. Passt Ihnen das?",
        "Anbieten kann ich Ihnen {slots.named}. Wäre das recht?",
    ),
    "offer_several": (
        "Frei wäre {slots.on}. Was passt Ihnen am besten?",
        "Anbieten kann ich Ihnen {slots.named}. Welcher Termin wäre Ihnen am liebsten?",
        "Es ginge {slots.on}. Welche Zeit soll es sein?",
    ),
    "offered_with": (
        "Das wäre {slots.on}.",
        "Es geht um {slots.named}.",
    ),
    "nothing_free": ("Da ist leider nichts frei.", "Da finde ich leider nichts."),
    "ask_other_time": (
        "Welcher andere Tag ginge bei Ihnen?",
        "An welchem anderen Tag darf ich nachsehen?",
        "Wann ginge es sonst?",
    ),
    "what_instead": (
        "Kein Problem. Was wäre Ihnen lieber?",
        "Gut, dann anders. Wann passt es Ihnen besser?",
        "Was darf ich ändern?",
    ),
    "nothing_free_offer_person": ("Da finde ich leider nichts Passendes. Soll Sie jemand zurückrufen?",),
    "just_taken": (
        "Dieser Termin wurde gerade eben vergeben, entschuldigen Sie.",
        "Da war leider gerade jemand schneller.",
    ),
    "obstacle": ("{obstacle}",),
    # appointments there are
    "ask_name_shared": ("Auf welchen Namen läuft der Termin?", "Wie ist der Name zum Termin?"),
    "ask_name_identity": (
        "Auf welchen Namen läuft der Termin?",
        "Wie ist der Name, auf den der Termin eingetragen ist?",
        "Nennen Sie mir bitte den Namen?",
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
    "identity_unproven": (
        "Ohne diese Angaben darf ich am Telefon nichts ändern.",
        "So darf ich an Terminen leider nichts ändern.",
    ),
    "identity_unproven_to_tell": ("Ohne diese Angaben darf ich zu Terminen leider keine Auskunft geben.",),
    "no_appointment": (
        "Ich sehe keinen kommenden Termin für Sie.",
        "Für Sie ist zurzeit kein Termin eingetragen.",
    ),
    "no_other_appointment": (
        "Einen anderen Termin sehe ich nicht.",
        "Mehr Termine sind für Sie nicht eingetragen.",
    ),
    "offer_booking": ("Möchten Sie einen neuen vereinbaren?", "Soll ich einen neuen eintragen?"),
    "nothing_then": ("Zu dieser Zeit ist nichts für Sie eingetragen.", "Dann sehe ich keinen Termin."),
    "is_it_this": ("Ich sehe nur {appointment.service} {appointment.on}. Meinen Sie den?",),
    "which_appointment": (
        "Eingetragen sind {appointments}. Welchen meinen Sie?",
        "Ich sehe {appointments}. Um welchen geht es?",
    ),
    "your_appointments": (
        "Sie haben bei uns {appointments}.",
        "Sie haben {appointments}.",
    ),
    "ask_move_to": (
        "Ihr Termin ist {appointment.on}. Auf wann darf ich ihn legen?",
        "Auf wann soll der Termin {appointment.on} verlegt werden?",
        "Wann passt es Ihnen statt {appointment.on}?",
    ),
    "read_back_move": (
        "Dann verlege ich {appointment.service} {slot.onto} {slot.with_staff}. Ist das richtig?",
        "Neu wäre {slot.on} {slot.with_staff} für {slot.service}. Soll ich den Termin dorthin verlegen?",
    ),
    "read_back_move_of": (
        "Den Termin {appointment.on} verlege ich {slot.onto} {slot.with_staff}. Ist das richtig?",
        "Statt {appointment.on} dann {slot.on} {slot.with_staff}. Soll ich das so ändern?",
    ),
    "moved": (
        "Erledigt, Ihr Termin ist jetzt {appointment.on} {appointment.with_staff}.",
        "Der Termin ist verlegt: {appointment.on} {appointment.with_staff}.",
    ),
    "read_back_cancel": (
        "{appointment.service} {appointment.on} {appointment.with_staff}. Soll ich diesen Termin absagen?",
        "Ich sage also {appointment.service} {appointment.on} ab. Ist das richtig?",
    ),
    "read_back_cancel_fee": (
        "{terms} Soll ich den Termin {appointment.on} trotzdem absagen?",
        "{terms} Möchten Sie den Termin {appointment.on} so absagen?",
    ),
    "read_back_move_fee": (
        "{terms} Soll ich den Termin {appointment.on} trotzdem {slot.onto} {slot.with_staff} verlegen?",
        "{terms} Möchten Sie den Termin {appointment.on} so {slot.onto} {slot.with_staff} verlegen?",
    ),
    "cancelled": (
        "Der Termin {appointment.on} ist abgesagt.",
        "Erledigt, Ihr Termin {appointment.on} ist gestrichen.",
    ),
    "appointment_kept": ("Gut, dann bleibt es bei {appointment.service} {appointment.on}.",),
    # answers
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
    "address": ("Sie finden uns hier: {address}.", "Die Adresse ist {address}."),
    "price": (
        "Für {service_facts.service} zahlen Sie {service_facts.price}.",
        "Für {service_facts.service} nehmen wir {service_facts.price}.",
    ),
    "price_unknown": ("Den Preis für {service_facts.service} habe ich leider nicht.",),
    "duration": (
        "Für {service_facts.service} brauchen wir etwa {service_facts.duration}.",
        "Für {service_facts.service} planen wir {service_facts.duration} ein.",
    ),
    "menu": ("Wir bieten {menu} an.", "Sie bekommen bei uns {menu}."),
    "at_work": (
        "{at_work.staff} ist {at_work.on}, {at_work.times} da.",
        "{at_work.on} ist {at_work.staff} {at_work.times} da.",
    ),
    "not_at_work": (
        "{at_work.on} ist {at_work.staff} nicht da.",
        "{at_work.staff} ist {at_work.on} nicht da.",
    ),
    "usually_at_work": ("{usually.staff} ist sonst {usually.week} da.",),
    "never_at_work": ("{usually.staff} hat hier keine festen Zeiten.",),
    "team": (
        "Termine gibt es bei {team}.",
        "Sie können zu {team}.",
    ),
    "terms": ("{terms}",),
    "notice_needed": ("Absagen ist bis {notice} vorher möglich.",),
    "fee_term": ("Weniger als {fee.notice} vorher kostet eine Absage {fee.due}.",),
    "cancelling_free": ("Eine Absage kostet nichts.", "Absagen ist bei uns kostenlos."),
    "who_am_i": (
        "Ich bin die digitale Assistentin von {company}, also kein Mensch. "
        "Termine kann ich Ihnen direkt eintragen.",
        "Sie sprechen mit einem Computer, der sich bei {company} um die Termine kümmert.",
    ),
    "known_by_number": ("Ihre Rufnummer wird mir angezeigt, und sie steht in unserer Kundenkartei.",),
    "known_no_number": ("Ich kenne Sie nur aus dem, was Sie mir hier sagen.",),
    "payment_unknown": ("Wie Sie bezahlen können, klären Sie am besten direkt vor Ort.",),
    "languages_spoken": ("Ich spreche Deutsch und Englisch.",),
    "known": ("{known}",),
    "cannot_answer": ("Das weiß ich leider nicht.", "Da bin ich überfragt.", "Dazu kann ich nichts sagen."),
    "cannot_tell_now": ("Das kann ich gerade leider nicht nachsehen.",),
    # people
    "putting_through": ("Gern, ich verbinde Sie.",),
    "ask_phone_for_callback": (
        "Unter welcher Nummer darf Sie jemand zurückrufen?",
        "Welche Nummer darf ich für den Rückruf notieren?",
    ),
    "callback_promised": ("Es ruft Sie jemand aus dem Team zurück, spätestens {callback.by}.",),
    "late_noted": ("Danke, dass Sie Bescheid sagen.",),
    "callback_stands": ("Es bleibt beim Rückruf.",),
    "no_callback_without_number": ("Ohne Nummer kann Sie leider niemand zurückrufen.",),
    "offer_person": (
        "Soll Sie jemand aus dem Team zurückrufen?",
        "Möchten Sie, dass ein Mensch Sie zurückruft?",
    ),
    "offer_waiting": ("Soll ich Sie auf die Warteliste setzen?",),
    "waiting_noted": (
        "Sie stehen auf der Warteliste: {noted.service}{noted.with_staff}, {noted.when}. "
        "Wird etwas frei, wird es Ihnen angeboten.",
    ),
    "freed": (
        "Von Ihrer Warteliste ist etwas frei geworden: {slot.service} {slot.on} {slot.with_staff}. "
        "Möchten Sie den Termin?",
    ),
    "freed_declined": ("Gut, dann bleiben Sie auf der Warteliste.",),
    # trouble
    "emergency": ("Bei einem Notfall wählen Sie bitte sofort 112.",),
    "technical_trouble": ("Der Kalender antwortet gerade nicht, es ist nichts eingetragen oder geändert.",),
    "outcome_unknown": ("Ich kann gerade nicht sehen, ob das geklappt hat. Das prüft jemand aus dem Team.",),
    "not_understood": (
        "Entschuldigung, das habe ich nicht verstanden.",
        "Das ist leider nicht angekommen.",
        "Wie bitte?",
        "Da habe ich Sie nicht richtig gehört.",
    ),
    "not_understood_again": (
        "Ich habe es noch nicht ganz.",
        "Das war noch nicht deutlich.",
        "Versuchen wir es anders.",
    ),
    "line_too_bad": ("Die Verbindung ist leider zu schlecht. Bitte rufen Sie noch einmal an.",),
    "still_there": ("Sind Sie noch da?", "Hallo, hören Sie mich?"),
    "nobody_there": ("Ich höre leider nichts mehr.",),
    "take_your_time": ("Natürlich, lassen Sie sich Zeit.", "Kein Problem, ich warte."),
    "dropped": ("In Ordnung, dann lassen wir das.", "Gut, ich trage nichts ein."),
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
    "remark_wishes": ("Danke, das wünsche ich Ihnen auch.",),
    "remark_can_you_hear": (
        "Ja, ich höre Sie.",
        "Ja, ich bin noch da.",
    ),
    "remark_bad_line": ("Ich höre Sie, sprechen Sie ruhig weiter.",),
    "remark_in_a_hurry": (
        "Dann machen wir es kurz.",
        "Gut, ganz kurz.",
    ),
    "remark_distracted": ("Kein Problem.",),
    "remark_annoyed": (
        "Das tut mir leid.",
        "Das verstehe ich.",
    ),
    "language_switched": ("Gern, wir sprechen Deutsch.",),
    "abuse_calm": ("Ich möchte Ihnen gern helfen.", "Lassen Sie uns das in Ruhe klären."),
    "abuse_end": ("So kommen wir leider nicht weiter.",),
    # the open question once more, in short
    "still_purpose": ("Womit kann ich Ihnen helfen?", "Wie darf ich helfen?", "Worum geht es denn?"),
    "still_service": (
        "Worum geht es denn bei dem Termin?",
        "Und was soll gemacht werden?",
        "Was möchten Sie machen lassen?",
    ),
    "still_staff": ("Und bei wem möchten Sie den Termin?", "Zu wem darf es sein?"),
    "still_when": ("Und wann passt es Ihnen?", "Für welchen Tag und welche Uhrzeit?", "Wann darf es sein?"),
    "still_choice": (
        "Welche Zeit nehmen Sie?",
        "Und was davon passt Ihnen?",
        "Welcher der Termine soll es sein?",
    ),
    "still_name": ("Und Ihr Name?", "Wie heißen Sie, bitte?", "Auf welchen Namen geht es?"),
    "still_phone": ("Und Ihre Nummer?", "Welche Telefonnummer darf ich notieren?"),
    "still_read_back": (
        "Soll ich den Termin {slot.on} eintragen?",
        "Bleibt es beim Termin um {slot.at}?",
        "Darf ich das so festhalten?",
    ),
    "still_which": ("Um welchen Termin geht es?", "Welchen der Termine meinen Sie?"),
    "still_which_time": ("Und wann ist der Termin, um den es geht?", "Tag und Uhrzeit des Termins, bitte?"),
    "still_move_check": ("Geht es um diesen Termin?", "Meinen Sie diesen?"),
    "still_cancel_check": ("Soll ich ihn absagen?", "Möchten Sie ihn wirklich absagen?"),
    "still_waiting_offer": ("Möchten Sie auf die Warteliste?",),
    "still_freed": ("Möchten Sie den Termin {slot.on}?",),
    "still_person_offer": ("Darf Sie jemand zurückrufen?", "Wünschen Sie einen Rückruf?"),
    "still_anything_else": (
        "Was kann ich sonst für Sie tun?",
        "Haben Sie noch einen Wunsch?",
        "Gibt es sonst noch etwas?",
    ),
    # the open question with what can be answered
    "hint_purpose": (
        "Möchten Sie einen Termin buchen, verschieben oder absagen?",
        "Geht es um einen neuen Termin oder um einen, den Sie schon haben?",
    ),
    "hint_service": (
        "Worum geht es, mit einem Wort? Oder fragen Sie einfach: Was bieten Sie an?",
        "Nennen Sie mir einfach die Leistung, mit einem Wort.",
    ),
    "hint_staff": ("Nennen Sie mir einen Namen aus dem Team, oder sagen Sie: egal.",),
    "hint_when": (
        "Sagen Sie zum Beispiel: Dienstag um zehn, oder: so bald wie möglich.",
        "Nennen Sie mir erst nur den Tag.",
    ),
    "hint_choice": (
        "Ich habe {slots.named} frei. Welche Zeit nehmen Sie, oder lieber eine andere?",
        "Noch einmal: {slots.on}. Welche Zeit?",
    ),
    "hint_name": (
        "Bitte nur den Nachnamen, gern buchstabiert.",
        "Buchstabieren Sie mir bitte Ihren Nachnamen.",
    ),
    "hint_phone": (
        "Bitte Ziffer für Ziffer. Wenn Sie keine Nummer angeben möchten, sagen Sie einfach nein.",
    ),
    "hint_read_back": (
        "{slot.service} {slot.on}. Ja oder nein?",
        "Sagen Sie ja, und ich trage es ein, oder nennen Sie mir eine andere Zeit.",
    ),
    "hint_which": ("Eingetragen sind {appointments}. Welchen davon meinen Sie?",),
    "hint_which_time": ("Sagen Sie zum Beispiel: Mittwoch um elf.",),
    "hint_move_check": ("Ja oder nein?",),
    "hint_cancel_check": ("Ja, absagen, oder nein, behalten?",),
    "hint_waiting_offer": ("Ja, auf die Warteliste, oder nein?",),
    "hint_freed": ("{slot.service} {slot.on}. Ja oder nein?",),
    "hint_person_offer": ("Ja, bitte zurückrufen, oder nein?",),
    "hint_anything_else": (
        "Noch ein Termin, eine Frage, oder war das alles?",
        "Wenn das alles war, sagen Sie einfach: Danke, das war's.",
    ),
}

OBSTACLES: dict[str, str] = {
    "in_the_past": "Für {moment} ist es leider schon zu spät.",
    "minimum_notice": "Für {moment} ist es leider zu kurzfristig.",
    "booking_window": "So weit im Voraus vergeben wir noch keine Termine.",
    "holiday": "{on:,} ist Feiertag, da haben wir geschlossen.",
    "closed": "{on:,} haben wir geschlossen.",
    "outside_hours": "{when:,} haben wir nicht geöffnet.",
    "staff_elsewhere": "{staff} arbeitet leider nicht an diesem Standort.",
    "staff_off": "{when:,} arbeitet {staff} nicht.",
    "staff_absent": "{when:,} ist {staff} nicht da.",
    "staff_taken": "{staff} ist {when:,} leider nicht frei.",
    "staff_not_skilled": "Das macht {staff} leider nicht.",
    "taken": "{when:,} ist leider nichts frei.",
    "full": "{on:,} ist leider alles vergeben.",
    "nothing": "Da ist leider nichts frei.",
    "off_grid": "Um genau diese Zeit beginnt kein Termin.",
}
