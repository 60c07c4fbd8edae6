"""Days named and taken back at once: "Thursday ... no, I've got choir. Friday would be good"."""

from __future__ import annotations

import re
from dataclasses import replace

from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.when import Timing, Wish

_FREE = {
    "de": r"(?:zeit|frei\w*|nichts|luft|urlaub|flexibel|termin\w*|da|gut|ganz|auch|noch|am liebsten)\b",
    "en": r"(?:free|off|available|around|here|in|flexible|time|nothing|good|fine|best|better|ideal|perfect"
    r"|my day off|my (?:best|favou?rite|preferred|only)|an? (?:appointment|booking))\b",
}
"""What is said of a day that suits, or of an appointment that is booked."""
_I_AM = {
    "de": r"(?:hab\w*|hat|haben|bin|ist|sind|arbeit\w*|muss|fahr\w*|flieg\w*) (?:ich|wir|er|sie|mein\w* \w+)",
    "en": r"(?:i'?ve got|i have|i'?m|we'?re|we'?ve got|we have|he'?s|she'?s|that'?s|it'?s)(?: \w+)?",
}
_BUSY = {
    "de": rf"{_I_AM['de']}(?! (?:\w+ )?{_FREE['de']})"
    rf"|ist (?!es\b|das\b)(?:immer |leider |ja )?(?!{_FREE['de']})\w+"
    r"|(?:kann|koennen) (?:ich|wir|er|sie) (?:\w+ ){0,2}nicht"
    r"|(?:geht|passt|klappt) (?:es |das )?(?:\w+ ){0,2}nicht",
    "en": rf"{_I_AM['en']} (?!{_FREE['en']})\w+|i work|(?:won'?t|doesn'?t|does not) work|(?:i )?can'?t",
}
_TAKEN_BACK = {
    "de": re.compile(
        rf"^ ist (?:ja|doch|immer|leider|schon) (?:immer |schon )?(?!{_FREE['de']})\w+"
        r"|^\W*(?:(?:ne+|nein|ach|aber|oh|warte\w*|moment|halt|quatsch)\W*)*"
        rf"\bda (?:{_BUSY['de']})"
    ),
    "en": re.compile(
        rf"^(?:'?s (?!{_FREE['en']})(?:my|our|his|her|the kids'?|no good|out|bad|full)\b"
        rf"|\W+(?:(?:oh|no|wait|hang on|hold on|but|sorry|actually|well|um|uh)\W+)+(?:{_BUSY['en']}))"
    ),
}
"""Right after a day: why it is none."""
_ALONE = re.compile(r"(?:am |on )?(?:\w+day|\w+tag|mittwoch|sonnabend)")
_CHOICE = re.compile(r"\b(?:oder|or|und|and|sonst|else|otherwise)\b")


def without_busy_days(timing: Timing, heard: str, language: Language) -> Timing:
    """The timing without the days that somebody thinking aloud takes back, where another is named after."""
    days = [wish for wish in timing.wishes if wish.day is not None and wish.day.single and not wish.excluded]
    taken = [wish for wish in days if _is_taken_back(wish, days, heard, language)]
    weekdays = {_weekday(wish) for wish in taken}
    vague = [wish for wish in days if _is_said_more_exactly(wish, days, heard)]
    kept = [
        wish
        for wish in timing.wishes
        if wish not in days or (wish not in taken and wish not in vague and _weekday(wish) not in weekdays)
    ]
    return replace(timing, wishes=tuple(kept)) if any(wish in kept for wish in days) else timing


def _weekday(wish: Wish) -> int | None:
    day = wish.day.single if wish.day else None
    return day.weekday() if day else None


def _is_said_more_exactly(wish: Wish, days: list[Wish], heard: str) -> bool:
    """ "Thursday. Thursday next week": the weekday alone, and then the week it is in."""
    after = [one for one in days if one.span[0] >= wish.span[1]]
    if not after or wish.time is not None or not _ALONE.fullmatch(fold(heard[slice(*wish.span)]).text):
        return False
    again, between = after[0], heard[wish.span[1] : after[0].span[0]]
    other_week = _weekday(again) == _weekday(wish) and again.day != wish.day
    return other_week and _CHOICE.search(fold(between).text) is None


def _is_taken_back(wish: Wish, days: list[Wish], heard: str, language: Language) -> bool:
    later = [one.span[0] for one in days if one.span[0] >= wish.span[1]]
    if not later:
        return False
    start = wish.span[1]
    possessive = 2 if heard[start - 2 : start].lower() in ("'s", "’s") else 0
    told = fold(heard[start - possessive : min(later)]).text
    return _TAKEN_BACK[language].search(told) is not None
