"""Measuring what the reader finds against what people marked."""

from accordingto.evaluation.figures import Counts
from accordingto.evaluation.names import NameFigures, evaluate_names
from accordingto.evaluation.polnear import AttributionFigures, evaluate_polnear

__all__ = [
    "AttributionFigures",
    "Counts",
    "NameFigures",
    "evaluate_names",
    "evaluate_polnear",
]
