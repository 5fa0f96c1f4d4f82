"""When an attribution was said, and of what time its content speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from accordingto.prose import sentences
from accordingto.times.calendar import day_of, shifted
from accordingto.times.find import Time, TimeKind
from accordingto.types import Attribution, Interval, Span

THEN = 3  # times before "since then" among which the date that it means is sought
NEAR = 60  # characters between a cue and the time at which it was said

# What a word before a time makes of it: "since July" begins there, "until July" ends there.
_SIGNAL = re.compile(
    r"\b(?:(?P<since>since|from|after|starting|beginning|as of)|(?P<until>until|till|before|by"
    r"|prior to|through|ahead of)|(?P<for>for|over|during|in))"
    r"(?:\s+(?:the|at least|about|around|nearly|almost|more than|early|late|mid|all of))*\s*$",
    re.IGNORECASE,
)
# "since the army took the quarry on February 3": the signal stands before a clause that is dated.
_DATED_CLAUSE = re.compile(
    r"\b(?:(?P<since>since)|(?P<until>until))\s+(?!then\b)(?:[\w’'-]+\s+){2,9}(?:on|in)\s+$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s*(?:to|through|until|and|–|-)\s*(?:the\s+|early\s+|late\s+)?", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|['’]ve|haven['’]t|hasn['’]t)\b", re.IGNORECASE)
_NOT_SAID_THEN = re.compile(
    r"\b(?:since|until|till|before|after|from|by|prior to)\s+(?:the\s+)?$", re.IGNORECASE
)
# "since this election": an event with a determiner, whose date may stand elsewhere.
_EVENT = re.compile(
    r"\b(?P<signal>since|after|before|until|during|following|at|in)\s+"
    r"(?:this|that|the|those|these|last|his|her|their|its|our)\s+"
    r"(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z]{4,})\b",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(r"\bsince then\b", re.IGNORECASE)
# "the July 28 election", "July's presidential vote"
_NOUN_BEHIND = re.compile(r"(?:['’]s)?\s+([a-z]{4,})(?:\s+([a-z]{4,}))?\b")
# "the election on July 28", "the vote of July 28", "the talks, held in June"
_NOUN_BEFORE = re.compile(
    r"\b([a-z]{4,})s?,?\s+(?P<held>(?:(?:was|were|is|that was|which was|is to be)\s+)?"
    r"(?:held\s+|scheduled\s+|set\s+)?)(?:on|of|in|for)\s+(?:[A-Z][a-z]+day,?\s+)?$"
)
# "seized the quarry on February 3" dates no quarry: a noun before a bare "on" must be of an event.
_EVENTFUL = re.compile(
    r"(?:attack|ballot|clash|conference|congress|contest|coup|crash|debate|disaster|drill|election"
    r"|explosion|fire|flood|game|match|massacre|party|poll|protest|race|raid|rally|referendum|riot"
    r"|session|shooting|storm|strike|summit|talk|trial|vote|war|.+(?:ing|ence|ment|sion|tion|ure))s?"
)
_LOOK = 48  # characters before a time in which such a noun stands


@dataclass(frozen=True, slots=True)
class _Bound:
    """What one time says of a scope; None at an end that it leaves open."""

    interval: Interval
    signal: str


def date(
    text: str, attributions: Sequence[Attribution], times: Sequence[Time], published: str | None
) -> tuple[Attribution, ...]:
    """The attributions with ``spoken`` and ``scope``, in the same order.

    ``times`` are those of the text, in order. What is said at no time that the text tells, or
    about none, keeps None. The cost is n log n in the length of the text.
    """
    dated = [
        time
        for time in times
        if (time.interval is not None or time.kind is TimeKind.DURATION) and not time.is_hour
    ]
    starts = [time.span.start for time in dated]
    events = _events(text, dated)
    bounds = sentences(text)
    opens = [sentence.start for sentence in bounds]
    contents = sorted(span for one in attributions for span in one.content)

    def within(span: Span) -> Sequence[Time]:
        return dated[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def sentence_of(span: Span) -> Span:
        return bounds[max(bisect_right(opens, span.start) - 1, 0)] if bounds else span

    def then(at: int) -> Time | None:
        """The last date told before a place."""
        earlier = reversed(dated[max(bisect_left(starts, at) - THEN, 0) : bisect_left(starts, at)])
        return next((time for time in earlier if time.kind is TimeKind.DATE), None)

    def spoken(one: Attribution) -> Interval | None:
        if not one.cue:
            return None
        sentence = sentence_of(one.cue[0])
        return _spoken(text, one.cue[0], sentence, within(sentence), contents, published)

    def scope(one: Attribution) -> Interval | None:
        return _scope(
            [
                bound
                for span in one.content
                for bound in (
                    *_bounds(text, span, within(span), published),
                    *_event_bounds(text, span, events, then),
                )
            ]
        )

    return tuple(replace(one, spoken=spoken(one), scope=scope(one)) for one in attributions)


def _spoken(
    text: str,
    cue: Span,
    sentence: Span,
    times: Sequence[Time],
    contents: Sequence[Span],
    published: str | None,
) -> Interval | None:
    """The time nearest to the cue in its sentence that is in no content."""
    best: tuple[int, Interval] | None = None
    for time in times:
        if time.interval is None or _inside_any(time.span, contents):
            continue
        if published and (time.interval.start or "") > published:
            continue  # nothing is said after the article that reports it
        if _NOT_SAID_THEN.search(text[max(0, time.span.start - _LOOK) : time.span.start]):
            continue
        if _is_aside(text, sentence, time, cue):
            continue
        distance = max(cue.start - time.span.end, time.span.start - cue.end, 0)
        if distance <= NEAR and (best is None or distance < best[0]):
            best = distance, time.interval
    return best and best[1]


def _is_aside(text: str, sentence: Span, time: Time, cue: Span) -> bool:
    """Whether a year is told of the source, between commas: "Lee, elected in 1990, said"."""
    return (
        len(time.value) == len("1990")
        and time.span.end <= cue.start
        and "," in text[time.span.end : cue.start]
        and "," in text[sentence.start : time.span.start]
    )


def _inside_any(span: Span, contents: Sequence[Span]) -> bool:
    at = bisect_right(contents, Span(span.start, span.end)) - 1
    return any(
        contents[index].contains(span)
        for index in range(max(at - 2, 0), min(at + 2, len(contents)))
    )


def _scope(found: Sequence[_Bound]) -> Interval | None:
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


def _bounds(
    text: str, span: Span, times: Sequence[Time], published: str | None
) -> Iterator[_Bound]:
    """What the times of one piece of content say of its scope."""
    for index, time in enumerate(times):
        before = text[max(span.start, time.span.start - 2 * _LOOK) : time.span.start]
        signal = _DATED_CLAUSE.search(before) or _SIGNAL.search(before)
        kind = signal.lastgroup if signal else None
        if time.interval is None:
            if kind == "for" and (lasted := _lasted(text, span, time, published)):
                yield _Bound(lasted, "for")
            continue
        if kind == "since":
            behind = times[index + 1] if index + 1 < len(times) else None
            gap = text[time.span.end : behind.span.start] if behind else ""
            if behind and behind.interval and _TO.fullmatch(gap):
                yield _Bound(Interval(time.interval.start, behind.interval.end), "range")
            else:
                yield _Bound(Interval(time.interval.start, None), "since")
        elif kind == "until":
            yield _Bound(Interval(None, time.interval.end), "until")
        else:
            yield _Bound(time.interval, "on")


def _lasted(text: str, span: Span, time: Time, published: str | None) -> Interval | None:
    """From when to when "for 11 years" is, where what is said of it still goes on."""
    day = day_of(published)
    period = re.fullmatch(r"P(\d+)([DWMYEC])", time.value)
    if day is None or published is None or period is None:
        return None
    if not _PERFECT.search(text[span.start : time.span.start]):
        return None
    begin = shifted(day, -int(period[1]), period[2])
    precise = begin.isoformat() if period[2] in "DW" else begin.isoformat()[:7]
    return Interval(precise if period[2] != "Y" else precise[:4], published[:10])


def _event_bounds(
    text: str, span: Span, events: Mapping[str, Interval], then: Callable[[int], Time | None]
) -> Iterator[_Bound]:
    """What an event says of the scope that the text dates elsewhere; so with "since then"."""
    for found in _EVENT.finditer(text, span.start, span.end):
        event = events.get(_singular(found["noun"].lower()))
        if event is None:
            continue
        signal = found["signal"].lower()
        if signal in ("since", "after", "following"):
            yield _Bound(Interval(event.start, None), "since")
        elif signal in ("before", "until"):
            yield _Bound(Interval(None, event.end), "until")
        else:
            yield _Bound(event, "on")
    for found in _SINCE_THEN.finditer(text, span.start, span.end):
        time = then(found.start())
        if time is not None and time.interval is not None:
            yield _Bound(Interval(time.interval.start, None), "since")


def _events(text: str, times: Sequence[Time]) -> dict[str, Interval]:
    """The nouns that the text dates; one that it dates twice, and differently, is left out."""
    dated: dict[str, set[Interval]] = {}
    for time in times:
        if time.interval is None or time.kind is not TimeKind.DATE:
            continue
        behind = _NOUN_BEHIND.match(text, time.span.end, time.span.end + _LOOK)
        before = _NOUN_BEFORE.search(text[max(0, time.span.start - _LOOK) : time.span.start])
        nouns = [noun for noun in behind.groups() if noun] if behind else []
        if before and (before["held"] or _EVENTFUL.fullmatch(before[1])):
            nouns.append(before[1])
        for noun in nouns:
            if noun not in _NO_EVENT:
                dated.setdefault(_singular(noun), set()).add(time.interval)
    return {noun: intervals.pop() for noun, intervals in dated.items() if len(intervals) == 1}


# Words beside a date that are no events.
_NO_EVENT = frozenset(
    {
        *("that", "when", "with", "from", "after", "before", "between", "during", "while", "where"),
        *("were", "have", "been", "said", "told", "will", "would", "could", "morning", "night"),
        *("evening", "afternoon", "which", "whose", "about", "because", "until", "since", "also"),
    }
)


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
