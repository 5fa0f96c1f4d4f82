"""How far people who marked the same article agree: counted by hand on a small one."""

from __future__ import annotations

from pathlib import Path

import pytest

from accordingto.errors import EvaluationError
from accordingto.evaluation.people import evaluate_people

TEXT = "Ann Lee said the bridge was closed. It reportedly reopened."
LEE = (
    "T1\tSource 0 7\tx\nT2\tCue 8 12\tx\nT3\tContent 13 34\tx\n"
    "E1\tA:T2 Source:T1 Cue:T2 Content:T3\n"
)
REOPENED = "T4\tCue 39 49\tx\nT5\tContent 50 58\tx\nE2\tA:T4 Cue:T4 Content:T5\n"


def folder(path: Path, *marked: str) -> Path:
    for name in ("text", "attributions"):
        (path / name).mkdir()
    (path / "text" / "a.txt").write_text(TEXT)
    for number, marks in enumerate(marked):
        (path / "attributions" / f"a_{number}.ann").write_text(marks)
    return path


def test_people_who_mark_the_same_agree_in_full(tmp_path: Path) -> None:
    figures = evaluate_people(folder(tmp_path, LEE + REOPENED, LEE + REOPENED))
    assert figures.figures.whole.f1 == 100.0
    assert (figures.found, figures.met, figures.total) == (4, 4, 4)


def test_each_is_scored_against_each_other(tmp_path: Path) -> None:
    figures = evaluate_people(folder(tmp_path, LEE + REOPENED, LEE))
    whole = figures.figures.whole
    assert (whole.right, whole.found, whole.wanted) == (2, 3, 3)
    assert (figures.found, figures.total, figures.documents) == (2, 3, 1)
    assert "found 66.7 % of each other's attributions, met 66.7 %" in str(figures)


def test_spans_that_share_a_word_are_met_though_less_than_half_is_shared(tmp_path: Path) -> None:
    shorter = LEE.replace("Content 13 34", "Content 28 34")
    figures = evaluate_people(folder(tmp_path, LEE, shorter))
    assert (figures.found, figures.met, figures.total) == (0, 2, 2)


def test_a_folder_where_nobody_marked_twice_has_no_ceiling(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="several people"):
        evaluate_people(folder(tmp_path, LEE))
