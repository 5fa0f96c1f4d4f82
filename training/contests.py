"""What the sentences that tell one statement do to another: pairs for the ``treatment`` question.

A claim is contested where what one source says is disputed by what is told of another. Here the
claim is the content of a statement, the passage the sentences that another is told in, with its
source and cue: by the content alone nobody can see that "he called it nonsense" disputes anything.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np

from accordingto.claims import (
    Statement,
    asked,
    could_dispute,
    find_disputes,
    find_statements,
)
from accordingto.evaluation.articles import read_article
from accordingto.evaluation.contests import Contest, on_side, read_contests
from accordingto.types import Reading, Stance
from training.pairs import AGREE, DISAGREE, OTHER, Allowed, Pair

ReadText: TypeAlias = Callable[[str], Reading]
"""Reads an article; ``accordingto.Reader.read_text``."""

# Of one article at most so many pairs of each answer: an article of thirty statements has 900.
OF_ONE = {"disagree": 30, "agree": 10, "other": 64}
RARE = 2.0  # weight of a pair by which something is contested
_DISPUTING = frozenset({Stance.DENIES, Stance.DOUBTS})
# How the content of a statement stands to a claim, by whether it disputes the claim and whether
# its source denies the content.
_RELATION: Mapping[tuple[bool, bool], Allowed] = {
    (True, True): frozenset({"same"}),
    (True, False): frozenset({"opposite"}),
    (False, True): frozenset({"neither", "opposite"}),
    (False, False): frozenset({"neither", "same"}),
}


def pairs_of_contests(labels: Path, data: Path, read: ReadText, seed: int) -> Iterator[Pair]:
    """Pairs of the articles that were read for their contested claims.

    They are drawn from all of an article that could dispute each other, those first that would be
    asked about. Each is learnt from as a passage on a claim, and, where it would be asked about
    or is a dispute, as two contents.
    """
    rng = np.random.default_rng(seed)
    for article in read_contests(labels):
        statements = find_statements(read(article.text_in(data)))
        group = article.document or article.text or ""
        places = {one.id: _places(one, article.contested) for one in statements}
        likely = {(claim.id, one.id) for claim, one in find_disputes(statements)}
        every = [
            (claim, one)
            for claim in statements
            for one in statements
            if claim.text != one.text and could_dispute(one, claim)
        ]
        drawn = [every[at] for at in rng.permutation(len(every))]
        seen: Counter[str] = Counter()
        for claim, one in sorted(drawn, key=lambda pair: (pair[0].id, pair[1].id) not in likely):
            name, allowed = _answer(places[claim.id], places[one.id])
            seen[name] += 1
            if seen[name] > OF_ONE[name]:
                continue
            disputes = name == "disagree"
            weight = RARE if disputes else 1.0
            yield Pair(*asked(claim, one), treatment=allowed, weight=weight, group=group)
            if disputes or (name == "other" and (claim.id, one.id) in likely):
                denies = one.attribution.stance in _DISPUTING
                yield Pair(claim.text, one.text, relation=_RELATION[disputes, denies], group=group)


def _answer(mine: Sequence[int], others: Sequence[int]) -> tuple[str, Allowed]:
    """What a statement does to a claim, from where both stand on what is contested."""
    if any(a * b < 0 for a, b in zip(mine, others, strict=True)):
        return "disagree", DISAGREE
    if any(a * b > 0 for a, b in zip(mine, others, strict=True)):
        return "agree", AGREE
    return "other", OTHER


def _places(one: Statement, contested: Sequence[Contest]) -> list[int]:
    """For each contested claim 1 where a statement affirms it, -1 where it disputes it, or 0."""
    return [
        on_side(one.attribution, each.affirm) - on_side(one.attribution, each.dispute)
        for each in contested
    ]


def pairs_of_articles(labels: Path, data: Path, read: ReadText, seed: int) -> Iterator[Pair]:
    """Pairs of the articles that were read for contents that say the same or the opposite."""
    rng = np.random.default_rng(seed)
    for line in labels.read_text("utf-8").splitlines():
        row = json.loads(line)
        statements = {
            (at, tuple((span.start, span.end) for span in one.attribution.content)): one
            for at, document in enumerate(row["documents"])
            for one in find_statements(read(read_article(data, document)))
        }
        listed = [
            statements.get((document, tuple((start, end) for start, end in spans)))
            for document, spans in row["contents"]
        ]
        told: dict[tuple[str, str], Allowed] = {}
        for left, right, relation in row["pairs"]:
            for one, other in ((listed[left], listed[right]), (listed[right], listed[left])):
                if one and other and one is not other:
                    told[one.id, other.id] = _by_relation(relation, other.attribution.stance)
        known = {one.id: one for one in listed if one}
        yield from _drawn(known, told, row["documents"][0], rng)


def _by_relation(relation: str, stance: Stance) -> Allowed:
    """What a statement of that stance does to a content that its own stands so to."""
    if stance not in _DISPUTING | {Stance.AFFIRMS}:
        return OTHER
    return DISAGREE if (relation == "same") == (stance in _DISPUTING) else AGREE


def _drawn(
    statements: Mapping[str, Statement],
    told: Mapping[tuple[str, str], Allowed],
    group: str,
    rng: np.random.Generator,
) -> Iterator[Pair]:
    """Some pairs of each answer, first those that would be asked about in reading."""
    likely = {(claim.id, one.id) for claim, one in find_disputes(list(statements.values()))}
    ids: Sequence[str] = sorted(statements)
    every = [(one, other) for one in ids for other in ids if one != other]
    order = [every[at] for at in rng.permutation(len(every))]
    seen: Counter[str] = Counter()
    for one, other in sorted(order, key=lambda pair: pair not in likely):
        claim, passage = statements[one], statements[other]
        allowed = told.get((one, other), OTHER)
        name = {DISAGREE: "disagree", AGREE: "agree"}.get(allowed, "other")
        if claim.text != passage.text and seen[name] < OF_ONE[name]:
            seen[name] += 1
            yield Pair(*asked(claim, passage), treatment=allowed, group=group)
