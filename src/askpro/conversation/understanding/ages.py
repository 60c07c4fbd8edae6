"""How old somebody is: whoever is seven is a child, whatever else a son may be."""

from __future__ import annotations

import re

from askpro.conversation.understanding.phrases.table import ONE_TO_TWELVE

_SMALL = rf"(?:[1-9]|1[0-2]|ein|{'|'.join(ONE_TO_TWELVE.values())})"
_OF_THEM = r"(?:he|she|(?:son|daughter|boy|girl|lad|little one)|er|sie|sohn|tochter|junge|maedchen)"
_A_CHILD = re.compile(
    rf"\b{_OF_THEM}(?:'?s| is| ist| has| hat| turns| wird) "
    rf"(?:(?:only|just|nearly|almost|about|erst|gerade|fast|jetzt) )?{_SMALL}"
    r"(?= (?:years?|jahre?|and|und|but|now|she|he|er|sie|could|can|would|do|so|please|bitte)\b|\W*$|[,.;])"
    r"(?! (?:and|und) (?:a|twenty|zwanzig)\b)"
    rf"|\b{_SMALL}[- ]?(?:years?[- ]old|jahre alt|jaehrig\w*)\b"
)


def tells_of_a_child(text: str) -> bool:
    """Whether the folded text says of somebody that they are twelve at most."""
    return _A_CHILD.search(text) is not None
