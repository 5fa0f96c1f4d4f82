"""Pairs for what disputes what, from labelled articles that are read by a stand-in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from accordingto.reading import document_from_text
from accordingto.types import (
    Attribution,
    Quotation,
    Reading,
    Source,
    SourceKind,
    Span,
    Stance,
    text_of,
)
from training.contests import (
    OF_ONE,
    pairs_of_articles,
    pairs_of_contests,
)
from training.pairs import Pair

TEXT = (
    "Ann said the bridge was sold. Bo denied any sale of it. Cy said it rained. Di said it snowed."
)
CONTENTS = [(9, 28), (40, 54), (64, 73), (83, 92)]
STANCES = [Stance.AFFIRMS, Stance.DENIES, Stance.AFFIRMS, Stance.AFFIRMS]
KEY = "polnear/train/one"


def read(text: str) -> Reading:
    """Each sentence is an attribution: a name, a cue, and the rest."""
    found, sources = [], []
    for at, ((start, end), stance) in enumerate(zip(CONTENTS, STANCES, strict=True)):
        low = text.rfind(". ", 0, start) + 2 if at else 0
        name, cue = Span(low, text.index(" ", low)), Span(text.index(" ", low) + 1, start - 1)
        content = (Span(start, end),)
        said = text_of((name,), text)
        sources.append(Source(said, said, SourceKind.PERSON))
        one = Attribution(str(at), (name,), (cue,), content, Quotation.INDIRECT, 1.0, stance=stance)
        found.append(replace(one, source_id=said))
    return Reading(
        "one", document_from_text(text), attributions=tuple(found), sources=tuple(sources)
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "polnear/train/text").mkdir(parents=True)
    (tmp_path / "polnear/train/text/one.txt").write_text(TEXT, "utf-8")
    return tmp_path


def labels(folder: Path, row: object) -> Path:
    (folder / "labels.jsonl").write_text(json.dumps(row), "utf-8")
    return folder / "labels.jsonl"


def answer(pairs: list[Pair], claim: str, told: str) -> frozenset[str]:
    [found] = [p for p in pairs if p.treatment and p.left == claim and told in p.right]
    return found.treatment


def test_other_side_of_a_contest_disagrees_with_what_is_affirmed(data: Path) -> None:
    contest = {"claim": "Sold.", "affirm": [[CONTENTS[0]]], "dispute": [[CONTENTS[1]]]}
    file = labels(data, {"document": KEY, "contested": [contest]})
    pairs = list(pairs_of_contests(file, data, read, 1))
    assert answer(pairs, "the bridge was sold", "Bo denied") == {"disagree"}
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
    pairs = [one for one in pairs_of_contests(file, data, read, 1) if one.treatment]
    assert 0 < len(pairs) <= OF_ONE["other"]
    assert len({(pair.left, pair.right) for pair in pairs}) == len(pairs)


def test_all_that_could_dispute_something_is_learnt_from_with_disputes_weighing_more(
    data: Path,
) -> None:
    contest = {"claim": "Sold.", "affirm": [[CONTENTS[0]]], "dispute": [[CONTENTS[1]]]}
    file = labels(data, {"text": TEXT, "contested": [contest]})
    treated = [one for one in pairs_of_contests(file, data, read, 1) if one.treatment]
    [dispute] = [one for one in treated if one.treatment == {"disagree"}]
    assert (dispute.left, dispute.right.split()[0]) == ("the bridge was sold", "Bo")
    assert all(one.weight < dispute.weight for one in treated if one is not dispute)
    told = {(one.left, one.right.split()[0]) for one in treated}
    assert {("it rained", "Di"), ("it snowed", "Ann"), ("it snowed", "Bo")} <= told
    # What is denied is no claim that could be disputed.
    assert "some sale of it" not in {one.left for one in treated}


def test_a_denial_that_disputes_is_of_the_same_and_one_that_does_not_is_not(data: Path) -> None:
    contest = {"claim": "Sold.", "affirm": [[CONTENTS[0]]], "dispute": [[CONTENTS[1]]]}
    related = {
        contested: {
            (one.left, one.right): one.relation
            for one in pairs_of_contests(labels(data, row), data, read, 1)
            if one.relation
        }
        for contested, row in (
            (True, {"text": TEXT, "contested": [contest]}),
            (False, {"text": TEXT, "contested": []}),
        )
    }
    pair = ("the bridge was sold", "some sale of it")
    assert related[True][pair] == {"same"}
    assert related[False][pair] == {"neither", "opposite"}
