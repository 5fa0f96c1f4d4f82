"""Figures of compared contents, of candidates, and of checked claims."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from accordingto.errors import EvaluationError
from accordingto.evaluation import evaluate_candidates, evaluate_check, evaluate_relations
from accordingto.evaluation.articles import read_article
from accordingto.evaluation.fnc import events, is_kept, read_fnc
from accordingto.model import Floats
from accordingto.model.tags import RELATIONS, TREATMENTS
from accordingto.types import Treatment

TEXT = "Ann said the bridge was sold. Bo said the bridge was not sold. Cy said it rained."
CONTENTS = [[[9, 28]], [[38, 61]], [[70, 79]]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "polnear/dev/text").mkdir(parents=True)
    (tmp_path / "polnear/dev/text/one.txt").write_text(TEXT, "utf-8")
    (tmp_path / "ecbplus/1").mkdir(parents=True)
    (tmp_path / "ecbplus/1/1_1.xml").write_text(
        '<Document><token sentence="0">Ann</token><token sentence="0">,</token>'
        '<token sentence="0">she</token><token sentence="0">said</token>'
        '<token sentence="1">No</token><token sentence="1">.</token></Document>',
        "utf-8",
    )
    return tmp_path


def write(folder: Path, *rows: object) -> Path:
    file = folder / "labels.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return file


def pair(left: int, right: int, relation: str, *readers: str) -> dict[str, object]:
    def side(at: int) -> dict[str, object]:
        return {"document": "polnear/dev/one", "content": CONTENTS[at]}

    return {
        "left": side(left),
        "right": side(right),
        "relation": relation,
        "readers": list(readers),
    }


def negation_is_opposite(pairs: Sequence[tuple[str, str]]) -> Floats:
    told = np.zeros((len(pairs), len(RELATIONS)), np.float32)
    for row, (left, right) in zip(told, pairs, strict=True):
        name = "opposite" if ("not" in left) != ("not" in right) else "same"
        row[RELATIONS.index(name)] = 1
    return told


def test_labelled_pairs_are_compared_and_counted(data: Path) -> None:
    rows = [
        pair(0, 1, "opposite", "opposite", "opposite"),
        pair(0, 0, "same", "same", "neither"),
        pair(0, 2, "neither"),
    ]
    figures = evaluate_relations(write(data, *rows), data, negation_is_opposite)
    assert figures.opposite.f1 == 100.0
    assert (figures.same.precision, figures.same.recall) == (50.0, 100.0)
    assert figures.to_json()["accuracy"] == pytest.approx(66.7)
    assert figures.to_json()["agreement"] == 50.0


def test_candidates_are_looked_for_among_all_contents_of_an_article(data: Path) -> None:
    row = {
        "document": "polnear/dev/one",
        "contents": CONTENTS,
        "pairs": [[0, 1, "opposite"], [1, 2, "same"]],
    }
    figures = evaluate_candidates(write(data, row), data)
    assert (figures.found, figures.wanted, figures.candidates) == (1, 2, 1)
    assert figures.to_json()["recall"] == 50.0


def test_the_tokens_of_an_article_are_joined_as_people_write(data: Path) -> None:
    assert read_article(data, "ecbplus/1/1_1") == "Ann, she said\nNo."


@pytest.mark.parametrize("key", ["polnear/dev/none", "ecbplus/9/none", "none", ""])
def test_an_article_that_is_not_there_is_named(data: Path, key: str) -> None:
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_article(data, key)


@pytest.mark.parametrize("line", ["no JSON", "{}", '{"left": 1, "right": 2, "relation": "same"}'])
def test_a_line_that_is_no_label_is_named(data: Path, line: str) -> None:
    file = data / "labels.jsonl"
    file.write_text(line, "utf-8")
    with pytest.raises(EvaluationError, match="line 1"):
        evaluate_relations(file, data, negation_is_opposite)


def test_headlines_and_bodies_that_a_chain_joins_are_one_event() -> None:
    told = events([("h1", "b1"), ("h2", "b1"), ("h2", "b2"), ("h3", "b3")])
    assert told["h1"] == told["b2"] != told["h3"] == told["b3"]


@pytest.fixture
def headlines(tmp_path: Path) -> Path:
    (tmp_path / "train_bodies.csv").write_text(
        "Body ID,articleBody\n"
        + "".join(f"{n},The bridge {n} was sold to a bank. It rained.\n" for n in range(40)),
        "utf-8",
    )
    (tmp_path / "train_stances.csv").write_text(
        "Headline,Body ID,Stance\n"
        + "".join(f"Bridge {n} was sold,{n},agree\n" for n in range(40))
        + "".join(f"Bridge {n} was sold,{(n + 1) % 40},unrelated\n" for n in range(40)),
        "utf-8",
    )
    return tmp_path


def test_no_pair_has_its_headline_on_one_side_of_the_cut_and_its_body_on_the_other(
    headlines: Path,
) -> None:
    pairs = list(read_fnc(headlines))
    kept = {one.headline for one in pairs if is_kept(one.event)}
    other = {one.headline for one in pairs if not is_kept(one.event)}
    assert kept
    assert kept.isdisjoint(other)
    assert sum(one.treatment is Treatment.AFFIRMS for one in pairs) == 40


def test_each_treatment_is_scored_on_the_events_that_are_kept(headlines: Path) -> None:
    def treat(pairs: Sequence[tuple[str, str]]) -> Floats:
        told = np.zeros((len(pairs), len(TREATMENTS)), np.float32)
        told[:, TREATMENTS.index("agree")] = 1
        return told

    figures = evaluate_check(headlines, treat)
    assert figures.counts[Treatment.AFFIRMS].recall == 100.0
    assert figures.total == sum(is_kept(one.event) for one in read_fnc(headlines))
    assert f"macro F1 {figures.macro}" in str(figures)


def test_a_folder_that_is_no_fnc_is_named_with_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"train_bodies\.csv"):
        evaluate_check(tmp_path, lambda pairs: np.zeros((len(pairs), 4), np.float32))
