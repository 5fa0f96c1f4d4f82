"""The nouns that every other room speaks in: frozen, typed, with exact offsets.

Offsets are half-open and count Unicode code points of ``Document.text``; the
text never changes after it is read, so a span always names the same characters.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of a document's text, in code points.

    >>> Span(4, 9).text_in("She said so.")
    'said '
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def text_in(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Role(StrEnum):
    """The three parts of an attribution (PolNeAR: Newell et al., LREC 2018)."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


class Quotation(StrEnum):
    """How the content is given: in quotation marks, in the reporter's words, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class NameKind(StrEnum):
    """What a proper name stands for."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read.

    ``text`` is the decoded file with its newlines untouched or, for a page, the
    article's own text. ``asides`` are the stretches of it that are no part of the
    article's prose (related-story links, headlines inserted in capitals): no
    attribution is looked for there. ``published`` and ``updated`` are ISO 8601, as
    precise as the page gives them.
    """

    id: str
    text: str
    digest: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    asides: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source-cue-content relation: who, by which words, said what.

    Each role has its spans in order of the text; a role that the text leaves out
    (a content reported "reportedly", with no source) has none. ``confidence`` is the
    model's probability, 0 to 1, that the attribution is there at all.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quotation: Quotation
    confidence: float

    def spans(self, role: Role) -> tuple[Span, ...]:
        """The spans of one role."""
        return {Role.SOURCE: self.source, Role.CUE: self.cue, Role.CONTENT: self.content}[role]


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in the text and what it stands for; ``confidence`` is 0 to 1."""

    span: Span
    kind: NameKind
    confidence: float


@dataclass(frozen=True, slots=True)
class Failure:
    """Why one document could not be read: the stage that stopped and what to do about it."""

    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one document, or the failure that stopped it.

    ``origin`` is the path, URL or line that was asked for. Exactly one of
    ``document`` and ``failure`` is None.
    """

    origin: str
    document: Document | None
    attributions: tuple[Attribution, ...] = ()
    names: tuple[Name, ...] = ()
    failure: Failure | None = None


def text_of(spans: Iterable[Span], text: str) -> str:
    """The text of several spans, the gaps between them shown as `` ... ``.

    >>> text_of([Span(0, 3), Span(9, 14)], "Yes, she said, never.")
    'Yes ... said,'
    """
    return " ... ".join(span.text_in(text) for span in spans)


def make_id(kind: str, *parts: object) -> str:
    """An identifier made from content, so that a rerun gives the same one.

    >>> make_id("doc", None, "text") == make_id("doc", None, "text")
    True
    """
    seed = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{kind}_{hashlib.sha256(seed.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
