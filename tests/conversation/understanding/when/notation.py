"""Write a timing the way docs/time-expressions.md writes meanings."""

from datetime import timedelta

from askpro.conversation.understanding.when import DayRange, TimeRange, Timing, Wish

WEEKDAYS = ("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays")


def written(timing: Timing) -> str:
    """The whole meaning in one line."""
    ranked = " > " if any(wish.rank for wish in timing.wishes) else " | "
    moved = " => " if any(wish.relation == "from" for wish in timing.wishes) else ranked
    said = moved.join(_wish(wish) for wish in timing.wishes)
    if timing.no_such_day:
        return f"no such day {said}".strip()
    if timing.contradiction:
        return f"ask {said}"
    return said or ("soonest" if timing.asap else "nothing")


def _wish(wish: Wish) -> str:
    weekdays = " ".join(WEEKDAYS[index] for index in sorted(wish.weekdays))
    about = "~" if wish.approximate else ""
    parts = ("not" if wish.excluded else "", weekdays, _days(wish.day), about + _times(wish.time))
    return " ".join(part for part in parts if part)


def _days(days: DayRange | None) -> str:
    if days is None:
        return ""
    last = days.end - timedelta(days=1) if days.end else ""
    return str(days.single) if days.single else f"{days.start or ''}..{last}"


def _times(times: TimeRange | None) -> str:
    if times is None:
        return ""
    return _clock(times.point) if times.point is not None else f"{_clock(times.start)}-{_clock(times.end)}"


def _clock(minute: int | None) -> str:
    return "" if minute is None else f"{minute // 60}:{minute % 60:02}"
