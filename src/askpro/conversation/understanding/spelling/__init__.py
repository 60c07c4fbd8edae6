"""Words that callers spell: letters, spelling alphabets, doubled letters and "mit ph"."""

from .hints import respell
from .reading import Spelled, read_spelled

__all__ = ["Spelled", "read_spelled", "respell"]
