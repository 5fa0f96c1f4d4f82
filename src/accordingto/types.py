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


class Stance(StrEnum):
    """Where a source stands to the content as it is written, read off the cue alone."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    DOUBTS = "doubts"
    UNVERIFIED = "unverified"
    DECLINES = "declines"
    SEEKS = "seeks"
    COMMITS = "commits"
    REFUSES = "refuses"
    ASKS = "asks"


class Certainty(StrEnum):
    """Whether the cue gives the content plainly, or hedges it ("allegedly", "suggested")."""

    PLAIN = "plain"
    HEDGED = "hedged"


class Sourcing(StrEnum):
    """How openly a source is identified."""

    NAMED = "named"
    ORGANIZATION = "organization"
    GROUP = "group"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    POST = "post"
    UNSTATED = "unstated"


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    DOCUMENT = "document"
    POST = "post"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed stretch of time between two ISO 8601 dates, as precise as the text allows.

    "June and September 2023" is from 2023-06 to 2023-09; an end that is open, or that the text
    does not tell, is None. As a string it is an interval of EDTF (ISO 8601-2).

    >>> str(Interval("2024-07-28", None)), str(Interval("2023-06", "2023-06"))
    ('2024-07-28/..', '2023-06')
    """

    start: str | None
    end: str | None

    def __str__(self) -> str:
        if self.start == self.end:
            return self.start or "../.."
        return f"{self.start or '..'}/{self.end or '..'}"


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

    ``source_id`` is the :class:`Source` that the source means; ``unnamed_count`` how many people
    an unnamed source is said to be. ``about`` is the id of the earlier attribution that the
    content only points at ("that is not true"), ``inside`` of the one whose content holds this
    one. ``spoken`` is when it was said, ``scope`` the time that the content is about.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quotation: Quotation
    confidence: float
    stance: Stance = Stance.AFFIRMS
    certainty: Certainty = Certainty.PLAIN
    sourcing: Sourcing = Sourcing.UNSTATED
    unnamed_count: int | None = None
    source_id: str | None = None
    about: str | None = None
    inside: str | None = None
    spoken: Interval | None = None
    scope: Interval | None = None

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
class Source:
    """Whom source spans mean, within one document.

    ``name`` is the fullest form that the document uses (None where it tells none), ``aliases``
    the other forms, ``role`` the office or occupation ("spokesman"), ``speaks_for`` for whom it
    speaks, as the document names them. ``mentions`` are all the places, in order of the text.
    """

    id: str
    name: str | None
    kind: SourceKind
    role: str | None = None
    speaks_for: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


class Relation(StrEnum):
    """How two contents stand to each other, where they are about the same thing at all."""

    SAME = "same"
    OPPOSITE = "opposite"


class Stand(StrEnum):
    """Where a source stands on a claim: its stance times what its content says of the claim."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    DOUBTS = "doubts"
    UNVERIFIED = "unverified"
    NO_ANSWER = "no_answer"


class Status(StrEnum):
    """How a claim stands by all positions on it; no verdict on whether it is true."""

    CONTESTED = "contested"
    DENIED = "denied"
    UNVERIFIED = "unverified"
    UNCONTESTED = "uncontested"


class Limit(StrEnum):
    """In what a denial can be narrower than the claim that it denies."""

    TIME = "time"
    ACTOR = "actor"
    ACT = "act"
    QUANTITY = "quantity"


@dataclass(frozen=True, slots=True)
class Link:
    """Two attributions whose contents make the same claim, or opposite ones, and why we say so.

    ``left`` and ``right`` are ids, ``score`` is 0 to 1.
    """

    left: str
    right: str
    relation: Relation
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Position:
    """Where one attribution's source stands on a claim; ``source`` is None where it has none."""

    attribution: str
    source: str | None
    stand: Stand


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether a denial takes in what an affirmation of the same claim says; ids of both.

    ``covered`` is None where the text does not tell; ``on`` is what the denial leaves open, and
    ``reason`` a sentence that quotes both.
    """

    affirmation: str
    denial: str
    covered: bool | None
    on: Limit | None
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What linked contents say, in one article or several, and who stands where on it."""

    id: str
    text: str
    status: Status
    positions: tuple[Position, ...]
    coverage: tuple[Coverage, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A word or name inside a content, and what to put in its place to read it alone.

    ``name`` has the possessive ending where the word it replaces is possessive.
    """

    span: Span
    name: str


class CautionKind(StrEnum):
    """What a standards desk would ask the writer about."""

    PLURAL_SOURCES = "plural_sources"
    NO_REASON_FOR_ANONYMITY = "no_reason_for_anonymity"
    UNRESOLVED_PRONOUN = "unresolved_pronoun"
    SPEAKERLESS_QUOTATION = "speakerless_quotation"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Caution:
    """Something in the text that a standards desk would stop at, and why; JSON: a warning."""

    kind: CautionKind
    spans: tuple[Span, ...]
    message: str


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
    sources: tuple[Source, ...] = ()
    references: tuple[Reference, ...] = ()
    claims: tuple[Claim, ...] = ()
    cautions: tuple[Caution, ...] = ()
    failure: Failure | None = None

    def numbers(self) -> dict[str, int]:
        """The number by which people are shown each attribution, by its id: 1 and up."""
        return {one.id: number for number, one in enumerate(self.attributions, 1)}


class Treatment(StrEnum):
    """What an article makes of a claim: takes it as true, as false, only reports it, or neither."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    DISCUSSES = "discusses"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Check:
    """How one article treats a claim of one's own, and what that rests on.

    ``treatment`` is None where the article could not be read; ``confidence`` is 0 to 1.
    ``sentences`` are those that were weighed, ``positions`` where the article's sources stand on
    the claim, ``coverage`` what their denials leave open of it (``affirmation`` is "claim").
    """

    claim: str
    reading: Reading
    treatment: Treatment | None = None
    confidence: float = 0.0
    sentences: tuple[Span, ...] = ()
    positions: tuple[Position, ...] = ()
    coverage: tuple[Coverage, ...] = ()


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
