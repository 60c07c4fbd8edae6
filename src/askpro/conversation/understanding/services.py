"""Services in an utterance: named, ambiguous, or asked for though nobody here sells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from askpro.conversation.understanding.ages import tells_of_a_child
from askpro.conversation.understanding.commands import NameService
from askpro.conversation.understanding.likeness import is_of_the_body
from askpro.conversation.understanding.mentions import IN_FULL, Mention
from askpro.conversation.understanding.names import is_ordinary, is_plausible_name
from askpro.conversation.understanding.phrases import PHRASES
from askpro.conversation.understanding.phrases.table import ONE_TO_TWELVE
from askpro.conversation.understanding.spans import Span
from askpro.conversation.understanding.terms import TermFinder
from askpro.conversation.understanding.titles import TITLE
from askpro.conversation.understanding.utterance import Utterance

_NOT_A_SERVICE = frozenset(
    """
    abend absagen afternoon anderen another appointment appointments april ask august bald bitte book
    buchen callback cancel change daughter december dezember dienstag diese diesen different donnerstag
    drei earlier early eine einem einen einer etwas evening father februar february frage fragen frau
    freien freitag freund freundin friday friend fruehen frueheren gerne gleich haben halb half help
    heute hilfe human husband ihnen information januar january juli july june juni know kommende late
    later machen maerz make mann march mein meine meinen meiner menschen mich mir mitarbeiter mittag
    mittwoch moment monday montag morgen morning mother move mutter myself nachmittag naechste naechsten
    name neue neuen neuer next noon november october oktober other people person personen please quarter
    question reschedule rueckruf samstag saturday schedule september slot sofort sohn some somebody
    someone something sonntag soon spaeten spaeteren speak sprechen stornieren sunday table talk tell
    termin termine that their this thursday time tochter today tomorrow tuesday uebermorgen uns vater
    stunde stunden minuten tag tage hour hours minute minutes day days
    vereinbaren verlegen verschieben viertel vormittag wednesday week weekend what when where which wife
    wissen with woche wochenende your zeit zwei
    """.split()
)


_WORD = re.compile(r"\S+")
_NEXT = re.compile(r" ([a-z]{4,})")
_ADDED = re.compile(
    r"(?:\b(?:und|auch|also|mit|plus|dazu|samt|sowie|oder|statt|sondern|nur|lieber|and|with|plus|or|just"
    r"|instead)\b|,)\W*(?:(?:am|on|heute|morgen|tomorrow|\w+tag|\w+day|noch|auch|nach|look at|check|gleich"
    r"|zum|zur|fuers?|for|dazu|dann|eine?[nrm]?|ne|nen|die|der|das|den|dem|mit|fuer|mich|mir|ich|selbst|"
    r"moechte|haette|braeuchte|brauche|will|gerne?|also|then|a|an|the|some|my|for|me|myself|"
    r"i'?d?|would|like|want|need|to|get|have) )*$"
)
"""What stands right before a service that is wanted as well, or instead."""


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_HOURS = "|".join(ONE_TO_TWELVE.values())
_OF_TALK = (
    re.compile(r"\b(?P<said>wie lange?|how long)\b"),
    re.compile(r"\b(?P<said>erst)(?! ?(?:behandlung|beratung|befund|gespraech|termin|untersuchung))\b"),
    re.compile(r"\b(?:any|no|a|some|by) (?P<said>chances?)\b"),
    re.compile(rf"\b(?P<said>half|halb)(?= (?:half|halb|past|\d+|{_HOURS})\b)"),
    re.compile(r"\b(?P<said>ganz)\b(?! koerper)"),
    re.compile(
        r"\b(?:bei|mit|von|zu) (?:de[rm]|einer|einem|ner|nem) (?:\w+ )?(?P<said>dame|herrn?|frau|mann)\b"
        r"(?=\W*$|[,.;!?]| (?:am|um|wie)\b)"
    ),
    re.compile(
        r"\b(?:need|have|want|use|bring|drop|leave|pick|collect|get)(?: (?:off|up|in))?"
        r" (?:the|my|our|his|her|their) (?P<said>bikes?|bicycles?|cars?|van)\b"
        r"(?= (?:back|for|by|on|off|in|at|again|to|until|till|then)\b|\W*$|[,.;?!])"
    ),
    re.compile(
        r"\b(?:brauch\w*|bring\w*|hol\w*|stell\w*|benoetig\w*) (?:ich |wir )?(?:das|mein|den|meinen|unser\w*)"
        r" (?P<said>(?:fahr)?rad|auto|wagen|bike)\b"
        r"(?= (?:am|bis|wieder|zur?|zum|morgen|heute|vorbei|ab|hin|fuer)\b)"
    ),
    re.compile(rf"\b(?P<said>first|second|third)(?= of (?:the )?\w|,? (?:of )?(?:{_MONTHS})\b)"),
    re.compile(rf"\b(?:{_MONTHS}) (?:the )?(?P<said>first|second|third)\b"),
    re.compile(
        r"\b(?:the|my|your|de[nr]|die|das) (?P<said>first|second|third|erste[nrs]?|zweite[nrs]?|dritte[nrs]?)"
        r"(?= (?:one|please|bitte)\b|\W*$)"
    ),
    re.compile(r"\b(?:push|put|mov|call|get|com|ring|bring|be|go)\w*\b.{0,50}?\b(?P<said>back)\b"),
)


def words_of_talk(text: str) -> list[Span]:
    """Where words of everyday talk stand that services are called by as well: they name none there.

    "Wie lange" is no "lange Massage", "half four" no half an hour of it, "ganz genau" no whole body, "the
    first of December" no first consultation, "call me back" no back.
    """
    return [match.span("said") for pattern in _OF_TALK for match in pattern.finditer(text)]


_KINDS = {
    language: sorted({word for words in phrases.who_hints.values() for word in words})
    for language, phrases in PHRASES.items()
}
"""What services are called that are for people of one kind."""

_INSTEAD = re.compile(
    r"\b(?:wenn|falls)\b.{0,60}\b(?:nix|nichts|kein\w*|nicht|voll|belegt|ausgebucht)\b"
    r"|\b(?:sonst|ansonsten|notfalls|otherwise|failing that)\b"
    r"|\bif\b.{0,60}\b(?:nothing|not|no|isn'?t|aren'?t|full|booked)\b"
)
"""Between two services: the second only where the first cannot be had."""


def read_services(
    utterance: Utterance, finder: TermFinder, taken: list[Span]
) -> list[tuple[Span, NameService]]:
    """Every service named, with its span in the folded text."""
    text = utterance.folded.text
    found: list[tuple[Span, NameService]] = []
    taken = [*taken, *_people_titled(utterance)]
    hints = _hints(utterance)
    of_a_kind = finder.with_words(_KINDS[utterance.language])
    several = len(hints) + len(utterance.phrases.myself.findall(text)) > 1
    mentions = finder.find(
        text,
        taken,
        by_sound=_may_be_a_service(utterance),
        hints=[(place, word) for place, words in hints for word in words],
        several=several,
    )
    for mention in _but_chance_words(utterance, mentions):
        if utterance.phrases.negation_before.search(text[: mention.start]):
            continue
        if _is_a_person(utterance, text[mention.start : mention.end]):
            continue
        if _says_where_alone(utterance, text, mention):
            continue
        if found and _is_rest_of(found[-1], mention, text, finder):
            continue
        phrases = utterance.phrases
        if found and _INSTEAD.search(text[found[-1][0][1] : mention.start]):
            continue
        adds = (
            phrases.adds.search(text[found[-1][0][1] : mention.start])
            if found
            else phrases.besides.search(text)
        )
        for_kind = mention.candidates()[0] in of_a_kind
        found.append(((mention.start, mention.end), _named(utterance, mention, bool(adds), for_kind)))
    return found or _by_person(utterance, finder) or _unknown(utterance)


_TITLED = re.compile(
    r"\b(?<!meine )(?<!meiner )(?<!eine )(?<!einer )(?<!die )(?<!der )(?<!unsere )(?<!ihre )"
    rf"{TITLE} (?P<who>[a-z]{{3,}})"
)


def _people_titled(utterance: Utterance) -> Iterator[Span]:
    """ "Bei Herrn Schneider": a person, and nothing to be cut."""
    for found in _TITLED.finditer(utterance.folded.text):
        heard = utterance.heard[slice(*utterance.folded.span(*found.span("who")))]
        if heard[:1].isupper() or is_plausible_name(heard, utterance.situation.language):
            yield found.span()


_JOINT = re.compile(r"\W*(?:und|and)?\W*")


def _is_rest_of(before: tuple[Span, NameService], mention: Mention, text: str, finder: TermFinder) -> bool:
    """ "Wash, cut and bllow-dry": a damaged last word of one name is no second service."""
    (_, end), named = before
    alone = len(named.candidates) == 1 and _JOINT.fullmatch(text[end : mention.start])
    return bool(alone) and finder.has_words_like(named.candidates[0], text[mention.start : mention.end])


def _but_chance_words(utterance: Utterance, mentions: list[Mention]) -> list[Mention]:
    """Beside a service named in full, a word that is only a part of another's name was said by chance.

    "Föhnen, denn ich muss die Kinder abholen"; "Damenschnitt und Farbe" adds it.
    """
    if not any(mention.best >= IN_FULL for mention in mentions):
        return mentions
    text = utterance.folded.text
    gaps = ["", *(text[one.end : other.start] for one, other in pairwise(mentions)), ""]
    return [
        mention
        for mention, before, after in zip(mentions, gaps, gaps[1:], strict=False)
        if mention.best >= IN_FULL or _ADDED.search(before) or _ADDED.search(after)
    ]


def _is_a_person(utterance: Utterance, said: str) -> bool:
    """ "Da muss ich meine Frau fragen" names no cut for women, unless it was asked what it shall be."""
    return said in utterance.phrases.who_hints and not _may_be_a_service(utterance)


def _says_where_alone(utterance: Utterance, text: str, mention: Mention) -> bool:
    """ "Hair extensions" are none of the things that are done to hair."""
    next_word = _NEXT.match(text, mention.end)
    if not is_of_the_body(text[mention.start : mention.end]) or next_word is None:
        return False
    if next_word[1] in _DONE_TO_IT:
        return False
    return not is_ordinary(next_word[1], utterance.situation.language)


_DONE_TO_IT = frozenset(
    "stutzen trimmen kuerzen kuerzer schneiden nachschneiden rasieren machen gestutzt getrimmt gemacht"
    " rasiert trimmed trimming tidied shaved shaped shortened shorter done dealt".split()
)


def _by_person(utterance: Utterance, finder: TermFinder) -> list[tuple[Span, NameService]]:
    """Asked which, callers say for whom: "für meinen Mann" chooses the cut for men."""
    asked_on = utterance.situation.topic and utterance.phrases.follow_on.search(utterance.folded.text)
    hints = _hints(utterance) if utterance.situation.expecting == "service" or asked_on else []
    candidates = finder.with_words([word for _, words in hints for word in words])
    if not candidates:
        return []
    named = NameService(candidates=candidates, said=utterance.heard, confidence=0.7)
    return [((0, 0), named)]


def _may_be_a_service(utterance: Utterance) -> bool:
    return utterance.situation.expecting in ("service", "purpose")


def _hints(utterance: Utterance) -> list[tuple[int, tuple[str, ...]]]:
    """Who it is for tells which of several alike is meant: a husband wants the cut for men."""
    said = ((word.start(), word[0].strip(".,!?")) for word in _WORD.finditer(utterance.folded.text))
    hints = utterance.phrases.who_hints
    told = [(place, word) for place, word in said if word in hints]
    if tells_of_a_child(utterance.folded.text):
        child = hints[utterance.phrases.a_child]
        return [(place, child) for place, _ in told] or [(0, child)]
    return [(place, hints[word]) for place, word in told]


def _named(utterance: Utterance, mention: Mention, adds: bool, for_kind: bool) -> NameService:
    span = utterance.folded.span(mention.start, mention.end)
    return NameService(
        candidates=mention.candidates(),
        adds=adds,
        alike=mention.alike,
        for_kind=for_kind,
        said=utterance.heard[slice(*span)],
        span=span,
        confidence=min(1.0, mention.best),
    )


def _unknown(utterance: Utterance) -> list[tuple[Span, NameService]]:
    for match in utterance.phrases.asked_for.finditer(utterance.folded.text):
        words = match.group("what").split()
        if any(word in _NOT_A_SERVICE for word in words[:1]):
            continue
        kept = words[:1] if len(words) == 2 and words[1] in _NOT_A_SERVICE else words
        start = match.start("what")
        end = start + len(" ".join(kept))
        span = utterance.folded.span(start, end)
        said = utterance.heard[slice(*span)]
        return [
            ((start, end), NameService(candidates=(), unknown=True, said=said, span=span, confidence=0.5))
        ]
    return []
