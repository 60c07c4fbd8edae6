"""Words that are said in calls and are not names, so that "ja gerne" or "Haarschnitt bitte" is never one."""

import re

GERMAN = frozenset(
    """
    ab abend abends aber abgesagt absagen ach acht achte achten äh ähm alle allem allen aller alles als also alt am an andere anderen anderer
    anderes ändern anfang angebot anruf anrufe anrufen apparat arbeit arzt auch auf aus bald bei beide beiden beim bekomme bekommen beraten
    beratung besser besten bestimmt besuch bin bis bist bitte bleiben brauche brauchen bräuchte buchen buchung da dabei dafür damit danach
    danke dann daran darauf darf das dass dazu dein deine dem den denn der deren des dich die dienstag dienstags dies diese diesen dieser
    dieses dir doch doktor donnerstag donnerstags dort drei dreizehn dritte dritten du durch dürfte ein eine einem einen einer eines einfach
    einmal eins einverstanden elf ende entschuldigen entschuldigung er erst erste ersten es etwas euch euro eventuell falls falsch farbe färben
    fertig folgt frage fragen frau frei freitag freitags früh früher frühestens fünf fünfte für ganz gar geben gebucht gegen geht gehts gelegt gemacht genau
    genommen gerade gern gerne gesagt gestern gesund gibt ging glaub glaube gleich größer grüß gruß grüezi guck gut gute guten guter gutes
    haare haarschnitt hab habe haben hallo halb halten handy hat hatte hätte hätten heiße heisst heißt her herr herrn heute hi hier hin hinten
    hm hmm hoffe höre hören hundert ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins irgendwann ist ja jahr jahre jawohl je jede jeden
    jemand jetzt jo kann kannst kein keine keinen keiner klar klappt klingt können könnte könnten kommen komme kommt kosten kostet krank kunde
    kundin kurz kurzfristig lang lange lassen leider lieber los machen mach mache macht mag mal man mehr mein meine meinem meinen meiner meint
    mich minute minuten mir mit mittag mittags mittwoch mittwochs möchte mögen möglich möglichst moin moment monat monate montag montags morgen morgens
    müsste müssen muss na nach nachher nachmittag nachmittags nächste nächsten nächster nachname namen name natürlich ne neben nee nehme nehmen
    nein neu neue neuer neun nicht nichts nie niemand nix noch nochmal nö null nummer nun nur ob oben oder oh öffnungszeiten öffnungszeit ohne okay ok passt
    paar passen pause preis prima problem pünktlich rechnung reicht rezept richtig rückruf rufe rufen sage sagen samstag samstags sagte schade schaue schauen
    schlecht schneiden schnell schnitt schon schön schönen schreiben sechs sechzehn sehen sehr seid sein seit selbst servus sich sicher sie siebzehn
    sieben sind so sofort soll sollte sonntag sonntags sonst spät später spätestens sprechen spreche spricht stimmt storno stornieren strähnen stunde stunden suche
    super tag tage tagen tausend telefon telefonnummer termin termine terminen teuer tja toll trotzdem tschüss tun über überlegen übermorgen uhr
    um und uns unser unten unter verbinden vereinbaren vergessen verlegen verschieben verstanden versuche viel viele vielen vielleicht vier viertel
    vierzehn vierte volker vom von vor vormittag vormittags vorname vorschlag wann war wäre waren warte warten warum was waschen weder wegen
    weg weil weiß weit weiter welche welchen welcher wem wen wenig wenn wer werde werden weswegen wie wieder wiederhören wiedersehen wieso will wir wird wo
    woche wochen wochenende woher wohl wollen wollte worden wunderbar wünsche würde würden zahlen zehn zeit zu zum zur zurück zusammen zwanzig zwar
    zwei zweite zweiten zwischen zwölf fünfzehn achtzehn neunzehn perfekt egal keinesfalls absolut tschau adresse mail neukunde neukundin patient
    patientin zahnarzt friseur massage behandlung untersuchung kontrolle reparatur inspektion ölwechsel reifenwechsel rasur bart dauerwelle tönung
    bescheid stress feierabend urlaub geburtstag kinder kind auto wagen hund katze rücken zahn zähne schmerzen grippe mitarbeiter mitarbeiterin chef chefin
    januar februar märz april mai juni juli august september oktober november dezember frühling sommerferien weihnachten ostern silvester
    wirklich echt quatsch bloß blöd besetzt verbunden dran fertigmachen interessiert dankeschön bitteschön genauso ebenfalls gleichfalls
    tochter sohn mann frau mutter vater oma opa bruder schwester freund freundin nachbarin nachbar enkel enkelin partner partnerin schwiegermutter
    """.split()
) - {"volker"}

