"""Precision, recall and F1 from counts, and a table of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, how many were found and how many there are.

    The three rates are per cent, to one decimal: the precision that they are
    reported in. A rate of nothing at all is 0.

    >>> figures = Counts(right=3, found=4, wanted=6)
    >>> figures.precision, figures.recall, figures.f1
    (75.0, 50.0, 60.0)
    >>> Counts(1, 2, 2) + Counts(2, 2, 4) == figures
    True
    """

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right, self.found + other.found, self.wanted + other.wanted
        )

    @property
    def precision(self) -> float:
        """Of what was found, the part that is right, in per cent."""
        return round(100 * self._precision, 1)

    @property
    def recall(self) -> float:
        """Of what there is, the part that was found, in per cent."""
        return round(100 * self._recall, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in per cent."""
        total = self._precision + self._recall
        return round(200 * self._precision * self._recall / total, 1) if total else 0.0

    def to_json(self) -> dict[str, float]:
        """The three rates under the names of the field: P, R and F1."""
        return {"P": self.precision, "R": self.recall, "F1": self.f1}

    @property
    def _precision(self) -> float:
        return self.right / max(1, self.found)

    @property
    def _recall(self) -> float:
        return self.right / max(1, self.wanted)


def table(rows: Mapping[str, Counts]) -> str:
    """The rates of each row under a heading, in columns of plain text.

    >>> print(table({"person": Counts(3, 4, 6)}))
                           P      R     F1
    person              75.0   50.0   60.0
    """
    lines = [f"{'':<17}{'P':>7}{'R':>7}{'F1':>7}"]
    for label, row in rows.items():
        lines.append(f"{label:<17}{row.precision:>7.1f}{row.recall:>7.1f}{row.f1:>7.1f}")
    return "\n".join(lines)
