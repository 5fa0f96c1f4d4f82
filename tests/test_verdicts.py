"""What a content calls untrue, and what it does not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.verdicts import rejected


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Reports that the depot will close are false", "Reports that the depot will close"),
        (
            "some local reports that the nurse has measles are completely untrue.",
            "reports that the nurse has measles",
        ),
        (
            "“Any suggestion that she knew of the payments is a lie,”",
            "suggestion that she knew of the payments",
        ),
        (
            "claims by former staff that the plant was unsafe are not true, and hurt the town",
            "claims by former staff that the plant was unsafe",
        ),
        (
            "The idea that the council sold the park is nonsense",
            "idea that the council sold the park",
        ),
        (
            "a story suggesting that the singer had retired is just a hoax",
            "story suggesting that the singer had retired",
        ),
        (
            "“We have seen reports that a patient at St. Anne’s died. These reports are false,”",
            "reports that a patient at St. Anne’s died",
        ),
        (
            "the rumour that the bridge was sold, which is untrue",
            "rumour that the bridge was sold",
        ),
        ("It is simply not true that the mill was sold", "that the mill was sold"),
        ("It’s a lie? No: it’s false to say that the mill was sold", None),
        ("It’s false to say that the mill was sold", "that the mill was sold"),
        (
            "there is absolutely no truth in the rumours that he will leave.",
            "rumours that he will leave",
        ),
        (
            "“rubbish” a Globe report that he turned down the part",
            "report that he turned down the part",
        ),
        ("false a report that the dam leaks", "report that the dam leaks"),
        ("as nonsense any claim that the dam leaks", "claim that the dam leaks"),
        ("false reports that the dam leaks", None),
        ("Claims that it causes cancer have been debunked", "Claims that it causes cancer"),
    ],
)
def test_what_is_called_untrue_is_found(content: str, told: str | None) -> None:
    found = rejected(content)
    assert (content[slice(*found)] if found else None) == told


@pytest.mark.parametrize(
    "content",
    [
        "the report is false",
        "that the reports were true",
        "reports that the firm was told its accounts were wrong surprised him",
        "The report that said the company knew its claims were false",
        "reports that the minister lied are not wrong",
        "“false” claims that the dam leaks",
        "the allegations that he was told the claims were false are true",
        "that it was wrong",
    ],
)
def test_what_is_told_of_something_untrue_is_not_called_untrue(content: str) -> None:
    assert rejected(content) is None


WORDS = ["reports", "that", "the", "mill", "is", "are", "false", "."]


@given(st.text(max_size=300) | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_what_is_called_untrue_lies_within_the_content(content: str) -> None:
    found = rejected(content)
    assert found is None or 0 <= found[0] < found[1] <= len(content)


@pytest.mark.parametrize(
    "piece", ["reports that ", '"', "a ", "report by ", "it is not true that "]
)
def test_the_time_it_takes_does_not_grow_with_the_square_of_the_length(piece: str) -> None:
    start = time.perf_counter()
    rejected(piece * 5000)
    assert time.perf_counter() - start < 1
