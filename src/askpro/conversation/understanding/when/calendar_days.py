"""Calendar arithmetic on plain dates: weeks begin on Monday, ranges are half-open."""

from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def week_of(day: date, weeks_later: int = 0) -> date:
    """The Monday of the week `weeks_later` after the one `day` is in."""
    return day + timedelta(days=7 * weeks_later - day.weekday())


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def month_length(year: int, month: int) -> int:
    """Days in the month."""
    return (first_of_next_month(year, month) - date(year, month, 1)).days


def first_of_next_month(year: int, month: int) -> date:
    """The first day of the month after this one."""
    return date(year + month // 12, month % 12 + 1, 1)


def valid_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_weekday(day: date, weekday: int, *, today_counts: bool = False) -> date:
    """The nearest such weekday after `day`, or `day` itself where today counts."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead or today_counts else 7)


def nth_weekday(start: date, end: date, weekday: int, nth: int) -> date | None:
    """The nth such weekday within the range, counted from its end where nth is negative."""
    first = next_weekday(start, weekday, today_counts=True)
    count = max(0, ((end - first).days + 6) // 7)
    index = nth - 1 if nth > 0 else count + nth
    return first + timedelta(weeks=index) if 0 <= index < count else None


def two_digit_year(year: int) -> int:
    """Read 26 as 2026 and 74 as 1974."""
    return year if year >= 100 else year + (2000 if year < 60 else 1900)
