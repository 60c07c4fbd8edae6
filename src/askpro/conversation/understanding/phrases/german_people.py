"""Whom German callers come with, and what they bring: how one is called, and one of the caller's own."""

from __future__ import annotations

CHILDREN = frozenset(
    "kind sohn tochter jungen maedchen baby teenager enkel enkelin kleinen nichte neffen".split()
)
BROUGHT = frozenset(
    "hund huendin welpen katze kater kaninchen hasen meerschweinchen hamster vogel pferd pony"
    " auto wagen fahrrad motorrad roller transporter fahrzeug".split()
)
"""Animals and vehicles: who comes with them is none of the party."""

KINDS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("herr", "herrn", "herren"), ("ein herr", "")),
    **dict.fromkeys(("mann", "maenner", "maennern"), ("ein mann", "mann")),
    **dict.fromkeys(("freund", "freunde", "freunden"), ("freund", "freund")),
    **dict.fromkeys(("freundin", "freundinnen"), ("freundin", "freundin")),
    **dict.fromkeys(("bekannter", "bekannten", "bekanntem"), ("bekannten", "bekannten")),
    "bekannte": ("bekannte", "bekannte"),
    **dict.fromkeys(("kumpel", "kumpels"), ("kumpel", "kumpel")),
    **dict.fromkeys(("kollege", "kollegen"), ("kollegen", "kollegen")),
    **dict.fromkeys(("kollegin", "kolleginnen"), ("kollegin", "kollegin")),
    **dict.fromkeys(("frau", "frauen"), ("eine frau", "frau")),
    **dict.fromkeys(("dame", "damen"), ("eine dame", "")),
    **dict.fromkeys(("kind", "kinder", "kindern", "kids", "zwillinge", "zwillingen"), ("ein kind", "kind")),
    **dict.fromkeys(("junge", "jungen", "jungs"), ("ein junge", "jungen")),
    **dict.fromkeys(("maedchen", "maedel", "maedels"), ("ein maedchen", "maedchen")),
    **dict.fromkeys(("sohn", "soehne", "soehnen"), ("", "sohn")),
    **dict.fromkeys(("tochter", "toechter", "toechtern"), ("", "tochter")),
    **dict.fromkeys(("schwester", "schwestern"), ("", "schwester")),
    **dict.fromkeys(("bruder", "brueder", "bruedern"), ("", "bruder")),
    **dict.fromkeys(("enkel", "enkeln", "enkelkinder", "enkelkindern"), ("", "enkel")),
    **dict.fromkeys(("baby", "babys"), ("ein baby", "baby")),
    **dict.fromkeys(("erwachsener", "erwachsene", "erwachsenen"), ("ein erwachsener", "")),
    "teenager": ("ein teenager", "teenager"),
    **{
        each: ("", each)
        for each in (
            "mutter vater oma opa omi opi mutti vati enkelin partner partnerin chef chefin"
            " nachbarin nachbarn nichte neffen mama papa ehemann ehefrau tante onkel"
            " schwiegermutter schwiegervater verlobte verlobten cousine grossmutter grossvater kleinen"
            " lebensgefaehrte lebensgefaehrtin mitbewohner mitbewohnerin"
        ).split()
    },
    **{
        each: (one, one)
        for one, others in {
            "hund": "hund hunde hunden",
            "huendin": "huendin huendinnen",
            "welpen": "welpe welpen",
            "katze": "katze katzen",
            "kater": "kater katern",
            "kaninchen": "kaninchen",
            "hasen": "hase hasen",
            "meerschweinchen": "meerschweinchen",
            "hamster": "hamster hamstern",
            "vogel": "vogel voegel voegeln wellensittich wellensittiche",
            "pferd": "pferd pferde pferden",
            "pony": "pony ponys",
            "auto": "auto autos pkw",
            "wagen": "wagen firmenwagen",
            "fahrrad": "fahrrad fahrraeder fahrraedern e-bike e-bikes",
            "motorrad": "motorrad motorraeder motorraedern",
            "roller": "roller rollern",
            "transporter": "transporter transportern",
            "fahrzeug": "fahrzeug fahrzeuge fahrzeugen",
        }.items()
        for each in others.split()
    },
}
