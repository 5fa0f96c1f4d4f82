"""How far people who marked the same articles agree, as a ceiling for what can be measured here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from accordingto.errors import EvaluationError
from accordingto.evaluation.labels import nearest, rate
from accordingto.evaluation.polnear import (
    LAYOUT,
    SHARED,
    AttributionFigures,
    GoldDocument,
    read_all_gold,
    score,
)


@dataclass(frozen=True, slots=True)
class PeopleFigures:
    """Each person's marks scored against each other's, of ``documents`` marked by several.

    ``found`` of ``total`` attributions have one of the other's whose cue and content share at
    least half of their words with it, ``met`` one whose cue and content share a word: what
    ``evaluate_end_to_end`` asks for.
    """

    figures: AttributionFigures
    found: int
    met: int
    total: int
    documents: int

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent."""
        return {
            **self.figures.to_json(),
            "documents": self.documents,
            "found": rate(self.found, self.total),
            "met": rate(self.met, self.total),
        }

    def __str__(self) -> str:
        table = str(self.figures).rpartition("\n")[0]
        return (
            f"{table}\nfound {rate(self.found, self.total):.1f} % of each other's attributions, "
            f"met {rate(self.met, self.total):.1f} %\n"
            f"{self.documents} documents marked by several people"
        )


def evaluate_people(folder: Path) -> PeopleFigures:
    """Score the people who marked the articles of a PolNeAR folder, each against each.

    Raises EvaluationError when the folder has another layout, or no article with several markers.
    """
    several = {
        name: documents for name, documents in read_all_gold(folder).items() if len(documents) > 1
    }
    if not several:
        raise EvaluationError(f"{folder} has no article that several people marked: {LAYOUT}")
    wanted: dict[str, GoldDocument] = {}
    given: dict[str, GoldDocument] = {}
    for name, documents in several.items():
        for (one, left), (other, right) in permutations(enumerate(documents), 2):
            wanted[f"{name} {one} {other}"], given[f"{name} {one} {other}"] = left, right
    figures = score(wanted, {name: one.attributions for name, one in given.items()})
    return PeopleFigures(
        figures,
        found=_sharing(wanted, given, SHARED),
        met=_sharing(wanted, given, 0.0),
        total=sum(len(document.attributions) for document in wanted.values()),
        documents=len(several),
    )


def _sharing(
    wanted: Mapping[str, GoldDocument], given: Mapping[str, GoldDocument], least: float
) -> int:
    """How many attributions have one of the other's that shares enough with them."""
    return sum(
        nearest(document.text, one, given[name].attributions, least) is not None
        for name, document in wanted.items()
        for one in document.attributions
    )
