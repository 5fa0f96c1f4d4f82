"""On whose word something is told: "the Post, citing three people, said ...".

The network finds two things that the Post does: it says something, and it cites three people. That
it is they who say it, the text tells by setting one beside the other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from accordingto.prose import sentences
from accordingto.types import Attribution, Span, make_id, text_of

_CITING = re.compile(r"(?:\w+ly )?(?:cit(?:ed|es|ing)|quot(?:ed|es|ing))", re.IGNORECASE)
# Somebody or something that can be cited for a thing: people, mostly without a name, or a document.
_AUTHORITY = re.compile(
    r"(?:[a-z-]+|\d+)[ ](?:[\w’'-]+[ ]){0,6}?"
    r"(?:aides?|diplomats?|documents?|drafts?|e-?mails?|employees?|files?|filings?|letters?|logs?"
    r"|memo(?:s|randum|randa)?|minutes|officers?|officials?|papers|people|persons?|recordings?"
    r"|records?|reports?|sources?|staff(?:ers)?|stud(?:y|ies)|transcripts?|witness(?:es)?|workers?)\b",
)
_THAT = re.compile(r"\bthat\b|\bas \w+ing\b")
_SAME = frozenset({"it", "the newspaper", "the paper", "the magazine", "the site", "the station"})


def with_cited(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """``attributions`` and, behind them, what those say who are cited for it, inside of it."""
    bounds = [span.start for span in sentences(text)]
    found = []
    for at, one in enumerate(attributions):
        if not one.cue or not one.source or not _CITING.fullmatch(text_of(one.cue, text)):
            continue
        named = text_of(one.content, text)
        if not _AUTHORITY.match(named) or _THAT.search(named):
            continue
        host = _host(text, attributions, at, bounds)
        if host is not None:
            found.append(
                replace(
                    one,
                    id=make_id("att", one.id, host.id),
                    source=one.content,
                    content=host.content,
                    quotation=host.quotation,
                    inside=host.id,
                )
            )
    return [*attributions, *found]


def _host(
    text: str, attributions: Sequence[Attribution], at: int, bounds: Sequence[int]
) -> Attribution | None:
    """What is said on their word: in the same sentence, or in the one right before."""
    one = attributions[at]
    who = text_of(one.source, text).lower()
    own = _sentence(one.cue[0], bounds)
    spans = (*one.source, *one.cue, *one.content)
    beside = [
        other
        for other in attributions[max(0, at - 3) : at + 4]
        if other is not one
        and other.inside is None
        and other.cue
        and other.source
        and other.content
        and not _CITING.fullmatch(text_of(other.cue, text))
        and not any(span.overlaps(mine) for span in other.content for mine in spans)
    ]
    same = [other for other in beside if text_of(other.source, text).lower() == who]
    here = [other for other in same if _sentence(other.cue[0], bounds) == own]
    before = [
        other
        for other in (beside if who in _SAME else same)
        if _sentence(other.cue[0], bounds) == own - 1
    ]
    return next(iter(here), None) or next(reversed(before), None)


def _sentence(span: Span, bounds: Sequence[int]) -> int:
    return bisect_right(bounds, span.start)
