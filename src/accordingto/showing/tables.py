"""Attributions and checks as rows of CSV (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from accordingto.showing.exports import DIGITS
from accordingto.types import (
    Attribution,
    Check,
    Claim,
    Coverage,
    Document,
    Position,
    Reading,
    Source,
    text_of,
)

_ARTICLE = ("path", "url", "title", "published")

CSV_COLUMNS = (
    *_ARTICLE,
    "number",
    "source",
    "cue",
    "content",
    "stance",
    "certainty",
    "sourcing",
    "unnamed_count",
    "resolved",
    "role",
    "speaks_for",
    "about",
    "inside",
    "spoken",
    "scope",
    "quotation",
    "confidence",
    "start",
    "end",
    "claim",
    "claim_status",
    "position",
)

CHECK_COLUMNS = (
    *_ARTICLE,
    "treatment",
    "confidence",
    "source",
    "position",
    "content",
    "covered",
    "on",
    "reason",
    "sentences",
)

# A spreadsheet takes a cell that begins so for a formula and runs it (OWASP, CSV injection).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")

_Taken: TypeAlias = Mapping[str, tuple[Claim, Position]]
"""The claim that each attribution takes a position on, and the position."""


def csv_header() -> str:
    """The first line of the attributions' CSV, with its line break."""
    return _csv([CSV_COLUMNS])


def check_csv_header() -> str:
    """The first line of the checks' CSV, with its line break."""
    return _csv([CHECK_COLUMNS])


def reading_to_csv(reading: Reading) -> str:
    """A row for each attribution, in order of the text; none for a reading that failed.

    ``start`` and ``end`` are where the attribution begins and ends, in code points of the
    text; ``about`` and ``inside`` are the numbers of other rows of the same article; ``claim`` is
    the claim of the article that the attribution takes its ``position`` on. A text that a
    spreadsheet would run as a formula has an apostrophe set before it.
    """
    return _rows(reading, _taken(reading.claims))


def readings_to_csv(readings: Iterable[Reading], claims: Iterable[Claim]) -> Iterator[str]:
    """The rows of each reading, as :func:`reading_to_csv` has them, with claims across them all."""
    taken = _taken(claims)
    return (_rows(reading, taken) for reading in readings)


def check_to_csv(check: Check) -> str:
    """A row for each position of an article's sources on the claim, and at least one.

    ``covered``, ``on`` and ``reason`` tell whether a denial takes in the claim; ``sentences`` are
    those that the treatment rests on. An article that could not be read has no row.
    """
    reading = check.reading
    document = reading.document
    if document is None or check.treatment is None:
        return ""
    article = _article_cells(document)
    treatment = [check.treatment.value, round(check.confidence, DIGITS)]
    weighed = _cell(text_of(check.sentences, document.text))
    coverage = {one.denial: one for one in check.coverage}
    sources = {source.id: source for source in reading.sources}
    found = {attribution.id: attribution for attribution in reading.attributions}
    positions = [
        [
            *_position_cells(position, found.get(position.attribution), document.text, sources),
            *_coverage_cells(coverage.get(position.attribution)),
        ]
        for position in check.positions
    ]
    nobody = [""] * (len(CHECK_COLUMNS) - len(article) - len(treatment) - 1)
    return _csv([*article, *treatment, *cells, weighed] for cells in positions or [nobody])


def _taken(claims: Iterable[Claim]) -> _Taken:
    """Each attribution's position; of one that is on several claims, that on the first."""
    taken: dict[str, tuple[Claim, Position]] = {}
    for claim in claims:
        for position in claim.positions:
            taken.setdefault(position.attribution, (claim, position))
    return taken


def _rows(reading: Reading, taken: _Taken) -> str:
    document = reading.document
    if document is None:
        return ""
    article = _article_cells(document)
    numbers = reading.numbers()
    sources = {source.id: source for source in reading.sources}
    return _csv(
        [
            *article,
            numbers[attribution.id],
            *_attribution_cells(attribution, document.text, sources, numbers),
            *_claim_cells(attribution, taken),
        ]
        for attribution in reading.attributions
    )


def _article_cells(document: Document) -> list[str]:
    return [_cell(getattr(document, column)) for column in _ARTICLE]


def _attribution_cells(
    attribution: Attribution,
    text: str,
    sources: Mapping[str, Source],
    numbers: Mapping[str, int],
) -> list[object]:
    spans = [*attribution.source, *attribution.cue, *attribution.content]
    source = sources.get(attribution.source_id or "")
    return [
        _cell(text_of(attribution.source, text)),
        _cell(text_of(attribution.cue, text)),
        _cell(text_of(attribution.content, text)),
        attribution.stance.value,
        attribution.certainty.value,
        attribution.sourcing.value,
        attribution.unnamed_count,
        _cell(source.name if source else None),
        _cell(source.role if source else None),
        _cell(source.speaks_for if source else None),
        numbers.get(attribution.about or ""),
        numbers.get(attribution.inside or ""),
        attribution.spoken and str(attribution.spoken),
        attribution.scope and str(attribution.scope),
        attribution.quotation.value,
        round(attribution.confidence, DIGITS),
        min((span.start for span in spans), default=None),
        max((span.end for span in spans), default=None),
    ]


def _claim_cells(attribution: Attribution, taken: _Taken) -> list[str]:
    if attribution.id not in taken:
        return ["", "", ""]
    claim, position = taken[attribution.id]
    return [_cell(claim.text), claim.status.value, position.stand.value]


def _position_cells(
    position: Position, found: Attribution | None, text: str, sources: Mapping[str, Source]
) -> list[str]:
    source = sources.get(position.source or "")
    words = text_of(found.source, text) if found else ""
    return [
        _cell(source.name if source and source.name else words),
        position.stand.value,
        _cell(text_of(found.content, text) if found else None),
    ]


def _coverage_cells(coverage: Coverage | None) -> list[str]:
    if coverage is None:
        return ["", "", ""]
    covered = "" if coverage.covered is None else str(coverage.covered).lower()
    return [covered, coverage.on.value if coverage.on else "", _cell(coverage.reason)]


def _cell(text: str | None) -> str:
    if text is None:
        return ""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _csv(rows: Iterable[Iterable[object]]) -> str:
    # RFC 4180's line ends: with them, a cell with either kind of line break is put in quotes.
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerows(rows)
    return file.getvalue()
