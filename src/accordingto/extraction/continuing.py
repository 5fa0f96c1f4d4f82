"""Quotations that go on in a new paragraph, with no source and no cue of their own.

It is custom that each paragraph of a speaker's turn opens with a quotation mark, and only the
last one closes with it (so The Chicago Manual of Style, for one). Newspapers keep to it loosely
and often close every paragraph, so a paragraph that is nothing but a quotation goes on with the
turn as well, unless a question has just passed the turn to somebody else.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from accordingto.prose import paragraphs
from accordingto.types import Attribution, Document, Quotation, Role, Span, make_id, text_of

SHORTEST = 5  # words: a shorter one may be another's answer, or a title

_OPENING_MARKS = ("“", "„", "«", "``")
_OPENING = re.compile("[\"“„«]|``|''")
# A speaker's name or a stage direction, as in a transcript: "MAYOR: Yes.", "(Laughter.)".
_TRANSCRIPT = re.compile(r"\W{0,3}(?:[A-Z][A-Z .'’-]{1,40}:|\()")
_CLOSING = re.compile("(?:[\"”»]|'')[.,]?$")
_MARK = re.compile("[\"“”„«»]|``|''")
_QUESTION = re.compile("\\?[\"”»']*$")
_WORD = re.compile(r"\w+")
_HIMSELF = frozenset({"", "i", "we"})


def with_continued(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """``found`` and, behind them, the quotations that go on with one of them.

    Such a one has a content, and neither cue nor source: its source is that of the attribution
    that comes before it in the text.
    """
    text = document.text
    ahead = deque(sorted(found, key=_start))
    own: set[str] = set()  # ids of what he tells of himself as his turn goes on: "I was told"
    top = sorted((one for one in found if one.inside is None), key=_end)
    taken = sorted(span for one in top for role in Role for span in one.spans(role))
    continued: list[Attribution] = []
    turn: Attribution | None = None  # whose turn the last paragraph ended in
    before: Span | None = None
    at = last = 0
    for paragraph in paragraphs(text):
        if any(aside.overlaps(paragraph) for aside in document.asides):
            continue
        while at < len(taken) and taken[at].end <= paragraph.start:
            at += 1
        while ahead and _start(ahead[0]) < paragraph.start:
            ahead.popleft()
        free = at == len(taken) or taken[at].start >= paragraph.end
        if turn and before and _goes_on(text, turn, before, paragraph):
            told = [] if free else _told_by_himself(text, ahead, paragraph)
            turn = turn if free or told else None
        else:
            turn = None
        if turn:
            continued.append(_continuation(document, paragraph, turn))
            own.update(told)
        while last < len(top) and _end(top[last]) <= paragraph.end:
            if _end(top[last]) > paragraph.start and top[last].id not in own:
                turn = top[last] if top[last].quotation is not Quotation.INDIRECT else None
            last += 1
        before = paragraph
    kept = (one for one in found if one.id not in own and one.inside not in own)
    return [*kept, *continued]


def _told_by_himself(text: str, ahead: Iterable[Attribution], paragraph: Span) -> list[str]:
    """The ids of what stands in a paragraph, if all is the speaker's own in its quotation.

    ``ahead`` are the attributions from the paragraph on, in order.
    """
    marks = [mark.end() for mark in _MARK.finditer(text, paragraph.start + 1, paragraph.end)]
    end = marks[-1] if marks else paragraph.end
    told = []
    for one in takewhile(lambda one: _start(one) < paragraph.end, ahead):
        source = text_of(one.source, text).lower()
        if _end(one) > end or (one.inside is None and source not in _HIMSELF):
            return []
        told.append(one.id)
    return told


def _start(attribution: Attribution) -> int:
    return min(span.start for role in Role for span in attribution.spans(role))


def _end(attribution: Attribution) -> int:
    return max(span.end for role in Role for span in attribution.spans(role))


def _goes_on(text: str, turn: Attribution, before: Span, paragraph: Span) -> bool:
    """Whether ``turn``, to which the paragraph before belongs, goes on in ``paragraph``."""
    said = paragraph.text_in(text)
    last = before.text_in(text)
    if not _OPENING.match(said) or _TRANSCRIPT.match(said):
        return False
    if _left_open(last):
        return _WORD.search(said) is not None
    return (
        len(_MARK.findall(said)) == 2
        and _CLOSING.search(said) is not None
        and not any(map(_QUESTION.search, (last, turn.content[-1].text_in(text))))
        and sum(1 for _ in _WORD.finditer(said)) >= SHORTEST
    )


def _left_open(paragraph: str) -> bool:
    """Whether the last quotation in it is opened and never closed."""
    marks = _MARK.findall(paragraph)
    if marks and marks[-1] == '"':  # the straight one looks the same at both ends
        return marks.count('"') % 2 == 1
    return bool(marks) and marks[-1] in _OPENING_MARKS


def _continuation(document: Document, content: Span, turn: Attribution) -> Attribution:
    return replace(
        turn,
        id=make_id("att", document.id, (), (), (content,)),
        source=(),
        cue=(),
        content=(content,),
        quotation=Quotation.DIRECT,
    )
