"""Comparing two texts with the shipped weights."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.errors import ModelError
from accordingto.model import ComparerModel
from accordingto.model.comparing import LONGEST, pair_ids
from accordingto.model.tags import RELATIONS, TREATMENTS

SOLD = "The city has sold the old bridge to a bank."
KEPT = "The city has not sold the old bridge to a bank."
RAIN = "It will rain in the mountains on Sunday."
LOADED = ComparerModel.load()


@pytest.fixture
def model() -> ComparerModel:
    return LOADED


def relation(model: ComparerModel, left: str, right: str) -> str:
    return RELATIONS[int(model.relate([(left, right)])[0].argmax())]


def test_the_same_the_opposite_and_neither_are_told_apart(model: ComparerModel) -> None:
    assert relation(model, SOLD, "The old bridge was sold to a bank by the city.") == "same"
    assert relation(model, SOLD, KEPT) == "opposite"
    assert relation(model, SOLD, RAIN) == "neither"


def test_a_passage_that_has_nothing_on_a_claim_takes_no_side(model: ComparerModel) -> None:
    told, sold = model.treat([(SOLD, RAIN), (SOLD, f"The mayor said: {SOLD}")])
    sides = [TREATMENTS.index(one) for one in ("agree", "disagree")]
    unrelated = TREATMENTS.index("unrelated")
    assert told[sides].sum() < 0.1
    assert told[unrelated] > 10 * sold[unrelated]


def test_which_of_two_contents_comes_first_changes_nothing(model: ComparerModel) -> None:
    there, back = model.relate([(SOLD, KEPT), (KEPT, SOLD)])
    assert (there == back).all()


def test_what_else_is_compared_changes_nothing(model: ComparerModel) -> None:
    alone = model.relate([(SOLD, KEPT)])[0]
    among = model.relate([(RAIN, KEPT), (SOLD, KEPT), (SOLD, RAIN)])[1]
    assert (alone == among).all()


def test_no_pairs_give_no_rows(model: ComparerModel) -> None:
    assert model.relate([]).shape[0] == 0


def test_texts_of_any_length_are_compared(model: ComparerModel) -> None:
    told = model.relate([("bridge " * 20_000, ""), ("", "")])
    assert told.shape == (2, len(RELATIONS))


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_probabilities_of_any_two_texts_sum_to_one(left: str, right: str) -> None:
    assert LOADED.relate([(left, right)])[0].sum() == pytest.approx(1, abs=1e-5)


@given(st.lists(st.integers(5, 99), max_size=400), st.lists(st.integers(5, 99), max_size=400))
def test_a_pair_is_cut_to_what_the_network_reads(left: list[int], right: list[int]) -> None:
    ids, sides = pair_ids(left, right, 1, 2)
    assert len(ids) == len(sides) == min(LONGEST, len(left) + len(right) + 2)
    assert (ids[0], ids[-1]) == (1, 2)
    assert sides.tolist() == sorted(sides.tolist())


def test_missing_weights_are_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no comparer\.onnx in .*install accordingto again"):
        ComparerModel.load(tmp_path)
