"""A reading as a line of JSON, and back; claims and checks as lines of JSON.

The keys of the JSON are stable: later versions add some, and rename none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from accordingto.errors import ReadingError
from accordingto.types import (
    Attribution,
    Caution,
    CautionKind,
    Certainty,
    Check,
    Claim,
    Coverage,
    Document,
    Failure,
    Interval,
    Limit,
    Name,
    NameKind,
    Position,
    Quotation,
    Reading,
    Reference,
    Source,
    SourceKind,
    Sourcing,
    Span,
    Stance,
    Stand,
    Status,
    text_of,
)

DIGITS = 3  # of a probability; more would only show the noise of the arithmetic

# Lawful in a JSON string, but not in UTF-8 (surrogates without their half, as in the name
# of a file that is not UTF-8), or the end of a line to some that read the output by lines.
_TO_ESCAPE = re.compile("[\x85\u2028\u2029\ud800-\udfff]")


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
        "references": [_reference_row(reference) for reference in reading.references],
        "claims": [_claim_row(claim) for claim in reading.claims],
        "warnings": [_caution_row(caution) for caution in reading.cautions],
        "failure": _failure_row(reading),
    }
    return _line(row)


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
            # Lines from before there were claims have neither.
            references=tuple(map(_reference, row.get("references", ()))),
            claims=tuple(map(_claim, row.get("claims", ()))),
            cautions=tuple(map(_caution, row["warnings"])),
            failure=Failure(failure["stage"], failure["reason"]) if failure else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        what = f"no key {error}" if isinstance(error, KeyError) else str(error)
        raise ReadingError(
            f"this is no line that `accordingto read --json` wrote ({what}): {str(line)[:60]!r}"
        ) from error


def claims_to_json(claims: Iterable[Claim], documents: Iterable[str]) -> str:
    """One line of JSON, without its newline: claims of several articles, and the articles' ids.

    Positions name attributions and sources of those articles, whose own lines have them.

    >>> claims_to_json([], ["doc_1", "doc_2"])
    '{"claims": [], "documents": ["doc_1", "doc_2"]}'
    """
    return _line({"claims": list(map(_claim_row, claims)), "documents": list(documents)})


def check_to_json(check: Check) -> str:
    """One line of JSON, without its newline: how one article treats a claim of one's own.

    Its ``document``, ``attributions`` (those that the positions name) and ``failure`` are those
    of :func:`reading_to_json`. An article that could not be read has no ``treatment``.

    >>> gone = Reading("gone.txt", None, failure=Failure("reading", "no such file"))
    >>> row = json.loads(check_to_json(Check("The bridge was sold.", gone)))
    >>> row["claim"], row["treatment"], row["failure"]["stage"]
    ('The bridge was sold.', None, 'reading')
    """
    reading = check.reading
    text = reading.document.text if reading.document else ""
    names = {source.id: source.name for source in reading.sources}
    named = {position.attribution for position in check.positions}
    row = {
        "claim": check.claim,
        "origin": reading.origin,
        "document": _document_row(reading),
        "treatment": check.treatment and check.treatment.value,
        "confidence": round(check.confidence, DIGITS),
        "sentences": [
            {"span": [span.start, span.end], "text": span.text_in(text)} for span in check.sentences
        ],
        "positions": [
            _position_row(position) | {"name": names.get(position.source or "")}
            for position in check.positions
        ],
        "coverage": [_coverage_row(coverage) for coverage in check.coverage],
        "attributions": [
            _attribution_row(found, text) for found in reading.attributions if found.id in named
        ],
        "failure": _failure_row(reading),
    }
    return _line(row)


def _line(row: dict[str, Any]) -> str:
    line = json.dumps(row, ensure_ascii=False, separators=(", ", ": "))
    return _TO_ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def _failure_row(reading: Reading) -> dict[str, str] | None:
    failure = reading.failure
    return {"stage": failure.stage, "reason": failure.reason} if failure else None


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


def _reference_row(reference: Reference) -> dict[str, Any]:
    return {"span": [reference.span.start, reference.span.end], "name": reference.name}


def _reference(row: dict[str, Any]) -> Reference:
    return Reference(Span(*row["span"]), row["name"])


def _claim_row(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "text": claim.text,
        "status": claim.status.value,
        "positions": [_position_row(position) for position in claim.positions],
        "coverage": [_coverage_row(coverage) for coverage in claim.coverage],
    }


def _claim(row: dict[str, Any]) -> Claim:
    return Claim(
        id=row["id"],
        text=row["text"],
        status=Status(row["status"]),
        positions=tuple(map(_position, row["positions"])),
        coverage=tuple(map(_coverage, row["coverage"])),
    )


def _position_row(position: Position) -> dict[str, Any]:
    return {
        "attribution": position.attribution,
        "source": position.source,
        "position": position.stand.value,
    }


def _position(row: dict[str, Any]) -> Position:
    return Position(row["attribution"], row["source"], Stand(row["position"]))


def _coverage_row(coverage: Coverage) -> dict[str, Any]:
    return {
        "affirmation": coverage.affirmation,
        "denial": coverage.denial,
        "covered": coverage.covered,
        "on": coverage.on and coverage.on.value,
        "reason": coverage.reason,
    }


def _coverage(row: dict[str, Any]) -> Coverage:
    on = row["on"]
    return Coverage(
        affirmation=row["affirmation"],
        denial=row["denial"],
        covered=row["covered"],
        on=None if on is None else Limit(on),
        reason=row["reason"],
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
