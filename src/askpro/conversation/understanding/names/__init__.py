"""Who is speaking: the name a caller gives, and which of the company's customers it is."""

from .plausible import is_plausible_name
from .reading import read_name, read_third_person
from .spoken import SpokenName

__all__ = ["SpokenName", "is_plausible_name", "read_name", "read_third_person"]
