"""The words between two pieces of time, and what they say about how the two belong together."""

from dataclasses import dataclass

from .kinds import KIND, kinds

_SILENT = kinds("COMMA ON THE IN OF FOR AT ABOUT ARTICLE BETWEEN FROM")
_BREAKS = kinds("COMMA STOP BUT OR ELSE")
_REFUSED_AND = (KIND["NOT"], KIND["AND"])
_STOPS = kinds("STOP")
_ENDERS = kinds("TO UNTIL DASH ONTO")
_SHIFTERS = kinds("TO ONTO")
_OPENERS = kinds("FROM BETWEEN OF SINCE")
_LENGTH_STARTS = (KIND["UNIT"], KIND["SINCE"])
_BOUNDS = {KIND["SINCE"]: "since", KIND["BEFORE"]: "before", KIND["AFTER"]: "after", KIND["UNTIL"]: "until"}
_NEGATED_BOUNDS = {"before": "since", "after": "until", "until": "since", "since": "before"}


@dataclass(frozen=True, slots=True)
class Link:
    """The kinds of the words since the piece before, in their order."""

    words: tuple[str, ...] = ()

    def has(self, name: str) -> bool:
        """Whether a word of this kind was said."""
        return KIND[name] in self.words

    @property
    def close(self) -> bool:
        """Whether nothing but small words stands between the two."""
        return _SILENT.issuperset(self.words)

    @property
    def ends_range(self) -> bool:
        """Whether a range is closed by itself: to, until, a dash."""
        sentence = self._last_sentence()
        return not _ENDERS.isdisjoint(sentence) and KIND["MOVE"] not in sentence

    @property
    def follows_length(self) -> bool:
        """Whether a length was said and what follows is its beginning: "two weeks starting 3 May"."""
        return any(self.words[index : index + 2] == _LENGTH_STARTS for index in range(len(self.words) - 1))

    @property
    def shifts(self) -> bool:
        """Whether something goes to what follows: "auf", "to"."""
        return not _SHIFTERS.isdisjoint(self.words)

    @property
    def opens_range(self) -> bool:
        """Whether a range may begin: from, between."""
        return not _OPENERS.isdisjoint(self.words)

    @property
    def enumerates(self) -> bool:
        """Whether what is said of one holds for both: "Monday and Tuesday", "Monday or Tuesday"."""
        joints = {KIND["OR"], KIND["AND"]}
        return not joints.isdisjoint(self.words) and (_SILENT | joints).issuperset(self.words)

    @property
    def alternative(self) -> bool:
        """Whether what follows is another choice."""
        return self.has("OR") or self.has("ELSE")

    @property
    def bound(self) -> str:
        """The open side named by the last bounding word, "nicht vor" turned to its meaning "ab"."""
        for position in range(len(self.words) - 1, -1, -1):
            if self.words[position] in _BREAKS and KIND["WORD"] in self.words[position:]:
                return ""
            bound = _BOUNDS.get(self.words[position])
            if bound and self._ends_within(position):
                return ""
            if bound:
                return _NEGATED_BOUNDS[bound] if self._negated_at(position) else bound
        return ""

    @property
    def turns(self) -> bool:
        """Whether a new thought begins, of what is rather wanted."""
        return self.has("STOP") or self.has("PREFER")

    @property
    def closes_bound(self) -> bool:
        """Whether it bounds from above what was bounded from below."""
        return self.bound in ("before", "until")

    @property
    def denies_next(self) -> bool:
        """Whether what follows is what the caller does not want."""
        clause = _after_last(self._parted(), _BREAKS)
        return not self.bound and (KIND["NOT"] in clause or KIND["EXCEPT"] in clause)

    @property
    def denies_previous(self) -> bool:
        """Whether the piece before was refused: "Monday does not work, ..."."""
        words = self._parted()
        position = next((index for index, word in enumerate(words) if word in _BREAKS), None)
        return position is not None and KIND["NOT"] in words[:position]

    @property
    def denies_to_the_end(self) -> bool:
        """Whether the utterance ends in a refusal of the piece before."""
        position = self._first_break()
        return KIND["NOT"] in (self.words if position is None else self.words[:position])

    def _negated_at(self, position: int) -> bool:
        return KIND["NOT"] in self.words[max(0, position - 3) : position]

    def _parted(self) -> tuple[str, ...]:
        """The words, where "and" right after a refusal begins a new clause: "Monday is bad and ..."."""
        pairs = zip(("", *self.words), self.words, strict=False)
        return tuple(KIND["COMMA"] if pair == _REFUSED_AND else pair[1] for pair in pairs)

    def _ends_within(self, position: int) -> bool:
        """Whether what it bounds was said, and the sentence ended: "look after the brakes? Thursday"."""
        said = self.words[position + 1 :]
        return KIND["STOP"] in said and KIND["WORD"] in said[: said.index(KIND["STOP"])]

    def _first_break(self) -> int | None:
        return next((index for index, word in enumerate(self.words) if word in _BREAKS), None)

    def _last_clause(self) -> tuple[str, ...]:
        return _after_last(self.words, _BREAKS)

    def _last_sentence(self) -> tuple[str, ...]:
        return _after_last(self.words, _STOPS)


def _after_last(words: tuple[str, ...], breaks: frozenset[str]) -> tuple[str, ...]:
    for index in range(len(words) - 1, -1, -1):
        if words[index] in breaks:
            return words[index + 1 :]
    return words
