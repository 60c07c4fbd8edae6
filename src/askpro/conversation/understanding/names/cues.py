"""The words around a name: what announces one, what follows one, and whom it belongs to."""

import re

# A name said after these is a name whatever it looks like.
STRONG = {
    "de": re.compile(
        r"\b(?:mein(?:e)? (?P<part>vor|nach|familien|haus|zu)?name(?: ist| lautet| wäre|"
        r":)?(?: der| die)?|ich hei(?:ß|ss)e|wir hei(?:ß|ss)en"
        r"|(?:der )?(?P<part2>vor|nach|familien)?name (?:ist|lautet|wäre|war)|auf (?:den )?namen?|"
        r"unter (?:dem )?namen?"
        r"|hier (?:ist|spricht|wäre|war)(?: noch ?mal| wieder)?(?: der| die)?|am apparat(?: ist|"
        r" hier)?(?: der| die)?|sie sprechen mit(?: der)?"
        r"|(?P<part3>vor|nach|familien)name:?)\s+(?:ist |lautet )?(?:also |äh+m? )*",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:(?<=, )|(?<=\. ))name|(?:change|correct) the name (?:to|into)|"
        r"my (?:(?P<part>first|last|full|given|family|sur) ?)?name(?:'s| is| would be)|"
        r"(?:the |his |her )?(?:(?P<part2>first|last|given|family|sur) ?)?name(?:'s| is)"
        r"|i'm called|i am called|under (?:the )?(?:name|surname)(?: of)?|in the name of|"
        r"(?P<part3>first|last|given|family|sur) ?name:?"
        r"|you're (?:speaking|talking) (?:to|with)|call me|my surname(?:'s| is))\s+(?:uh |um |is )*",
        re.IGNORECASE,
    ),
}

# After these a name may follow, and much else: "ich bin krank", "it's for tomorrow".
WEAK = {
    "de": re.compile(
        r"\b(?:ich bin(?: es| 's|'s)?(?: der| die)?|da ist(?: der| die)?|das ist(?: der| die)?|"
        r"(?:hier|hallo)[, ]+(?:der|die)?)\s*(?:also |äh+m? )*",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:this is|it's|it is|i'm|i am|here is|speaking is)\s+(?:uh |um |the |just )*", re.I
    ),
}

# A name stands before these: "Weber hier", "Schmidt mein Name", "John Miller speaking".
AFTERWARDS = {
    "de": re.compile(
        r"[,\s]+(?:hier(?=$|[ ,.!])|am apparat|mein name\b(?! (?:ist|lautet))|ist (?:mein|"
        r"der) name|heiße ich|war (?:mein|der) name)",
        re.I,
    ),
    "en": re.compile(r"[,\s]+(?:here(?=$|[ ,.!])|speaking|calling|is (?:my|the) name|'s my name)", re.I),
}

LEAD_IN = {
    "de": re.compile(
        r"(?:(?:ja|äh+m?|öhm?|hm+|also|na|guten (?:tag|morgen|abend)|tag|hallo|hi|moin(?: moin)?|"
        r"servus|grüß gott|grüezi|schönen guten tag|okay|gut|genau|natürlich|gerne?|klar|"
        r"das (?:ist|wäre|läuft|geht)(?: auf)?|(?:der|den|dem) namen?|auf|für|"
        r"(?:(?:mein|unser|der|die|das|er|sie|es)e? )?(?:(?:sohn|tochter|junge|mädchen|bub|kleine|kind"
        r"|mann|frau|mutter|vater|er|sie) )?hei(?:ß|ss)t|"
        r"unter|(?:schreiben|notieren|tragen|nehmen|setzen) sie(?: das| ihn| mich| bitte)*(?: auf)?|"
        r"nein)[\s,.!:]+)+",
        re.I,
    ),
    "en": re.compile(
        r"(?:(?:yes|yeah|uh+|um+|er|erm|well|so|hiya|hi|hello|hey|there|"
        r"(?:good )?(?:morning|afternoon|evening)|"
        r"okay|ok|sure|of course|it's|it is|it'd be|it would be|that's|that would be|that'd be|under|"
        r"(?:you can )?(?:just )?(?:put|book|make|have) (?:it |me |that )?(?:down )?(?:under|as|for|in)|"
        r"(?:you can |just )?put|just|use|make it|for|no|right|please)[\s,.!:]+)+",
        re.I,
    ),
}

PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "ter",
        "ten",
        "zu",
        "zur",
        "zum",
        "vom",
        "mac",
        "mc",
        "o'",
        "st",
        "san",
    ]
)
# Wherever they stand in a name, and however a recogniser has written them.
ALWAYS_SMALL = frozenset("von vom und zu zum zur der den".split())
# Particles that begin more sentences than names: "der Peter", "bin Anna".
AMONG_OTHER_WORDS = frozenset("der den bin".split())
# Given names that are English words as well; names only where a family name follows.
GIVEN_AND_EVERYDAY = frozenset(
    "will hope may june april august art bill faith joy rich chase guy drew mark rose sue rob pat".split()
)
# Written with a capital wherever they stand, so that the capital says nothing.
ALWAYS_LARGE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december easter christmas english german mr mrs ms miss dr".split()
)

STAFF_BEFORE = re.compile(
    r"\b(?:bei|zu|zum|zur|mit|von|vom|für|with|for|see|to|by|an|an den|an die)(?: der| dem| den| die)?\s*$",
    re.I,
)

FOR_OTHERS = {
    "de": re.compile(
        r"\b(?:für|um|ist für|wegen)\s+(?:(?:meine[nrm]?|unsere[nrm]?|mein|unser|seine|ihre|die|"
        r"den|eine[nr]?)\s+)?(?:(?:kleine[nr]?|älteste[nr]?|jüngste[nr]?|große[nr]?)\s+)?"
        r"(?P<relation>tochter|töchter|sohn|söhne|mann|ehemann|frau|ehefrau|mutter|mama|vater|"
        r"papa|oma|großmutter|opa|großvater|bruder|schwester|freund|freundin|"
        r"nachbar|nachbarin|enkel|enkelin|kind|kinder|baby|partner|partnerin|lebensgefährten|"
        r"lebensgefährtin|schwiegermutter|schwiegervater|chef|chefin|kollegen|kollegin|tante|"
        r"onkel|nichte|neffen|cousine|verlobten?|jungen?|kleinen?)\b"
        r"(?:,?\s+(?:die|der|den|das)\b)?(?:,?\s*(?:sie|er|es)?\s*hei(?:ß|ss)t)?,?\s*",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:for|on behalf of|it's for|about)\s+(?:(?:my|our|his|her|the|a)\s+)?(?:(?:little|"
        r"older|oldest|eldest|younger|youngest|elderly|best|late)\s+)?"
        r"(?P<relation>daughter|son|husband|wife|mother|mum|mom|father|dad|grandmother|grandma|"
        r"gran|grandfather|grandpa|brother|sister|friend|boyfriend|girlfriend|neighbou?r|"
        r"grandson|granddaughter|child|kid|baby|partner|fianc[eé]e?|mother-in-law|father-in-law|"
        r"boss|colleague|aunt|uncle|niece|nephew|cousin|boy|girl)s?\b"
        r"(?:,?\s+(?:called|named|whose name is|(?:her|his) name is|(?:her|his) name's))?,?\s*",
        re.I,
    ),
}
FOR_SOMEBODY = {
    "de": re.compile(r"\bfür\s+(?:den |die |das )?(?=[^\W\d_]{2})", re.I),
    "en": re.compile(r"\bfor\s+(?=[^\W\d_]{2})", re.I),
}
