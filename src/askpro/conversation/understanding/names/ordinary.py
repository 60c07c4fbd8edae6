"""Words that are said in calls and are not names, so that "ja gerne" or "Haarschnitt bitte" is never one."""

import re
from functools import lru_cache

_GERMAN = """
ab abend abends aber abgesagt absagen absolut ach acht achte achten achtzehn adresse alle allem allen
aller alles als also alt am an andere anderen anderer anderes anfang angebot anruf anrufe anrufen
apparat april arbeit arzt auch auf august aus auto bald bart behandlung bei beide beiden beim bekomme
bekommen beraten beratung bescheid besetzt besser besten bestimmt besuch bin bis bist bitte bitteschön
bleiben bloß blöd brauche brauchen bruder bräuchte buchen buchung chef chefin da dabei dafür damit
danach danke dankeschön dann daran darauf darf das dass dauerwelle dazu dein deine dem den denn der
deren des dezember dich die dienstag dienstags dies diese diesen dieser dieses dir doch doktor
donnerstag donnerstags dort dran drei dreizehn dritte dritten du durch dürfte ebenfalls echt egal ein
eine einem einen einer eines einfach einmal eins einverstanden elf ende enkel enkelin entschuldigen
entschuldigung er erst erste ersten es etwas euch euro eventuell falls falsch farbe februar feierabend
fertig fertigmachen folgt frage fragen frau frei freitag freitags freund freundin friseur früh früher
frühestens frühling färben fünf fünfte fünfzehn für ganz gar geben gebucht geburtstag gegen geht gehts
gelegt gemacht genau genauso genommen gerade gern gerne gesagt gestern gesund gibt ging glaub glaube
gleich gleiche gleichen gleichfalls grippe gruß größer grüezi grüß guck gut gute guten guter gutes haare
haarschnitt hab
habe haben halb hallo halten handy hat hatte heisst heiße heißt her herr herrn heute hi hier hin hinten
hm hmm hoffe hund hundert hätte hätten höre hören ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer
in ins inspektion interessiert irgendwann ist ja jahr jahre januar jawohl je jede jeden jemand jetzt jo
juli juni kann kannst katze kein keine keinen keiner keinesfalls kind kinder klappt klar klingt komme
kommen kommt kontrolle kosten kostet krank kunde kundin kurz kurzfristig können könnte könnten lang
lange lassen leider lieber los mach mache machen macht mag mai mail mal man mann massage mehr mein meine
meinem meinen meiner meint mich minute minuten mir mit mitarbeiter mitarbeiterin mittag mittags mittwoch
mittwochs moin moment monat monate montag montags morgen morgens muss mutter märz möchte mögen möglich
möglichst müssen müsste na nach nachbar nachbarin nachher nachmittag nachmittags nachname name namen
natürlich ne neben nee nehme nehmen nein neu neue neuer neukunde neukundin neun neunzehn nicht nichts
nie niemand nix noch nochmal november null nummer nun nur nächste nächsten nächster nö ob oben oder oh
ohne ok okay oktober oma opa ostern paar partner partnerin passen passt patient patientin pause perfekt
preis prima problem pünktlich quatsch rasur rechnung reicht reifenwechsel reparatur rezept richtig rufe
rufen rücken rückruf sage sagen sagte samstag samstags schade schaue schauen schlecht schmerzen
schneiden schnell schnitt schon schreiben schwester schwiegermutter schön schönen
schönes wetter sechs sechzehn sehen
sehr seid sein seit selbst september servus sich sicher sie sieben siebzehn silvester sind so sofort
sohn soll sollte sommerferien sonntag sonntags sonst spreche sprechen spricht spät später spätestens
stimmt stornieren storno stress strähnen stunde stunden suche super tag tage tagen tausend telefon
telefonnummer termin termine terminen teuer tja tochter toll trotzdem tschau tschüss tun tönung uhr um
und uns unser unten unter untersuchung urlaub vater verbinden verbunden vereinbaren vergessen verlegen
verschieben verstanden versuche viel viele vielen vielleicht vier vierte viertel vierzehn vom von vor
vormittag vormittags vorname vorschlag wagen wann war waren warte warten warum was waschen weder weg
wegen weihnachten weil weit weiter weiß welche welchen welcher wem wen wenig wenn wer werde werden
weswegen wie wieder wiederhören wiedersehen wieso will wir wird wirklich wo woche wochen wochenende
woher wohl wollen wollte worden wunderbar wäre wünsche würde würden zahlen zahn zahnarzt zehn zeit zu
zum zur zurück zusammen zwanzig zwar zwei zweite zweiten zwischen zwölf zähne äh ähm ändern öffnungszeit
öffnungszeiten ölwechsel über überlegen übermorgen
"""
GERMAN = frozenset(_GERMAN.split())

