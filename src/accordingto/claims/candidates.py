"""Which statements may be about the same thing: a cheap index, so that no pass is quadratic."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from accordingto.claims.terms import plain_terms, terms

SHARED = 2  # terms that two texts must have in common, one of them no name in either
# Least share of the weight of the smaller one's terms that both have: in one article, and in
# articles that have nothing else in common.
ALIKE = 0.3
ALIKE_APART = 0.4
NEAREST = 3  # candidates that each text may ask for
# Texts that a term is looked up in. Of more than that it is the nearest in the alphabet (the
# sorted neighbourhood of Hernandez and Stolfo, SIGMOD 1995): copies with small changes stand there.
LOOKED_UP = 64


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """Two texts, by their places in the sequence, ``left < right``; ``alike`` is 0 to 1."""

    left: int
    right: int
    alike: float


def find_candidates(
    texts: Sequence[str], documents: Sequence[frozenset[str]] | None = None
) -> tuple[Candidate, ...]:
    """The pairs worth comparing: each text with the few that share most with it.

    ``texts`` are all different and in the order of the alphabet, ``documents`` those that each is
    in (all in one, unless given). A term counts the more, the fewer texts have it. The cost grows
    with the number of texts, not with its square.

    >>> [one.alike for one in find_candidates(["a bridge was sold", "the old bridge is sold"])]
    [1.0]
    """
    told = [frozenset(terms(text)) for text in texts]
    common = [plain_terms(text) for text in texts]
    holders: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        for term in one:
            holders[term].append(at)
    weight = {term: math.log(1 + len(told) / len(places)) for term, places in holders.items()}
    size = [math.fsum(weight[term] for term in one) for one in told]

    def alike(left: int, right: int) -> float:
        shared = told[left] & told[right]
        if len(shared) < SHARED or shared.isdisjoint(common[left] | common[right]):
            return 0.0
        return math.fsum(weight[term] for term in shared) / min(size[left], size[right])

    found: dict[tuple[int, int], float] = {}
    for at, one in enumerate(told):
        beside: Counter[int] = Counter()
        for term in one:
            beside.update(_around(holders[term], at))
        del beside[at]
        near = [(-alike(at, other), other) for other, count in beside.items() if count >= SHARED]
        for score, other in sorted(near)[:NEAREST]:
            apart = documents is not None and documents[at].isdisjoint(documents[other])
            if -score >= (ALIKE_APART if apart else ALIKE):
                found[min(at, other), max(at, other)] = -score
    return tuple(Candidate(left, right, score) for (left, right), score in sorted(found.items()))


def _around(places: Sequence[int], at: int) -> Sequence[int]:
    """Of the places in order, at most ``LOOKED_UP`` around ``at``."""
    if len(places) <= LOOKED_UP:
        return places
    middle = bisect_left(places, at)
    low = min(max(0, middle - LOOKED_UP // 2), len(places) - LOOKED_UP)
    return places[low : low + LOOKED_UP]