ENGLISH = frozenset(
    """
    a able about after afternoon again ago ah all alright already also always am an and another answer any anybody anyone anything anytime
    anyway appointment appointments are aren't around as ask at available away back bad be because been before best better between big book
    booked booking both but buy bye by call called caller calling came can can't cancel cannot change charge check checkup cheers clean client
    cleaning close closed colour color come coming confirm consultation correct cost could couldn't course customer cut cutting date
    day days dear definitely did didn't different do doctor does doesn't doing don't done down due during each earlier early eight eighteen either
    eleven else email end english enough er evening every exactly excuse facial fair few fifteen fifth fifty fine first five for forget four fourteen
    free friday fridays from fully gave get getting give go going good goodbye got great guess had hair haircut hair-cut half happy hard has have haven't having
    he he's hello help her here hers hey hi him his hm hmm hold hope hour hours how hundred hurts i i'd i'll i'm i've idea if important in inside instead interested into is isn't
    it it's its just keep kind know last late later latest least leave left less let let's like listen little long look looking lot love lunch ma'am made
    make manicure many massage matter may maybe me mean meant meet message middle midday might mind mine minute minutes miss moment monday mondays month months more
    morning most move much must my myself name nails need needs neither never new next nice night nine nineteen no nobody noon nope nor not nothing now number o'clock
    of off okay ok old on once one only open opening or other our out over own pain pardon patient perfect perhaps person phone pick please possible prefer
    price probably problem question quick quite rather ready really reason receptionist regarding regular repair reschedule right said same saturday saturdays
    say saying says second see sent service seven seventeen several she should shouldn't sick since sir six sixteen slot so some somebody someone something
    sometime soon sorry sort speak speaking spell spelled spelling spelt staff start still stop sunday sundays super sure surname table take taken talk
    tell ten than thank thanks that that'd that'll that's the their them then there these they thing things think third thirteen thirty this those though
    three through thursday thursdays till time times tired to today together tomorrow tonight too tooth treatment trim try trying tuesday tuesdays
    twelve twenty two uh um under understand until up us use usual very visit voicemail wait waiting want wanted was wash wasn't way we we'd we're wednesday wednesdays
    week weekday weekend weeks well were what what's when where which while who why will with without won't wonderful wondering work working works would
    wouldn't wrong yeah year years yep yes yesterday yet you you're your yours january february march june july september october november december
    good-bye service voucher receipt allergy appointment's daughter son husband wife mother father mum mom dad brother sister friend partner
    grandmother grandfather grandson granddaughter colleague boss neighbour neighbor mate child kids kid baby dog cat car busy afraid lost ill
    """.split()
)

# Ends of German nouns, verbs and adjectives that no family name carries.
GERMAN_ENDING = re.compile(
    r".{2,}(?:schnitt|termin|termine|ung|ungen|heit|keit|schaft|uhr|woche|wochen|monat|tags|abend|mittag|zeit|farbe|massage|behandlung|"
    r"pflege|nummer|prüfung|wechsel|ieren|iert|lich|liche|igen|zig|zigste[rnms]?|zehnte[rnms]?|hundert|reinigung|kürzung|tönung)$"
)


def is_ordinary(word: str, language: str) -> bool:
    """Whether a word is everyday talk in a call: in its own language, or a number."""
    plain = word.lower().replace("’", "'").strip(".'")
    if any(letter.isdigit() for letter in plain):
        return True
    if language == "de":
        return plain in GERMAN or GERMAN_ENDING.match(plain) is not None
    return plain in ENGLISH
