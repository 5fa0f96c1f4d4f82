"""A reading as a line of JSON, and back; its attributions as rows of CSV.

The keys of the JSON are stable: later versions add some, and rename none.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from accordingto.errors import ReadingError
from accordingto.types import (
    Attribution,
    Caution,
    CautionKind,
    Certainty,
    Document,
    Failure,
    Interval,
    Name,
    NameKind,
    Quotation,
    Reading,
    Source,
    SourceKind,
    Sourcing,
    Span,
    Stance,
    text_of,
)

DIGITS = 3  # of a probability; more would only show the noise of the arithmetic

CSV_COLUMNS = (
    "path",
    "url",
    "title",
    "published",
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
)

# Lawful in a JSON string, but not in UTF-8 (surrogates without their half, as in the name
# of a file that is not UTF-8), or the end of a line to some that read the output by lines.
_TO_ESCAPE = re.compile("[\x85\u2028\u2029\ud800-\udfff]")
# A spreadsheet takes a cell that begins so for a formula and runs it (OWASP, CSV injection).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def reading_to_json(reading: Reading) -> str:
    r"""One line of JSON, without its newline, that holds the whole reading.

    Spans are ``[start, end)`` in code points of ``document.text``; confidences are rounded to
    three digits. A reading that failed has what is known of its document (where it was looked
    for) and a ``failure``.

    >>> reading = Reading("gone.txt", None, failure=Failure("reading", "no such file"))
    >>> json.loads(reading_to_json(reading))["failure"]
    {'stage': 'reading', 'reason': 'no such file'}
    """
    text = reading.document.text if reading.document else ""
    row = {
        "origin": reading.origin,
        "document": _document_row(reading),
        "names": [_name_row(name, text) for name in reading.names],
        "sources": [_source_row(source) for source in reading.sources],
        "attributions": [_attribution_row(found, text) for found in reading.attributions],
        "warnings": [_caution_row(caution) for caution in reading.cautions],
        "failure": reading.failure
        and {"stage": reading.failure.stage, "reason": reading.failure.reason},
    }
    line = json.dumps(row, ensure_ascii=False, separators=(", ", ": "))
    return _TO_ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def reading_from_json(line: str | bytes) -> Reading:
    """The reading that :func:`reading_to_json` wrote; keys that it does not know are let be.

    Raises ReadingError where the line is no such JSON.
    """
    try:
        row = json.loads(line)
        failure = row["failure"]
        return Reading(
            origin=row["origin"],
            document=None if failure else _document(row["document"]),
            attributions=tuple(map(_attribution, row["attributions"])),
            names=tuple(map(_name, row["names"])),
            sources=tuple(map(_source, row["sources"])),
            cautions=tuple(map(_caution, row["warnings"])),
            failure=Failure(failure["stage"], failure["reason"]) if failure else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        what = f"no key {error}" if isinstance(error, KeyError) else str(error)
        raise ReadingError(
            f"this is no line that `accordingto read --json` wrote ({what}): {str(line)[:60]!r}"
        ) from error


def csv_header() -> str:
    """The first line of the CSV, with its line break."""
    return _csv([CSV_COLUMNS])


def reading_to_csv(reading: Reading) -> str:
    """A row for each attribution, in order of the text; none for a reading that failed.

    ``start`` and ``end`` are where the attribution begins and ends, in code points of the
    text; ``about`` and ``inside`` are the numbers of other rows of the same article. A text that
    a spreadsheet would run as a formula has an apostrophe set before it.
    """
    document = reading.document
    if document is None:
        return ""
    article = [document.path, document.url, document.title, document.published]
    numbers = reading.numbers()
    sources = {source.id: source for source in reading.sources}
    return _csv(
        [
            *map(_cell, article),
            numbers[attribution.id],
            *_attribution_cells(attribution, document.text, sources, numbers),
        ]
        for attribution in reading.attributions
    )


def _document_row(reading: Reading) -> dict[str, Any]:
    document = reading.document
    if document is None:
        where = "url" if re.match(r"https?://", reading.origin, re.IGNORECASE) else "path"
        return dict.fromkeys(_DOCUMENT_KEYS) | {"authors": [], where: reading.origin, "asides": []}
    return {key: getattr(document, key) for key in _DOCUMENT_KEYS} | {
        "asides": _pairs(document.asides)
    }


_DOCUMENT_KEYS = (
    "id",
    "path",
    "url",
    "outlet",
    "title",
    "authors",
    "published",
    "updated",
    "language",
    "digest",
    "text",
)


def _document(row: dict[str, Any]) -> Document:
    fields = {key: row[key] for key in _DOCUMENT_KEYS}
    return Document(
        **fields | {"authors": tuple(row["authors"]), "asides": _spans(row["asides"])},
    )


def _name_row(name: Name, text: str) -> dict[str, Any]:
    return {
        "span": [name.span.start, name.span.end],
        "text": name.span.text_in(text),
        "kind": name.kind.value,
        "confidence": round(name.confidence, DIGITS),
    }


def _name(row: dict[str, Any]) -> Name:
    return Name(Span(*row["span"]), NameKind(row["kind"]), row["confidence"])


def _source_row(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind.value,
        "role": source.role,
        "speaks_for": source.speaks_for,
        "aliases": list(source.aliases),
        "mentions": _pairs(source.mentions),
    }


def _source(row: dict[str, Any]) -> Source:
    return Source(
        id=row["id"],
        name=row["name"],
        kind=SourceKind(row["kind"]),
        role=row["role"],
        speaks_for=row["speaks_for"],
        aliases=tuple(row["aliases"]),
        mentions=_spans(row["mentions"]),
    )


def _caution_row(caution: Caution) -> dict[str, Any]:
    return {
        "kind": caution.kind.value,
        "spans": _pairs(caution.spans),
        "message": caution.message,
    }


def _caution(row: dict[str, Any]) -> Caution:
    return Caution(CautionKind(row["kind"]), _spans(row["spans"]), row["message"])


def _attribution_row(attribution: Attribution, text: str) -> dict[str, Any]:
    return {
        "id": attribution.id,
        "source": _role_row(attribution.source, text) | {"id": attribution.source_id},
        "cue": _role_row(attribution.cue, text),
        "content": _role_row(attribution.content, text),
        "quotation": attribution.quotation.value,
        "stance": attribution.stance.value,
        "certainty": attribution.certainty.value,
        "sourcing": attribution.sourcing.value,
        "unnamed_count": attribution.unnamed_count,
        "about": attribution.about,
        "inside": attribution.inside,
        "spoken": _ends(attribution.spoken),
        "scope": _ends(attribution.scope),
        "confidence": round(attribution.confidence, DIGITS),
    }


def _ends(interval: Interval | None) -> list[str | None] | None:
    return None if interval is None else [interval.start, interval.end]


def _interval(ends: list[str | None] | None) -> Interval | None:
    return None if ends is None else Interval(*ends)


def _role_row(spans: tuple[Span, ...], text: str) -> dict[str, Any]:
    return {"spans": _pairs(spans), "text": text_of(spans, text)}


def _attribution(row: dict[str, Any]) -> Attribution:
    return Attribution(
        id=row["id"],
        source=_spans(row["source"]["spans"]),
        cue=_spans(row["cue"]["spans"]),
        content=_spans(row["content"]["spans"]),
        quotation=Quotation(row["quotation"]),
        confidence=row["confidence"],
        stance=Stance(row["stance"]),
        certainty=Certainty(row["certainty"]),
        sourcing=Sourcing(row["sourcing"]),
        unnamed_count=row["unnamed_count"],
        source_id=row["source"]["id"],
        about=row["about"],
        inside=row["inside"],
        spoken=_interval(row["spoken"]),
        scope=_interval(row["scope"]),
    )


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _spans(pairs: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


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


def _cell(text: str | None) -> str:
    if text is None:
        return ""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _csv(rows: Iterable[Iterable[object]]) -> str:
    # RFC 4180's line ends: with them, a cell with either kind of line break is put in quotes.
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerows(rows)
    return file.getvalue()
