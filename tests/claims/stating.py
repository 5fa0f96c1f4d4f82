"""Statements made by hand, and a comparison of them that is looked up in a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from accordingto.claims import Compare, Statement, Treat
from accordingto.model import Floats
from accordingto.model.tags import RELATIONS, TREATMENTS
from accordingto.types import (
    Attribution,
    Interval,
    Quotation,
    Relation,
    Source,
    SourceKind,
    Span,
    Stance,
    make_id,
)


def person(name: str, kind: SourceKind = SourceKind.PERSON) -> Source:
    return Source(make_id("src", name), name, kind)


def state(
    words: str,
    by: str | None = None,
    *,
    stance: Stance = Stance.AFFIRMS,
    document: str = "doc",
    at: int = 0,
    about: Statement | None = None,
    inside: Statement | None = None,
    scope: Interval | None = None,
    told: str | None = None,
    kind: SourceKind = SourceKind.PERSON,
    rejects: bool = False,
) -> Statement:
    """A statement of ``words`` that stands at ``at`` in its document, told in those words."""
    source = person(by, kind) if by else None
    attribution = Attribution(
        id=make_id("att", document, at, words, by),
        source=(),
        cue=(),
        content=(Span(at, at + max(1, len(words))),),
        quotation=Quotation.INDIRECT,
        confidence=1.0,
        stance=stance,
        source_id=source.id if source else None,
        about=about.id if about else None,
        inside=inside.id if inside else None,
        scope=scope,
    )
    telling = words if told is None else told
    return Statement(attribution, document, words, words, source, telling, rejects)


def comparing(table: Mapping[frozenset[str], Relation] | None = None) -> Compare:
    """Pairs of texts that the table names are as it says, for sure; all others are neither."""
    known = table or {}

    def compare(pairs: Sequence[tuple[str, str]]) -> Floats:
        told = np.zeros((len(pairs), len(RELATIONS)), np.float32)
        for row, pair in zip(told, pairs, strict=True):
            relation = known.get(frozenset(pair))
            row[RELATIONS.index(relation.value if relation else "neither")] = 0.95
        return told

    return compare


def same(left: str, right: str) -> dict[frozenset[str], Relation]:
    return {frozenset((left, right)): Relation.SAME}


def opposite(left: str, right: str) -> dict[frozenset[str], Relation]:
    return {frozenset((left, right)): Relation.OPPOSITE}


def treating(disagree: float) -> Treat:
    """Every passage disagrees with every claim, with that probability, and is unrelated else."""

    def treat(pairs: Sequence[tuple[str, str]]) -> Floats:
        told = np.zeros((len(pairs), len(TREATMENTS)), np.float32)
        told[:, TREATMENTS.index("disagree")] = disagree
        told[:, TREATMENTS.index("unrelated")] = 1 - disagree
        return told

    return treat