_ENGLISH = """
a able about afraid after afternoon again ago ah all allergy already alright also always am an and
another answer any anybody anyone anything anytime anyway appointment appointment's appointments are
aren't around as ask at available away baby back bad be because been before best better between big book
booked booking boss both brother busy but buy by bye call called caller calling came can can't cancel
cannot car cat change charge check checkup cheers child clean cleaning client close closed colleague
color colour come coming confirm consultation correct cost could couldn't course customer cut cutting
dad date daughter day days dear december definitely did didn't different do doctor does doesn't dog
doing don't done down due during each earlier early eight eighteen either eleven else email end english
enough er evening every exactly excuse facial fair father february few fifteen fifth fifty fine first
five for forget four fourteen free friday fridays friend from fully gave get getting give go going good
good-bye goodbye got granddaughter grandfather grandmother grandson great guess had hair hair-cut
haircut half happy hard has have haven't having he he's hello help her here hers hey hi him his hm hmm
hold hope hour hours how hundred hurts husband i i'd i'll i'm i've idea if ill important in inside
instead interested into is isn't it it's its january july june just keep kid kids kind know last late
later latest least leave left less let let's like listen little long look looking lost lot love lunch
ma'am made make manicure many march massage mate matter may maybe me mean meant meet message midday
middle might mind mine minute minutes miss mom moment monday mondays month months more morning most
mother move much mum must my myself nails name need needs neighbor neighbour neither never new next nice
night nine nineteen no nobody noon nope nor not nothing november now number o'clock october of off ok
okay old on once one only open opening or other our out over own pain pardon partner patient perfect
perhaps person phone pick please possible prefer price probably problem question quick quite rather
ready really reason receipt receptionist regarding regular repair reschedule right said same saturday
saturdays say saying says second see sent september service seven seventeen several she should shouldn't
sick since sir sister six sixteen slot so some somebody someone something sometime son soon sorry sort
speak speaking spell spelled spelling spelt staff start still stop sunday sundays super sure surname
table take taken talk tell ten than thank thanks that that'd that'll that's the their them then there
these they thing things think third thirteen thirty this those though three through thursday thursdays
till time times tired to today together tomorrow tonight too tooth treatment trim try trying tuesday
tuesdays twelve twenty two uh um under understand until up us use usual very visit voicemail voucher
wait waiting want wanted was wash wasn't way we we'd we're wednesday wednesdays week weekday weekend
weeks well were what what's when where which while who why wife will with without won't wonderful
wondering work working works would wouldn't wrong yeah year years yep yes yesterday yet you you're your
yours
"""
ENGLISH = frozenset(_ENGLISH.split())

# Ends of German nouns, verbs and adjectives that no family name carries.
GERMAN_ENDING = re.compile(
    r".{2,}(?:schnitt|termin|termine|ung|ungen|heit|keit|schaft|uhr|woche|wochen|monat|tags|"
    r"abend|mittag|zeit|farbe|massage|behandlung|"
    r"pflege|nummer|prüfung|wechsel|ieren|iert|lich|liche|igen|zig|zigste[rnms]?|"
    r"zehnte[rnms]?|hundert|reinigung|kürzung|tönung)$"
)


def ordinary_words(language: str) -> frozenset[str]:
    """The words of everyday talk in a call."""
    return GERMAN if language == "de" else ENGLISH


@lru_cache(maxsize=16384)
def is_ordinary(word: str, language: str) -> bool:
    """Whether a word is everyday talk in a call: in its own language, or a number."""
    plain = word.lower().replace("’", "'").strip(".'")
    if any(letter.isdigit() for letter in plain):
        return True
    if language == "de":
        return plain in GERMAN or GERMAN_ENDING.match(plain) is not None
    return plain in ENGLISH
