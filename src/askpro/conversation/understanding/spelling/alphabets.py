"""How letters are said: their names, and the words of the spelling alphabets.

German: DIN 5009:1996, the table of 1934 still in use, and DIN 5009:2022; English: ICAO Annex 10, volume II.
"""


def _table(pairs: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in pairs.split())


LETTER_NAMES = {
    "de": _table(
        "ah=a be=b beh=b bee=b ce=c ceh=c zeh=c tse=c de=d deh=d eh=e ef=f eff=f ge=g geh=g ha=h "
        "hah=h ih=i jot=j jott=j ka=k kah=k el=l ell=l em=m emm=m en=n enn=n oh=o pe=p peh=p "
        "pee=p ku=q kuh=q er=r err=r es=s ess=s te=t teh=t tee=t uh=u vau=v fau=v we=w weh=w ix=x "
        "iks=x ypsilon=y üpsilon=y zett=z zet=z zed=z eszett=ß äh=ä üh=ü"
    ),
    "en": _table(
        "ay=a bee=b be=b cee=c see=c sea=c dee=d ee=e ef=f eff=f gee=g jee=g aitch=h haitch=h "
        "eye=i jay=j kay=k el=l ell=l em=m en=n oh=o pee=p pea=p cue=q queue=q ar=r are=r ess=s "
        "tee=t tea=t you=u yu=u vee=v ex=x why=y wye=y zee=z zed=z"
    ),
}

# Letter names that are everyday words as well: they count only among other letters.
EVERYDAY = {
    "de": frozenset(
        [
            "a",
            "ah",
            "äh",
            "eh",
            "oh",
            "uh",
            "ih",
            "da",
            "de",
            "er",
            "es",
            "en",
            "we",
            "ha",
            "be",
            "bee",
            "tee",
            "pee",
            "kuh",
            "weh",
            "geh",
        ]
    ),
    "en": frozenset(
        [
            "a",
            "i",
            "o",
            "be",
            "bee",
            "see",
            "sea",
            "are",
            "you",
            "why",
            "tea",
            "oh",
            "eye",
            "ex",
            "gee",
            "ay",
            "u",
            "pea",
            "queue",
        ]
    ),
}

SPELLING_WORDS = {
    "de": _table(
        "anton=a ärger=ä aerger=ä berta=b bertha=b cäsar=c caesar=c charlotte=ch dora=d emil=e "
        "friedrich=f gustav=g heinrich=h ida=i julius=j kaufmann=k konrad=k ludwig=l martha=m "
        "marta=m nordpol=n otto=o ökonom=ö österreich=ö paula=p quelle=q richard=r samuel=s "
        "siegfried=s schule=sch theodor=t ulrich=u übermut=ü übel=ü viktor=v victor=v wilhelm=w "
        "xanthippe=x xaver=x ypern=y zacharias=z zeppelin=z zürich=z aachen=a berlin=b chemnitz=c "
        "düsseldorf=d essen=e frankfurt=f goslar=g hamburg=h ingelheim=i jena=j köln=k leipzig=l "
        "münchen=m nürnberg=n offenbach=o potsdam=p quickborn=q rostock=r salzwedel=s tübingen=t "
        "unna=u völklingen=v wuppertal=w xanten=x zwickau=z"
    ),
    "en": _table(
        "alpha=a alfa=a bravo=b charlie=c delta=d echo=e foxtrot=f golf=g hotel=h india=i "
        "juliet=j juliett=j kilo=k lima=l mike=m november=n oscar=o papa=p quebec=q romeo=r "
        "sierra=s tango=t uniform=u victor=v whiskey=w whisky=w xray=x yankee=y zulu=z"
    ),
}

SIGNS = _table(
    "bindestrich=- minus=- strich=- hyphen=- dash=- apostroph=' apostrophe=' punkt=. leerzeichen=_ space=_"
)
SIGNS = {word: sign.replace("_", " ") for word, sign in SIGNS.items()}

LIKE = frozenset(["wie", "as", "in", "like", "for", "von"])
DOUBLE = frozenset(["doppel", "doppelt", "doppeltes", "zweimal", "double"])
TWO = frozenset(["zwei", "two"])
FILLERS = frozenset(
    [
        "äh",
        "ähm",
        "öh",
        "hm",
        "und",
        "dann",
        "also",
        "noch",
        "ein",
        "uh",
        "um",
        "and",
        "then",
        "er",
        "erm",
        "ok",
        "okay",
        "capital",
        "groß",
        "großes",
        "klein",
    ]
)
UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
