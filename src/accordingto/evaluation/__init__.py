"""Measuring what the reader finds against what people marked."""

from accordingto.evaluation.coreference import CoreferenceFigures, evaluate_coreference
from accordingto.evaluation.figures import Counts
from accordingto.evaluation.labels import (
    EndToEndFigures,
    LabelFigures,
    evaluate_end_to_end,
    evaluate_labels,
)
from accordingto.evaluation.names import NameFigures, evaluate_names
from accordingto.evaluation.polnear import AttributionFigures, evaluate_polnear
from accordingto.evaluation.times import TimeFigures, evaluate_times

__all__ = [
    "AttributionFigures",
    "CoreferenceFigures",
    "Counts",
    "EndToEndFigures",
    "LabelFigures",
    "NameFigures",
    "TimeFigures",
    "evaluate_coreference",
    "evaluate_end_to_end",
    "evaluate_labels",
    "evaluate_names",
    "evaluate_polnear",
    "evaluate_times",
]
