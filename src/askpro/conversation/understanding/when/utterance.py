"""Read a whole utterance: every wish about time in it, ranked, with contradictions told and not resolved."""

from dataclasses import replace
from datetime import date

from askpro.foundation.time import minute_of_day

from .amounts import moved
from .anchors import at_midnight
from .calendar_days import ONE_DAY
from .counting import with_counted_days
from .drafts import Draft
from .kinds import KIND
from .model import Contradiction, DayRange, NoSuchDay, Reference, Relation, TimeRange, Timing, Wish
from .pieces import Span
from .ranges import completed
from .reading import read, tells_of_the_past, wants_soonest
from .settling import Moment, no_such_day, part_window, settled_day, settled_minute
from .vocabulary import Token

_SLIP_DAYS_MAX = 3660
_FIRST_HOURS = 120


def read_when(utterance: str, reference: Reference) -> Timing:
    """Everything the caller says about time, as wishes in the order of preference.

    Days are dates in the branch's calendar, times are minutes of the day. A weekday that does not fit its
    date is reported as a contradiction, and a date that does not exist as such. What lies in the past is a
    wish only where it is all that was wished for. Nothing found gives an empty timing; nothing is guessed.
    """
    timing = _timing(utterance, reference)
    return with_counted_days(utterance, timing, _timing, reference)


def _timing(utterance: str, reference: Reference) -> Timing:
    tokens, drafts = read(utterance, reference)
    wishes: list[tuple[Draft, Wish]] = []
    gone: list[tuple[Draft, Wish]] = []
    contradiction: Contradiction | None = None
    unreal: NoSuchDay | None = None
    for draft, relation in _related(drafts, tokens):
        wish, clash = _wish(draft, relation, reference, tokens)
        contradiction = contradiction or (clash and replace(clash, text=utterance[slice(*wish.span)]))
        unreal = unreal or _unreal(draft, reference)
        if wish.day or wish.time or wish.weekdays:
            (gone if _told_of_the_past(draft, wish, reference) else wishes).append((draft, wish))
    if not wishes and not tells_of_the_past(utterance, reference.language):
        wishes = [(draft, wish) for draft, wish in gone if _is_recent(wish, reference)]
    return Timing(_ranked(wishes), contradiction, wants_soonest(utterance, reference.language), unreal)


def _related(drafts: list[Draft], tokens: list[Token]) -> list[tuple[Draft, Relation | None]]:
    """Tell the old time from the new one when something is being moved "from eleven to two"."""
    moving = any(token.kind in (KIND["MOVE"], KIND["ONTO"]) for token in tokens)
    goal = next((index for index, draft in enumerate(drafts) if moving and draft.shifted), 0)
    related: list[tuple[Draft, Relation | None]] = []
    for index, draft in enumerate(drafts):
        if moving and draft.shifted and draft.end is not None:
            related.append((replace(draft, end=None), "from"))
            related.append((replace(draft, start=draft.end, end=None), "to"))
        else:
            if draft.end is not None:
                draft.start, draft.end = completed(draft.start, draft.end)
            old = index < goal and not draft.excluded
            related.append((draft, "from" if old else "to" if moving and draft.shifted else None))
    return related


def _wish(
    draft: Draft, relation: Relation | None, reference: Reference, tokens: list[Token]
) -> tuple[Wish, Contradiction | None]:
    day, contradiction = _day_range(draft, reference)
    last = max(draft.last, draft.first + 1) - 1
    return (
        Wish(
            day=day,
            time=_time_range(draft, day, reference),
            weekdays=draft.weekdays,
            approximate=draft.approximate or bool(draft.start.clock and draft.start.clock.approximate),
            relation=relation,
            excluded=draft.excluded,
            span=(tokens[draft.first].start, tokens[last].end),
        ),
        contradiction,
    )


def _day_range(draft: Draft, reference: Reference) -> tuple[DayRange | None, Contradiction | None]:
    span, contradiction = _days(draft.start, reference)
    if span is None or span.grain == "decade":
        return None, contradiction
    until, clash = _days(draft.end, reference, since=span.start) if draft.end else (None, None)
    if until is not None:
        end = until.end if until.end > span.start else until.end + 7 * ONE_DAY
        return DayRange(span.start, end), contradiction or clash
    if draft.length is not None and draft.length.in_days and span.end - span.start == ONE_DAY:
        return DayRange(span.start, moved(at_midnight(span.start), draft.length.amount).date()), contradiction
    if draft.bound and not draft.start.says_time:
        bounds = {
            "since": (span.start, None), "after": (span.end, None),
            "before": (reference.now.date(), span.start), "until": (reference.now.date(), span.end),
        }  # fmt: skip
        return DayRange(*bounds[draft.bound]), contradiction
    return DayRange(span.start, span.end), contradiction


