"""Which characters a pattern can begin with, so that a rule is only tried where it has a chance."""

_LOOKAHEADS = ("?=", "?!")


def first_kinds(pattern: str) -> frozenset[str]:
    """The characters a match can begin with; reads the few signs of regular expressions our rules use."""
    firsts, _, _ = _alternatives(pattern, 0)
    return frozenset(firsts)


def _alternatives(pattern: str, position: int) -> tuple[set[str], bool, int]:
    firsts, nullable, position = _sequence(pattern, position)
    while position < len(pattern) and pattern[position] == "|":
        more, empty, position = _sequence(pattern, position + 1)
        firsts |= more
        nullable |= empty
    return firsts, nullable, position


def _sequence(pattern: str, position: int) -> tuple[set[str], bool, int]:
    firsts: set[str] = set()
    nullable = True
    while position < len(pattern) and pattern[position] not in "|)":
        atom, empty, position = _atom(pattern, position)
        if position < len(pattern) and pattern[position] in "?*+":
            empty |= pattern[position] != "+"
            position += 1
        if nullable:
            firsts |= atom
        nullable &= empty
    return firsts, nullable, position


def _atom(pattern: str, position: int) -> tuple[set[str], bool, int]:
    if pattern[position] == "[":
        end = pattern.index("]", position)
        return set(pattern[position + 1 : end]), False, end + 1
    if pattern[position] != "(":
        return {pattern[position]}, False, position + 1
    opening = pattern[position + 1 : position + 3]
    inside = pattern.index(">", position) + 1 if opening == "?P" else position + 3
    firsts, nullable, end = _alternatives(pattern, inside)
    return (set(), True, end + 1) if opening in _LOOKAHEADS else (firsts, nullable, end + 1)
