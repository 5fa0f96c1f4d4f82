"""Times that hang on another time: "two weeks after the vote", "the three months to March"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from accordingto.times.calendar import at_precision, day_of, interval_of, last_day_of, shifted
from accordingto.times.events import singular
from accordingto.times.find import Time, TimeKind
from accordingto.times.words import NUMBERS, UNITS
from accordingto.types import Interval, Span

GAP = 60  # characters from "two days after" to the date that it counts from
_LOOK = 60  # characters before a date in which "the three months to" stands
_DETERMINED = r"(?:the|a|an|this|that|his|her|their|its|our)"
_PERIOD = re.compile(r"P(\d+)([DWMYEC])")
# From "two weeks after" to its date: "the Nov. 5 vote", "he resigned on May 3", in one clause.
_TO_DATE = re.compile(
    r"\s+(?:(?!(?:and|but|or|that|which|who|said|told|says)\s)[\w’'-]+\s+){0,6}", re.IGNORECASE
)
_TO_EVENT = re.compile(rf"\s+{_DETERMINED}\s+(?:[\w’'-]+\s+){{0,2}}?(?P<noun>[a-z]{{4,}})\b")
_NOTHING_BEHIND = re.compile(r"\s*(?:[.,;:!?”\"’)\n]|$|\s(?:and|but)\s)")
_EVE = re.compile(
    rf"\b(?:on\s+)?the\s+eve\s+of\s+(?:{_DETERMINED}\s+)?(?:[\w’'-]+\s+){{0,4}}$", re.IGNORECASE
)
# "in the three months to March", "in the fiscal year that ended on June 30"
_ENDED = re.compile(
    r"\b(?:the|its|their|a)\s+(?:(?:first|last|past|full|fiscal|financial|business)\s+)?"
    r"(?:(?P<count>\w+)\s+)?(?P<unit>week|month|quarter|year)s?\s+"
    r"(?:to|through|ended|ending|that\s+(?:ended|ends))\s+(?:(?:on|in|the\s+end\s+of)\s+)?$",
    re.IGNORECASE,
)
_FINEST = {"D": 10, "W": 10, "M": 7, "Y": 4, "E": 4, "C": 4}  # digits of a date to count from


def settle(
    text: str,
    times: Sequence[Time],
    events: Mapping[str, Interval],
    *,
    told: Interval | None = None,
) -> tuple[Time, ...]:
    """The times, in order, with those that hang on a date made one with it.

    ``told`` is the day that was told before them, from which "the day before" may count. What is
    counted from something that the text does not date is left out, since nobody knows it.
    """
    return tuple(_settled(text, times, events, told))


def _settled(
    text: str, times: Sequence[Time], events: Mapping[str, Interval], told: Interval | None
) -> Iterator[Time]:
    taken = -1  # the index of a date that another time hangs on
    for index, time in enumerate(times):
        if index == taken:
            continue
        behind = times[index + 1] if index + 1 < len(times) else None
        if _counts(text, time):
            found, used = _counted(text, time, behind, told, events)
            taken = index + 1 if used else taken
        elif behind and (ended := _ended(text, behind)) and ended.span.contains(time.span):
            continue  # "three months" of "the three months to March"
        else:
            found = _ended(text, time) or _eve(text, time) or time
        if found is not None:
            yield found
            if found.kind is TimeKind.DATE and found.interval is not None:
                told = found.interval


def _counts(text: str, time: Time) -> bool:
    """Whether it counts from something told behind it: "two weeks after"."""
    return text[time.span.start : time.span.end].lower().endswith(("before", "after"))


def _counted(
    text: str,
    time: Time,
    behind: Time | None,
    told: Interval | None,
    events: Mapping[str, Interval],
) -> tuple[Time | None, bool]:
    """The time that is so long before or after another, and whether it is the one behind."""
    end = time.span.end
    if behind and behind.interval and behind.kind is TimeKind.DATE:
        start = behind.span.start
        if start - end <= GAP and _TO_DATE.fullmatch(text, end, start):
            return _away(text, time, behind.interval, behind.span.end), True
    event = _TO_EVENT.match(text, end, end + GAP)
    if event and (interval := events.get(singular(event["noun"]))):
        return _away(text, time, interval, end), False
    if told and _NOTHING_BEHIND.match(text, end):
        return _away(text, time, told, end), False
    return None, False


def _away(text: str, time: Time, origin: Interval, end: int) -> Time | None:
    """The time that ``time`` tells, counted from ``origin``."""
    period = _PERIOD.fullmatch(time.value)
    day = day_of(origin.start)
    if period is None or day is None or origin.start != origin.end:
        return None
    if len(origin.start or "") < _FINEST[period[2]]:
        return None  # nobody counts two days from a month
    back = text[time.span.start : time.span.end].lower().endswith("before")
    there = shifted(day, -int(period[1]) if back else int(period[1]), period[2])
    return _dated(time, Span(time.span.start, end), at_precision(there, period[2]))


def _dated(time: Time, span: Span, value: str) -> Time:
    return replace(time, span=span, kind=TimeKind.DATE, value=value, interval=interval_of(value))


def _eve(text: str, time: Time) -> Time | None:
    """The day before: "on the eve of the Nov. 5 election"."""
    day = day_of(time.value)
    before = _EVE.search(text, max(0, time.span.start - _LOOK), time.span.start)
    if before is None or day is None or time.value != day.isoformat():
        return None
    eve = (day - timedelta(days=1)).isoformat()
    return _dated(time, Span(before.start(), time.span.end), eve)


def _ended(text: str, time: Time) -> Time | None:
    """The stretch that ends there: "the three months to March" begins in January."""
    low = max(0, time.span.start - _LOOK)
    before = _ENDED.search(text, low, time.span.start)
    last = last_day_of(time.interval.end) if before and time.interval else None
    if before is None or last is None or time.interval is None or time.interval.end is None:
        return None
    word = (before["count"] or "one").lower()
    count = int(word) if word.isdigit() and len(word) < 3 else NUMBERS.get(word)
    if not count:
        return None
    first = shifted(last + timedelta(days=1), -count, UNITS[before["unit"].lower()])
    begin = first.isoformat()[: len(time.interval.end)]
    stretch = Interval(begin, time.interval.end)
    return replace(time, span=Span(before.start(), time.span.end), interval=stretch)
