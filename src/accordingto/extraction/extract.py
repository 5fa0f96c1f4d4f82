"""One document in, its attributions and names out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

import numpy as np

from accordingto.extraction.cited import with_cited
from accordingto.extraction.continuing import with_continued
from accordingto.extraction.decoding import Decoded, Relate, Settings, decode, decode_names
from accordingto.extraction.disputed import with_disputed
from accordingto.extraction.edges import trimmed, unbroken, whole_names, without_dateline
from accordingto.extraction.joined import with_joined
from accordingto.extraction.known import known_cues, left_out
from accordingto.extraction.nesting import with_held, with_holders, with_nested
from accordingto.extraction.paths import Range
from accordingto.extraction.quotation import quotation_of, with_marks
from accordingto.extraction.quoted import with_quoted
from accordingto.extraction.sources import apart, with_true_sources
from accordingto.extraction.stance import judge
from accordingto.extraction.surnames import as_names
from accordingto.extraction.turns import with_turns
from accordingto.extraction.unsaid import is_saying
from accordingto.extraction.words import PRONOUNS
from accordingto.model import Encoded, Ints, ReaderModel, Scores
from accordingto.types import Attribution, Document, Name, Role, Span, make_id, text_of

# Characters read at once. Memory is bounded by it, whatever the length of the document; news
# articles are shorter, so an article is read whole.
SECTION = 40_000
# The network mostly learnt that a cue inside a content is none: it doubts what stands apart.
NESTED = Settings(cue_mean=0.35, known_mean=0.0)


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
    document = replace(document, text=as_names(document.text))
    attributions: list[Attribution] = []
    names: list[Name] = []
    for section in _sections(document):
        encoded = model.encode(document.text, section)
        if not len(encoded.first):
            continue
        scores = model.score(encoded)
        told = with_holders(
            attributions_of(document, encoded, scores, partial(model.relate, scores))
        )
        outer = with_joined(document.text, with_held(document.text, told))
        nested = with_nested(document.text, outer, partial(_read_apart, document, model))
        quoted = with_quoted(document.text, nested)
        attributions += with_cited(document.text, with_disputed(document.text, quoted))
        tagged = (
            Name(_span(encoded, words), kind, confidence)
            for words, kind, confidence in decode_names(scores.names)
        )
        names.extend(whole_names(document.text, tagged))
    told = with_turns(document, with_continued(document, attributions), names)
    found = sorted(map(apart, told), key=_place)
    return Extraction(tuple(with_stance(document.text, one) for one in found), tuple(names))


def with_stance(text: str, attribution: Attribution) -> Attribution:
    """The attribution with where its source stands, and how certainly, read off its cue."""
    stance, certainty = judge(text, attribution)
    return replace(attribution, stance=stance, certainty=certainty)


def _place(attribution: Attribution) -> Span:
    return (attribution.cue or attribution.content)[0]


def _read_apart(
    document: Document, model: ReaderModel, stretches: Sequence[Span]
) -> list[Attribution]:
    """The attributions of some stretches of a document, read as if there were nothing else."""
    encoded = model.encode(document.text, [(span.start, span.end) for span in stretches])
    if not len(encoded.first):
        return []
    scores = model.score(encoded)
    return attributions_of(document, encoded, scores, partial(model.relate, scores), NESTED)


def attributions_of(
    document: Document,
    encoded: Encoded,
    scores: Scores,
    relate: Relate,
    settings: Settings | None = None,
) -> list[Attribution]:
    """The attributions that the network's scores of a stretch of the document come to."""
    known = dict(_known_cues(document.text, encoded))
    decoded = decode(scores.roles, relate, _paragraph_of(encoded), settings, known)
    found = [_attribution(document, encoded, one) for one in decoded]
    told = [one for one in found if is_saying(document.text, one)]
    # Of a cue that is known alone there must be somebody who gives no answer.
    return [
        one
        for one in with_true_sources(document.text, told)
        if one.source or text_of(one.content, document.text).lower() not in {"", *PRONOUNS}
    ]


def _known_cues(text: str, encoded: Encoded) -> Iterator[tuple[Range, Range | None]]:
    """The words that are a cue wherever they stand, of those that are read, and what it leaves."""
    for start, end in known_cues(text, int(encoded.starts[0]), int(encoded.ends[-1])):
        cue = _words(encoded, start, end)
        left = left_out(text, end)
        if cue:
            yield cue, _words(encoded, *left) if left else None


def _words(encoded: Encoded, start: int, end: int) -> Range | None:
    """The words that a stretch of the text is, if it is whole words that are read."""
    low, high = (int(np.searchsorted(encoded.starts, at)) for at in (start, end))
    whole = low < high and encoded.starts[low] == start and encoded.ends[high - 1] == end
    return (low, high) if whole else None


def _attribution(document: Document, encoded: Encoded, decoded: Decoded) -> Attribution:
    def word(index: int) -> str:
        return document.text[encoded.starts[index] : encoded.ends[index]]

    def span(words: Range, role: Role) -> Span:
        if role is Role.SOURCE and encoded.features[encoded.first[words[0]], 2] == 1:
            words = without_dateline(words, word)
        low, high = trimmed(words, role, word)
        return Span(int(encoded.starts[low]), int(encoded.ends[high - 1]))

    source = tuple(span(words, Role.SOURCE) for words in decoded.source)
    cue = (span(decoded.cue, Role.CUE),)
    bare = [
        span(piece, Role.CONTENT)
        for words in decoded.content
        for piece in _paragraphs(encoded, words)
    ]
    content = _with_marks(document.text, bare, [*source, *cue])
    source = tuple(_to_its_end(document.text, one, (*cue, *content)) for one in source)
    return Attribution(
        id=make_id("att", document.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        quotation=quotation_of(encoded, decoded.content),
        confidence=decoded.confidence,
    )


def _to_its_end(text: str, source: Span, others: Sequence[Span]) -> Span:
    room = min((one.start for one in others if one.start >= source.end), default=len(text))
    return unbroken(text, source, room)


def _with_marks(text: str, pieces: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """Pieces of content with their quotation marks, each kept clear of all other spans."""
    widened: list[Span] = []
    for index, piece in enumerate(pieces):
        beside = [*others, *widened, *pieces[index + 1 :]]
        low = max((s.end for s in beside if s.end <= piece.start), default=0)
        high = min((s.start for s in beside if s.start >= piece.end), default=len(text))
        widened.append(with_marks(text, unbroken(text, piece, high), Span(low, high)))
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
