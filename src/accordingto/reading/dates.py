"""Dates as ISO 8601 writes them, as precise as they are given."""

from __future__ import annotations

import re
from datetime import datetime

from accordingto.errors import ReadingError

_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d(?::?\d\d)?)?))?)?)?"
)


def iso_date(value: str) -> str | None:
    """``value`` as ISO 8601 ("2023", "2023-06", "2023-06-05", with or without a time).

    None if it is nothing of the kind, or no day of the calendar.

    >>> iso_date(" 2023-06-05 10:00Z ")
    '2023-06-05T10:00Z'
    >>> iso_date("2024-13-45") is None
    True
    """
    match = _DATE.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day, time = match.group("year", "month", "day", "time")
    time = time.replace(" ", "") if time else None
    try:
        datetime.fromisoformat(f"{year}-{month or '01'}-{day or '01'}T{time or '00:00'}")
    except ValueError:
        return None
    date = "-".join(part for part in (year, month, day) if part)
    return f"{date}T{time}" if time else date


def check_date(value: str) -> str:
    """``value`` as ``iso_date`` gives it.

    Raises ReadingError if it is no date, with the forms that are understood.
    """
    date = iso_date(value)
    if date is None:
        raise ReadingError(
            f"{value!r} is not a date; write it as ISO 8601, "
            "for example 2023, 2023-06, 2023-06-05 or 2023-06-05T14:30Z"
        )
    return date