def _days(
    moment: Moment, reference: Reference, since: date | None = None
) -> tuple[Span | None, Contradiction | None]:
    if moment.stretch is not None:
        last = moment.stretch.end or moment.stretch.start
        return Span(moment.stretch.start.date(), last.date() + ONE_DAY, "day"), None
    span, contradiction = settled_day(moment, reference, since)
    if span is None or moment.clock is None or moment.clock.zone is None:
        return span, contradiction
    days = settled_minute(moment.clock, moment.part, span.start, reference) // 1440 * ONE_DAY
    return replace(span, start=span.start + days, end=span.end + days), contradiction


def _time_range(draft: Draft, day: DayRange | None, reference: Reference) -> TimeRange | None:
    start = _minutes(draft.start, day, reference)
    if start is None:
        return None
    end = _minutes(draft.end, day, reference) if draft.end else None
    if end is not None:
        by_part = draft.end is not None and draft.end.clock is None and start.point is not None
        return TimeRange(start.start, end.start if by_part else end.end)
    match draft.bound:
        case "since":
            return TimeRange(start.start, None)
        case "after":
            return TimeRange(start.end, None)
        case "until" if draft.start.part is not None and draft.start.part.closing:
            return TimeRange(None, start.end)
        case "before" | "until":
            return TimeRange(None, start.start)
    return start


def _minutes(moment: Moment, day: DayRange | None, reference: Reference) -> TimeRange | None:
    part = moment.part
    if moment.stretch is not None and moment.stretch.grain in ("second", "minute", "hour"):
        begins = moment.stretch.start
        minute = minute_of_day(begins)
        ends = moment.stretch.end
        if ends is not None and ends.date() == begins.date():
            return TimeRange(minute, minute_of_day(ends))
        return TimeRange(minute, None if ends else minute)
    if moment.clock is not None:
        minute = settled_minute(moment.clock, part, day.start if day else None, reference) % 1440
        return TimeRange(minute, minute, part.part if part else None)
    if part is not None:
        return TimeRange(*_while_open(part_window(part, reference.language), reference), part.part)
    return None


def _while_open(window: tuple[int, int], reference: Reference) -> tuple[int, int]:
    """ "Early in the morning" of a shop that opens at nine are its first hours."""
    opens = reference.opening[0] if reference.opening else 0
    return window if window[1] > opens else (window[0], opens + _FIRST_HOURS)


def _told_of_the_past(draft: Draft, wish: Wish, reference: Reference) -> bool:
    """ "It has hurt for the last three days" wishes for nothing; a named day that is past is answered."""
    spoken, today = draft.start.calendar_day, reference.now.date()
    of_old = spoken is not None and spoken.year is not None and spoken.year < today.year
    named = draft.start.weekday is not None or spoken is not None
    ends = wish.day.end if wish.day else None
    return (of_old or not named) and ends is not None and ends <= today


def _unreal(draft: Draft, reference: Reference) -> NoSuchDay | None:
    """The first date of the draft that the calendar does not have, unless it is refused anyway."""
    if draft.excluded:
        return None
    ends = (no_such_day(moment, reference) for moment in (draft.start, draft.end) if moment is not None)
    return next((end for end in ends if end is not None), None)


def _is_recent(wish: Wish, reference: Reference) -> bool:
    """Whether a slip may be meant; a date long ago is a birthday, not a wish."""
    start = wish.day.start if wish.day else None
    return start is not None and (reference.now.date() - start).days <= _SLIP_DAYS_MAX


def _ranked(wishes: list[tuple[Draft, Wish]]) -> tuple[Wish, ...]:
    """The wishes, the preferred first and the second best last; without such words all rank alike."""
    if not any(draft.fallback or draft.preferred for draft, _ in wishes):
        return tuple(wish for _, wish in wishes)
    refused = [wish for _, wish in wishes if wish.excluded]
    accepted = [(draft, wish) for draft, wish in wishes if not wish.excluded]
    accepted.sort(key=lambda spoken: spoken[0].fallback - spoken[0].preferred)
    return (*(replace(wish, rank=rank) for rank, (_, wish) in enumerate(accepted)), *refused)
