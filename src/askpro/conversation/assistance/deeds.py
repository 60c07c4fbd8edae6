"""What a sentence claims to be done, free or promised: only a tool of this call can show it."""

from __future__ import annotations

from collections.abc import Iterator

from askpro.conversation.assistance import lexicon
from askpro.conversation.assistance.claim import Claim, Kind
from askpro.conversation.assistance.wording import stem
from askpro.conversation.understanding.folding import Folded


def deeds_in(text: Folded, names_a_time: bool) -> Iterator[Claim]:
    """Claimed as done; in a rule ("kann storniert werden") it is a word. A question claims nothing."""
    folded = text.text
    if folded.rstrip().endswith("?"):
        return
    rule = bool(lexicon.MAYBE.search(folded)) and not lexicon.ABOUT_THE_CALLER.search(folded)
    for deed, pattern in lexicon.DEEDS.items():
        for found in pattern.finditer(folded):
            kind, value = (Kind.WORD, stem(found[0])) if rule else (Kind.DEED, deed)
            yield Claim(kind, value, text.span(*found.span()))
    for found in lexicon.OWN_ACTS.finditer(folded):
        if lexicon.NEGATION.search(found[0]):
            continue
        yield Claim(Kind.DEED, "own act", text.span(*found.span()))
    appointed = bool(lexicon.APPOINTED.search(folded)) or names_a_time
    for found in lexicon.FREE.finditer(folded):
        kind, value = (Kind.DEED, "free") if appointed else (Kind.WORD, stem(found[0]))
        yield Claim(kind, value, text.span(*found.span()))
