"""TIMEX3 values (ISO-TimeML, ISO 24617-1) and the dates that they stand for.

A value is a calendar date as precise as the words ("2024-07-28", "2024-W32", "2024-Q3", "2024-SU",
"199" for a decade, "19" for a century), with the part of a day behind it ("2024-07-28TMO"), a
period ("P11Y"), or a reference ("PRESENT_REF"). An X stands for what is not known.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from accordingto.types import Interval

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
# First and last month of a part of the year; a winter goes on in the next year.
_MONTHS = {
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "H2": (7, 12),
    "SP": (3, 5),
    "SU": (6, 8),
    "FA": (9, 11),
}
FIRST, LAST = date.min.year + 1, date.max.year - 1  # years that the calendar can count from


def interval_of(value: str) -> Interval | None:
    """The dates that a TIMEX3 value takes in, both ends included; None where it tells none.

    >>> print(interval_of("2024-07-28TMO"), interval_of("2023-Q3"), interval_of("199"))
    2024-07-28 2023-07/2023-09 1990/1999
    >>> print(interval_of("2019/2023"))
    2019/2023
    >>> interval_of("XXXX-07-28") is None
    True
    """
    if "/" in value:
        return Interval(*value.split("/"))
    if day := _DAY.fullmatch(value):
        found = "-".join(day.groups())
        return Interval(found, found)
    if week := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        first = monday + timedelta(days=5) if week[3] else monday
        return Interval(first.isoformat(), (monday + timedelta(days=6)).isoformat())
    if part := _PART.fullmatch(value):
        year = int(part[1])
        if part[2] == "WI":
            return Interval(f"{year}-12", f"{year + 1}-02")
        low, high = _MONTHS[part[2]]
        return Interval(f"{year}-{low:02}", f"{year}-{high:02}")
    if re.fullmatch(r"[1-9]\d{3}(-\d\d)?", value):
        return Interval(value, value)
    if re.fullmatch(r"[1-9]\d{1,2}", value):
        return Interval(value + "0" * (4 - len(value)), value + "9" * (4 - len(value)))
    return None


def day_of(value: str | None) -> date | None:
    """The first day of an ISO 8601 date of any precision, or None.

    >>> day_of("2024-08"), day_of("2024-08-12T10:00Z"), day_of("soon")
    (datetime.date(2024, 8, 1), datetime.date(2024, 8, 12), None)
    """
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", value or "")
    if not found:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return date(min(max(year, FIRST), LAST), month, day)
    except ValueError:
        return None


def last_day_of(value: str | None) -> date | None:
    """The last day of an ISO 8601 date of any precision, or None.

    >>> last_day_of("2024-02"), last_day_of("2023")
    (datetime.date(2024, 2, 29), datetime.date(2023, 12, 31))
    """
    first = day_of(value)
    if first is None or value is None or len(value) >= len("2024-08-12"):
        return first
    month = first.month if len(value) >= len("2024-08") else 12
    return date(first.year, month, monthrange(first.year, month)[1])


def week_of(day: date) -> str:
    """The ISO week of a day: "2024-W33"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def shifted(day: date, count: int, unit: str) -> date:
    """A day so many units later, or earlier; ``unit`` is a letter of periods (D, W, M, Q, Y, E, C).

    The day of the month is cut to the month's length. What lies beyond the calendar stops there.
    """
    if unit in "DW":
        size = count * (7 if unit == "W" else 1)
        low, high = (date(FIRST, 1, 1) - day).days, (date(LAST, 12, 31) - day).days
        return day + timedelta(days=min(max(size, low), high))
    months = count * {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[unit]
    index = day.year * 12 + day.month - 1 + months
    year, month = min(max(index // 12, FIRST), LAST), index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def at_precision(day: date, unit: str) -> str:
    """A day as precise as a unit is: a week for W, a month for M, and so on."""
    return {
        "D": day.isoformat(),
        "W": week_of(day),
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04}",
        "E": f"{day.year:04}"[:3],
        "C": f"{day.year:04}"[:2],
    }[unit]
