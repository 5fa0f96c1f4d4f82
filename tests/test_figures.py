"""The numbers of a text, and whether one count rivals another."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.figures import as_count, numbers, recount
from accordingto.types import Relation


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("400 nurses walked off the job on Monday", "the number at fewer than 150"),
        ("the crowd at 200,000", "it at 35,000"),
        ("at least 60 people died when the bridge fell", "the death toll at 23"),
        ("the tax would cost families $2,000 a year", "the cost at $85 for most households"),
        ("30 rebels were killed", "their losses at four"),
        ("80 people have been killed", "the figure at more than 1,200"),
        ("unemployment had fallen to 4.1 percent", "the figure at closer to 9 percent"),
    ],
)
def test_a_count_that_cannot_be_so_with_another_is_its_rival(first: str, second: str) -> None:
    assert recount(first, second) is Relation.OPPOSITE


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("repairs would cost $4 million", "the cost at $4 million"),
        ("40 shells hit the town in 2019", "the number at 41"),
        ("at least 60 people died", "the toll at 71"),
        ("more than 40 boats were sunk", "the number at 45"),
    ],
)
def test_a_count_that_meets_another_is_the_same(first: str, second: str) -> None:
    assert recount(first, second) is Relation.SAME


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("12 people died in the flood", "the toll at 23"),  # which may have risen
        ("it employs 400 people", "its value at $2 million"),
        ("300 people attended the funeral", "the death toll at 12"),
        ("the dam had leaked for years", "the figure at 12"),
        ("60 people died", "the toll at between 20 and 30"),
    ],
)
def test_other_counts_tell_nothing_of_each_other(first: str, second: str) -> None:
    assert recount(first, second) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two dozen of the 1,200 soldiers", {24.0: 0, 1200.0: 17}),
        ("on page 12, on May 3, in 2019, in room 7", {}),
        ("$2019 for Flight 12", {2019.0: 0}),
        ("24-year-old", {}),
    ],
)
def test_what_counts_something_is_a_number(text: str, found: dict[float, int]) -> None:
    assert numbers(text) == found


@given(st.text(alphabet="0123456789,.$ %abat", max_size=80))
def test_any_text_has_numbers_where_they_say(text: str) -> None:
    assert all(0 <= at < len(text) and value >= 0 for value, at in numbers(text).items())
    assert recount(text, text) is not Relation.OPPOSITE


@pytest.mark.parametrize("piece", ["1", "1,", "a number of ", "$1 ", "the toll at "])
def test_numbers_are_read_in_bounded_time(piece: str) -> None:
    begin = time.perf_counter()
    numbers(piece * 10_000)
    as_count(piece * 10_000)
    assert time.perf_counter() - begin < 2
