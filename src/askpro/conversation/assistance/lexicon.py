"""Words by which a sentence claims something: days, hours, money, deeds; German and English together."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WEEKDAYS = {
    name: number
    for names in (
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "monday tuesday wednesday thursday friday saturday sunday",
        "mo di mi do fr sa so",
        "mon tue wed thu fri sat sun",
    )
    for number, name in enumerate(names.split())
    if len(name) > 2
} | {"sonnabend": 5}
"""Folded, without endings; the two-letter ones are too often other words."""

CLAIMING_WORDS = _words(
    """
    januar februar maerz april juni juli august september oktober november dezember january february
    march june july october december heute morgen uebermorgen gestern vorgestern today tomorrow
    yesterday tonight frueh morgens vormittag vormittags mittag mittags nachmittag nachmittags abend
    abends nacht nachts mitternacht morning noon midday afternoon evening night midnight halb viertel
    dreiviertel half quarter uhr clock stunde stunden minute minuten hour hours minutes woche wochen
    week weeks monat monate monaten month months jahr jahre jahren year years wochenende weekend
    taeglich daily sofort immediately halbe halben anderthalb eineinhalb dutzend dozen einmal zweimal
    once twice kostenlos kostenfrei gratis umsonst rabatt prozent complimentary discount percent
    """
)
GREETINGS = re.compile(
    r"\bguten (?:morgen|tag|abend)\b|\bwie viel uhr\b|\bgood (?:morning|afternoon|evening)\b", re.IGNORECASE
)

MONEY = re.compile(
    r"(?P<sign>[€$£])\s?(?P<after>[\w.,]+)"
    r"|(?P<major>\d+(?:[.,]\d{1,2})?|[^\W\d_]+)\s?(?:€|\$|£|euros?|eur|franken|chf|dollars?|pfund|pounds?)"
    r"(?!\w)"
    r"(?:\s(?:und\s|and\s)?(?P<minor>\d{1,2})\b(?!\s?(?:min|uhr|stund|tag|hour|day)))?"
    r"|(?P<cents>\d+|[^\W\d_]+)\s?(?:cents?|rappen|pence)\b",
    re.IGNORECASE,
)

DEEDS: dict[str, re.Pattern[str]] = {
    "booked": re.compile(
        r"\b(?:gebucht|eingebucht|eingetragen|eingeplant|reserviert|vorgemerkt|vermerkt|vereinbart|bestaetigt"
        r"|notiert|festgehalten|ausgemacht|eingeschrieben|angenommen|erledigt|abgemacht|hinterlegt"
        r"|booked|reserved|scheduled|confirmed|arranged|noted|secured|registered|pencill?ed|penciled"
        r"|all set|all done|taken care of|got you down|have you down|put you down|buchung|booking)\b"
        r"|\b(?:termin|buchung|appointment|booking) (?:steht|stands|is set|is fixed)\b"
    ),
    "moved": re.compile(
        r"\b(?:verlegt|verschoben|umgebucht|geaendert|umgelegt|vorgezogen"
        r"|moved|rescheduled|postponed|changed|shifted|rebooked)\b"
    ),
    "cancelled": re.compile(
        r"\b(?:storniert|abgesagt|gestrichen|geloescht|annulliert|aufgehoben|stornierung"
        r"|cancell?ed|deleted|removed|called off|cancellation)\b"
    ),
    "callback": re.compile(
        r"\b(?:rueckruf|zurueckrufen|zurueckgerufen|ruft (?:sie|dich)|rufen (?:sie zurueck|dich)"
        r"|rufe (?:sie|dich)|meldet sich|melden uns"
        r"|melde mich|call(?:s|ed)? you back|calling you back|callback|get back to you|be in touch)\b"
    ),
    "transfer": re.compile(
        r"\b(?:verbinde (?:sie|dich)|verbunden|stelle (?:sie|dich)|durchgestellt|put(?:ting)? you through"
        r"|connecting you|transferring you|transferred)\b"
    ),
    "sent": re.compile(
        r"\b(?:geschickt|gesendet|zugesandt|verschickt|per sms|erinnerung"
        r"|sent|sending|text you|email you|reminder)\b"
    ),
}
"""Participles and set phrases, in folded text, by what they claim was done."""

OWN_ACTS = re.compile(
    r"\b(?:ich|wir) (?:\w+ ){0,4}?(?:buche|buchen|trage|tragen|reserviere|reservieren|storniere"
    r"|stornieren|verlege|verlegen|verschiebe|verschieben|streiche|streichen|bestaetige|bestaetigen|notiere|notieren|sage|sagen)\b"
    r"|\b(?:buche|trage|reserviere|storniere|verlege|verschiebe|streiche|bestaetige|notiere)"
    r" (?:ich|sie|dich|ihnen|dir|ihren|deinen|das)\b"
    r"|\b(?:i|we|i'll|we'll|i've|let me) (?:\w+ ){0,3}?(?:book|reserve|schedule|cancel|move|reschedule"
    r"|confirm)\b"
)
"""What the receptionist says she does now or will do."""

ABOUT_THE_CALLER = re.compile(
    r"\b(?:ihr|ihre|ihren|ihrem|ihrer|dein(?:e[nmr]?)?) (?:\w+ )?(?:termin|termine|buchung|reservierung)\b"
    r"|\bfuer (?:sie|dich)\b|\bsie sind\b|\bdu bist\b"
    r"|\b(?:ich|wir) (?:habe|haben|hab)\b|\bhabe ich\b|\bhaben wir (?:sie|dich)\b"
    r"|\byour (?:\w+ )?(?:appointment|appointments|booking|slot|reservation)\b"
    r"|\bfor you\b|\byou are\b|\byou're\b"
    r"|\b(?:i|we)(?: have|'ve)\b"
)
MAYBE = re.compile(
    r"\b(?:kann|koennen|koennte|koennten|darf|duerfen|muss|muessen|sollte|sollten|wird|werden|wenn|falls|bitte"
    r"|can|could|may|might|must|should|if|please)\b"
)
"""Speaks of what is possible or asked for, not of what was done."""

FREE = re.compile(
    r"\b(?:frei(?:e[rnms]?)?|verfuegbar(?:e[rnms]?)?|unbesetzt"
    r"|available|availability|free|vacant|an opening|slots?)\b"
)
APPOINTED = re.compile(r"\b(?:termin\w*|appointments?|slots?|platz)\b")
NEGATION = re.compile(
    r"\b(?:nicht|nichts|kein\w*|nie|niemals|niemand|ohne|ausser|leider|geschlossen|not|no|never|nobody|none"
    r"|without|except|unfortunately|closed|cannot|can't|don't|doesn't|isn't|aren't|won't)\b"
)

EXAMPLE = re.compile(r"(?:sag(?:en sie)?|say)(?:,|:)? (?:zum beispiel|for example)\b")

INTRODUCED = re.compile(
    r"\b(?:[Bb]ei|[Mm]it|[Ff]rau|[Hh]errn?|[Nn]amen?|[Kk]olleg(?:e|en|in)|[Ww]ith"
    r"|M(?:r|rs|s|iss)\.?|[Nn]ame of|[Dd]r\.?)"
    r" (?P<name>[A-ZÄÖÜ][\w'’-]+(?: [A-ZÄÖÜ][\w'’-]+)?)"
)
"""A name after a word that announces one."""

MEASURING_WORDS = _words(
    """
    kostet kosten preis betraegt dauert dauern geoeffnet oeffnen oeffnet schliessen schliesst offen euro
    cost costs price take takes last lasts open opens close closes euros
    """
)
"""Words that stand beside a price, a length or a time and do not tell of what it is."""

PLAIN_WORDS = _words(
    """
    ab aber alle allem allen aller alles als also am an auch auf aus ausserdem bei beim bitte bis da
    dabei dafuer danke dann das dass davon dazu dem den denn der des die dies diese diesem diesen dieser
    dieses dort du dir dich dein deine deinem deinen deiner durch ein eine einem einen einer eines er es
    etwas fuer gern gerne gibt gleich hallo
    hat haben hier ich ihnen ihr ihre ihrem ihren ihrer kommen rufen fragen melden bringen nehmen
    bezahlen zahlen schauen sagen im in ist ja jede jeden jeder jedes kann koennen leider man mit nach
    natuerlich nein noch nun nur ob oder sehr sein seine sich sie sind so sollte sollten sondern sonst
    ueber um und uns unser unsere unserem unseren unserer unter vom von vor waehrend wenn wer wie wir
    wird werden wo zu zum zur zudem zwar selbstverstaendlich a about all also although an and any are as
    at be because by can could dear do does each every few for from hello here how i if in is it its
    just many may more most much my no not of on one only or our ours please sorry sure thank thanks
    that the their then there these they this those to us we what when where which while who will with
    yes you your certainly however inside outside both some unfortunately
    """
)
"""Words that may begin a sentence with a capital and name nothing."""
