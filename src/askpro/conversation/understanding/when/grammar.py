"""The engine: a rule is a pattern of kinds of words and the piece of time it stands for."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from .first_kinds import first_kinds
from .kinds import KIND
from .model import Reference
from .pieces import Piece
from .vocabulary import Token


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match: lets a builder ask for the words behind its named groups."""

    match: re.Match[str]
    tokens: list[Token]
    reference: Reference

    def has(self, group: str) -> bool:
        """Whether the rule has the group and it was spoken."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def token(self, group: str) -> Token:
        """The first token of the group."""
        return self.tokens[self.match.start(group)]

    def value(self, group: str) -> int:
        """The number behind the group."""
        return self.token(group).value

    def name(self, group: str) -> str:
        """The word behind the group."""
        return self.token(group).name

    @property
    def neighbours(self) -> tuple[str, str]:
        """The kinds of the words before and after the match, empty at the ends of the utterance."""
        first, end = self.match.span()
        return (
            self.tokens[first - 1].kind if first else "",
            self.tokens[end].kind if end < len(self.tokens) else "",
        )

    @property
    def today(self) -> date:
        """The day of the reference."""
        return self.reference.now.date()


Builder = Callable[[Found], Piece | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over word kinds and what it means; a builder returning None declines."""

    pattern: re.Pattern[str]
    build: Builder
    firsts: frozenset[str]


Grammar = Mapping[str, tuple[Rule, ...]]
"""The rules that can begin with a kind of word, by that kind."""


def grammar(rules: Iterable[Rule]) -> Grammar:
    """Sort the rules by the kinds of words they can begin with, in their order."""
    by_first: dict[str, list[Rule]] = {}
    for each in rules:
        for first in each.firsts:
            by_first.setdefault(first, []).append(each)
    return {first: tuple(ordered) for first, ordered in by_first.items()}


_ALIASES = {
    "COUNT": "NUMBER ARTICLE FEW COUPLE",
    "DAYNUMBER": "NUMBER ORDINAL DOTTED_NUMBER",
    "RANKWORD": "ORDINAL DOTTED_NUMBER",
    "CHOICE": "THIS NEXT COMING AFTERNEXT LAST FOLLOWING UPCOMING",
    "AHEAD": "NEXT COMING FOLLOWING UPCOMING",
    "ANYYEAR": "YEAR NUMBER",
}


def rule(pattern: str, build: Builder) -> Rule:
    """A rule from a readable pattern: names of word kinds, and the signs of regular expressions."""
    coded = re.sub(r"[A-Z][A-Z_]+", _coded, pattern).replace(" ", "")
    return Rule(re.compile(coded), build, first_kinds(coded))


def _coded(name: re.Match[str]) -> str:
    word = name.group()
    if word in _ALIASES:
        return "[" + "".join(KIND[kind] for kind in _ALIASES[word].split()) + "]"
    return KIND[word]


@dataclass(frozen=True, slots=True)
class Item:
    """A piece, or a word left over between pieces, and the tokens it covers."""

    piece: Piece | None
    kind: str
    first: int
    last: int


def items(tokens: list[Token], rules: Grammar, reference: Reference) -> Iterator[Item]:
    """Cover the tokens from the left with the longest pieces; what no rule takes stays a word."""
    codes = "".join(token.kind for token in tokens)
    position = 0
    while position < len(tokens):
        piece, end = _longest(codes, position, tokens, rules, reference)
        yield Item(piece, codes[position], position, end)
        position = end


def _longest(
    codes: str, position: int, tokens: list[Token], rules: Grammar, reference: Reference
) -> tuple[Piece | None, int]:
    best: Piece | None = None
    best_end = position
    for candidate in rules.get(codes[position], ()):
        match = candidate.pattern.match(codes, position)
        if match is not None and match.end() > best_end:
            built = candidate.build(Found(match, tokens, reference))
            if built is not None:
                best, best_end = built, match.end()
    return best, max(best_end, position + 1)
