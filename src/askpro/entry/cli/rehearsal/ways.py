"""Ways of saying one thing, written as running text with a stroke between them."""

from __future__ import annotations


def ways(written: str) -> tuple[str, ...]:
    """ "Hallo / Guten Tag" as its parts; line breaks count as spaces."""
    return tuple(" ".join(written.split()).split(" / "))
