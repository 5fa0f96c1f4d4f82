"""Figures of contested claims: counted by hand on a small article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accordingto.errors import EvaluationError
from accordingto.evaluation import evaluate_contests
from accordingto.evaluation.contests import Contest, on_side, read_contests
from accordingto.reading import document_from_text
from accordingto.types import (
    Attribution,
    Claim,
    Position,
    Quotation,
    Reading,
    Span,
    Stand,
    Status,
)

TEXT = "Ann said the bridge was sold. Bo denied that the bridge was sold. Cy said it rained."
SOLD, DENIED, RAINED = Span(9, 28), Span(40, 64), Span(73, 82)
LEE = {"claim": "The bridge was sold.", "affirm": [[[9, 28]]], "dispute": [[[40, 64]]]}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "polnear/dev/text").mkdir(parents=True)
    (tmp_path / "polnear/dev/text/one.txt").write_text(TEXT, "utf-8")
    return tmp_path


def labels(folder: Path, *contested: object) -> Path:
    file = folder / "labels.jsonl"
    row = {"document": "polnear/dev/one", "contested": contested}
    file.write_text(json.dumps(row), "utf-8")
    return file


def said(name: str, content: Span) -> Attribution:
    return Attribution(name, (), (Span(0, 3),), (content,), Quotation.INDIRECT, 1.0)


def claim(affirms: str, denies: str, status: Status = Status.CONTESTED) -> Claim:
    positions = (Position(affirms, None, Stand.AFFIRMS), Position(denies, None, Stand.DENIES))
    return Claim("c", "Text.", status, positions, ())


def reads(*claims: Claim) -> object:
    told = (said("sold", SOLD), said("denied", DENIED), said("rained", RAINED))

    def read(text: str) -> Reading:
        return Reading("one", document_from_text(text), attributions=told, claims=claims)

    return read


@pytest.mark.parametrize(
    ("claims", "right", "reported", "found"),
    [
        pytest.param((claim("sold", "denied"),), 1, 1, 1, id="as wanted"),
        pytest.param((claim("denied", "sold"),), 1, 1, 1, id="the other way about"),
        pytest.param((claim("sold", "rained"),), 0, 1, 0, id="one side is another"),
        pytest.param((claim("sold", "denied", Status.DENIED),), 0, 0, 0, id="not contested"),
        pytest.param((), 0, 0, 0, id="none"),
    ],
)
def test_contested_claims_are_right_where_both_sides_meet(
    data: Path, claims: tuple[Claim, ...], right: int, reported: int, found: int
) -> None:
    figures = evaluate_contests(labels(data, LEE), data, reads(*claims))  # type: ignore[arg-type]
    assert (figures.right, figures.reported, figures.found) == (right, reported, found)
    assert (figures.wanted, figures.documents) == (1, 1)


def test_figures_are_printed_and_given_as_json(data: Path) -> None:
    read = reads(claim("sold", "denied"), claim("sold", "rained"))
    figures = evaluate_contests(labels(data, LEE, LEE), data, read)  # type: ignore[arg-type]
    assert "1 of 2 contested claims reported are right (50.0 %)" in str(figures)
    assert "2 of 2 that readers name are found (100.0 %), in 1 documents" in str(figures)
    assert figures.to_json() == {
        "contested": {"precision": 50.0, "recall": 100.0, "reported": 2, "wanted": 2},
        "documents": 1,
    }


def test_side_is_taken_by_half_of_the_shorter_place() -> None:
    assert on_side(said("a", Span(0, 10)), ((Span(5, 100),),))
    assert not on_side(said("a", Span(0, 10)), ((Span(6, 100),),))


def test_labels_are_read_with_both_sides(data: Path) -> None:
    [article] = read_contests(labels(data, LEE))
    assert article.contested == (Contest("The bridge was sold.", ((SOLD,),), ((DENIED,),)),)


@pytest.mark.parametrize("row", ['{"document": "a"}', "[", '{"document": "a", "contested": [1]}'])
def test_labels_of_another_layout_are_refused_with_the_line(tmp_path: Path, row: str) -> None:
    (tmp_path / "labels.jsonl").write_text(row)
    with pytest.raises(EvaluationError, match=r"labels.jsonl, line 1 is no such label"):
        list(read_contests(tmp_path / "labels.jsonl"))
    with pytest.raises(EvaluationError, match="cannot be read"):
        list(read_contests(tmp_path / "none.jsonl"))
