"""The shipped weights: loaded, repeatable, and what PyTorch says they should say."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from accordingto.errors import ModelError
from accordingto.model import ReaderModel
from accordingto.model.loading import TOKENIZER, WEIGHTS, WORDS
from accordingto.model.reader import GRAPHS
from accordingto.model.tags import PART_TAGS, REACH, ROLE_TAGS

PARITY = Path(__file__).with_name("parity.json")
TEXT = "The mayor said the bridge was safe. “It will not fall,” she told reporters. " * 40


@pytest.fixture(scope="module")
def model() -> ReaderModel:
    return ReaderModel.load()


def test_the_int8_graph_gives_words_the_roles_that_pytorch_gave_them(model: ReaderModel) -> None:
    """`make train` writes the text and PyTorch's roles for it beside this test."""
    told = json.loads(PARITY.read_text("utf-8"))
    scores = model.score(model.encode(told["text"]))
    ours = scores.roles.argmax(axis=1)
    assert len(ours) == len(told["roles"])
    assert (ours == np.array(told["roles"])).mean() >= 0.96


def test_scores_are_one_row_a_word_over_many_windows(model: ReaderModel) -> None:
    encoded = model.encode(TEXT)
    scores = model.score(encoded)
    assert scores.roles.shape == (len(encoded.first), len(ROLE_TAGS))
    assert len(scores.names) == len(scores.word_part) == len(scores.cue_part) == len(encoded.first)


def test_the_same_text_gives_the_same_scores_to_the_bit(model: ReaderModel) -> None:
    encoded = model.encode(TEXT)
    assert (model.score(encoded).roles == model.score(encoded).roles).all()


def test_the_number_of_threads_changes_no_bit(model: ReaderModel) -> None:
    encoded = model.encode(TEXT)
    one, two = (ReaderModel.load(threads=n).score(encoded).roles for n in (1, 2))
    assert (one == two).all()


def test_only_words_near_a_cue_are_looked_at_for_it(model: ReaderModel) -> None:
    scores = model.score(model.encode(TEXT))
    middle = len(scores.roles) // 2
    near, logits = model.relate(scores, [(0, 1), (middle, middle + 2)])
    assert logits.shape == (*near.shape, len(PART_TAGS))
    assert near[0].max() == REACH
    assert near[1][near[1] >= 0].min() == middle - REACH
    assert near[1].max() == middle + 1 + REACH


def test_missing_weights_are_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no reader\.onnx in .*install accordingto again"):
        ReaderModel.load(tmp_path)


def test_broken_weights_are_a_model_error(tmp_path: Path) -> None:
    for name in (*GRAPHS, TOKENIZER, WORDS):
        (tmp_path / name).write_bytes((WEIGHTS / name).read_bytes()[:1000])
    with pytest.raises(ModelError, match="cannot be loaded"):
        ReaderModel.load(tmp_path)
