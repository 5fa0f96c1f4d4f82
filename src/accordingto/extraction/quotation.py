"""Quotation marks: where a quoted span really ends, and how a content is given."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from accordingto.model import Encoded
from accordingto.types import Quotation, Span

_OPENING = "\"“„«‘'"
_CLOSING = "\"”»’'"
# Punctuation that stands inside a closing mark belongs to what is quoted.
_BEFORE_CLOSING = re.compile(r"[.,!?;:…—–-]{0,3}")
_IN_WORD = re.compile(r"['’]\w")  # an apostrophe: "the user's guide"
_INSIDE, _INSIDE_OPEN = 1, 2  # quotation states of a word within marks, see encoding.QUOTES


def with_marks(text: str, span: Span, room: Span) -> Span:
    """The span widened, within ``room``, by the quotation marks that stand right around it.

    >>> text = 'He said: "Never again."'
    >>> with_marks(text, Span(10, 21), Span(7, 23)).text_in(text)
    '"Never again."'
    """
    start, end = span.start, span.end
    if start > room.start and text[start - 1] in _OPENING:
        start -= 1
    found = _BEFORE_CLOSING.match(text, end, room.end)
    after = found.end() if found else end
    closed = after < room.end and text[after] in _CLOSING and not _IN_WORD.match(text, after)
    if closed and any(mark in text[start:end] for mark in _OPENING):
        end = after + 1
    return Span(start, end)


def quotation_of(encoded: Encoded, content: Sequence[tuple[int, int]]) -> Quotation:
    """Whether all, none or some of the content's words stand within quotation marks."""
    if not content:
        return Quotation.INDIRECT
    words = np.concatenate([np.arange(low, high) for low, high in content])
    features = encoded.features[encoded.first[words]]
    spoken = features[features[:, 0] < 4, 1]  # punctuation counts for neither
    quoted = (spoken == _INSIDE) | (spoken == _INSIDE_OPEN)
    if len(quoted) and quoted.all():
        return Quotation.DIRECT
    return Quotation.MIXED if quoted.any() else Quotation.INDIRECT
