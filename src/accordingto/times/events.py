"""Events that a text dates: "the July 28 election", "the talks, held in June"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accordingto.times.find import Time, TimeKind
from accordingto.types import Interval

# "the July 28 election", "July's presidential vote"
_NOUN_BEHIND = re.compile(r"(?:['’]s)?,?\s+([a-z]{4,})(?:\s+([a-z]{4,}))?\b")
# "the election on July 28", "the vote of July 28", "the talks, held in June"
_NOUN_BEFORE = re.compile(
    r"\b([a-z]{4,})s?,?\s+(?P<held>(?:(?:was|were|is|that was|which was|is to be)\s+)?"
    r"(?:held\s+|scheduled\s+|set\s+)?)(?:on|(?P<of>of)|in|for)\s+(?:[A-Z][a-z]+day,?\s+)?$"
)
# "seized the quarry on February 3" dates no quarry: a noun before a bare "on" must be of an event.
_EVENTFUL = re.compile(
    r"(?:attack|ballot|clash|conference|congress|contest|coup|crash|debate|disaster|drill|election"
    r"|explosion|fire|flood|game|match|massacre|party|poll|protest|race|raid|rally|referendum|riot"
    r"|session|shooting|storm|strike|summit|talk|trial|vote|war|.+(?:ing|ence|ment|sion|tion|ure))s?"
)
# Words beside a date that are no events.
_NO_EVENT = frozenset(
    {
        *("that", "when", "with", "from", "after", "before", "between", "during", "while", "where"),
        *("were", "have", "been", "said", "told", "will", "would", "could", "morning", "night"),
        *("evening", "afternoon", "which", "whose", "about", "because", "until", "since", "also"),
        *(
            "week",
            "month",
            "middle",
            "beginning",
            "start",
            "rest",
            "days",
            "class",
            "early",
            "late",
        ),
    }
)
_LOOK = 48  # characters before or behind a time in which such a noun stands
_DAY = len("2024-08-12")


def find_events(text: str, times: Sequence[Time]) -> dict[str, Interval]:
    """The nouns that the text dates; one that it dates twice, and differently, is left out."""
    dated: dict[str, set[Interval]] = {}
    for time in times:
        if time.interval is None or time.kind is not TimeKind.DATE:
            continue
        behind = _NOUN_BEHIND.match(text, time.span.end, time.span.end + _LOOK)
        before = _NOUN_BEFORE.search(text[max(0, time.span.start - _LOOK) : time.span.start])
        nouns = [noun for noun in behind.groups() if noun] if behind else []
        if before and (
            before["held"]
            or (before["of"] and len(time.value) == _DAY)  # "the truce of March 3"
            or _EVENTFUL.fullmatch(before[1])
        ):
            nouns.append(before[1])
        for noun in nouns:
            if noun not in _NO_EVENT:
                dated.setdefault(singular(noun), set()).add(time.interval)
    return {noun: intervals.pop() for noun, intervals in dated.items() if len(intervals) == 1}


def singular(noun: str) -> str:
    """The noun by which an event is known: "talk" for "talks"."""
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
