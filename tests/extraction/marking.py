"""Attributions marked in a sentence of a test.

``[ ]`` stands around a source, ``{ }`` around a cue, ``< >`` around a content.
"""

from __future__ import annotations

import re

from accordingto.types import Attribution, Quotation, Span

_MARKS = {"[": "source", "{": "cue", "<": "content"}


def marked(sentence: str, before: str = "") -> tuple[str, Attribution]:
    """The sentence without its brackets, and the attribution that they mark."""
    text, opened, role = before, 0, ""
    spans: dict[str, list[Span]] = {name: [] for name in _MARKS.values()}
    for piece in re.split(r"([\[\]{}<>])", sentence):
        if piece in _MARKS:
            opened, role = len(text), _MARKS[piece]
        elif piece and piece in "]}>":
            spans[role].append(Span(opened, len(text)))
        else:
            text += piece
    source, cue, content = (tuple(spans[name]) for name in ("source", "cue", "content"))
    return text, Attribution("a", source, cue, content, Quotation.INDIRECT, 1.0)
