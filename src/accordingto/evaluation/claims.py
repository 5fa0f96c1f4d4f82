"""Which contents make the same claim or opposite ones, against pairs that were labelled by reading.

Both kinds of label file are JSON Lines that hold keys, offsets and labels, and no text. A content
is a list of ``[start, end]`` in the text of an article, see :mod:`accordingto.evaluation.articles`.

- Pairs: ``left`` and ``right``, each with ``document`` and ``content``, and ``relation``: "same",
  "opposite" or "neither". ``readers``, where it is there, are the labels of each reader.
- Articles: ``document``, ``contents``, all that were found in it, and ``pairs``, every two of
  these that make one claim or opposite ones: ``[left, right, relation]``, by their places.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accordingto.claims import Compare, find_candidates, plain, relation_told
from accordingto.evaluation.articles import read_article, read_rows
from accordingto.evaluation.figures import Counts, table
from accordingto.evaluation.labels import rate
from accordingto.types import Relation


@dataclass(frozen=True, slots=True)
class ContentPair:
    """Two contents and how they stand to each other; None is neither. ``readers``: each label."""

    left: str
    right: str
    relation: Relation | None
    readers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationFigures:
    """Same and opposite, as the comparing model tells them; how often the readers agreed."""

    same: Counts
    opposite: Counts
    right: int
    total: int
    agreed: int
    read_twice: int

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent."""
        return {
            "same": self.same.to_json() | {"pairs": self.same.wanted},
            "opposite": self.opposite.to_json() | {"pairs": self.opposite.wanted},
            "accuracy": rate(self.right, self.total),
            "agreement": rate(self.agreed, self.read_twice),
            "pairs": self.total,
        }

    def __str__(self) -> str:
        rows = {
            f"same ({self.same.wanted})": self.same,
            f"opposite ({self.opposite.wanted})": self.opposite,
        }
        lines = [table(rows), f"{rate(self.right, self.total)} % of {self.total} pairs are right"]
        if self.read_twice:
            agreement = rate(self.agreed, self.read_twice)
            lines.append(f"two readers agree on {agreement} % of {self.read_twice}")
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class CandidateFigures:
    """How many of the pairs that make one claim, or opposite ones, are compared at all."""

    found: int
    wanted: int
    candidates: int
    documents: int

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; recall is per cent."""
        return {
            "recall": rate(self.found, self.wanted),
            "pairs": self.wanted,
            "candidates": self.candidates,
            "documents": self.documents,
        }

    def __str__(self) -> str:
        recall = rate(self.found, self.wanted)
        return (
            f"{recall} % of {self.wanted} related pairs are among the "
            f"{self.candidates} candidates of {self.documents} articles"
        )


def evaluate_relations(labels: Path, data: Path, compare: Compare) -> RelationFigures:
    """Compare every labelled pair. Raises EvaluationError where labels or articles are missing."""
    pairs = read_pairs(labels, data)
    told = [relation_told(row) for row in compare([(one.left, one.right) for one in pairs])]
    counts = {
        relation: Counts(
            sum(one.relation is relation is found for one, found in zip(pairs, told, strict=True)),
            told.count(relation),
            sum(one.relation is relation for one in pairs),
        )
        for relation in Relation
    }
    twice = [one.readers for one in pairs if len(one.readers) > 1]
    return RelationFigures(
        counts[Relation.SAME],
        counts[Relation.OPPOSITE],
        sum(one.relation is found for one, found in zip(pairs, told, strict=True)),
        len(pairs),
        sum(len(set(readers)) == 1 for readers in twice),
        len(twice),
    )


def evaluate_candidates(labels: Path, data: Path) -> CandidateFigures:
    """Look for the labelled pairs among the candidates. Raises EvaluationError as above."""
    found = wanted = candidates = documents = 0
    for contents, pairs in read_rows(labels, lambda row: _article(row, data)):
        texts = sorted(set(contents))
        near = {(texts[one.left], texts[one.right]) for one in find_candidates(texts)}
        candidates += len(near)
        documents += 1
        for left, right in pairs:
            wanted += 1
            found += left == right or (min(left, right), max(left, right)) in near
    return CandidateFigures(found, wanted, candidates, documents)


def read_pairs(labels: Path, data: Path) -> tuple[ContentPair, ...]:
    """The labelled pairs with their texts. Raises EvaluationError where either is missing."""
    return tuple(read_rows(labels, lambda row: _pair(row, data)))


def _pair(row: dict[str, Any], data: Path) -> ContentPair:
    left, right = (
        _content(read_article(data, side["document"]), side["content"])
        for side in (row["left"], row["right"])
    )
    relation = None if row["relation"] == "neither" else Relation(row["relation"])
    return ContentPair(left, right, relation, tuple(row.get("readers", ())))


def _article(row: dict[str, Any], data: Path) -> tuple[list[str], list[tuple[str, str]]]:
    text = read_article(data, row["document"])
    contents = [_content(text, content) for content in row["contents"]]
    return contents, [(contents[left], contents[right]) for left, right, _ in row["pairs"]]


def _content(text: str, spans: Iterable[Sequence[int]]) -> str:
    return plain(" ".join(text[start:end] for start, end in spans))
