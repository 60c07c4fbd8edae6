"""What a German caller says, several ways each; the placeholders are filled by the caller."""

from __future__ import annotations

from askpro.entry.cli.rehearsal.ways import ways

_WRITTEN = {
    "hello": """
        Guten Tag / Hallo / Ja, guten Tag / Grüß Gott / Schönen guten Tag / Ja, hallo / Guten Morgen / Moin
        / Servus / Tag / Ja, grüß Sie
    """,
    "introduce": """
        hier ist {name} / mein Name ist {name} / {name} hier / hier spricht {name} / {name} mein Name / ich
        heiße {name}
    """,
    "chat": """
        ich hoffe, ich bin da richtig / schönes Wetter heute, nicht wahr / ich war schon lange nicht mehr
        bei Ihnen / meine Nachbarin hat Sie empfohlen / ich hatte schon mal angerufen / endlich erreiche ich
        jemanden
    """,
    "book": """
        ich hätte gern einen Termin / ich brauche einen Termin / ich möchte einen Termin vereinbaren / ich
        wollte einen Termin ausmachen / kann ich bei Ihnen einen Termin kriegen? / haben Sie noch was frei?
        / ich bräuchte mal wieder einen Termin / ich rufe wegen eines Termins an / könnte ich mal
        vorbeikommen? / ich würde gern was ausmachen / es geht um einen Termin / könnten Sie mich noch
        irgendwo dazwischenschieben?
    """,
    "book_service": """
        ich hätte gern einen Termin für {service} / ich möchte einen Termin für {service} / ich würde gern
        einen Termin machen, {service} / ich bräuchte einen Termin für {service} / kann ich einen Termin für
        {service} bekommen? / ich wollte einen Termin ausmachen, und zwar für {service} / einmal {service},
        bitte / es geht um einen Termin für {service} / ich rufe an wegen {service} / ich brauche mal wieder
        {service} / wann könnte ich denn für {service} kommen?
    """,
    "book_service_when": """
        ich hätte gern {when} einen Termin für {service} / ich bräuchte einen Termin für {service} {when} /
        ich möchte {when} zum Termin kommen, {service} / haben Sie {when} etwas frei für {service}? / geht
        bei Ihnen {when} noch {service}? / kann ich {when} für {service} vorbeikommen? / ist {when} noch was
        frei für {service}? / ich würde gern {when} kommen, für {service} / {service}, {when}, wäre das
        möglich? / ich wollte fragen, ob {when} für {service} was frei ist / bekomme ich {when} noch einen
        Termin für {service}?
    """,
    "book_for": """
        für {relation} / und zwar für {relation} / das ist für {relation} / nicht für mich, sondern für
        {relation}
    """,
    "with_staff": """
        bei {staff} / aber nur bei {staff} / und zwar bei {staff} / am liebsten bei {staff} / wenn es geht,
        bei {staff}
    """,
    "move": """
        ich möchte meinen Termin verschieben / ich muss meinen Termin verlegen / ich würde gern meinen
        Termin verschieben / kann ich meinen Termin umlegen? / ich müsste meinen Termin ändern / mir ist
        etwas dazwischengekommen, ich muss meinen Termin verschieben / ich bräuchte einen anderen Tag für
        meinen Termin / ich möchte umbuchen / lässt sich mein Termin noch verschieben? / können wir meinen
        Termin auf einen anderen Tag legen?
    """,
    "move_target": """
        ich möchte meinen Termin {target} verschieben / ich habe {target} einen Termin und muss ihn
        verschieben / den Termin {target} müsste ich verlegen / mein Termin {target} passt mir nicht mehr,
        können wir den verschieben? / kann ich meinen Termin {target} umbuchen? / {target} habe ich einen
        Termin, den müsste ich verlegen / es geht um meinen Termin {target}, den möchte ich verschieben
    """,
    "move_to": """
        am liebsten {when} / {when} würde mir passen / geht es auch {when}? / {when} wäre besser / ginge es
        {when}? / lieber {when}
    """,
    "cancel": """
        ich möchte meinen Termin absagen / ich muss leider meinen Termin absagen / ich möchte meinen Termin
        stornieren / ich kann meinen Termin nicht wahrnehmen / ich schaffe es leider nicht zu meinem Termin
        / streichen Sie bitte meinen Termin / ich brauche meinen Termin nicht mehr / ich bin krank geworden
        und kann nicht kommen / mein Termin muss leider ausfallen / können Sie meinen Termin rausnehmen?
    """,
    "cancel_target": """
        ich möchte meinen Termin {target} absagen / ich muss meinen Termin {target} leider stornieren / ich
        habe {target} einen Termin, den muss ich leider absagen / streichen Sie bitte meinen Termin {target}
        / zu meinem Termin {target} kann ich leider nicht kommen / den Termin {target} brauche ich nicht
        mehr / können Sie meinen Termin {target} rausnehmen? / mein Termin {target} muss leider ausfallen
    """,
    "callback": """
        ich möchte bitte mit einem Mitarbeiter sprechen / können Sie mich bitte zurückrufen lassen? / ich
        hätte gern einen Rückruf / könnte mich jemand zurückrufen? / kann ich mal mit jemandem reden? /
        geben Sie mir bitte einen Mitarbeiter / ich möchte lieber mit einem Menschen sprechen / könnte sich
        jemand bei mir melden?
    """,
    "earliest": """
        wann ist denn der nächste freie Termin? / so bald wie möglich / den nächsten freien Termin bitte /
        so schnell wie es geht / möglichst bald / den nächstmöglichen / was ist denn der früheste Termin? /
        am besten sofort, sonst so bald wie möglich
    """,
    "ranked": """
        am liebsten {first}, sonst {second} / {first} oder sonst {second} / {first} wäre am besten, sonst
        {second} / wenn es geht {first}, ansonsten {second}
    """,
    "self_repair": """
        um {wrong}, nein, um {right} / um {wrong}, Quatsch, {right} / um {wrong}, äh nein, {right} / um
        {wrong}, ach nein, lieber um {right} / um {wrong}, Entschuldigung, um {right}
    """,
    "when": """
        {when} / {when} bitte / {when} wäre gut / Geht {when}? / Am besten {when} / {when} würde mir passen
        / Haben Sie {when} was frei? / Ginge es {when}? / Ich könnte {when} / {when}, wenn es geht /
        Vielleicht {when} / Am liebsten {when} / Wie wäre es {when}? / Da würde mir {when} passen / {when}
        hätte ich Zeit / Sagen wir {when}
    """,
    "service": """
        {service} / {service} bitte / Einen Termin für {service} / Ich möchte {service} / {service} wäre das
        / Es geht um {service} / Einmal {service} / Ich bräuchte {service} / Nur {service} / Ach so,
        {service} / Das wäre {service}
    """,
    "service_again": "{service}, bitte / {service} / Ich sagte {service}",
    "staff": """
        Bei {staff} bitte / {staff} / Zu {staff} / Dann {staff} / Am liebsten {staff} / Zu {staff}, wenn es
        geht / {staff} wäre gut / Ich nehme {staff}
    """,
    "any_staff": """
        Das ist mir egal / Egal, wer gerade Zeit hat / Da bin ich flexibel / Wer gerade frei ist /
        Irgendjemand / Das überlasse ich Ihnen / Da habe ich keine Vorliebe / Das spielt keine Rolle / Jeder
        ist mir recht / Ist mir gleich / Dann eben jemand anderes / Völlig egal, Hauptsache ein Termin / Zu
        wem auch immer / Das können Sie entscheiden
    """,
    "name": """
        {name} / Mein Name ist {name} / {name} ist mein Name / Auf {name} bitte / Ich heiße {name} / {name}
        bitte / Der Name ist {name} / Das läuft auf {name} / Schreiben Sie {name} / Ja, {name} / Mein Name
        wäre {name}
    """,
    "name_spelled": """
        {name}, ich buchstabiere: {spelled} / {name}. {spelled} / {name}, also {spelled} / Mein Name ist
        {name}, {spelled}
    """,
    "spelled": "{spelled} / Also: {spelled} / Gern: {spelled} / Ich buchstabiere: {spelled}",
    "refuse_name": """
        Muss ich den sagen? Das möchte ich nicht. / Meinen Namen möchte ich lieber nicht nennen. / Den sage
        ich nicht. / Das möchte ich lieber für mich behalten. / Brauchen Sie den wirklich? / Das tut doch
        nichts zur Sache.
    """,
    "phone": """
        {digits} / Das ist die {digits} / Meine Nummer ist {digits} / Ja, {digits} / Am besten {digits} /
        Notieren Sie {digits}
    """,
    "refuse_phone": """
        Muss ich das? Die möchte ich lieber nicht angeben. / Nein, meine Nummer gebe ich nicht heraus. /
        Muss das sein? / Die möchte ich nicht angeben. / Lieber nicht. / Geht das auch ohne? / Ich möchte
        keine Nummer hinterlassen.
    """,
    "yes": """
        Ja, bitte / Ja, genau / Ja, das passt / Ja / Genau, richtig / Ja, machen Sie das / Stimmt / Passt so
        / Jawohl / So ist es / Ja, gerne / Perfekt, ja / Ja, das ist richtig / In Ordnung / Ja, so machen
        wir das / Einverstanden / Super / Ganz genau / Wunderbar / Das stimmt so / Ja, das können Sie so
        machen / Ja klar / Alles richtig
    """,
    "weekly": """
        Ja, jede Woche / Ja, bitte / Genau, jede Woche / Einmal die Woche / Jede Woche zur gleichen Zeit /
        Wöchentlich
    """,
    "correct_series": """
        Nein, {count} Termine, {when} / Nein, ich wollte {count} Termine, {when} / Nein, bitte {count} Termine,
        {when}
    """,
    "no": "Nein / Nein, danke / Nein, das nicht / Nee / Nein, lieber nicht / Nein, doch nicht",
    "take_clock": """
        {clock} passt mir / Dann {clock} / {clock} bitte / Ich nehme {clock} / {clock} wäre gut / {clock}
        klingt gut / Dann nehme ich {clock} / Sagen wir {clock} / {clock} passt am besten / Machen wir
        {clock} / Um {clock} wäre super / Den um {clock} / Dann komme ich um {clock} / Ja, {clock}
    """,
    "take_day_clock": """
        {when} passt mir / Dann {when} / Ich nehme {when} / {when} wäre gut / Den Termin {when} / Dann nehme
        ich den {when} / {when} bitte
    """,
    "take_pointing": """
        {ordinal} bitte / {ordinal} passt / Ich nehme {ordinal} / Dann {ordinal} / {ordinal} wäre gut / Am
        besten {ordinal} / Dann nehme ich {ordinal}
    """,
    "take_only": """
        Ja, den nehme ich / Ja, das passt / Ja, gern / Passt / Ja, das geht / Das wäre gut / Den nehm ich /
        Ja, das klingt gut / Okay, den nehme ich / Das passt wunderbar / Ja bitte, den
    """,
    "refuse_offers": """
        Nein, das passt mir nicht / Nein, das geht leider nicht / Da kann ich nicht / Keiner davon / Haben
        Sie noch was anderes?
    """,
    "refuse_offers_rather": """
        Nein, lieber {when} / Das passt mir nicht. Geht {when}? / Nein, da kann ich nicht. Ginge {when}? /
        Da muss ich arbeiten. Geht es auch {when}? / Das geht bei mir nicht, {when} vielleicht? / Eher
        {when} / Hm, schlecht. Haben Sie {when} was? / Nein, {when} wäre mir lieber / Das ist ungünstig. Wie
        wäre es {when}?
    """,
    "correct_when": """
        Nein, ich meinte {when} / Nein, nicht so. {when} / Nein, {when} bitte / Nein, ich sagte {when} / Das
        stimmt nicht, {when} / Nein, {when} hatte ich gesagt / Falsch, ich meinte {when}
    """,
    "correct_name": """
        Nein, der Name ist {name}, {spelled} / Nein, ich heiße {name}. {spelled} / Der Name stimmt nicht,
        ich heiße {name}, {spelled} / Nein, {name}. {spelled}
    """,
    "correct_service": """
        Nein, ich möchte {service} / Nein, {service} bitte / Nicht das, sondern {service} / Ich sagte
        {service} / Nein, es geht um {service}
    """,
    "correct_staff": """
        Nein, bitte bei {staff} / Ich möchte aber zu {staff} / Nein, lieber bei {staff} / Ich wollte zu
        {staff}
    """,
    "change_mind": """
        Ach, Moment, doch lieber {when} / Nein, ich habe es mir anders überlegt, lieber {when} / Oh, da
        fällt mir ein, da kann ich gar nicht. Geht auch {when}? / Halt, nein, können wir {when} machen? /
        Ach, eigentlich lieber {when} / Warten Sie, {when} wäre mir doch lieber / Können wir doch {when}
        nehmen?
    """,
    "target": """
        {target} / Der ist {target} / Das ist der Termin {target} / {target} ist der / Das müsste {target}
        sein / {target}, glaube ich / Der war {target}
    """,
    "forgot": """
        Das weiß ich leider nicht mehr / Ich weiß nicht mehr, wann der ist / Keine Ahnung, das habe ich
        vergessen / Das fällt mir gerade nicht ein / Da bin ich mir nicht sicher / Das habe ich mir nicht
        aufgeschrieben / Ich habe den Zettel verloren / Das kann ich Ihnen nicht sagen / Keinen blassen
        Schimmer
    """,
    "which": """
        Den {target} / Es geht um den {target} / Ich meine den {target} / Um den {target} / Den Termin
        {target}
    """,
    "not_that": "Nein, den nicht / Nein, einen anderen / Nein, den meine ich nicht",
    "no_new": "Nein danke, keinen neuen / Nein danke / Nein, das ist nicht nötig",
    "yes_person": """
        Ja, bitte / Ja, das wäre gut / Ja, rufen Sie mich zurück / Das wäre nett / Ja, sehr gern / Gern /
        Ja, machen Sie das / Gute Idee
    """,
    "no_person": """
        Nein danke / Nein, das ist nicht nötig / Nein, schon gut / Nein, ich melde mich selbst / Danke, nein
        / Nein, lassen Sie mal / Nein, passt schon
    """,
    "still_here": "Ja, ich bin noch da / Ja, hallo, entschuldigung / Ja, bin noch dran",
    "give_up": """
        Schade, dann lasse ich es. Danke, tschüss / Dann passt es leider nicht. Trotzdem danke, auf
        Wiederhören / Dann lassen wir es lieber. Danke, tschüss / Dann rufe ich noch mal an. Auf Wiederhören
        / Dann hat sich das erledigt, tschüss
    """,
    "that_was_all": """
        Nein danke, das war alles / Nein, das war's, danke / Danke, das war alles / Nein, vielen Dank / Das
        wär's, danke / Nein, ich hab alles / Alles gut, danke / Nein, das reicht, danke schön / Nö, das
        war's / Nichts weiter, danke / Wunderbar, vielen Dank / Nein, alles klar, danke / Danke, tschüss /
        Nein, mehr brauche ich nicht / Passt, danke Ihnen
    """,
    "goodbye": """
        Danke, tschüss / Auf Wiederhören / Vielen Dank, tschüss / Schönen Tag noch / Danke, bis dann
    """,
    "price": """
        Was kostet das denn? / Wie teuer ist das eigentlich? / Wie viel kostet das? / Was würde das kosten?
        / Was nehmen Sie dafür? / Was muss ich da zahlen? / Wie viel macht das?
    """,
    "duration": """
        Wie lange dauert das? / Wie lange dauert das ungefähr? / Wie viel Zeit muss ich da einplanen? /
        Dauert das lange? / Wie lange sitze ich da? / Wie lange brauchen Sie dafür?
    """,
    "hours": """
        Wann haben Sie denn geöffnet? / Wie sind Ihre Öffnungszeiten? / Bis wann haben Sie offen? / Von wann
        bis wann haben Sie auf? / Wie lange haben Sie denn geöffnet?
    """,
    "address": """
        Wo genau sind Sie denn? / Wie ist noch mal Ihre Adresse? / Wo finde ich Sie? / In welcher Straße
        sind Sie? / Wie komme ich zu Ihnen? / Sagen Sie mir noch mal die Adresse?
    """,
    "team": """
        Wer arbeitet denn bei Ihnen? / Welche Mitarbeiter haben Sie denn? / Wer ist denn alles bei Ihnen im
        Team? / Wer ist denn alles da?
    """,
    "who": """
        Spreche ich mit einem Computer? / Sind Sie ein Mensch? / Bin ich da bei einem Roboter gelandet? /
        Ist das ein Automat? / Sind Sie eine Maschine? / Rede ich mit einer KI?
    """,
    "identity": """
        Woher wissen Sie, wer ich bin? / Woher kennen Sie meinen Namen? / Woher haben Sie meinen Namen? /
        Wieso kennen Sie meinen Namen?
    """,
    "services": """
        Was bieten Sie denn alles an? / Was machen Sie denn alles? / Welche Leistungen haben Sie? / Was kann
        man bei Ihnen alles machen lassen? / Was gibt es denn bei Ihnen?
    """,
    "payment": """
        Kann ich mit Karte zahlen? / Nehmen Sie auch Karte? / Wie kann man bei Ihnen bezahlen? / Kann ich
        auch bar bezahlen?
    """,
}
PHRASES: dict[str, tuple[str, ...]] = {key: ways(written) for key, written in _WRITTEN.items()}
ORDINALS: tuple[str, ...] = ("den ersten", "den zweiten", "den dritten", "den vierten")
FILLERS: tuple[str, ...] = ("äh", "ähm", "also", "hm")
