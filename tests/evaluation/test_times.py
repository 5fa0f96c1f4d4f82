"""Expressions of time against TimeML documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from accordingto.errors import EvaluationError
from accordingto.evaluation.times import evaluate_times, read_timeml

DOCUMENT = (
    '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-08-12">today</TIMEX3></DCT>\n'
    "<TEXT>It <EVENT>opened</EVENT> on <TIMEX3 value='{value}'> {words}\n</TIMEX3>, he said.</TEXT>"
    "</TimeML>"
)


def folder_of(folder: Path, **values: str) -> Path:
    (folder / "deeper").mkdir()
    (folder / "deeper" / "a.tml").write_text(DOCUMENT.format(**values), "utf-8")
    return folder


def test_an_expression_is_right_when_its_ends_and_its_value_are(tmp_path: Path) -> None:
    figures = evaluate_times(folder_of(tmp_path, words="July 28", value="2024-07-28"))
    assert (figures.spans.f1, figures.values.f1, figures.documents) == (100.0, 100.0, 1)
    assert "span and value" in str(figures)
    assert figures.to_json()["documents"] == 1


def test_another_value_is_wrong_though_the_ends_are_right(tmp_path: Path) -> None:
    figures = evaluate_times(folder_of(tmp_path, words="July 28", value="2023-07-28"))
    assert (figures.spans.f1, figures.values.f1) == (100.0, 0.0)


def test_other_ends_are_wrong(tmp_path: Path) -> None:
    figures = evaluate_times(folder_of(tmp_path, words="July 28, though", value="2024-07-28"))
    assert figures.spans.right == 0


def test_the_text_is_that_of_the_elements_without_their_marks(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, words="July 28", value="2024-07-28")
    document = read_timeml(folder / "deeper" / "a.tml")
    assert document.text == "It opened on  July 28\n, he said."
    assert document.written == "2024-08-12"
    ((span, _),) = document.times
    assert span.text_in(document.text) == "July 28"


def test_a_folder_without_documents_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=str(tmp_path)):
        evaluate_times(tmp_path)


@pytest.mark.parametrize("content", ["no XML", "<TimeML></TimeML>"])
def test_a_document_of_another_layout_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "odd.tml").write_text(content, "utf-8")
    with pytest.raises(EvaluationError, match=r"odd\.tml"):
        evaluate_times(tmp_path)
