"""Of what time a content speaks: what each of its times says, and all of them together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from accordingto.times.calendar import at_precision, day_of, interval_of, shifted
from accordingto.times.events import singular
from accordingto.times.find import Time
from accordingto.types import Interval, Span

# What a word before a time makes of it: "since July" begins there, "until July" ends there. So does
# "after a March 3 ruling"; but who acts "by the March 3 ruling" does it no sooner.
_SIGNAL = re.compile(
    r"\b(?:(?P<since>since|from|after|following|starting|beginning|as of)|(?P<until>until|till"
    r"|before|by|prior to|through|ahead of)|(?P<for>for|over|during|in|within))"
    r"(?:\s+(?:(?<!by\s)(?:the|a|an|his|her|their|its|our|that|this"
    r"|[a-z]{2,20}ing(?=\s+(?:the|an?|his|her|their|its)\s))|at least|about|around|nearly"
    r"|almost|more than|early|late|mid|all of))*\s*$",
    re.IGNORECASE,
)
# "since the army took the quarry on February 3": the signal stands before a clause that is dated.
_DATED_CLAUSE = re.compile(
    r"\b(?:(?P<since>since)|(?P<until>until))\s+(?!then\b)(?:[\w’'-]+\s+){2,9}(?:on|in|of)\s+"
    r"(?:[A-Z][a-z]+day,?\s+)?$",
    re.IGNORECASE,
)
# "before the ceasefire of March 3", "after his arrest in Lyon on March 3": an event of any name, if
# nothing is told of it. Who "looked after the child" or stands "before the court" names none.
_DATED_EVENT = re.compile(
    r"(?<!look )(?<!looked )(?<!looking )(?<!named )(?<!ran )(?<!went )"
    r"\b(?:(?P<since>after|following)|(?P<until>before|prior to|ahead of))\s+"
    r"(?:the|a|an|this|that|his|her|their|its|our|[A-Z][\w.-]*['’]s)\s+"
    r"(?!\w*\s*(?:committee|congress|council|court|inquiry|judge|jury|magistrate|panel|parliament"
    r"|senate|tribunal|commission|assembly|house|board)\b)"
    r"(?:(?!(?:and|but|or|that|which|who|was|were|is|are|be|been|had|has|have|did|will|would)\s)"
    r"[\w’'-]+\s+){1,6}(?:on|in|of)\s+(?:[A-Z][a-z]+day,?\s+)?$"
)
_TO = re.compile(r"\s*(?:to|through|until|and|–|-)\s*(?:the\s+|early\s+|late\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:(?:the|early|late)\s+)?$", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|['’]ve|haven['’]t|hasn['’]t)\b", re.IGNORECASE)
# "will open in three months": nothing stands between the verb and what it is counted by, as the
# house does in "will build a house in three years".
_THEN_IN = re.compile(
    r"\b(?:will|would|shall|won['’]t|wouldn['’]t|(?:due|set|expected|scheduled|planned|likely|going"
    r"|slated)\s+to)\s+(?:(?:not|also|then|only|finally|probably|likely)\s+)?(?:be\s+)?[a-z]+\s+"
    r"(?:(?:again|back|here|there|out|down|up|off|over)\s+)?in\s+(?:(?:about|around|some)\s+)?$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\bwithin\s+(?:(?:about|the)\s+)?$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:past|last)\b", re.IGNORECASE)
_COMING = re.compile(r"\b(?:next|coming)\b", re.IGNORECASE)
_PERIOD = re.compile(r"P(\d+)([DWMQYEC])|PT(\d+)H")
_OF = re.compile(
    r"\s+of\b(?!\s+(?:which|them)\b)"
)  # "the last three months of 2019" are none of now
# "since this election": an event with a determiner, whose date may stand elsewhere.
_EVENT = re.compile(
    r"\b(?P<signal>since|after|before|until|during|following|at|in)\s+"
    r"(?:this|that|the|those|these|last|his|her|their|its|our)\s+"
    r"(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z]{4,})\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:day|week|month|year|decade)s?\s+(?:after|before)\b", re.IGNORECASE)
_SINCE_THEN = re.compile(r"\bsince then\b", re.IGNORECASE)
_LOOK = 96  # characters before a time in which its signal stands


@dataclass(frozen=True, slots=True)
class Bound:
    """What one time says of a scope; None at an end that it leaves open."""

    interval: Interval
    signal: str


def joined(found: Sequence[Bound]) -> Interval | None:
    """The stretch that takes in what each time of a content says of it."""
    if not found:
        return None
    # "since" and "until" bound the whole; only without them do the times themselves.
    limits = [bound for bound in found if bound.signal != "on"] or found
    starts = [bound.interval.start for bound in limits if bound.signal != "until"]
    ends = [bound.interval.end for bound in limits if bound.signal != "since"]
    start = None if None in starts else min(filter(None, starts), default=None)
    end = None if None in ends else max(filter(None, ends), default=None)
    if start and end and start > end:
        return None  # two times that cannot both be meant: what is not known stays unknown
    return Interval(start, end)


def bounds(text: str, span: Span, times: Sequence[Time], seen: str | None) -> Iterator[Bound]:
    """What the times of one piece of content say of its scope, seen from a day."""
    for index, time in enumerate(times):
        before = text[max(span.start, time.span.start - _LOOK) : time.span.start]
        signal = _signal(before)
        kind = signal.lastgroup if signal else None
        if time.interval is None:
            if lasted := _lasted(text, span, time, kind, seen):
                yield Bound(lasted, "for")
            continue
        behind = times[index + 1] if index + 1 < len(times) else None
        gap = text[time.span.end : behind.span.start] if behind else ""
        to = behind.interval if behind and _TO.fullmatch(gap) else None
        if to and (kind == "since" or _BETWEEN.search(before)):
            yield Bound(Interval(time.interval.start, to.end), "range")
        elif kind == "since":
            if time.interval.start != time.interval.end and _ranges(text, time):
                yield Bound(time.interval, "range")
            else:
                yield Bound(Interval(time.interval.start, None), "since")
        elif kind == "until":
            yield Bound(Interval(None, time.interval.end), "until")
        else:
            yield Bound(time.interval, "on")


def _signal(before: str) -> re.Match[str] | None:
    return _DATED_CLAUSE.search(before) or _SIGNAL.search(before) or _DATED_EVENT.search(before)


def _ranges(text: str, time: Time) -> bool:
    """Whether the expression has both ends: "from March 2 to 9"."""
    return "/" in time.value and text[time.span.start].isalnum()


def _lasted(
    text: str, span: Span, time: Time, kind: str | None, seen: str | None
) -> Interval | None:
    """From when to when a duration is that ends or begins on the day from which it is seen.

    "For 11 years" is one where what is said of it still goes on.
    """
    day = day_of(seen)
    period = _PERIOD.fullmatch(time.value)
    if day is None or seen is None or period is None or _OF.match(text, time.span.end):
        return None
    count, unit = int(period[1] or 0), period[2] or "D"
    if period[3]:
        count = int(period[3]) // 24
    words = time.span.text_in(text)
    before = text[max(span.start, time.span.start - _LOOK) : time.span.start]
    if kind != "for" and words.lower() == "the next day":  # of it, and not over it
        return interval_of(shifted(day, 1, unit).isoformat())
    if count and (_COMING.search(words) or _WITHIN.search(before)):
        return Interval(seen[:10], _as_precise(shifted(day, count, unit).isoformat(), count, unit))
    if count and _THEN_IN.search(before):
        return interval_of(at_precision(shifted(day, count, unit), unit))
    goes_on = kind == "for" and _PERFECT.search(text[span.start : time.span.start])
    if count and (_PAST.search(words) or goes_on):
        return Interval(_as_precise(shifted(day, -count, unit).isoformat(), count, unit), seen[:10])
    return None


def _as_precise(there: str, count: int, unit: str) -> str:
    """A day as precise as the count tells it: a month for "the past year", a year for two."""
    if unit in "DW":
        return there
    return there[:7] if unit in "MQ" or (unit == "Y" and count == 1) else there[:4]


def event_bounds(
    text: str, span: Span, events: Mapping[str, Interval], then: Callable[[int], Time | None]
) -> Iterator[Bound]:
    """What an event says of the scope that the text dates elsewhere; so with "since then"."""
    for found in _EVENT.finditer(text, span.start, span.end):
        event = events.get(singular(found["noun"].lower()))
        if event is None or _COUNTED.search(text, max(span.start, found.start() - 20), found.end()):
            continue
        signal = found["signal"].lower()
        if signal in ("since", "after", "following"):
            yield Bound(Interval(event.start, None), "since")
        elif signal in ("before", "until"):
            yield Bound(Interval(None, event.end), "until")
        else:
            yield Bound(event, "on")
    for found in _SINCE_THEN.finditer(text, span.start, span.end):
        time = then(found.start())
        if time is not None and time.interval is not None:
            yield Bound(Interval(time.interval.start, None), "since")
