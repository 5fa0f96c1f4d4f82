"""Decoding: from scores to well-formed attributions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from accordingto.extraction.decoding import (
    Settings,
    decode,
    decode_names,
    find_cues,
    log_softmax,
)
from accordingto.extraction.paths import PARTS
from accordingto.model.tags import NAME_TAGS, PART_TAGS, ROLE_TAGS
from accordingto.types import NameKind

Matrix = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int32]
SCORES = st.floats(-8, 8, width=32)


def logits(tags: Sequence[str], alphabet: Sequence[str], sure: float = 6.0) -> Matrix:
    out = np.zeros((len(tags), len(alphabet)), np.float32)
    out[np.arange(len(tags)), [alphabet.index(tag) for tag in tags]] = sure
    return out


def chances(*tags: str) -> Matrix:
    return log_softmax(logits(tags, PART_TAGS))[None]


def parts(emissions: Matrix) -> list[str]:
    return [PART_TAGS[tag] for tag in PARTS.best(emissions)[0]]


def test_two_cues_side_by_side_stay_two() -> None:
    roles = log_softmax(logits(["B-cue", "I-cue", "B-cue", "O"], ROLE_TAGS))
    assert [words for words, _ in find_cues(roles, Settings())] == [(0, 2), (2, 3)]


def test_what_is_nowhere_sure_to_be_a_cue_is_none() -> None:
    roles = log_softmax(logits(["O", "B-cue", "I-cue"], ROLE_TAGS, sure=1.0))
    assert find_cues(roles, Settings(cue_mean=0.9)) == []


def test_an_unsure_word_of_a_sure_cue_stays_in_it() -> None:
    roles = logits(["B-cue", "I-cue", "I-cue"], ROLE_TAGS)
    roles[1] = logits(["I-cue"], ROLE_TAGS, sure=1.5)
    assert [words for words, _ in find_cues(log_softmax(roles), Settings())] == [(0, 3)]


def test_of_a_cue_that_runs_on_its_sure_beginning_is_kept() -> None:
    # "said in a speech in Munich"
    roles = logits(["B-cue", *["I-cue"] * 5], ROLE_TAGS, sure=1.0)
    roles[0] = logits(["B-cue"], ROLE_TAGS)
    assert [words for words, _ in find_cues(log_softmax(roles), Settings())] == [(0, 1)]


def test_sequences_side_by_side_have_the_paths_that_each_has_alone() -> None:
    random = np.random.default_rng(0)
    some = log_softmax(random.normal(size=(7, 9, len(PART_TAGS))).astype(np.float32))
    alone = [PARTS.best(some[at : at + 1])[0] for at in range(len(some))]
    assert (PARTS.best(some) == np.stack(alone)).all()


def test_the_better_of_two_sources_is_kept() -> None:
    two = chances("B-source", "O", "B-content", "O", "B-source")
    two[0, 4] = log_softmax(logits(["B-source"], PART_TAGS, sure=3.0))[0]
    assert parts(two) == ["B-source", "O", "B-content", "O", "O"]


def test_a_span_that_goes_on_without_beginning_is_begun() -> None:
    assert parts(chances("O", "I-content", "I-content"))[1] == "B-content"


def test_content_is_found_even_where_none_is_likely() -> None:
    weak = chances("O", "O", "O")
    weak[0, 1, PART_TAGS.index("B-content")] = -0.5
    assert parts(weak) == ["O", "B-content", "O"]


def test_content_may_come_in_pieces_around_its_source() -> None:
    tags = ["B-content", "I-content", "B-source", "O", "B-content"]
    assert parts(chances(*tags)) == tags


@given(arrays(np.float32, st.tuples(st.just(3), st.integers(1, 20), st.just(5)), elements=SCORES))
def test_the_best_parts_are_always_well_formed(scores: Matrix) -> None:
    for row in PARTS.best(log_softmax(scores)):
        tags = [PART_TAGS[tag] for tag in row]
        assert tags.count("B-source") <= 1
        assert "B-content" in tags
        for before, after in zip(["O", *tags], tags, strict=False):
            assert not after.startswith("I") or before[1:] == after[1:]


@given(st.data())
def test_whatever_the_scores_spans_are_in_bounds_and_roles_apart(data: st.DataObject) -> None:
    words = data.draw(st.integers(1, 24))
    roles = data.draw(arrays(np.float32, (words, len(ROLE_TAGS)), elements=SCORES))
    pairs = data.draw(arrays(np.float32, (words, len(PART_TAGS)), elements=SCORES))

    def relate(cues: Sequence[tuple[int, int]]) -> tuple[Indices, Matrix]:
        near = np.tile(np.arange(words, dtype=np.int32), (len(cues), 1))
        return near, np.tile(pairs, (len(cues), 1, 1))

    for found in decode(roles, relate, np.zeros(words, np.int32), Settings(cue_mean=0.2)):
        taken = [
            w for low, high in (found.cue, *found.source, *found.content) for w in range(low, high)
        ]
        assert len(taken) == len(set(taken))
        assert all(0 <= word < words for word in taken)
        assert found.content
        assert 0 <= found.confidence <= 1


def test_a_source_is_not_taken_from_another_paragraph() -> None:
    tags = ["B-source", "O", "B-source", "O", "B-content"]
    pairs = logits(tags, PART_TAGS)
    pairs[2] *= 0.5

    def relate(_: Sequence[tuple[int, int]]) -> tuple[Indices, Matrix]:
        return np.arange(5, dtype=np.int32)[None], pairs[None]

    roles = logits(["O", "O", "O", "B-cue", "O"], ROLE_TAGS)
    (found,) = decode(roles, relate, np.array([0, 1, 1, 1, 1], np.int32))
    assert found.source == ((2, 3),)


def test_two_cues_do_not_share_a_span_when_one_has_another() -> None:
    roles = logits(["B-cue", "O", "O", "B-cue"], ROLE_TAGS)
    first = logits(["O", "B-content", "O", "O"], PART_TAGS)
    second = logits(["O", "B-content", "B-content", "O"], PART_TAGS)
    second[1] *= 0.6

    def relate(_: Sequence[tuple[int, int]]) -> tuple[Indices, Matrix]:
        return np.tile(np.arange(4, dtype=np.int32), (2, 1)), np.stack([first, second])

    one, two = decode(roles, relate, np.zeros(4, np.int32))
    assert one.content == ((1, 2),)
    assert two.content == ((2, 3),)


def test_a_source_cut_short_is_led_back_to_the_whole_that_another_cue_has() -> None:
    roles = logits(["O", "O", "B-cue", "O", "B-cue", "O"], ROLE_TAGS)
    whole = logits(["B-source", "I-source", "O", "B-content", "O", "O"], PART_TAGS)
    short = logits(["B-source", "O", "O", "O", "O", "B-content"], PART_TAGS)

    def relate(_: Sequence[tuple[int, int]]) -> tuple[Indices, Matrix]:
        return np.tile(np.arange(6, dtype=np.int32), (2, 1)), np.stack([whole, short])

    assert [one.source for one in decode(roles, relate, np.zeros(6, np.int32))] == [((0, 2),)] * 2


def test_words_known_to_be_a_cue_are_one_though_the_network_doubts_them() -> None:
    roles = logits(["B-source", "O", "O", "O"], ROLE_TAGS, sure=2.0)
    pairs = logits(["B-source", "O", "O", "B-content"], PART_TAGS)

    def relate(cues: Sequence[tuple[int, int]]) -> tuple[Indices, Matrix]:
        assert cues == [(1, 3)]
        return np.arange(4, dtype=np.int32)[None], pairs[None]

    (found,) = decode(roles, relate, np.zeros(4, np.int32), known={(1, 3): None})
    assert (found.source, found.cue, found.content) == (((0, 1),), (1, 3), ((3, 4),))
    assert found.confidence >= 0.5


def test_a_cue_is_made_whole_by_the_words_known_to_be_one() -> None:
    roles = logits(["O", "B-cue", "I-cue", "O", "O"], ROLE_TAGS)
    pairs = logits(["O", "O", "O", "O", "B-content"], PART_TAGS)

    def relate(cues: Sequence[tuple[int, int]]) -> tuple[Indices, Matrix]:
        assert cues == [(1, 4)]
        return np.arange(5, dtype=np.int32)[None], pairs[None]

    (found,) = decode(roles, relate, np.zeros(5, np.int32), known={(2, 4): None})
    assert found.cue == (1, 4)


def test_a_known_cue_has_what_is_left_of_it_where_there_is_no_other_content() -> None:
    roles = logits(["B-source", "O", "O", "O"], ROLE_TAGS, sure=2.0)
    pairs = logits(["B-source", "O", "O", "O"], PART_TAGS)

    def relate(_: Sequence[tuple[int, int]]) -> tuple[Indices, Matrix]:
        return np.arange(4, dtype=np.int32)[None], pairs[None]

    for left, content in (((3, 4), ((3, 4),)), (None, ())):
        (found,) = decode(roles, relate, np.zeros(4, np.int32), known={(1, 3): left})
        assert (found.source, found.cue, found.content) == ((), (1, 3), content)
    assert decode(roles, relate, np.zeros(4, np.int32)) == []


def test_no_cue_gives_no_attribution_and_asks_nothing_of_the_relation_head() -> None:
    def never(_: Sequence[tuple[int, int]]) -> tuple[Indices, Matrix]:
        raise AssertionError

    assert decode(logits(["O", "B-source"], ROLE_TAGS), never, np.zeros(2, np.int32)) == []


def test_a_name_of_several_words_is_one_name() -> None:
    tags = ["B-person", "I-person", "O", "B-place", "B-place", "B-organization"]
    found = [(words, kind) for words, kind, _ in decode_names(logits(tags, NAME_TAGS))]
    assert found == [
        ((0, 2), NameKind.PERSON),
        ((3, 4), NameKind.PLACE),
        ((4, 5), NameKind.PLACE),
        ((5, 6), NameKind.ORGANIZATION),
    ]


def test_a_name_does_not_change_its_kind_in_the_middle() -> None:
    scores = logits(["B-person", "I-organization"], NAME_TAGS, sure=2.0)
    scores[1, NAME_TAGS.index("I-person")] = 1.0
    ((words, kind, _),) = decode_names(scores)
    assert (words, kind) == ((0, 2), NameKind.PERSON)


def test_the_confidence_of_a_name_is_the_mean_of_its_words() -> None:
    scores = logits(["B-person", "I-person"], NAME_TAGS, sure=2.0)
    ((_, _, confidence),) = decode_names(scores)
    assert confidence == pytest.approx((np.exp(2) + 1) / (np.exp(2) + 6), abs=1e-6)


def test_a_content_may_hold_the_attribution_of_another_cue() -> None:
    # "said | two | denied | it"
    roles = logits(["B-cue", "O", "B-cue", "O"], ROLE_TAGS)
    outer = logits(["O", "B-content", "I-content", "I-content"], PART_TAGS)
    inner = logits(["O", "B-source", "O", "B-content"], PART_TAGS)

    def relate(_: Sequence[tuple[int, int]]) -> tuple[Indices, Matrix]:
        return np.tile(np.arange(4, dtype=np.int32), (2, 1)), np.stack([outer, inner])

    one, two = decode(roles, relate, np.zeros(4, np.int32))
    assert one.content == ((1, 4),)
    assert (two.source, two.content) == (((1, 2),), ((3, 4),))


def test_no_source_has_the_cue_of_another_in_it() -> None:
    roles = logits(["O", "B-cue", "B-cue", "O"], ROLE_TAGS)
    tags = logits(["B-source", "I-source", "O", "B-content"], PART_TAGS)

    def relate(_: Sequence[tuple[int, int]]) -> tuple[Indices, Matrix]:
        return np.tile(np.arange(4, dtype=np.int32), (2, 1)), np.stack([tags, tags])

    _, two = decode(roles, relate, np.zeros(4, np.int32))
    assert two.source == ((0, 1),)
