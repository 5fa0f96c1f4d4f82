"""What is trimmed from the edges of a span, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.extraction.edges import trimmed, without_dateline
from accordingto.types import Role


def left(words: str, role: Role) -> str:
    split = words.split()
    low, high = trimmed((0, len(split)), role, split.__getitem__)
    return " ".join(split[low:high])


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The ministry on", "The ministry"),
        ("that the ministry", "the ministry"),
        ("But two aides who", "two aides who"),
        ("a report of the", "a report"),
        ("the mayor of Essary", "the mayor of Essary"),
        ("who", "who"),
        ("that", "that"),
        ("and the", "the"),
    ],
)
def test_a_source_loses_loose_words_at_its_ends(words: str, wanted: str) -> None:
    assert left(words, Role.SOURCE) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("issued a", "issued"), ("according to", "according to"), ("has been", "has been")],
)
def test_a_cue_loses_only_an_article(words: str, wanted: str) -> None:
    assert left(words, Role.CUE) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("that it was closed and", "that it was closed"),
        ("what it is for", "what it is for"),
        ("the bridge —", "the bridge"),
    ],
)
def test_a_content_keeps_how_it_begins(words: str, wanted: str) -> None:
    assert left(words, Role.CONTENT) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("GENEVA ( AP ) — Officials", "Officials"),
        ("OSLO - Two ministers", "Two ministers"),
        ("The firm - a bank - and others", "The firm - a bank - and others"),
        ("NATO officials", "NATO officials"),
        ("OSLO -", "OSLO -"),
    ],
)
def test_where_a_report_was_written_is_no_part_of_its_source(words: str, wanted: str) -> None:
    split = words.split()
    low, high = without_dateline((0, len(split)), split.__getitem__)
    assert " ".join(split[low:high]) == wanted


@given(st.lists(st.sampled_from(["a", "that", "and", "—", "X", "mayor"]), min_size=1))
def test_something_is_always_left(words: list[str]) -> None:
    for role in Role:
        low, high = trimmed((0, len(words)), role, words.__getitem__)
        assert 0 <= low < high <= len(words)
    low, high = without_dateline((0, len(words)), words.__getitem__)
    assert 0 <= low < high <= len(words)
