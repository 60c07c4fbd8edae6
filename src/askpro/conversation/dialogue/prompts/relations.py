"""How a relative is spoken of to the caller: "für Ihren Sohn", "for your daughter"."""

_GERMAN_HER = (
    "Tochter Frau Ehefrau Mutter Mama Oma Großmutter Schwester Freundin Nachbarin Enkelin Partnerin Chefin"
    " Kollegin Tante Nichte Cousine Schwiegermutter Lebensgefährtin Eltern Kinder Töchter Söhne Verlobte"
)
_GERMAN_HIM = (
    "Sohn Mann Ehemann Vater Papa Opa Großvater Bruder Freund Nachbarn Enkel Partner Chef Kollegen Onkel"
    " Neffen Jungen Kleinen Schwiegervater Lebensgefährten Verlobten"
)
_GERMAN_IT = "Kind Baby"
_ENGLISH = (
    "daughter son husband wife mother mum mom father dad grandmother grandma gran grandfather grandpa brother"
    " sister friend boyfriend girlfriend neighbour neighbor grandson granddaughter child kid baby partner"
    " fiancé fiancée boss colleague aunt uncle niece nephew cousin boy girl"
)

RELATIONS: dict[str, dict[str, str]] = {
    "de": {
        **{word.lower(): f"[Ihre|deine] {word}" for word in _GERMAN_HER.split()},
        **{word.lower(): f"[Ihren|deinen] {word}" for word in _GERMAN_HIM.split()},
        **{word.lower(): f"[Ihr|dein] {word}" for word in _GERMAN_IT.split()},
    },
    "en": {word: f"your {word}" for word in _ENGLISH.split()},
}
"""By language and word; a name is not among them and stays as it is."""
