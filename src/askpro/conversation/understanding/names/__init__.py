"""Who is speaking: the name a caller gives, and which of the company's customers it is."""

from .alike import ALIKE_MIN, is_alike
from .hearing import Hearing, hear
from .index import CustomerIndex
from .ordinary import is_ordinary, ordinary_words
from .picking import Pick, pick
from .plausible import is_family_name, is_plausible_name, split_parts
from .reading import read_more_of_name, read_name, read_third_person
from .spoken import SpokenName

__all__ = [
    "ALIKE_MIN",
    "CustomerIndex",
    "Hearing",
    "Pick",
    "SpokenName",
    "hear",
    "is_alike",
    "is_family_name",
    "is_ordinary",
    "is_plausible_name",
    "ordinary_words",
    "pick",
    "read_more_of_name",
    "read_name",
    "read_third_person",
    "split_parts",
]
