"""Texts with their sources marked <so>, resolved with the names that are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from accordingto.resolution import Resolution, resolve
from accordingto.types import (
    Attribution,
    Document,
    Name,
    NameKind,
    Quotation,
    Source,
    Sourcing,
    Span,
    Stance,
)


@dataclass(frozen=True)
class Told:
    """What was found out about one marked source."""

    sourcing: Sourcing
    count: int | None
    source: Source | None

    @property
    def name(self) -> str | None:
        return self.source.name if self.source else None


def resolve_marked(
    marked: str,
    people: str = "",
    bodies: str = "",
    places: str = "",
    contents: Mapping[int, str] | None = None,
    inside: Mapping[int, int] | None = None,
    stances: Mapping[int, Stance] | None = None,
) -> Resolution:
    """Resolve a marked text; names are given separated by ``|``, contents by source number.

    ``inside`` tells of the number of a source the one in whose content it stands.
    """
    spans, text = [], ""
    for piece in re.split(r"(<[^>]*>)", marked):
        if piece.startswith("<"):
            spans.append(Span(len(text), len(text) + len(piece) - 2))
        text += piece.strip("<>")
    outer = {at: str(of) for at, of in (inside or {}).items()}
    attributions = tuple(
        Attribution(
            str(at),
            (span,),
            (),
            _find(text, (contents or {}).get(at)),
            Quotation.INDIRECT,
            1.0,
            stance=(stances or {}).get(at, Stance.AFFIRMS),
            inside=outer.get(at),
        )
        for at, span in enumerate(spans)
    )
    kinds = {NameKind.PERSON: people, NameKind.ORGANIZATION: bodies, NameKind.PLACE: places}
    names = tuple(name for kind, listed in kinds.items() for name in _names(text, listed, kind))
    return resolve(Document("doc", text, "digest"), attributions, names)


def read(
    marked: str,
    *names: str,
    contents: Mapping[int, str] | None = None,
    inside: Mapping[int, int] | None = None,
) -> list[Told]:
    """What is told of each marked source, in order."""
    people, bodies, places, *_ = (*names, "", "", "")
    resolution = resolve_marked(marked, people, bodies, places, contents, inside)
    sources = {source.id: source for source in resolution.sources}
    return [
        Told(one.sourcing, one.unnamed_count, sources.get(one.source_id or ""))
        for one in resolution.attributions
    ]


def last(marked: str, *names: str) -> Told:
    """What is told of the last marked source."""
    return read(marked, *names)[-1]


def _find(text: str, content: str | None) -> tuple[Span, ...]:
    if content is None:
        return ()
    start = text.index(content)
    return (Span(start, start + len(content)),)


def _names(text: str, listed: str, kind: NameKind) -> Iterator[Name]:
    for name in filter(None, listed.split("|")):
        for found in re.finditer(rf"\b{re.escape(name)}\b", text):
            yield Name(Span(*found.span()), kind, 0.9)
