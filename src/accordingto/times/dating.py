"""When an attribution was said, and of what time its content speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from accordingto.prose import sentences
from accordingto.times.calendar import day_of, last_day_of
from accordingto.times.events import find_events
from accordingto.times.find import Time, TimeKind, find_times
from accordingto.times.hanging import settle
from accordingto.times.scope import bounds, event_bounds, joined
from accordingto.types import Attribution, Interval, Span

THEN = 3  # times before "since then" among which the date that it means is sought
NEAR = 60  # characters between a cue and the time at which it was said
FAR = 120  # the same behind a cue, where nothing begins a clause between them
AROUND = 240  # characters around a cue in which a time that is at most so far away begins
ASIDE = 200  # characters before a time among which such a clause about the source begins
NESTED = 4  # contents that begin before a place among which the innermost around it is sought

_NOT_SAID_THEN = re.compile(
    r"\b(?:since|until|till|before|after|from|by|prior to|following)\s+"
    r"(?:(?:the|a|an|his|her|their|its)\s+)?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:—–“”\"]|\b(?:that|who|which|when|after|before|because|while|if)\b")
# "Ruiz, who resigned last month, told reporters"; "Lee, who won the Monday race, said"
_RELATIVE = re.compile(r",\s+(?:who|whose|whom|which|where)\s[^,]{0,200}$")
_IN_A = re.compile(r"\bin\s+(?:an?|his|her|their|its|the)\s+$", re.IGNORECASE)
_LOOK = 48  # characters before a time in which it is told that nothing was said then


def date(
    text: str, attributions: Sequence[Attribution], times: Sequence[Time], published: str | None
) -> tuple[Attribution, ...]:
    """The attributions with ``spoken`` and ``scope``, in the same order.

    ``times`` are those of the text, in order. What is said at no time that the text tells, or
    about none, keeps None. What is said earlier than it is published is seen from then: "He died
    yesterday," told on Sunday. The cost is n log n in the length of the text.
    """
    page = _Page.of(text, attributions, times, published)
    spoken = {one.id: page.spoken(one) for one in attributions}
    return tuple(
        replace(
            one,
            spoken=spoken[one.id],
            scope=page.scope(one, spoken[one.id] or spoken.get(one.inside or "")),
        )
        for one in attributions
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """What of an article is looked at for each of its attributions."""

    text: str
    published: str | None
    times: Sequence[Time]
    dated: Sequence[Time]
    starts: Sequence[int]
    events: dict[str, Interval]
    sentences: Sequence[Span]
    contents: Sequence[Span]

    @classmethod
    def of(
        cls,
        text: str,
        attributions: Sequence[Attribution],
        times: Sequence[Time],
        published: str | None,
    ) -> _Page:
        known = _telling(times)
        events = find_events(text, known)
        dated = settle(text, known, events)
        contents = sorted({span for one in attributions for span in one.content})
        starts = [time.span.start for time in dated]
        return cls(text, published, times, dated, starts, events, tuple(sentences(text)), contents)

    def spoken(self, one: Attribution) -> Interval | None:
        """The time nearest to the cue in its sentence, in the same content as the cue or in none.

        The army that "on Monday denied a report that said" so does not tell when the report did.
        """
        if not one.cue:
            return None
        cue, text = one.cue[0], self.text
        sentence = self._sentence(cue)
        around = self._innermost(cue)
        best: tuple[int, Interval] | None = None
        low, high = max(sentence.start, cue.start - AROUND), min(sentence.end, cue.end + AROUND)
        for time in self._within(Span(low, max(high, cue.end))):
            distance = max(cue.start - time.span.end, time.span.start - cue.end, 0)
            if time.interval is None or distance > FAR:
                continue
            if self._innermost(time.span) != around:
                continue
            if self.published and (time.interval.start or "") > self.published:
                continue  # nothing is said after the article that reports it
            if _NOT_SAID_THEN.search(text, max(0, time.span.start - _LOOK), time.span.start):
                continue
            if _is_aside(text, sentence, time, cue):
                continue
            behind = text[cue.end : time.span.start]
            near = NEAR if _CLAUSE.search(behind) or not behind else FAR
            if distance <= near and (best is None or distance < best[0]):
                best = distance, time.interval
        return best and best[1]

    def scope(self, one: Attribution, spoken: Interval | None) -> Interval | None:
        """The time that the content tells, seen from when it was said."""
        first, last = self._seen(spoken)
        seen = first if first == last else None
        return joined(
            [
                bound
                for span in one.content
                for bound in (
                    *bounds(self.text, span, self._seen_times(span, first, last), seen),
                    *event_bounds(self.text, span, self.events, self._then),
                )
            ]
        )

    def _seen(self, spoken: Interval | None) -> tuple[str | None, str | None]:
        """The first and the last day on which a content may have been said."""
        published = self.published and self.published[:10]
        first, last = (day_of(spoken.start), last_day_of(spoken.end)) if spoken else (None, None)
        if first is None or last is None:
            return published, published
        end = last.isoformat()
        return first.isoformat(), min(end, published or end)

    def _seen_times(self, span: Span, first: str | None, last: str | None) -> Sequence[Time]:
        """The times of a content; what means another time on another of the days is left out."""
        published = self.published and self.published[:10]
        if first == last == published or first is None:
            return self._within(span)
        text = self.text
        found = find_times(text, first, within=span, last=day_of(first))
        if last != first:
            found = tuple(set(found) & set(find_times(text, last, within=span, last=day_of(last))))
            found = tuple(sorted(found, key=lambda time: time.span))
        told = Interval(first, first) if first == last else None
        return settle(text, _telling(found), self.events, told=told)

    def _within(self, span: Span) -> Sequence[Time]:
        low, high = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return self.dated[low:high]

    def _sentence(self, span: Span) -> Span:
        at = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(at, 0)] if self.sentences else span

    def _innermost(self, span: Span) -> Span | None:
        """The shortest content around a place."""
        at = bisect_right(self.contents, Span(span.start, len(self.text)))
        around = [one for one in self.contents[max(at - NESTED, 0) : at] if one.contains(span)]
        return min(around, key=lambda one: one.end - one.start, default=None)

    def _then(self, at: int) -> Time | None:
        """The last date told before a place."""
        index = bisect_left(self.starts, at)
        earlier = reversed(self.dated[max(index - THEN, 0) : index])
        return next((time for time in earlier if time.kind is TimeKind.DATE), None)


def _telling(times: Sequence[Time]) -> list[Time]:
    return [
        time
        for time in times
        if (time.interval is not None or time.kind is TimeKind.DURATION) and not time.is_hour
    ]


def _is_aside(text: str, sentence: Span, time: Time, cue: Span) -> bool:
    """Whether a time is told of the source, between commas: "Lee, elected in 1990, said"."""
    if time.span.end > cue.start or "," not in text[time.span.end : cue.start]:
        return False
    before = text[max(sentence.start, time.span.start - ASIDE) : time.span.start]
    if _RELATIVE.search(before):
        return True
    return len(time.value) == len("1990") and "," in before and not _IN_A.search(before)
