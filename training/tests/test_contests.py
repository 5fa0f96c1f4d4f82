"""Pairs for what disputes what, from labelled articles that are read by a stand-in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accordingto.reading import document_from_text
from accordingto.types import Attribution, Quotation, Reading, Span, Stance
from training.contests import OF_ONE, pairs_of_articles, pairs_of_contests
from training.pairs import Pair

TEXT = (
    "Ann said the bridge was sold. Bo denied any sale of it. Cy said it rained. Di said it snowed."
)
CONTENTS = [(9, 28), (40, 54), (64, 73), (83, 92)]
STANCES = [Stance.AFFIRMS, Stance.DENIES, Stance.AFFIRMS, Stance.AFFIRMS]
KEY = "polnear/train/one"


def read(text: str) -> Reading:
    """Each sentence is an attribution: a name, a cue, and the rest."""
    found = []
    for at, ((start, end), stance) in enumerate(zip(CONTENTS, STANCES, strict=True)):
        low = text.rfind(". ", 0, start) + 2 if at else 0
        name, cue = Span(low, text.index(" ", low)), Span(text.index(" ", low) + 1, start - 1)
        content = (Span(start, end),)
        found.append(
            Attribution(str(at), (name,), (cue,), content, Quotation.INDIRECT, 1.0, stance=stance)
        )
    return Reading("one", document_from_text(text), attributions=tuple(found))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "polnear/train/text").mkdir(parents=True)
    (tmp_path / "polnear/train/text/one.txt").write_text(TEXT, "utf-8")
    return tmp_path


def labels(folder: Path, row: object) -> Path:
    (folder / "labels.jsonl").write_text(json.dumps(row), "utf-8")
    return folder / "labels.jsonl"


def answer(pairs: list[Pair], claim: str, told: str) -> frozenset[str]:
    [found] = [pair for pair in pairs if pair.left == claim and told in pair.right]
    return found.treatment


def test_other_side_of_a_contest_disagrees_with_what_is_affirmed(data: Path) -> None:
    contest = {"claim": "Sold.", "affirm": [[CONTENTS[0]]], "dispute": [[CONTENTS[1]]]}
    file = labels(data, {"document": KEY, "contested": [contest]})
    pairs = list(pairs_of_contests(file, data, read, 1))
    assert answer(pairs, "the bridge was sold", "Bo denied") == {"disagree"}
    # What is denied is what the other says.
    assert answer(pairs, "some sale of it", "Ann said") == {"agree", "discuss"}
    assert "disagree" not in answer(pairs, "it rained", "Bo denied")
    assert all(pair.group == KEY for pair in pairs)


@pytest.mark.parametrize(("relation", "disagrees"), [("same", {"Bo"}), ("opposite", {"Cy"})])
def test_relation_of_contents_and_stance_say_what_disagrees(
    data: Path, relation: str, disagrees: set[str]
) -> None:
    contents = [[0, [content]] for content in CONTENTS]
    row = {"documents": [KEY], "contents": contents, "pairs": [[0, 1, relation], [0, 2, relation]]}
    pairs = list(pairs_of_articles(labels(data, row), data, read, 1))
    found = {
        pair.right.split()[0]
        for pair in pairs
        if pair.left == "the bridge was sold" and pair.treatment == {"disagree"}
    }
    assert found == disagrees


def test_an_article_gives_a_bounded_number_of_each_answer(data: Path) -> None:
    file = labels(data, {"document": KEY, "contested": []})
    pairs = list(pairs_of_contests(file, data, read, 1))
    assert 0 < len(pairs) <= OF_ONE["other"]
    assert len({(pair.left, pair.right) for pair in pairs}) == len(pairs) == 12
