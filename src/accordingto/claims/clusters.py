"""Linked statements gathered into groups, each statement on one of two sides."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from accordingto.claims.stands import Side
from accordingto.types import Link, Relation

# Least mean agreement of all pairs compared between two groups that are joined: a single link
# between many that do not agree is a mistake.
AGREEMENT = 0.5


def cluster(
    ids: Iterable[str], links: Iterable[Link], leaning: Mapping[tuple[str, str], float]
) -> tuple[dict[str, Side], ...]:
    """Groups of ids with their sides (those of side -1 say the opposite), from links between them.

    Links are taken up from the surest on (as in agglomerative clustering with average linkage);
    one that contradicts those before it is left out. ``leaning`` says for pairs that were compared
    how much they agree, -1 to 1. The order in which ids and links come makes no difference.
    """
    group = {one: one for one in ids}
    members: dict[str, dict[str, Side]] = {one: {one: 1} for one in group}
    compared: dict[str, dict[str, float]] = defaultdict(dict)
    for (left, right), score in leaning.items():
        compared[left][right] = compared[right][left] = score
    surest = sorted(
        links, key=lambda link: (-link.score, *sorted((link.left, link.right)), link.relation)
    )
    for link in surest:
        first, second = sorted((group[link.left], group[link.right]))
        if first == second:
            continue
        sign = 1 if link.relation is Relation.SAME else -1
        turn = sign * members[group[link.left]][link.left] * members[group[link.right]][link.right]
        if (
            link.score < 1
            and _agreement(members[first], members[second], turn, compared) < AGREEMENT
        ):
            continue
        for one, side in members.pop(second).items():
            members[first][one] = side * turn
            group[one] = first
    return tuple(members[first] for first in sorted(members))


def _agreement(
    first: Mapping[str, Side],
    second: Mapping[str, Side],
    turn: Side,
    compared: Mapping[str, Mapping[str, float]],
) -> float:
    """How much the pairs that were compared between two groups agree with joining them so."""
    few, many = sorted((first, second), key=lambda one: (len(one), sorted(one)))
    found = [
        turn * few[one] * many[other] * score
        for one in few
        for other, score in compared.get(one, {}).items()
        if other in many
    ]
    return math.fsum(found) / len(found) if found else 1.0
