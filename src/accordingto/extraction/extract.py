"""One document in, its attributions and names out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import numpy as np

from accordingto.extraction.decoding import Decoded, decode, decode_names
from accordingto.extraction.paths import Range
from accordingto.extraction.quotation import quotation_of, with_marks
from accordingto.model import Encoded, Ints, ReaderModel
from accordingto.types import Attribution, Document, Name, Span, make_id

# Characters read at once. Memory is bounded by it, whatever the length of the document; news
# articles are shorter, so an article is read whole.
SECTION = 40_000


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one pass over a document finds, each in order of the text."""

    attributions: tuple[Attribution, ...]
    names: tuple[Name, ...]


def extract(document: Document, model: ReaderModel) -> Extraction:
    """Find the attributions and names of a document.

    Every span lies within the document's text, outside its asides; the spans of one attribution
    do not overlap and each role's are in order. The cost is linear in the length of the text.
    """
    attributions: list[Attribution] = []
    names: list[Name] = []
    for section in _sections(document):
        encoded = model.encode(document.text, section)
        if not len(encoded.first):
            continue
        scores = model.score(encoded)
        attributions.extend(
            _attribution(document, encoded, decoded)
            for decoded in decode(
                scores.roles, partial(model.relate, scores), _paragraph_of(encoded)
            )
        )
        names.extend(
            Name(_span(encoded, words), kind, confidence)
            for words, kind, confidence in decode_names(scores.names)
        )
    return Extraction(tuple(attributions), tuple(names))


def _attribution(document: Document, encoded: Encoded, decoded: Decoded) -> Attribution:
    source = tuple(_span(encoded, words) for words in decoded.source)
    cue = (_span(encoded, decoded.cue),)
    bare = [
        _span(encoded, piece) for words in decoded.content for piece in _paragraphs(encoded, words)
    ]
    content = _with_marks(document.text, bare, [*source, *cue])
    return Attribution(
        id=make_id("att", document.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        quotation=quotation_of(encoded, decoded.content),
        confidence=decoded.confidence,
    )


def _with_marks(text: str, pieces: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """Pieces of content with their quotation marks, each kept clear of all other spans."""
    widened: list[Span] = []
    for index, piece in enumerate(pieces):
        beside = [*others, *widened, *pieces[index + 1 :]]
        low = max((s.end for s in beside if s.end <= piece.start), default=0)
        high = min((s.start for s in beside if s.start >= piece.end), default=len(text))
        widened.append(with_marks(text, piece, Span(low, high)))
    return tuple(widened)


def _span(encoded: Encoded, words: Range) -> Span:
    return Span(int(encoded.starts[words[0]]), int(encoded.ends[words[1] - 1]))


def _paragraph_of(encoded: Encoded) -> Ints:
    """The number of each word's paragraph."""
    return np.cumsum(encoded.features[encoded.first, 2], dtype=np.int32)


def _paragraphs(encoded: Encoded, words: Range) -> Iterator[Range]:
    """A range of words cut where a paragraph begins: no span runs over its end."""
    low, high = words
    opens = encoded.features[encoded.first[low + 1 : high], 2] == 1
    bounds = [low, *(np.flatnonzero(opens) + low + 1).tolist(), high]
    return pairwise(bounds)


def _sections(document: Document) -> Iterator[Sequence[tuple[int, int]]]:
    """Stretches of prose, in groups of at most ``SECTION`` characters, cut between lines."""
    group: list[tuple[int, int]] = []
    room = SECTION
    at = 0
    for start, end in [*((a.start, a.end) for a in document.asides), (len(document.text),) * 2]:
        while at < start:
            cut = min(start, at + room)
            if cut < start:
                cut = max(_line_end(document.text, at, cut), at + 1)
            group.append((at, cut))
            room -= cut - at
            at = cut
            if at < start or room <= 0:
                yield group
                group, room = [], SECTION
        at = max(at, end)
    if group:
        yield group


def _line_end(text: str, low: int, high: int) -> int:
    """The best place in ``(low, high]`` to stop: a line's end, else a sentence's or a word's."""
    floor = low + (high - low) // 2
    for mark in ("\n", ". ", " "):
        at = text.rfind(mark, floor, high)
        if at >= 0:
            return at + len(mark)
    return high
