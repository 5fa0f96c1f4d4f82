"""From pairs of texts to the comparing graph, on a network small enough for seconds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import torch

from accordingto.model import ComparerModel
from accordingto.model.loading import TOKENIZER as TOKENIZER_FILE
from accordingto.model.loading import WEIGHTS, WORDS
from accordingto.model.tags import RELATIONS, TREATMENTS
from training.bases import plain_tokenizer
from training.comparer import (
    Comparer,
    answers,
    collate,
    fit_comparer,
    losses,
    prepare,
    taught,
)
from training.comparing import STUDENT, gathered, parts_of
from training.crossvalidating import FOLDS, folds
from training.export import export_comparer
from training.fit import WHOLE, Recipe
from training.network import Shape
from training.pairs import (
    DISAGREE,
    OF_ONE,
    SCENES,
    Pair,
    read_articles,
    read_contrasts,
    read_scenes,
    read_written,
    strangers,
    targets,
    thin_out,
)
from training.turning import negated, with_negations, with_refutations

TOKENIZER = plain_tokenizer(WEIGHTS)
SMALL = Shape(width=48, layers=2, heads=4, attention=48, inner=96, dropout=0.0)
RECIPE = Recipe(epochs=12, pieces=256, rate=2e-3, head_rate=2e-3)


def known(relation: str, left: str, right: str) -> Pair:
    return Pair(left, right, relation=frozenset({relation}), group=left)


PAIRS = [
    known("same", "the bridge was sold", "the bridge has been sold"),
    known("opposite", "the bridge was sold", "the bridge was not sold"),
    known("neither", "it rained on Sunday", "the mayor was glad"),
    Pair("the bridge was sold", "They sold it.", treatment=frozenset({"agree"}), group="a"),
] * 6


def small(seed: int = 1) -> Comparer:
    torch.manual_seed(seed)
    network = Comparer(SMALL)
    network.encoder.words.normal_(std=0.2)
    return network


def test_fitting_learns_and_a_stopped_run_ends_where_a_whole_one_does(tmp_path: Path) -> None:
    before = sum(loss.item() for loss in losses(small(), prepare(PAIRS, TOKENIZER)).values())
    whole = Comparer.load(fit_comparer(small(), PAIRS, TOKENIZER, RECIPE, tmp_path / "whole"))
    after = sum(loss.item() for loss in losses(whole, prepare(PAIRS, TOKENIZER)).values())
    assert after < 0.75 * before
    again = Comparer.load(fit_comparer(small(2), PAIRS, TOKENIZER, RECIPE, tmp_path / "whole"))
    for one, other in zip(whole.parameters(), again.parameters(), strict=True):
        assert torch.equal(one, other)


def test_padding_changes_no_answer() -> None:
    network = small().eval()
    short, long = PAIRS[0], known("same", "bridge " * 40, "mayor " * 30)
    alone = answers(network, [short], TOKENIZER)["relation"][0]
    padded = answers(network, [short, long], TOKENIZER)["relation"][0]
    assert np.allclose(alone, padded, atol=1e-5)


def test_what_is_taught_lies_between_what_is_known_and_what_the_teachers_say() -> None:
    teachers = [small(1), small(2)]
    pairs = [PAIRS[0], Pair("a bridge", "a mayor", relation=frozenset({"opposite", "neither"}))]
    told = taught(pairs, teachers, TOKENIZER)
    said = np.mean([answers(one, pairs, TOKENIZER)["relation"] for one in teachers], axis=0)
    known_one = np.array([name == "same" for name in RELATIONS])
    assert np.allclose(told["relation"][0], (known_one + said[0]) / 2, atol=1e-6)
    assert told["relation"][1][RELATIONS.index("same")] == 0
    treated = np.mean([answers(one, pairs, TOKENIZER)["treatment"] for one in teachers], axis=0)
    assert np.allclose(told["treatment"], treated, atol=1e-6)
    assert all(np.allclose(rows.sum(axis=1), 1, atol=1e-5) for rows in told.values())


def test_a_network_learns_what_it_is_taught(tmp_path: Path) -> None:
    told = taught(PAIRS, [small(3)], TOKENIZER)
    before = losses(small(), prepare(PAIRS, TOKENIZER, told=told))
    fitted = Comparer.load(fit_comparer(small(), PAIRS, TOKENIZER, RECIPE, tmp_path, told))
    after = losses(fitted, prepare(PAIRS, TOKENIZER, told=told))
    assert sum(one.item() for one in after.values()) < sum(one.item() for one in before.values())


@pytest.mark.parametrize(("quantized", "near"), [(False, 1e-4), (True, 0.1)])
def test_the_graph_says_what_the_network_says(tmp_path: Path, quantized: bool, near: float) -> None:
    network = small()
    export_comparer(network, tmp_path, quantized=quantized)
    (tmp_path / TOKENIZER_FILE).write_bytes((WEIGHTS / TOKENIZER_FILE).read_bytes())
    model = ComparerModel.load(tmp_path)
    told = answers(network, PAIRS[:4], TOKENIZER)
    ordered = [(min(one.left, one.right), max(one.left, one.right)) for one in PAIRS[:4]]
    turned = [Pair(left, right) for left, right in ordered]
    same_order = answers(network, turned, TOKENIZER)["relation"]
    assert np.allclose(model.relate(ordered), same_order, atol=near)
    treated = model.treat([(one.left, one.right) for one in PAIRS[:4]])
    assert np.allclose(treated, told["treatment"], atol=near)
    assert treated.shape == (4, len(TREATMENTS))


def test_a_table_of_word_pieces_is_not_replaced_by_another(tmp_path: Path) -> None:
    export_comparer(small(1), tmp_path)
    export_comparer(small(1), tmp_path)
    with pytest.raises(ValueError, match="another table"):
        export_comparer(small(2), tmp_path)
    assert (tmp_path / WORDS).stat().st_size == SMALL.vocabulary * (SMALL.width + 4)


def test_the_table_of_word_pieces_is_not_learnt(tmp_path: Path) -> None:
    network = small()
    before = network.encoder.words.clone().to(torch.bfloat16).float()
    fitted = Comparer.load(fit_comparer(network, PAIRS, TOKENIZER, RECIPE, tmp_path))
    assert torch.equal(fitted.encoder.words, before)


def test_what_is_not_asked_costs_nothing() -> None:
    [one] = prepare([Pair("a bridge", "a mayor")], TOKENIZER)
    found = losses(small(), [one])
    assert all(loss.item() == pytest.approx(0, abs=1e-6) for loss in found.values())


def test_some_answers_excluded_leaves_the_others_allowed() -> None:
    pair = Pair("a", "b", relation=frozenset({"opposite", "neither"}))
    allowed = targets([pair])["relation"][0]
    assert [bool(one) for one in allowed] == [name != "same" for name in RELATIONS]


def test_sides_change_places_only_where_the_order_does_not_matter() -> None:
    ordered = prepare(PAIRS, TOKENIZER)
    mirrored = prepare(PAIRS, TOKENIZER, mirror=1)
    same_place = [
        one.ids.tolist() == other.ids.tolist() for one, other in zip(ordered, mirrored, strict=True)
    ]
    assert not all(same_place)
    assert all(same_place[3::4])


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("the bridge was sold", "the bridge was not sold"),
        ("he has never paid", "he has paid"),
        ("it isn't so", None),
        ("a bridge", None),
        (" ".join(["word"] * 20) + " was sold", None),
    ],
)
def test_a_sentence_is_negated_by_one_word(text: str, turned: str | None) -> None:
    assert negated(text) == turned


def relations(pairs: Sequence[Pair]) -> list[set[str]]:
    return [set(pair.relation) for pair in pairs]


def test_a_negated_side_turns_the_same_to_the_opposite_and_leaves_neither() -> None:
    told = relations(list(with_negations(PAIRS[:3])))
    assert told == [{"same"}, {"opposite"}, {"opposite"}, {"neither"}]


def test_a_refuted_claim_or_passage_disagrees_and_both_agree() -> None:
    told = list(with_refutations(PAIRS[3:4], seed=1))
    assert [set(pair.treatment) for pair in told] == [
        {"agree"},
        {"disagree"},
        {"disagree"},
        {"agree"},
    ]
    assert told[1].left == PAIRS[3].left
    assert told[1].right != PAIRS[3].right
    assert told[2].right == PAIRS[3].right


def test_what_disputes_already_is_not_turned() -> None:
    pair = Pair("The story is a hoax", "It is.", treatment=frozenset({"agree"}))
    assert list(with_refutations([pair], seed=1)) == [pair]


def test_strangers_are_of_different_groups_and_known_to_be_it() -> None:
    found = list(strangers(PAIRS, 50, seed=1, relation=frozenset({"neither"})))
    assert found
    assert all(pair.relation == {"neither"} and not pair.treatment for pair in found)
    assert list(strangers([], 50, seed=1)) == []


def test_all_pairs_of_a_topic_are_in_one_fold_and_every_fold_has_some() -> None:
    pairs = [Pair(str(n), "x", group=f"topic {n % 11}") for n in range(99)]
    fold = folds(pairs, seed=1)
    assert set(fold) == set(range(FOLDS))
    assert len({(pair.group, own) for pair, own in zip(pairs, fold, strict=True)}) == 11


def test_pairs_of_one_event_and_answer_are_thinned_out() -> None:
    many = [Pair(str(n), "x", treatment=frozenset({"agree"}), group="event") for n in range(99)]
    assert len(thin_out(many, seed=1)) < 99


def test_a_batch_is_padded_to_its_longest_pair() -> None:
    ids, sides, mask = collate(prepare(PAIRS[:4], TOKENIZER))
    assert ids.shape == sides.shape == mask.shape
    assert mask.sum(dim=1).max() == ids.shape[1]


def article(folder: Path, contents: Sequence[str], pairs: Sequence[tuple[int, int, str]]) -> Path:
    """One article of ``contents``, a line each, and the file of what was read in it."""
    text = folder / "polnear" / "train" / "text" / "one.txt"
    text.parent.mkdir(parents=True)
    text.write_text("\n".join(contents))
    at = [sum(len(one) + 1 for one in contents[:place]) for place in range(len(contents))]
    row = {
        "documents": ["polnear/train/one"],
        "contents": [
            [0, [[start, start + len(one)]]] for start, one in zip(at, contents, strict=True)
        ],
        "pairs": pairs,
    }
    labels = folder / "labels.jsonl"
    labels.write_text(json.dumps(row) + "\n")
    return labels


def test_in_an_article_read_whole_what_would_be_compared_and_was_not_named_is_neither(
    tmp_path: Path,
) -> None:
    contents = [
        "the old bridge was closed on Monday",
        "the old bridge was shut on Monday",
        "the old bridge was built by Okafor",
        "nobody likes rain",
    ]
    labels = article(tmp_path, contents, [(0, 1, "same")])
    pairs = {
        frozenset((one.left, one.right)): set(one.relation)
        for one in read_articles(labels, tmp_path, 1)
    }
    assert pairs.pop(frozenset(contents[:2])) == {"same"}
    assert pairs
    assert all(relation == {"neither"} for relation in pairs.values())
    assert not any(contents[3] in pair for pair in pairs)


def test_one_article_gives_no_more_than_its_share(tmp_path: Path) -> None:
    contents = [f"the bridge of ward {number} was closed" for number in range(9)]
    all_same = [(one, other, "same") for other in range(9) for one in range(other)]
    pairs = list(read_articles(article(tmp_path, contents, all_same), tmp_path, 1))
    assert len(pairs) == OF_ONE["same"]


def test_what_was_written_on_a_claim_gives_pairs_for_both_questions(tmp_path: Path) -> None:
    names = [
        "claim",
        "same",
        "opposite",
        "denial",
        "near",
        "near_not",
        "debunk",
        "agree",
        "disagree",
        "discuss",
    ]
    path = tmp_path / "written.jsonl"
    path.write_text(json.dumps({name: f"the {name}" for name in names}) + "\n")
    pairs = list(read_written(path))
    assert {one.group for one in pairs} == {"the claim"}
    told = {(one.left, one.right): one.relation or one.treatment for one in pairs}
    assert told["the same", "the denial"] == {"opposite"}
    assert told["the claim", "the near_not"] == {"neither"}
    assert told["the debunk", "the disagree"] == {"agree"}


def test_a_written_scene_gives_pairs_for_both_questions(tmp_path: Path) -> None:
    sides = {name: [f"Bo told us [[the {name}]]."] for name in SCENES}
    path = tmp_path / "scenes.jsonl"
    path.write_text(json.dumps({"claim": "Ann said [[that the claim]].", **sides}) + "\n")
    pairs = list(read_scenes(path))
    treated = {(one.left, one.right): one.treatment for one in pairs if one.treatment}
    assert treated["the claim", "Bo told us the remark."] == DISAGREE
    assert treated["the opposite", "Ann said that the claim."] == DISAGREE
    assert "disagree" not in treated["the claim", "Bo told us the other."]
    related = {(one.left, one.right): one.relation for one in pairs if one.relation}
    assert related["the claim", "the denied"] == {"same"}
    assert related["the claim", "the opposite"] == {"opposite"}
    assert ("the claim", "the remark") not in related


def test_written_contrasts_tell_the_same_from_the_opposite(tmp_path: Path) -> None:
    path = tmp_path / "contrasts.jsonl"
    row = {"claim": "c", "same": ["s"], "opposite": ["o"], "neither": ["n"]}
    path.write_text(json.dumps(row) + "\n")
    told = {(one.left, one.right): set(one.relation) for one in read_contrasts(path)}
    assert told == {
        ("c", "s"): {"same"},
        ("c", "o"): {"opposite"},
        ("c", "n"): {"neither"},
        ("s", "o"): {"opposite"},
    }


def test_pairs_that_were_gathered_are_read_again_as_they_were(tmp_path: Path) -> None:
    made = gathered(tmp_path / "pairs.jsonl.gz", lambda: PAIRS)
    again = gathered(tmp_path / "pairs.jsonl.gz", list)
    assert made == again == PAIRS


def test_the_parts_hold_everything_and_then_what_is_nearest() -> None:
    pairs = {"corpora": PAIRS, "labelled": PAIRS[:1], "own": PAIRS[1:2], "disputes": PAIRS[2:3]}
    parts = parts_of({**pairs, "news": []}, 1, WHOLE)
    assert list(parts) == list(STUDENT)
    assert all(pair in parts["all"] for pair in PAIRS)
    assert all(pair in parts["near"] for pair in PAIRS[:3])
