"""Whose the words are where the network goes wrong: who hears, who is asked, where a name ends.

It tags word by word, and takes what stands where sources stand: who "was told" a thing, who is
"asked" about it, the first words of the next sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accordingto.extraction.known import (
    LOOK,
    is_hearing,
    joined_subject,
    known_cues,
    left_out,
    sentence_begin,
    subject,
)
from accordingto.prose import sentences
from accordingto.types import Attribution, Span

# Words with a full stop that go on and that are no abbreviations everywhere: "Pres. Obama".
_GOES_ON = re.compile(
    r"\b(?:Amb|Bros|Co|Corp|Cos|Dept|Fr|Inc|Intl|Ltd|Msgr|Pres|Sec|Univ|vs?)\.$|\.\)$"
)
AHEAD = 60  # characters behind a cue that tell whether it is a known one
_EDGES = " \t\n.,;:!?"
_ASKED = re.compile(r"(?:asked|pressed|questioned|quizzed)\b", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:after being|if|once|when|whenever)\s+$", re.IGNORECASE)
_COMMA = re.compile(r",\s+$")
_OPENS = re.compile(r"(?:^|[.!?:\n][\"'”’]?\s*|[\"“‘]\s*)$")
# A clause about a source, which is part of it, and what may stand between it and the verb.
_RELATIVE = re.compile(r",\s(?:who|which|whose)\b")
_OWNER = re.compile(r"[\w.](?:['’]s|s['’])$")
_OWNED = re.compile(r"(\s(?:[\w’'-]+\s){0,3}[\w’'-]+)\s+")  # a few words, nothing between them
_REST = re.compile(r"(?:,(?=\d)|[^,;:.!?\n\"“”])*(?=,\s+(?:[Oo]n\s+\w+day\s+)?$)")
_DESCRIBED = re.compile(
    r"(?P<source>(?!(?:After|Although|And|As|Asked|At|Because|Before|But|By|During|For|From|If|In|On"
    r"|Since|Though|To|When|While|With)\b)[A-ZÀ-Þ][\w.'’&-]*(?:[ ][\w.'’&-]+){0,6}?,[ ]"
    r"(?:who|which|whose|an?|the|once|[A-Z][\w-]*['’]s?)[ ][^,;:!?\n\"“”]{2,200}?),[ ]$"
)


def with_true_sources(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with sources that neither hear nor are asked, each in one sentence."""
    return [_with_whole(text, _with_own(text, _within_sentence(text, one))) for one in found]


def apart(one: Attribution) -> Attribution:
    """The attribution without a source that is in its content: "the truce was said to be over"."""
    apart = tuple(
        span for span in one.source if not any(span.overlaps(other) for other in one.content)
    )
    return one if len(apart) == len(one.source) else replace(one, source=apart)


def _within_sentence(text: str, one: Attribution) -> Attribution:
    """The attribution with no source that runs over the end of a sentence.

    In “"We lost," said Ann Cole. Hart called it unfair” each cue has the name on its own side.
    """
    at = one.cue[0].start
    return replace(one, source=tuple(_one_sentence(text, span, at) for span in one.source))


def _one_sentence(text: str, span: Span, cue: int) -> Span:
    """The part of a source in the sentence that is nearest to the cue, which begins at ``cue``."""
    whole = span.text_in(text).replace("\n", " ")
    parts = sentences(whole)[:-1]
    ends = [part.end for part in parts if not _goes_on(whole, part.end)]
    if not ends:
        return span
    start, end = (0, ends[0]) if cue < span.start else (ends[-1], len(whole))
    part = whole[start:end]
    low = start + len(part) - len(part.lstrip(_EDGES))
    high = start + len(part.rstrip(_EDGES))
    return Span(span.start + low, span.start + high) if low < high else span


def _goes_on(text: str, end: int) -> bool:
    return _GOES_ON.search(text, max(0, end - 8), end) is not None


def _with_own(text: str, one: Attribution) -> Attribution:
    """The attribution without a source that only stands where sources do.

    Who "was told" a thing is not its source, and of two verbs that are joined both have the
    subject of the first.
    """
    cue = one.cue[0]
    if all(span.end <= cue.start for span in one.source) and (
        is_hearing(cue.text_in(text)) or _is_asked(text, one)
    ):
        return replace(one, source=())
    seen = min(len(text), cue.end + AHEAD)
    if not any(low < cue.end for low, _ in known_cues(text, cue.start, seen)):
        return one
    told = joined_subject(text, cue.start)
    if told is None and (not one.source or one.source[0].end < sentence_begin(text, cue.start)):
        told = subject(text, cue.start, cue.end)
        left = left_out(text, cue.end)
        if told and left:
            one = replace(one, content=(Span(*left),))
    if told is None:
        return one
    source = Span(*told)
    # "Lee could not be reached on Monday" has nobody else for its source, and no content.
    content = tuple(span for span in one.content if not source.contains(span))
    if any(source.overlaps(span) for span in (*one.cue, *content)):
        return one
    return replace(one, source=(source,), content=content)


def _is_asked(text: str, one: Attribution) -> bool:
    """Whether who stands before the cue is asked: "Lee, asked about it, said ...", "when asked".

    A comma tells it only behind a bare name: "Lee, the mayor, asked ..." asks.
    """
    cue = one.cue[0]
    if not _ASKED.match(text, cue.start, cue.end):
        return False
    before = text[max(0, cue.start - LOOK) : cue.start]
    if _WHEN.search(before) or _OPENS.search(before):
        return True
    bare = bool(one.source) and "," not in one.source[-1].text_in(text)
    return bare and _COMMA.fullmatch(text, one.source[-1].end, cue.start) is not None


def _with_whole(text: str, one: Attribution) -> Attribution:
    """The attribution with all of a source that has a clause about it: "Lee, who built it, said".

    The network breaks off in a long one, or has no source at all.
    """
    if one.source:
        source = _with_clause(text, one) or _with_owned(text, one)
    else:
        source = _described(text, one.cue[0].start)
    if source is None or any(source.overlaps(span) for span in (*one.cue, *one.content)):
        return one
    return replace(one, source=(source,))


def _with_clause(text: str, one: Attribution) -> Span | None:
    """The source up to the comma before the cue, where it breaks off in a clause about itself."""
    first, cue = one.source[0], one.cue[0]
    if len(one.source) > 1 or first.end >= cue.start or first.start < cue.start - LOOK:
        return None
    rest = _REST.match(text, first.end, cue.start)
    if rest is None or not rest[0].strip(" ,"):
        return None
    in_clause = _RELATIVE.search(text, first.start, first.end)
    return Span(first.start, rest.end()) if in_clause else None


def _with_owned(text: str, one: Attribution) -> Span | None:
    """The source up to the cue, where it breaks off behind an owner: "The mill's | owner said"."""
    last, cue = one.source[-1], one.cue[0]
    owner = _OWNER.search(text, last.start, last.end)
    owned = _OWNED.fullmatch(text, last.end, cue.start)
    return Span(last.start, last.end + len(owned[1])) if owner and owned else None


def _described(text: str, cue: int) -> Span | None:
    """Whoever opens the sentence with a clause about him, up to a cue that begins at ``cue``."""
    start = sentence_begin(text, cue)
    found = _DESCRIBED.match(text, start, cue)
    whole = start == 0 or start > cue - LOOK
    return Span(*found.span("source")) if found and whole else None
