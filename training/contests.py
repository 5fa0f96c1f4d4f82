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
    Treat,
    asked,
    could_dispute,
    find_disputes,
    find_statements,
)
from accordingto.evaluation.articles import read_article
from accordingto.evaluation.contests import Contest, on_side, read_contests
from accordingto.model.tags import TREATMENTS
from accordingto.types import Reading, Stance
from training.pairs import AGREE, DISAGREE, OTHER, Allowed, Pair

ReadText: TypeAlias = Callable[[str], Reading]
"""Reads an article; ``accordingto.Reader.read_text``."""

# Of one article at most so many pairs of each answer: an article of thirty statements has 900.
OF_ONE = {"disagree": 30, "agree": 10, "other": 24}
# Of what disputes nothing in an article, pairs that the hardest are looked for among, and others
# that come too, for each of the hardest.
SEARCHED, REST = 10, 0.25
DISPUTES = 24  # pairs of one article by which something is disputed
RARE = 2.0  # their weight
TAKEN = 0.2  # least probability by which a pair that disputes nothing is taken for one that does
_DISPUTING = frozenset({Stance.DENIES, Stance.DOUBTS})
_DISAGREE = TREATMENTS.index("disagree")
_SAME, _OPPOSITE = frozenset({"same"}), frozenset({"opposite"})
_NOT_SAME, _NOT_OPPOSITE = frozenset({"neither", "opposite"}), frozenset({"neither", "same"})


def pairs_of_contests(labels: Path, data: Path, read: ReadText, seed: int) -> Iterator[Pair]:
    """Pairs of the articles that were read for their contested claims."""
    rng = np.random.default_rng(seed)
    for article in read_contests(labels):
        statements = find_statements(read(article.text_in(data)))
        told: dict[tuple[str, str], Allowed] = {}
        for contest in article.contested:
            sides = [
                [one for one in statements if on_side(one.attribution, side)]
                for side in (contest.affirm, contest.dispute)
            ]
            for mine, others in (sides, reversed(sides)):
                for one in mine:
                    told |= {(one.id, other.id): _against(one) for other in others}
                    told |= {(one.id, other.id): AGREE for other in mine if other is not one}
        group = article.document or article.text or ""
        yield from _drawn({one.id: one for one in statements}, told, group, rng)


def hard_pairs(
    statements: Sequence[Statement],
    contested: Sequence[Contest],
    treat: Treat,
    hard: int,
    rng: np.random.Generator,
) -> Iterator[Pair]:
    """The pairs of an article that are disputes, and the ``hard`` others that mislead most.

    Those are the ones that ``treat`` holds likeliest to be disputes (hard example mining:
    Shrivastava, Gupta and Girshick, CVPR 2016); a few of the rest come too. Each is learnt from as
    a passage on a claim, and, where it is a dispute or taken for one, as two contents.
    """
    places = [_places(one, contested) for one in statements]
    every = [
        (claim, one)
        for claim in range(len(statements))
        for one in range(len(statements))
        if claim != one and could_dispute(statements[one], statements[claim])
    ]
    disputes = [pair for pair in every if _opposed(*(places[at] for at in pair))]
    opposed = set(disputes)
    drawn = (every[at] for at in rng.permutation(len(every)))
    others = [pair for pair in drawn if pair not in opposed][: SEARCHED * hard]
    told = treat([asked(statements[claim], statements[one]) for claim, one in others])
    order = np.argsort(-told[:, _DISAGREE], kind="stable")
    rest = rng.permutation(order[hard:])[: round(REST * hard)]
    taken = [(*others[at], float(told[at, _DISAGREE])) for at in (*order[:hard], *rest)]
    for at in rng.permutation(len(disputes))[:DISPUTES]:
        claim, one = (statements[place] for place in disputes[at])
        yield Pair(*asked(claim, one), treatment=DISAGREE, weight=RARE)
        same = one.attribution.stance in _DISPUTING
        yield Pair(claim.text, one.text, relation=_SAME if same else _OPPOSITE)
    for at, other, probable in taken:
        claim, one = statements[at], statements[other]
        together = any(a and a == b for a, b in zip(places[at], places[other], strict=True))
        yield Pair(*asked(claim, one), treatment=AGREE if together else OTHER)
        if probable >= TAKEN and not together:
            same = one.attribution.stance in _DISPUTING
            yield Pair(claim.text, one.text, relation=_NOT_SAME if same else _NOT_OPPOSITE)


def _places(one: Statement, contested: Sequence[Contest]) -> list[int]:
    """For each contested claim 1 where a statement affirms it, -1 where it disputes it, or 0."""
    return [
        on_side(one.attribution, each.affirm) - on_side(one.attribution, each.dispute)
        for each in contested
    ]


def _opposed(mine: Sequence[int], others: Sequence[int]) -> bool:
    return any(a * b < 0 for a, b in zip(mine, others, strict=True))


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


def _against(claim: Statement) -> Allowed:
    """What the other side of a contest does to what this side's statement says.

    Who disputes a claim that another denies takes its content as true.
    """
    return AGREE if claim.attribution.stance in _DISPUTING else DISAGREE


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
    asked = {(claim.id, one.id) for claim, one in find_disputes(list(statements.values()))}
    ids: Sequence[str] = sorted(statements)
    every = [(one, other) for one in ids for other in ids if one != other]
    order = [every[at] for at in rng.permutation(len(every))]
    seen: Counter[str] = Counter()
    for one, other in sorted(order, key=lambda pair: pair not in asked):
        claim, passage = statements[one], statements[other]
        allowed = told.get((one, other), OTHER)
        name = {DISAGREE: "disagree", AGREE: "agree"}.get(allowed, "other")
        if claim.text != passage.text and seen[name] < OF_ONE[name]:
            seen[name] += 1
            yield Pair(claim.text, passage.told, treatment=allowed, group=group)
