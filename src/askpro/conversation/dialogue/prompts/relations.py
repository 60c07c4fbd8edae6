"""How whom it is for is spoken of to the caller: "für Ihren Sohn", "for your dog"."""

from askpro.conversation.understanding.commands import MYSELF
from askpro.conversation.understanding.folding import fold

_GERMAN_HER = (
    "Tochter Frau Ehefrau Mutter Mutti Mama Oma Omi Großmutter Schwester Freundin Nachbarin Enkelin Partnerin"
    " Chefin Kollegin Tante Nichte Cousine Schwiegermutter Lebensgefährtin Eltern Kinder"
    " Töchter Söhne Verlobte Bekannte Mitbewohnerin Hündin Katze"
)
_GERMAN_HIM = (
    "Sohn Mann Ehemann Vater Vati Papa Opa Opi Großvater Bruder Freund Nachbarn Enkel Partner Chef Kollegen"
    " Onkel Neffen Jungen Kleinen Teenager Schwiegervater Lebensgefährten Verlobten"
    " Bekannten Kumpel Mitbewohner Hund Welpen Kater Hasen Hamster Vogel Wagen Roller Transporter"
)
_GERMAN_IT = "Kind Baby Mädchen Kaninchen Meerschweinchen Pferd Pony Auto Fahrrad Motorrad Fahrzeug"
_ENGLISH = (
    "daughter son husband wife mother mum mom father dad grandmother grandma gran grandfather grandpa brother"
    " sister friend boyfriend girlfriend neighbour neighbor grandson granddaughter child kid baby partner"
    " fiancé fiancée boss colleague aunt uncle niece nephew cousin boy girl teenager nan granny"
    " stepson stepdaughter roommate flatmate dog puppy cat kitten rabbit hamster bird horse pony"
    " car van bike motorbike scooter vehicle"
)

_GERMAN_STRANGERS = {
    "ein herr": "einen Herrn",
    "ein mann": "einen Mann",
    "eine frau": "eine Frau",
    "eine dame": "eine Dame",
    "ein kind": "ein Kind",
    "ein junge": "einen Jungen",
    "ein mädchen": "ein Mädchen",
    "ein baby": "ein Baby",
    "ein erwachsener": "einen Erwachsenen",
    "ein teenager": "einen Teenager",
}

RELATIONS: dict[str, dict[str, str]] = {
    "de": {
        **{fold(word).text: f"[Ihre|deine] {word}" for word in _GERMAN_HER.split()},
        **{fold(word).text: f"[Ihren|deinen] {word}" for word in _GERMAN_HIM.split()},
        **{fold(word).text: f"[Ihr|dein] {word}" for word in _GERMAN_IT.split()},
        MYSELF: "[Sie|dich]",
        **{fold(who).text: told for who, told in _GERMAN_STRANGERS.items()},
    },
    "en": {
        MYSELF: "you",
        **{fold(word).text: f"your {word}" for word in (*_ENGLISH.split(), "guinea pig")},
    },
}
"""By language and folded word; a name is not among them and stays as it is."""
