"""What is trimmed from the edges of a span, and what is not."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.extraction.edges import trimmed, unbroken, whole_names, without_dateline
from accordingto.types import Name, NameKind, Role, Span


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


@pytest.mark.parametrize(
    ("text", "tagged", "wanted"),
    [
        ("Ann Ruiz-Lee spoke.", "Ann Ruiz-|Lee", "Ann Ruiz-Lee"),
        ("Ann Ruiz-Lee spoke.", "Ann Ruiz", "Ann Ruiz-Lee"),
        ("Ann Ruiz-Lee spoke. Ruiz-Lee left.", "Ann Ruiz-|Lee|Ruiz", "Ann Ruiz-Lee|Ruiz-Lee"),
        ("The Ruiz-Lee debate went on.", "Ruiz|Lee", "Ruiz|Lee"),
        ("Ann Ruiz-backed plans failed.", "Ann Ruiz", "Ann Ruiz"),
        ("Ann Ruiz spoke to Kim Lee.", "Ann Ruiz|Kim Lee", "Ann Ruiz|Kim Lee"),
        ("Ann Ruiz spoke.", "Ann|Ruiz", "Ann Ruiz"),
        ("Ann, Ruiz and Kim spoke.", "Ann|Ruiz|Kim", "Ann|Ruiz|Kim"),
    ],
)
def test_a_name_in_pieces_is_one(text: str, tagged: str, wanted: str) -> None:
    names, at = [], 0
    for name in tagged.split("|"):
        at = text.index(name, at)
        names.append(Name(Span(at, at + len(name)), NameKind.PERSON, 0.9))
        at += len(name)
    assert [one.span.text_in(text) for one in whole_names(text, names)] == wanted.split("|")


@pytest.mark.parametrize(
    ("text", "tagged", "wanted"),
    [
        ("the Center for Federal Tax Policy at Dorn", "Center for|Federal|Dorn",
         "Center for Federal Tax Policy|Dorn"),
        ("the Bank of the West said", "Bank of", "Bank of the West"),
        ("a Center for each town", "Center for", "Center for"),
        ("Center for Roads and Dorn", "Center for Roads|Dorn", "Center for Roads|Dorn"),
    ],
)  # fmt: skip
def test_a_body_whose_name_breaks_off_goes_on(text: str, tagged: str, wanted: str) -> None:
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in tagged.split("|")]
    names = [Name(span, NameKind.ORGANIZATION, 0.9) for span in spans]
    assert [one.span.text_in(text) for one in whole_names(text, names)] == wanted.split("|")


def test_a_pronoun_is_no_name() -> None:
    text = "He told us that US aides met Ann"
    words = [Span(*found.span()) for found in re.finditer(r"\b(?:He|us|US|Ann)\b", text)]
    names = [Name(span, NameKind.PERSON, 0.5) for span in words]
    assert [one.span.text_in(text) for one in whole_names(text, names)] == ["US", "Ann"]


@given(st.text("Ab- .", max_size=40), st.lists(st.integers(0, 39), max_size=8, unique=True))
def test_names_made_whole_stay_in_bounds_and_apart(text: str, places: list[int]) -> None:
    cuts = sorted(place for place in places if place < len(text))
    names = [
        Name(Span(low, high), NameKind.PERSON, 0.9)
        for low, high in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    found = [one.span for one in whole_names(text, names)]
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("span", "rest", "wanted"),
    [
        ("lost $1.6", " billion in May", "lost $1.6 billion"),
        ("a loss of 3.4", "m euros", "a loss of 3.4m"),
        ("rose by 0.4", "%, it said", "rose by 0.4%"),
        ("rose by 0.4", " per cent", "rose by 0.4 per cent"),
        ("would be open this", " week", "would be open this week"),
        ("a survey out last", " weekend showed", "a survey out last weekend"),
        ("most voters (52%", ") agreed", "most voters (52%)"),
        ("at 9", " men said", "at 9"),
        ("at 9", " millions", "at 9"),
        ("would do this", " time and again", "would do this"),
        ("how it began", ") was told", "how it began"),
        ("(all of it)", ") was told", "(all of it)"),
    ],
)
def test_a_span_goes_on_to_the_end_of_a_number_a_time_or_a_bracket(
    span: str, rest: str, wanted: str
) -> None:
    text = span + rest
    assert unbroken(text, Span(0, len(span)), len(text)).text_in(text) == wanted


def test_a_span_goes_on_no_further_than_the_next_one() -> None:
    assert unbroken("lost 6 billion", Span(0, 6), 7) == Span(0, 6)
