"""Words that callers spell: letters, spelling alphabets, doubled letters and "mit ph"."""

from .hints import respell
from .letter_sounds import spelled_aloud
from .reading import Spelled, letters_together, read_spelled

__all__ = ["Spelled", "letters_together", "read_spelled", "respell", "spelled_aloud"]
