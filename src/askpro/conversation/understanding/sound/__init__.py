"""How words sound in German and English, so that a word misheard is still recognised."""

from .cologne import cologne_key
from .likeness import sound_key, sounds_like
from .pronunciation import pronounce
from .scripts import WEIGHTS as SCRIPT_WEIGHTS
from .scripts import Scripts, merging, scripts_of

__all__ = [
    "SCRIPT_WEIGHTS",
    "Scripts",
    "cologne_key",
    "merging",
    "pronounce",
    "scripts_of",
    "sound_key",
    "sounds_like",
]
