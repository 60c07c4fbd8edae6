"""Settle what was said against the reference: which date, which half of the day, which window."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from askpro.foundation.time import minute_of_day

from .calendar_days import ONE_DAY, add_months, next_weekday, nth_weekday, valid_date, week_of
from .model import Contradiction, Language, NoSuchDay, Reference
from .nearness import likeliest
from .pieces import CalendarDay, Clock, PartOfDay, Piece, Span, Stretch, Weekday, Zone

HALF_DAY = 12 * 60
GERMAN_MORNING = (180, 720)
PART_WINDOWS = {
    "early": (0, 540),
    "morning": (0, 720),
    "forenoon": (480, 720),
    "midday": (720, 840),
    "afternoon": (720, 1140),
    "evening": (1080, 1440),
    "night": (1200, 1440),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """The pieces that belong together: at most one of each sort."""

    weekday: Weekday | None = None
    calendar_day: CalendarDay | None = None
    span: Span | None = None
    clock: Clock | None = None
    part: PartOfDay | None = None
    stretch: Stretch | None = None

    @property
    def says_day(self) -> bool:
        """Whether a day was named."""
        ahead = self.part is not None and self.part.days_ahead is not None
        return ahead or any((self.weekday, self.calendar_day, self.span, self.stretch))

    @property
    def says_time(self) -> bool:
        """Whether a time or a part of the day was named."""
        return self.clock is not None or self.part is not None

    @property
    def empty(self) -> bool:
        """Whether nothing was said."""
        said = (self.weekday, self.calendar_day, self.span, self.clock, self.part, self.stretch)
        return not any(one is not None for one in said)

    def joined(self, piece: Piece) -> "Moment | None":
        """The moment with one more piece, or None where the two cannot belong together."""
        match piece:
            case Clock() if self.clock is None and self.stretch is None:
                return replace(self, clock=piece)
            case Zone() if self.clock is not None:
                return replace(self, clock=replace(self.clock, zone=piece))
            case PartOfDay() if self.part is None and self.stretch is None:
                return replace(self, part=piece)
            case Weekday() if self.weekday is None and self.stretch is None:
                elsewhere = self.span and self.span.sole and self.span.start.weekday() != piece.index
                return None if elsewhere else replace(self, weekday=piece)
            case CalendarDay() if self.calendar_day is None and self.stretch is None:
                return replace(self, calendar_day=piece)
            case Span() if self.span is None and self.stretch is None:
                return replace(self, span=piece)
            case Stretch() if self.empty:
                return replace(self, stretch=piece)
        return None

    def replaced(self, piece: Piece) -> "Moment":
        """The moment after the caller corrected this piece."""
        match piece:
            case Clock():
                return replace(self, clock=piece)
            case PartOfDay():
                return replace(self, part=piece, clock=None)
            case Stretch():
                return Moment(stretch=piece)
        week = self.span if self.weekday and self.span and self.span.grain == "week" else None
        kept = Moment(clock=self.clock, part=self.part, span=week if isinstance(piece, Weekday) else None)
        return kept.joined(piece) or self


def settled_day(
    moment: Moment, reference: Reference, since: date | None = None
) -> tuple[Span | None, Contradiction | None]:
    """The days the moment names, and the contradiction when weekday and date disagree.

    `since` is the beginning of a range the moment ends: a date without a year is the next from there.
    """
    today, talk = reference.now.date(), reference if since is None else None
    if since is not None and moment.calendar_day is not None and moment.calendar_day.year is None:
        today = max(since, today)
    if moment.calendar_day is not None:
        return _dated(moment, moment.calendar_day, today, talk)
    if moment.weekday is not None:
        return _weekday_in(moment.weekday, moment.span, today, talk), None
    if moment.span is not None:
        return moment.span, None
    if moment.part is not None and moment.part.days_ahead is not None:
        day = today + moment.part.days_ahead * ONE_DAY
        return Span(day, day + ONE_DAY, "day"), None
    return None, None


def no_such_day(moment: Moment, reference: Reference) -> NoSuchDay | None:
    """The date the moment names, where the calendar has none."""
    spoken = moment.calendar_day
    if spoken is None or spoken.day < 1 or settled_day(moment, reference)[0] is not None:
        return None
    month = spoken.month or (moment.span.start.month if moment.span else None)
    return NoSuchDay(spoken.day, month, spoken.year)


def _dated(
    moment: Moment, spoken: CalendarDay, today: date, talk: Reference | None
) -> tuple[Span | None, Contradiction | None]:
    day = _within_span(spoken, moment.span) if moment.span else next_date(spoken, today, talk)
    if day is None:
        return None, None
    span = Span(day, day + ONE_DAY, "day")
    weekday = moment.weekday
    if weekday is None or weekday.index == day.weekday():
        return span, None
    return span, Contradiction(weekday.index, day, "")


def _within_span(spoken: CalendarDay, span: Span) -> date | None:
    if spoken.month is None and span.grain != "day":
        return valid_date(span.start.year, span.start.month, spoken.day)
    if span.grain == "year" and spoken.month is not None:
        return valid_date(span.start.year, spoken.month, spoken.day)
    return next_date(spoken, span.start)


def next_date(spoken: CalendarDay, today: date, talk: Reference | None = None) -> date | None:
    """The date meant: in the year said, else today or the next such date; without its month it may be a
    later one that the talk is about."""
    if spoken.year is not None and spoken.month is not None:
        return valid_date(spoken.year, spoken.month, spoken.day)
    if spoken.month is not None:
        years = (today.year + ahead for ahead in range(5))
        days = (valid_date(year, spoken.month, spoken.day) for year in years)
    else:
        firsts = (add_months(today.replace(day=1), ahead) for ahead in range(13))
        days = (valid_date(first.year, first.month, spoken.day) for first in firsts)
    ahead = [day for day in days if day is not None and day >= today]
    return likeliest(ahead, talk if spoken.month is None else None)


_WEEKS_MAX = 60
_WEEKS_AHEAD = {"next": 1, "following": 1, "last": -1}


def _weekday_in(weekday: Weekday, span: Span | None, today: date, talk: Reference | None) -> Span | None:
    if span is not None:
        return _weekday_of_span(weekday, span, today)
    if weekday.choice in _WEEKS_AHEAD:
        day = week_of(today, _WEEKS_AHEAD[weekday.choice]) + weekday.index * ONE_DAY
    elif weekday.choice == "afternext":
        day = next_weekday(today, weekday.index) + 7 * ONE_DAY
    else:
        day = next_weekday(today, weekday.index, today_counts=weekday.choice == "this")
        if not weekday.choice:
            day = likeliest((day + week * 7 * ONE_DAY for week in range(_WEEKS_MAX)), talk) or day
    return Span(day, day + ONE_DAY, "day")


def _weekday_of_span(weekday: Weekday, span: Span, today: date) -> Span | None:
    if span.sole or (span.week is None and (span.end - span.start).days == 1):
        day: date | None = span.start if span.start.weekday() == weekday.index else None
    elif span.week is not None:
        day = span.week + weekday.index * ONE_DAY
    else:
        day = nth_weekday(max(span.start, today), span.end, weekday.index, 1)
        day = day or nth_weekday(span.start, span.end, weekday.index, 1)
    return None if day is None else Span(day, day + ONE_DAY, "day")


def settled_minute(clock: Clock, part: PartOfDay | None, day: date | None, reference: Reference) -> int:
    """The minute of the day: the part of the day decides, then the opening hours, then the nearest future.

    A time said in another zone may fall on the day before (negative) or after (1440 and more).
    """
    minute = _on_the_face(clock, part, day, reference)
    if clock.zone is None:
        return minute
    at = datetime.combine(day or reference.now.date(), time(), reference.now.tzinfo)
    ours = at.utcoffset() or timedelta()
    return minute + int(ours.total_seconds()) // 60 - clock.zone.ahead


def _on_the_face(clock: Clock, part: PartOfDay | None, day: date | None, reference: Reference) -> int:
    minute = clock.minute
    if clock.fixed:
        return minute or (2 * HALF_DAY if part is not None and part.part in ("evening", "night") else 0)
    if part is not None:
        return _in_part(minute, part)
    later = minute + HALF_DAY
    if reference.opening is not None:
        opens, closes = reference.opening
        return minute if opens <= minute <= closes or not opens <= later <= closes else later
    if clock.written or (day is not None and day != reference.now.date()) or later >= 1440:
        return minute
    now = minute_of_day(reference.now)
    return later if minute < now <= later else minute


def _in_part(minute: int, part: PartOfDay) -> int:
    name = part.part
    if name in ("afternoon", "evening") and minute < HALF_DAY:
        return minute + HALF_DAY
    if name == "night" and 6 * 60 <= minute < HALF_DAY:
        return minute + HALF_DAY
    if name == "midday" and minute < 6 * 60:
        return minute + HALF_DAY
    if name in ("evening", "night", "morning", "early") and minute >= HALF_DAY:
        return _around_twelve(minute, name)
    return minute


def _around_twelve(minute: int, part: str) -> int:
    """Twelve in the evening is the end of the day, twelve in the morning its noon."""
    if part in ("evening", "night") and minute < HALF_DAY + 60:
        return minute + HALF_DAY
    return minute


def part_window(part: PartOfDay, language: Language) -> tuple[int, int]:
    """The bounds of the part of the day in minutes, half-open; a German morning begins after the night."""
    if part.window is None and part.part == "morning" and language == "de":
        return GERMAN_MORNING
    return part.window or PART_WINDOWS[part.part]
