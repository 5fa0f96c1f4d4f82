"""The example articles and what is marked in them."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from accordingto.types import Role, Span

EXAMPLES = Path(__file__).parents[1] / "examples"
ARTICLES = sorted(EXAMPLES.glob("*.txt"))


def read_gold(article: Path) -> tuple[str, list[dict[str, Any]]]:
    gold = json.loads(article.with_suffix(".gold.json").read_text(encoding="utf-8"))
    assert gold["document"] == article.name
    return article.read_bytes().decode("utf-8"), gold["attributions"]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_marked_spans_are_whole_words_of_the_article(article: Path) -> None:
    text, attributions = read_gold(article)
    for attribution in attributions:
        for role in Role:
            for start, end in attribution[role]:
                marked = Span(start, end).text_in(text)
                where = f"{attribution['id']} {role}: {marked!r}"
                print(where)  # seen with -s, to read the gold as text
                assert end <= len(text), where
                assert marked == marked.strip(), where
                assert not (text[start - 1 : start].isalnum() and marked[0].isalnum()), where
                assert not (marked[-1].isalnum() and text[end : end + 1].isalnum()), where


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_the_pieces_of_a_marked_attribution_do_not_overlap(article: Path) -> None:
    _, attributions = read_gold(article)
    for attribution in attributions:
        spans = sorted(Span(*span) for role in Role for span in attribution[role])
        assert not any(left.overlaps(right) for left, right in pairwise(spans)), attribution["id"]


def test_there_are_three_articles_with_something_marked_in_each() -> None:
    assert len(ARTICLES) >= 3
    for article in ARTICLES:
        _, attributions = read_gold(article)
        assert len({attribution["id"] for attribution in attributions}) == len(attributions) > 10
