"""Measuring what the reader finds against what people marked."""

from accordingto.evaluation.claims import (
    CandidateFigures,
    RelationFigures,
    evaluate_candidates,
    evaluate_relations,
)
from accordingto.evaluation.contests import ContestFigures, evaluate_contests
from accordingto.evaluation.coreference import CoreferenceFigures, evaluate_coreference
from accordingto.evaluation.figures import Counts
from accordingto.evaluation.fnc import CheckFigures, evaluate_check
from accordingto.evaluation.labels import (
    EndToEndFigures,
    LabelFigures,
    evaluate_end_to_end,
    evaluate_labels,
)
from accordingto.evaluation.ledger import LedgerFigures, evaluate_ledger
from accordingto.evaluation.names import NameFigures, evaluate_names
from accordingto.evaluation.people import PeopleFigures, evaluate_people
from accordingto.evaluation.polnear import AttributionFigures, evaluate_polnear
from accordingto.evaluation.times import TimeFigures, evaluate_times

__all__ = [
    "AttributionFigures",
    "CandidateFigures",
    "CheckFigures",
    "ContestFigures",
    "CoreferenceFigures",
    "Counts",
    "EndToEndFigures",
    "LabelFigures",
    "LedgerFigures",
    "NameFigures",
    "PeopleFigures",
    "RelationFigures",
    "TimeFigures",
    "evaluate_candidates",
    "evaluate_check",
    "evaluate_contests",
    "evaluate_coreference",
    "evaluate_end_to_end",
    "evaluate_labels",
    "evaluate_ledger",
    "evaluate_names",
    "evaluate_people",
    "evaluate_polnear",
    "evaluate_relations",
    "evaluate_times",
]
