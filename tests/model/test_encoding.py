"""A text as the network sees it: nothing lost, nothing moved."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from accordingto.model.encoding import encode, shape_index, windows
from accordingto.model.loading import WEIGHTS

TOKENIZER = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
WORDS = st.text(alphabet="abe \n.“”\"'é😀ب漢\r\x00", max_size=400)


def quote_states(text: str) -> list[int]:
    encoded = encode(text, TOKENIZER)
    return [int(state) for state in encoded.features[encoded.first, 1]]


@given(WORDS | st.text(max_size=60))
def test_words_of_any_text_are_in_bounds_in_order_and_apart(text: str) -> None:
    encoded = encode(text, TOKENIZER)
    assert (encoded.starts < encoded.ends).all()
    assert (encoded.starts[1:] >= encoded.ends[:-1]).all()
    assert encoded.starts.min(initial=0) >= 0
    assert encoded.ends.max(initial=0) <= len(text)


@given(WORDS)
def test_words_begin_and_end_with_something_to_see(text: str) -> None:
    encoded = encode(text, TOKENIZER)
    for start, end in zip(encoded.starts.tolist(), encoded.ends.tolist(), strict=True):
        assert not text[start].isspace()
        assert not text[end - 1].isspace()


@given(st.integers(0, 900), st.integers(24, 320), st.data())
def test_cores_of_windows_cover_every_piece_once(
    count: int, size: int, data: st.DataObject
) -> None:
    overlap = data.draw(st.integers(0, (size - 2) // 2 - 1))
    encoded = encode("said. " * count, TOKENIZER)
    found = windows(encoded, size, overlap)
    assert [w.core_start for w in found] == [0, *(w.core_end for w in found[:-1])]
    assert found[-1].core_end == len(encoded.ids)
    assert all(w.start <= w.core_start <= w.core_end <= w.end for w in found)
    assert all(w.end - w.start <= size - 2 for w in found)


def test_windows_that_would_never_advance_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap must be under half"):
        windows(encode("Said.", TOKENIZER), 64, 40)


def test_a_window_is_cut_at_a_paragraph_where_one_is_near() -> None:
    encoded = encode("one two three four five six seven\n" * 20, TOKENIZER)
    opens = set(encoded.first[encoded.features[encoded.first, 2] == 1].tolist())
    assert all(w.start in opens for w in windows(encoded, 62, 20))


def test_lines_that_are_merely_full_are_no_paragraphs() -> None:
    line = "The minister said on Monday that the talks about the harbour would"
    wrapped = "\n".join([line] * 6) + ".\n\n" + "\n".join([line] * 3)
    encoded = encode(wrapped, TOKENIZER)
    assert encoded.features[encoded.first, 2].sum() == 2


def test_short_lines_that_end_their_sentences_are_paragraphs() -> None:
    encoded = encode("The minister said no to it.\n" * 8, TOKENIZER)
    assert encoded.features[encoded.first, 2].sum() == 8


def test_curly_marks_tell_what_is_quoted() -> None:
    assert quote_states("He “did so” then") == [0, 3, 1, 1, 3, 0]


def test_straight_marks_face_the_word_they_stand_against() -> None:
    assert quote_states('He "did so" then "left"') == [0, 3, 1, 1, 3, 0, 3, 1, 3]


def test_a_quotation_that_its_paragraph_never_closes_is_marked_as_open() -> None:
    assert quote_states("“We go on\nand on") == [3, 2, 2, 2, 0, 0]


def test_an_apostrophe_opens_no_quotation() -> None:
    assert set(quote_states("It’s the voters’ choice, isn't it")) == {0}


@pytest.mark.parametrize(
    ("word", "case"), [("said", 0), ("Said", 1), ("I", 1), ("NATO", 2), ("McNeil", 3), ("1999", 4)]
)
def test_case_survives_beside_a_lower_cased_vocabulary(word: str, case: int) -> None:
    encoded = encode(word, TOKENIZER)
    assert set(encoded.features[:, 0].tolist()) == {case}


def test_each_combination_of_features_has_its_own_index() -> None:
    every = np.array(list(np.ndindex(5, 4, 2)), np.int32)
    assert shape_index(every).tolist() == list(range(40))
