"""From marked articles to exported graphs, on a network small enough for seconds."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from accordingto.model import ReaderModel
from accordingto.model.encoding import special_pieces
from accordingto.model.loading import WEIGHTS
from accordingto.model.tags import NAME_TAGS, PART_TAGS, ROLE_TAGS
from accordingto.types import NameKind
from training.bases import plain_tokenizer
from training.corpora import Example, Halves, cut, read_names, read_polnear
from training.export import export
from training.fit import Recipe, collate, fit
from training.network import ANNOTATORS, Network, Shape, drop
from training.parity import compare
from training.teaching import label, read_news, soften, with_names

TOKENIZER = plain_tokenizer(WEIGHTS)
OPENING, CLOSING = special_pieces(TOKENIZER)
SMALL = Shape(width=48, layers=2, heads=4, attention=48, inner=96, relation=16, dropout=0.0)
RECIPE = Recipe(epochs=2, pieces=512, smallest=80, largest=90)
TEXT = "Ann Lee said the bridge was closed.\n“Never,” wrote Bo, “again.” It reportedly reopened.\n"
ANNOTATIONS = """\
T1\tSource 0 7\tAnn Lee
T2\tCue 8 12\tsaid
T3\tContent 13 34\tthe bridge was closed
E1\tSource:T1 Cue:T2 Content:T3
T5\tSource 51 53\tBo
T6\tCue 45 50\twrote
T7\tContent 36 44;55 63\t“Never,” “again.”
E2\tSource:T5 Cue:T6 Content:T7
T8\tCue 67 77\treportedly
T9\tContent 64 66;78 86\tIt reopened
E3\tCue:T8 Content:T9
"""


@pytest.fixture
def example(tmp_path: Path) -> Example:
    for name, text in (("text/a.txt", TEXT), ("attributions/a_4e07.ann", ANNOTATIONS)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(text.encode())
    (example,) = read_polnear(tmp_path, TOKENIZER)
    return example


def words(example: Example, chances: Halves) -> list[str]:
    bounds = zip(example.encoded.starts, example.encoded.ends, strict=True)
    tags = chances.argmax(axis=-1)
    return [example.text[s:e] for (s, e), tag in zip(bounds, tags, strict=True) if tag]


def test_roles_are_tagged_without_marks_at_their_edges(example: Example) -> None:
    tags = [ROLE_TAGS[tag] for tag in example.roles[:8].argmax(axis=1)]
    assert tags == [
        *("B-source", "I-source", "B-cue"),
        *("B-content", "I-content", "I-content", "I-content", "O"),
    ]


def test_each_cue_has_the_parts_of_its_own_attribution(example: Example) -> None:
    assert words(example, example.parts[1]) == ["Never", "Bo", "again"]
    assert words(example, example.parts[2]) == ["It", "reopened"]


def test_a_cut_keeps_words_and_leaves_out_cues_beyond_it(example: Example) -> None:
    part = cut(example, 0, 8)
    assert len(part.roles) == 8
    assert part.cues.tolist() == [[2, 3]]


def test_names_are_read_with_their_kind(tmp_path: Path) -> None:
    file = tmp_path / "names.txt"
    file.write_text("Ann B-x\nLee I-x\nleft O\n\nRome B-y\n", "utf-8")
    kinds = {"x": NameKind.PERSON, "y": NameKind.PLACE}
    (example, *_) = read_names(file, kinds, 1, TOKENIZER)
    tags = [NAME_TAGS[tag] for tag in example.names.argmax(axis=1)]
    assert tags[:3] == ["B-person", "I-person", "O"]


def test_a_batch_pads_what_is_shorter_and_learns_nothing_from_it(example: Example) -> None:
    batch = collate([example, cut(example, 0, 8)], OPENING, CLOSING)
    assert batch.mask.sum(dim=1).tolist() == [len(example.encoded.ids) + 2, 10]
    assert not batch.roles[1, 8:].any()
    assert not batch.parts[1, 1:].any()
    assert not batch.near[1, 1:].any()
    assert batch.parts.shape[-2:] == (len(example.roles), len(PART_TAGS))


def test_whoever_marked_a_text_is_told_from_its_file(example: Example) -> None:
    assert ANNOTATORS[example.annotator] == "4e07"


def test_dropout_keeps_the_mean_and_the_share_that_it_is_asked_for() -> None:
    torch.manual_seed(0)
    dropped = drop(torch.ones(1003, 99), 0.1)
    assert float((dropped == 0).float().mean()) == pytest.approx(0.1, abs=0.01)
    assert float(dropped.mean()) == pytest.approx(1.0, abs=0.01)
    assert torch.equal(drop(dropped, 0.0), dropped)


def test_the_float_graph_says_what_pytorch_says(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = Network(SMALL)
    export(network, tmp_path, quantized=False)
    TOKENIZER.save(str(tmp_path / "tokenizer.json"))
    parity = compare(network, ReaderModel.load(tmp_path), TOKENIZER, [TEXT * 30])
    assert parity.largest < 1e-4
    assert parity.agreement == 1


def test_the_int8_graph_says_nearly_what_pytorch_says(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = Network(SMALL)
    export(network, tmp_path)
    TOKENIZER.save(str(tmp_path / "tokenizer.json"))
    parity = compare(network, ReaderModel.load(tmp_path), TOKENIZER, [TEXT * 30])
    assert 0 < parity.largest < 0.1


@pytest.mark.parametrize(("quantized", "tolerance"), [(False, 1e-4), (True, 0.02)])
def test_the_relation_graph_says_what_pytorch_says(
    tmp_path: Path, example: Example, quantized: bool, tolerance: float
) -> None:
    torch.manual_seed(0)
    network = Network(SMALL).eval()
    export(network, tmp_path, quantized=quantized)
    TOKENIZER.save(str(tmp_path / "tokenizer.json"))
    model = ReaderModel.load(tmp_path)
    scores = model.score(example.encoded)
    batch = collate([example], OPENING, CLOSING)
    cue_part = batch.cue_words @ torch.from_numpy(scores.cue_part)[None]
    with torch.no_grad():
        word_part = torch.from_numpy(scores.word_part)[None]
        wanted = network.relate(word_part, cue_part, batch.distance, batch.near)
    near, logits = model.relate(scores, [(int(low), int(high)) for low, high in example.cues])
    for cue, row in enumerate(near):
        inside = row >= 0
        np.testing.assert_allclose(
            logits[cue][inside], wanted[0, cue].numpy()[row[inside]], atol=tolerance
        )


@pytest.fixture
def teacher(tmp_path: Path) -> ReaderModel:
    torch.manual_seed(0)
    export(Network(SMALL), tmp_path / "teacher", quantized=False)
    TOKENIZER.save(str(tmp_path / "teacher/tokenizer.json"))
    return ReaderModel.load(tmp_path / "teacher")


def test_a_softened_label_is_half_what_was_marked_and_half_what_the_teacher_expects(
    example: Example, teacher: ReaderModel
) -> None:
    (soft,) = soften([example], [teacher])
    for tags in (soft.roles, soft.parts):
        np.testing.assert_allclose(tags.sum(axis=-1), 1, atol=0.01)
    marked = example.roles == 1
    assert (soft.roles[marked] > 0.5).all()
    assert (soft.roles[~marked] < 0.5).all()


def test_names_are_those_that_an_earlier_reader_finds(
    example: Example, teacher: ReaderModel
) -> None:
    (named,) = with_names([example], teacher)
    np.testing.assert_allclose(named.names.sum(axis=-1), 1, atol=0.01)
    assert np.array_equal(named.roles, example.roles)


def test_a_text_that_nobody_marked_is_labelled_with_what_the_teacher_finds(
    teacher: ReaderModel,
) -> None:
    texts = [("long", TEXT * 20), ("too short to be an article", TEXT)]
    (found,) = label(texts, TOKENIZER, [teacher, teacher])
    assert found.key == "long"
    np.testing.assert_allclose(found.roles.sum(axis=-1), 1, atol=0.01)
    assert found.parts.shape == (len(found.cues), len(found.roles), len(PART_TAGS))
    assert found.annotator == 0


def test_news_is_read_from_all_corpora(tmp_path: Path) -> None:
    (tmp_path / "fnc1").mkdir()
    (tmp_path / "fnc1/train_bodies.csv").write_text('Body ID,articleBody\n7,"Ann, he said."\n')
    (tmp_path / "timeml").mkdir()
    (tmp_path / "timeml/b.tml").write_text("<T><TEXT>On <X>Monday</X>\nit  rained.</TEXT></T>")
    (tmp_path / "ecbplus/1").mkdir(parents=True)
    tokens = "".join(f'<token sentence="0">{word}</token>' for word in ("It", "snowed", "."))
    (tmp_path / "ecbplus/1/c.xml").write_text(f"<Document>{tokens}</Document>")
    assert list(read_news(tmp_path)) == [
        ("fnc1-7", "Ann, he said."),
        ("b", "On Monday\nit rained."),
        ("ecbplus/1/c", "It snowed."),
    ]


def test_fitting_lowers_the_loss_and_leaves_its_weights(tmp_path: Path, example: Example) -> None:
    recipe = replace(RECIPE, epochs=3, rate=1e-3, head_rate=1e-2)
    path = fit(Network(SMALL), [example] * 500, recipe, tmp_path, cls=OPENING, sep=CLOSING)
    rows = map(json.loads, (tmp_path / "log.jsonl").read_text("utf-8").splitlines())
    losses = [row["roles"] for row in rows if "roles" in row]
    assert losses[-1] < losses[0] / 2
    assert Network.load(path).shape == SMALL


def test_a_run_that_was_stopped_ends_where_it_would_have(tmp_path: Path, example: Example) -> None:
    data = [example] * 20

    def run(folder: Path) -> dict[str, torch.Tensor]:
        torch.manual_seed(3)
        path = fit(Network(SMALL), data, RECIPE, folder, cls=OPENING, sep=CLOSING)
        return Network.load(path).state_dict()

    class Stopped(Exception):
        pass

    def stop(*_: object) -> None:
        raise Stopped

    whole = run(tmp_path / "whole")
    stopped = tmp_path / "stopped"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Network, "save", stop)  # it is called right after the first epoch's state
        with pytest.raises(Stopped):
            run(stopped)
    again = run(stopped)
    assert all(torch.equal(whole[name], again[name]) for name in whole)
