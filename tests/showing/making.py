"""Readings, claims and checks made by hand, for tests of how they are shown."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console

from accordingto.types import (
    Attribution,
    Claim,
    Coverage,
    Document,
    Limit,
    Position,
    Quotation,
    Reading,
    Source,
    SourceKind,
    Span,
    Stand,
    Status,
)


def reading_of(
    text: str, *, path: str | None = None, title: str | None = None, published: str | None = None
) -> Reading:
    """A reading of "SOURCE CUE CONTENT", three words with single spaces between them."""
    source, cue, _ = text.split(" ", 2)
    first, second = len(source), len(source) + 1 + len(cue)
    attribution = Attribution(
        id="a",
        source=(Span(0, first),),
        cue=(Span(first + 1, second),),
        content=(Span(second + 1, len(text)),),
        quotation=Quotation.DIRECT,
        confidence=0.98765,
    )
    document = Document("doc", text, "digest", path=path, title=title, published=published)
    return Reading(path or "-", document, (attribution,))


def article(path: str, *sayings: tuple[str, str], title: str | None = None) -> Reading:
    """A reading of "SOURCE said CONTENT." for each saying, with ids such as "a.txt#1".

    A saying without a source has none; what a source is called in the text is its name.
    """
    text = ""
    attributions = []
    sources = {}
    for number, (source, content) in enumerate(sayings, 1):
        start = len(text)
        text += f"{source} said {content}. "
        cue = start + len(source) + 1
        if source:
            sources[source] = Source(f"{path}/{source}", source, SourceKind.PERSON)
        attributions.append(
            Attribution(
                id=f"{path}#{number}",
                source=(Span(start, start + len(source)),) if source else (),
                cue=(Span(cue, cue + 4),),
                content=(Span(cue + 5, len(text) - 2),),
                quotation=Quotation.INDIRECT,
                confidence=0.9,
                source_id=f"{path}/{source}" if source else None,
            )
        )
    document = Document(f"doc-{path}", text or "Rain.", "digest", path=path, title=title)
    return Reading(path, document, tuple(attributions), sources=tuple(sources.values()))


def claim_of(
    text: str,
    status: Status,
    positions: Iterable[tuple[Reading, int, Stand]],
    *coverage: Coverage,
) -> Claim:
    """A claim on which the attributions of these numbers take these stands."""
    taken = [
        Position(found.id, found.source_id, stand)
        for reading, number, stand in positions
        for found in [reading.attributions[number - 1]]
    ]
    return Claim(f"claim-{text}", text, status, tuple(taken), coverage)


def limit(affirmation: str, denial: str, covered: bool | None = False) -> Coverage:
    """What a denial leaves open in time."""
    return Coverage(affirmation, denial, covered, Limit.TIME, "It speaks of “today” alone.")


def console_on(*, terminal: bool, width: int = 80, no_color: bool = False) -> Console:
    """A console that writes to a string: see :func:`printed`."""
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=terminal,
        color_system="256" if terminal else None,
        no_color=no_color,
        legacy_windows=False,
        _environ={},
    )


def printed(console: Console) -> str:
    """What was printed to a console of :func:`console_on`."""
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()
