"""Expressions of time in a text (TIMEX3 of ISO-TimeML, ISO 24617-1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accordingto.times.calendar import day_of, interval_of
from accordingto.times.grammar import BEFORE, BEHIND, EXPRESSION, TRIGGER
from accordingto.times.values import View, value_of
from accordingto.times.words import MONTHS
from accordingto.types import Interval, Span


class TimeKind(StrEnum):
    """TIMEX3's four types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Time:
    """One expression: where it stands, its TIMEX3 value, and the dates that it takes in."""

    span: Span
    kind: TimeKind
    value: str
    interval: Interval | None

    @property
    def lacks_date(self) -> bool:
        """Whether it would be a date if the day of publication were known."""
        return self.value.startswith("XXXX") and self.kind is not TimeKind.SET

    @property
    def is_hour(self) -> bool:
        """Whether it is an hour of some day, of which it does not tell which: "8 p.m."."""
        return bool(_HOUR.search(self.value))


# A verb or noun of what is to come, before the expression in its sentence.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|is to|are to|to be|expected|scheduled|due|slated|set to|going to"
    r"|upcoming|next|expires|begins|starts|opens)\b"
)
# A verb of what was done, of which the saying itself tells nothing.
_DONE = re.compile(
    r"\b(?!(?:said|told|announced|reported|scheduled|expected|slated|planned)\b)"
    r"(?:\w{2,}ed|was|were|had|began|bought|brought|built|came|chose|drew|drove|fell|flew|found"
    r"|gave|got|held|kept|knew|led|left|lost|made|met|paid|put|ran|rose|sat|saw|sent|shot|sold"
    r"|spoke|stood|stole|struck|thought|threw|took|went|won|wrote)\b"
)
_SAID = re.compile(r"\b(?:said|told|say|says|announced|reported)\b")
_HOUR = re.compile(r"T\d\d:\d\d$")
# "March and June 2023", "from March to June last year": the first month has the year of the last.
_COUNTED_YEAR = re.compile(
    r"(?:,\s*[A-Z][a-z]+\.?(?:\s+\d{1,2})?){0,4},?"
    r"\s*(?:and|or|to|through|until|,|–|-)\s*(?:[A-Z][a-z]+\.?\s+)?(?:\d{1,2},?\s+)?"
    r"(?:of\s+)?(?:((?:1[5-9]|20)\d\d)\b|(last|this|next)\s+year\b)"
)
# What stands before a time, and before no name of that kind: "on Monday President Orr said".
_BEFORE_TIMES = frozenset(
    {
        *("", "about", "after", "and", "around", "before", "between", "by", "during", "early"),
        *("every", "for", "from", "in", "last", "late", "mid", "next", "of", "on", "or", "past"),
        *("since", "this", "through", "to", "until", "reporters"),
    }
)
# A day of its own, which is not the weekday nearest to publication.
_FEAST = re.compile(
    r"\b(?:Ash|Black|Bloody|Cyber|Easter|Good|Giving|Holy|Maundy|Palm|Shrove|Super|Whit) $"
)
_WORD_BEFORE = re.compile(r"([\w’'.]+) $")
_NAMED = re.compile(r" [A-Z][a-z]")
_WORD_START = re.compile(r"(?<!\w)[\w'’]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE = re.compile(r"[.!?\n]\s")
DAY = len("2024-08-12")  # a date of publication less precise than that tells no weekday
SAME_SUBJECT = 400  # characters over which "a year earlier" goes on with the quarter told before
_LOOK = 120  # characters before an expression in which its sentence tells that it is to come


def find_times(
    text: str, published: str | None, *, within: Span | None = None, last: date | None = None
) -> tuple[Time, ...]:
    """The expressions of time, in order, seen from ``published`` (ISO 8601, of any precision).

    Without it, what hangs on it has a value with X for the unknown, and no interval. ``within`` is
    the stretch that is looked at, else the whole text; ``last`` the day that was told before it.
    The cost is linear in its length.

    >>> [(time.value, str(time.interval)) for time in find_times("since July 28", "2024-08-12")]
    [('2024-07-28', '2024-07-28')]
    >>> [(time.value, time.interval) for time in find_times("It opened on Monday.", None)]
    [('XXXX-WXX-1', None)]
    """
    seen_from = day_of(published) if published and len(published) >= DAY else None
    found: list[Time] = []
    quarter: Time | None = None
    dated: Time | None = None  # the last date that is given with its year
    low, high = (within.start, within.end) if within else (0, len(text))
    for match in _expressions(text, low, high):
        if match.lastgroup in ("month", "weekday") and _is_name(text, *match.span()):
            continue
        near = quarter is not None and match.start() - quarter.span.end < SAME_SUBJECT
        told = dated is not None and match.start() - dated.span.end < SAME_SUBJECT
        ahead = _is_ahead(text, match.start())
        view = View(
            published=seen_from,
            last=last,
            told=day_of(dated.value) if dated and told else None,
            quarter=quarter.value if quarter and near else None,
            ahead=ahead,
            done=not ahead and bool(_DONE.search(_sentence_before(text, match.start()))),
            year_behind=_year_behind(text, match.end(), seen_from),
        )
        value = value_of(match.lastgroup or "", match[0], view)
        if value is None:
            continue
        interval = interval_of(value)
        kind = _kind_of(match.lastgroup or "", value)
        found.append(Time(Span(*match.span()), kind, value, interval))
        if match.lastgroup in ("quarter", "nearest") and "Q" in value:
            quarter = found[-1]
        if len(value) == DAY and kind is TimeKind.DATE and _YEAR.search(match[0]):
            dated = found[-1]
        if interval and interval.start and len(interval.start) >= 7:
            last = day_of(interval.start)
    return tuple(found)


def _expressions(text: str, first: int, last: int) -> Iterator[re.Match[str]]:
    """The leftmost expressions, one after the other, that a telling word stands in or behind."""
    at = first  # nothing that begins before is an expression, or it has been given
    for trigger in TRIGGER.finditer(text, first, last):
        high = min(_word_end(text, trigger.end() + BEHIND), last)
        while trigger.start() >= at:
            low = max(at, trigger.start() - BEFORE)
            for start in _WORD_START.finditer(text, low, trigger.start() + 1):
                match = EXPRESSION.match(text, start.start(), high)
                if match:
                    yield match
                    at = match.end()
                    break
            else:
                at = trigger.start() + 1


def _word_end(text: str, at: int) -> int:
    """``at``, or where the word that stands there ends; a very long one is cut."""
    limit = min(len(text), at + BEHIND)
    while at < limit and text[at].isalnum():
        at += 1
    return min(at, len(text))


def _is_ahead(text: str, at: int) -> bool:
    """Whether the sentence, up to there, speaks of what is to come."""
    before = _sentence_before(text, at)
    tells = [verb.end() for verb in _AHEAD.finditer(before)]
    said = [verb.end() for verb in _SAID.finditer(before)]
    return bool(tells) and (not said or said[-1] < tells[-1])


def _sentence_before(text: str, at: int) -> str:
    """What stands before a place in its sentence, as far as it is looked at."""
    before = text[max(0, at - _LOOK) : at]
    ends = [end.end() for end in _SENTENCE.finditer(before)]
    return before[ends[-1] :] if ends else before


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a month or weekday is part of a name: "Theresa May", "The Sunday Times"."""
    if _FEAST.search(text, max(0, start - _LOOK), start):
        return True
    if len(text[start:end].split()) > 1:
        return False
    before = _WORD_BEFORE.search(text[max(0, start - _LOOK) : start])
    word = before[1] if before else ""
    is_month = text[start:end].rstrip(".").lower() in MONTHS
    if _NAMED.match(text, end):
        opens = is_month and word.lower() in ("", "and", "or")
        return opens or word.lower() not in _BEFORE_TIMES
    return is_month and word[:1].isupper() and word.lower() not in _BEFORE_TIMES


def _year_behind(text: str, at: int, seen_from: date | None) -> int | None:
    found = _COUNTED_YEAR.match(text, at, at + BEHIND)
    if found is None:
        return None
    if found[1]:
        return int(found[1])
    return seen_from.year + {"last": -1, "this": 0, "next": 1}[found[2]] if seen_from else None


def _kind_of(rule: str, value: str) -> TimeKind:
    if rule == "set":
        return TimeKind.SET
    if value.startswith("P") and not value.endswith("REF"):
        return TimeKind.DURATION
    return TimeKind.TIME if "T" in value.removeprefix("P") and "REF" not in value else TimeKind.DATE
