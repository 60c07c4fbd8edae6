"""Whom English callers come with, and what they bring: how one is called, and one of the caller's own."""

from __future__ import annotations

CHILDREN = frozenset(
    "child kid son daughter boy girl baby teenager grandson granddaughter stepson stepdaughter niece nephew".split()
)
BROUGHT = frozenset(
    "dog puppy cat kitten rabbit hamster bird horse pony car van bike motorbike scooter vehicle".split()
) | {"guinea pig"}
"""Animals and vehicles: who comes with them is none of the party."""

KINDS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("man", "men", "guy", "guys", "lad", "lads"), ("a man", "")),
    **dict.fromkeys(("gent", "gents", "gentleman", "gentlemen"), ("a gentleman", "")),
    **dict.fromkeys(("woman", "women"), ("a woman", "")),
    **dict.fromkeys(
        ("friend", "friends", "mate", "mates", "pal", "pals", "buddy", "buddies"), ("friend", "friend")
    ),
    **dict.fromkeys(("acquaintance", "acquaintances"), ("friend", "friend")),
    **dict.fromkeys(("colleague", "colleagues"), ("colleague", "colleague")),
    **dict.fromkeys(("little one", "little ones", "little man"), ("", "child")),
    "little boy": ("", "son"),
    "little girl": ("", "daughter"),
    **dict.fromkeys(("lady", "ladies"), ("a lady", "")),
    **dict.fromkeys(("child", "children"), ("a child", "child")),
    **dict.fromkeys(("kid", "kids", "twins"), ("a child", "kid")),
    **dict.fromkeys(("boy", "boys"), ("a boy", "boy")),
    **dict.fromkeys(("girl", "girls"), ("a girl", "girl")),
    **dict.fromkeys(("son", "sons"), ("", "son")),
    **dict.fromkeys(("daughter", "daughters"), ("", "daughter")),
    **dict.fromkeys(("sister", "sisters"), ("", "sister")),
    **dict.fromkeys(("brother", "brothers"), ("", "brother")),
    **dict.fromkeys(("baby", "babies"), ("a baby", "baby")),
    **dict.fromkeys(("adult", "adults", "grownup", "grownups", "grown-up", "grown-ups"), ("an adult", "")),
    **dict.fromkeys(("teenager", "teenagers"), ("a teenager", "teenager")),
    **{
        each: ("", each)
        for each in (
            "husband wife mother father mom mum dad girlfriend boyfriend gran nan granny"
            " stepson stepdaughter roommate flatmate grandma grandpa grandmother"
            " grandfather partner boss neighbour neighbor niece nephew grandson"
            " granddaughter fiance fiancee aunt uncle cousin"
        ).split()
    },
    **{
        each: (one, one)
        for one, others in {
            "dog": "dog dogs",
            "puppy": "puppy puppies",
            "cat": "cat cats",
            "kitten": "kitten kittens",
            "rabbit": "rabbit rabbits",
            "hamster": "hamster hamsters",
            "bird": "bird birds",
            "horse": "horse horses",
            "pony": "pony ponies",
            "car": "car cars",
            "van": "van vans",
            "bike": "bike bikes bicycle bicycles",
            "motorbike": "motorbike motorbikes motorcycle motorcycles",
            "scooter": "scooter scooters",
            "vehicle": "vehicle vehicles",
        }.items()
        for each in others.split()
    },
    **dict.fromkeys(("guinea pig", "guinea pigs"), ("guinea pig", "guinea pig")),
}
