"""How words sound in German and English, so that a word misheard is still recognised."""

from .blur import blurred
from .closeness import CODES as SOUND_CODES
from .closeness import LOSS, SUBSTITUTION
from .likeness import sounds_like, sounds_of
from .pronunciation import pronounce
from .scripts import scripts_of

__all__ = [
    "LOSS",
    "SOUND_CODES",
    "SUBSTITUTION",
    "blurred",
    "pronounce",
    "scripts_of",
    "sounds_like",
    "sounds_of",
]
