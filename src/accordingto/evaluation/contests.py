"""Which claims of an article are contested, against articles that were read for that.

A label file is JSON Lines: ``document``, the key of an article (see
:mod:`accordingto.evaluation.articles`), or ``text``, the article itself where it was written for
this; and ``contested``, its contested claims: ``claim``, a sentence that says what is claimed, and
``affirm`` and ``dispute``, the places where a source takes that side, each a list of
``[start, end]``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from accordingto.evaluation.articles import read_article, read_rows
from accordingto.evaluation.labels import rate
from accordingto.types import Attribution, Claim, Reading, Span, Stand, Status

SHARED = 0.5  # least part of the shorter of two places that both have

Side: TypeAlias = tuple[tuple[Span, ...], ...]
"""The places where a source takes one side, each one or more spans."""


@dataclass(frozen=True, slots=True)
class Contest:
    """A contested claim: what is claimed, and where a source affirms and disputes it."""

    claim: str
    affirm: Side
    dispute: Side


@dataclass(frozen=True, slots=True)
class ReadForContests:
    """An article, by its key or its text, and the contested claims that a reader found in it."""

    document: str | None
    text: str | None
    contested: tuple[Contest, ...]

    def text_in(self, data: Path) -> str:
        """The text of the article. Raises EvaluationError where ``data`` does not hold it."""
        return self.text if self.text is not None else read_article(data, self.document or "")


@dataclass(frozen=True, slots=True)
class ContestFigures:
    """Of the contested claims reported and wanted, how many have a place on either side in common.

    ``right`` of ``reported`` are ones that were wanted, ``found`` of ``wanted`` were reported.
    """

    right: int
    reported: int
    found: int
    wanted: int
    documents: int

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent."""
        return {
            "contested": {
                "precision": rate(self.right, self.reported),
                "recall": rate(self.found, self.wanted),
                "reported": self.reported,
                "wanted": self.wanted,
            },
            "documents": self.documents,
        }

    def __str__(self) -> str:
        return (
            f"{self.right} of {self.reported} contested claims reported are right "
            f"({rate(self.right, self.reported)} %)\n"
            f"{self.found} of {self.wanted} that readers name are found "
            f"({rate(self.found, self.wanted)} %), in {self.documents} documents"
        )


def evaluate_contests(labels: Path, data: Path, read: Callable[[str], Reading]) -> ContestFigures:
    """Read each labelled article and compare the contested claims reported with those wanted.

    Raises EvaluationError where labels or articles are missing or have another layout.
    """
    right = reported = found = wanted = documents = 0
    for article in read_contests(labels):
        reading = read(article.text_in(data))
        by_id = {one.id: one for one in reading.attributions}
        told = [
            _sides(claim, by_id) for claim in reading.claims if claim.status is Status.CONTESTED
        ]
        right += sum(any(_meet(one, each) for each in article.contested) for one in told)
        found += sum(any(_meet(one, each) for one in told) for each in article.contested)
        reported += len(told)
        wanted += len(article.contested)
        documents += 1
    return ContestFigures(right, reported, found, wanted, documents)


def read_contests(labels: Path) -> Iterator[ReadForContests]:
    """The labelled articles of a file. Raises EvaluationError where it cannot be used."""
    return read_rows(labels, _article)


def on_side(attribution: Attribution, side: Side) -> bool:
    """Whether what an attribution says stands at one of the places of a side."""
    own = _characters(attribution.content or attribution.cue)
    return any(_meeting(own, _characters(place)) for place in side)


def _sides(claim: Claim, by_id: Mapping[str, Attribution]) -> Contest:
    """A claim that was reported, with the attributions on either side as places."""
    places: dict[bool, list[tuple[Span, ...]]] = {True: [], False: []}
    for position in claim.positions:
        if position.stand in (Stand.AFFIRMS, Stand.DENIES, Stand.DOUBTS):
            one = by_id[position.attribution]
            places[position.stand is Stand.AFFIRMS].append(one.content or one.cue)
    return Contest(claim.text, tuple(places[True]), tuple(places[False]))


def _meet(one: Contest, other: Contest) -> bool:
    """Whether two contests have a place on either side in common, whichever side is which.

    Which of two opposites is the claim and which its denial is a matter of wording.
    """
    straight = _share(one.affirm, other.affirm) and _share(one.dispute, other.dispute)
    return straight or (_share(one.affirm, other.dispute) and _share(one.dispute, other.affirm))


def _share(one: Side, other: Side) -> bool:
    return any(_meeting(_characters(a), _characters(b)) for a in one for b in other)


def _meeting(one: set[int], other: set[int]) -> bool:
    return len(one & other) >= SHARED * min(len(one), len(other))


def _characters(place: Iterable[Span]) -> set[int]:
    return {at for span in place for at in range(span.start, span.end)}


def _article(row: Mapping[str, Any]) -> ReadForContests:
    contested = (
        Contest(one["claim"], _side(one["affirm"]), _side(one["dispute"]))
        for one in row["contested"]
    )
    text = row.get("text")
    return ReadForContests(row["document"] if text is None else None, text, tuple(contested))


def _side(places: Iterable[Iterable[tuple[int, int]]]) -> Side:
    return tuple(tuple(Span(start, end) for start, end in place) for place in places)
