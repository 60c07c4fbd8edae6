"""How words sound in German and English, so that a word misheard is still recognised."""

from .alignment import Codes, Costs, Floats, Padded, align, best_end, pad
from .cologne import cologne_key
from .likeness import SOUND_COSTS, sound_key, sounds_like
from .pronunciation import pronounce

__all__ = [
    "SOUND_COSTS",
    "Codes",
    "Costs",
    "Floats",
    "Padded",
    "align",
    "best_end",
    "cologne_key",
    "pad",
    "pronounce",
    "sound_key",
    "sounds_like",
]
